//! The people in the database.

use jiff::civil::Date;
use opbouw_store::{ConstraintKind, Db, Row, StoreError, Tx, statements, values};

use super::{day, day_text};
use crate::error::{NeighbourhoodError, PersonFault};
use crate::person::{FirstName, NewPerson, Person, PersonState, Reach, Registration};

const TABLE: &str = "neighbourhood_people";

statements! {
    pub(super) ALL = {
        LAST: "SELECT COALESCE(max(id), 0) FROM neighbourhood_people";
        CREATE: "INSERT INTO neighbourhood_people (first_name, area, pseudonym) VALUES ($1, $2, $3)";
        LIST_AFTER: "SELECT id FROM neighbourhood_people WHERE id > $1 ORDER BY id";
        COUNT: "SELECT count(*) FROM neighbourhood_people";
        REGISTER: "INSERT INTO neighbourhood_people (first_name, area, pseudonym, email, email_key, phone, language, registered_by,
                created_on, active_on, keep_until)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10) RETURNING id";
        FIND: "SELECT p.id, p.first_name, p.area, a.name, p.pseudonym, p.email, p.phone, p.language, p.state, p.registered_by,
                p.created_on, p.active_on, p.keep_until
            FROM neighbourhood_people p JOIN neighbourhood_areas a ON a.code = p.area WHERE p.id = $1";
        FIND_BY_EMAIL: "SELECT id FROM neighbourhood_people WHERE email_key = $1";
        FIND_BY_PSEUDONYM: "SELECT first_name FROM neighbourhood_people WHERE pseudonym = $1";
        CHANGE: "UPDATE neighbourhood_people SET first_name = $2, area = $3, email = $4, email_key = $5, phone = $6, language = $7
            WHERE id = $1";
        SET_STATE: "UPDATE neighbourhood_people SET state = $2 WHERE id = $1";
        RELEASE: "UPDATE neighbourhood_people SET registered_by = NULL WHERE id = $1 AND registered_by IS NOT NULL";
        TOUCH: "UPDATE neighbourhood_people SET active_on = $2, keep_until = $3 WHERE id = $1 AND (COALESCE(active_on, '') <> $2 OR COALESCE(keep_until, '') < $3)";
        /// Corrected by hand: what an import filled is theirs now, and undoing it leaves it alone.
        KEEP_FILLED: "DELETE FROM neighbourhood_filled_people WHERE person = $1";
        pub(super) ERASE: "DELETE FROM neighbourhood_people WHERE id = $1";
        /// The parties whose workers may see this person: it wrote them in, or they share with it.
        KNOWN_TO: "SELECT registered_by FROM neighbourhood_people WHERE id = $1 AND registered_by IS NOT NULL
            UNION SELECT party FROM neighbourhood_consents WHERE person = $1 AND purpose = 'shared' AND withdrawn_at IS NULL";
        /// The same rule for everybody at once.
        ALL_KNOWN: "SELECT id, registered_by FROM neighbourhood_people WHERE registered_by IS NOT NULL
            UNION SELECT person, party FROM neighbourhood_consents WHERE purpose = 'shared' AND withdrawn_at IS NULL AND party IS NOT NULL
            ORDER BY 1, 2";
        /// The same rule as a list, for a worker or coordinator.
        LIST_KNOWN: "SELECT p.id, p.first_name, p.area, a.name, p.pseudonym, p.email, p.phone, p.language, p.state, p.registered_by,
                p.created_on, p.active_on, p.keep_until
            FROM neighbourhood_people p JOIN neighbourhood_areas a ON a.code = p.area
            WHERE (p.registered_by IN (SELECT m.party FROM neighbourhood_memberships m
                    JOIN neighbourhood_parties y ON y.id = m.party AND y.ended_on IS NULL
                    WHERE m.person = $1 AND m.ended_on IS NULL AND m.role IN ('worker', 'coordinator'))
                OR p.id IN (SELECT c.person FROM neighbourhood_consents c
                    JOIN neighbourhood_memberships m ON m.party = c.party AND m.person = $1 AND m.ended_on IS NULL
                        AND m.role IN ('worker', 'coordinator')
                    JOIN neighbourhood_parties y ON y.id = m.party AND y.ended_on IS NULL
                    WHERE c.purpose = 'shared' AND c.withdrawn_at IS NULL))
                AND p.id <> $1 AND p.id > $2
            ORDER BY p.id LIMIT $3";
    }
}

