//! Who follows an area, and what changed there, in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        ADD: "INSERT INTO socialmap_followers (area, person, mail, mail_key, language, confirmed_at, since_at, told_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT DO NOTHING RETURNING id";
        FIND_SAME: "SELECT id FROM socialmap_followers WHERE COALESCE(area, '') = $1 AND COALESCE(person, 0) = $2 AND mail_key = $3";
        FIND: "SELECT f.id, f.area, COALESCE(n.name, ''), f.person, COALESCE(p.email, f.mail), f.mail_key, f.language, f.confirmed_at, f.told_at
            FROM socialmap_followers f LEFT JOIN neighbourhood_areas n ON n.code = f.area LEFT JOIN neighbourhood_people p ON p.id = f.person
            WHERE f.id = $1";
        LIST_SAME: "SELECT g.id, g.area, COALESCE(n.name, ''), g.person, COALESCE(p.email, g.mail), g.mail_key, g.language, g.confirmed_at, g.told_at
            FROM socialmap_followers f JOIN socialmap_followers g ON COALESCE(g.person, 0) = COALESCE(f.person, 0) AND g.mail_key = f.mail_key
            LEFT JOIN neighbourhood_areas n ON n.code = g.area LEFT JOIN neighbourhood_people p ON p.id = g.person
            WHERE f.id = $1 ORDER BY g.id";
        LIST_OF: "SELECT f.id, f.area, COALESCE(n.name, ''), f.person, COALESCE(p.email, f.mail), f.mail_key, f.language, f.confirmed_at, f.told_at
            FROM socialmap_followers f LEFT JOIN neighbourhood_areas n ON n.code = f.area LEFT JOIN neighbourhood_people p ON p.id = f.person
            WHERE f.person = $1 ORDER BY f.id";
        LIST_DUE: "SELECT f.id, f.area, COALESCE(n.name, ''), f.person, COALESCE(p.email, f.mail), f.mail_key, f.language, f.confirmed_at, f.told_at
            FROM socialmap_followers f LEFT JOIN neighbourhood_areas n ON n.code = f.area LEFT JOIN neighbourhood_people p ON p.id = f.person
            WHERE f.confirmed_at IS NOT NULL AND f.told_at <= $1 AND (f.person IS NULL OR p.state = 'active')
            ORDER BY COALESCE(f.person, 0), f.mail_key, f.id";
        CONFIRM: "UPDATE socialmap_followers SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL";
        TOLD: "UPDATE socialmap_followers SET told_at = $2 WHERE id = $1";
        STOP: "DELETE FROM socialmap_followers WHERE id = $1";
        FORGET: "DELETE FROM socialmap_followers WHERE confirmed_at IS NULL AND since_at < $1";
        COUNT_NEW: "SELECT count(*) FROM socialmap_entries WHERE ($1 = '' OR area = $1) AND created_at > $2 AND ended_on IS NULL";
        COUNT_CHANGED: "SELECT count(*) FROM socialmap_entries WHERE ($1 = '' OR area = $1) AND created_at <= $2 AND changed_at > $2
            AND ended_on IS NULL";
        COUNT_ENDED: "SELECT count(*) FROM socialmap_entries WHERE ($1 = '' OR area = $1) AND created_at <= $2 AND changed_at > $2
            AND ended_on IS NOT NULL AND merged_into IS NULL";
        LIST_CHANGED: "SELECT e.id, e.title, n.name, CASE WHEN e.ended_on IS NOT NULL THEN 'ended' WHEN e.created_at > $2 THEN 'new' ELSE 'changed' END
            FROM socialmap_entries e JOIN neighbourhood_areas n ON n.code = e.area
            WHERE ($1 = '' OR e.area = $1) AND e.changed_at > $2 AND e.merged_into IS NULL AND (e.ended_on IS NULL OR e.created_at <= $2)
            ORDER BY e.changed_at DESC, e.id DESC LIMIT 100";
    }
}

/// Somebody who follows an area.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Follower {
    pub id: i64,
    /// None: everything.
    pub area: Option<String>,
    pub area_name: String,
    pub person: Option<i64>,
    /// Where to; none: the account has no mail address.
    pub mail: Option<String>,
    pub mail_key: String,
    pub language: String,
    pub is_confirmed: bool,
    /// Seconds UTC: what is newer was not told yet.
    pub told_at: i64,
}

