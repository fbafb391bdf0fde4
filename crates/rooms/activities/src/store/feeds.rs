//! What calendar programs ask for, in the database.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        FIND_FEED: "SELECT f.number, f.since_at FROM activities_feeds f WHERE f.person = $1";
        /// Another number, from one on: the address that was there is worth nothing any more.
        RENEW: "INSERT INTO activities_feeds (person, number, since_at) VALUES ($1, 1, $2)
            ON CONFLICT (person) DO UPDATE SET number = activities_feeds.number + 1, since_at = $2 RETURNING number";
        /// Activities that do not go on, and were to until lately: who has them in a calendar must see it.
        LIST_GONE: "SELECT a.id FROM activities_activities a WHERE a.state IN ('cancelled', 'ended') AND a.changed_at >= $1
                AND ($2 = '' OR a.area = $2) AND (CAST($3 AS BIGINT) = 0 OR a.place = CAST($3 AS BIGINT))
            ORDER BY a.id LIMIT $4";
        /// Days to which this person comes, waits or came.
        LIST_COMING: "SELECT d.activity, d.id FROM activities_comings c JOIN activities_signups s ON s.id = c.signup JOIN activities_days d ON d.id = c.day
            WHERE s.person = $1 AND c.state IN ('in', 'waiting', 'came') AND d.ends_s >= $2 ORDER BY d.starts_s, d.id LIMIT $3";
        /// What this person made or carries.
        LIST_CARRIED: "SELECT a.id FROM activities_activities a WHERE a.state IN ('listed', 'cancelled', 'ended') AND (a.made_by = $1
                OR EXISTS (SELECT 1 FROM activities_carriers c WHERE c.activity = a.id AND c.person = $1 AND c.state = 'yes'))
            ORDER BY a.id DESC LIMIT $2";
    }
}

/// The number of the address of this person, and since when (seconds UTC).
pub(crate) fn find_feed(tx: &mut Tx<'_>, person: i64) -> Result<Option<(i64, i64)>, StoreError> {
    tx.query_opt(&FIND_FEED, &values![person])?.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

/// Gives another number; the number.
pub(crate) fn renew(tx: &mut Tx<'_>, person: i64, at_s: i64) -> Result<i64, StoreError> {
    tx.query_one(&RENEW, &values![person, at_s])?.get(0)
}

/// Numbers of what does not go on since a moment, of an area and a place (0: all).
pub(crate) fn list_gone(tx: &mut Tx<'_>, since_s: i64, area: &str, place: i64, most: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&LIST_GONE, &values![since_s, area, place, most])?.iter().map(|row| row.get(0)).collect()
}

/// Activity and day of what this person comes to and was not over at a moment.
pub(crate) fn list_coming(tx: &mut Tx<'_>, person: i64, from_s: i64, most: i64) -> Result<Vec<(i64, i64)>, StoreError> {
    tx.query(&LIST_COMING, &values![person, from_s, most])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Numbers of what this person made or carries.
pub(crate) fn list_carried(tx: &mut Tx<'_>, person: i64, most: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&LIST_CARRIED, &values![person, most])?.iter().map(|row| row.get(0)).collect()
}
