//! The activity in the register, so that whoever asks for company or coffee finds it at once.

use std::collections::BTreeSet;

use opbouw_calendar::to_local;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store::{put_listed, remove_listed};
use opbouw_neighbourhood::{Resource, ResourceKind};
use opbouw_signin::Doer;
use opbouw_store::{StoreError, Tx};

use crate::activity::{Activity, ActivityState, Audience, Day};
use crate::error::ActivitiesError;
use crate::store::days;

/// Days ahead that say on which weekdays it is.
const DAYS_SEEN: i64 = 12;

/// Puts an activity in the register as it is now; takes it out when it is not listed, or nothing of it is to come.
///
/// # Errors
/// The database.
pub(crate) fn put(tx: &mut Tx<'_>, activity: &Activity, doer: &Doer) -> Result<(), ActivitiesError> {
    let mut ahead = days::list_days(tx, activity.id, doer.at_s, i64::MAX, DAYS_SEEN)?;
    ahead.retain(Day::is_on);
    if activity.state != ActivityState::Listed || ahead.is_empty() {
        return Ok(remove(tx, activity.id, doer.at_s)?);
    }
    let resource = resource_of(tx, activity, &ahead, doer)?;
    let (resource, is_new) = put_listed(tx, &resource)?;
    let happening = if is_new { Happening::OfferLeft { resource } } else { Happening::OfferChanged { resource } };
    publish(tx, doer.at_s, &happening)?;
    Ok(())
}

/// Puts it in the register again when a day is full now or has room again; `before` is the day as it was. Not at every sign-up: many at once
/// would all want the same row.
///
/// # Errors
/// The database.
pub(crate) fn follow(tx: &mut Tx<'_>, activity: &Activity, before: &Day, doer: &Doer) -> Result<(), ActivitiesError> {
    let is_full = days::find_day(tx, before.id)?.is_some_and(|day| day.is_full());
    if is_full == before.is_full() { Ok(()) } else { put(tx, activity, doer) }
}

/// Takes it out of the register.
///
/// # Errors
/// The database.
pub(crate) fn remove(tx: &mut Tx<'_>, activity: i64, at_s: i64) -> Result<(), StoreError> {
    if let Some(resource) = remove_listed(tx, &format!("/activiteiten/{activity}"))? {
        publish(tx, at_s, &Happening::OfferEnded { resource })?;
    }
    Ok(())
}

fn resource_of(tx: &mut Tx<'_>, activity: &Activity, ahead: &[Day], doer: &Doer) -> Result<Resource, ActivitiesError> {
    let spot = activity.place.map(|place| opbouw_booking::find_place(tx, place)).transpose()?.flatten().and_then(|place| place.is.at);
    let last = activity.rule.is_none().then(|| ahead.last().map(|day| to_local(day.ends_s).date())).flatten();
    let text = if activity.text.is_empty() { activity.title.clone() } else { activity.text.clone() };
    Ok(Resource {
        id: 0,
        reference: activity.page(),
        kind: ResourceKind::Activity,
        title: activity.title.clone(),
        text: format!("{text}{}", hint_of(activity.audience)),
        giver: activity.party_name.clone(),
        area: activity.area_name.clone(),
        place: spot.or(activity.centre),
        availability: parts_of(ahead),
        languages: activity.language.clone(),
        vog: false,
        confirmed_on: Some(doer.today),
        ends_on: activity.until.or(last),
        room_left: ahead.first().and_then(Day::left),
        is_request: false,
        person: None,
    })
}

/// In the words of the register, which is in Dutch.
fn hint_of(audience: Audience) -> &'static str {
    match audience {
        Audience::All | Audience::Adults => "",
        Audience::Children => " Voor kinderen.",
        Audience::Youth => " Voor jongeren.",
        Audience::Older => " Voor ouderen.",
        Audience::NewHere => " Voor wie hier nieuw is.",
    }
}

/// `di avond; za ochtend`, as offers are written.
fn parts_of(ahead: &[Day]) -> String {
    const WEEKDAYS: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    let part = |day: &Day| {
        let at = to_local(day.starts_s);
        let weekday = usize::from(at.weekday().to_monday_zero_offset().unsigned_abs()).min(6);
        let part = match at.hour() {
            ..=11 => "ochtend",
            12..=17 => "middag",
            _ => "avond",
        };
        (weekday, part)
    };
    let parts: BTreeSet<(usize, &str)> = ahead.iter().map(part).collect();
    parts.into_iter().map(|(weekday, part)| format!("{} {part}", WEEKDAYS[weekday])).collect::<Vec<_>>().join("; ")
}
