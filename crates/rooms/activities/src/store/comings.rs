//! Who comes on which day, in the database; and who is next when a place is free.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use super::signups::read_from;
use crate::signup::{Coming, ComingState};

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO activities_comings (signup, day, state, changed_at) VALUES ($1, $2, $3, $4)";
        FIND: "SELECT g.id, g.day, g.state, g.untold, s.id, s.activity, s.person, s.first_name, s.language, s.heads, s.every, s.newcomer,
                s.companion, c.first_name
            FROM activities_comings g JOIN activities_signups s ON s.id = g.signup LEFT JOIN neighbourhood_people c ON c.id = s.companion
            WHERE g.signup = $1 AND g.day = $2";
        LIST_DAY: "SELECT g.id, g.day, g.state, g.untold, s.id, s.activity, s.person, s.first_name, s.language, s.heads, s.every, s.newcomer,
                s.companion, c.first_name
            FROM activities_comings g JOIN activities_signups s ON s.id = g.signup LEFT JOIN neighbourhood_people c ON c.id = s.companion
            WHERE g.day = $1 ORDER BY g.id";
        /// What is to come of one sign-up.
        LIST_OWN: "SELECT g.id, g.day, g.state, g.untold, s.id, s.activity, s.person, s.first_name, s.language, s.heads, s.every, s.newcomer,
                s.companion, c.first_name
            FROM activities_comings g JOIN activities_signups s ON s.id = g.signup LEFT JOIN neighbourhood_people c ON c.id = s.companion
            JOIN activities_days d ON d.id = g.day
            WHERE g.signup = $1 AND d.ends_s >= $2 ORDER BY d.starts_s, g.id";
        SET_STATE: "UPDATE activities_comings SET state = $2, untold = 0, changed_at = $3 WHERE id = $1";
        SET_UNTOLD: "UPDATE activities_comings SET untold = $2 WHERE id = $1";
        /// Everybody with a place was there.
        ALL_CAME: "UPDATE activities_comings SET state = 'came', changed_at = $2 WHERE day = $1 AND state = 'in'";
        COUNT_CAME: "UPDATE activities_days SET came = (SELECT COALESCE(CAST(sum(s.heads) AS BIGINT), 0) FROM activities_comings g
                JOIN activities_signups s ON s.id = g.signup WHERE g.day = $1 AND g.state = 'came') WHERE id = $1";
        /// The first that fits: whoever brings more people than there are places waits on, and holds up nobody.
        NEXT: "SELECT g.id, g.day, g.state, g.untold, s.id, s.activity, s.person, s.first_name, s.language, s.heads, s.every, s.newcomer,
                s.companion, c.first_name
            FROM activities_comings g JOIN activities_signups s ON s.id = g.signup LEFT JOIN neighbourhood_people c ON c.id = s.companion
            LEFT JOIN neighbourhood_people p ON p.id = s.person
            WHERE g.day = $1 AND g.state = 'waiting' AND s.heads <= $2 AND (s.person IS NULL OR p.state = 'active') ORDER BY g.id LIMIT 1";
        /// Days to come of which the count is not that of the people: somebody was erased.
        LIST_MISCOUNTED: "SELECT d.id, d.activity, (SELECT COALESCE(CAST(sum(s.heads) AS BIGINT), 0) FROM activities_comings g
                    JOIN activities_signups s ON s.id = g.signup WHERE g.day = d.id AND g.state IN ('in', 'came', 'missed'))
            FROM activities_days d WHERE d.ends_s >= $1
                AND d.taken <> (SELECT COALESCE(CAST(sum(s.heads) AS BIGINT), 0) FROM activities_comings g
                    JOIN activities_signups s ON s.id = g.signup WHERE g.day = d.id AND g.state IN ('in', 'came', 'missed'))
            ORDER BY d.id";
        SET_TAKEN: "UPDATE activities_days SET taken = $2 WHERE id = $1";
        /// Who came to this activity how often, of who has an account and may be approached.
        LIST_REGULARS: "SELECT s.person, p.first_name, count(*) FROM activities_comings g JOIN activities_signups s ON s.id = g.signup
            JOIN neighbourhood_people p ON p.id = s.person
            WHERE s.activity = $1 AND g.state = 'came' AND p.state = 'active'
            GROUP BY s.person, p.first_name HAVING count(*) >= $2 ORDER BY count(*) DESC, s.person LIMIT 20";
        COUNT_BY_DAY: "SELECT g.day, CAST(sum(s.heads) AS BIGINT) FROM activities_comings g JOIN activities_signups s ON s.id = g.signup
            JOIN activities_days d ON d.id = g.day
            WHERE d.activity = $1 AND d.ends_s >= $2 AND g.state = 'waiting' GROUP BY g.day";
    }
}

