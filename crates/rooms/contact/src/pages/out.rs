//! POST /contact/buiten: going out with a colleague on watch, coming back, and staying longer.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use jiff::civil::{DateTime, Time};
use opbouw_audit::Activity;
use opbouw_calendar::{to_local, to_seconds};
use opbouw_signin::Note;
use opbouw_store::Tx;
use serde::Deserialize;

use super::{colleagues_of, front, number};
use crate::checkin::{LONGER_S, MOST_OUT_S};
use crate::error::ContactError;
use crate::house::ContactHouse;
use crate::plain_line::plain_line;
use crate::refusal::{Page, Refusal};
use crate::store::checkins;
use crate::visit::{Visit, keeps};

/// Who goes out.
#[derive(Deserialize, Default, Clone)]
pub(crate) struct OutForm {
    #[serde(default)]
    pub organisatie: String,
    #[serde(default)]
    pub plek: String,
    /// Local hour of coming back; one that has been today is tomorrow.
    #[serde(default)]
    pub tot: String,
    /// The colleague on watch.
    #[serde(default)]
    pub collega: String,
}

/// The button that was pressed.
#[derive(Deserialize, Default)]
pub(crate) struct BackForm {
    #[serde(default)]
    wat: String,
}

pub(crate) async fn go(State(house): State<Arc<ContactHouse>>, visit: Visit, Form(form): Form<OutForm>) -> Page {
    let (party, person, doer) = (visit.party_of_form(&form.organisatie)?, visit.person()?, visit.doer());
    let mut wrong = Vec::new();
    let spot = plain_line(&form.plek, 80).map_err(|fault| wrong.push(fault)).unwrap_or_default();
    let until_s = until_of(&form.tot, doer.at_s).map_err(|fault| wrong.push(fault)).unwrap_or_default();
    if spot.is_empty() && wrong.is_empty() {
        wrong.push(ContactError::NoSpot);
    }
    if !wrong.is_empty() {
        return front::show_with(&house, &visit, form, None, &wrong).await;
    }
    let asked = form.collega.clone();
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let colleagues = colleagues_of(tx, party)?;
        let watch = asked.parse().ok().filter(|id| *id != person && colleagues.iter().any(|(known, _)| known == id));
        let watch = watch.ok_or(ContactError::NeedsWatch)?;
        let reach = checkins::find_reach(tx, watch)?;
        if reach.is_none_or(|reach| reach.email.is_none() && reach.phone.is_none()) {
            return Err(ContactError::NeedsWatch.into());
        }
        let id = checkins::begin(tx, party, person, watch, &spot, doer.at_s, until_s)?;
        Ok(doer.note(tx, &note("checkin-begin", id))?)
    };
    match house.site.db.write(write).await {
        Ok(()) => Ok(house.done("/contact", "buiten").await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            front::show_with(&house, &visit, form, None, &[fault]).await
        }
    }
}

/// When somebody is back, in seconds UTC.
fn until_of(text: &str, now_s: i64) -> Result<i64, ContactError> {
    let time: Time = text.trim().parse().map_err(|_| ContactError::BadUntil)?;
    let today = to_local(now_s).date();
    let on = |day| to_seconds(DateTime::from_parts(day, time));
    let until_s = if on(today) > now_s { on(today) } else { on(today.tomorrow().map_err(|_| ContactError::BadUntil)?) };
    if until_s - now_s > MOST_OUT_S { Err(ContactError::BadUntil) } else { Ok(until_s) }
}

pub(crate) async fn change(
    State(house): State<Arc<ContactHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<BackForm>,
) -> Page {
    let (id, who, doer) = (number(&id)?, visit.who()?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        // A colleague may say it too: whoever is back has their hands full.
        let checkin = checkins::find(tx, id)?.filter(|checkin| keeps(&who.actor, checkin.party)).ok_or(Refusal::Nothing)?;
        let (action, word, is_changed) = match form.wat.as_str() {
            "terug" => ("checkin-back", "terug", checkins::come_back(tx, id, doer.at_s)?),
            "langer" => {
                let until_s = (checkin.until_s.max(doer.at_s) + LONGER_S).min(checkin.began_s + MOST_OUT_S);
                ("checkin-longer", "langer", checkins::stay_longer(tx, id, until_s)?)
            }
            _ => return Err(ContactError::UnknownChoice.into()),
        };
        if is_changed {
            doer.note(tx, &note(action, id))?;
        }
        Ok(word)
    };
    let word = house.site.db.write(write).await?;
    Ok(house.done("/contact", word).await)
}

fn note(action: &'static str, checkin: i64) -> Note<'static> {
    Note { action, kind: "checkin", id: Some(checkin), activity: Activity::Contact, subject: None }
}
