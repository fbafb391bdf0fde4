//! Lists of people in the database: added with their consent, filled where something was empty, and taken back.

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, Value, statements, values};

use super::imports::{self, COUNT_UP, ImportKind, Imported};
use super::undo::Undone;
use super::{find_party, people};
use crate::consent::{How, Purpose};
use crate::error::{NeighbourhoodError, PersonFault};
use crate::import::{KnownPerson, Listed, ListedPerson, Match, Preview, SameAs, SeenPeople};

statements! {
    pub(super) ALL = {
        /// Filled is only who agreed to be kept and is not restricted.
        KNOWN: "SELECT p.id, p.first_name, p.area, p.email_key, p.phone, p.language,
                CASE WHEN p.state = 'active' AND c.id IS NOT NULL THEN CAST(1 AS BIGINT) ELSE CAST(0 AS BIGINT) END
            FROM neighbourhood_people p LEFT JOIN neighbourhood_consents c
                ON c.person = p.id AND c.purpose = 'stored' AND c.withdrawn_at IS NULL
            ORDER BY p.id";
        ADD: "INSERT INTO neighbourhood_people (first_name, area, pseudonym, email, email_key, phone, language, registered_by, created_on,
                keep_until, import_id)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
        CONSENT: "INSERT INTO neighbourhood_consents (person, purpose, given_at, how)
            SELECT id, CAST($2 AS TEXT), CAST($3 AS BIGINT), CAST($4 AS TEXT) FROM neighbourhood_people WHERE import_id = $1 ORDER BY id";
        /// Two rows of a list can each fill something of the same person.
        NOTE_FILLED: "INSERT INTO neighbourhood_filled_people (filled_by, person, mail_filled, number_filled, language_filled)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (filled_by, person) DO UPDATE SET
                mail_filled = CASE WHEN excluded.mail_filled = 1 THEN 1 ELSE neighbourhood_filled_people.mail_filled END,
                number_filled = CASE WHEN excluded.number_filled = 1 THEN 1 ELSE neighbourhood_filled_people.number_filled END,
                language_filled = CASE WHEN excluded.language_filled = 1 THEN 1 ELSE neighbourhood_filled_people.language_filled END";
        FILL: "UPDATE neighbourhood_people SET email = COALESCE(email, $2), email_key = COALESCE(email_key, $3),
                phone = COALESCE(phone, $4), language = CASE WHEN language = '' THEN $5 ELSE language END
            WHERE id = $1";
        /// Whoever was here since the import added them is no longer a line of a list: they did something, something was done with
        /// them, or they agreed to more than to be kept.
        ADDED: "SELECT p.id, p.pseudonym,
                CASE WHEN p.active_on IS NOT NULL
                    OR EXISTS (SELECT 1 FROM neighbourhood_resources r WHERE r.person = p.id)
                    OR EXISTS (SELECT 1 FROM neighbourhood_memberships m WHERE m.person = p.id)
                    OR EXISTS (SELECT 1 FROM neighbourhood_consents c WHERE c.person = p.id AND c.purpose <> 'stored')
                THEN CAST(1 AS BIGINT) ELSE CAST(0 AS BIGINT) END
            FROM neighbourhood_people p WHERE p.import_id = $1 ORDER BY p.id";
        EMPTY: "UPDATE neighbourhood_people SET email = CASE WHEN f.mail_filled = 1 THEN NULL ELSE email END,
                email_key = CASE WHEN f.mail_filled = 1 THEN NULL ELSE email_key END,
                phone = CASE WHEN f.number_filled = 1 THEN NULL ELSE phone END,
                language = CASE WHEN f.language_filled = 1 THEN '' ELSE language END
            FROM neighbourhood_filled_people AS f WHERE f.person = neighbourhood_people.id AND f.filled_by = $1";
    }
}

/// In whose name a list of people is imported, and what they said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeopleImport {
    /// The party that answers for the list; its workers see these people.
    pub party: i64,
    /// How they agreed to be kept. Somebody else writes it down, so it was not on the screen.
    pub how: How,
    /// The day.
    pub on: Date,
    /// The moment of the consents, in seconds UTC.
    pub at_s: i64,
    /// The last day on which they are kept when nothing happens, see [`Terms`](crate::Terms::keep_until).
    pub keep_until: Date,
}

/// Somebody whom an import added and who is still here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedPerson {
    /// Number in the register.
    pub person: i64,
    /// Name in the trail.
    pub pseudonym: String,
    /// Whether they stay when the import is undone, because they have been here since.
    pub stays: bool,
}