/// Adds people, all or none; their numbers, in the same order.
pub async fn create_people(db: &Db, people: Vec<NewPerson>) -> Result<Vec<i64>, NeighbourhoodError> {
    db.write(move |tx| create(tx, &people)).await.map_err(|error| match error {
        StoreError::Constraint { kind: ConstraintKind::ForeignKey, .. } => NeighbourhoodError::PersonWithoutArea,
        other => other.into(),
    })
}

/// How many people there are.
pub async fn count_people(db: &Db) -> Result<i64, NeighbourhoodError> {
    Ok(db.query_one(&COUNT, &[]).await?.get(0)?)
}

/// Numbers only go up, and a transaction sees no others that are added beside it, so what is new is what lies behind the last one.
fn create(tx: &mut Tx<'_>, people: &[NewPerson]) -> Result<Vec<i64>, StoreError> {
    let last: i64 = tx.query_one(&LAST, &[])?.get(0)?;
    let row = |person: &NewPerson| values![&person.first_name, person.area.as_str(), opbouw_secrets::random_hex()].to_vec();
    tx.execute_many(&CREATE, people.iter().map(row))?;
    tx.query(&LIST_AFTER, &values![last])?.iter().map(|row| row.get(0)).collect()
}

/// Adds somebody who comes in; the number. The caller writes down the consent to be stored in the same transaction.
///
/// # Errors
/// [`PersonFault::AddressTaken`], or an area that is not in the register.
pub fn register(tx: &mut Tx<'_>, new: &Registration, today: Date, keep_until: Date) -> Result<i64, NeighbourhoodError> {
    let (email, phone) = new.reach.columns();
    if let Some(email) = email
        && find_person_by_email(tx, email.key())?.is_some()
    {
        return Err(PersonFault::AddressTaken.into());
    }
    let row = values![
        new.first_name.as_str(),
        new.area.as_str(),
        opbouw_secrets::random_hex(),
        email.map(|email| email.as_str()),
        email.map(|email| email.key()),
        phone.map(|phone| phone.as_str()),
        &new.language,
        new.registered_by,
        today.to_string(),
        keep_until.to_string()
    ];
    let saved = tx.query_one(&REGISTER, &row);
    Ok(saved.map_err(area_or_else)?.get(0)?)
}

/// Somebody by number.
pub fn find_person(tx: &mut Tx<'_>, id: i64) -> Result<Option<Person>, NeighbourhoodError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| person(&row)).transpose()
}

/// The number of whoever has this address, by [`Email::key`](crate::Email::key).
pub fn find_person_by_email(tx: &mut Tx<'_>, key: &str) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&FIND_BY_EMAIL, &values![key])?.map(|row| row.get(0)).transpose()
}

/// The first name behind a name in the trail, while that person is here.
pub fn find_name_of(tx: &mut Tx<'_>, pseudonym: &str) -> Result<Option<String>, StoreError> {
    tx.query_opt(&FIND_BY_PSEUDONYM, &values![pseudonym])?.map(|row| row.get(0)).transpose()
}

