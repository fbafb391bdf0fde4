//! Who was left out of a plan, why, and what would help.

use opbouw_store::{Row, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        PUT: "INSERT INTO matching_week_left_out
                (week, request, missing, why, giver, other_request, contact, minutes, would_help, need, languages)
            SELECT CAST($1 AS BIGINT), q.resource, CAST($3 AS BIGINT), CAST($4 AS TEXT),
                (SELECT g.id FROM neighbourhood_people g WHERE g.id = $5), (SELECT t.resource FROM matching_requests t WHERE t.resource = $6),
                (SELECT c.id FROM neighbourhood_resources c WHERE c.id = $7), CAST($8 AS BIGINT), CAST($9 AS TEXT), CAST($10 AS TEXT),
                CAST($11 AS TEXT)
            FROM matching_requests q WHERE q.resource = $2
            ON CONFLICT (week, request) DO UPDATE SET missing = excluded.missing, why = excluded.why, giver = excluded.giver,
                other_request = excluded.other_request, contact = excluded.contact, minutes = excluded.minutes,
                would_help = excluded.would_help, need = excluded.need, languages = excluded.languages";
        END: "DELETE FROM matching_week_left_out WHERE week = $1 AND request = $2";
        CLEAR: "DELETE FROM matching_week_left_out WHERE week = $1";
        /// For the page: urgent first, then who waits longest; only what worker `$1` may see.
        SHOWN: concat!("SELECT x.request, x.missing, x.why, x.giver, x.other_request, x.contact, x.minutes, x.would_help, x.need, x.languages,
                r.title, p.first_name, r.area, r.availability, q.opened_at, q.is_urgent,
                (SELECT t.title FROM neighbourhood_resources t WHERE t.id = x.contact)
            FROM matching_week_left_out x JOIN matching_requests q ON q.resource = x.request
                JOIN neighbourhood_resources r ON r.id = x.request JOIN neighbourhood_people p ON p.id = q.person
            WHERE x.week = $2 AND p.state = 'active' AND q.stage IN ('open', 'invited') AND ", crate::store::board::visible!(),
            " ORDER BY q.is_urgent DESC, q.opened_at, x.request LIMIT $3");
        /// The titles of other requests that stood in the way, of those that worker `$1` may see.
        OTHERS: concat!("SELECT DISTINCT r.id, r.title FROM matching_week_left_out x JOIN neighbourhood_resources r ON r.id = x.other_request
                JOIN neighbourhood_people p ON p.id = r.person
            WHERE x.week = $2 AND ", crate::store::board::visible!());
        COUNT: "SELECT count(*) FROM matching_week_left_out WHERE week = $1";
    }
}

/// Somebody who was left out, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct LeftOutRow {
    pub request: i64,
    /// How many people.
    pub missing: i64,
    /// Why, as a word of the program.
    pub why: String,
    pub giver: Option<i64>,
    pub other_request: Option<i64>,
    pub contact: Option<i64>,
    pub minutes: Option<i64>,
    /// What would help, as a word of the program.
    pub would_help: String,
    /// Code word of a concept, or nothing.
    pub need: String,
    /// Codes of languages, or nothing.
    pub languages: String,
}

/// The same with what is shown of the request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ShownLeftOut {
    pub row: LeftOutRow,
    pub title: String,
    /// First name of the asker.
    pub asker: String,
    pub area: String,
    pub availability: String,
    pub opened_at: i64,
    pub is_urgent: bool,
    /// Title of what can be contacted.
    pub contact: Option<String>,
}

/// Writes them down, also over what was there of the same request.
pub(crate) fn put_left_out(tx: &mut Tx<'_>, week: i64, all: &[LeftOutRow]) -> Result<u64, StoreError> {
    let row = |left: &LeftOutRow| {
        values![
            week,
            left.request,
            left.missing,
            left.why.as_str(),
            left.giver,
            left.other_request,
            left.contact,
            left.minutes,
            left.would_help.as_str(),
            left.need.as_str(),
            left.languages.as_str()
        ]
        .to_vec()
    };
    tx.execute_many(&PUT, all.iter().map(row))
}

/// They are helped now, or ask no more.
pub(crate) fn end_left_out(tx: &mut Tx<'_>, week: i64, requests: &[i64]) -> Result<u64, StoreError> {
    tx.execute_many(&END, requests.iter().map(|request| values![week, *request].to_vec()))
}

/// Takes all out.
pub(crate) fn clear_left_out(tx: &mut Tx<'_>, week: i64) -> Result<u64, StoreError> {
    tx.execute(&CLEAR, &values![week])
}

/// The first of those that this worker may see.
pub(crate) fn list_left_out(tx: &mut Tx<'_>, worker: i64, week: i64, limit: i64) -> Result<Vec<ShownLeftOut>, StoreError> {
    tx.query(&SHOWN, &values![worker, week, limit])?.iter().map(shown).collect()
}

/// Titles of requests that stood in the way.
pub(crate) fn list_others(tx: &mut Tx<'_>, worker: i64, week: i64) -> Result<Vec<(i64, String)>, StoreError> {
    tx.query(&OTHERS, &values![worker, week])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// How many were left out.
pub(crate) fn count_left_out(tx: &mut Tx<'_>, week: i64) -> Result<i64, StoreError> {
    tx.query_one(&COUNT, &values![week])?.get(0)
}

fn shown(row: &Row) -> Result<ShownLeftOut, StoreError> {
    let left = LeftOutRow {
        request: row.get(0)?,
        missing: row.get(1)?,
        why: row.get(2)?,
        giver: row.get(3)?,
        other_request: row.get(4)?,
        contact: row.get(5)?,
        minutes: row.get(6)?,
        would_help: row.get(7)?,
        need: row.get(8)?,
        languages: row.get(9)?,
    };
    Ok(ShownLeftOut {
        row: left,
        title: row.get(10)?,
        asker: row.get(11)?,
        area: row.get(12)?,
        availability: row.get(13)?,
        opened_at: row.get(14)?,
        is_urgent: row.get(15)?,
        contact: row.get(16)?,
    })
}
