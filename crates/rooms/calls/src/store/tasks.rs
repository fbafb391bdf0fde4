//! The tasks in the database, and giving places away.

use std::collections::HashMap;

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::call::Task;
use crate::plan::TaskPlan;

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO calls_tasks (call, title, starts, ends, places, needs, meeting_point, bring)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id";
        /// Never below what was promised.
        CHANGE: "UPDATE calls_tasks SET title = $3, starts = $4, ends = $5, places = $6, needs = $7, meeting_point = $8, bring = $9
            WHERE id = $1 AND call = $2 AND taken <= $6";
        REMOVE: "DELETE FROM calls_tasks WHERE id = $1 AND call = $2
            AND NOT EXISTS (SELECT 1 FROM calls_signups s WHERE s.task = $1 AND s.state <> 'cancelled')";
        LIST: "SELECT id, call, title, starts, ends, places, taken, needs, meeting_point, bring FROM calls_tasks
            WHERE call = $1 ORDER BY starts, id";
        FIND: "SELECT id, call, title, starts, ends, places, taken, needs, meeting_point, bring FROM calls_tasks WHERE id = $1 AND call = $2";
        LEFT: "SELECT t.call, CAST(sum(t.places - t.taken) AS BIGINT) FROM calls_tasks t JOIN calls_calls c ON c.id = t.call
            WHERE c.day >= $1 AND c.state IN ('open', 'full') GROUP BY t.call";
        /// The check and the change are one statement.
        TAKE: "UPDATE calls_tasks SET taken = taken + $2 WHERE id = $1 AND taken + $2 <= places";
        GIVE_BACK: "UPDATE calls_tasks SET taken = taken - $2 WHERE id = $1 AND taken >= $2";
    }
}

/// Keeps a new task; its number.
pub(crate) fn create(tx: &mut Tx<'_>, call: i64, task: &TaskPlan) -> Result<i64, StoreError> {
    let row = values![call, &task.title, &task.starts, &task.ends, task.places, &task.needs, &task.meeting_point, &task.bring];
    tx.query_one(&CREATE, &row)?.get(0)
}

/// Changes a task; false when there is none, or more places are given away than it would have.
pub(crate) fn change(tx: &mut Tx<'_>, call: i64, id: i64, task: &TaskPlan) -> Result<bool, StoreError> {
    let row = values![id, call, &task.title, &task.starts, &task.ends, task.places, &task.needs, &task.meeting_point, &task.bring];
    Ok(tx.execute(&CHANGE, &row)? > 0)
}

/// Removes a task for which nobody signed up; false when somebody did.
pub(crate) fn remove(tx: &mut Tx<'_>, call: i64, id: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMOVE, &values![id, call])? > 0)
}

/// The tasks of a call, by hour.
pub(crate) fn list(tx: &mut Tx<'_>, call: i64) -> Result<Vec<Task>, StoreError> {
    tx.query(&LIST, &values![call])?.iter().map(read).collect()
}

/// Places left of each call that people can sign up for.
pub(crate) fn list_left(tx: &mut Tx<'_>, today: Date) -> Result<HashMap<i64, i64>, StoreError> {
    tx.query(&LEFT, &values![today.to_string()])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// One task of this call.
pub(crate) fn find(tx: &mut Tx<'_>, call: i64, id: i64) -> Result<Option<Task>, StoreError> {
    tx.query_opt(&FIND, &values![id, call])?.map(|row| read(&row)).transpose()
}

/// Gives places away, when there are so many left.
pub(crate) fn take_places(tx: &mut Tx<'_>, id: i64, heads: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&TAKE, &values![id, heads])? > 0)
}

/// Takes places back.
pub(crate) fn give_back(tx: &mut Tx<'_>, id: i64, heads: i64) -> Result<(), StoreError> {
    tx.execute(&GIVE_BACK, &values![id, heads]).map(drop)
}

fn read(row: &Row) -> Result<Task, StoreError> {
    Ok(Task {
        id: row.get(0)?,
        call: row.get(1)?,
        title: row.get(2)?,
        starts: row.get(3)?,
        ends: row.get(4)?,
        places: row.get(5)?,
        taken: row.get(6)?,
        needs: row.get(7)?,
        meeting_point: row.get(8)?,
        bring: row.get(9)?,
    })
}
