//! What would keeping a session do to the ties? It is listed first; what the holder leaves ticked is kept, and can be put back.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use opbouw_signin::Doer;
use opbouw_store::{StoreError, Tx};
use opbouw_ties::{HowOften, Named, NewTie, Pair, TiesError, end_tie, find_named, list_nodes, name_tie, put_back};

use crate::error::OverviewError;
use crate::session::{Room, Session};
use crate::store::{kept_ties, sessions};
use crate::visit::note;

/// What happens to a tie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum What {
    /// Nobody named it before.
    New,
    /// It is said otherwise than before: how often, or by whom.
    Changes,
    /// The only one that said it took its tick away.
    Ends,
}

/// One tie that keeping the session would touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub pair: Pair,
    pub what: What,
    pub how_often: HowOften,
    /// Which of the two said so in this session: the first, the second.
    pub says: (bool, bool),
    /// As it was named before.
    pub was: Option<Named>,
}

/// A tie as it is named, as far as it is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct State {
    pub tie: i64,
    pub how_often: HowOften,
    pub by_a: bool,
    pub by_b: bool,
}

/// What was done to one tie when a session was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    pub pair: Pair,
    pub was: Option<Named>,
    /// None: it ended.
    pub is: Option<State>,
}

/// What keeping would do, the new ones first. What was ticked is named; a tie that one party said and the other never did ends when that party was
/// shown it ticked and took the tick away, and the other did not tick it.
///
/// # Errors
/// The database.
pub(crate) fn list_lines(tx: &mut Tx<'_>, room: &Room, doer: &Doer) -> Result<Vec<Line>, OverviewError> {
    let there: HashSet<i64> = list_nodes(tx, doer.today)?.into_iter().map(|party| party.id).collect();
    let party_of = |seat: i64| room.seat_by_id(seat).and_then(|seat| seat.party).filter(|party| there.contains(party));
    // Which party says it, and of which pair.
    let said_by = |seat: i64, partner: i64| Some((party_of(seat)?, Pair::new(party_of(seat)?, party_of(partner)?)?));
    let mut said: BTreeMap<(i64, i64), Said> = BTreeMap::new();
    for tick in &room.ticks {
        let Some((party, pair)) = said_by(tick.seat, tick.partner) else { continue };
        let (how_often, says) = said.entry((pair.a, pair.b)).or_insert((tick.how_often, (false, false)));
        *how_often = (*how_often).max(tick.how_often);
        *says = (says.0 || pair.a == party, says.1 || pair.b == party);
    }
    let mut lines = list_said(tx, &said)?;
    let taken = room.taken_away.iter().filter_map(|(seat, partner)| said_by(*seat, *partner));
    let taken: BTreeSet<(i64, i64, i64)> = taken.map(|(party, pair)| (pair.a, pair.b, party)).collect();
    for (a, b, party) in taken.into_iter().filter(|(a, b, _)| !said.contains_key(&(*a, *b))) {
        lines.extend(find_ended(tx, Pair { a, b }, party)?);
    }
    lines.sort_by_key(|line| (line.what, line.pair.a, line.pair.b));
    Ok(lines)
}

/// How often, and which of the two says so: the first, the second.
type Said = (HowOften, (bool, bool));

/// What is new or said otherwise than it is named.
fn list_said(tx: &mut Tx<'_>, said: &BTreeMap<(i64, i64), Said>) -> Result<Vec<Line>, StoreError> {
    let mut lines = Vec::new();
    for ((a, b), (how_often, says)) in said {
        let (pair, how_often, says) = (Pair { a: *a, b: *b }, *how_often, *says);
        let was = find_named(tx, pair)?;
        let will_be = |was: &Named| (how_often, was.said_by_a || says.0, was.said_by_b || says.1);
        if was.as_ref().is_some_and(|was| (was.how_often, was.said_by_a, was.said_by_b) == will_be(was)) {
            continue;
        }
        let what = if was.is_none() { What::New } else { What::Changes };
        lines.push(Line { pair, what, how_often, says, was });
    }
    Ok(lines)
}

/// The tie that ends because this party, the only one that said it, took its tick away.
fn find_ended(tx: &mut Tx<'_>, pair: Pair, party: i64) -> Result<Option<Line>, StoreError> {
    let says = (party == pair.a, party == pair.b);
    let was = find_named(tx, pair)?.filter(|was| (was.said_by_a, was.said_by_b) == says);
    Ok(was.map(|was| Line { pair, what: What::Ends, how_often: was.how_often, says, was: Some(was) }))
}

