//! What is there for somebody today? Everything of the front page, read at once.

use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_store::Tx;

use super::colleagues_of;
use super::moment_view::{Thanked, with_thanks};
use super::round::known_of;
use super::rounds::next_day;
use crate::checkin::Checkin;
use crate::group::Group;
use crate::promise::Promise;
use crate::refusal::Refusal;
use crate::rhythm::{Stand, rhythm_of};
use crate::round::{Round, work_day};
use crate::store::moments::Which;
use crate::store::thanks::Thanks;
use crate::store::{carried, checkins, groups, moments, promises, rounds, thanks};

/// A round may begin so long before its hour, and a moment be filled in so long after it, in seconds.
const AROUND_S: i64 = 3_600;
/// A group that nobody saw for so many seconds stands out.
const QUIET_S: i64 = 21 * 86_400;
/// Days back in which a missed round is shown.
const MISSED_DAYS: i64 = 14;
/// Seconds back in which moments of colleagues are shown, and thanks.
const RECENT_S: i64 = 7 * 86_400;
/// Of each list, at most so many.
const MOST: usize = 8;

/// A round that is now, or next.
pub(crate) struct RoundNow {
    pub round: Round,
    pub day: Date,
    pub is_now: bool,
}

/// Something that nobody carries any more.
pub(crate) struct Orphan {
    pub name: String,
    pub address: String,
}

/// All of it.
#[derive(Default)]
pub(crate) struct Today {
    pub out: Vec<Checkin>,
    pub rounds: Vec<RoundNow>,
    pub promises: Vec<Promise>,
    pub thanks: Vec<Thanks>,
    /// Moments of colleagues that this person did not thank for yet.
    pub unseen: Vec<Thanked>,
    pub quiet: Vec<Group>,
    pub missed: Vec<(i64, String, Date)>,
    pub orphans: Vec<Orphan>,
    pub colleagues: Vec<(i64, String)>,
}

/// Reads the day of somebody who keeps contact for these parties, and coordinates some of them.
pub(crate) fn read_day(
    tx: &mut Tx<'_>,
    person: i64,
    parties: &[i64],
    coordinates: &[i64],
    now_s: i64,
    today: Date,
) -> Result<Today, Refusal> {
    let mut day = Today::default();
    for party in parties.iter().copied() {
        day.out.extend(checkins::list_out(tx, party)?);
        add_rounds(tx, &mut day, party, person, now_s, today)?;
        let soon = today.saturating_add(2.days());
        day.promises.extend(promises::list(tx, party, soon)?.into_iter().filter(|promise| promise.owner == Some(person)));
        add_unseen(tx, &mut day, party, person, now_s)?;
        day.quiet.extend(groups::list(tx, party)?.into_iter().filter(|group| is_quiet(group, now_s, today)));
        day.colleagues.extend(colleagues_of(tx, party)?);
    }
    for party in coordinates.iter().copied() {
        let orphans = carried::list_orphans(tx, party)?;
        day.orphans.extend(orphans.into_iter().map(|(name, address)| Orphan { name, address }));
    }
    day.colleagues.sort_unstable();
    day.colleagues.dedup();
    day.thanks = thanks::list_to(tx, person, now_s - RECENT_S)?;
    // What is now, then what comes first.
    day.rounds.sort_by_key(|round| (!round.is_now, round.round.span_on(round.day)));
    day.rounds.truncate(3);
    day.missed.sort_by_key(|(_, _, day)| std::cmp::Reverse(*day));
    day.missed.truncate(MOST);
    Ok(day)
}

/// Those of the person, or of everybody when they have none: the next day of each, and which were missed.
fn add_rounds(tx: &mut Tx<'_>, day: &mut Today, party: i64, person: i64, now_s: i64, today: Date) -> Result<(), Refusal> {
    let mut own = Vec::new();
    for round in rounds::list(tx, party)? {
        let goes = round.owner == Some(person) || rounds::list_people(tx, round.id)?.iter().any(|(goes, _)| *goes == person);
        if goes {
            own.push(round);
        }
    }
    for round in own {
        let (from, until) = (today.saturating_sub(MISSED_DAYS.days()), today.saturating_add(28.days()));
        let known = known_of(tx, &round, from, until)?;
        let days = rhythm_of(&round, &known.seen, &known.off, from, until, today);
        let missed = days.iter().filter(|day| day.stand == Stand::Missed);
        day.missed.extend(missed.map(|missed| (round.id, round.name.clone(), missed.day)));
        let is_done = |on: Date| known.off.contains_key(&on) || known.seen.contains(&on) || round.span_on(on).1 + AROUND_S < now_s;
        if let Some(on) = next_day(&round, is_done, work_day(now_s)) {
            let is_now = round.span_on(on).0 - AROUND_S <= now_s;
            day.rounds.push(RoundNow { round, day: on, is_now });
        }
    }
    Ok(())
}

fn add_unseen(tx: &mut Tx<'_>, day: &mut Today, party: i64, person: i64, now_s: i64) -> Result<(), Refusal> {
    let which = Which { from_s: now_s - RECENT_S, until_s: now_s + 1, most: 50, ..Which::default() };
    let recent = moments::list(tx, party, &which)?;
    let recent = with_thanks(tx, recent, person)?;
    day.unseen.extend(recent.into_iter().filter(|thanked| !thanked.is_mine && !thanked.has_thanked).take(MOST));
    Ok(())
}

fn is_quiet(group: &Group, now_s: i64, today: Date) -> bool {
    let never = group.last_s.is_none() && group.since < today.saturating_sub(21.days());
    !group.is_closed && group.last_s.map_or(never, |last| last < now_s - QUIET_S)
}
