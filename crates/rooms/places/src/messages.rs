//! What this room writes to people: which kinds of messages, and what stands in them.

use opbouw_booking::{Booking, Place};
use opbouw_neighbourhood::Person;
use opbouw_post::{Kind, NewMessage, PhoneNumber, queue};
use opbouw_store::{StoreError, Tx};
use opbouw_words::Language;

use crate::say::moments_in;

/// What every message about a place may say.
const FIELDS: &[&str] = &["place", "room", "title", "moment", "again", "answer", "told", "reason"];
/// A message is of no use after this.
const EXPIRES_AFTER_S: i64 = 14 * 86_400;

const fn kind(name: &'static str) -> Kind {
    Kind { name, fields: FIELDS, purpose: None, is_essential: true }
}

/// To who keeps a place: somebody asks for a room; also when it is asked a second time.
pub(crate) static ASKED: Kind = kind("places-asked");
/// To who asked: yes, or no and why.
pub(crate) static ANSWERED: Kind = kind("places-answered");
/// To who asked: nobody answered.
pub(crate) static LAPSED: Kind = kind("places-lapsed");
/// To who booked for the place itself: it is closed then, or open again.
pub(crate) static DAY: Kind = kind("places-day-off");
/// You have the keys now.
pub(crate) static KEYS: Kind = kind("places-keys");

/// The messages this room sends.
pub static KINDS: &[&Kind] = &[&ASKED, &ANSWERED, &LAPSED, &DAY, &KEYS];

/// A message to somebody about a booking.
pub(crate) struct Letter<'l> {
    pub kind: &'static Kind,
    pub to: &'l Person,
    pub booking: &'l Booking,
    /// The event that it tells of; the same event is told once.
    pub event: String,
    /// What its sentences say besides place, room, title and moment.
    pub fields: &'l [(&'static str, &'l str)],
    /// The page that it leads to.
    pub path: String,
}

impl Letter<'_> {
    /// Puts it in the outbox; nothing when there is no way to reach somebody.
    pub fn queue(&self, tx: &mut Tx<'_>, at_s: i64) -> Result<(), StoreError> {
        let Some((message, language)) = message_to(self.kind, self.to, &self.event) else { return Ok(()) };
        let mut message = message
            .field("place", &self.booking.place_name)
            .field("room", &self.booking.room_name)
            .field("title", &self.booking.title)
            .field("moment", &moments_in(&self.booking.slots, language));
        for (name, value) in self.fields {
            message = message.field(name, value);
        }
        queue(tx, at_s, &message.plain_link(&self.path).expires_at(at_s + EXPIRES_AFTER_S)).map(drop)
    }
}

/// Tells somebody that they have the keys of a place.
pub(crate) fn queue_keys(tx: &mut Tx<'_>, at_s: i64, to: &Person, place: &Place) -> Result<(), StoreError> {
    let event = format!("keys-{}-{}-{at_s}", place.id, to.id);
    let Some((message, _)) = message_to(&KEYS, to, &event) else { return Ok(()) };
    let message = message.field("place", &place.is.name).plain_link(&format!("{}/beheer", place.page()));
    queue(tx, at_s, &message.expires_at(at_s + EXPIRES_AFTER_S)).map(drop)
}

/// By mail, else by text message.
fn message_to(kind: &'static Kind, to: &Person, event: &str) -> Option<(NewMessage, Language)> {
    let language = Language::parse(&to.language).unwrap_or(Language::Nl);
    let message = match (&to.email, &to.phone) {
        (Some(email), _) => NewMessage::mail(kind, email, language, event),
        (None, Some(phone)) => NewMessage::sms(kind, &PhoneNumber::parse(phone)?, language, event),
        (None, None) => return None,
    };
    Some((message, language))
}
