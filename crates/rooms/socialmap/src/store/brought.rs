//! What lists brought, in the database: thousands at once, and what was there before.

use jiff::civil::Date;
use opbouw_finder::Themes;
use opbouw_neighbourhood::{LatLon, fold};
use opbouw_store::{StoreError, Tx, Value, statements, values};

use super::entries::read;
use crate::entry::{Entry, NewEntry};

statements! {
    pub(crate) ALL = {
        LIST_KNOWN: "SELECT e.id, e.kind, e.title, e.text, e.area, e.spot, e.lat, e.lon, e.themes, e.audiences, e.days, e.languages, e.telephone,
                e.mail, e.website, e.cost, e.source, e.is_hearsay, e.reference, e.brought, e.party, e.owner, e.owner_party, e.owner_mail,
                e.confirmed_on, e.used_on, e.doubts, e.asked_at, e.created_at, e.changed_at, e.ended_on, e.merged_into, n.name, n.lat, n.lon,
                COALESCE(p.name, ''), e.kept_since
            FROM socialmap_entries e JOIN neighbourhood_areas n ON n.code = e.area LEFT JOIN neighbourhood_parties p ON p.id = e.owner_party
            WHERE e.id > $1 AND (e.ended_on IS NULL OR e.reference <> '') ORDER BY e.id LIMIT $2";
        LIST_BROUGHT: "SELECT e.id, e.kind, e.title, e.text, e.area, e.spot, e.lat, e.lon, e.themes, e.audiences, e.days, e.languages, e.telephone,
                e.mail, e.website, e.cost, e.source, e.is_hearsay, e.reference, e.brought, e.party, e.owner, e.owner_party, e.owner_mail,
                e.confirmed_on, e.used_on, e.doubts, e.asked_at, e.created_at, e.changed_at, e.ended_on, e.merged_into, n.name, n.lat, n.lon,
                COALESCE(p.name, ''), e.kept_since
            FROM socialmap_entries e JOIN neighbourhood_areas n ON n.code = e.area LEFT JOIN neighbourhood_parties p ON p.id = e.owner_party
            WHERE e.brought = $1 AND e.id > $2 ORDER BY e.id LIMIT $3";
        CREATE: "INSERT INTO socialmap_entries (kind, title, title_folded, text, area, spot, lat, lon, themes, audiences, days, languages,
                telephone, mail, website, cost, source, is_hearsay, reference, brought, party, owner_party, owner_mail, confirmed_on, check_on,
                created_at, changed_at, kept_since)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $26, $26)";
        CHANGE: "UPDATE socialmap_entries SET kind = $2, title = $3, title_folded = $4, text = $5, area = $6, spot = $7, lat = $8, lon = $9,
                themes = $10, audiences = $11, days = $12, languages = $13, telephone = $14, mail = $15, website = $16, cost = $17, source = $18,
                is_hearsay = $19, reference = $20, brought = $21, party = $22, owner_party = COALESCE($23, owner_party),
                owner_mail = CASE WHEN $24 = '' THEN owner_mail ELSE $24 END,
                doubts = CASE WHEN $25 > COALESCE(confirmed_on, '') THEN 0 ELSE doubts END,
                confirmed_on = CASE WHEN $25 > COALESCE(confirmed_on, '') THEN $25 ELSE confirmed_on END,
                check_on = $26, changed_at = $27, ended_on = NULL
            WHERE id = $1 AND merged_into IS NULL";
        KEEP: "INSERT INTO socialmap_replaced (replaced_by, entry, replaced_at, kind, title, title_folded, text, area, spot, lat, lon, themes,
                audiences, days, languages, telephone, mail, website, cost, source, is_hearsay, brought, party, owner_party, owner_mail,
                confirmed_on, doubts, check_on, changed_at, ended_on)
            SELECT CAST($1 AS BIGINT), id, CAST($3 AS BIGINT), kind, title, title_folded, text, area, spot, lat, lon, themes, audiences, days,
                languages, telephone, mail, website, cost, source, is_hearsay, brought, party, owner_party, owner_mail, confirmed_on, doubts,
                check_on, changed_at, ended_on FROM socialmap_entries WHERE id = $2 AND merged_into IS NULL";
        FOUNDED: "INSERT INTO socialmap_founded (import, party) VALUES ($1, $2)";
        FOLLOWED_BY: "SELECT max(replaced_by) FROM socialmap_replaced WHERE brought = $1";
        /// Only what is still as this import left it: what somebody changed since is not touched.
        RESTORE: "UPDATE socialmap_entries SET kind = r.kind, title = r.title, title_folded = r.title_folded, text = r.text, area = r.area,
                spot = r.spot, lat = r.lat, lon = r.lon, themes = r.themes, audiences = r.audiences, days = r.days, languages = r.languages,
                telephone = r.telephone, mail = r.mail, website = r.website, cost = r.cost, source = r.source, is_hearsay = r.is_hearsay,
                brought = r.brought, party = r.party, owner_party = r.owner_party, owner_mail = r.owner_mail, confirmed_on = r.confirmed_on,
                doubts = r.doubts, check_on = r.check_on, changed_at = r.changed_at, ended_on = r.ended_on
            FROM socialmap_replaced AS r
            WHERE r.entry = socialmap_entries.id AND r.replaced_by = $1 AND socialmap_entries.changed_at = r.replaced_at
                AND socialmap_entries.kept_since <= r.replaced_at
                AND socialmap_entries.merged_into IS NULL";
        LIST_REPLACED: "SELECT entry FROM socialmap_replaced WHERE replaced_by = $1 ORDER BY entry";
        LIST_UNTOUCHED: "SELECT e.id FROM socialmap_entries e WHERE e.brought = $1 AND e.changed_at = e.created_at AND e.kept_since <= e.created_at AND e.owner IS NULL
                AND e.merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM socialmap_replaced r WHERE r.replaced_by = $1 AND r.entry = e.id)
                AND NOT EXISTS (SELECT 1 FROM socialmap_entries o WHERE o.merged_into = e.id)
            ORDER BY e.id";
        COUNT_BROUGHT: "SELECT count(*) FROM socialmap_entries WHERE brought = $1";
        REMOVE: "DELETE FROM socialmap_entries WHERE id = $1";
        LIST_EMPTY_FOUNDED: "SELECT f.party FROM socialmap_founded f WHERE f.import = $1
                AND NOT EXISTS (SELECT 1 FROM socialmap_entries e WHERE e.party = f.party OR e.owner_party = f.party)
                AND NOT EXISTS (SELECT 1 FROM neighbourhood_memberships m WHERE m.party = f.party)
            ORDER BY f.party";
        FORGET_REPLACED: "DELETE FROM socialmap_replaced WHERE replaced_by = $1";
        FORGET_FOUNDED: "DELETE FROM socialmap_founded WHERE import = $1";
        LIST_SETTLED: "SELECT DISTINCT i.id FROM neighbourhood_imports i WHERE i.what = 'map' AND (i.settled = 1 OR i.undone_on IS NOT NULL)
                AND (EXISTS (SELECT 1 FROM socialmap_replaced r WHERE r.replaced_by = i.id)
                    OR EXISTS (SELECT 1 FROM socialmap_founded f WHERE f.import = i.id)) ORDER BY i.id";
    }
}

