//! POST /activiteiten/{id}/dag/{day}: attendance, calling off, moving, and writing somebody in who called or stands at the table.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use opbouw_signin::Doer;
use opbouw_store::Tx;
use serde::Deserialize;

use super::day::{may_tick, show_with};
use super::forms::JoinForm;
use super::join::{read_guest, read_heads};
use super::{kept_day, number, signed_in};
use crate::activity::{Activity, Day};
use crate::editing::{Elsewhere, call_off_day, change_following, move_day, place_day, put_on_day};
use crate::error::ActivitiesError;
use crate::house::ActivitiesHouse;
use crate::joining::{join, note};
use crate::plan::{at, read_day, read_hours, seen};
use crate::refusal::{Page, Refusal};
use crate::signup::{ComingState, NewSignup};
use crate::store::{comings, days, signups};
use crate::visit::Visit;

/// The button, and what was filled in beside it.
#[derive(Deserialize, Default, Clone)]
pub(crate) struct DayForm {
    #[serde(default)]
    wat: String,
    /// Number of the sign-up that is ticked.
    #[serde(default)]
    wie: String,
    #[serde(default)]
    reden: String,
    #[serde(default)]
    dag: String,
    #[serde(default)]
    van: String,
    #[serde(default)]
    tot: String,
    /// `volgende`: this day and all that follow.
    #[serde(default)]
    welke: String,
    #[serde(default)]
    buiten: String,
    /// Number of another room; empty: another place in words.
    #[serde(default)]
    zaal: String,
    #[serde(default)]
    plek: String,
    #[serde(default)]
    naam: String,
    #[serde(default)]
    bereik: String,
    #[serde(default)]
    aantal: String,
    #[serde(default)]
    tik: String,
}

pub(crate) async fn change(
    State(house): State<Arc<ActivitiesHouse>>,
    visit: Visit,
    Path((id, day)): Path<(String, String)>,
    Form(form): Form<DayForm>,
) -> Page {
    let (of, who, doer) = ((number(&id)?, number(&day)?), signed_in(&visit)?, visit.doer());
    let typed = JoinForm {
        naam: form.naam.clone(),
        bereik: form.bereik.clone(),
        aantal: form.aantal.clone(),
        tik: form.tik.clone(),
        ..JoinForm::default()
    };
    let write = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        let (activity, day) = kept_day(tx, &who, of.0, of.1)?;
        Ok(press(tx, &doer, &activity, &day, &form)?)
    };
    match house.site.db.write(write).await {
        Ok(word) => Ok(house.done(&format!("/activiteiten/{}/dag/{}", of.0, of.1), word).await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, of, None, typed, &[fault]).await
        }
    }
}

fn press(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity, day: &Day, form: &DayForm) -> Result<&'static str, ActivitiesError> {
    match form.wat.as_str() {
        "kwam" => tick(tx, doer, day, form, ComingState::Came),
        "miste" => tick(tx, doer, day, form, ComingState::Missed),
        "terug" => tick(tx, doer, day, form, ComingState::In),
        "allemaal" if may_tick(day, doer.at_s) => {
            comings::set_all_came(tx, day.id, doer.at_s)?;
            comings::count_came(tx, day.id)?;
            doer.note(tx, &crate::proposing::note("activity-all-came", activity.id))?;
            Ok("geteld")
        }
        "gebeld" => {
            let coming = comings::find(tx, form.wie.parse().unwrap_or(0), day.id)?.ok_or(ActivitiesError::UnknownChoice)?;
            comings::set_untold(tx, coming.id, false)?;
            Ok("veranderd")
        }
        "afgelasten" => {
            let why: String = seen(&form.reden).chars().take(200).collect();
            call_off_day(tx, doer, activity, day, &why).map(|()| "afgelast")
        }
        "aan" => put_on_day(tx, doer, activity, day).map(|()| "aan"),
        "verzetten" => {
            let on = read_day(&form.dag).ok_or(ActivitiesError::BadDay)?;
            let (from, minutes) = read_hours(&form.van, &form.tot).ok_or(ActivitiesError::BadHours)?;
            let starts = at(on, from).ok_or(ActivitiesError::BadHours)?;
            let outside_is_fine = form.buiten == "ja";
            match form.welke.as_str() {
                "volgende" => change_following(tx, doer, activity, day, (starts, minutes), outside_is_fine)?,
                _ => move_day(tx, doer, activity, day, (starts, minutes), outside_is_fine)?,
            }
            Ok("verzet")
        }
        "elders" => place_day(tx, doer, activity, day, &read_place(form)?, form.buiten == "ja").map(|()| "elders"),
        "erbij" => write_in(tx, doer, activity, day, form),
        _ => Err(ActivitiesError::UnknownChoice),
    }
}

