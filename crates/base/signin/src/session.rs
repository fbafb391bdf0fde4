//! A session: who has come in, how, and until when.

use std::sync::Arc;

use opbouw_access::{Actor, Role, Roles, Strength};
use opbouw_neighbourhood::Membership;

/// How somebody came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// A link in the mail.
    Mail,
    /// An invitation; a passkey may be added.
    Invite,
    /// The link of the first start; a passkey may be added.
    Setup,
    /// A passkey.
    Passkey,
    /// The sign-in of the own organisation.
    Oidc,
    /// A button of the demo, where everybody is invented.
    Demo,
}

impl Method {
    /// All ways.
    pub const ALL: [Self; 6] = [Self::Mail, Self::Invite, Self::Setup, Self::Passkey, Self::Oidc, Self::Demo];

    /// The code word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Invite => "invite",
            Self::Setup => "setup",
            Self::Passkey => "passkey",
            Self::Oidc => "oidc",
            Self::Demo => "demo",
        }
    }

    /// The way with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.code() == code)
    }

    /// How sure it is.
    pub fn strength(self) -> Strength {
        match self {
            Self::Mail | Self::Invite | Self::Setup => Strength::Link,
            Self::Passkey | Self::Oidc | Self::Demo => Strength::Strong,
        }
    }

    /// Whether the first passkey or identity may be added: whoever can read the mail of a worker must not become that worker.
    pub fn may_add_first_key(self) -> bool {
        matches!(self, Self::Invite | Self::Setup)
    }
}

/// How long sessions last, in seconds (ASVS 5.0, V7.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Ends when nothing was done for so long.
    pub idle_s: i64,
    /// Ends in any case.
    pub whole_s: i64,
}

impl Limits {
    /// Whoever works for a party: two hours without doing anything, half a day in all.
    pub const STAFF: Self = Self { idle_s: 2 * 3_600, whole_s: 12 * 3_600 };
    /// Residents: two weeks, a month.
    pub const RESIDENT: Self = Self { idle_s: 14 * 86_400, whole_s: 30 * 86_400 };
    /// Just enough to add a passkey after an invitation.
    pub const INVITED: Self = Self { idle_s: 1_800, whole_s: 3_600 };

    /// The limits of a session.
    pub fn of(method: Method, is_staff: bool) -> Self {
        match (method.may_add_first_key(), is_staff) {
            (true, _) => Self::INVITED,
            (false, true) => Self::STAFF,
            (false, false) => Self::RESIDENT,
        }
    }
}

/// Somebody who has come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// Number of the session.
    pub session: i64,
    /// Number in the register.
    pub person: i64,
    /// First name, for the greeting.
    pub first_name: String,
    /// Name in the trail.
    pub pseudonym: String,
    /// How they came in.
    pub method: Method,
    /// Whether what is kept of them is restricted.
    pub is_restricted: bool,
    /// What they are to parties.
    pub memberships: Arc<[Membership]>,
    /// What `base/access` decides on.
    pub actor: Actor,
}

impl SignedIn {
    /// The party in whose name somebody works; none for a resident.
    pub fn party(&self) -> Option<i64> {
        self.memberships.first().map(|membership| membership.party)
    }

    /// What somebody is, for decisions.
    pub(crate) fn actor_of(person: i64, method: Method, memberships: &[Membership]) -> Actor {
        let role = |membership: &Membership| Role::parse(&membership.role);
        let parties_with = |wanted: fn(Role) -> bool| -> Arc<[i64]> {
            memberships.iter().filter(|membership| role(membership).is_some_and(wanted)).map(|membership| membership.party).collect()
        };
        Actor {
            person: Some(person),
            roles: memberships.iter().filter_map(role).collect::<Roles>(),
            parties: parties_with(|role| matches!(role, Role::Worker | Role::Coordinator)),
            coordinates: parties_with(|role| role == Role::Coordinator),
            strength: method.strength(),
        }
    }
}

/// A session in the list of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its number.
    pub id: i64,
    /// How it began.
    pub method: Method,
    /// "Firefox, Android".
    pub device: String,
    /// When it began, seconds UTC.
    pub began_at_s: i64,
    /// When it was last used, seconds UTC.
    pub seen_at_s: i64,
}
