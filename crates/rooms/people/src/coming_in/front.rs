//! GET /inloggen: all ways to come in, on one page. POST: a link for the mail.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use opbouw_access::Strength;
use opbouw_neighbourhood::{Email, PersonFault};
use opbouw_signin::{SigninFault, ask_link};
use opbouw_store::Tx;
use opbouw_web::{Frame, Limit, page};
use serde::Deserialize;

use super::answer::{Answer, Broken};
use super::visit::Visit;
use crate::house::{DemoPerson, PeopleHouse};

#[derive(Template)]
#[template(path = "in_front.html")]
struct FrontPage<'a> {
    frame: Frame,
    mail: &'a str,
    fault: Option<PersonFault>,
    /// Whether there are ways to come in for whoever reads: not when they are in as surely as can be.
    has_ways: bool,
    has_passkeys: bool,
    provider: Option<&'a str>,
    demo: &'a [DemoPerson],
}

#[derive(Template)]
#[template(path = "in_sent.html")]
struct SentPage {
    frame: Frame,
    fault: Option<SigninFault>,
}

#[derive(Deserialize)]
pub(crate) struct MailForm {
    #[serde(default)]
    mail: String,
}

pub(crate) async fn front(State(house): State<Arc<PeopleHouse>>, visit: Visit) -> Response {
    front_page(&house, &visit, "", None)
}

pub(crate) async fn ask(State(house): State<Arc<PeopleHouse>>, visit: Visit, Form(form): Form<MailForm>) -> Answer {
    let email = match Email::parse(&form.mail) {
        Ok(email) => email,
        Err(fault) => return Ok(front_page(&house, &visit, &form.mail, Some(fault))),
    };
    send_link(&house, &visit, &email).await?;
    Ok(to_sent_page(&visit))
}

/// The page after asking. It is the same whether the address is known, new, taken, or asked for too often.
pub(crate) async fn sent(State(house): State<Arc<PeopleHouse>>, visit: Visit) -> Response {
    sent_page(&house, &visit, None)
}

/// Where everybody goes who asked for a mail.
pub(crate) fn to_sent_page(visit: &Visit) -> Response {
    visit.keep_browser(Redirect::to("/inloggen/verstuurd").into_response())
}

/// The page after asking, and what is wrong with the code that was typed there.
pub(crate) fn sent_page(house: &Arc<PeopleHouse>, visit: &Visit, fault: Option<SigninFault>) -> Response {
    let status = if fault.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    page(status, &SentPage { frame: visit.frame(house, "/inloggen"), fault })
}

/// Sends a link, or says by mail that nobody here has the address. Asked too often: nothing leaves, and the screen does not tell.
pub(crate) async fn send_link(house: &PeopleHouse, visit: &Visit, email: &Email) -> Result<(), Broken> {
    if !may_send(house, visit, email) {
        return Ok(());
    }
    let (email, browser, language, now_s) = (email.clone(), visit.browser.clone(), visit.reader.language, visit.now_s());
    house.site.db.write(move |tx: &mut Tx<'_>| ask_link(tx, &email, &browser, language, now_s)).await?;
    house.site.postman.wake();
    Ok(())
}

/// Both are counted, so that neither one address on the network nor many together fill somebody's mailbox.
pub(crate) fn may_send(house: &PeopleHouse, visit: &Visit, email: &Email) -> bool {
    let from = visit.is_allowed(house, Limit::LinksFrom);
    let to = house.site.limiter.allow(Limit::LinksTo, email.key(), visit.now_s());
    from && to
}

fn front_page(house: &Arc<PeopleHouse>, visit: &Visit, mail: &str, fault: Option<PersonFault>) -> Response {
    let status = if fault.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let template = FrontPage {
        frame: visit.frame(house, "/inloggen"),
        mail,
        fault,
        has_ways: visit.who().is_none_or(|who| who.method.strength() == Strength::Link),
        has_passkeys: house.passkeys.is_some(),
        provider: house.provider.as_ref().map(|provider| provider.name()),
        demo: super::demo::people(house),
    };
    page(status, &template)
}
