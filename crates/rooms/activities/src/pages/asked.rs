//! /activiteiten/vraag/{ticket}: will you take a part of this activity? Opening it answers nothing; with an account one keeps it on the screen too.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::without_referrer;
use crate::activity::Activity;
use crate::asking::answer;
use crate::carrier::{Carrier, CarrierState};
use crate::error::ActivitiesError;
use crate::house::ActivitiesHouse;
use crate::messages::ASKED;
use crate::refusal::{Page, Refusal};
use crate::say::{faults, rule_in, when_in, where_of};
use crate::store::{activities, carriers, list_days};
use crate::visit::Visit;

/// The button that was pressed.
#[derive(Deserialize, Default)]
pub(crate) struct AnswerForm {
    #[serde(default)]
    antwoord: String,
}

#[derive(Template)]
#[template(path = "activities_asked.html")]
struct AskedPage {
    frame: Frame,
    ticket: String,
    activity: Activity,
    carrier: Carrier,
    when: String,
    place: String,
    is_live: bool,
    faults: Vec<String>,
}

pub(crate) async fn ask(State(house): State<Arc<ActivitiesHouse>>, visit: Visit, Path(ticket): Path<String>) -> Page {
    show_with(&house, &visit, ticket, &[]).await
}

pub(crate) async fn take(
    State(house): State<Arc<ActivitiesHouse>>,
    visit: Visit,
    Path(ticket): Path<String>,
    Form(form): Form<AnswerForm>,
) -> Page {
    let (id, doer, who) = (carrier_of(&house, &ticket)?, visit.doer(), visit.reader.who.clone());
    let state = match form.antwoord.as_str() {
        "ja" => CarrierState::Yes,
        "nee" => CarrierState::No,
        _ => return show_with(&house, &visit, ticket, &[ActivitiesError::UnknownChoice]).await,
    };
    match house.site.db.write(move |tx| answer(tx, &doer, id, state, who.as_deref())).await {
        Ok(_) => {
            house.site.tell().await;
            show_with(&house, &visit, ticket, &[]).await
        }
        Err(error) => {
            let fault = Refusal::from(error).mendable()?;
            show_with(&house, &visit, ticket, &[fault]).await
        }
    }
}

fn carrier_of(house: &ActivitiesHouse, ticket: &str) -> Result<i64, ActivitiesError> {
    ASKED.about(&house.site.key, ticket).and_then(|about| about.parse().ok()).ok_or(ActivitiesError::BadTicket)
}

async fn show_with(house: &ActivitiesHouse, visit: &Visit, ticket: String, wrong: &[ActivitiesError]) -> Page {
    let (id, now_s) = (carrier_of(house, &ticket)?, visit.now_s());
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let carrier = carriers::find(tx, id)?.ok_or(ActivitiesError::BadTicket)?;
        let activity = activities::find(tx, carrier.activity)?.ok_or(ActivitiesError::BadTicket)?;
        let next = list_days(tx, activity.id, now_s, i64::MAX, 1)?.into_iter().next();
        Ok((carrier, activity, next))
    };
    let (carrier, activity, next) = house.site.db.read(read).await?;
    let frame = visit.frame(house);
    let next = next.map(|day| when_in(&day, frame.language)).unwrap_or_default();
    let template = AskedPage {
        when: match &activity.rule {
            Some(rule) => format!("{} ({next})", rule_in(rule, activity.starts.date(), frame.language)),
            None => next,
        },
        place: where_of(&activity),
        is_live: activity.state.is_live(),
        faults: faults(&frame, wrong),
        ticket,
        activity,
        carrier,
        frame,
    };
    let status = wrong.first().map_or(StatusCode::OK, ActivitiesError::status);
    Ok(without_referrer(page(status, &template)))
}
