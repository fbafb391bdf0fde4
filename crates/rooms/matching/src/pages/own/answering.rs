//! What somebody answers on their own page: to an invitation, to a giver, and whether it is a match.

use std::sync::Arc;

use axum::extract::{Form, State};
use opbouw_access::{Action, Relation, State as ThingState, Thing, may};
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::{Caller, Reader};
use serde::Deserialize;

use super::show_with;
use crate::answering::{Outcome, answer_after, answer_giver, answer_invitation};
use crate::error::MatchingError;
use crate::house::MatchingHouse;
use crate::pages::matched::WorksForm;
use crate::pages::word_of;
use crate::refusal::{Page, Refusal};
use crate::store::invitations::find_invitation;
use crate::store::matches::find_match;
use crate::store::requests::find_request;
use crate::words::Answer;

#[derive(Deserialize)]
pub(crate) struct AnswerForm {
    #[serde(default)]
    uitnodiging: String,
    #[serde(default)]
    antwoord: String,
    #[serde(default)]
    reden: String,
}

#[derive(Deserialize)]
pub(crate) struct MatchForm {
    #[serde(default)]
    r#match: String,
    #[serde(flatten)]
    works: WorksForm,
}

pub(crate) async fn answer(
    State(house): State<Arc<MatchingHouse>>,
    Caller(who): Caller,
    reader: Reader,
    Form(form): Form<AnswerForm>,
) -> Page {
    let id = number(&form.uitnodiging)?;
    decide_own(&who, Action::AnswerInvitation)?;
    let (doer, own, given) = (house.doer(&who), who.person, Answer::of_form(&form.antwoord, &form.reden));
    let script = move |tx: &mut Tx<'_>| -> Result<Outcome, Refusal> {
        let found = find_invitation(tx, id)?.filter(|found| found.giver == own).ok_or(Refusal::Nothing)?;
        let given = given.ok_or(MatchingError::UnknownChoice)?;
        answer_invitation(tx, &doer, found.id, given)
    };
    let answered = house.site.db.write(script).await;
    after(&house, &who, reader, answered.map(word_of)).await
}

pub(crate) async fn decide(
    State(house): State<Arc<MatchingHouse>>,
    Caller(who): Caller,
    reader: Reader,
    Form(form): Form<AnswerForm>,
) -> Page {
    let id = number(&form.uitnodiging)?;
    decide_own(&who, Action::AnswerInvitation)?;
    let (doer, own, given) = (house.doer(&who), who.person, form.antwoord);
    let script = move |tx: &mut Tx<'_>| -> Result<Outcome, Refusal> {
        let found = find_invitation(tx, id)?.ok_or(Refusal::Nothing)?;
        find_request(tx, found.request)?.filter(|request| request.person == own).ok_or(Refusal::Nothing)?;
        match given.as_str() {
            "ja" => answer_giver(tx, &doer, id, true),
            "nee" => answer_giver(tx, &doer, id, false),
            _ => Err(MatchingError::UnknownChoice.into()),
        }
    };
    let decided = house.site.db.write(script).await;
    after(&house, &who, reader, decided.map(word_of)).await
}

/// "Is het een match?" in one tap; or it ends, because.
pub(crate) async fn after_match(house: &Arc<MatchingHouse>, who: &SignedIn, form: MatchForm) -> Result<Outcome, Refusal> {
    let id = number(&form.r#match)?;
    decide_own(who, Action::ChangeMatch)?;
    let (doer, own, stops) = (house.doer(who), who.person, form.works.read());
    let script = move |tx: &mut Tx<'_>| -> Result<Outcome, Refusal> {
        find_match(tx, id)?.filter(|found| found.other_than(own).is_some()).ok_or(Refusal::Nothing)?;
        answer_after(tx, &doer, id, stops.clone()?, Some(own))
    };
    house.site.db.write(script).await
}

pub(crate) async fn after(house: &MatchingHouse, who: &SignedIn, reader: Reader, changed: Result<&'static str, Refusal>) -> Page {
    match changed {
        Ok(word) => Ok(house.done("/mijn/samen", word).await),
        Err(refusal) => {
            let wrong = refusal.mendable()?;
            show_with(house, house.frame(reader, "/mijn"), who, String::new(), &[wrong]).await
        }
    }
}

pub(crate) async fn match_answer(
    State(house): State<Arc<MatchingHouse>>,
    Caller(who): Caller,
    reader: Reader,
    Form(form): Form<MatchForm>,
) -> Page {
    let answered = after_match(&house, &who, form).await;
    after(&house, &who, reader, answered.map(word_of)).await
}

/// What is one's own is decided on too: somebody who had everything put still does nothing here.
pub(crate) fn decide_own(who: &SignedIn, action: Action) -> Result<(), Refusal> {
    let state = if who.is_restricted { ThingState::Restricted } else { ThingState::Open };
    match may(&who.actor, action, Thing { relation: Relation::Own, state }).allowed {
        true => Ok(()),
        false => Err(Refusal::Nothing),
    }
}

/// A number that is none is as good as a number of nothing.
pub(crate) fn number(text: &str) -> Result<i64, Refusal> {
    text.parse().map_err(|_| Refusal::Nothing)
}