/// The same list has the same mark, so that nothing is kept that was not shown.
pub(crate) fn mark(lines: &[Line]) -> String {
    let mut hasher = DefaultHasher::new();
    for line in lines {
        (line.pair, line.what, line.how_often, line.says).hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

/// Closes a session when it is still open, and keeps what the holder chose of the list that they saw. Nothing chosen: it is closed, and can still
/// be kept later. What is kept already stays as it is.
///
/// # Errors
/// [`OverviewError::ListChanged`] when somebody said more since the list was shown; the database.
pub(crate) fn keep(
    tx: &mut Tx<'_>,
    doer: &Doer,
    session: &Session,
    seen: &str,
    is_chosen: impl Fn(Pair) -> bool,
) -> Result<(), OverviewError> {
    let room = Room::read(tx, session.clone())?;
    if sessions::find(tx, session.id)?.is_none_or(|session| session.kept_at_s.is_some()) {
        return Ok(());
    }
    let lines = list_lines(tx, &room, doer)?;
    if mark(&lines) != seen {
        return Err(OverviewError::ListChanged);
    }
    close(tx, doer, session)?;
    let chosen: Vec<&Line> = lines.iter().filter(|line| is_chosen(line.pair)).collect();
    if chosen.is_empty() || !sessions::note_kept(tx, session.id, doer.at_s)? {
        return Ok(());
    }
    for line in chosen {
        put(tx, doer, session, line)?;
        let is = state_of(tx, line.pair)?;
        kept_ties::put(tx, session.id, &Kept { pair: line.pair, was: line.was.clone(), is })?;
    }
    Ok(doer.note(tx, &note("session-keep", "network-session", session.id))?)
}

/// Keeps all of it, for what was held before anybody came.
///
/// # Errors
/// The database.
pub(crate) fn keep_all(tx: &mut Tx<'_>, doer: &Doer, session: &Session) -> Result<(), OverviewError> {
    let room = Room::read(tx, session.clone())?;
    let seen = mark(&list_lines(tx, &room, doer)?);
    keep(tx, doer, session, &seen, |_| true)
}

/// Closes a session: nothing is said in it any more. What was said is not kept yet.
///
/// # Errors
/// The database.
pub(crate) fn close(tx: &mut Tx<'_>, doer: &Doer, session: &Session) -> Result<(), OverviewError> {
    if sessions::close(tx, session.id, doer.at_s)? {
        doer.note(tx, &note("session-close", "network-session", session.id))?;
    }
    Ok(())
}

fn put(tx: &mut Tx<'_>, doer: &Doer, session: &Session, line: &Line) -> Result<(), OverviewError> {
    let Pair { a, b } = line.pair;
    if line.what == What::Ends {
        end_tie(tx, doer.at_s, doer.today, line.pair)?;
        return Ok(());
    }
    for (party, _) in [(a, line.says.0), (b, line.says.1)].into_iter().filter(|(_, says)| *says) {
        let new = NewTie { one: a, other: b, how_often: line.how_often, said_by: Some(party), session: Some(session.id) };
        match name_tie(tx, doer.at_s, doer.today, &new) {
            // A party that ended meanwhile has no ties any more.
            Ok(_) | Err(TiesError::NoParty | TiesError::SameParty) => {}
            Err(TiesError::Store(error)) => return Err(error.into()),
        }
    }
    Ok(())
}

fn state_of(tx: &mut Tx<'_>, pair: Pair) -> Result<Option<State>, StoreError> {
    let state = |named: Named| State { tie: named.id, how_often: named.how_often, by_a: named.said_by_a, by_b: named.said_by_b };
    Ok(find_named(tx, pair)?.map(state))
}

/// Whether what was kept can be put back: it was kept, and nobody said anything else of these ties since.
///
/// # Errors
/// The database.
pub(crate) fn can_undo(tx: &mut Tx<'_>, session: i64) -> Result<bool, StoreError> {
    let done = kept_ties::list(tx, session)?;
    for one in &done {
        if state_of(tx, one.pair)? != one.is {
            return Ok(false);
        }
    }
    Ok(!done.is_empty())
}

/// Puts back every tie as it was before the session was kept. The session stays closed, and can be kept again.
///
/// # Errors
/// [`OverviewError::ChangedSince`]; the database.
pub(crate) fn undo(tx: &mut Tx<'_>, doer: &Doer, session: &Session) -> Result<(), OverviewError> {
    if !can_undo(tx, session.id)? || !sessions::note_undone(tx, session.id)? {
        return Err(OverviewError::ChangedSince);
    }
    for one in kept_ties::list(tx, session.id)? {
        put_back(tx, doer.at_s, one.pair, one.was.as_ref())?;
    }
    kept_ties::forget(tx, session.id)?;
    Ok(doer.note(tx, &note("session-undo", "network-session", session.id))?)
}
