//! What became of a handover? Everything that moved, with whose it is now, and everything that did not.

use std::collections::HashMap;

use opbouw_neighbourhood::{Member, store as register};
use opbouw_store::Tx;

use crate::carrying::{Held, Whose, list_held};
use crate::error::HandoverError;
use crate::giving::Outcome;
use crate::rule::{Rules, Thing};
use crate::store::{self, Kept, Moved};
use crate::{Carried, Key};

/// One thing of a handover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub kind: Carried,
    /// Its number.
    pub id: i64,
    /// What became of it.
    pub outcome: Outcome,
    /// For whom it was meant; none when it was to end, or when they are no longer in the register.
    pub taker: Option<i64>,
    /// Who carries it now, with what it is; none when it has ended since.
    pub now: Option<(i64, Thing)>,
}

/// A handover as it was, and as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its number.
    pub id: i64,
    /// The party.
    pub party: i64,
    /// Who gave over; none when the things were of nobody, or the giver is erased.
    pub giver: Option<i64>,
    /// Who did it.
    pub done_by: Option<i64>,
    /// When, in seconds.
    pub at_s: i64,
    /// Everything that was chosen, in the order of the screen.
    pub lines: Vec<Line>,
    /// The line that introduced each taker.
    pub introductions: Vec<(i64, String)>,
    /// What the giver still carries for this party; of things of nobody: what still is of nobody.
    pub left: Vec<Thing>,
}

impl Report {
    /// How many things ended so.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.lines.iter().filter(|line| line.outcome == outcome).count()
    }
}

/// The report of a handover. A query for each kind and each colleague of the party.
///
/// # Errors
/// The database.
pub fn find_report(tx: &mut Tx<'_>, rules: &Rules, id: i64) -> Result<Option<Report>, HandoverError> {
    let Some(Kept { party, giver, done_by, at_s }) = store::find(tx, id)? else { return Ok(None) };
    let moved = store::list_moves(tx, id)?;
    let now = whose_now(tx, rules, party, &moved)?;
    let whose = giver.map_or(Whose::Nobody, Whose::Person);
    let left = list_held(tx, rules, whose, party)?.into_iter().map(|held| held.thing).collect();
    let line = |Moved { kind, thing, taker, outcome }| Line { kind, id: thing, outcome, taker, now: now.get(&(kind, thing)).cloned() };
    let mut lines: Vec<Line> = moved.into_iter().map(line).collect();
    lines.sort_by_key(|line| (Carried::ALL.iter().position(|kind| *kind == line.kind), line.id));
    Ok(Some(Report { id, party, giver, done_by, at_s, lines, introductions: store::list_lines(tx, id)?, left }))
}

/// Who carries what.
type Now = HashMap<Key, (i64, Thing)>;

/// Who of the party carries each of the things that were chosen.
fn whose_now(tx: &mut Tx<'_>, rules: &Rules, party: i64, moved: &[Moved]) -> Result<Now, HandoverError> {
    let mut people: Vec<i64> = register::list_members(tx, party)?.iter().map(|member: &Member| member.person).collect();
    people.sort_unstable();
    people.dedup();
    let kinds = Carried::ALL.into_iter().filter(|kind| moved.iter().any(|moved| moved.kind == *kind));
    let mut now = HashMap::new();
    for rule in kinds.map(|kind| rules.of(kind)) {
        for person in &people {
            now.extend((rule.list)(tx, Some(*person), party)?.into_iter().map(|thing| ((thing.kind, thing.id), (*person, thing))));
        }
    }
    Ok(now)
}

/// The line with which somebody was introduced when they took a thing over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduction {
    /// First name of who gave it over; empty when nobody did, or they are no longer in the register.
    pub from_name: String,
    /// The line; may be empty.
    pub line: String,
    /// When, in seconds.
    pub at_s: i64,
}

/// How the one who carries a thing now was introduced, for the page of the thing; for as long as the handover is kept, which is 12 months.
///
/// # Errors
/// The database.
pub fn find_introduction(tx: &mut Tx<'_>, kind: Carried, id: i64, taker: i64) -> Result<Option<Introduction>, HandoverError> {
    Ok(store::find_introduction(tx, kind, id, taker)?)
}

/// Everything of somebody that has an introduction, by kind and number.
///
/// # Errors
/// The database.
pub fn list_introductions(tx: &mut Tx<'_>, taker: i64, held: &[Held]) -> Result<HashMap<Key, Introduction>, HandoverError> {
    let all = store::list_introductions(tx, taker)?;
    Ok(all.into_iter().filter(|(key, _)| held.iter().any(|held| (held.thing.kind, held.thing.id) == *key)).collect())
}
