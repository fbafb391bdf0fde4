//! Two that may be one, two that became one, and two that are not, in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use super::entries::point;
use crate::doubles::Alike;
use crate::kind::EntryKind;

statements! {
    pub(crate) ALL = {
        LIST: "SELECT id, kind, title_folded, area, lat, lon, telephone, mail, website FROM socialmap_entries WHERE ended_on IS NULL ORDER BY id";
        LIST_DISTINCT: "SELECT low, high FROM socialmap_distinct";
        SAY_DISTINCT: "INSERT INTO socialmap_distinct (low, high, said_at) VALUES ($1, $2, $3) ON CONFLICT (low, high) DO NOTHING";
        NOTE: "INSERT INTO socialmap_merges (kept, gone, filled, merged_at) VALUES ($1, $2, $3, $4) RETURNING id";
        FIND: "SELECT kept, gone, filled, merged_at FROM socialmap_merges WHERE id = $1";
        FORGET_ONE: "DELETE FROM socialmap_merges WHERE id = $1";
        RECENT: "SELECT m.id, k.title, g.title, m.merged_at FROM socialmap_merges m JOIN socialmap_entries k ON k.id = m.kept
            JOIN socialmap_entries g ON g.id = m.gone WHERE m.merged_at >= $1 ORDER BY m.merged_at DESC, m.id DESC LIMIT 50";
        FORGET: "DELETE FROM socialmap_merges WHERE merged_at < $1";
    }
}

/// A merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Merge {
    pub kept: i64,
    pub gone: i64,
    /// Names of the fields that went over.
    pub filled: String,
    /// Seconds UTC.
    pub merged_at: i64,
}

/// What is compared of everything on the map.
pub(crate) fn list_alike(tx: &mut Tx<'_>) -> Result<Vec<Alike>, StoreError> {
    let alike = |row: &Row| {
        let kind: String = row.get(1)?;
        Ok(Alike {
            id: row.get(0)?,
            kind: EntryKind::parse(&kind).unwrap_or(EntryKind::Party),
            folded: row.get(2)?,
            area: row.get(3)?,
            at: point(row, 4)?,
            telephone: row.get(6)?,
            mail: row.get(7)?,
            website: row.get(8)?,
        })
    };
    tx.query(&LIST, &[])?.iter().map(alike).collect()
}

/// Pairs of which somebody said that they are two, the lower number first.
pub(crate) fn list_distinct(tx: &mut Tx<'_>) -> Result<Vec<(i64, i64)>, StoreError> {
    tx.query(&LIST_DISTINCT, &[])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// They are two.
pub(crate) fn say_distinct(tx: &mut Tx<'_>, one: i64, other: i64, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&SAY_DISTINCT, &values![one.min(other), one.max(other), at_s]).map(drop)
}

/// Notes that two became one; the number of the merge.
pub(crate) fn note_merge(tx: &mut Tx<'_>, merge: &Merge) -> Result<i64, StoreError> {
    tx.query_one(&NOTE, &values![merge.kept, merge.gone, &merge.filled, merge.merged_at])?.get(0)
}

/// One by its number.
pub(crate) fn find_merge(tx: &mut Tx<'_>, id: i64) -> Result<Option<Merge>, StoreError> {
    let merge = |row: Row| Ok(Merge { kept: row.get(0)?, gone: row.get(1)?, filled: row.get(2)?, merged_at: row.get(3)? });
    tx.query_opt(&FIND, &values![id])?.map(merge).transpose()
}

/// It was undone.
pub(crate) fn remove_merge(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute(&FORGET_ONE, &values![id]).map(drop)
}

/// Number, what was kept, what went and when, of merges since a moment.
pub(crate) fn list_merges(tx: &mut Tx<'_>, since_s: i64) -> Result<Vec<(i64, String, String, i64)>, StoreError> {
    tx.query(&RECENT, &values![since_s])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).collect()
}

/// Merges before this moment can no longer be undone; how many.
pub(crate) fn forget_merges(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    tx.execute(&FORGET, &values![before_s])
}
