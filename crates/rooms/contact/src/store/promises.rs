//! The promises in the database.

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::promise::{About, NewPromise, Promise};

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO contact_promises (party, owner, what, due_on, round, met_group, moment, contact, made_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id";
        /// The open promise that was made at a moment, as the moment now says it.
        FOLLOW_MOMENT: "UPDATE contact_promises SET what = $2, due_on = $3 WHERE moment = $1 AND kept_at IS NULL AND let_go_at IS NULL";
        END_OF_MOMENT: "DELETE FROM contact_promises WHERE moment = $1 AND kept_at IS NULL AND let_go_at IS NULL";
        HAS_MOMENT: "SELECT 1 FROM contact_promises WHERE moment = $1";
        FIND: "SELECT q.id, q.party, q.owner, p.first_name, q.what, q.due_on, q.round, q.met_group, q.moment, q.contact,
                COALESCE(n.first_name, g.name, r.name)
            FROM contact_promises q LEFT JOIN neighbourhood_people p ON p.id = q.owner LEFT JOIN contact_rounds r ON r.id = q.round
            LEFT JOIN contact_groups g ON g.id = q.met_group LEFT JOIN contact_people c ON c.id = q.contact
            LEFT JOIN neighbourhood_people n ON n.id = c.person WHERE q.id = $1 AND q.kept_at IS NULL AND q.let_go_at IS NULL";
        /// Those that are still open, the first day first.
        LIST: "SELECT q.id, q.party, q.owner, p.first_name, q.what, q.due_on, q.round, q.met_group, q.moment, q.contact,
                COALESCE(n.first_name, g.name, r.name)
            FROM contact_promises q LEFT JOIN neighbourhood_people p ON p.id = q.owner LEFT JOIN contact_rounds r ON r.id = q.round
            LEFT JOIN contact_groups g ON g.id = q.met_group LEFT JOIN contact_people c ON c.id = q.contact
            LEFT JOIN neighbourhood_people n ON n.id = c.person
            WHERE q.party = $1 AND q.kept_at IS NULL AND q.let_go_at IS NULL AND q.due_on <= $2 ORDER BY q.due_on, q.id";
        KEEP: "UPDATE contact_promises SET kept_at = $2 WHERE id = $1 AND kept_at IS NULL AND let_go_at IS NULL";
        LET_GO: "UPDATE contact_promises SET let_go_at = $2, let_go_because = $3 WHERE id = $1 AND kept_at IS NULL AND let_go_at IS NULL";
        PUT_LATER: "UPDATE contact_promises SET due_on = $2 WHERE id = $1 AND kept_at IS NULL AND let_go_at IS NULL";
        COUNT_KEPT: "SELECT count(*) FROM contact_promises WHERE party = $1 AND kept_at >= $2";
    }
}

/// Keeps a new promise; its number.
pub(crate) fn create(tx: &mut Tx<'_>, party: i64, owner: Option<i64>, promise: &NewPromise, at_s: i64) -> Result<i64, StoreError> {
    let About { round, group, moment, contact } = promise.about;
    let row = values![party, owner, &promise.what, promise.due_on.to_string(), round, group, moment, contact, at_s];
    tx.query_one(&CREATE, &row)?.get(0)
}

/// The open promise of a moment follows its text; whether there was a promise, open or not.
pub(crate) fn follow_moment(tx: &mut Tx<'_>, moment: i64, promise: &NewPromise) -> Result<bool, StoreError> {
    let changed = tx.execute(&FOLLOW_MOMENT, &values![moment, &promise.what, promise.due_on.to_string()])?;
    Ok(changed > 0 || tx.query_opt(&HAS_MOMENT, &values![moment])?.is_some())
}

/// The next step was taken out of the moment, so nobody waits for it any more.
pub(crate) fn end_of_moment(tx: &mut Tx<'_>, moment: i64) -> Result<(), StoreError> {
    tx.execute(&END_OF_MOMENT, &values![moment]).map(drop)
}

/// An open promise by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Promise>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| read(&row)).transpose()
}

/// The open ones of a party that are due up to and including this day, the first day first.
pub(crate) fn list(tx: &mut Tx<'_>, party: i64, until: Date) -> Result<Vec<Promise>, StoreError> {
    tx.query(&LIST, &values![party, until.to_string()])?.iter().map(read).collect()
}

/// It was kept; whether that is new.
pub(crate) fn keep(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&KEEP, &values![id, at_s])? > 0)
}

/// Nobody waits for it any more, and why; whether that is new.
pub(crate) fn let_go(tx: &mut Tx<'_>, id: i64, at_s: i64, because: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&LET_GO, &values![id, at_s, because])? > 0)
}

/// Another day; whether it is still open.
pub(crate) fn put_later(tx: &mut Tx<'_>, id: i64, due_on: Date) -> Result<bool, StoreError> {
    Ok(tx.execute(&PUT_LATER, &values![id, due_on.to_string()])? > 0)
}

/// How many of a party were kept since a moment.
pub(crate) fn count_kept(tx: &mut Tx<'_>, party: i64, since_s: i64) -> Result<i64, StoreError> {
    tx.query_one(&COUNT_KEPT, &values![party, since_s])?.get(0)
}

fn read(row: &Row) -> Result<Promise, StoreError> {
    let due_on: String = row.get(5)?;
    Ok(Promise {
        id: row.get(0)?,
        party: row.get(1)?,
        owner: row.get(2)?,
        owner_name: row.get(3)?,
        what: row.get(4)?,
        due_on: due_on.parse().unwrap_or(Date::MAX),
        about: About { round: row.get(6)?, group: row.get(7)?, moment: row.get(8)?, contact: row.get(9)? },
        about_name: row.get(10)?,
    })
}
