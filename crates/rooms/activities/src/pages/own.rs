//! /activiteiten/mijn/{ticket}: one's own sign-up, by the link of the message: look, and say for each day whether one comes. No account is needed.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::forms::DayView;
use super::{After, without_referrer};
use crate::activity::{Activity, ActivityState};
use crate::error::ActivitiesError;
use crate::house::ActivitiesHouse;
use crate::joining::{cancel, cancel_all, come_after_all};
use crate::messages::{OWN_PATH, SIGNED};
use crate::refusal::{Page, Refusal};
use crate::say::{done, faults, where_of};
use crate::signup::{ComingState, Signup};
use crate::store::{activities, comings, days, signups};
use crate::visit::Visit;

/// Days on the page.
const SHOWN: usize = 12;

/// The button that was pressed, and for which day.
#[derive(Deserialize, Default)]
pub(crate) struct OwnForm {
    #[serde(default)]
    wat: String,
    #[serde(default)]
    dag: String,
}

/// One day, and how they stand on it.
struct OwnDay {
    day: DayView,
    state: ComingState,
    state_key: &'static str,
}

#[derive(Template)]
#[template(path = "activities_own.html")]
struct OwnPage {
    frame: Frame,
    ticket: String,
    activity: Activity,
    signup: Signup,
    place: String,
    days: Vec<OwnDay>,
    is_coming: bool,
    is_live: bool,
    done: Option<String>,
    faults: Vec<String>,
}

pub(crate) async fn show(
    State(house): State<Arc<ActivitiesHouse>>,
    visit: Visit,
    Path(ticket): Path<String>,
    Query(after): Query<After>,
) -> Page {
    show_with(&house, &visit, ticket, after.klaar.as_deref(), &[]).await
}

pub(crate) async fn change_own(
    State(house): State<Arc<ActivitiesHouse>>,
    visit: Visit,
    Path(ticket): Path<String>,
    Form(form): Form<OwnForm>,
) -> Page {
    let (id, doer) = (signup_of(&house, &ticket)?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        let signup = signups::find(tx, id)?.ok_or(ActivitiesError::BadTicket)?;
        let activity = activities::find(tx, signup.activity)?.ok_or(ActivitiesError::BadTicket)?;
        let day = form.dag.parse().map_err(|_| ActivitiesError::NoDay);
        match form.wat.as_str() {
            "afmelden" => cancel(tx, &doer, &activity, &signup, day?)?,
            "helemaal" => cancel_all(tx, &doer, &activity, &signup)?,
            "toch" => return Ok(come_after_all(tx, &doer, &activity, &signup, day?)?.code()),
            _ => return Err(ActivitiesError::UnknownChoice.into()),
        }
        Ok(ComingState::Cancelled.code())
    };
    match house.site.db.write(write).await {
        Ok(word) => Ok(without_referrer(house.done(&format!("{OWN_PATH}{ticket}"), word).await)),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, ticket, None, &[fault]).await
        }
    }
}

/// The number of the sign-up that a link is about; behind it may stand the day of the message.
fn signup_of(house: &ActivitiesHouse, ticket: &str) -> Result<i64, ActivitiesError> {
    let about = SIGNED.about(&house.site.key, ticket).ok_or(ActivitiesError::BadTicket)?;
    about.split('-').next().and_then(|signup| signup.parse().ok()).ok_or(ActivitiesError::BadTicket)
}

async fn show_with(house: &ActivitiesHouse, visit: &Visit, ticket: String, word: Option<&str>, wrong: &[ActivitiesError]) -> Page {
    let (id, now_s) = (signup_of(house, &ticket)?, visit.now_s());
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let signup = signups::find(tx, id)?.ok_or(ActivitiesError::BadTicket)?;
        let activity = activities::find(tx, signup.activity)?.ok_or(ActivitiesError::BadTicket)?;
        let mut own = Vec::new();
        for coming in comings::list_own(tx, id, now_s)?.into_iter().take(SHOWN) {
            if let Some(day) = days::find_day(tx, coming.day)? {
                own.push((day, coming.state));
            }
        }
        Ok((activity, signup, own))
    };
    let (activity, signup, own) = house.site.db.read(read).await?;
    let frame = visit.frame(house);
    let view = |(day, state): &(crate::activity::Day, ComingState)| OwnDay {
        day: DayView::of(day, &frame),
        state: *state,
        state_key: state.key_on(day),
    };
    let template = OwnPage {
        place: where_of(&activity),
        is_coming: own.iter().any(|(_, state)| state.is_coming()),
        is_live: activity.state == ActivityState::Listed,
        days: own.iter().map(view).collect(),
        done: done(&frame, word),
        faults: faults(&frame, wrong),
        ticket,
        activity,
        signup,
        frame,
    };
    let status = wrong.first().map_or(StatusCode::OK, ActivitiesError::status);
    Ok(without_referrer(page(status, &template)))
}
