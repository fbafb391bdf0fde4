//! The areas in the database.

use opbouw_store::{Db, Row, StoreError, Tx, Value, statements, values};

use super::{columns_of, place};
use crate::area::{Area, AreaCode, AreaKind};
use crate::error::NeighbourhoodError;
use crate::fold::fold;
use crate::import::most_meant;

const TABLE: &str = "neighbourhood_areas";

statements! {
    pub(super) ALL = {
        LIST: "SELECT code, kind, name, parent, lat, lon, CAST(NULL AS TEXT), residents FROM neighbourhood_areas
            ORDER BY code COLLATE \"C\"";
        GET: "SELECT code, kind, name, parent, lat, lon, outline, residents FROM neighbourhood_areas WHERE code = $1";
        FIND_BY_NAME: "SELECT code, kind, name, parent, lat, lon, CAST(NULL AS TEXT), residents FROM neighbourhood_areas
            WHERE name_folded = $1 ORDER BY code COLLATE \"C\"";
        LIST_OUTLINES: "SELECT code, outline FROM neighbourhood_areas WHERE kind = $1 AND outline IS NOT NULL
            ORDER BY code COLLATE \"C\"";
        COUNT: "SELECT count(*) FROM neighbourhood_areas";
        /// Keeps what the new version does not give: one file has the shapes, another the residents.
        PUT: "INSERT INTO neighbourhood_areas (code, kind, name, name_folded, parent, lat, lon, outline, residents, import_id)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, name = excluded.name, name_folded = excluded.name_folded,
                parent = CASE WHEN excluded.parent = '' THEN neighbourhood_areas.parent ELSE excluded.parent END,
                lat = COALESCE(excluded.lat, neighbourhood_areas.lat), lon = COALESCE(excluded.lon, neighbourhood_areas.lon),
                outline = COALESCE(excluded.outline, neighbourhood_areas.outline),
                residents = COALESCE(excluded.residents, neighbourhood_areas.residents), import_id = excluded.import_id";
    }
}

/// All areas by code, without their outlines: of the whole country those are tens of megabytes.
pub async fn list_areas(db: &Db) -> Result<Vec<Area>, NeighbourhoodError> {
    let rows = db.read(|tx| tx.query(&LIST, &[])).await?;
    rows.iter().map(area).collect()
}

/// The area with this code, with its outline; there must be one.
pub async fn get_area(db: &Db, code: &str) -> Result<Area, NeighbourhoodError> {
    let row = db.query_opt(&GET, &values![code]).await?;
    let missing = || NeighbourhoodError::NoSuchArea { code: code.to_owned() };
    area(&row.ok_or_else(missing)?)
}

/// The area that people mean by this name, in any writing: the village rather than the municipality that is called after it.
/// Without its outline.
pub async fn find_area_by_name(db: &Db, name: &str) -> Result<Option<Area>, NeighbourhoodError> {
    let rows = db.query(&FIND_BY_NAME, &values![fold(name)]).await?;
    let areas: Vec<Area> = rows.iter().map(area).collect::<Result<_, _>>()?;
    Ok(most_meant(&areas.iter().collect::<Vec<_>>()).cloned())
}

/// The shapes of all areas of one kind, as GeoJSON, for a map.
pub async fn list_outlines(db: &Db, kind: AreaKind) -> Result<Vec<(AreaCode, String)>, NeighbourhoodError> {
    let rows = db.read(move |tx| tx.query(&LIST_OUTLINES, &values![kind.code()])).await?;
    rows.iter().map(|row| Ok((code(row)?, row.get(1)?))).collect()
}

/// How many areas there are.
pub async fn count_areas(db: &Db) -> Result<i64, NeighbourhoodError> {
    Ok(db.query_one(&COUNT, &[]).await?.get(0)?)
}

/// Saves areas by their code, all or none; how many. What they do not give (centre, outline, residents) stays as it was.
pub async fn put_areas(db: &Db, areas: Vec<Area>) -> Result<u64, NeighbourhoodError> {
    Ok(db.write(move |tx| put(tx, areas.iter(), None)).await?)
}

pub(super) fn put<'a>(tx: &mut Tx<'_>, areas: impl Iterator<Item = &'a Area>, import_id: Option<i64>) -> Result<u64, StoreError> {
    tx.execute_many(&PUT, areas.map(|area| values_of(area, import_id)))
}

fn values_of(area: &Area, import_id: Option<i64>) -> Vec<Value> {
    let (lat, lon) = columns_of(area.centre);
    let Area { code, kind, name, parent, outline, residents, .. } = area;
    values![code.as_str(), kind.code(), name, fold(name), parent, lat, lon, outline.as_deref(), *residents, import_id].to_vec()
}

fn area(row: &Row) -> Result<Area, NeighbourhoodError> {
    let kind: String = row.get(1)?;
    Ok(Area {
        code: code(row)?,
        kind: AreaKind::parse(&kind).ok_or(NeighbourhoodError::NotOurs { table: TABLE, column: "kind" })?,
        name: row.get(2)?,
        parent: row.get(3)?,
        centre: place(row, 4)?,
        outline: row.get(6)?,
        residents: row.get(7)?,
    })
}

fn code(row: &Row) -> Result<AreaCode, NeighbourhoodError> {
    let code: String = row.get(0)?;
    AreaCode::parse(&code).ok_or(NeighbourhoodError::NotOurs { table: TABLE, column: "code" })
}
