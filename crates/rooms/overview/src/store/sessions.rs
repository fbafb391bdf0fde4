//! Live sessions and the parties in them, in the database.

use opbouw_signin::Doer;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::session::{Seat, Session};

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO overview_sessions (title, code, held_on, state, made_at, made_by, party)
            VALUES ($1, $2, $3, 'open', $4, $5, $6) RETURNING id";
        FIND: "SELECT id, title, code, held_on, state, made_by, party, kept_at FROM overview_sessions WHERE id = $1";
        FIND_CODE: "SELECT id, title, code, held_on, state, made_by, party, kept_at FROM overview_sessions WHERE code = $1";
        LIST: "SELECT id, title, code, held_on, state, made_by, party, kept_at FROM overview_sessions ORDER BY made_at DESC, id DESC LIMIT 20";
        LIST_STALE: "SELECT id, title, code, held_on, state, made_by, party, kept_at FROM overview_sessions WHERE state = 'open' AND made_at < $1 ORDER BY id";
        CLOSE: "UPDATE overview_sessions SET state = 'closed', closed_at = $2 WHERE id = $1 AND state = 'open'";
        KEPT: "UPDATE overview_sessions SET kept_at = $2 WHERE id = $1 AND kept_at IS NULL";
        UNKEPT: "UPDATE overview_sessions SET kept_at = NULL WHERE id = $1 AND kept_at IS NOT NULL";
        FORGET: "DELETE FROM overview_sessions WHERE state = 'closed' AND closed_at < $1";
        SEAT_PARTY: "INSERT INTO overview_seats (meeting, party, name) VALUES ($1, $2, '')
            ON CONFLICT (meeting, party) WHERE party IS NOT NULL DO UPDATE SET name = '' RETURNING id";
        SEAT_ADDED: "INSERT INTO overview_seats (meeting, name) VALUES ($1, $2) RETURNING id";
        LIST_SEATS: "SELECT s.id, s.party, COALESCE(p.name, s.name), CAST(CASE WHEN p.kind = 'initiative' THEN 1 ELSE 0 END AS BIGINT), s.said_at
            FROM overview_seats s LEFT JOIN neighbourhood_parties p ON p.id = s.party WHERE s.meeting = $1 ORDER BY s.id";
        FIND_SEAT_OF: "SELECT id FROM overview_seats WHERE meeting = $1 AND party = $2";
        SAID: "UPDATE overview_seats SET said_at = $2 WHERE id = $1 AND said_at IS NULL";
        KNOW: "UPDATE overview_seats SET party = $2, name = '' WHERE id = $1";
        SAY_FOR: "UPDATE overview_seats SET said_at = $2 WHERE id = $1";
        REMOVE_SEAT: "DELETE FROM overview_seats WHERE id = $1";
    }
}

/// Opens a session for whoever does; its number.
pub(crate) fn create(tx: &mut Tx<'_>, title: &str, code: &str, doer: &Doer) -> Result<i64, StoreError> {
    tx.query_one(&CREATE, &values![title, code, doer.today.to_string(), doer.at_s, doer.person, doer.party()])?.get(0)
}

/// One by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Session>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| session(&row)).transpose()
}

/// One by its code, as it is kept: small letters.
pub(crate) fn find_by_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<Session>, StoreError> {
    tx.query_opt(&FIND_CODE, &values![code])?.map(|row| session(&row)).transpose()
}

/// The latest twenty, the newest first.
pub(crate) fn list(tx: &mut Tx<'_>) -> Result<Vec<Session>, StoreError> {
    tx.query(&LIST, &[])?.iter().map(session).collect()
}

/// Open ones that began before a moment.
pub(crate) fn list_stale(tx: &mut Tx<'_>, before_s: i64) -> Result<Vec<Session>, StoreError> {
    tx.query(&LIST_STALE, &values![before_s])?.iter().map(session).collect()
}

/// Closes it; whether it was open.
pub(crate) fn close(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&CLOSE, &values![id, at_s])? > 0)
}

/// Notes that what was said is kept from now on; whether it was not yet.
pub(crate) fn note_kept(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&KEPT, &values![id, at_s])? > 0)
}

/// Notes that it is not kept any more; whether it was.
pub(crate) fn note_undone(tx: &mut Tx<'_>, id: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&UNKEPT, &values![id])? > 0)
}

/// Forgets those that were closed before a moment; how many. The ties that came of them stay.
pub(crate) fn forget(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    tx.execute(&FORGET, &values![before_s])
}

/// The seat of a party, made when it is not there; its number.
pub(crate) fn seat_party(tx: &mut Tx<'_>, session: i64, party: i64) -> Result<i64, StoreError> {
    if let Some(row) = tx.query_opt(&FIND_SEAT_OF, &values![session, party])? {
        return row.get(0);
    }
    tx.query_one(&SEAT_PARTY, &values![session, party])?.get(0)
}

/// A seat for a party that somebody added by name; its number.
pub(crate) fn seat_added(tx: &mut Tx<'_>, session: i64, name: &str) -> Result<i64, StoreError> {
    tx.query_one(&SEAT_ADDED, &values![session, name])?.get(0)
}

/// All seats of a session, in the order in which they were made.
pub(crate) fn list_seats(tx: &mut Tx<'_>, session: i64) -> Result<Vec<Seat>, StoreError> {
    tx.query(&LIST_SEATS, &values![session])?.iter().map(seat).collect()
}

/// This party said with whom it works, for the first time or again.
pub(crate) fn note_said(tx: &mut Tx<'_>, seat: i64, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&SAID, &values![seat, at_s]).map(drop)
}

/// A party that was added is this one of the register.
pub(crate) fn know(tx: &mut Tx<'_>, seat: i64, party: i64) -> Result<(), StoreError> {
    tx.execute(&KNOW, &values![seat, party]).map(drop)
}

/// One seat takes over that the other has spoken.
pub(crate) fn say_for(tx: &mut Tx<'_>, seat: i64, said_at_s: i64) -> Result<(), StoreError> {
    tx.execute(&SAY_FOR, &values![seat, said_at_s]).map(drop)
}

/// A seat that was a mistake, with what it ticked.
pub(crate) fn remove_seat(tx: &mut Tx<'_>, seat: i64) -> Result<(), StoreError> {
    tx.execute(&REMOVE_SEAT, &values![seat]).map(drop)
}

fn session(row: &Row) -> Result<Session, StoreError> {
    let (held_on, state): (String, String) = (row.get(3)?, row.get(4)?);
    let held_on = held_on.parse().unwrap_or_default();
    let (title, code, is_open) = (row.get(1)?, row.get(2)?, state == "open");
    Ok(Session { id: row.get(0)?, title, code, held_on, is_open, made_by: row.get(5)?, party: row.get(6)?, kept_at_s: row.get(7)? })
}

fn seat(row: &Row) -> Result<Seat, StoreError> {
    Ok(Seat { id: row.get(0)?, party: row.get(1)?, name: row.get(2)?, is_initiative: row.get(3)?, said_at_s: row.get(4)? })
}
