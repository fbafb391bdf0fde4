//! Reading the trail: what a resident sees of themselves, what an administrator looks for, and all of it for an export.

use opbouw_store::{Db, Row, statements, values};

use crate::{AuditError, Line, Pseudonym};

/// The columns in the order of the table, as [`Line`] reads them and the hash is over them.
macro_rules! columns {
    () => {
        "seq, at, actor_kind, actor, on_behalf_of, action, object_kind, object_id, result, origin, activity, subject, trace, previous, hash"
    };
}
pub(super) use columns;

/// Lines on one page of [`list`].
pub const PAGE: i64 = 50;

statements! {
    pub(super) ALL = {
        LIST_ABOUT: concat!("SELECT ", columns!(), " FROM audit_lines WHERE subject = $1 ORDER BY seq DESC LIMIT $2");
        LIST_AFTER: concat!("SELECT ", columns!(), " FROM audit_lines WHERE seq > $1 ORDER BY seq LIMIT $2");
        LIST: concat!("SELECT ", columns!(), " FROM audit_lines
            WHERE (CAST($1 AS BIGINT) IS NULL OR at >= $1) AND (CAST($2 AS BIGINT) IS NULL OR at < $2)
            AND (CAST($3 AS TEXT) IS NULL OR action = $3) AND (CAST($4 AS BIGINT) IS NULL OR on_behalf_of = $4)
            ORDER BY seq DESC LIMIT $5 OFFSET $6");
    }
}

/// What an administrator looks for; what is not given does not count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// From this moment on.
    pub from_s: Option<i64>,
    /// Until this moment, not included.
    pub until_s: Option<i64>,
    /// This action.
    pub action: Option<String>,
    /// On behalf of this party.
    pub party: Option<i64>,
}

/// A page of lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The newest first.
    pub lines: Vec<Line>,
    /// Whether there are older ones.
    pub has_more: bool,
}

/// What was done with somebody's data, the newest first: their right to see who looked.
///
/// # Errors
/// The database's own, or a line that cannot be read.
pub async fn list_about(db: &Db, subject: &Pseudonym, limit: u32) -> Result<Vec<Line>, AuditError> {
    read(&db.query(&LIST_ABOUT, &values![subject.as_str(), limit]).await?)
}

/// What was done, the newest first, [`PAGE`] lines at a time; the first page is 0.
///
/// # Errors
/// The database's own, or a line that cannot be read.
pub async fn list(db: &Db, filter: &Filter, page: u32) -> Result<Listed, AuditError> {
    let Filter { from_s, until_s, action, party } = filter.clone();
    // One more than is shown, to know whether there are more. In a read, because a filter may walk the table.
    let rows =
        db.read(move |tx| tx.query(&LIST, &values![from_s, until_s, action.clone(), party, PAGE + 1, i64::from(page) * PAGE])).await?;
    let has_more = rows.len() as i64 > PAGE;
    let mut lines = read(&rows)?;
    lines.truncate(PAGE as usize);
    Ok(Listed { lines, has_more })
}

/// Lines after this one, the oldest first, for an export in portions.
///
/// # Errors
/// The database's own, or a line that cannot be read.
pub async fn list_after(db: &Db, seq: i64, limit: u32) -> Result<Vec<Line>, AuditError> {
    read(&db.query(&LIST_AFTER, &values![seq, limit]).await?)
}

fn read(rows: &[Row]) -> Result<Vec<Line>, AuditError> {
    rows.iter().map(Line::read).collect()
}
