//! GET and POST .../wissen: everything goes, after one question (AVG article 17).

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Response};
use opbouw_access::Action;
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{Email, NeighbourhoodError, Person, store};
use opbouw_post::{Channel, NewMessage, forget_recipient, kinds, queue};
use opbouw_signin::{Doer, Note, SignedIn, withdraw_invites_to};
use opbouw_store::Tx;
use opbouw_web::{Frame, Reader, SESSION_COOKIE, page, set_cookie};
use opbouw_words::Language;

use super::about::About;
use super::deciding::{Look, broken, find_for, find_to_show, not_here};
use crate::house::PeopleHouse;

#[derive(Template)]
#[template(path = "erase.html")]
struct ErasePage {
    frame: Frame,
    base: String,
    is_own: bool,
    first_name: String,
    offers: usize,
    /// Somebody works for a party: that has to end first.
    works: bool,
}

#[derive(Template)]
#[template(path = "erased.html")]
struct ErasedPage {
    frame: Frame,
    is_own: bool,
}

enum Erased {
    Done,
    Works,
    NotHere,
}

pub(crate) async fn ask(State(house): State<Arc<PeopleHouse>>, about: About) -> Response {
    ask_again(&house, about, StatusCode::OK).await
}

pub(crate) async fn erase(State(house): State<Arc<PeopleHouse>>, about: About) -> Response {
    let (who, id, doer) = (about.who.clone(), about.person, about.doer(&house));
    match house.site.db.write(move |tx| erase_within(tx, &who, id, &doer)).await {
        Ok(Erased::Done) => {
            house.tell().await;
            erased(&house, about)
        }
        Ok(Erased::Works) => ask_again(&house, about, StatusCode::CONFLICT).await,
        Ok(Erased::NotHere) => not_here(&house, &about),
        Err(error) => broken(&error),
    }
}

async fn ask_again(house: &PeopleHouse, about: About, status: StatusCode) -> Response {
    let read = |tx: &mut Tx<'_>, look: &Look| {
        let Some(person) = find_to_show(tx, look, Action::ErasePerson)? else { return Ok(None) };
        let (offers, works) = (store::list_offers_of(tx, person.id)?.len(), !store::list_memberships(tx, person.id)?.is_empty());
        Ok(Some((person.first_name, offers, works)))
    };
    match about.look(house).read(house, read).await {
        Ok(Some((first_name, offers, works))) => {
            let (is_own, here, base) = (about.is_own(), about.here(), about.base);
            page(status, &ErasePage { frame: house.frame(about.reader, here), base, is_own, first_name, offers, works })
        }
        Ok(None) => not_here(house, &about),
        Err(error) => broken(&error),
    }
}

/// The session went with the person, so the answer is a visitor's.
fn erased(house: &PeopleHouse, about: About) -> Response {
    let is_own = about.is_own();
    let reader = if is_own { Reader { language: about.reader.language, who: None } } else { about.reader };
    let answer = page(StatusCode::OK, &ErasedPage { frame: house.frame(reader, "/"), is_own });
    match is_own {
        true => (AppendHeaders([(SET_COOKIE, set_cookie(SESSION_COOKIE, "", 0))]), answer).into_response(),
        false => answer,
    }
}

fn erase_within(tx: &mut Tx<'_>, who: &SignedIn, id: i64, doer: &Doer) -> Result<Erased, NeighbourhoodError> {
    let Some(person) = find_for(tx, who, id, Action::ErasePerson)? else { return Ok(Erased::NotHere) };
    if !store::list_memberships(tx, id)?.is_empty() {
        return Ok(Erased::Works);
    }
    // The line first: it holds the name in the trail, which leads to nobody after this.
    doer.note(
        tx,
        &Note { action: "person-erase", kind: "person", id: Some(id), activity: Activity::Rights, subject: Some(&person.pseudonym) },
    )?;
    say_goodbye(tx, &person, doer)?;
    store::erase_person(tx, id)?;
    publish(tx, doer.at_s, &Happening::PersonErased { person: id })?;
    Ok(Erased::Done)
}

/// What waits for them is dropped, and one last mail says that it was done; its address goes when it is sent.
fn say_goodbye(tx: &mut Tx<'_>, person: &Person, doer: &Doer) -> Result<(), NeighbourhoodError> {
    if let Some(phone) = &person.phone {
        forget_recipient(tx, Channel::Sms, phone)?;
    }
    let Some(email) = &person.email else { return Ok(()) };
    forget_recipient(tx, Channel::Mail, email)?;
    if let Ok(address) = Email::parse(email) {
        withdraw_invites_to(tx, &address, doer.at_s)?;
    }
    let language = Language::parse(&person.language).unwrap_or(Language::Nl);
    let message =
        NewMessage::mail(&kinds::ERASED, email, language, &format!("erased-{}", person.pseudonym)).expires_at(doer.at_s + 7 * 86_400);
    queue(tx, doer.at_s, &message)?;
    Ok(())
}