/// Somebody comes on a day, or waits.
pub(crate) fn create(tx: &mut Tx<'_>, signup: i64, day: i64, state: ComingState, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&CREATE, &values![signup, day, state.code(), at_s]).map(drop)
}

/// How somebody stands on a day.
pub(crate) fn find(tx: &mut Tx<'_>, signup: i64, day: i64) -> Result<Option<Coming>, StoreError> {
    tx.query_opt(&FIND, &values![signup, day])?.map(|row| read(&row)).transpose()
}

/// Everybody of a day, in the order in which they came.
pub(crate) fn list_day(tx: &mut Tx<'_>, day: i64) -> Result<Vec<Coming>, StoreError> {
    tx.query(&LIST_DAY, &values![day])?.iter().map(read).collect()
}

/// What is to come of one sign-up, the first day first.
pub(crate) fn list_own(tx: &mut Tx<'_>, signup: i64, now_s: i64) -> Result<Vec<Coming>, StoreError> {
    tx.query(&LIST_OWN, &values![signup, now_s])?.iter().map(read).collect()
}

/// Another state.
pub(crate) fn set_state(tx: &mut Tx<'_>, id: i64, state: ComingState, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&SET_STATE, &values![id, state.code(), at_s]).map(drop)
}

/// Somebody has to call them, or did.
pub(crate) fn set_untold(tx: &mut Tx<'_>, id: i64, untold: bool) -> Result<(), StoreError> {
    tx.execute(&SET_UNTOLD, &values![id, untold]).map(drop)
}

/// Everybody with a place was there; how many sign-ups.
pub(crate) fn set_all_came(tx: &mut Tx<'_>, day: i64, at_s: i64) -> Result<u64, StoreError> {
    tx.execute(&ALL_CAME, &values![day, at_s])
}

/// Counts who was ticked.
pub(crate) fn count_came(tx: &mut Tx<'_>, day: i64) -> Result<(), StoreError> {
    tx.execute(&COUNT_CAME, &values![day]).map(drop)
}

/// Who is next on a day, and fits.
pub(crate) fn find_next(tx: &mut Tx<'_>, day: i64, left: i64) -> Result<Option<Coming>, StoreError> {
    tx.query_opt(&NEXT, &values![day, left])?.map(|row| read(&row)).transpose()
}

/// Counts the places of days to come anew; the days that were wrong, each with its activity.
pub(crate) fn recount(tx: &mut Tx<'_>, now_s: i64) -> Result<Vec<(i64, i64)>, StoreError> {
    let mut recounted = Vec::new();
    for row in tx.query(&LIST_MISCOUNTED, &values![now_s])? {
        let (day, activity, real): (i64, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        tx.execute(&SET_TAKEN, &values![day, real])?;
        recounted.push((day, activity));
    }
    Ok(recounted)
}

/// Number, first name, and how often they came, of those who came so often; most often first.
pub(crate) fn list_regulars(tx: &mut Tx<'_>, activity: i64, at_least: i64) -> Result<Vec<(i64, String, i64)>, StoreError> {
    let read = |row: &Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    tx.query(&LIST_REGULARS, &values![activity, at_least])?.iter().map(read).collect()
}

/// How many people wait, for each day on which somebody does.
pub(crate) fn count_waiting(tx: &mut Tx<'_>, activity: i64, now_s: i64) -> Result<Vec<(i64, i64)>, StoreError> {
    tx.query(&COUNT_BY_DAY, &values![activity, now_s])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

fn read(row: &Row) -> Result<Coming, StoreError> {
    let state: String = row.get(2)?;
    Ok(Coming {
        id: row.get(0)?,
        day: row.get(1)?,
        // The table refuses any other word.
        state: ComingState::parse(&state).unwrap_or(ComingState::Cancelled),
        untold: row.get(3)?,
        signup: read_from(row, 4)?,
    })
}
