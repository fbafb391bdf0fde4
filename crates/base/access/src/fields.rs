//! Which fields of a person may be seen: a role that works with numbers never sees a name.

use crate::{Action, Actor, Relation, State, Thing, may};

/// A field of a person in the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PersonField {
    /// First name.
    FirstName,
    /// Mail address and telephone number.
    Contact,
    /// Village or hamlet.
    Area,
    /// What they agreed to.
    Consents,
}

impl PersonField {
    /// All, for tests.
    pub const ALL: [Self; 4] = [Self::FirstName, Self::Contact, Self::Area, Self::Consents];
}

/// Whether a field of a person may be seen. Of those who work for a party ([`Relation::OwnParty`]) whoever keeps that party sees the
/// name, and not the address.
pub fn may_see(actor: &Actor, field: PersonField, relation: Relation) -> bool {
    let thing = Thing { relation, state: State::Open };
    may(actor, Action::SeePerson, thing).allowed
        || (field == PersonField::FirstName && relation == Relation::OwnParty && may(actor, Action::ListMembers, thing).allowed)
}
