//! /activiteiten/{id}/dag/{day}/wie/{signup}: one sign-up: how to reach them, and who walks along with somebody who comes for the first time.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::{kept_day, number, signed_in};
use crate::activity::{Activity, Day};
use crate::carrier::CarrierState;
use crate::error::ActivitiesError;
use crate::house::ActivitiesHouse;
use crate::joining::{cancel, note};
use crate::refusal::{Page, Refusal};
use crate::say::when_in;
use crate::signup::Coming;
use crate::store::{carriers, comings, signups};
use crate::visit::Visit;

/// The button, and who walks along.
#[derive(Deserialize, Default)]
pub(crate) struct OneForm {
    #[serde(default)]
    wat: String,
    #[serde(default)]
    wie: String,
}

#[derive(Template)]
#[template(path = "activities_one.html")]
struct OnePage {
    frame: Frame,
    activity: Activity,
    day: i64,
    when: String,
    coming: Coming,
    state_key: &'static str,
    is_on: bool,
    reach: Option<String>,
    /// Who can walk along: those who carry it and have an account.
    companions: Vec<(i64, String)>,
}

/// Shows how somebody can be reached, so the trail says who looked.
pub(crate) async fn show(
    State(house): State<Arc<ActivitiesHouse>>,
    visit: Visit,
    Path((id, day, signup)): Path<(String, String, String)>,
) -> Page {
    let (of, who, doer) = ((number(&id)?, number(&day)?, number(&signup)?), signed_in(&visit)?, visit.doer());
    let look = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let (activity, day, coming) = of_day(tx, &who, of)?;
        note(tx, &doer, "signup-view", coming.signup.id, coming.signup.person)?;
        let reach = signups::find_reach(tx, coming.signup.id)?.map(|(reach, _)| reach);
        let mut companions: Vec<(i64, String)> = carriers::list(tx, activity.id)?
            .into_iter()
            .filter(|carrier| carrier.state == CarrierState::Yes)
            .filter_map(|carrier| Some((carrier.person?, carrier.first_name)))
            .collect();
        companions.sort();
        companions.dedup();
        Ok((activity, day, coming, reach, companions))
    };
    let (activity, day, coming, reach, companions) = house.site.db.write(look).await?;
    let frame = visit.frame(&house);
    let template = OnePage {
        when: when_in(&day, frame.language),
        state_key: coming.state.key_on(&day),
        is_on: day.is_on(),
        day: day.id,
        activity,
        coming,
        reach,
        companions,
        frame,
    };
    Ok(page(StatusCode::OK, &template))
}

pub(crate) async fn change_one(
    State(house): State<Arc<ActivitiesHouse>>,
    visit: Visit,
    Path((id, day, signup)): Path<(String, String, String)>,
    Form(form): Form<OneForm>,
) -> Page {
    let (of, who, doer) = ((number(&id)?, number(&day)?, number(&signup)?), signed_in(&visit)?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let (activity, day, coming) = of_day(tx, &who, of)?;
        match form.wat.as_str() {
            "afmelden" => cancel(tx, &doer, &activity, &coming.signup, day.id)?,
            "samen" => {
                let person = form.wie.parse::<i64>().ok();
                let carries = carriers::list(tx, activity.id)?.into_iter().any(|carrier| carrier.person == person);
                if person.is_some() && !carries {
                    return Err(ActivitiesError::UnknownChoice.into());
                }
                signups::set_companion(tx, coming.signup.id, person)?;
                note(tx, &doer, "signup-change", coming.signup.id, coming.signup.person)?;
            }
            _ => return Err(ActivitiesError::UnknownChoice.into()),
        }
        Ok(())
    };
    house.site.db.write(write).await?;
    Ok(house.done(&format!("/activiteiten/{}/dag/{}", of.0, of.1), "veranderd").await)
}

/// A sign-up on a day of an activity that the caller keeps.
fn of_day(tx: &mut Tx<'_>, who: &SignedIn, of: (i64, i64, i64)) -> Result<(Activity, Day, Coming), Refusal> {
    let (activity, day) = kept_day(tx, who, of.0, of.1)?;
    let coming = comings::find(tx, of.2, day.id)?.ok_or(Refusal::Nothing)?;
    Ok((activity, day, coming))
}
