//! All SQL of the trail: appending here; reading, proving and removing in the files below.

mod cutting;
mod listing;
mod proving;

pub use cutting::{CUT, cut};
pub use listing::{Filter, Listed, PAGE, list, list_about, list_after};
pub use proving::{find_head, verify, verify_against};

use opbouw_store::{Migration, Statement, StoreError, Tx, statements, values};

use crate::line::columns;
use crate::{Entry, Hash};

/// The steps in the shape of the tables.
pub const MIGRATIONS: &[Migration] =
    &[Migration { room: "audit", number: 1, name: "trail", sql: include_str!("../migrations/0001-trail.sql") }];

statements! {
    ALL = {
        FIND_HEAD: "SELECT seq, hash FROM audit_head";
        APPEND: "INSERT INTO audit_lines (seq, at, actor_kind, actor, on_behalf_of, action, object_kind, object_id, result, origin,
            activity, subject, trace, previous, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
        MOVE_HEAD: "UPDATE audit_head SET seq = $1, hash = $2";
        /// Where two append the very first line PostgreSQL sees the conflict here.
        BEGIN_HEAD: "INSERT INTO audit_head (id, seq, hash) VALUES (1, $1, $2)
            ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash";
    }
}

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [ALL, cutting::ALL, listing::ALL, proving::ALL].concat()
}

/// Appends a line in the transaction of what it tells of; its number.
///
/// On PostgreSQL others who append wait for the end of this transaction, so do it last.
///
/// # Errors
/// The database's own.
pub fn append(tx: &mut Tx<'_>, entry: &Entry) -> Result<i64, StoreError> {
    let head = tx.query_opt(&FIND_HEAD, &[])?;
    let (last, previous) = match &head {
        Some(head) => (head.get(0)?, head.get(1)?),
        None => (0, Hash::BEGIN.as_bytes().to_vec()),
    };
    let seq = last + 1;
    let columns = columns(seq, entry, &previous);
    // Before the line itself: where two append at the same moment, here PostgreSQL lets one of them begin again. At the line it would
    // say that the number is taken.
    let move_head = if head.is_some() { &MOVE_HEAD } else { &BEGIN_HEAD };
    tx.execute(move_head, &values![seq, columns.last().cloned()])?;
    tx.execute(&APPEND, &columns)?;
    Ok(seq)
}
