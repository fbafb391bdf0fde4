//! Several people at once, with what decides whether somebody may know them: two queries for all of them instead of three for each.

use std::collections::HashMap;

use opbouw_store::{StoreError, Tx, Value, statements, values};

use super::people::person;
use crate::error::NeighbourhoodError;
use crate::person::Person;

/// So many are looked up in one go.
pub const TOGETHER: usize = 10;

statements! {
    pub(super) ALL = {
        LIST: "SELECT p.id, p.first_name, p.area, a.name, p.pseudonym, p.email, p.phone, p.language, p.state, p.registered_by,
                p.created_on, p.active_on, p.keep_until,
                (SELECT count(*) FROM neighbourhood_consents c WHERE c.person = p.id AND c.purpose = 'found' AND c.withdrawn_at IS NULL)
            FROM neighbourhood_people p JOIN neighbourhood_areas a ON a.code = p.area
            WHERE p.id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        LIST_SHARED: "SELECT person, party FROM neighbourhood_consents
            WHERE person IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) AND purpose = 'shared' AND withdrawn_at IS NULL AND party IS NOT NULL";
        ASKS: "SELECT count(*), COALESCE(CAST(sum(CASE WHEN asked_at >= $3 THEN 1 ELSE 0 END) AS BIGINT), 0),
                (SELECT max(l.asked_at) FROM neighbourhood_asks l WHERE l.person = $1)
            FROM neighbourhood_asks WHERE person = $1 AND asked_at >= $2";
    }
}

/// Somebody, and who may know them.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Who it is.
    pub person: Person,
    /// Whether neighbours may find them.
    pub is_found: bool,
    /// The parties whose workers may see them, as [`list_known_to`](super::list_known_to).
    pub known_to: Vec<i64>,
}

/// The first ten of these people, by their numbers; who is not in the register is not among them.
pub fn list_standings(tx: &mut Tx<'_>, people: &[i64]) -> Result<HashMap<i64, Standing>, NeighbourhoodError> {
    // No person has number 0.
    let numbers: Vec<Value> = (0..TOGETHER).map(|at| Value::from(people.get(at).copied().unwrap_or(0))).collect();
    let mut standings = HashMap::new();
    for row in tx.query(&LIST, &numbers)? {
        let (person, found): (Person, i64) = (person(&row)?, row.get(13)?);
        let known_to = person.registered_by.into_iter().collect();
        standings.insert(person.id, Standing { person, is_found: found > 0, known_to });
    }
    for row in tx.query(&LIST_SHARED, &numbers)? {
        let (person, party): (i64, i64) = (row.get(0)?, row.get(1)?);
        if let Some(standing) = standings.get_mut(&person).filter(|standing| !standing.known_to.contains(&party)) {
            standing.known_to.push(party);
        }
    }
    Ok(standings)
}

/// How often somebody was asked since one moment and since a later one, and when they were asked last (seconds UTC).
pub fn find_asks(tx: &mut Tx<'_>, person: i64, since_s: i64, later_s: i64) -> Result<(i64, i64, Option<i64>), StoreError> {
    let row = tx.query_one(&ASKS, &values![person, since_s, later_s])?;
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}