/// What a list says of one entry, beside what is said of it.
#[derive(Debug, Clone)]
pub(crate) struct Line<'l> {
    pub entry: &'l NewEntry,
    /// The party that it is.
    pub party: Option<i64>,
    /// The party that answers for it.
    pub owner_party: Option<i64>,
    pub owner_mail: &'l str,
    pub confirmed_on: Option<Date>,
    pub check_on: Date,
}

/// Those on the map, and those that ended and that a list still knows, with a number above `after`.
pub(crate) fn list_known(tx: &mut Tx<'_>, after: i64, most: i64) -> Result<Vec<Entry>, StoreError> {
    tx.query(&LIST_KNOWN, &values![after, most])?.iter().map(read).collect()
}

/// Those that an import brought or changed last, with a number above `after`.
pub(crate) fn list_brought(tx: &mut Tx<'_>, import: i64, after: i64, most: i64) -> Result<Vec<Entry>, StoreError> {
    tx.query(&LIST_BROUGHT, &values![import, after, most])?.iter().map(read).collect()
}

/// Keeps new ones; how many.
pub(crate) fn create_all<'l>(tx: &mut Tx<'_>, import: i64, at_s: i64, lines: impl Iterator<Item = Line<'l>>) -> Result<u64, StoreError> {
    let row = |line: Line<'l>| {
        let mut row = columns_of(&line, import);
        row.extend(values![line.owner_mail, text_of(line.confirmed_on), line.check_on.to_string(), at_s].to_vec());
        row
    };
    tx.execute_many(&CREATE, lines.map(row))
}

