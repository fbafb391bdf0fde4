//! What has to be done because its time has come: telling a colleague that somebody is not back, and forgetting.

use jiff::civil::Date;
use opbouw_audit::{Activity, Origin};
use opbouw_calendar::to_local;
use opbouw_neighbourhood::{PersonState, day_of, store};
use opbouw_signin::{Doer, Note};
use opbouw_store::{StoreError, Tx};

use crate::checkin::{ALARM_AFTER_S, Checkin};
use crate::colleagues::colleagues_of;
use crate::error::ContactError;
use crate::house::ContactHouse;
use crate::kept::CHECKIN_DAYS;
use crate::messages::tell_late;
use crate::moment::MOST_AGE_S;
use crate::store::{checkins, forgetting, people};

/// Seconds after which it is gone who was out.
const CHECKINS_KEPT_S: i64 = CHECKIN_DAYS as i64 * 86_400;

/// Tells the colleagues on watch of whoever is not back a quarter of an hour after their time; how many. Calling it more often does no harm.
///
/// # Errors
/// The database. What was done until then stays done.
pub async fn run_due(house: &ContactHouse) -> Result<u64, ContactError> {
    let doer = Doer::program(Origin::Night, &house.site.clock.now());
    let until_s = doer.at_s - ALARM_AFTER_S;
    let late = house.site.db.read(move |tx| checkins::list_late(tx, until_s)).await?;
    let mut told = 0;
    for id in late {
        let by = doer.clone();
        told += u64::from(house.site.db.write(move |tx| alarm(tx, &by, id)).await?);
    }
    house.site.tell().await;
    Ok(told)
}

/// The mark and the message are one transaction, so nobody is told twice.
fn alarm(tx: &mut Tx<'_>, doer: &Doer, id: i64) -> Result<bool, ContactError> {
    let Some(checkin) = checkins::find(tx, id)?.filter(|checkin| checkin.is_late(doer.at_s)) else { return Ok(false) };
    if !checkins::set_alarmed(tx, id, doer.at_s)? {
        return Ok(false);
    }
    let until = to_local(checkin.until_s).strftime("%H:%M").to_string();
    for colleague in who_watches(tx, &checkin)? {
        if let Some(reach) = checkins::find_reach(tx, colleague)? {
            tell_late(tx, &checkin, colleague, &until, &reach, doer.at_s)?;
        }
    }
    doer.note(tx, &Note { action: "checkin-alarm", kind: "checkin", id: Some(id), activity: Activity::Contact, subject: None })?;
    Ok(true)
}

/// The colleague on watch; when that one does not work here any more, all who do.
fn who_watches(tx: &mut Tx<'_>, checkin: &Checkin) -> Result<Vec<i64>, ContactError> {
    let colleagues: Vec<i64> = colleagues_of(tx, checkin.party)?.into_iter().map(|(person, _)| person).collect();
    Ok(match checkin.watch.filter(|watch| colleagues.contains(watch)) {
        Some(watch) => vec![watch],
        None => colleagues.into_iter().filter(|person| *person != checkin.person).collect(),
    })
}

/// Forgets what has been without follow-up for a year: moments, groups, promises, rounds that ended, and whoever asked for something; how many.
/// A group stays as long as its newest moment. Who was out is gone after two weeks.
///
/// # Errors
/// The database.
pub fn forget_old(tx: &mut Tx<'_>, now_s: i64) -> Result<u64, StoreError> {
    let before_s = now_s - MOST_AGE_S;
    let mut gone = checkins::forget(tx, now_s - CHECKINS_KEPT_S)?;
    for (id, person, party) in people::list_old(tx, before_s)? {
        people::remove(tx, id)?;
        let_loose(tx, person, party, day_of(now_s))?;
        gone += 1;
    }
    Ok(gone + forgetting::forget(tx, before_s, &day_of(before_s).to_string())?)
}

/// Whoever was written in by this party alone, and whom it has no other reason to know, is no longer known to it; their own term then decides
/// when the rest goes.
fn let_loose(tx: &mut Tx<'_>, person: i64, party: i64, today: Date) -> Result<(), StoreError> {
    let Ok(Some(found)) = store::find_person(tx, person) else { return Ok(()) };
    let is_ours = found.registered_by == Some(party) && found.state == PersonState::Active;
    let is_idle = found.active_on.is_none_or(|day| day < today.saturating_sub(jiff::Span::new().days(365)));
    if is_ours && is_idle {
        store::release_person(tx, person)?;
    }
    Ok(())
}
