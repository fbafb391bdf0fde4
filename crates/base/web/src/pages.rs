//! Pages and files that every installation has: about, privacy, language, assets, health, security.txt, errors.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use jiff::ToSpan;
use opbouw_access::Action;
use opbouw_words::Language;

use crate::frame::{Frame, Reader, Site, language_of};
use crate::route::Route;

/// The routes of this crate.
pub fn routes(site: &Arc<Site>) -> Vec<Route> {
    let page = |path, handler: axum::routing::MethodRouter<Arc<Site>>| {
        Route::page(Method::GET, path, Action::ReadPublic, handler.with_state(site.clone()))
    };
    vec![
        page("/over", get(about)),
        page("/privacy", get(privacy)),
        page("/toegankelijkheid", get(accessibility)),
        page("/stijl/{file}", get(asset)),
        page("/.well-known/security.txt", get(security_txt)),
        page("/healthz", get(|| async { "ok\n" })),
        Route::page(Method::POST, "/taal", Action::ChooseLanguage, post(choose_language)),
    ]
}

#[derive(Template)]
#[template(path = "text.html")]
struct TextPage {
    frame: Frame,
    title: &'static str,
    paragraphs: Vec<String>,
}

async fn about(State(site): State<Arc<Site>>, reader: Reader) -> Response {
    text_page(Frame::new(site, reader, "/over"), "web-about", &["web-about-1", "web-about-2", "web-about-3", "web-about-4"])
}

async fn privacy(State(site): State<Arc<Site>>, reader: Reader) -> Response {
    let keys = [
        "web-privacy-1",
        "web-privacy-2",
        "web-privacy-3",
        "web-privacy-5",
        "web-privacy-6",
        "web-privacy-7",
        "web-privacy-8",
        "web-privacy-4",
    ];
    text_page(Frame::new(site, reader, "/privacy"), "web-privacy", &keys)
}

async fn accessibility(State(site): State<Arc<Site>>, reader: Reader) -> Response {
    let keys = ["web-accessibility-1", "web-accessibility-2", "web-accessibility-3"];
    text_page(Frame::new(site, reader, "/toegankelijkheid"), "web-accessibility", &keys)
}

fn text_page(frame: Frame, title: &'static str, keys: &[&str]) -> Response {
    let paragraphs = keys.iter().map(|key| frame.say(key)).collect();
    page(StatusCode::OK, &TextPage { frame, title, paragraphs })
}

/// A rendered template as an answer. A template that cannot be rendered is a fault of ours and is logged once, here.
pub fn page(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(error) => {
            tracing::error!(%error, "a page could not be rendered");
            (StatusCode::INTERNAL_SERVER_ERROR, "WEB-500\n").into_response()
        }
    }
}

/// For a page with a token in its address: the browser tells no other page, not even one of ours, where it came from.
pub fn without_referrer(mut response: Response) -> Response {
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

async fn asset(State(site): State<Arc<Site>>, Path(file): Path<String>) -> Response {
    site.assets.serve(&file)
}

async fn security_txt(State(site): State<Arc<Site>>) -> Response {
    let now = site.clock.now();
    let until = now.checked_add(180.days()).unwrap_or(now).timestamp().strftime("%Y-%m-%dT00:00:00Z").to_string();
    let text = format!("Contact: {}\nExpires: {until}\nPreferred-Languages: nl, en\n", site.security_contact);
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

#[derive(serde::Deserialize)]
struct LanguageChoice {
    taal: String,
    #[serde(default)]
    terug: String,
}

/// Remembers the language for a year in a cookie that holds nothing else.
async fn choose_language(Form(choice): Form<LanguageChoice>) -> Response {
    let language = Language::parse(&choice.taal).unwrap_or(Language::Nl);
    let back = if is_here(&choice.terug) { choice.terug.as_str() } else { "/" };
    let cookie = format!("taal={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly", language.code());
    ([(header::SET_COOKIE, cookie)], Redirect::to(back)).into_response()
}

/// Whether an address is a page of this site: "//elders" would be another one, and browsers read "/\\" and "/(tab)/" as that too.
fn is_here(address: &str) -> bool {
    address.starts_with('/') && !address.starts_with("//") && address.chars().all(|letter| letter.is_ascii_graphic() && letter != '\\')
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    frame: Frame,
    title: String,
    advice: String,
    code: &'static str,
    /// Where to go on: address and words.
    way: (&'static str, &'static str),
}

/// An error as a page, in the reader's language, with what to do now.
pub fn error_page(site: &Arc<Site>, headers: &HeaderMap, status: StatusCode) -> Response {
    let (code, name) = match status {
        StatusCode::NOT_FOUND => ("WEB-404", "web-not-found"),
        StatusCode::GONE => ("WEB-410", "web-gone"),
        // A form with a field missing, or sent as something else: not from our pages.
        StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE | StatusCode::UNPROCESSABLE_ENTITY => ("WEB-400", "web-wrong-method"),
        StatusCode::FORBIDDEN => ("WEB-403", "web-elsewhere"),
        StatusCode::UNAUTHORIZED => ("WEB-401", "web-unsigned"),
        StatusCode::TOO_MANY_REQUESTS => ("WEB-429", "web-too-often"),
        StatusCode::METHOD_NOT_ALLOWED => ("WEB-405", "web-wrong-method"),
        StatusCode::PAYLOAD_TOO_LARGE => ("WEB-413", "web-too-large"),
        _ => ("WEB-500", "web-broken"),
    };
    let frame = visitors_frame(site, headers);
    let (title, advice) = (frame.say(&format!("{name}-title")), frame.say(&format!("{name}-advice")));
    page(status, &ErrorPage { frame, title, advice, code, way: ("/", "web-to-question") })
}

/// What is behind this door asks for a surer sign-in than the one somebody has.
pub(crate) fn step_up_page(site: &Arc<Site>, headers: &HeaderMap) -> Response {
    let frame = visitors_frame(site, headers);
    let (title, advice) = (frame.say("web-step-up-title"), frame.say("web-step-up-advice"));
    page(StatusCode::FORBIDDEN, &ErrorPage { frame, title, advice, code: "WEB-402", way: ("/inloggen", "web-to-signin") })
}

/// Errors stand outside every session: what went wrong may be the session itself.
fn visitors_frame(site: &Arc<Site>, headers: &HeaderMap) -> Frame {
    Frame::new(site.clone(), Reader { language: language_of(headers), who: None }, "/")
}
