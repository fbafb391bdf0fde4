//! Imports in the database: what was looked at is saved in one transaction, and what was there before is kept to undo it.

use jiff::civil::Date;
use opbouw_store::{Db, Row, Statement, StoreError, Tx, statements, values};

use super::{areas, day, resources};
use crate::area::Area;
use crate::error::NeighbourhoodError;
use crate::import::Preview;
use crate::resource::Resource;

const TABLE: &str = "neighbourhood_imports";

statements! {
    pub(super) ALL = {
        CREATE: "INSERT INTO neighbourhood_imports (what, imported_on, added, updated, duplicates, refused)
            VALUES ($1, $2, 0, 0, $3, $4) RETURNING id";
        pub(super) COUNT_UP: "UPDATE neighbourhood_imports SET added = $2, updated = $3 WHERE id = $1";
        LIST: "SELECT id, what, imported_on, added, updated, duplicates, refused, undone_on, settled FROM neighbourhood_imports
            ORDER BY id DESC";
        FIND: "SELECT id, what, imported_on, added, updated, duplicates, refused, undone_on, settled FROM neighbourhood_imports WHERE id = $1";
        KEEP_RESOURCE: "INSERT INTO neighbourhood_replaced_resources (replaced_by, id, kind, title, text, giver, area, lat, lon,
                availability, languages, vog, confirmed_on, ends_on, room_left, import_id)
            SELECT CAST($1 AS BIGINT), id, kind, title, text, giver, area, lat, lon, availability, languages, vog, confirmed_on,
                ends_on, room_left, import_id FROM neighbourhood_resources WHERE reference = $2 AND reference <> ''
            ON CONFLICT (replaced_by, id) DO NOTHING";
        KEEP_AREA: "INSERT INTO neighbourhood_replaced_areas (replaced_by, code, kind, name, name_folded, parent, lat, lon, outline,
                residents, import_id)
            SELECT CAST($1 AS BIGINT), code, kind, name, name_folded, parent, lat, lon, outline, residents, import_id
            FROM neighbourhood_areas WHERE code = $2
            ON CONFLICT (replaced_by, code) DO NOTHING";
    }
}

/// What an import was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportKind {
    /// Areas.
    Areas,
    /// Offers, activities, parties and places.
    Offers,
    /// People.
    People,
    /// Entries of the social map; the room keeps what it replaced.
    Map,
}

impl ImportKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Areas, Self::Offers, Self::People, Self::Map];

    /// The code word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Areas => "areas",
            Self::Offers => "offers",
            Self::People => "people",
            Self::Map => "map",
        }
    }
}

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imported {
    /// Its number, to undo it by.
    pub import_id: i64,
    /// New in the register.
    pub added: i64,
    /// Known and changed.
    pub updated: i64,
    /// Left out, because it was there already or twice in the file.
    pub duplicates: i64,
    /// Left out, because something was wrong with it.
    pub refused: i64,
}

/// An import as the register remembers it: counts only, neither the file nor its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Import {
    /// What it was about.
    pub what: ImportKind,
    /// The day.
    pub imported_on: Date,
    /// What it did.
    pub imported: Imported,
    /// The day it was undone.
    pub undone_on: Option<Date>,
    /// Whether the earlier versions have been forgotten, so that it can no longer be undone.
    pub settled: bool,
}

/// One import.
pub fn find_import(tx: &mut Tx<'_>, id: i64) -> Result<Option<Import>, NeighbourhoodError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| import(&row)).transpose()
}

/// All imports, the latest first.
pub async fn list_imports(db: &Db) -> Result<Vec<Import>, NeighbourhoodError> {
    db.query(&LIST, &[]).await?.iter().map(import).collect()
}

