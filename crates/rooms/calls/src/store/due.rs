//! What is due by now: reminders, late answers, calls that are over, and names that go.

use opbouw_store::{StoreError, Tx, statements, values};

use super::signups::read;
use crate::signup::Signup;

statements! {
    pub(crate) ALL = {
        TO_REMIND: "SELECT id FROM calls_calls WHERE day IN ($1, $2) AND state IN ('open', 'full') AND reminded_at IS NULL ORDER BY day, id";
        REMINDED: "UPDATE calls_calls SET reminded_at = $2 WHERE id = $1 AND reminded_at IS NULL";
        /// A page of those to whom a message goes; whoever is restricted gets none.
        LIST_COMING: "SELECT s.id, s.call, s.task, s.person, s.first_name, COALESCE(s.reach, p.email, p.phone), COALESCE(p.language, s.language),
                s.state, s.heads, s.leads, s.untold
            FROM calls_signups s LEFT JOIN neighbourhood_people p ON p.id = s.person
            WHERE s.call = $1 AND s.id > $2 AND s.state IN ('in', 'came') AND (s.person IS NULL OR p.state = 'active')
                AND COALESCE(s.reach, p.email, p.phone) IS NOT NULL
            ORDER BY s.id LIMIT $3";
        /// The same, and those who wait or come only if there is nobody else.
        LIST_CONCERNED: "SELECT s.id, s.call, s.task, s.person, s.first_name, COALESCE(s.reach, p.email, p.phone),
                COALESCE(p.language, s.language), s.state, s.heads, s.leads, s.untold
            FROM calls_signups s LEFT JOIN neighbourhood_people p ON p.id = s.person
            WHERE s.call = $1 AND s.id > $2 AND s.state IN ('in', 'waiting', 'soft') AND (s.person IS NULL OR p.state = 'active')
                AND COALESCE(s.reach, p.email, p.phone) IS NOT NULL
            ORDER BY s.id LIMIT $3";
        REACH_OF: "SELECT COALESCE(s.reach, p.email, p.phone) FROM calls_signups s LEFT JOIN neighbourhood_people p ON p.id = s.person
            WHERE s.id = $1 AND (s.person IS NULL OR p.state = 'active')";
        LATE: "UPDATE calls_invitations SET answer = 'late', answered_at = $2 WHERE answer = '' AND (asked_at < $1
            OR call IN (SELECT c.id FROM calls_calls c WHERE c.answer_until < $3 OR c.state IN ('over', 'cancelled')))";
        PASSED: "SELECT id FROM calls_calls WHERE day < $1 AND state IN ('open', 'full') ORDER BY id";
        OVER: "UPDATE calls_calls SET state = 'over' WHERE id = $1 AND state IN ('open', 'full')";
        TO_PROMPT: "SELECT c.id, p.email, p.language FROM calls_calls c JOIN neighbourhood_people p ON p.id = c.made_by
            WHERE c.state = 'over' AND c.thanked_at IS NULL AND c.prompted_at IS NULL AND c.day >= $1 ORDER BY c.id";
        PROMPTED: "UPDATE calls_calls SET prompted_at = $2 WHERE id = $1";
        FORGET_GUESTS: "DELETE FROM calls_signups WHERE person IS NULL AND call IN (SELECT id FROM calls_calls WHERE day < $1)";
        FORGET_PEOPLE: "DELETE FROM calls_signups WHERE call IN (SELECT id FROM calls_calls WHERE day < $1)";
        FORGET_GIVERS: "UPDATE calls_pledges SET giver = '' WHERE giver <> '' AND call IN (SELECT id FROM calls_calls WHERE day < $1)";
    }
}

/// Somebody's mail language and address, for a message about a call.
pub(crate) struct Maker {
    pub call: i64,
    pub mail: Option<String>,
    pub language: String,
}

/// Calls of these two days that were not yet reminded of.
pub(crate) fn list_to_remind(tx: &mut Tx<'_>, today: &str, tomorrow: &str) -> Result<Vec<i64>, StoreError> {
    tx.query(&TO_REMIND, &values![today, tomorrow])?.iter().map(|row| row.get(0)).collect()
}

/// Everybody was reminded; whether that is new.
pub(crate) fn set_reminded(tx: &mut Tx<'_>, call: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMINDED, &values![call, at_s])? > 0)
}

/// A page of those who come, with the way to reach them in [`Signup::reach`].
pub(crate) fn list_coming(tx: &mut Tx<'_>, call: i64, after: i64, most: i64) -> Result<Vec<Signup>, StoreError> {
    tx.query(&LIST_COMING, &values![call, after, most])?.iter().map(read).collect()
}

/// A page of those who come, wait, or come if need be.
pub(crate) fn list_concerned(tx: &mut Tx<'_>, call: i64, after: i64, most: i64) -> Result<Vec<Signup>, StoreError> {
    tx.query(&LIST_CONCERNED, &values![call, after, most])?.iter().map(read).collect()
}

/// How to reach whoever signed up; none when there is no way, or they are not to be approached.
pub(crate) fn find_reach(tx: &mut Tx<'_>, signup: i64) -> Result<Option<String>, StoreError> {
    tx.query_opt(&REACH_OF, &values![signup])?.map(|row| row.get(0)).transpose().map(Option::flatten)
}

/// Closes the questions that were asked before a moment, or whose call takes nobody any more; how many.
pub(crate) fn close_late(tx: &mut Tx<'_>, asked_before_s: i64, now_s: i64, today: &str) -> Result<u64, StoreError> {
    tx.execute(&LATE, &values![asked_before_s, now_s, today])
}

/// Calls that go on although their day has passed.
pub(crate) fn list_passed(tx: &mut Tx<'_>, today: &str) -> Result<Vec<i64>, StoreError> {
    tx.query(&PASSED, &values![today])?.iter().map(|row| row.get(0)).collect()
}

/// It is over; whether that is new.
pub(crate) fn set_over(tx: &mut Tx<'_>, call: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&OVER, &values![call])? > 0)
}

/// Calls of which nobody was thanked yet, since a day, with who made them.
pub(crate) fn list_to_prompt(tx: &mut Tx<'_>, since: &str) -> Result<Vec<Maker>, StoreError> {
    let read = |row: &opbouw_store::Row| Ok(Maker { call: row.get(0)?, mail: row.get(1)?, language: row.get(2)? });
    tx.query(&TO_PROMPT, &values![since])?.iter().map(read).collect()
}

/// Its maker was asked to thank.
pub(crate) fn set_prompted(tx: &mut Tx<'_>, call: i64, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&PROMPTED, &values![call, at_s]).map(drop)
}

/// Removes the names of calls: of people without an account before the first day, of all before the second. How many sign-ups.
pub(crate) fn forget(tx: &mut Tx<'_>, guests_before: &str, people_before: &str) -> Result<u64, StoreError> {
    tx.execute(&FORGET_GIVERS, &values![guests_before])?;
    Ok(tx.execute(&FORGET_GUESTS, &values![guests_before])? + tx.execute(&FORGET_PEOPLE, &values![people_before])?)
}
