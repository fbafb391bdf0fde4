//! Who calls: somebody unknown, or a person with what they are to the parties they belong to.

use std::sync::Arc;

/// What somebody does for a party. Everybody who has signed in is a resident besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Asks and registers on behalf of residents, keeps contact.
    Worker,
    /// The same, and invites and ends workers of the own party.
    Coordinator,
    /// Sees numbers, never a name.
    Policy,
    /// Keeps parties, workers, messages, terms and the trail; sees no residents.
    Admin,
}

impl Role {
    /// All roles, in the order of the screen.
    pub const ALL: [Self; 4] = [Self::Worker, Self::Coordinator, Self::Policy, Self::Admin];

    /// The code word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Worker => "worker",
            Self::Coordinator => "coordinator",
            Self::Policy => "policy",
            Self::Admin => "admin",
        }
    }

    /// The role with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// The roles that somebody has, at whichever party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Roles(u8);

impl Roles {
    /// None: a resident.
    pub const NONE: Self = Self(0);

    /// With this role too.
    #[must_use]
    pub fn with(self, role: Role) -> Self {
        Self(self.0 | 1 << role as u8)
    }

    /// Whether this role is among them.
    pub fn has(self, role: Role) -> bool {
        self.0 >> (role as u8) & 1 == 1
    }

    /// Whether there is no role: a resident and nothing else.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the work is with residents themselves.
    pub fn helps_residents(self) -> bool {
        self.has(Role::Worker) || self.has(Role::Coordinator)
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<Given: IntoIterator<Item = Role>>(roles: Given) -> Self {
        roles.into_iter().fold(Self::NONE, Self::with)
    }
}

/// How sure it is that this is the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Strength {
    /// A link in the mail: enough for what is one's own, not for what is of others (BIO2 5.17.01, ASVS 5.0 V6.3.3).
    Link,
    /// A passkey, or the sign-in of the own organisation.
    Strong,
}

/// Who calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Number in the register; none for a visitor.
    pub person: Option<i64>,
    /// Roles at all parties together.
    pub roles: Roles,
    /// The parties for which this person works with residents.
    pub parties: Arc<[i64]>,
    /// Those of them that this person coordinates.
    pub coordinates: Arc<[i64]>,
    /// How they signed in.
    pub strength: Strength,
}

impl Actor {
    /// Somebody who has not signed in.
    pub fn visitor() -> Self {
        Self { person: None, roles: Roles::NONE, parties: Arc::new([]), coordinates: Arc::new([]), strength: Strength::Link }
    }

    /// A resident.
    pub fn resident(person: i64, strength: Strength) -> Self {
        Self { person: Some(person), roles: Roles::NONE, parties: Arc::new([]), coordinates: Arc::new([]), strength }
    }

    /// Whether somebody has signed in.
    pub fn is_signed_in(&self) -> bool {
        self.person.is_some()
    }

    /// What the actor is to a person of the register, who was written in by one party and shares with others.
    pub fn relation_to(&self, person: i64, written_in_by: Option<i64>, shared_with: impl IntoIterator<Item = i64>) -> crate::Relation {
        let is_mine = |party: &i64| self.parties.contains(party);
        if self.person == Some(person) {
            crate::Relation::Own
        } else if written_in_by.as_ref().is_some_and(is_mine) {
            crate::Relation::Known
        } else if shared_with.into_iter().any(|party| is_mine(&party)) {
            crate::Relation::Shared
        } else {
            crate::Relation::None
        }
    }

    /// What the actor is to a party: a coordinator keeps the own ones; being a worker of one gives no say over it.
    pub fn relation_to_party(&self, party: i64) -> crate::Relation {
        if self.coordinates.contains(&party) { crate::Relation::OwnParty } else { crate::Relation::None }
    }

    /// What the actor is to the work of a party: one of those who do it, or nothing.
    pub fn relation_to_work_of(&self, party: i64) -> crate::Relation {
        if self.parties.contains(&party) { crate::Relation::OwnParty } else { crate::Relation::None }
    }

    /// Whether the actor may give this role to somebody: nobody makes others more than they are.
    pub fn may_give(&self, role: Role) -> bool {
        self.roles.has(Role::Admin) || (self.roles.has(Role::Coordinator) && matches!(role, Role::Worker | Role::Coordinator))
    }
}
