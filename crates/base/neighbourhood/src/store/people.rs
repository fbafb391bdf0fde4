//! The people in the database: a number, a first name and an area, and deliberately nothing else.

use opbouw_store::{ConstraintKind, Db, StoreError, Tx, statements, values};

use crate::error::NeighbourhoodError;
use crate::person::NewPerson;

statements! {
    pub(super) ALL = {
        LAST: "SELECT COALESCE(max(id), 0) FROM neighbourhood_people";
        CREATE: "INSERT INTO neighbourhood_people (first_name, area) VALUES ($1, $2)";
        LIST_AFTER: "SELECT id FROM neighbourhood_people WHERE id > $1 ORDER BY id";
        COUNT: "SELECT count(*) FROM neighbourhood_people";
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
    tx.execute_many(&CREATE, people.iter().map(|person| values![&person.first_name, person.area.as_str()].to_vec()))?;
    tx.query(&LIST_AFTER, &values![last])?.iter().map(|row| row.get(0)).collect()
}
