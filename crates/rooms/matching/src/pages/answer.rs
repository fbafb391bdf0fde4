//! /samen/antwoord/{ticket}: an answer from a message, without an account. Opening the link only shows the buttons: programs that scan mail
//! open links too.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::response::Response;
use opbouw_signin::Doer;
use opbouw_store::Tx;
use opbouw_web::{Frame, Reader, page, without_referrer};
use serde::Deserialize;

use super::matched::WorksForm;
use super::{choices, decline_name, done, stop_name, word_of};
use crate::answering::{Outcome, answer_after_message, answer_giver, answer_invitation, outcome_of};
use crate::error::MatchingError;
use crate::house::MatchingHouse;
use crate::kinds::Question;
use crate::refusal::{Page, Refusal};
use crate::store::invitations::{Invitation, find_invitation};
use crate::store::matches::find_match;
use crate::store::own::{OfferText, find_offer_text};
use crate::store::requests::find_request;
use crate::words::{Answer, DECLINES, InvitationState, MatchState, STOPS};

#[derive(Deserialize, Default)]
pub(crate) struct AnswerForm {
    #[serde(default)]
    antwoord: String,
    #[serde(default)]
    reden: String,
}

/// What the page asks, and about what.
struct Asked {
    question: Question,
    /// What is wanted, or offered.
    text: OfferText,
    /// What came of it already; none: it can be answered.
    outcome: Option<Outcome>,
}

#[derive(Template)]
#[template(path = "answer.html")]
struct AnswerPage {
    frame: Frame,
    ticket: String,
    /// What is asked; none when it was answered, or cannot be.
    asks: Option<Question>,
    text: OfferText,
    told: String,
    fault: Option<(String, &'static str)>,
    declines: Vec<(&'static str, String)>,
    stops: Vec<(&'static str, String)>,
}

pub(crate) async fn show(State(house): State<Arc<MatchingHouse>>, Path(ticket): Path<String>, reader: Reader) -> Page {
    let Some((question, id)) = Question::of_ticket(&house.site.key, &ticket) else {
        return Ok(shown(&house, reader, ticket, Err(MatchingError::BadTicket)));
    };
    match house.site.db.read(move |tx: &mut Tx<'_>| look(tx, question, id)).await {
        Ok(asked) => Ok(shown(&house, reader, ticket, Ok(asked))),
        Err(refusal) => Ok(shown(&house, reader, ticket, Err(refusal.mendable()?))),
    }
}

pub(crate) async fn answer(
    State(house): State<Arc<MatchingHouse>>,
    Path(ticket): Path<String>,
    reader: Reader,
    Form(form): Form<AnswerForm>,
) -> Page {
    let Some((question, id)) = Question::of_ticket(&house.site.key, &ticket) else {
        return Ok(shown(&house, reader, ticket, Err(MatchingError::BadTicket)));
    };
    let doer = Doer::on_page(reader.who.as_deref(), &house.site.clock.now());
    let script = move |tx: &mut Tx<'_>| -> Result<Asked, Refusal> {
        let asked = look(tx, question, id)?;
        let outcome = answer_within(tx, &doer, question, id, &form)?;
        Ok(Asked { outcome: Some(outcome), ..asked })
    };
    match house.site.db.write(script).await {
        Ok(asked) => {
            house.site.tell().await;
            Ok(shown(&house, reader, ticket, Ok(asked)))
        }
        Err(refusal) => Ok(shown(&house, reader, ticket, Err(refusal.mendable()?))),
    }
}

fn answer_within(tx: &mut Tx<'_>, doer: &Doer, question: Question, id: i64, form: &AnswerForm) -> Result<Outcome, Refusal> {
    match (question, form.antwoord.as_str()) {
        (Question::Invitation, given) => {
            let given = Answer::of_form(given, &form.reden).ok_or(MatchingError::UnknownChoice)?;
            answer_invitation(tx, doer, id, given)
        }
        (Question::Asker, "ja") => answer_giver(tx, doer, id, true),
        (Question::Asker, "nee") => answer_giver(tx, doer, id, false),
        (Question::Asker, _) => Err(MatchingError::UnknownChoice.into()),
        (Question::After(side), given) => {
            let works = WorksForm { werkt: given.to_owned(), reden: form.reden.clone() };
            answer_after_message(tx, doer, id, side, works.read()?)
        }
    }
}

/// What is asked, and how it stands.
fn look(tx: &mut Tx<'_>, question: Question, id: i64) -> Result<Asked, Refusal> {
    if matches!(question, Question::After(_)) {
        let matched = find_match(tx, id)?.ok_or(MatchingError::BadTicket)?;
        let outcome = match matched.state {
            MatchState::Trying => None,
            MatchState::Match => Some(Outcome::Confirmed),
            MatchState::Ended => Some(Outcome::Over),
        };
        return Ok(Asked { question, text: OfferText::default(), outcome });
    }
    let found = find_invitation(tx, id)?.ok_or(MatchingError::BadTicket)?;
    let stands = outcome_of(tx, &found)?;
    let outcome = if can_answer(question, &found, stands) { None } else { Some(stands) };
    Ok(Asked { question, text: text_of(tx, question, &found)?, outcome })
}

fn can_answer(question: Question, invitation: &Invitation, stands: Outcome) -> bool {
    match question {
        Question::Asker => stands == Outcome::WaitsForAsker,
        _ => matches!(invitation.state, InvitationState::Sent | InvitationState::Expired),
    }
}

/// A giver reads what is asked, an asker what is offered; neither reads who it is.
fn text_of(tx: &mut Tx<'_>, question: Question, invitation: &Invitation) -> Result<OfferText, Refusal> {
    if question == Question::Asker
        && let Some(text) = invitation.offer.map(|offer| find_offer_text(tx, offer)).transpose()?.flatten()
    {
        return Ok(text);
    }
    let request = find_request(tx, invitation.request)?.ok_or(MatchingError::BadTicket)?;
    Ok(OfferText { title: request.title, text: request.text, area: request.area, availability: request.availability })
}

fn shown(house: &MatchingHouse, reader: Reader, ticket: String, asked: Result<Asked, MatchingError>) -> Response {
    let frame = house.frame(reader, "/");
    let status = if asked.is_ok() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let fault = asked.as_ref().err().and_then(|error| Some((frame.say(error.key()?), error.code())));
    let (asks, text, outcome) = match asked {
        Ok(Asked { question, text, outcome }) => (outcome.is_none().then_some(question), text, outcome),
        Err(_) => (None, OfferText::default(), None),
    };
    let answer_page = AnswerPage {
        told: outcome.map(|outcome| done(&frame, word_of(outcome))).unwrap_or_default(),
        declines: choices(&frame, DECLINES, decline_name),
        stops: choices(&frame, STOPS, stop_name),
        ticket,
        asks,
        text,
        fault,
        frame,
    };
    without_trace(page(status, &answer_page))
}

/// The address holds a token: no other page is told where the browser came from, and nothing keeps the page.
fn without_trace(response: Response) -> Response {
    let mut response = without_referrer(response);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