/// Corrects what is kept.
///
/// # Errors
/// [`PersonFault::AddressTaken`], [`PersonFault::NoSuchPerson`], or an area that is not in the register.
pub fn change_person(
    tx: &mut Tx<'_>,
    id: i64,
    name: &FirstName,
    area: &crate::AreaCode,
    reach: &Reach,
    language: &str,
) -> Result<(), NeighbourhoodError> {
    let (email, phone) = reach.columns();
    if let Some(email) = email
        && find_person_by_email(tx, email.key())?.is_some_and(|other| other != id)
    {
        return Err(PersonFault::AddressTaken.into());
    }
    let (key, email) = (email.map(|email| email.key()), email.map(|email| email.as_str()));
    let row = values![id, name.as_str(), area.as_str(), email, key, phone.map(|phone| phone.as_str()), language];
    match tx.execute(&CHANGE, &row).map_err(area_or_else)? {
        0 => Err(PersonFault::NoSuchPerson.into()),
        _ => Ok(tx.execute(&KEEP_FILLED, &values![id]).map(drop)?),
    }
}

/// Restricts, or lifts that.
pub fn set_person_state(tx: &mut Tx<'_>, id: i64, state: PersonState) -> Result<(), StoreError> {
    tx.execute(&SET_STATE, &values![id, state.code()]).map(drop)
}

/// Loosens somebody from the party that wrote them in; whether there was one.
pub fn release_person(tx: &mut Tx<'_>, id: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&RELEASE, &values![id])? > 0)
}

/// Counts as activity: the term begins anew. Writes at most once a day.
pub fn touch_person(tx: &mut Tx<'_>, id: i64, today: Date, keep_until: Date) -> Result<(), StoreError> {
    tx.execute(&TOUCH, &values![id, today.to_string(), keep_until.to_string()]).map(drop)
}

/// Removes somebody with everything of theirs in the register; whether there was anybody. What others keep goes by the happening.
pub fn erase_person(tx: &mut Tx<'_>, id: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&ERASE, &values![id])? > 0)
}

/// The parties whose workers may see this person.
pub fn list_known_to(tx: &mut Tx<'_>, id: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&KNOWN_TO, &values![id])?.iter().map(|row| row.get(0)).collect()
}

/// Who is known to which party, for all people: number and party, in the order of the numbers. One query.
pub fn list_all_known(tx: &mut Tx<'_>) -> Result<Vec<(i64, i64)>, StoreError> {
    tx.query(&ALL_KNOWN, &[])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Those whom this worker may see, by number, after `after`; at most `limit`. One query, no query per row.
pub fn list_known_people(tx: &mut Tx<'_>, worker: i64, after: i64, limit: i64) -> Result<Vec<Person>, NeighbourhoodError> {
    tx.query(&LIST_KNOWN, &values![worker, after, limit])?.iter().map(person).collect()
}

pub(super) fn area_or_else(error: StoreError) -> NeighbourhoodError {
    match error {
        StoreError::Constraint { kind: ConstraintKind::ForeignKey, .. } => NeighbourhoodError::PersonWithoutArea,
        StoreError::Constraint { kind: ConstraintKind::Unique, .. } => PersonFault::AddressTaken.into(),
        other => other.into(),
    }
}

pub(super) fn person(row: &Row) -> Result<Person, NeighbourhoodError> {
    let state: String = row.get(8)?;
    Ok(Person {
        id: row.get(0)?,
        first_name: row.get(1)?,
        area: row.get(2)?,
        area_name: row.get(3)?,
        pseudonym: row.get(4)?,
        email: row.get(5)?,
        phone: row.get(6)?,
        language: row.get(7)?,
        state: PersonState::parse(&state).ok_or(NeighbourhoodError::NotOurs { table: TABLE, column: "state" })?,
        registered_by: row.get(9)?,
        created_on: day(row, 10, TABLE, "created_on")?,
        active_on: day(row, 11, TABLE, "active_on")?,
        keep_until: day(row, 12, TABLE, "keep_until")?,
    })
}

/// Used by the night: a day as text, so that days compare as text.
pub(super) fn until(today: Date) -> Option<String> {
    day_text(Some(today))
}
