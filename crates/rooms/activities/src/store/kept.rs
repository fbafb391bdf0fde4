//! What this room keeps about one person, for their insight and export.

use opbouw_store::{Row, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        SIGNUPS: "SELECT s.id, a.title, s.heads, s.every, s.newcomer, s.companion, s.source, s.signed_at, s.changed_at
            FROM activities_signups s JOIN activities_activities a ON a.id = s.activity WHERE s.person = $1
            ORDER BY s.signed_at DESC, s.id DESC";
        COMINGS: "SELECT g.signup, g.state, g.untold, d.starts_s, d.ends_s FROM activities_comings g
            JOIN activities_signups s ON s.id = g.signup JOIN activities_days d ON d.id = g.day WHERE s.person = $1 ORDER BY d.starts_s, g.id";
        /// With whom somebody walks along is not told, but whether they have an account decides how long it is kept.
        WALKS: "SELECT a.title, s.person, s.changed_at, (SELECT max(d.ends_s) FROM activities_comings g JOIN activities_days d ON d.id = g.day
                WHERE g.signup = s.id)
            FROM activities_signups s JOIN activities_activities a ON a.id = s.activity WHERE s.companion = $1
            ORDER BY s.changed_at DESC, s.id DESC";
        MADE: "SELECT title, state, created_at, text, cost, bring FROM activities_activities WHERE made_by = $1 AND party IS NULL
            ORDER BY created_at DESC, id DESC";
        PARTS: "SELECT a.title, c.part, c.state, c.asked_at, a.state, a.changed_at FROM activities_carriers c
            JOIN activities_activities a ON a.id = c.activity WHERE c.person = $1 AND c.party IS NULL ORDER BY c.asked_at DESC, c.id DESC";
        TAKEN: "SELECT k.what, a.title, t.taken_at, d.ends_s FROM activities_takers t JOIN activities_tasks k ON k.id = t.task
            JOIN activities_activities a ON a.id = k.activity LEFT JOIN activities_days d ON d.id = t.day
            WHERE t.person = $1 ORDER BY t.taken_at DESC, t.id DESC";
        FEED: "SELECT f.number, f.since_at FROM activities_feeds f WHERE f.person = $1";
        WORKED: "SELECT (SELECT count(*) FROM activities_activities a WHERE a.made_by = $1 AND a.party IS NOT NULL),
            (SELECT count(*) FROM activities_carriers c WHERE c.person = $1 AND c.party IS NOT NULL)";
    }
}

/// Somebody signed up for an activity. Moments are seconds UTC.
pub(crate) struct KeptSignup {
    pub id: i64,
    pub title: String,
    pub heads: i64,
    pub every: bool,
    pub newcomer: bool,
    /// Somebody walks along with them.
    pub is_welcomed: bool,
    pub source: String,
    pub signed_s: i64,
    pub changed_s: i64,
}

/// A day of a sign-up.
pub(crate) struct KeptComing {
    pub signup: i64,
    pub state: String,
    pub untold: bool,
    pub starts_s: i64,
    pub ends_s: i64,
}

/// Everything they signed up for.
pub(crate) fn list_signups(tx: &mut Tx<'_>, person: i64) -> Result<Vec<KeptSignup>, StoreError> {
    let signup = |row: &Row| {
        Ok(KeptSignup {
            id: row.get(0)?,
            title: row.get(1)?,
            heads: row.get(2)?,
            every: row.get(3)?,
            newcomer: row.get(4)?,
            is_welcomed: row.get::<Option<i64>>(5)?.is_some(),
            source: row.get(6)?,
            signed_s: row.get(7)?,
            changed_s: row.get(8)?,
        })
    };
    tx.query(&SIGNUPS, &values![person])?.iter().map(signup).collect()
}

/// The days of all their sign-ups, the first day first.
pub(crate) fn list_comings(tx: &mut Tx<'_>, person: i64) -> Result<Vec<KeptComing>, StoreError> {
    let coming = |row: &Row| {
        Ok(KeptComing { signup: row.get(0)?, state: row.get(1)?, untold: row.get(2)?, starts_s: row.get(3)?, ends_s: row.get(4)? })
    };
    tx.query(&COMINGS, &values![person])?.iter().map(coming).collect()
}

/// Where they walk along with somebody who is new: title, whether that one has an account, and the last moment that counts for the term.
pub(crate) fn list_walks(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(String, bool, i64)>, StoreError> {
    let walk = |row: &Row| {
        let (changed_s, last_s): (i64, Option<i64>) = (row.get(2)?, row.get(3)?);
        Ok((row.get(0)?, row.get::<Option<i64>>(1)?.is_some(), last_s.map_or(changed_s, |last_s| last_s.max(changed_s))))
    };
    tx.query(&WALKS, &values![person])?.iter().map(walk).collect()
}

/// An activity: title, state, when it was made, and what they wrote about it.
pub(crate) type KeptMade = (String, String, i64, [String; 3]);

/// The activities they made as a resident.
pub(crate) fn list_made(tx: &mut Tx<'_>, person: i64) -> Result<Vec<KeptMade>, StoreError> {
    let made = |row: &Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, [row.get(3)?, row.get(4)?, row.get(5)?]));
    tx.query(&MADE, &values![person])?.iter().map(made).collect()
}

/// A part that somebody carries as a resident, or was asked to. Moments are seconds UTC.
pub(crate) struct KeptPart {
    pub title: String,
    pub part: String,
    pub state: String,
    pub asked_s: i64,
    /// How far the activity is, and since when.
    pub activity_state: String,
    pub changed_s: i64,
}

/// The parts they carry.
pub(crate) fn list_parts(tx: &mut Tx<'_>, person: i64) -> Result<Vec<KeptPart>, StoreError> {
    let part = |row: &Row| {
        Ok(KeptPart {
            title: row.get(0)?,
            part: row.get(1)?,
            state: row.get(2)?,
            asked_s: row.get(3)?,
            activity_state: row.get(4)?,
            changed_s: row.get(5)?,
        })
    };
    tx.query(&PARTS, &values![person])?.iter().map(part).collect()
}

/// A task: what, title, when it was taken, and the end of the day it is for.
pub(crate) type KeptTask = (String, String, i64, Option<i64>);

/// The tasks they took.
pub(crate) fn list_taken(tx: &mut Tx<'_>, person: i64) -> Result<Vec<KeptTask>, StoreError> {
    let taken = |row: &Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
    tx.query(&TAKEN, &values![person])?.iter().map(taken).collect()
}

/// Number of the address of their own calendar, and since when.
pub(crate) fn find_feed(tx: &mut Tx<'_>, person: i64) -> Result<Option<(i64, i64)>, StoreError> {
    tx.query_opt(&FEED, &values![person])?.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

/// How many activities they made for a party, and how many parts they carry or were asked to carry for one.
pub(crate) fn count_worked(tx: &mut Tx<'_>, person: i64) -> Result<(i64, i64), StoreError> {
    let row = tx.query_one(&WORKED, &values![person])?;
    Ok((row.get(0)?, row.get(1)?))
}
