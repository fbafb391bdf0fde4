//! The pages of this room, and what several of them ask.

mod answer;
mod asking;
mod board;
mod first_ask;
mod idle;
mod matched;
mod often;
mod own;
mod reports;
mod request;
mod week;

use std::sync::Arc;

use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_web::{Frame, Route};
use serde::Deserialize;

use crate::house::MatchingHouse;
use crate::say::day_of;
use crate::store::matches::Match;
use crate::words::{Choice, MatchState};

/// All of them, each with who may call it.
#[rustfmt::skip]
pub(crate) fn routes(house: &Arc<MatchingHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<MatchingHouse>>| handler.with_state(house.clone());
    let read = |path, action, handler| Route::page(Method::GET, path, action, on(handler));
    let change = |path, action, handler| Route::page(Method::POST, path, action, on(handler));
    let mut routes = vec![
        read("/samen", Action::SeeBoard, get(board::show)),
        read("/samen/eerste-vraag", Action::SeeBoard, get(first_ask::show)),
        read("/samen/vaak-gevraagd", Action::SeeBoard, get(often::show)),
        read("/samen/stil-talent", Action::SeeBoard, get(idle::show)),
        change("/samen/vraag", Action::InviteGiver, post(asking::ask)),
        read("/samen/vragen/{id}", Action::SeeRequest, get(request::show)),
        change("/samen/vragen/{id}", Action::InviteGiver, post(request::changing::change)),
        read("/samen/vragen/{id}/bekenden", Action::InviteGiver, get(request::known::show)),
        change("/samen/vragen/{id}/vragen", Action::InviteGiver, post(request::changing::invite_giver)),
        change("/samen/vragen/{id}/sluiten", Action::EndOffer, post(request::changing::close)),
        change("/samen/vragen/{id}/uitnodigingen/{invitation}/antwoord", Action::AnswerInvitation, post(request::on_behalf::answer)),
        change("/samen/vragen/{id}/uitnodigingen/{invitation}/gever", Action::AnswerInvitation, post(request::on_behalf::decide)),
        change("/samen/vragen/{id}/uitnodigingen/{invitation}/intrekken", Action::InviteGiver, post(request::on_behalf::take_back)),
        read("/samen/matches/{id}", Action::SeeMatch, get(matched::show)),
        change("/samen/matches/{id}", Action::ChangeMatch, post(matched::change)),
        read("/samen/antwoord/{ticket}", Action::AnswerMessage, get(answer::show)),
        change("/samen/antwoord/{ticket}", Action::AnswerMessage, post(answer::answer)),
        read("/samen/meldingen", Action::Moderate, get(reports::show)),
        change("/samen/meldingen/{id}", Action::Moderate, post(reports::decide)),
        read("/mijn/samen", Action::SeeOwnPage, get(own::show)),
        change("/mijn/samen/antwoord", Action::AnswerInvitation, post(own::answering::answer)),
        change("/mijn/samen/gever", Action::AnswerInvitation, post(own::answering::decide)),
        change("/mijn/samen/match", Action::ChangeMatch, post(own::answering::match_answer)),
        change("/mijn/samen/melden", Action::ReportPerson, post(own::reporting::report)),
        change("/mijn/samen/blokkeren", Action::ReportPerson, post(own::reporting::block)),
        change("/mijn/samen/deblokkeren", Action::ReportPerson, post(own::reporting::unblock)),
    ];
    routes.extend(week::routes(house));
    routes
}

/// The word behind an address that says what was done.
#[derive(Deserialize, Default)]
pub(crate) struct After {
    #[serde(default)]
    pub klaar: String,
}

/// What was done, when a page comes back after it.
pub(crate) fn done(frame: &Frame, word: &str) -> String {
    match word {
        "gevraagd" => frame.say("matching-done-invited"),
        "bel" => frame.say("matching-done-call"),
        "antwoord" => frame.say("matching-done-answered"),
        "ja" => frame.say("matching-done-yes"),
        "samen" => frame.say("matching-done-matched"),
        "laat" => frame.say("matching-done-late"),
        "reserve" => frame.say("matching-done-reserve"),
        "nee" => frame.say("matching-done-no"),
        "werkt" => frame.say("matching-done-confirmed"),
        "voorbij" => frame.say("matching-done-over"),
        "opgeslagen" => frame.say("matching-done-saved"),
        "gesloten" => frame.say("matching-done-closed"),
        "ingetrokken" => frame.say("matching-done-withdrawn"),
        "gemeld" => frame.say("matching-done-reported"),
        "apart" => frame.say("matching-done-blocked"),
        "niet-apart" => frame.say("matching-done-unblocked"),
        "besloten" => frame.say("matching-done-decided"),
        _ => String::new(),
    }
}

/// The word for what came of an answer.
pub(crate) fn word_of(outcome: crate::answering::Outcome) -> &'static str {
    use crate::answering::Outcome;
    match outcome {
        Outcome::Matched => "samen",
        Outcome::WaitsForAsker => "ja",
        Outcome::Late => "laat",
        Outcome::Reserve => "reserve",
        Outcome::Declined => "nee",
        Outcome::Confirmed => "werkt",
        Outcome::Over => "voorbij",
    }
}

/// Choices for a list: the word in the form, and the sentence.
pub(crate) fn choices(frame: &Frame, all: &'static [Choice], say: fn(&Frame, &str) -> String) -> Vec<(&'static str, String)> {
    all.iter().map(|(word, code)| (*word, say(frame, code))).collect()
}

/// Why somebody said no.
pub(crate) fn decline_name(frame: &Frame, code: &str) -> String {
    match code {
        "no-time" => frame.say("matching-decline-time"),
        "too-far" => frame.say("matching-decline-far"),
        "not-this" => frame.say("matching-decline-not-this"),
        _ => frame.say("matching-decline-other"),
    }
}

/// How far a match is. Why it ended is for helpers: neither of the two hears what the other one said.
pub(crate) fn match_state(frame: &Frame, matched: &Match, tells_why: bool) -> String {
    match (matched.state, matched.stopped_because.as_deref()) {
        (MatchState::Trying, _) => frame.say_with("matching-match-trying", "day", day_of(matched.began_at)),
        (MatchState::Match, _) => frame.say("matching-match-works"),
        (MatchState::Ended, Some(because)) if tells_why => frame.say_with("matching-match-ended", "why", stop_name(frame, because)),
        (MatchState::Ended, _) => frame.say("matching-match-over"),
    }
}

/// Why a match ended.
pub(crate) fn stop_name(frame: &Frame, code: &str) -> String {
    match code {
        "finished" => frame.say("matching-stop-finished"),
        "no-contact" => frame.say("matching-stop-contact"),
        "no-time" => frame.say("matching-stop-time"),
        "no-rapport" => frame.say("matching-stop-rapport"),
        "too-far" => frame.say("matching-stop-far"),
        _ => frame.say("matching-stop-other"),
    }
}
