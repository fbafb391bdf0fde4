//! The board: one stage, the oldest first, and only what this worker may see.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::words::Stage;

/// Whom worker `$1` may see, of the people `p`: those who may be found, whom a party of the worker wrote in or shares with, and the worker.
/// The same rule as `relation_to` in `deciding.rs`; a test compares the two.
macro_rules! visible {
    () => {
        "((p.state = 'active' AND EXISTS (SELECT 1 FROM neighbourhood_consents c
                WHERE c.person = p.id AND c.purpose = 'found' AND c.withdrawn_at IS NULL))
            OR p.id = $1
            OR p.registered_by IN (SELECT m.party FROM neighbourhood_memberships m
                JOIN neighbourhood_parties y ON y.id = m.party AND y.ended_on IS NULL
                WHERE m.person = $1 AND m.ended_on IS NULL AND m.role IN ('worker', 'coordinator'))
            OR EXISTS (SELECT 1 FROM neighbourhood_consents c
                JOIN neighbourhood_memberships m ON m.party = c.party AND m.person = $1 AND m.ended_on IS NULL
                    AND m.role IN ('worker', 'coordinator')
                JOIN neighbourhood_parties y ON y.id = m.party AND y.ended_on IS NULL
                WHERE c.person = p.id AND c.purpose = 'shared' AND c.withdrawn_at IS NULL))"
    };
}
pub(crate) use visible;

statements! {
    pub(crate) ALL = {
        LIST: concat!("SELECT q.resource, r.title, r.area, p.first_name, q.opened_at, q.people_wanted, q.is_urgent, q.last_step, q.last_step_at,
                (SELECT count(*) FROM matching_matches m WHERE m.request = q.resource AND m.state IN ('trying', 'match'))
            FROM matching_requests q JOIN neighbourhood_people p ON p.id = q.person JOIN neighbourhood_resources r ON r.id = q.resource
            WHERE q.stage = $2 AND (q.opened_at, q.resource) > ($3, $4) AND ", visible!(), "
            ORDER BY q.opened_at, q.resource LIMIT $5");
        /// Counts no further than is worth it.
        COUNT: concat!("SELECT count(*) FROM (SELECT 1 FROM matching_requests q JOIN neighbourhood_people p ON p.id = q.person
            WHERE q.stage = $2 AND ", visible!(), " LIMIT $3) AS seen");
    }
}

/// One line of the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// Number of the request.
    pub id: i64,
    pub title: String,
    pub area: String,
    pub first_name: String,
    pub opened_at: i64,
    pub people_wanted: i64,
    pub people_found: i64,
    pub is_urgent: bool,
    pub last_step: String,
    pub last_step_at: i64,
}

/// Requests in a stage that this worker may see, after a line of the page before; at most `limit`.
pub(crate) fn list_board(tx: &mut Tx<'_>, worker: i64, stage: Stage, after: (i64, i64), limit: i64) -> Result<Vec<Line>, StoreError> {
    tx.query(&LIST, &values![worker, stage.code(), after.0, after.1, limit])?.iter().map(line).collect()
}

/// How many there are in a stage, counted until `most`.
pub(crate) fn count_board(tx: &mut Tx<'_>, worker: i64, stage: Stage, most: i64) -> Result<i64, StoreError> {
    tx.query_one(&COUNT, &values![worker, stage.code(), most])?.get(0)
}

fn line(row: &Row) -> Result<Line, StoreError> {
    Ok(Line {
        id: row.get(0)?,
        title: row.get(1)?,
        area: row.get(2)?,
        first_name: row.get(3)?,
        opened_at: row.get(4)?,
        people_wanted: row.get(5)?,
        people_found: row.get(9)?,
        is_urgent: row.get(6)?,
        last_step: row.get(7)?,
        last_step_at: row.get(8)?,
    })
}
