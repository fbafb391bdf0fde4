//! What a phone takes along for the coming days: as little as will do, and never somebody's name.

use jiff::civil::{Date, Time};
use jiff::{ToSpan, Zoned};
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use serde::Serialize;

use super::wire::WireMoment;
use super::{keeps_for, phone_name, stamp};
use crate::error::ContactError;
use crate::round::Round;
use crate::store::moments::{self, Which};
use crate::store::{groups, promises, rounds};

/// So many days ahead.
const AHEAD_DAYS: i64 = 14;
/// So far back the own moments go along, in seconds.
const BACK_S: i64 = 7 * 86_400;
/// So many of them at most, for each party.
const MOST_RECENT: i64 = 200;

/// The bundle.
#[derive(Debug, Serialize)]
pub(crate) struct Bundle {
    /// Whose it is, as the phone calls them.
    pub me: String,
    /// The moment of the server, seconds UTC: phones have wrong clocks.
    pub now_s: i64,
    pub parties: Vec<Named>,
    pub rounds: Vec<RoundDay>,
    pub groups: Vec<Named>,
    pub promises: Vec<DuePromise>,
    pub recent: Vec<Recent>,
}

/// A number with its name.
#[derive(Debug, Serialize)]
pub(crate) struct Named {
    pub id: i64,
    pub name: String,
}

/// A round on one of its days.
#[derive(Debug, Serialize)]
pub(crate) struct RoundDay {
    pub id: i64,
    pub party: i64,
    pub name: String,
    /// 2026-11-28.
    pub day: String,
    /// 15:30.
    pub from: String,
    pub until: String,
    pub spot: String,
    pub rain_plan: String,
}

/// Something the caller promised.
#[derive(Debug, Serialize)]
pub(crate) struct DuePromise {
    pub what: String,
    pub due_on: String,
}

/// A moment of the last days.
#[derive(Debug, Serialize)]
pub(crate) struct Recent {
    pub id: String,
    pub version: i64,
    pub stamp: String,
    pub moment: WireMoment,
}

/// Makes the bundle of somebody.
///
/// # Errors
/// The database.
pub(crate) fn make_bundle(tx: &mut Tx<'_>, who: &SignedIn, now: &Zoned) -> Result<Bundle, ContactError> {
    let now_s = now.timestamp().as_second();
    let mut bundle = Bundle {
        me: phone_name(who),
        now_s,
        parties: Vec::new(),
        rounds: Vec::new(),
        groups: Vec::new(),
        promises: Vec::new(),
        recent: Vec::new(),
    };
    for member in who.memberships.iter().filter(|member| keeps_for(who, member.party)) {
        // Somebody may be a worker and a coordinator of the same party.
        if bundle.parties.iter().any(|known| known.id == member.party) {
            continue;
        }
        bundle.parties.push(Named { id: member.party, name: member.party_name.clone() });
        add_rounds(tx, &mut bundle, who.person, member.party, now.date())?;
        add_recent(tx, &mut bundle, who.person, member.party)?;
        let open = groups::list(tx, member.party)?.into_iter().filter(|group| !group.is_closed);
        bundle.groups.extend(open.map(|group| Named { id: group.id, name: group.name }));
        let due = promises::list(tx, member.party, now.date().saturating_add(AHEAD_DAYS.days()))?.into_iter();
        // What was promised to somebody may name them: that stays on the pages of the room.
        let own = due.filter(|promise| promise.owner == Some(who.person) && promise.about.contact.is_none());
        bundle.promises.extend(own.map(|promise| DuePromise { what: promise.what, due_on: promise.due_on.to_string() }));
    }
    Ok(bundle)
}

/// The rounds of which the caller is the owner or goes along, each on its days.
fn add_rounds(tx: &mut Tx<'_>, bundle: &mut Bundle, person: i64, party: i64, today: Date) -> Result<(), ContactError> {
    let until = today.saturating_add(AHEAD_DAYS.days());
    for round in rounds::list(tx, party)? {
        let is_own = round.owner == Some(person) || rounds::list_people(tx, round.id)?.iter().any(|(along, _)| *along == person);
        if !is_own {
            continue;
        }
        let off = rounds::list_off(tx, round.id, today, until)?;
        let days = round.days(today, until).into_iter().filter(|day| !round.rests_on(*day) && !off.contains_key(day));
        bundle.rounds.extend(days.map(|day| on_day(&round, day)));
    }
    Ok(())
}

fn on_day(round: &Round, day: Date) -> RoundDay {
    let until = round
        .starts
        .parse::<Time>()
        .map_or_else(|_| round.starts.clone(), |from| (from + round.minutes.minutes()).strftime("%H:%M").to_string());
    RoundDay {
        id: round.id,
        party: round.party,
        name: round.name.clone(),
        day: day.to_string(),
        from: round.starts.clone(),
        until,
        spot: round.spot.clone(),
        rain_plan: round.rain_plan.clone(),
    }
}

fn add_recent(tx: &mut Tx<'_>, bundle: &mut Bundle, person: i64, party: i64) -> Result<(), ContactError> {
    let which = Which { from_s: bundle.now_s - BACK_S, until_s: bundle.now_s + 1, most: MOST_RECENT, ..Which::default() };
    let own = moments::list(tx, party, &which)?.into_iter().filter(|moment| moment.by_person == Some(person));
    bundle.recent.extend(own.map(|moment| Recent {
        id: moment.item.clone(),
        version: moment.version,
        stamp: stamp(&moment),
        moment: WireMoment::of(&moment),
    }));
    Ok(())
}
