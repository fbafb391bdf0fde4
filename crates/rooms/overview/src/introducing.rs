//! Proposing an introduction, writing to both, not these two, and asking what became of it.

use std::collections::HashSet;

use jiff::ToSpan;
use opbouw_access::Role;
use opbouw_neighbourhood::store::{find_person, list_members};
use opbouw_neighbourhood::{Person, PersonState};
use opbouw_signin::Doer;
use opbouw_store::Tx;
use opbouw_ties::{HowOften, NewTie, Pair, keep_apart, let_meet, list_apart, name_tie};

use crate::error::OverviewError;
use crate::introduction::{Became, Proposed};
use crate::messages::Letter;
use crate::store::introductions;
use crate::visit::note;

/// What became of it is asked after so many days.
const ASK_AFTER_DAYS: i32 = 28;
/// "Not these two" holds for so many months; whoever says so need not remember to take it back.
const APART_MONTHS: i32 = 12;

/// Pairs that are not to be proposed now: kept apart, or waiting already.
///
/// # Errors
/// The database.
pub(crate) fn list_not(tx: &mut Tx<'_>, today: jiff::civil::Date) -> Result<HashSet<Pair>, OverviewError> {
    let mut not: HashSet<Pair> = list_apart(tx, today)?.into_iter().map(|(pair, _)| pair).collect();
    let waits = |proposed: &Proposed| matches!(proposed.became, Became::Waits | Became::Met);
    not.extend(introductions::list(tx)?.into_iter().filter(waits).map(|proposed| proposed.pair));
    Ok(not)
}

/// Proposes that two parties meet, for the party of whoever proposes. With `write`, whoever works there hears of it.
///
/// # Errors
/// [`OverviewError::WrongState`] when it waits already, [`OverviewError::NoParty`].
pub(crate) fn propose(tx: &mut Tx<'_>, doer: &Doer, pair: Pair, party: Option<i64>, write: bool) -> Result<usize, OverviewError> {
    for one in [pair.a, pair.b] {
        opbouw_neighbourhood::store::find_party(tx, one)?.filter(|party| party.ended_on.is_none()).ok_or(OverviewError::NoParty)?;
    }
    let id = introductions::propose(tx, pair, party, doer.today)?.ok_or(OverviewError::WrongState)?;
    doer.note(tx, &note("introduction-propose", "introduction", id))?;
    let proposed = introductions::find(tx, id)?.ok_or(OverviewError::WrongState)?;
    let mut written = 0;
    if write {
        for (party, other) in [(pair.a, &proposed.name_b), (pair.b, &proposed.name_a)] {
            for person in list_contacts(tx, party)? {
                Letter::proposed(&proposed, other).queue(tx, doer.at_s, &person)?;
                written += 1;
            }
        }
    }
    Ok(written)
}

/// Not these two, for a year; what waited is let go.
///
/// # Errors
/// [`OverviewError::NoParty`].
pub(crate) fn refuse(tx: &mut Tx<'_>, doer: &Doer, pair: Pair) -> Result<(), OverviewError> {
    keep_apart(tx, pair, doer.today, Some(doer.today.saturating_add(APART_MONTHS.months())))?;
    Ok(doer.note(tx, &note("introduction-refuse", "party", pair.a))?)
}

/// They may be proposed again.
///
/// # Errors
/// The database.
pub(crate) fn allow(tx: &mut Tx<'_>, doer: &Doer, pair: Pair) -> Result<(), OverviewError> {
    let_meet(tx, pair)?;
    Ok(doer.note(tx, &note("introduction-allow", "party", pair.a))?)
}

/// What became of it. Who works together now has a tie from now on.
///
/// # Errors
/// [`OverviewError::BadTicket`] when it is gone.
pub(crate) fn answer(tx: &mut Tx<'_>, doer: &Doer, id: i64, became: Became) -> Result<Proposed, OverviewError> {
    let proposed = introductions::find(tx, id)?.ok_or(OverviewError::BadTicket)?;
    if introductions::answer(tx, id, became, doer.at_s)? {
        doer.note(tx, &note("introduction-answer", "introduction", id))?;
        if became == Became::Together {
            let Pair { a: one, b: other } = proposed.pair;
            let new = NewTie { one, other, how_often: HowOften::Sometimes, said_by: None, session: None };
            name_tie(tx, doer.at_s, doer.today, &new)?;
        }
    }
    Ok(Proposed { became, ..proposed })
}

/// Asks the party that proposed them what became of introductions of four weeks ago; how many were asked.
///
/// # Errors
/// The database.
pub(crate) fn ask_what_became(tx: &mut Tx<'_>, doer: &Doer) -> Result<usize, OverviewError> {
    let until = doer.today.saturating_sub(ASK_AFTER_DAYS.days());
    let waiting = introductions::list_to_ask(tx, until)?;
    for proposed in &waiting {
        if let Some(party) = proposed.party {
            for person in list_contacts(tx, party)? {
                Letter::became(proposed).queue(tx, doer.at_s, &person)?;
            }
        }
        introductions::note_asked(tx, proposed.id, doer.at_s)?;
    }
    Ok(waiting.len())
}

/// Who can be written to for a party: its coordinators, else its workers, at most three.
fn list_contacts(tx: &mut Tx<'_>, party: i64) -> Result<Vec<Person>, OverviewError> {
    let members: Vec<_> = list_members(tx, party)?.into_iter().filter(|member| member.ended_on.is_none()).collect();
    let of_role = |role: Role| members.iter().filter(move |member| member.role == role.code()).map(|member| member.person);
    let mut numbers: Vec<i64> = of_role(Role::Coordinator).collect();
    if numbers.is_empty() {
        numbers = of_role(Role::Worker).collect();
    }
    let mut people = Vec::new();
    for number in numbers.into_iter().take(3) {
        people.extend(find_person(tx, number)?.filter(|person| person.state == PersonState::Active && person.email.is_some()));
    }
    Ok(people)
}
