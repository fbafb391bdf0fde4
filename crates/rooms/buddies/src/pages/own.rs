//! /mijn/maatje/{pair}: one's own buddy: who it is, what was agreed, what is asked, and a button to be called.

use std::sync::Arc;

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect};
use opbouw_access::{Action, Relation, Thing, may};
use opbouw_signin::{Doer, SignedIn};
use opbouw_store::Tx;
use opbouw_web::{Caller, Reader};

use super::After;
use super::facing::{Facing, View, facing_page};
use super::profile_form::{Pairs, field};
use crate::answering::Answerer;
use crate::error::BuddiesError;
use crate::house::BuddiesHouse;
use crate::refusal::{Page, Refusal};
use crate::store::pairs::find_pair;

pub(crate) async fn pair(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(id): Path<i64>,
    Query(after): Query<After>,
) -> Page {
    show(&house, reader, who, id, after.klaar.as_deref(), &[]).await
}

pub(crate) async fn answer(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(id): Path<i64>,
    Form(form): Form<Pairs>,
) -> Page {
    let (doer, terms, caller) = (Doer::on_page(Some(&who), &house.site.clock.now()), house.terms, who.clone());
    if field(&form, "antwoord") == "bereik" {
        return show_reach(&house, reader, caller, id, doer).await;
    }
    let script = move |tx: &mut Tx<'_>| {
        let facing = own(tx, &caller, id, Action::AnswerInvitation)?;
        Ok::<_, Refusal>(facing.take(tx, &Answerer { doer: &doer, terms: &terms, which: facing.which }, &form)?)
    };
    match house.site.db.write(script).await {
        Ok(()) => {
            house.site.tell().await;
            Ok(Redirect::to(&format!("/mijn/maatje/{id}?klaar=antwoord")).into_response())
        }
        Err(refusal) => show(&house, reader, who, id, None, &[refusal.mendable()?]).await,
    }
}

async fn show(house: &BuddiesHouse, reader: Reader, who: Arc<SignedIn>, id: i64, after: Option<&str>, wrong: &[BuddiesError]) -> Page {
    let facing = house.site.db.read(move |tx: &mut Tx<'_>| own(tx, &who, id, Action::SeeMatch)).await?;
    let view = View { address: format!("/mijn/maatje/{id}"), after, wrong, reach: None, is_own: true };
    Ok(facing_page(house.frame(reader, "/mijn"), &facing, view))
}

async fn show_reach(house: &BuddiesHouse, reader: Reader, who: Arc<SignedIn>, id: i64, doer: Doer) -> Page {
    let script = move |tx: &mut Tx<'_>| {
        let facing = own(tx, &who, id, Action::SeeMatch)?;
        let reach = facing.reach_of_other(tx, &doer)?;
        Ok::<_, Refusal>((facing, reach))
    };
    let (facing, reach) = house.site.db.write(script).await?;
    let view = View { address: format!("/mijn/maatje/{id}"), after: None, wrong: &[], reach: Some(reach), is_own: true };
    Ok(facing_page(house.frame(reader, "/mijn"), &facing, view))
}

/// The pair, for one of the two; for anybody else there is none, also not for a worker: they have their own page.
fn own(tx: &mut Tx<'_>, who: &SignedIn, id: i64, action: Action) -> Result<Facing, Refusal> {
    let which = find_pair(tx, id)?.and_then(|pair| pair.which(who.person)).ok_or(Refusal::Nothing)?;
    let relation = Thing::open(Relation::Own);
    let state = if who.is_restricted { Thing { state: opbouw_access::State::Restricted, ..relation } } else { relation };
    if !may(&who.actor, action, state).allowed {
        return Err(Refusal::Nothing);
    }
    Facing::find(tx, id, which, None)?.ok_or(Refusal::Nothing)
}
