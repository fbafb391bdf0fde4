//! The parties in the database.

use jiff::civil::Date;
use opbouw_store::{ConstraintKind, Row, StoreError, Tx, statements, values};

use super::day;
use crate::error::{NeighbourhoodError, PersonFault};
use crate::fold::fold;
use crate::party::{NewParty, Party, PartyKind};

const TABLE: &str = "neighbourhood_parties";

statements! {
    pub(super) ALL = {
        FOUND: "INSERT INTO neighbourhood_parties (name, name_folded, kind, about, founded_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
        SAME_NAME: "SELECT id FROM neighbourhood_parties WHERE name_folded = $1 AND ended_on IS NULL";
        CHANGE: "UPDATE neighbourhood_parties SET name = $2, name_folded = $3, kind = $4, about = $5 WHERE id = $1 AND ended_on IS NULL";
        END: "UPDATE neighbourhood_parties SET ended_on = $2 WHERE id = $1 AND ended_on IS NULL";
        LIST: "SELECT p.id, p.name, p.kind, p.about, p.founded_on, p.ended_on,
                (SELECT count(*) FROM neighbourhood_memberships m WHERE m.party = p.id AND m.ended_on IS NULL)
            FROM neighbourhood_parties p ORDER BY p.name_folded, p.id";
        FIND: "SELECT p.id, p.name, p.kind, p.about, p.founded_on, p.ended_on,
                (SELECT count(*) FROM neighbourhood_memberships m WHERE m.party = p.id AND m.ended_on IS NULL)
            FROM neighbourhood_parties p WHERE p.id = $1";
    }
}

/// Makes a party; its number.
///
/// # Errors
/// [`PersonFault::PartyTaken`] when one of this name has not ended.
pub fn found_party(tx: &mut Tx<'_>, new: &NewParty, today: Date) -> Result<i64, NeighbourhoodError> {
    refuse_same_name(tx, new, None)?;
    let row = values![&new.name, &new.name_folded, new.kind.code(), &new.about, today.to_string()];
    Ok(tx.query_one(&FOUND, &row).map_err(taken_or_else)?.get(0)?)
}

/// Changes name, kind and text.
///
/// # Errors
/// [`PersonFault::NoSuchParty`] when it has ended, [`PersonFault::PartyTaken`].
pub fn change_party(tx: &mut Tx<'_>, id: i64, new: &NewParty) -> Result<(), NeighbourhoodError> {
    refuse_same_name(tx, new, Some(id))?;
    match tx.execute(&CHANGE, &values![id, &new.name, &new.name_folded, new.kind.code(), &new.about]).map_err(taken_or_else)? {
        0 => Err(PersonFault::NoSuchParty.into()),
        _ => Ok(()),
    }
}

/// Ends a party; whether it had not ended. Its memberships are ended by the caller, one by one, so that each is in the trail.
pub fn end_party(tx: &mut Tx<'_>, id: i64, today: Date) -> Result<bool, StoreError> {
    Ok(tx.execute(&END, &values![id, today.to_string()])? > 0)
}

/// All parties by name, those that ended too.
pub fn list_parties(tx: &mut Tx<'_>) -> Result<Vec<Party>, NeighbourhoodError> {
    tx.query(&LIST, &[])?.iter().map(party).collect()
}

/// One party.
pub fn find_party(tx: &mut Tx<'_>, id: i64) -> Result<Option<Party>, NeighbourhoodError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| party(&row)).transpose()
}

/// The party that has this name now, in any writing.
pub fn find_party_by_name(tx: &mut Tx<'_>, name: &str) -> Result<Option<Party>, NeighbourhoodError> {
    match tx.query_opt(&SAME_NAME, &values![fold(name)])? {
        Some(row) => find_party(tx, row.get(0)?),
        None => Ok(None),
    }
}

fn refuse_same_name(tx: &mut Tx<'_>, new: &NewParty, but: Option<i64>) -> Result<(), NeighbourhoodError> {
    let taken: Option<i64> = tx.query_opt(&SAME_NAME, &values![&new.name_folded])?.map(|row| row.get(0)).transpose()?;
    if taken.is_some() && taken != but { Err(PersonFault::PartyTaken.into()) } else { Ok(()) }
}

fn taken_or_else(error: StoreError) -> NeighbourhoodError {
    match error {
        StoreError::Constraint { kind: ConstraintKind::Unique, .. } => PersonFault::PartyTaken.into(),
        other => other.into(),
    }
}

fn party(row: &Row) -> Result<Party, NeighbourhoodError> {
    let not_ours = |column| NeighbourhoodError::NotOurs { table: TABLE, column };
    let kind: String = row.get(2)?;
    Ok(Party {
        id: row.get(0)?,
        name: row.get(1)?,
        kind: PartyKind::parse(&kind).ok_or(not_ours("kind"))?,
        about: row.get(3)?,
        founded_on: day(row, 4, TABLE, "founded_on")?.ok_or(not_ours("founded_on"))?,
        ended_on: day(row, 5, TABLE, "ended_on")?,
        members: row.get(6)?,
    })
}