pub(crate) async fn import_offers(db: &Db, preview: Preview<Resource>, on: Date) -> Result<Imported, NeighbourhoodError> {
    let import = move |tx: &mut Tx<'_>| {
        let items = || preview.accepted.iter().chain(&preview.updates).map(|line| &line.item);
        save(tx, ImportKind::Offers, &preview, on, |tx, id| {
            let updated = keep(tx, &KEEP_RESOURCE, id, items().map(|resource| resource.reference.as_str()))?;
            Ok((resources::put(tx, items(), Some(id))?, updated))
        })
    };
    Ok(db.write(import).await?)
}

pub(crate) async fn import_areas(db: &Db, preview: Preview<Area>, on: Date) -> Result<Imported, NeighbourhoodError> {
    let import = move |tx: &mut Tx<'_>| {
        let items = || preview.accepted.iter().chain(&preview.updates).map(|line| &line.item);
        save(tx, ImportKind::Areas, &preview, on, |tx, id| {
            let updated = keep(tx, &KEEP_AREA, id, items().map(|area| area.code.as_str()))?;
            Ok((areas::put(tx, items(), Some(id))?, updated))
        })
    };
    Ok(db.write(import).await?)
}

/// Records the import around saving its rows. `save_rows` gives how many were saved, and how many of them were there before: that may
/// differ from the preview, when somebody else was quicker.
fn save<T>(
    tx: &mut Tx<'_>,
    what: ImportKind,
    preview: &Preview<T>,
    on: Date,
    save_rows: impl FnOnce(&mut Tx<'_>, i64) -> Result<(u64, u64), StoreError>,
) -> Result<Imported, StoreError> {
    let (duplicates, refused) = (preview.duplicates.len() as i64, preview.refused.len() as i64);
    let id = begin(tx, what, on, duplicates, refused)?;
    let (saved, updated) = save_rows(tx, id)?;
    let (added, updated) = (saved as i64 - updated as i64, updated as i64);
    tx.execute(&COUNT_UP, &values![id, added, updated])?;
    Ok(Imported { import_id: id, added, updated, duplicates, refused })
}

/// Writes down that an import of a room is going on; its number, which rows can refer to. [`count_import`] goes with it.
pub fn begin_import(tx: &mut Tx<'_>, what: ImportKind, on: Date, duplicates: i64, refused: i64) -> Result<i64, StoreError> {
    begin(tx, what, on, duplicates, refused)
}

/// Writes down what an import of a room did.
pub fn count_import(tx: &mut Tx<'_>, id: i64, added: i64, updated: i64) -> Result<(), StoreError> {
    tx.execute(&COUNT_UP, &values![id, added, updated]).map(drop)
}

/// Writes down that an import is going on; its number, which rows can refer to.
pub(super) fn begin(tx: &mut Tx<'_>, what: ImportKind, on: Date, duplicates: i64, refused: i64) -> Result<i64, StoreError> {
    tx.query_one(&CREATE, &values![what.code(), on.to_string(), duplicates, refused])?.get(0)
}

/// Keeps the versions that will be replaced; how many there are.
fn keep<'a>(tx: &mut Tx<'_>, statement: &Statement, id: i64, keys: impl Iterator<Item = &'a str>) -> Result<u64, StoreError> {
    tx.execute_many(statement, keys.filter(|key| !key.is_empty()).map(|key| values![id, key].to_vec()))
}

fn import(row: &Row) -> Result<Import, NeighbourhoodError> {
    let not_ours = |column| NeighbourhoodError::NotOurs { table: TABLE, column };
    let what: String = row.get(1)?;
    let what = ImportKind::ALL.into_iter().find(|kind| kind.code() == what);
    Ok(Import {
        what: what.ok_or(not_ours("what"))?,
        imported_on: day(row, 2, TABLE, "imported_on")?.ok_or(not_ours("imported_on"))?,
        imported: Imported {
            import_id: row.get(0)?,
            added: row.get(3)?,
            updated: row.get(4)?,
            duplicates: row.get(5)?,
            refused: row.get(6)?,
        },
        undone_on: day(row, 7, TABLE, "undone_on")?,
        settled: row.get(8)?,
    })
}
