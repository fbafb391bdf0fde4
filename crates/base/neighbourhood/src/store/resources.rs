//! The resources in the database.

use opbouw_store::{Db, Row, StoreError, Tx, Value, statements, values};

use super::{columns_of, day, day_text, place};
use crate::error::NeighbourhoodError;
use crate::resource::{Resource, ResourceKind};

const TABLE: &str = "neighbourhood_resources";

statements! {
    pub(super) ALL = {
        /// What may be found: from lists, and of people who agreed to be found.
        LIST: "SELECT r.id, r.reference, r.kind, r.title, r.text, r.giver, r.area, r.lat, r.lon, r.availability, r.languages, r.vog,
            r.confirmed_on, r.ends_on, r.room_left, r.is_request, r.person FROM neighbourhood_resources r
            WHERE (r.person IS NULL OR EXISTS (SELECT 1 FROM neighbourhood_people p JOIN neighbourhood_consents c ON c.person = p.id
                WHERE p.id = r.person AND p.state = 'active' AND c.purpose = 'found' AND c.withdrawn_at IS NULL))
                AND NOT EXISTS (SELECT 1 FROM neighbourhood_pauses z WHERE z.resource = r.id)
            ORDER BY r.id";
        GET: "SELECT id, reference, kind, title, text, giver, area, lat, lon, availability, languages, vog, confirmed_on, ends_on,
            room_left, is_request, person FROM neighbourhood_resources WHERE id = $1";
        COUNT: "SELECT count(*) FROM neighbourhood_resources";
        /// The same reference is the same resource; one without a reference is always new.
        PUT: "INSERT INTO neighbourhood_resources (reference, kind, title, text, giver, area, lat, lon, availability, languages, vog,
                confirmed_on, ends_on, room_left, import_id, is_request, person)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            ON CONFLICT (reference) WHERE reference <> '' DO UPDATE SET kind = excluded.kind, title = excluded.title,
                text = excluded.text, giver = excluded.giver, area = excluded.area, lat = excluded.lat, lon = excluded.lon,
                availability = excluded.availability, languages = excluded.languages, vog = excluded.vog,
                confirmed_on = excluded.confirmed_on, ends_on = excluded.ends_on, room_left = excluded.room_left,
                import_id = excluded.import_id, is_request = excluded.is_request";
    }
}

/// All resources that may be found, by number, for the index: not those of people who did not agree to that, or had it stopped.
pub async fn list_resources(db: &Db) -> Result<Vec<Resource>, NeighbourhoodError> {
    let rows = db.read(|tx| tx.query(&LIST, &[])).await?;
    rows.iter().map(resource).collect()
}

/// The resource with this number; there must be one.
pub async fn get_resource(db: &Db, id: i64) -> Result<Resource, NeighbourhoodError> {
    let row = db.query_opt(&GET, &values![id]).await?;
    resource(&row.ok_or(NeighbourhoodError::NoSuchResource { id })?)
}

/// How many resources there are.
pub async fn count_resources(db: &Db) -> Result<i64, NeighbourhoodError> {
    Ok(db.query_one(&COUNT, &[]).await?.get(0)?)
}

/// Saves resources, all or none; how many. Those with a reference that is known take its place, the others are new; the register
/// gives the numbers, whatever `id` says. It cannot be undone: for a list from elsewhere use [`import::offers`](crate::import::offers).
pub async fn put_resources(db: &Db, resources: Vec<Resource>) -> Result<u64, NeighbourhoodError> {
    Ok(db.write(move |tx| put(tx, resources.iter(), None)).await?)
}

pub(super) fn put<'a>(tx: &mut Tx<'_>, resources: impl Iterator<Item = &'a Resource>, import_id: Option<i64>) -> Result<u64, StoreError> {
    tx.execute_many(&PUT, resources.map(|resource| values_of(resource, import_id)))
}

fn values_of(resource: &Resource, import_id: Option<i64>) -> Vec<Value> {
    let (lat, lon) = columns_of(resource.place);
    let Resource { reference, kind, title, text, giver, area, availability, languages, vog, .. } = resource;
    let (confirmed_on, ends_on) = (day_text(resource.confirmed_on), day_text(resource.ends_on));
    let (kind, vog, room_left) = (kind.code(), *vog, resource.room_left);
    values![
        reference,
        kind,
        title,
        text,
        giver,
        area,
        lat,
        lon,
        availability,
        languages,
        vog,
        confirmed_on,
        ends_on,
        room_left,
        import_id,
        resource.is_request,
        resource.person
    ]
    .to_vec()
}

pub(super) fn resource(row: &Row) -> Result<Resource, NeighbourhoodError> {
    let kind: String = row.get(2)?;
    Ok(Resource {
        id: row.get(0)?,
        reference: row.get(1)?,
        kind: ResourceKind::parse(&kind).ok_or(NeighbourhoodError::NotOurs { table: TABLE, column: "kind" })?,
        title: row.get(3)?,
        text: row.get(4)?,
        giver: row.get(5)?,
        area: row.get(6)?,
        place: place(row, 7)?,
        availability: row.get(9)?,
        languages: row.get(10)?,
        vog: row.get(11)?,
        confirmed_on: day(row, 12, TABLE, "confirmed_on")?,
        ends_on: day(row, 13, TABLE, "ends_on")?,
        room_left: row.get(14)?,
        is_request: row.get(15)?,
        person: row.get(16)?,
    })
}
