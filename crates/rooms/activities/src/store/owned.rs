//! Activities that somebody carries for a party, and giving them over, in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        /// Without a person: what nobody carries, because who made it is gone. Of a day that comes next nobody was reminded yet.
        LIST: "SELECT a.id, a.title, (SELECT min(d.starts_s) FROM activities_days d WHERE d.activity = a.id AND d.reminded_at IS NULL
                AND d.state <> 'off')
            FROM activities_activities a WHERE a.party = $2 AND a.state IN ('proposed', 'listed')
                AND (a.made_by = $1 OR (a.made_by IS NULL AND CAST($1 AS BIGINT) IS NULL)) ORDER BY a.id";
        /// A line for each who said yes to a part. What is only proposed has no title for others yet.
        LIST_ALL: "SELECT a.id, a.party, a.made_by, a.area, a.place, CASE WHEN a.state = 'listed' THEN a.title ELSE '' END,
                CASE WHEN c.id IS NULL THEN 0 ELSE 1 END, c.person, c.party
            FROM activities_activities a LEFT JOIN activities_carriers c ON c.activity = a.id AND c.state = 'yes'
            WHERE a.state IN ('proposed', 'listed') ORDER BY a.id";
        GIVE_OVER: "UPDATE activities_activities SET made_by = $4 WHERE id = $1 AND party = $3 AND state IN ('proposed', 'listed')
            AND (made_by = $2 OR (made_by IS NULL AND CAST($2 AS BIGINT) IS NULL))";
    }
}

/// Number, title and the moment of a day to come, of what this person (none: nobody) carries for this party.
pub(crate) fn list(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<(i64, String, Option<i64>)>, StoreError> {
    let rows = tx.query(&LIST, &values![person, party])?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// An activity that goes on with one who carries a part of it, if any.
pub(crate) struct Going {
    pub id: i64,
    pub party: Option<i64>,
    pub made_by: Option<i64>,
    pub area: String,
    pub place: Option<i64>,
    /// Empty while it is only proposed.
    pub title: String,
    /// Whether somebody carries a part.
    pub has_part: bool,
    /// Who; none: somebody without an account.
    pub person: Option<i64>,
    /// For which party; none: as a resident.
    pub person_party: Option<i64>,
}

/// All activities that go on, a line for each who carries a part.
pub(crate) fn list_all(tx: &mut Tx<'_>) -> Result<Vec<Going>, StoreError> {
    let going = |row: &Row| {
        Ok(Going {
            id: row.get(0)?,
            party: row.get(1)?,
            made_by: row.get(2)?,
            area: row.get(3)?,
            place: row.get(4)?,
            title: row.get(5)?,
            has_part: row.get::<i64>(6)? == 1,
            person: row.get(7)?,
            person_party: row.get(8)?,
        })
    };
    tx.query(&LIST_ALL, &[])?.iter().map(going).collect()
}

/// Gives one to a colleague; false when it is not the giver's.
pub(crate) fn give_over(tx: &mut Tx<'_>, id: i64, from: Option<i64>, party: i64, to: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&GIVE_OVER, &values![id, from, party, to])? > 0)
}
