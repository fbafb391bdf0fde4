//! Tasks, who takes them, and material, in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::task::{Task, Thing};

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO activities_tasks (activity, what, wanted, each_day) VALUES ($1, $2, $3, $4)";
        REMOVE: "DELETE FROM activities_tasks WHERE id = $1 AND activity = $2";
        /// With how many took it: on this day, or for the whole.
        LIST: "SELECT t.id, t.what, t.wanted, t.each_day, (SELECT count(*) FROM activities_takers k WHERE k.task = t.id
                AND ((t.each_day = 1 AND k.day = $2) OR (t.each_day = 0 AND k.day IS NULL)))
            FROM activities_tasks t WHERE t.activity = $1 ORDER BY t.id";
        LIST_TAKERS: "SELECT k.task, p.first_name, k.person FROM activities_takers k JOIN activities_tasks t ON t.id = k.task
            JOIN neighbourhood_people p ON p.id = k.person WHERE t.activity = $1 AND (k.day = $2 OR k.day IS NULL) ORDER BY k.id";
        /// The check and the change are one statement.
        TAKE: "INSERT INTO activities_takers (task, day, person, taken_at) SELECT t.id, CASE WHEN t.each_day = 1 THEN CAST($3 AS BIGINT) END, CAST($4 AS BIGINT), CAST($5 AS BIGINT)
            FROM activities_tasks t WHERE t.id = $1 AND t.activity = $2 AND t.wanted > (SELECT count(*) FROM activities_takers k
                WHERE k.task = t.id AND ((t.each_day = 1 AND k.day = CAST($3 AS BIGINT)) OR (t.each_day = 0 AND k.day IS NULL)))
            ON CONFLICT DO NOTHING";
        HAS: "SELECT count(*) FROM activities_takers WHERE task = $1 AND person = $3 AND (day = $2 OR day IS NULL)";
        LEAVE: "DELETE FROM activities_takers WHERE task = $1 AND person = $3 AND (day = $2 OR day IS NULL)
            AND EXISTS (SELECT 1 FROM activities_tasks t WHERE t.id = activities_takers.task AND t.activity = $4)";
        CREATE_THING: "INSERT INTO activities_material (activity, what, who) VALUES ($1, $2, $3)";
        CHANGE_THING: "UPDATE activities_material SET who = $3 WHERE id = $1 AND activity = $2";
        REMOVE_THING: "DELETE FROM activities_material WHERE id = $1 AND activity = $2";
        LIST_THINGS: "SELECT id, what, who FROM activities_material WHERE activity = $1 ORDER BY id";
    }
}

/// Adds a task.
pub(crate) fn create(tx: &mut Tx<'_>, activity: i64, what: &str, wanted: i64, each_day: bool) -> Result<(), StoreError> {
    tx.execute(&CREATE, &values![activity, what, wanted, each_day]).map(drop)
}

/// Removes a task, with who took it.
pub(crate) fn remove(tx: &mut Tx<'_>, activity: i64, id: i64) -> Result<(), StoreError> {
    tx.execute(&REMOVE, &values![id, activity]).map(drop)
}

/// The tasks, with who took them on this day (0: no day) or for the whole.
pub(crate) fn list(tx: &mut Tx<'_>, activity: i64, day: i64) -> Result<Vec<Task>, StoreError> {
    let takers = tx.query(&LIST_TAKERS, &values![activity, day])?;
    let takers =
        takers.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect::<Result<Vec<(i64, String, i64)>, StoreError>>()?;
    let read = |row: &Row| {
        let id: i64 = row.get(0)?;
        let takers = takers.iter().filter(|taker| taker.0 == id).map(|taker| (taker.2, taker.1.clone())).collect();
        Ok(Task { id, what: row.get(1)?, wanted: row.get(2)?, each_day: row.get(3)?, taken: row.get(4)?, takers })
    };
    tx.query(&LIST, &values![activity, day])?.iter().map(read).collect()
}

/// Takes a task for a day or the whole; false when others have. Twice is once.
pub(crate) fn take(tx: &mut Tx<'_>, activity: i64, task: i64, day: i64, person: i64, at_s: i64) -> Result<bool, StoreError> {
    let has: i64 = tx.query_one(&HAS, &values![task, day, person])?.get(0)?;
    Ok(has > 0 || tx.execute(&TAKE, &values![task, activity, day, person, at_s])? > 0)
}

/// Gives a task back; whether it was theirs.
pub(crate) fn leave(tx: &mut Tx<'_>, activity: i64, task: i64, day: i64, person: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&LEAVE, &values![task, day, person, activity])? > 0)
}

/// Adds a thing that is needed.
pub(crate) fn create_thing(tx: &mut Tx<'_>, activity: i64, what: &str, who: &str) -> Result<(), StoreError> {
    tx.execute(&CREATE_THING, &values![activity, what, who]).map(drop)
}

/// Who brings it.
pub(crate) fn change_thing(tx: &mut Tx<'_>, activity: i64, id: i64, who: &str) -> Result<(), StoreError> {
    tx.execute(&CHANGE_THING, &values![id, activity, who]).map(drop)
}

/// It is not needed any more.
pub(crate) fn remove_thing(tx: &mut Tx<'_>, activity: i64, id: i64) -> Result<(), StoreError> {
    tx.execute(&REMOVE_THING, &values![id, activity]).map(drop)
}

/// The things that are needed.
pub(crate) fn list_things(tx: &mut Tx<'_>, activity: i64) -> Result<Vec<Thing>, StoreError> {
    let read = |row: &Row| Ok(Thing { id: row.get(0)?, what: row.get(1)?, who: row.get(2)? });
    tx.query(&LIST_THINGS, &values![activity])?.iter().map(read).collect()
}
