//! Who carries what, and who takes it over when a colleague leaves?
//!
//! A room that keeps something for which somebody answers has a [`Rule`] for it. The list of kinds is closed, and the program matches on it
//! without a catch-all, so that a kind without a rule does not compile.

use opbouw_store::{StoreError, Tx};

/// A kind of thing for which somebody who works for a party answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Carried {
    /// A round at fixed times and places.
    Round,
    /// Something that was promised, with a day.
    Promise,
    /// A group that somebody keeps contact with.
    Group,
    /// A person who asked for something and is followed by somebody.
    Contact,
    /// A call for many.
    Call,
    /// A pair of buddies that somebody looks after.
    BuddyPair,
    /// An activity that somebody organises.
    Activity,
    /// A place that somebody keeps.
    Place,
}

impl Carried {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 8] =
        [Self::Round, Self::Group, Self::Contact, Self::Promise, Self::Call, Self::BuddyPair, Self::Activity, Self::Place];

    /// Its word in addresses, forms and sentence keys; it never means anything else.
    pub fn code(self) -> &'static str {
        match self {
            Self::Round => "round",
            Self::Promise => "promise",
            Self::Group => "group",
            Self::Contact => "contact",
            Self::Call => "call",
            Self::BuddyPair => "buddy-pair",
            Self::Activity => "activity",
            Self::Place => "place",
        }
    }

    /// The kind with this word.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One thing that somebody carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// What it is.
    pub kind: Carried,
    /// Its number in the room that keeps it.
    pub id: i64,
    /// The party it belongs to.
    pub party: i64,
    /// What it is called, as the colleagues of that party may see it.
    pub name: String,
    /// The page about it.
    pub address: String,
}

/// Who gives over to whom, within one party.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handover {
    /// Who leaves or gives over.
    pub from: i64,
    /// Who takes over: somebody who works for the same party.
    pub to: i64,
    /// The party.
    pub party: i64,
    /// Seconds since 1970.
    pub at_s: i64,
}

/// How a room lists and hands over what it keeps of one kind.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The kind.
    pub kind: Carried,
    /// What this person carries for this party and has not ended; in the order of the screen.
    pub list: fn(&mut Tx<'_>, person: i64, party: i64) -> Result<Vec<Thing>, StoreError>,
    /// Gives one of them to somebody else; false when it is not the giver's (any more). It tells whom it concerns, in the same transaction.
    pub hand_over: fn(&mut Tx<'_>, handover: Handover, id: i64) -> Result<bool, StoreError>,
}