/// How to reach them is personal, and debug output ends up in logs.
impl std::fmt::Debug for Follower {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Follower({})", self.id)
    }
}

/// Who wants to follow what.
pub(crate) struct NewFollower<'f> {
    pub area: Option<&'f str>,
    pub person: Option<i64>,
    pub mail: &'f str,
    pub mail_key: &'f str,
    pub language: &'f str,
    /// Seconds UTC.
    pub at_s: i64,
}

/// Follows; the number, and whether it is new. With an account it is confirmed.
pub(crate) fn add(tx: &mut Tx<'_>, new: &NewFollower<'_>) -> Result<(i64, bool), StoreError> {
    let confirmed_at = new.person.map(|_| new.at_s);
    let row = values![new.area, new.person, new.mail, new.mail_key, new.language, confirmed_at, new.at_s];
    if let Some(row) = tx.query_opt(&ADD, &row)? {
        return Ok((row.get(0)?, true));
    }
    let same = values![new.area.unwrap_or(""), new.person.unwrap_or(0), new.mail_key];
    Ok((tx.query_one(&FIND_SAME, &same)?.get(0)?, false))
}

/// One by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Follower>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| read(&row)).transpose()
}

/// Everything that the same person or address follows.
pub(crate) fn list_same(tx: &mut Tx<'_>, id: i64) -> Result<Vec<Follower>, StoreError> {
    tx.query(&LIST_SAME, &values![id])?.iter().map(read).collect()
}

/// What somebody with an account follows.
pub(crate) fn list_of(tx: &mut Tx<'_>, person: i64) -> Result<Vec<Follower>, StoreError> {
    tx.query(&LIST_OF, &values![person])?.iter().map(read).collect()
}

/// Whoever heard nothing since this moment, those of one address together.
pub(crate) fn list_due(tx: &mut Tx<'_>, told_before_s: i64) -> Result<Vec<Follower>, StoreError> {
    tx.query(&LIST_DUE, &values![told_before_s])?.iter().map(read).collect()
}

/// The link in the mail was opened and the button pressed; whether that is new.
pub(crate) fn confirm(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&CONFIRM, &values![id, at_s])? > 0)
}

/// They know everything until this moment.
pub(crate) fn set_told(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&TOLD, &values![id, at_s]).map(drop)
}

/// No more.
pub(crate) fn stop(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute(&STOP, &values![id]).map(drop)
}

/// Forgets who never opened the link; how many.
pub(crate) fn forget_unconfirmed(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    tx.execute(&FORGET, &values![before_s])
}

/// How many are new, changed and gone in an area (empty: everywhere) since a moment.
pub(crate) fn count_changes(tx: &mut Tx<'_>, area: &str, since_s: i64) -> Result<[i64; 3], StoreError> {
    let mut counts = [0; 3];
    for (count, statement) in counts.iter_mut().zip([&COUNT_NEW, &COUNT_CHANGED, &COUNT_ENDED]) {
        *count = tx.query_one(statement, &values![area, since_s])?.get(0)?;
    }
    Ok(counts)
}

/// A change: number of the entry, its name, its village, and `new`, `changed` or `ended`.
pub(crate) type Changed = (i64, String, String, String);

/// What changed in an area (empty: everywhere) since a moment, the latest first.
pub(crate) fn list_changed(tx: &mut Tx<'_>, area: &str, since_s: i64) -> Result<Vec<Changed>, StoreError> {
    tx.query(&LIST_CHANGED, &values![area, since_s])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).collect()
}

fn read(row: &Row) -> Result<Follower, StoreError> {
    let mail: Option<String> = row.get(4)?;
    Ok(Follower {
        id: row.get(0)?,
        area: row.get(1)?,
        area_name: row.get(2)?,
        person: row.get(3)?,
        mail: mail.filter(|mail| !mail.is_empty()),
        mail_key: row.get(5)?,
        language: row.get(6)?,
        is_confirmed: row.get::<Option<i64>>(7)?.is_some(),
        told_at: row.get(8)?,
    })
}
