//! Numbers that the front and the agenda name, in the database.

use jiff::civil::Date;
use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        COUNT_STALE: "SELECT count(*), CAST(COALESCE(sum(CASE WHEN confirmed_on IS NULL OR confirmed_on < $1 THEN 1 ELSE 0 END), 0) AS BIGINT)
            FROM neighbourhood_resources WHERE kind <> 'offer' AND person IS NULL AND (ends_on IS NULL OR ends_on >= $2)";
        COUNT_ASKED: "SELECT CAST(COALESCE(sum(CASE WHEN counted = 'asked' THEN count ELSE 0 END), 0) AS BIGINT),
            CAST(COALESCE(sum(CASE WHEN counted = 'nothing-found' THEN count ELSE 0 END), 0) AS BIGINT) FROM ask_counts WHERE day >= $1";
    }
}

/// Parties, activities and places that can be found: how many, and how many nobody confirmed since a day.
pub(crate) fn count_stale(tx: &mut Tx<'_>, since: Date, today: Date) -> Result<(i64, i64), StoreError> {
    let row = tx.query_one(&COUNT_STALE, &values![since.to_string(), today.to_string()])?;
    Ok((row.get(0)?, row.get(1)?))
}

/// Questions since a day: how many were asked, and in how many nothing was found. Ask keeps no more than these counts.
pub(crate) fn count_asked(tx: &mut Tx<'_>, since: Date) -> Result<(i64, i64), StoreError> {
    let row = tx.query_one(&COUNT_ASKED, &values![since.to_string()])?;
    Ok((row.get(0)?, row.get(1)?))
}
