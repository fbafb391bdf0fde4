//! /contact/rondes/{id}: one round: when it is next, who goes, and days off.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::moment_form::day;
use super::rounds::{note, when_of};
use super::{After, number};
use crate::error::ContactError;
use crate::house::ContactHouse;
use crate::refusal::{Page, Refusal};
use crate::rhythm::{REASONS, RoundDay, Stand, reason_of, rhythm_of};
use crate::round::{Round, work_day};
use crate::say::{day_in, done, faults, where_of};
use crate::store::rounds;
use crate::visit::{Visit, keeps};

/// Weeks back and ahead on this page.
const WEEKS: i64 = 4;

/// A day of this round in words.
struct DayRow {
    day: String,
    date: String,
    stand: Stand,
    word: String,
    is_dark: bool,
    /// It was put off by hand, so somebody may go after all.
    can_go_on: bool,
}

#[derive(Template)]
#[template(path = "contact_round.html")]
struct RoundPage {
    frame: Frame,
    id: i64,
    round: Round,
    when: String,
    place: String,
    point: Option<String>,
    people: String,
    coming: Vec<DayRow>,
    past: Vec<DayRow>,
    reasons: Vec<(&'static str, String)>,
    done: Option<String>,
    faults: Vec<String>,
}

/// A round of a party of the caller; for others there is none.
fn kept(tx: &mut Tx<'_>, visit: &opbouw_signin::SignedIn, id: i64) -> Result<Round, Refusal> {
    rounds::find(tx, id)?.filter(|round| keeps(&visit.actor, round.party)).ok_or(Refusal::Nothing)
}

/// What is known of a round in a window: the days on which it was seen, and those off.
pub(crate) struct Known {
    pub seen: BTreeSet<Date>,
    pub off: BTreeMap<Date, &'static str>,
}

/// Reads it, both days included.
pub(crate) fn known_of(tx: &mut Tx<'_>, round: &Round, from: Date, until: Date) -> Result<Known, ContactError> {
    let (from_s, until_s) = (round.span_on(from).0 - 86_400, round.span_on(until).1 + 86_400);
    let seen = rounds::list_seen(tx, round.id, from_s, until_s)?.into_iter().map(work_day).collect();
    Ok(Known { seen, off: rounds::list_off(tx, round.id, from, until)? })
}

pub(crate) async fn show(State(house): State<Arc<ContactHouse>>, visit: Visit, Path(id): Path<String>, Query(after): Query<After>) -> Page {
    show_with(&house, &visit, number(&id)?, after.klaar.as_deref(), &[]).await
}

async fn show_with(house: &ContactHouse, visit: &Visit, id: i64, word: Option<&str>, wrong: &[ContactError]) -> Page {
    let (who, today) = (visit.who()?, visit.today());
    let (from, until) = (today.saturating_sub((WEEKS * 7).days()), today.saturating_add((WEEKS * 7).days()));
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let round = kept(tx, &who, id)?;
        let known = known_of(tx, &round, from, until)?;
        Ok((rounds::list_people(tx, id)?, known, round))
    };
    let (people, known, round) = house.site.db.read(read).await?;
    let frame = visit.frame(house);
    let days = rhythm_of(&round, &known.seen, &known.off, from, until, today);
    let row = |day: &RoundDay| day_row(&frame, &round, house, day, known.off.contains_key(&day.day));
    let template = RoundPage {
        id,
        when: when_of(&frame, &round),
        place: where_of(&round.spot, Some(&round.area), &house.areas),
        point: round.point.map(|point| format!("geo:{},{}", point.lat(), point.lon())),
        people: people.into_iter().map(|(_, name)| name).collect::<Vec<_>>().join(", "),
        coming: if round.is_active { days.iter().filter(|day| day.day >= today).map(row).collect() } else { Vec::new() },
        past: days.iter().rev().filter(|day| day.day < today).map(row).collect(),
        reasons: REASONS.map(|reason| (reason, frame.say(reason_key(reason)))).into(),
        done: done(&frame, word),
        faults: faults(&frame, wrong),
        round,
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, ContactError::status), &template))
}

fn day_row(frame: &Frame, round: &Round, house: &ContactHouse, day: &RoundDay, is_put_off: bool) -> DayRow {
    DayRow {
        day: day_in(day.day, frame.language),
        date: day.day.to_string(),
        stand: day.stand,
        word: stand_word(frame, day.stand),
        can_go_on: is_put_off && matches!(day.stand, Stand::Off(_)),
        is_dark: day.stand == Stand::Coming && !round.in_dark && round.is_dark_on(day.day, &house.areas),
    }
}

/// How a day stands, in words.
pub(crate) fn stand_word(frame: &Frame, stand: Stand) -> String {
    match stand {
        Stand::Seen => frame.say("contact-stand-seen"),
        Stand::Missed => frame.say("contact-stand-missed"),
        Stand::Coming => frame.say("contact-stand-coming"),
        Stand::Off(reason) => frame.say(reason_key(reason)),
    }
}

fn reason_key(reason: &str) -> &'static str {
    match reason {
        "holiday" => "contact-off-holiday",
        "ill" => "contact-off-ill",
        "weather" => "contact-off-weather",
        "event" => "contact-off-event",
        _ => "contact-off-other",
    }
}

/// A day off, or on again.
#[derive(Deserialize, Default)]
pub(crate) struct OffForm {
    #[serde(default)]
    dag: String,
    /// A word of the program; empty: somebody goes after all.
    #[serde(default)]
    reden: String,
}

pub(crate) async fn put_off(
    State(house): State<Arc<ContactHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<OffForm>,
) -> Page {
    let (id, who, doer) = (number(&id)?, visit.who()?, visit.doer());
    let found = day(&form.dag).and_then(|day| day.ok_or(ContactError::BadDay));
    let day = match (found, reason_of(&form.reden)) {
        (Err(fault), _) => return show_with(&house, &visit, id, None, &[fault]).await,
        (_, None) if !form.reden.is_empty() => return show_with(&house, &visit, id, None, &[ContactError::UnknownChoice]).await,
        (Ok(day), _) => day,
    };
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        kept(tx, &who, id)?;
        match reason_of(&form.reden) {
            Some(reason) => rounds::put_off(tx, id, day, reason)?,
            None => rounds::put_on_again(tx, id, day)?,
        }
        Ok(doer.note(tx, &note("round-off", id))?)
    };
    house.site.db.write(write).await?;
    Ok(house.done(&format!("/contact/rondes/{id}"), "bewaard").await)
}

pub(crate) async fn end(State(house): State<Arc<ContactHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, who, doer) = (number(&id)?, visit.who()?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        kept(tx, &who, id)?;
        if rounds::end(tx, id, doer.at_s)? {
            doer.note(tx, &note("round-end", id))?;
        }
        Ok(())
    };
    house.site.db.write(write).await?;
    Ok(house.done("/contact/rondes", "einde").await)
}
