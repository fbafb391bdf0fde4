//! Signals and how whoever left one is reached, in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::signal::{NewSignal, Origin, Signal};
use crate::theme::SignalTheme;

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO signals_signals (theme, area, text, origin, form_key, seen_on, created_at, code) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT DO NOTHING RETURNING id";
        FIND_BY_FORM: "SELECT id FROM signals_signals WHERE form_key = $1";
        FIND_BY_CODE: "SELECT id FROM signals_signals WHERE code = $1";
        FIND: "SELECT s.id, s.theme, s.area, n.name, s.text, s.origin, s.seen_on, s.created_at, s.disputed_at, s.dispute, s.code
            FROM signals_signals s JOIN neighbourhood_areas n ON n.code = s.area WHERE s.id = $1";
        DISPUTE: "UPDATE signals_signals SET disputed_at = $2, dispute = $3 WHERE id = $1";
        SETTLE: "UPDATE signals_signals SET disputed_at = NULL WHERE id = $1";
        PUT_REACH: "INSERT INTO signals_reach (signal, reach, language) VALUES ($1, $2, $3)";
        FIND_REACH: "SELECT reach, language FROM signals_reach WHERE signal = $1";
        DROP_REACH: "DELETE FROM signals_reach WHERE signal = $1";
        FORGET_REACH: "DELETE FROM signals_reach WHERE signal IN (SELECT p.signal FROM signals_parts p GROUP BY p.signal
            HAVING max(CASE WHEN p.state = 'done' THEN 0 ELSE 1 END) = 0 AND max(p.done_at) < $1)";
        FORGET_OPEN: "DELETE FROM signals_signals WHERE created_at < $1 AND id IN (SELECT p.signal FROM signals_parts p GROUP BY p.signal
            HAVING max(CASE WHEN p.state = 'open' THEN 0 ELSE 1 END) = 0)";
        FORGET_DONE: "DELETE FROM signals_signals WHERE id IN (SELECT p.signal FROM signals_parts p GROUP BY p.signal
            HAVING max(CASE WHEN p.state = 'taken' THEN 1 ELSE 0 END) = 0 AND max(COALESCE(p.done_at, 0)) BETWEEN 1 AND $1 AND max(p.came_at) < $1)";
        REMOVE: "DELETE FROM signals_signals WHERE id = $1";
    }
}

/// Adds one; none: this form is a signal already.
pub(crate) fn create(tx: &mut Tx<'_>, new: &NewSignal, code: &str, at_s: i64) -> Result<Option<i64>, StoreError> {
    let seen_on = new.seen_on.to_string();
    let given =
        values![new.theme.code(), new.area.as_str(), new.text.as_str(), new.origin.code(), new.form_key.as_str(), seen_on, at_s, code];
    tx.query_opt(&CREATE, &given)?.map(|row| row.get(0)).transpose()
}

/// The signal that this form became.
pub(crate) fn find_by_form(tx: &mut Tx<'_>, form_key: &str) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&FIND_BY_FORM, &values![form_key])?.map(|row| row.get(0)).transpose()
}

/// The signal of a link.
pub(crate) fn find_by_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<Signal>, StoreError> {
    let id: Option<i64> = tx.query_opt(&FIND_BY_CODE, &values![code])?.map(|row| row.get(0)).transpose()?;
    Ok(id.map(|id| find(tx, id)).transpose()?.flatten())
}

/// One by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Signal>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.as_ref().map(read).transpose()
}

/// Whoever left it does not agree.
pub(crate) fn dispute(tx: &mut Tx<'_>, id: i64, at_s: i64, why: &str) -> Result<(), StoreError> {
    tx.execute(&DISPUTE, &values![id, at_s, why]).map(drop)
}

/// It was looked at again.
pub(crate) fn settle(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute(&SETTLE, &values![id]).map(drop)
}

/// How whoever left it is reached, and in which language.
pub(crate) fn put_reach(tx: &mut Tx<'_>, id: i64, reach: &str, language: &str) -> Result<(), StoreError> {
    tx.execute(&PUT_REACH, &values![id, reach, language]).map(drop)
}

/// The same; none: they did not say, or it was forgotten.
pub(crate) fn find_reach(tx: &mut Tx<'_>, id: i64) -> Result<Option<(String, String)>, StoreError> {
    tx.query_opt(&FIND_REACH, &values![id])?.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

/// They do not want to be reached any more.
pub(crate) fn drop_reach(tx: &mut Tx<'_>, id: i64) -> Result<u64, StoreError> {
    tx.execute(&DROP_REACH, &values![id])
}

/// Takes a signal away: whoever left it wants that.
pub(crate) fn remove(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute(&REMOVE, &values![id]).map(drop)
}

/// Forgets how somebody is reached of what was done before a moment; how many.
pub(crate) fn forget_reach(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    tx.execute(&FORGET_REACH, &values![before_s])
}

/// Forgets what nobody took up and what is done, both since before a moment; how many.
pub(crate) fn forget(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    Ok(tx.execute(&FORGET_OPEN, &values![before_s])? + tx.execute(&FORGET_DONE, &values![before_s])?)
}

pub(crate) fn read(row: &Row) -> Result<Signal, StoreError> {
    let (theme, origin, seen_on): (String, String, String) = (row.get(1)?, row.get(5)?, row.get(6)?);
    let (created_at, disputed_at, dispute): (i64, Option<i64>, String) = (row.get(7)?, row.get(8)?, row.get(9)?);
    Ok(Signal {
        id: row.get(0)?,
        // Only words of the program are written; a theme that a newer version knew counts as something that is missing.
        theme: SignalTheme::parse(&theme).unwrap_or(SignalTheme::Missing),
        area: row.get(2)?,
        area_name: row.get(3)?,
        text: row.get(4)?,
        origin: Origin::parse(&origin).unwrap_or(Origin::System),
        seen_on: seen_on.parse().unwrap_or_else(|_| opbouw_neighbourhood::day_of(created_at)),
        created_at,
        dispute: disputed_at.map(|_| dispute),
        code: row.get(10)?,
    })
}
