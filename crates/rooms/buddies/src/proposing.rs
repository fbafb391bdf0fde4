//! Two are proposed to each other: checked, kept, asked and noted in one transaction.

use std::collections::HashSet;

use jiff::civil::Date;
use opbouw_audit::Activity;
use opbouw_neighbourhood::store as register;
use opbouw_signin::{Doer, Note};
use opbouw_store::{StoreError, Tx};

use crate::error::BuddiesError;
use crate::messages::send_proposal;
use crate::rules::fit::{Ranking, list_obstacles, rank_givers};
use crate::rules::pair::Which;
use crate::store::pairs::{self, Pair};
use crate::store::profiles::{Listed, list_profiles};

/// The room as it is called where people are asked.
const ROOM: &str = "buddies";

/// The best three for somebody who looks, and who they are; none when this person does not look at this party.
pub(crate) fn find_candidates(tx: &mut Tx<'_>, party: i64, person: i64, today: Date, now_s: i64) -> Result<Option<Found>, BuddiesError> {
    let all = list_profiles(tx, party, today, now_s)?;
    let Some(asker) = all.iter().find(|listed| listed.profile.person == person).cloned() else { return Ok(None) };
    let away: HashSet<i64> = list_away(tx, person)?;
    let givers: Vec<_> = all
        .iter()
        .filter(|listed| listed.profile.wanted.side.gives() && listed.has_room(today))
        .map(|listed| listed.seeker(today))
        .collect();
    let ranking = rank_givers(&asker.seeker(today), &givers, &away);
    Ok(Some(Found { asker, all, ranking }))
}

/// What is known when candidates are shown.
pub(crate) struct Found {
    /// Who looks.
    pub asker: Listed,
    /// Everybody of the lists.
    pub all: Vec<Listed>,
    /// The best.
    pub ranking: Ranking,
}

/// Proposes two to each other; the number of the pair. Proposing them again while it is open is the same pair.
///
/// # Errors
/// A hard limit, no room, kept apart or tried before: not fitting. Who is kept apart from whom is not told.
pub(crate) fn propose(tx: &mut Tx<'_>, doer: &Doer, party: i64, asker: i64, giver: i64) -> Result<i64, BuddiesError> {
    if let Some(open) = find_open_between(tx, asker, giver)? {
        return open_of(tx, open, party);
    }
    let all = list_profiles(tx, party, doer.today, doer.at_s)?;
    let find = |person: i64| all.iter().find(|listed| listed.profile.person == person).ok_or(BuddiesError::NotFitting);
    let (one, other) = (find(asker)?, find(giver)?);
    let takes_sides = one.profile.wanted.side.asks() && other.profile.wanted.side.gives();
    let is_free = list_obstacles(&one.seeker(doer.today), &other.seeker(doer.today)).is_empty();
    if asker == giver || !takes_sides || !is_free || list_away(tx, asker)?.contains(&giver) {
        return Err(BuddiesError::NotFitting);
    }
    begin(tx, doer, party, one, other)
}

/// Proposes two who chose each other at a coffee morning: they have met, so wishes and limits are theirs to weigh. None when there is no
/// room, or when they were brought together before.
pub(crate) fn propose_mutual(tx: &mut Tx<'_>, doer: &Doer, party: i64, one: i64, other: i64) -> Result<Option<i64>, BuddiesError> {
    let all = list_profiles(tx, party, doer.today, doer.at_s)?;
    let find = |person: i64| all.iter().find(|listed| listed.profile.person == person);
    let Some((one, other)) = find(one).zip(find(other)) else { return Ok(None) };
    let is_asker = |listed: &Listed| (listed.profile.wanted.side.gives(), listed.profile.joined_on, listed.profile.id);
    let (asker, giver) = if is_asker(one) <= is_asker(other) { (one, other) } else { (other, one) };
    if list_away(tx, asker.profile.person)?.contains(&giver.profile.person) {
        return Ok(None);
    }
    match begin(tx, doer, party, asker, giver) {
        Ok(pair) => Ok(Some(pair)),
        Err(BuddiesError::NoRoom) => Ok(None),
        Err(error) => Err(error),
    }
}

/// With whom somebody is not brought together: kept apart, going on, or tried without success.
fn list_away(tx: &mut Tx<'_>, person: i64) -> Result<HashSet<i64>, BuddiesError> {
    let mut away: HashSet<i64> = register::list_kept_apart(tx, person)?.into_iter().collect();
    away.extend(pairs::list_tried_with(tx, person)?);
    Ok(away)
}

fn find_open_between(tx: &mut Tx<'_>, one: i64, other: i64) -> Result<Option<i64>, BuddiesError> {
    let between = pairs::list_between(tx, one, other)?;
    Ok(between.into_iter().find(|(_, why)| why.is_none()).map(|(id, _)| id))
}

/// The second tap finds what the first made. What another party made is nobody else's to know.
fn open_of(tx: &mut Tx<'_>, id: i64, party: i64) -> Result<i64, BuddiesError> {
    let pair = pairs::find_pair(tx, id)?.filter(|pair| pair.party == party);
    pair.map(|pair| pair.id).ok_or(BuddiesError::NotFitting)
}

fn begin(tx: &mut Tx<'_>, doer: &Doer, party: i64, asker: &Listed, giver: &Listed) -> Result<i64, BuddiesError> {
    if !asker.has_room(doer.today) || !giver.has_room(doer.today) {
        return Err(BuddiesError::NoRoom);
    }
    let (one, other) = (asker.profile.person, giver.profile.person);
    let id = pairs::create_pair(tx, party, one, other, doer.person, doer.today)?.ok_or(BuddiesError::NotNow)?;
    register::note_ask(tx, other, doer.at_s, ROOM)?;
    let pair = pairs::find_pair(tx, id)?.ok_or(BuddiesError::NotNow)?;
    send_proposal(tx, &pair, doer.at_s)?;
    note_both(tx, doer, "buddy-propose", &pair)?;
    Ok(id)
}

/// A line in the trail for each of the two.
pub(crate) fn note_both(tx: &mut Tx<'_>, doer: &Doer, action: &'static str, pair: &Pair) -> Result<(), StoreError> {
    for half in Which::BOTH.map(|which| pair.half(which)).into_iter().filter(|half| half.person.is_some()) {
        note(tx, doer, action, pair.id, Some(&half.pseudonym))?;
    }
    Ok(())
}

/// A line in the trail about a pair.
pub(crate) fn note(tx: &mut Tx<'_>, doer: &Doer, action: &'static str, pair: i64, subject: Option<&str>) -> Result<(), StoreError> {
    doer.note(tx, &Note { action, kind: "pair", id: Some(pair), activity: Activity::Matching, subject })
}
