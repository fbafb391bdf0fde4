//! The entries in the database.

use jiff::civil::Date;
use opbouw_finder::Themes;
use opbouw_neighbourhood::{LatLon, fold};
use opbouw_store::{Row, StoreError, Tx, Value, statements, values};

use crate::entry::{Entry, Keeper, NewEntry};
use crate::kind::{Audiences, EntryKind};

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO socialmap_entries (kind, title, title_folded, text, area, spot, lat, lon, themes, audiences, days, languages,
                telephone, mail, website, cost, source, is_hearsay, reference, brought, confirmed_on, check_on, created_at, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $23) RETURNING id";
        CHANGE: "UPDATE socialmap_entries SET kind = $2, title = $3, title_folded = $4, text = $5, area = $6, spot = $7, lat = $8, lon = $9,
                themes = $10, audiences = $11, days = $12, languages = $13, telephone = $14, mail = $15, website = $16, cost = $17, source = $18,
                is_hearsay = $19, reference = $20, brought = $21, changed_at = $22
            WHERE id = $1";
        FIND: "SELECT e.id, e.kind, e.title, e.text, e.area, e.spot, e.lat, e.lon, e.themes, e.audiences, e.days, e.languages, e.telephone, e.mail,
                e.website, e.cost, e.source, e.is_hearsay, e.reference, e.brought, e.party, e.owner, e.owner_party, e.owner_mail, e.confirmed_on,
                e.used_on, e.doubts, e.asked_at, e.created_at, e.changed_at, e.ended_on, e.merged_into, n.name, n.lat, n.lon, COALESCE(p.name, ''), e.kept_since
            FROM socialmap_entries e JOIN neighbourhood_areas n ON n.code = e.area LEFT JOIN neighbourhood_parties p ON p.id = e.owner_party
            WHERE e.id = $1";
        LIST: "SELECT e.id, e.kind, e.title, e.text, e.area, e.spot, e.lat, e.lon, e.themes, e.audiences, e.days, e.languages, e.telephone, e.mail,
                e.website, e.cost, e.source, e.is_hearsay, e.reference, e.brought, e.party, e.owner, e.owner_party, e.owner_mail, e.confirmed_on,
                e.used_on, e.doubts, e.asked_at, e.created_at, e.changed_at, e.ended_on, e.merged_into, n.name, n.lat, n.lon, COALESCE(p.name, ''), e.kept_since
            FROM socialmap_entries e JOIN neighbourhood_areas n ON n.code = e.area LEFT JOIN neighbourhood_parties p ON p.id = e.owner_party
            WHERE e.id > $1 AND e.ended_on IS NULL AND ($2 = '' OR e.area = $2) ORDER BY e.id LIMIT $3";
        FIND_REFERENCE: "SELECT id FROM socialmap_entries WHERE reference = $1 AND reference <> ''";
        LIST_REFERENCES: "SELECT reference, id FROM socialmap_entries WHERE reference <> '' AND ended_on IS NULL ORDER BY reference";
        FIND_PARTY: "SELECT id FROM socialmap_entries WHERE party = $1 AND ended_on IS NULL ORDER BY id";
        LIST_BROUGHT: "SELECT id FROM socialmap_entries WHERE brought = $1 ORDER BY id";
        SET_PARTY: "UPDATE socialmap_entries SET party = $2 WHERE id = $1";
        SET_KEEPER: "UPDATE socialmap_entries SET owner = $2, owner_party = $3, owner_mail = $4, kept_since = $5, asked_at = NULL WHERE id = $1";
        SET_ENDED: "UPDATE socialmap_entries SET ended_on = $2, merged_into = $3, changed_at = $4 WHERE id = $1";
        REMOVE: "DELETE FROM socialmap_entries WHERE id = $1";
    }
}

/// What an entry has besides what is said of it, when it is new.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Begun {
    pub brought: Option<i64>,
    pub confirmed_on: Option<Date>,
    pub check_on: Date,
    /// Seconds UTC.
    pub at_s: i64,
}

/// Keeps a new one; its number.
pub(crate) fn create(tx: &mut Tx<'_>, new: &NewEntry, begun: Begun) -> Result<i64, StoreError> {
    let mut row = columns_of(new, begun.brought);
    row.extend(values![begun.confirmed_on.map(|day| day.to_string()), begun.check_on.to_string(), begun.at_s].to_vec());
    tx.query_one(&CREATE, &row)?.get(0)
}

/// Puts what is said now in the place of what was.
pub(crate) fn change(tx: &mut Tx<'_>, id: i64, new: &NewEntry, brought: Option<i64>, at_s: i64) -> Result<(), StoreError> {
    let mut row = values![id].to_vec();
    row.extend(columns_of(new, brought));
    row.push(Value::Int(at_s));
    tx.execute(&CHANGE, &row).map(drop)
}

