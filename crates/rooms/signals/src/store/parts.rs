//! What each party does with a signal, in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::outcome::Outcome;
use crate::signal::{Part, PartState, Signal};

use super::signals;

statements! {
    pub(crate) ALL = {
        ADD: "INSERT INTO signals_parts (signal, party, state, came_at, is_deputed) VALUES ($1, $2, 'open', $3, $4) ON CONFLICT DO NOTHING";
        LIST_OF: "SELECT p.id, p.signal, p.party, COALESCE(q.name, ''), p.owner, COALESCE(o.first_name, ''), p.state, p.came_at, p.done_at, p.outcome
            FROM signals_parts p LEFT JOIN neighbourhood_parties q ON q.id = p.party LEFT JOIN neighbourhood_people o ON o.id = p.owner
            WHERE p.signal = $1 ORDER BY p.id";
        TAKE: "UPDATE signals_parts SET state = 'taken', owner = $2, party = $3, taken_at = $4, done_at = NULL, outcome = ''
            WHERE id = $1 AND state IN ('open', 'done')";
        FIND_OF_PARTY: "SELECT id FROM signals_parts WHERE signal = $1 AND party = $2";
        REMOVE: "DELETE FROM signals_parts WHERE id = $1";
        PUT_BACK: "UPDATE signals_parts SET state = 'open', owner = NULL, taken_at = NULL WHERE id = $1 AND state = 'taken'";
        FINISH: "UPDATE signals_parts SET state = 'done', done_at = $2, outcome = $3 WHERE id = $1 AND state = 'taken'";
        GIVE: "UPDATE signals_parts SET owner = $4 WHERE id = $1 AND party = $2 AND COALESCE(owner, 0) = $3 AND state <> 'done'";
        LIST_OWNED: "SELECT p.id, s.theme, n.name, p.signal FROM signals_parts p JOIN signals_signals s ON s.id = p.signal
            JOIN neighbourhood_areas n ON n.code = s.area
            WHERE p.party = $2 AND COALESCE(p.owner, 0) = $1 AND p.state = 'taken' ORDER BY p.id";
        LIST_ALL: "SELECT p.id, p.party, p.owner, s.area FROM signals_parts p JOIN signals_signals s ON s.id = p.signal
            WHERE p.state = 'taken' AND p.party IS NOT NULL ORDER BY p.id";
        LIST_FOR: "SELECT s.id, s.theme, s.area, n.name, s.text, s.origin, s.seen_on, s.created_at, s.disputed_at, s.dispute, s.code,
                p.id, p.signal, p.party, COALESCE(q.name, ''), p.owner, COALESCE(o.first_name, ''), p.state, p.came_at, p.done_at, p.outcome
            FROM signals_parts p JOIN signals_signals s ON s.id = p.signal JOIN neighbourhood_areas n ON n.code = s.area
            LEFT JOIN neighbourhood_parties q ON q.id = p.party LEFT JOIN neighbourhood_people o ON o.id = p.owner
            WHERE (p.party = $1 OR ($1 = 0 AND p.party IS NULL)) AND (p.state <> 'done' OR p.done_at > $2) AND ($3 = '' OR s.theme = $3)
                AND ($4 = '' OR s.area = $4) ORDER BY s.created_at, s.id LIMIT 500";
        LIST_WAITING: "SELECT p.id, p.signal, p.party, s.theme, s.area FROM signals_parts p JOIN signals_signals s ON s.id = p.signal
            WHERE p.state = 'open' AND p.is_deputed = 0 AND p.party IS NOT NULL AND p.came_at < $1 ORDER BY p.id LIMIT 500";
        SET_DEPUTED: "UPDATE signals_parts SET is_deputed = 1 WHERE id = $1";
    }
}

/// Adds a party that hears of a signal; without one: whoever works with residents. The deputy of another is called no deputy again.
pub(crate) fn add(tx: &mut Tx<'_>, signal: i64, party: Option<i64>, at_s: i64, is_deputy: bool) -> Result<bool, StoreError> {
    Ok(tx.execute(&ADD, &values![signal, party, at_s, i64::from(is_deputy)])? == 1)
}

