//! What the map must know of every entry to choose and to mark it: narrow rows, since all are read for one view.

use jiff::civil::Date;
use opbouw_finder::Themes;
use opbouw_store::{Row, StoreError, Tx, statements};

use super::entries::day;
use crate::freshness::Seen;
use crate::kind::{Audiences, EntryKind};

statements! {
    pub(crate) ALL = {
        LIST: "SELECT id, kind, themes, audiences, confirmed_on, used_on, doubts, is_hearsay, created_at,
                CASE WHEN owner IS NULL AND owner_party IS NULL AND owner_mail = '' THEN 0 ELSE 1 END
            FROM socialmap_entries WHERE ended_on IS NULL";
    }
}

/// An entry as the map chooses by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    pub id: i64,
    pub kind: EntryKind,
    pub themes: Themes,
    pub audiences: Audiences,
    pub seen: Seen,
    /// Whether somebody was named who answers for it.
    pub is_kept: bool,
}

/// All that are on the map, in no order.
pub(crate) fn list(tx: &mut Tx<'_>) -> Result<Vec<Mark>, StoreError> {
    tx.query(&LIST, &[])?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Mark, StoreError> {
    let (kind, created_at): (String, i64) = (row.get(1)?, row.get(8)?);
    let on: Option<Date> = day(row, 4)?.max(day(row, 5)?);
    let seen = Seen { on, since: opbouw_neighbourhood::day_of(created_at), doubts: row.get(6)?, is_hearsay: row.get(7)? };
    Ok(Mark {
        id: row.get(0)?,
        kind: EntryKind::parse(&kind).unwrap_or(EntryKind::Party),
        themes: Themes::parse(&row.get::<String>(2)?),
        audiences: Audiences::parse(&row.get::<String>(3)?),
        seen,
        is_kept: row.get(9)?,
    })
}