/// Puts what the list says in the place of what was, which is kept; how many.
pub(crate) fn change_all<'l>(
    tx: &mut Tx<'_>,
    import: i64,
    at_s: i64,
    lines: impl Iterator<Item = (i64, Line<'l>)>,
) -> Result<u64, StoreError> {
    let row = |(id, line): (i64, Line<'l>)| {
        let mut row = values![id].to_vec();
        row.extend(columns_of(&line, import));
        row.extend(values![line.owner_mail, text_of(line.confirmed_on).unwrap_or_default(), line.check_on.to_string(), at_s].to_vec());
        row
    };
    tx.execute_many(&CHANGE, lines.map(row))
}

/// Keeps how these are now.
pub(crate) fn keep_all(tx: &mut Tx<'_>, import: i64, at_s: i64, ids: impl Iterator<Item = i64>) -> Result<u64, StoreError> {
    tx.execute_many(&KEEP, ids.map(|id| values![import, id, at_s].to_vec()))
}

/// Writes down which parties an import founded.
pub(crate) fn note_founded(tx: &mut Tx<'_>, import: i64, parties: impl Iterator<Item = i64>) -> Result<u64, StoreError> {
    tx.execute_many(&FOUNDED, parties.map(|party| values![import, party].to_vec()))
}

/// The last import that changed what this one brought.
pub(crate) fn followed_by(tx: &mut Tx<'_>, import: i64) -> Result<Option<i64>, StoreError> {
    tx.query_one(&FOLLOWED_BY, &values![import])?.get(0)
}

/// Puts back what an import changed; how many.
pub(crate) fn restore(tx: &mut Tx<'_>, import: i64) -> Result<u64, StoreError> {
    tx.execute(&RESTORE, &values![import])
}

/// Which entries an import changed.
pub(crate) fn list_replaced(tx: &mut Tx<'_>, import: i64) -> Result<Vec<i64>, StoreError> {
    numbers(tx, &LIST_REPLACED, import)
}

/// Those that an import brought and that nobody touched since.
pub(crate) fn list_untouched(tx: &mut Tx<'_>, import: i64) -> Result<Vec<i64>, StoreError> {
    numbers(tx, &LIST_UNTOUCHED, import)
}

/// How many are still here as the last import left them or were changed by hand since.
pub(crate) fn count_brought(tx: &mut Tx<'_>, import: i64) -> Result<i64, StoreError> {
    tx.query_one(&COUNT_BROUGHT, &values![import])?.get(0)
}

/// Removes these for good.
pub(crate) fn remove_all(tx: &mut Tx<'_>, ids: &[i64]) -> Result<u64, StoreError> {
    tx.execute_many(&REMOVE, ids.iter().map(|id| values![*id].to_vec()))
}

/// Parties that an import founded and that nothing and nobody belongs to.
pub(crate) fn list_empty_founded(tx: &mut Tx<'_>, import: i64) -> Result<Vec<i64>, StoreError> {
    numbers(tx, &LIST_EMPTY_FOUNDED, import)
}

/// Forgets what was kept to take an import back.
pub(crate) fn forget(tx: &mut Tx<'_>, import: i64) -> Result<u64, StoreError> {
    Ok(tx.execute(&FORGET_REPLACED, &values![import])? + tx.execute(&FORGET_FOUNDED, &values![import])?)
}

/// Forgets it of all imports that can no longer be taken back, or were.
pub(crate) fn forget_settled(tx: &mut Tx<'_>) -> Result<u64, StoreError> {
    let settled: Vec<i64> = tx.query(&LIST_SETTLED, &[])?.iter().map(|row| row.get(0)).collect::<Result<_, _>>()?;
    settled.into_iter().map(|import| forget(tx, import)).sum()
}

fn numbers(tx: &mut Tx<'_>, statement: &opbouw_store::Statement, import: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(statement, &values![import])?.iter().map(|row| row.get(0)).collect()
}

fn columns_of(line: &Line<'_>, import: i64) -> Vec<Value> {
    let entry = line.entry;
    let NewEntry { title, text, area, spot, days, languages, telephone, mail, website, cost, source, reference, .. } = entry;
    let (lat, lon) = (entry.at.map(LatLon::lat), entry.at.map(LatLon::lon));
    let (kind, themes, audiences, folded) = (entry.kind.code(), Themes::written(entry.themes), entry.audiences.written(), fold(title));
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
        entry.is_hearsay,
        reference,
        import,
        line.party,
        line.owner_party
    ]
    .to_vec()
}

fn text_of(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}