/// All parties of a signal.
pub(crate) fn list_of(tx: &mut Tx<'_>, signal: i64) -> Result<Vec<Part>, StoreError> {
    tx.query(&LIST_OF, &values![signal])?.iter().map(|row| read(row, 0)).collect()
}

/// Somebody takes it up for a party; false: a colleague was quicker. What was for everybody becomes that party's, and joins what it had.
pub(crate) fn take(tx: &mut Tx<'_>, part: &Part, person: i64, party: i64, at_s: i64) -> Result<bool, StoreError> {
    let mut id = part.id;
    if part.party.is_none()
        && let Some(row) = tx.query_opt(&FIND_OF_PARTY, &values![part.signal, party])?
    {
        tx.execute(&REMOVE, &values![part.id])?;
        id = row.get(0)?;
    }
    Ok(tx.execute(&TAKE, &values![id, person, party, at_s])? == 1)
}

/// Nobody does something with it after all.
pub(crate) fn put_back(tx: &mut Tx<'_>, part: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&PUT_BACK, &values![part])? == 1)
}

/// It is done.
pub(crate) fn finish(tx: &mut Tx<'_>, part: i64, at_s: i64, outcome: Outcome) -> Result<bool, StoreError> {
    Ok(tx.execute(&FINISH, &values![part, at_s, outcome.code()])? == 1)
}

/// A colleague goes on with it.
pub(crate) fn give(tx: &mut Tx<'_>, part: i64, party: i64, from: Option<i64>, to: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&GIVE, &values![part, party, from.unwrap_or(0), to])? == 1)
}

/// What somebody has taken up for a party: number of the part, theme, name of the area, and number of the signal.
pub(crate) fn list_owned(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<(i64, String, String, i64)>, StoreError> {
    let rows = tx.query(&LIST_OWNED, &values![person.unwrap_or(0), party])?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).collect()
}

/// Number of the part, party, who, and code of the area.
pub(crate) type Carried = (i64, i64, Option<i64>, String);

/// Everything that was taken up.
pub(crate) fn list_all(tx: &mut Tx<'_>) -> Result<Vec<Carried>, StoreError> {
    tx.query(&LIST_ALL, &[])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).collect()
}

/// What reaches a party (0: what is for everybody), what is done only since a moment, of a theme and an area or of all (empty).
pub(crate) fn list_for(tx: &mut Tx<'_>, party: i64, done_since_s: i64, theme: &str, area: &str) -> Result<Vec<(Signal, Part)>, StoreError> {
    let rows = tx.query(&LIST_FOR, &values![party, done_since_s, theme, area])?;
    rows.iter().map(|row| Ok((signals::read(row)?, read(row, 11)?))).collect()
}

/// Part, signal, party, theme and area.
pub(crate) type Waiting = (i64, i64, i64, String, String);

/// What waits since before a moment and has no deputy yet.
pub(crate) fn list_waiting(tx: &mut Tx<'_>, before_s: i64) -> Result<Vec<Waiting>, StoreError> {
    let rows = tx.query(&LIST_WAITING, &values![before_s])?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))).collect()
}

/// The deputy of this part was called in, or there is none.
pub(crate) fn set_deputed(tx: &mut Tx<'_>, part: i64) -> Result<(), StoreError> {
    tx.execute(&SET_DEPUTED, &values![part]).map(drop)
}

fn read(row: &Row, from: usize) -> Result<Part, StoreError> {
    let (owner, first_name): (Option<i64>, String) = (row.get(from + 4)?, row.get(from + 5)?);
    let (state, outcome): (String, String) = (row.get(from + 6)?, row.get(from + 9)?);
    Ok(Part {
        id: row.get(from)?,
        signal: row.get(from + 1)?,
        party: row.get(from + 2)?,
        party_name: row.get(from + 3)?,
        owner: owner.map(|owner| (owner, first_name)),
        state: PartState::parse(&state).unwrap_or(PartState::Open),
        came_at: row.get(from + 7)?,
        done_at: row.get(from + 8)?,
        outcome: Outcome::parse(&outcome),
    })
}