/// Saves all new people of a preview with their consent to be kept, and fills what was empty; all or none. Nobody is told.
///
/// The register is looked at once more: who came in since the preview is not added twice, and who was erased since is not filled.
///
/// # Errors
/// [`PersonFault::NoSuchParty`] when it has ended too, or an area that is no longer in the register.
pub fn import_people(tx: &mut Tx<'_>, preview: &Preview<ListedPerson>, import: &PeopleImport) -> Result<Imported, NeighbourhoodError> {
    let party = find_party(tx, import.party)?.filter(|party| party.ended_on.is_none());
    party.ok_or(PersonFault::NoSuchParty)?;
    let again = look_again(tx, preview)?;
    let (duplicates, refused) = ((preview.duplicates.len() + again.late) as i64, preview.refused.len() as i64);
    let id = imports::begin(tx, ImportKind::People, import.on, duplicates, refused)?;
    tx.execute_many(&ADD, again.new.iter().map(|person| added(person, import, id))).map_err(people::area_or_else)?;
    tx.execute(&CONSENT, &values![id, Purpose::Stored.code(), import.at_s, import.how.code()])?;
    tx.execute_many(&NOTE_FILLED, again.filled.iter().map(|filled| noted(filled, id)))?;
    tx.execute_many(&FILL, again.filled.iter().map(fill))?;
    let (added, updated) = (again.new.len() as i64, again.filled.len() as i64);
    tx.execute(&COUNT_UP, &values![id, added, updated])?;
    Ok(Imported { import_id: id, added, updated, duplicates, refused })
}

/// Those whom an import added and who are still here, by number.
pub fn list_imported_people(tx: &mut Tx<'_>, import: i64) -> Result<Vec<ImportedPerson>, StoreError> {
    let imported = |row: &Row| Ok(ImportedPerson { person: row.get(0)?, pseudonym: row.get(1)?, stays: row.get(2)? });
    tx.query(&ADDED, &values![import])?.iter().map(imported).collect()
}

/// Everybody, as far as a list is compared with it.
pub(crate) fn list_known(tx: &mut Tx<'_>) -> Result<Vec<KnownPerson>, StoreError> {
    let known = |row: &Row| {
        Ok(KnownPerson {
            id: row.get(0)?,
            first_name: row.get(1)?,
            area: row.get(2)?,
            email_key: row.get(3)?,
            phone: row.get(4)?,
            language: row.get(5)?,
            may_be_filled: row.get(6)?,
        })
    };
    tx.query(&KNOWN, &[])?.iter().map(known).collect()
}

/// Empties what was filled and removes who was added, but not whoever was here since. One who was erased is not there to come back.
pub(super) fn undo(tx: &mut Tx<'_>, import: i64) -> Result<Undone, StoreError> {
    let restored = tx.execute(&EMPTY, &values![import])?;
    let (kept, gone): (Vec<_>, Vec<_>) = list_imported_people(tx, import)?.into_iter().partition(|person| person.stays);
    let removed = tx.execute_many(&people::ERASE, gone.iter().map(|person| values![person.person].to_vec()))?;
    Ok(Undone { removed, restored, kept: kept.len() as u64 })
}

/// What a preview comes to in the register as it is now.
struct Again<'p> {
    new: Vec<&'p ListedPerson>,
    filled: Vec<(i64, &'p ListedPerson, Listed)>,
    late: usize,
}

fn look_again<'p>(tx: &mut Tx<'_>, preview: &'p Preview<ListedPerson>) -> Result<Again<'p>, StoreError> {
    let mut seen = SeenPeople::new(&list_known(tx)?);
    let mut again = Again { new: Vec::new(), filled: Vec::new(), late: 0 };
    for line in &preview.accepted {
        match seen.find_or_add(&line.item, SameAs::Line(line.line)) {
            None => again.new.push(&line.item),
            Some(_) => again.late += 1,
        }
    }
    for line in &preview.updates {
        match seen.find(&line.item) {
            Some(Match { of: SameAs::Person(person), fills, .. }) if !fills.is_empty() => again.filled.push((person, &line.item, fills)),
            _ => again.late += 1,
        }
    }
    Ok(again)
}

fn added(person: &ListedPerson, import: &PeopleImport, id: i64) -> Vec<Value> {
    let (email, key) = (person.email.as_ref().map(|email| email.as_str()), person.email.as_ref().map(|email| email.key()));
    let phone = person.phone.as_ref().map(|phone| phone.as_str());
    let (on, keep_until) = (import.on.to_string(), import.keep_until.to_string());
    let (name, area, pseudonym) = (person.first_name.as_str(), person.area.as_str(), opbouw_secrets::random_hex());
    values![name, area, pseudonym, email, key, phone, &person.language, import.party, on, keep_until, id].to_vec()
}

fn noted((person, _, fills): &(i64, &ListedPerson, Listed), import: i64) -> Vec<Value> {
    values![import, *person, fills.email, fills.phone, fills.language].to_vec()
}

fn fill((person, listed, fills): &(i64, &ListedPerson, Listed)) -> Vec<Value> {
    let email = listed.email.as_ref().filter(|_| fills.email);
    let phone = listed.phone.as_ref().filter(|_| fills.phone).map(|phone| phone.as_str());
    let language = if fills.language { listed.language.as_str() } else { "" };
    values![*person, email.map(|email| email.as_str()), email.map(|email| email.key()), phone, language].to_vec()
}
