//! What was told about somebody, and what was decided on it.

use opbouw_store::{Row, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO matching_reports (reporter, about, matched, reason, text, reported_at) VALUES ($1, $2, $3, $4, $5, $6)
            RETURNING id";
        /// A second tap: the same about the same match, not decided on.
        SAME: "SELECT id FROM matching_reports WHERE reporter = $1 AND about = $2 AND reason = $3 AND text = $4 AND decided_at IS NULL";
        OPEN: "SELECT t.id, t.reporter, r.first_name, t.about, a.first_name, t.reason, t.text, t.reported_at, t.decided_at, t.decision
            FROM matching_reports t JOIN neighbourhood_people r ON r.id = t.reporter JOIN neighbourhood_people a ON a.id = t.about
            WHERE t.decided_at IS NULL ORDER BY t.reported_at, t.id LIMIT 100";
        DECIDED: "SELECT t.id, t.reporter, r.first_name, t.about, a.first_name, t.reason, t.text, t.reported_at, t.decided_at, t.decision
            FROM matching_reports t JOIN neighbourhood_people r ON r.id = t.reporter JOIN neighbourhood_people a ON a.id = t.about
            WHERE t.decided_at IS NOT NULL ORDER BY t.decided_at DESC, t.id DESC LIMIT 20";
        FIND: "SELECT t.id, t.reporter, r.first_name, t.about, a.first_name, t.reason, t.text, t.reported_at, t.decided_at, t.decision
            FROM matching_reports t JOIN neighbourhood_people r ON r.id = t.reporter JOIN neighbourhood_people a ON a.id = t.about
            WHERE t.id = $1";
        WAITS: "SELECT count(*) FROM matching_reports WHERE about = $1 AND decided_at IS NULL";
        DECIDE: "UPDATE matching_reports SET decided_at = $2, decided_by = $3, decision = $4 WHERE id = $1 AND decided_at IS NULL";
        FORGET: "DELETE FROM matching_reports WHERE decided_at < $1";
    }
}

/// A report with the names of the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Report {
    pub id: i64,
    pub reporter: i64,
    pub reporter_name: String,
    pub about: i64,
    pub about_name: String,
    pub reason: String,
    pub text: String,
    pub reported_at: i64,
    pub decided_at: Option<i64>,
    pub decision: Option<String>,
}

/// One to be written down.
#[derive(Debug, Clone)]
pub(crate) struct NewReport {
    pub reporter: i64,
    pub about: i64,
    pub matched: i64,
    pub reason: &'static str,
    pub text: String,
}

/// Writes one down; its number, also when the same was told before.
pub(crate) fn create_report(tx: &mut Tx<'_>, new: &NewReport, at_s: i64) -> Result<(i64, bool), StoreError> {
    if let Some(row) = tx.query_opt(&SAME, &values![new.reporter, new.about, new.reason, &new.text])? {
        return Ok((row.get(0)?, false));
    }
    let row = values![new.reporter, new.about, new.matched, new.reason, &new.text, at_s];
    Ok((tx.query_one(&CREATE, &row)?.get(0)?, true))
}

/// Whether something was told about somebody that nobody decided on yet.
pub(crate) fn has_open_report(tx: &mut Tx<'_>, about: i64) -> Result<bool, StoreError> {
    Ok(tx.query_one(&WAITS, &values![about])?.get::<i64>(0)? > 0)
}

/// Those that wait, the oldest first.
pub(crate) fn list_open_reports(tx: &mut Tx<'_>) -> Result<Vec<Report>, StoreError> {
    tx.query(&OPEN, &[])?.iter().map(report).collect()
}

/// The last ones that were decided on.
pub(crate) fn list_decided_reports(tx: &mut Tx<'_>) -> Result<Vec<Report>, StoreError> {
    tx.query(&DECIDED, &[])?.iter().map(report).collect()
}

/// One by number.
pub(crate) fn find_report(tx: &mut Tx<'_>, id: i64) -> Result<Option<Report>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| report(&row)).transpose()
}

/// Decides on it; whether nobody had.
pub(crate) fn decide_report(tx: &mut Tx<'_>, id: i64, by: Option<i64>, decision: &'static str, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&DECIDE, &values![id, at_s, by, decision])? > 0)
}

/// Forgets what was decided on before a moment; how many.
pub(crate) fn forget_reports(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    tx.execute(&FORGET, &values![before_s])
}

fn report(row: &Row) -> Result<Report, StoreError> {
    Ok(Report {
        id: row.get(0)?,
        reporter: row.get(1)?,
        reporter_name: row.get(2)?,
        about: row.get(3)?,
        about_name: row.get(4)?,
        reason: row.get(5)?,
        text: row.get(6)?,
        reported_at: row.get(7)?,
        decided_at: row.get(8)?,
        decision: row.get(9)?,
    })
}
