//! How does a room list and give over what it keeps of one kind?

use jiff::civil::Date;
use opbouw_audit::Activity;
use opbouw_store::{StoreError, Tx};

use crate::{Carried, Standing};

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
    /// The next day on which something is to be done for it, where there is one.
    pub next_on: Option<Date>,
}

/// Who gives over to whom, within one party. That the taker works there was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handover<'h> {
    /// Whose it was; none: of nobody, because who carried it is no longer in the register.
    pub from: Option<i64>,
    /// Who takes over: somebody who works with residents for the same party.
    pub to: i64,
    /// The party.
    pub party: i64,
    /// Seconds since 1970.
    pub at_s: i64,
    /// The line that introduces the taker, for those who are told; may be empty.
    pub line: &'h str,
}

/// Something ends instead of going to a colleague.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// Whose it was; none: of nobody.
    pub from: Option<i64>,
    /// The party.
    pub party: i64,
    /// Who decides that it ends.
    pub by: Option<i64>,
    /// Seconds since 1970.
    pub at_s: i64,
    /// The day, in the municipality.
    pub today: Date,
}

/// What a person carries for a party, or what nobody does.
pub type ListThings = fn(&mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<Thing>, StoreError>;

/// Everything of one kind that goes on, of all parties and of residents among themselves.
pub type ListStandings = fn(&mut Tx<'_>) -> Result<Vec<Standing>, StoreError>;

/// Ends one thing; false when it is not of who gives over (any more). It tells whom it concerns, in the same transaction.
pub type EndThing = fn(&mut Tx<'_>, &Ending, id: i64) -> Result<bool, StoreError>;

/// How a room lists and hands over what it keeps of one kind.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The kind.
    pub kind: Carried,
    /// As part of which processing the change stands in the trail; the line itself is written by [`hand_over`](crate::hand_over).
    pub activity: Activity,
    /// What this person carries for this party and has not ended, in the order of the screen; without a person: what nobody carries, because
    /// who did is no longer in the register. One query.
    pub list: ListThings,
    /// The same things for the whole municipality, with everybody who carries each: for seeing what loses its last one. One query, or two.
    pub list_all: ListStandings,
    /// Gives one of them to somebody else; false when it is not the giver's (any more), or ended. It tells residents whom it concerns, in the
    /// same transaction; the taker is told by [`hand_over`](crate::hand_over). It may run more than once.
    pub hand_over: fn(&mut Tx<'_>, &Handover<'_>, id: i64) -> Result<bool, StoreError>,
    /// How one ends instead, where that may be done without looking at it.
    pub end: Option<EndThing>,
}

/// The rules of all rooms: one field for each kind, so that a kind without a rule does not compile.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs, reason = "each field is the rule of the kind that it is called after")]
pub struct Rules {
    pub round: Rule,
    pub promise: Rule,
    pub group: Rule,
    pub contact: Rule,
    pub call: Rule,
    pub buddy_pair: Rule,
    pub activity: Rule,
    pub place: Rule,
    pub entry: Rule,
    pub signal: Rule,
}

impl Rules {
    /// The rule for a kind. There is no catch-all here, and must never be one.
    pub fn of(&self, kind: Carried) -> &Rule {
        match kind {
            Carried::Round => &self.round,
            Carried::Promise => &self.promise,
            Carried::Group => &self.group,
            Carried::Contact => &self.contact,
            Carried::Call => &self.call,
            Carried::BuddyPair => &self.buddy_pair,
            Carried::Activity => &self.activity,
            Carried::Place => &self.place,
            Carried::Entry => &self.entry,
            Carried::Signal => &self.signal,
        }
    }

    /// All of them, in the order of the screen.
    pub fn all(&self) -> impl Iterator<Item = &Rule> {
        Carried::ALL.into_iter().map(|kind| self.of(kind))
    }
}
