//! Who works for which party, in the database.

use std::collections::HashMap;

use jiff::civil::Date;
use opbouw_store::{ConstraintKind, Db, Row, StoreError, Tx, statements, values};

use super::day;
use crate::error::{NeighbourhoodError, PersonFault};
use crate::membership::{Helper, Member, Membership};

const TABLE: &str = "neighbourhood_memberships";

statements! {
    pub(super) ALL = {
        OF_PERSON: "SELECT m.id, m.party, p.name, m.role FROM neighbourhood_memberships m JOIN neighbourhood_parties p ON p.id = m.party
            WHERE m.person = $1 AND m.ended_on IS NULL AND p.ended_on IS NULL ORDER BY m.id";
        OF_PARTY: "SELECT m.id, m.person, n.first_name, m.role, m.began_on, m.ended_on
            FROM neighbourhood_memberships m JOIN neighbourhood_people n ON n.id = m.person
            WHERE m.party = $1 ORDER BY m.ended_on NULLS FIRST, m.id";
        FIND: "SELECT m.id, m.person, n.first_name, m.role, m.began_on, m.ended_on
            FROM neighbourhood_memberships m JOIN neighbourhood_people n ON n.id = m.person WHERE m.id = $1 AND m.party = $2";
        NOW: "SELECT count(*) FROM neighbourhood_memberships WHERE person = $1 AND party = $2 AND ended_on IS NULL";
        BEGIN: "INSERT INTO neighbourhood_memberships (person, party, role, began_on) VALUES ($1, $2, $3, $4) RETURNING id";
        CHANGE_ROLE: "UPDATE neighbourhood_memberships SET role = $2 WHERE id = $1 AND ended_on IS NULL";
        END: "UPDATE neighbourhood_memberships SET ended_on = $2 WHERE id = $1 AND ended_on IS NULL";
        /// Those who ended too, so that the first one of a party stays the first. A party that ended has nobody.
        HELPERS: "SELECT m.party, m.person, n.first_name, CASE WHEN m.ended_on IS NULL THEN 1 ELSE 0 END
            FROM neighbourhood_memberships m JOIN neighbourhood_people n ON n.id = m.person JOIN neighbourhood_parties p ON p.id = m.party
            WHERE m.role IN ('worker', 'coordinator') AND p.ended_on IS NULL ORDER BY m.party, m.id";
        COUNT_ADMINS: "SELECT count(*) FROM neighbourhood_memberships m JOIN neighbourhood_parties p ON p.id = m.party
            WHERE m.role = 'admin' AND m.ended_on IS NULL AND p.ended_on IS NULL";
    }
}

/// What somebody is to parties now; read for every page of somebody who has signed in.
pub async fn find_memberships(db: &Db, person: i64) -> Result<Vec<Membership>, StoreError> {
    db.query(&OF_PERSON, &values![person]).await?.iter().map(membership).collect()
}

/// The same within a transaction.
pub fn list_memberships(tx: &mut Tx<'_>, person: i64) -> Result<Vec<Membership>, StoreError> {
    tx.query(&OF_PERSON, &values![person])?.iter().map(membership).collect()
}

/// Who works for a party now, and then who did.
pub fn list_members(tx: &mut Tx<'_>, party: i64) -> Result<Vec<Member>, NeighbourhoodError> {
    tx.query(&OF_PARTY, &values![party])?.iter().map(member).collect()
}

/// One membership of this party.
pub fn find_member(tx: &mut Tx<'_>, id: i64, party: i64) -> Result<Option<Member>, NeighbourhoodError> {
    tx.query_opt(&FIND, &values![id, party])?.map(|row| member(&row)).transpose()
}

/// Begins a membership; its number.
///
/// # Errors
/// [`PersonFault::MemberAlready`].
pub fn begin_membership(tx: &mut Tx<'_>, person: i64, party: i64, role: &str, today: Date) -> Result<i64, NeighbourhoodError> {
    let now: i64 = tx.query_one(&NOW, &values![person, party])?.get(0)?;
    if now > 0 {
        return Err(PersonFault::MemberAlready.into());
    }
    let begun = tx.query_one(&BEGIN, &values![person, party, role, today.to_string()]);
    let begun = begun.map_err(|error| match error {
        StoreError::Constraint { kind: ConstraintKind::Unique, .. } => PersonFault::MemberAlready.into(),
        other => NeighbourhoodError::from(other),
    })?;
    Ok(begun.get(0)?)
}

/// Gives another role.
///
/// # Errors
/// [`PersonFault::LastAdmin`] when nobody would be left to keep the house.
pub fn change_role(tx: &mut Tx<'_>, member: &Member, role: &str) -> Result<(), NeighbourhoodError> {
    tx.execute(&CHANGE_ROLE, &values![member.id, role])?;
    keep_an_admin(tx, member)
}

/// Ends a membership; whether it had not ended.
///
/// # Errors
/// [`PersonFault::LastAdmin`].
pub fn end_membership(tx: &mut Tx<'_>, member: &Member, today: Date) -> Result<bool, NeighbourhoodError> {
    let ended = tx.execute(&END, &values![member.id, today.to_string()])? > 0;
    keep_an_admin(tx, member)?;
    Ok(ended)
}

/// Everybody who works with residents now, at every party: in the order of the parties, and of when each came. One query.
pub fn list_helpers(tx: &mut Tx<'_>) -> Result<Vec<Helper>, StoreError> {
    let mut helpers: Vec<(Helper, bool)> = Vec::new();
    let mut seen: HashMap<(i64, i64), usize> = HashMap::new();
    for row in tx.query(&HELPERS, &[])? {
        let (party, person, is_now): (i64, i64, bool) = (row.get(0)?, row.get(1)?, row.get::<i64>(3)? == 1);
        let number = helpers.last().filter(|(last, _)| last.party == party).map_or(1, |(last, _)| last.number + 1);
        let at = *seen.entry((party, person)).or_insert(helpers.len());
        match helpers.get_mut(at) {
            Some((_, now)) => *now |= is_now,
            None => helpers.push((Helper { party, person, first_name: row.get(2)?, number }, is_now)),
        }
    }
    Ok(helpers.into_iter().filter(|(_, is_now)| *is_now).map(|(helper, _)| helper).collect())
}

/// How many admins there are now; none: the house is new.
pub fn count_admins(tx: &mut Tx<'_>) -> Result<i64, StoreError> {
    tx.query_one(&COUNT_ADMINS, &[])?.get(0)
}

fn keep_an_admin(tx: &mut Tx<'_>, changed: &Member) -> Result<(), NeighbourhoodError> {
    if changed.role == "admin" && count_admins(tx)? == 0 { Err(PersonFault::LastAdmin.into()) } else { Ok(()) }
}

fn membership(row: &Row) -> Result<Membership, StoreError> {
    Ok(Membership { id: row.get(0)?, party: row.get(1)?, party_name: row.get(2)?, role: row.get(3)? })
}

fn member(row: &Row) -> Result<Member, NeighbourhoodError> {
    Ok(Member {
        id: row.get(0)?,
        person: row.get(1)?,
        first_name: row.get(2)?,
        role: row.get(3)?,
        began_on: day(row, 4, TABLE, "began_on")?.ok_or(NeighbourhoodError::NotOurs { table: TABLE, column: "began_on" })?,
        ended_on: day(row, 5, TABLE, "ended_on")?,
    })
}
