//! Things that are wanted besides hands, in the database.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO calls_pledges (call, what, wanted) VALUES ($1, $2, $3)";
        PROMISE: "UPDATE calls_pledges SET promised = $3, giver = $4 WHERE id = $1 AND call = $2";
        REMOVE: "DELETE FROM calls_pledges WHERE id = $1 AND call = $2";
        LIST: "SELECT p.id, p.what, p.wanted, p.promised, p.giver, (SELECT count(*) FROM calls_signups s
                WHERE s.pledge = p.id AND s.state IN ('in', 'came', 'soft'))
            FROM calls_pledges p WHERE p.call = $1 ORDER BY p.id";
    }
}

/// A thing that is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pledge {
    pub id: i64,
    pub what: String,
    pub wanted: i64,
    /// What clubs and shops promised.
    pub promised: i64,
    /// Who that was, as the coordinator wrote it.
    pub giver: String,
    /// How many who signed up bring one.
    pub brought: i64,
}

impl Pledge {
    /// How many are still wanted.
    pub fn left(&self) -> i64 {
        (self.wanted - self.promised - self.brought).max(0)
    }
}

/// Adds one.
pub(crate) fn create(tx: &mut Tx<'_>, call: i64, what: &str, wanted: i64) -> Result<(), StoreError> {
    tx.execute(&CREATE, &values![call, what, wanted]).map(drop)
}

/// Writes down what a club or shop promised; false when there is no such thing.
pub(crate) fn promise(tx: &mut Tx<'_>, call: i64, id: i64, promised: i64, giver: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&PROMISE, &values![id, call, promised, giver])? > 0)
}

/// It is not wanted any more.
pub(crate) fn remove(tx: &mut Tx<'_>, call: i64, id: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMOVE, &values![id, call])? > 0)
}

/// All of a call.
pub(crate) fn list(tx: &mut Tx<'_>, call: i64) -> Result<Vec<Pledge>, StoreError> {
    let read = |row: &opbouw_store::Row| {
        Ok(Pledge {
            id: row.get(0)?,
            what: row.get(1)?,
            wanted: row.get(2)?,
            promised: row.get(3)?,
            giver: row.get(4)?,
            brought: row.get(5)?,
        })
    };
    tx.query(&LIST, &values![call])?.iter().map(read).collect()
}
