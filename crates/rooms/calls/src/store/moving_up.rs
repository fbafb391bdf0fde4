//! Who comes next when a place is free, in the database; and putting the counts right after somebody was erased.

use opbouw_store::{StoreError, Tx, statements, values};

use super::signups::read;
use crate::signup::{Signup, SignupState};

statements! {
    pub(crate) ALL = {
        /// The first that fits: whoever brings more people than there are places waits on, and holds up nobody. The plus keeps
        /// SQLite on the index that is in their order.
        NEXT: "SELECT s.id, s.call, s.task, s.person, s.first_name, s.reach, s.language, s.state, s.heads, s.leads, s.untold
            FROM calls_signups s LEFT JOIN neighbourhood_people p ON p.id = s.person
            WHERE s.task = $1 AND s.state = $2 AND +s.heads <= $3 AND (s.person IS NULL OR p.state = 'active') ORDER BY s.id LIMIT 1";
        /// Tasks of calls that go on, of which the count is not that of the people: somebody was erased.
        LIST_MISCOUNTED: "SELECT t.id, t.call, t.taken, t.places, (SELECT COALESCE(CAST(sum(s.heads) AS BIGINT), 0) FROM calls_signups s
                WHERE s.task = t.id AND s.state IN ('in', 'came', 'missed'))
            FROM calls_tasks t JOIN calls_calls c ON c.id = t.call
            WHERE c.state IN ('open', 'full') AND t.taken <> (SELECT COALESCE(CAST(sum(s.heads) AS BIGINT), 0) FROM calls_signups s
                WHERE s.task = t.id AND s.state IN ('in', 'came', 'missed'))
            ORDER BY t.id";
        SET_TAKEN: "UPDATE calls_tasks SET taken = CASE WHEN $2 > places THEN places ELSE $2 END WHERE id = $1";
    }
}

/// A task of which the count was put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Recounted {
    pub task: i64,
    pub call: i64,
    /// Whether no place seemed left.
    pub was_full: bool,
}

/// Who is next at this task in this state, and fits.
pub(crate) fn find_next(tx: &mut Tx<'_>, task: i64, state: SignupState, left: i64) -> Result<Option<Signup>, StoreError> {
    tx.query_opt(&NEXT, &values![task, state.code(), left])?.map(|row| read(&row)).transpose()
}

/// Counts the places of all tasks of open calls anew; those that were wrong.
pub(crate) fn recount(tx: &mut Tx<'_>) -> Result<Vec<Recounted>, StoreError> {
    let mut recounted = Vec::new();
    for row in tx.query(&LIST_MISCOUNTED, &[])? {
        let (task, call, taken, places, real): (i64, i64, i64, i64, i64) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
        tx.execute(&SET_TAKEN, &values![task, real])?;
        recounted.push(Recounted { task, call, was_full: taken >= places });
    }
    Ok(recounted)
}
