//! How many hours a week somebody works for a party, in the database.

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        LIST: "SELECT person, party, minutes FROM cuts_hours ORDER BY party, person";
        PUT: "INSERT INTO cuts_hours (person, party, minutes, changed_on) VALUES ($1, $2, $3, $4)
            ON CONFLICT (person, party) DO UPDATE SET minutes = excluded.minutes, changed_on = excluded.changed_on";
        DROP_HOURS: "DELETE FROM cuts_hours WHERE person = $1 AND party = $2";
        /// Of whoever works there no more.
        LIST_LEFT: "SELECT h.person, h.party FROM cuts_hours h WHERE NOT EXISTS (SELECT 1 FROM neighbourhood_memberships m
            WHERE m.person = h.person AND m.party = h.party AND m.ended_on IS NULL)";
    }
}

/// Hours of somebody at a party.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hours {
    pub person: i64,
    pub party: i64,
    /// Minutes a week.
    pub minutes: u32,
}

/// All that were filled in.
pub(crate) fn list_all(tx: &mut Tx<'_>) -> Result<Vec<Hours>, StoreError> {
    let hours = |row: &Row| {
        let minutes: i64 = row.get(2)?;
        Ok(Hours { person: row.get(0)?, party: row.get(1)?, minutes: u32::try_from(minutes).unwrap_or(0) })
    };
    tx.query(&LIST, &[])?.iter().map(hours).collect()
}

/// Keeps the hours of somebody, or what is usual again.
pub(crate) fn put(tx: &mut Tx<'_>, person: i64, party: i64, minutes: Option<u32>, today: Date) -> Result<(), StoreError> {
    match minutes {
        Some(minutes) => tx.execute(&PUT, &values![person, party, i64::from(minutes), today.to_string()]).map(drop),
        None => tx.execute(&DROP_HOURS, &values![person, party]).map(drop),
    }
}

/// Forgets the hours of whoever works there no more; how many.
pub(crate) fn forget(tx: &mut Tx<'_>) -> Result<u64, StoreError> {
    let mut forgotten = 0;
    for row in tx.query(&LIST_LEFT, &[])? {
        forgotten += tx.execute(&DROP_HOURS, &values![row.get::<i64>(0)?, row.get::<i64>(1)?])?;
    }
    Ok(forgotten)
}