fn columns_of(new: &NewEntry, brought: Option<i64>) -> Vec<Value> {
    let NewEntry { title, text, area, spot, days, languages, telephone, mail, website, cost, source, reference, .. } = new;
    let (lat, lon) = (new.at.map(LatLon::lat), new.at.map(LatLon::lon));
    let (kind, themes, audiences, folded) = (new.kind.code(), new.themes.written(), new.audiences.written(), fold(title));
    values![
        kind,
        title,
        folded,
        text,
        area,
        spot,
        lat,
        lon,
        themes,
        audiences,
        days,
        languages,
        telephone,
        mail,
        website,
        cost,
        source,
        new.is_hearsay,
        reference,
        brought
    ]
    .to_vec()
}

/// One by its number, also one that has ended.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Entry>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| read(&row)).transpose()
}

/// The number of the one that a list calls so, also one that has ended.
pub(crate) fn find_by_reference(tx: &mut Tx<'_>, reference: &str) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&FIND_REFERENCE, &values![reference])?.map(|row| row.get(0)).transpose()
}

/// What lists call those that are on the map, with their numbers.
pub(crate) fn list_references(tx: &mut Tx<'_>) -> Result<Vec<(String, i64)>, StoreError> {
    tx.query(&LIST_REFERENCES, &[])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Those on the map with a number above `after`, of an area or of all (empty), by number.
pub(crate) fn list(tx: &mut Tx<'_>, after: i64, area: &str, most: i64) -> Result<Vec<Entry>, StoreError> {
    tx.query(&LIST, &values![after, area, most])?.iter().map(read).collect()
}

/// The ones on the map that are this party.
pub(crate) fn list_of_party(tx: &mut Tx<'_>, party: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&FIND_PARTY, &values![party])?.iter().map(|row| row.get(0)).collect()
}

/// Those that an import brought or changed last, also those that have ended.
pub(crate) fn list_brought(tx: &mut Tx<'_>, import: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&LIST_BROUGHT, &values![import])?.iter().map(|row| row.get(0)).collect()
}

/// Says which party of the register it is.
pub(crate) fn set_party(tx: &mut Tx<'_>, id: i64, party: Option<i64>) -> Result<(), StoreError> {
    tx.execute(&SET_PARTY, &values![id, party]).map(drop)
}

/// Says who answers for it from now on.
pub(crate) fn set_keeper(tx: &mut Tx<'_>, id: i64, keeper: &Keeper, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&SET_KEEPER, &values![id, keeper.person, keeper.party, &keeper.mail, at_s]).map(drop)
}

/// Ends it from a day on, or lets it hold again.
pub(crate) fn set_ended(tx: &mut Tx<'_>, id: i64, ended_on: Option<Date>, into: Option<i64>, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&SET_ENDED, &values![id, ended_on.map(|day| day.to_string()), into, at_s]).map(drop)
}

/// Removes it for good, with its merges.
pub(crate) fn remove(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute(&REMOVE, &values![id]).map(drop)
}

pub(crate) fn read(row: &Row) -> Result<Entry, StoreError> {
    let kind: String = row.get(1)?;
    let is = NewEntry {
        kind: EntryKind::parse(&kind).unwrap_or(EntryKind::Party),
        title: row.get(2)?,
        text: row.get(3)?,
        area: row.get(4)?,
        spot: row.get(5)?,
        at: point(row, 6)?,
        themes: Themes::parse(&row.get::<String>(8)?),
        audiences: Audiences::parse(&row.get::<String>(9)?),
        days: row.get(10)?,
        languages: row.get(11)?,
        telephone: row.get(12)?,
        mail: row.get(13)?,
        website: row.get(14)?,
        cost: row.get(15)?,
        source: row.get(16)?,
        is_hearsay: row.get(17)?,
        reference: row.get(18)?,
    };
    Ok(Entry {
        id: row.get(0)?,
        is,
        brought: row.get(19)?,
        party: row.get(20)?,
        keeper: Keeper { person: row.get(21)?, party: row.get(22)?, mail: row.get(23)? },
        confirmed_on: day(row, 24)?,
        used_on: day(row, 25)?,
        doubts: row.get(26)?,
        asked_at: row.get(27)?,
        created_at: row.get(28)?,
        changed_at: row.get(29)?,
        ended_on: day(row, 30)?,
        merged_into: row.get(31)?,
        area_name: row.get(32)?,
        centre: point(row, 33)?,
        keeper_party_name: row.get(35)?,
        kept_since: row.get(36)?,
    })
}

pub(crate) fn point(row: &Row, column: usize) -> Result<Option<LatLon>, StoreError> {
    let (lat, lon): (Option<f64>, Option<f64>) = (row.get(column)?, row.get(column + 1)?);
    Ok(lat.zip(lon).and_then(|(lat, lon)| LatLon::new(lat, lon)))
}

/// A day as it was stored; what is none was put there by somebody else, and counts as nothing known.
pub(crate) fn day(row: &Row, column: usize) -> Result<Option<Date>, StoreError> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| text.parse().ok()))
}
