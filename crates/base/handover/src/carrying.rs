//! Who carries what now, and what is carried by nobody?

use opbouw_neighbourhood::{Member, store as register};
use opbouw_store::{StoreError, Tx};

use crate::error::HandoverError;
use crate::rule::{Rules, Thing};
use crate::standing::Standing;

/// Whose things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Whose {
    /// Of this person.
    Person(i64),
    /// Of nobody who works for the party: who carried them was erased, or stopped.
    Nobody,
}

impl Whose {
    /// The person.
    pub fn person(self) -> Option<i64> {
        match self {
            Self::Person(person) => Some(person),
            Self::Nobody => None,
        }
    }
}

/// A thing with who carries it, as far as the register still knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Whose it is.
    pub by: Option<i64>,
    /// The thing.
    pub thing: Thing,
}

/// What somebody carries for a party, by kind, in the order of the screen. One query for each kind.
///
/// # Errors
/// The database.
pub fn list_carried(tx: &mut Tx<'_>, rules: &Rules, person: i64, party: i64) -> Result<Vec<Thing>, StoreError> {
    list_of(tx, rules, Some(person), party)
}

/// What nobody who works for the party carries. One query for each kind and each person who stopped working there.
///
/// # Errors
/// The database.
pub fn list_orphans(tx: &mut Tx<'_>, rules: &Rules, party: i64) -> Result<Vec<Held>, HandoverError> {
    let members = register::list_members(tx, party)?;
    let mut gone: Vec<i64> = members.iter().map(|member| member.person).collect();
    gone.sort_unstable();
    gone.dedup();
    gone.retain(|person| !members.iter().any(|member| member.person == *person && works_with_residents(member)));
    let mut held = Vec::new();
    for by in gone.into_iter().map(Some).chain([None]) {
        held.extend(list_of(tx, rules, by, party)?.into_iter().map(|thing| Held { by, thing }));
    }
    held.sort_by_key(|held| crate::Carried::ALL.iter().position(|kind| *kind == held.thing.kind));
    Ok(held)
}

/// The things of somebody, or of nobody.
///
/// # Errors
/// The database.
pub fn list_held(tx: &mut Tx<'_>, rules: &Rules, whose: Whose, party: i64) -> Result<Vec<Held>, HandoverError> {
    match whose {
        Whose::Nobody => list_orphans(tx, rules, party),
        Whose::Person(person) => {
            let things = list_carried(tx, rules, person, party)?;
            Ok(things.into_iter().map(|thing| Held { by: Some(person), thing }).collect())
        }
    }
}

/// Everything that goes on in the municipality, with everybody who carries it. A query or two for each kind.
///
/// # Errors
/// The database.
pub fn list_everything(tx: &mut Tx<'_>, rules: &Rules) -> Result<Vec<Standing>, StoreError> {
    let mut all = Vec::new();
    for rule in rules.all() {
        all.extend((rule.list_all)(tx)?);
    }
    Ok(all)
}

/// Who can take something over: those who work with residents for this party now, without the one who gives over.
///
/// # Errors
/// The database.
pub fn list_takers(tx: &mut Tx<'_>, party: i64, giver: Whose) -> Result<Vec<Member>, HandoverError> {
    let members = register::list_members(tx, party)?;
    Ok(members.into_iter().filter(|member| works_with_residents(member) && Some(member.person) != giver.person()).collect())
}

fn works_with_residents(member: &Member) -> bool {
    member.ended_on.is_none() && matches!(member.role.as_str(), "worker" | "coordinator")
}

fn list_of(tx: &mut Tx<'_>, rules: &Rules, by: Option<i64>, party: i64) -> Result<Vec<Thing>, StoreError> {
    let mut things = Vec::new();
    for rule in rules.all() {
        things.extend((rule.list)(tx, by, party)?);
    }
    Ok(things)
}
