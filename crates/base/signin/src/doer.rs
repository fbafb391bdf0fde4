//! Who does something, now, and by which way: what every change takes along, so that its line in the trail is complete.

use jiff::Zoned;
use jiff::civil::Date;
use opbouw_audit::{Activity, Entry, Object, Origin, Outcome, Pseudonym, Who, append};
use opbouw_store::{StoreError, Tx};

use crate::session::SignedIn;

/// Somebody who does something at a moment.
#[derive(Debug, Clone)]
pub struct Doer {
    /// Number in the register; none for a visitor and for the program itself.
    pub person: Option<i64>,
    /// The moment, seconds UTC.
    pub at_s: i64,
    /// The day, in the municipality.
    pub today: Date,
    who: Who,
    party: Option<i64>,
    origin: Origin,
}

/// What is noted in the trail.
#[derive(Debug, Clone)]
pub struct Note<'n> {
    /// What was done, as a word of the program: `person-view`.
    pub action: &'static str,
    /// What sort of thing.
    pub kind: &'static str,
    /// Its number.
    pub id: Option<i64>,
    /// As part of which processing.
    pub activity: Activity,
    /// Whose data, as [`Person::pseudonym`](opbouw_neighbourhood::Person::pseudonym).
    pub subject: Option<&'n str>,
}

impl Doer {
    /// Somebody on a page; none: a visitor.
    pub fn on_page(who: Option<&SignedIn>, now: &Zoned) -> Self {
        let name = who.and_then(|who| Pseudonym::parse(&who.pseudonym));
        Self {
            person: who.map(|who| who.person),
            at_s: now.timestamp().as_second(),
            today: now.date(),
            who: name.map_or(Who::Visitor, Who::Person),
            party: who.and_then(SignedIn::party),
            origin: Origin::Web,
        }
    }

    /// The program itself: at night, or told so on the command line.
    pub fn program(origin: Origin, now: &Zoned) -> Self {
        Self { person: None, at_s: now.timestamp().as_second(), today: now.date(), who: Who::System, party: None, origin }
    }

    /// The party for which it is done.
    pub fn party(&self) -> Option<i64> {
        self.party
    }

    /// The worker, when somebody else's consent is written down; none when it is one's own.
    pub fn on_behalf_of(&self, person: i64) -> Option<i64> {
        self.person.filter(|doer| *doer != person)
    }

    /// Notes in the trail that it was done, in the transaction in which it is done.
    pub fn note(&self, tx: &mut Tx<'_>, note: &Note<'_>) -> Result<(), StoreError> {
        self.note_as(tx, note, Outcome::Done)
    }

    /// Notes that it was asked and refused.
    pub fn note_refused(&self, tx: &mut Tx<'_>, note: &Note<'_>) -> Result<(), StoreError> {
        self.note_as(tx, note, Outcome::Refused)
    }

    fn note_as(&self, tx: &mut Tx<'_>, note: &Note<'_>, result: Outcome) -> Result<(), StoreError> {
        let entry = Entry {
            at_s: self.at_s,
            actor: self.who.clone(),
            on_behalf_of: self.party,
            action: note.action,
            object: Object { kind: note.kind, id: note.id },
            result,
            origin: self.origin,
            activity: note.activity,
            subject: note.subject.and_then(Pseudonym::parse),
            trace: None,
        };
        append(tx, &entry).map(drop)
    }
}
