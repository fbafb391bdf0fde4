//! What goes along with an answer at the door: cookies, headers, and what to do when it does not open.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::http::header::{HeaderName, HeaderValue, SET_COOKIE};
use axum::response::{IntoResponse, Response};
use opbouw_neighbourhood::NeighbourhoodError;
use opbouw_post::PostError;
use opbouw_signin::SigninFault;
use opbouw_store::StoreError;
use opbouw_web::{Frame, Problem, page, without_referrer};

use super::visit::Visit;
use crate::house::PeopleHouse;

/// The database could not do it. Logged here, once, by its code; the reader gets the page for it.
#[derive(Debug)]
pub(crate) struct Broken;

impl From<StoreError> for Broken {
    fn from(error: StoreError) -> Self {
        tracing::error!(code = error.code(), "coming in failed");
        Self
    }
}

impl From<NeighbourhoodError> for Broken {
    fn from(error: NeighbourhoodError) -> Self {
        tracing::error!(code = error.code(), "coming in failed");
        Self
    }
}

impl From<PostError> for Broken {
    fn from(error: PostError) -> Self {
        tracing::error!(code = error.code(), "a message could not be refused");
        Self
    }
}

impl IntoResponse for Broken {
    fn into_response(self) -> Response {
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}

/// What a handler of this part gives.
pub(crate) type Answer = Result<Response, Broken>;

/// With one more cookie.
pub(crate) fn with_cookie(mut response: Response, cookie: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(SET_COOKIE, value);
    }
    response
}

/// With a header of ours.
pub(crate) fn with_header(mut response: Response, name: HeaderName, value: &'static str) -> Response {
    response.headers_mut().insert(name, HeaderValue::from_static(value));
    response
}

#[derive(Template)]
#[template(path = "in_fault.html")]
struct FaultPage {
    frame: Frame,
    fault: SigninFault,
    /// Where to go on: address and sentence.
    way: (&'static str, String),
}

/// Nobody comes in this way: why, and what to do now.
pub(crate) fn fault_page(house: &Arc<PeopleHouse>, visit: &Visit, fault: SigninFault) -> Response {
    let frame = visit.frame(house, "/inloggen");
    // Two taps, or two tabs: whoever is in already needs no other link.
    let way = match visit.who() {
        Some(_) => ("/mijn", frame.say("people-in-to-mine")),
        None => ("/inloggen", frame.say("people-in-to-signin")),
    };
    without_referrer(page(status_of(fault), &FaultPage { frame, fault, way }))
}

/// The same for a script.
pub(crate) fn fault_problem(house: &PeopleHouse, visit: &Visit, fault: SigninFault) -> Response {
    let sentence = house.site.sentences.say(visit.reader.language, fault.key());
    Problem::new(status_of(fault), fault.code(), sentence, fault.advice()).into_response()
}

fn status_of(fault: SigninFault) -> StatusCode {
    match fault {
        SigninFault::Used | SigninFault::Late | SigninFault::NoInvite | SigninFault::NoCeremony => StatusCode::GONE,
        SigninFault::OtherBrowser | SigninFault::WeakSession | SigninFault::UnknownIdentity => StatusCode::FORBIDDEN,
        SigninFault::TooOften | SigninFault::TooManyTries => StatusCode::TOO_MANY_REQUESTS,
        SigninFault::ProviderAway => StatusCode::BAD_GATEWAY,
        SigninFault::LastPasskey | SigninFault::IdentityTaken => StatusCode::CONFLICT,
        _ => StatusCode::BAD_REQUEST,
    }
}