/// Another place: what is written wins from what is chosen, since the first of the list is chosen by itself.
fn read_place(form: &DayForm) -> Result<Elsewhere, ActivitiesError> {
    let words = seen(&form.plek);
    match (words.chars().count(), form.zaal.parse()) {
        (1..=120, _) => Ok(Elsewhere::Words(words)),
        (0, Ok(room)) => Ok(Elsewhere::Room(room)),
        (0, Err(_)) => Err(ActivitiesError::NoPlace),
        _ => Err(ActivitiesError::LongText),
    }
}

/// Came or not, from just before it begins on. Whoever waited and stands there anyway has come too.
fn tick(tx: &mut Tx<'_>, doer: &Doer, day: &Day, form: &DayForm, state: ComingState) -> Result<&'static str, ActivitiesError> {
    if !may_tick(day, doer.at_s) {
        return Err(ActivitiesError::WrongState);
    }
    let coming = comings::find(tx, form.wie.parse().unwrap_or(0), day.id)?.ok_or(ActivitiesError::UnknownChoice)?;
    if !coming.state.holds_place() && state != ComingState::Came {
        return Err(ActivitiesError::WrongState);
    }
    if !coming.state.holds_place() {
        days::take_places(tx, day.id, coming.signup.heads)?;
    }
    comings::set_state(tx, coming.id, state, doer.at_s)?;
    comings::count_came(tx, day.id)?;
    note(tx, doer, "signup-tick", coming.signup.id, coming.signup.person)?;
    Ok("geteld")
}

/// Somebody called, or stands at the table. When it has begun they have come.
fn write_in(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity, day: &Day, form: &DayForm) -> Result<&'static str, ActivitiesError> {
    let mut fault = None;
    let who = read_guest(&form.naam, &form.bereik, &mut |wrong| {
        fault.get_or_insert(wrong);
    });
    let who = match (who, fault) {
        (Some(who), None) => who,
        (_, fault) => return Err(fault.unwrap_or(ActivitiesError::NoReach)),
    };
    let heads = read_heads(&form.aantal).ok_or(ActivitiesError::BadHeads)?;
    let tap = JoinForm { tik: form.tik.clone(), ..JoinForm::default() }.tap();
    let new = NewSignup {
        activity: activity.id,
        day: Some(day.id),
        who,
        language: "nl".to_owned(),
        heads,
        newcomer: false,
        source: "behalf",
        tap,
    };
    if day.starts_s > doer.at_s {
        join(tx, doer, activity, &new)?;
        return Ok("bijgeschreven");
    }
    let id = match signups::find_same(tx, &new)? {
        Some(known) => known.id,
        None => signups::create(tx, &new, doer.at_s)?,
    };
    match comings::find(tx, id, day.id)? {
        Some(known) => comings::set_state(tx, known.id, ComingState::Came, doer.at_s)?,
        None => comings::create(tx, id, day.id, ComingState::Came, doer.at_s)?,
    }
    comings::count_came(tx, day.id)?;
    note(tx, doer, "signup-tick", id, None)?;
    Ok("bijgeschreven")
}
