//! What this room writes to people: which kinds of messages, and what stands in them.

use opbouw_post::{Kind, NewMessage, PhoneNumber, queue};
use opbouw_store::{StoreError, Tx};
use opbouw_words::Language;

use crate::call::{Call, Task};
use crate::say;

/// What every message about a call may say.
const FIELDS: &[&str] = &[
    "call", "task", "day", "hours", "place", "meeting", "party", "standing", "led", "leader", "brings", "bring", "because", "name",
    "together",
];

/// Where one's own sign-up is.
pub(crate) const OWN_PATH: &str = "/oproepen/mijn/";
/// Where a question is answered.
pub(crate) const ANSWER_PATH: &str = "/oproepen/antwoord/";

const fn kind(name: &'static str, purpose: Option<&'static str>, is_essential: bool) -> Kind {
    Kind { name, fields: FIELDS, purpose, is_essential }
}

/// You signed up; with the link to change it.
pub(crate) static SIGNED: Kind = kind("calls-signed", Some("calls-signed"), true);
/// There is a place for you after all.
pub(crate) static MOVED_UP: Kind = kind("calls-moved-up", Some("calls-signed"), true);
/// Can you help? A question that may be refused.
pub(crate) static INVITED: Kind = kind("calls-invited", Some("calls-invited"), false);
/// The day before: where, when, with whom, and what to bring.
pub(crate) static START_CARD: Kind = kind("calls-start-card", Some("calls-signed"), true);
/// Another day, hour or place than before.
pub(crate) static CHANGED: Kind = kind("calls-changed", Some("calls-signed"), true);
/// It does not go on.
pub(crate) static OFF: Kind = kind("calls-off", None, true);
/// Thank you.
pub(crate) static THANKS: Kind = kind("calls-thanks", None, false);
/// To its maker: it is over, thank them.
pub(crate) static PROMPT: Kind = kind("calls-prompt", None, false);

/// The messages this room sends.
pub static KINDS: &[&Kind] = &[&SIGNED, &MOVED_UP, &INVITED, &START_CARD, &CHANGED, &OFF, &THANKS, &PROMPT];

/// A message to somebody about a call. It is of no use any more when the day has passed.
pub(crate) struct Letter<'l> {
    pub kind: &'static Kind,
    /// Mail address or number.
    pub reach: &'l str,
    /// Code of the language.
    pub language: &'l str,
    /// The event that it tells of; the same event is told once.
    pub event: String,
    pub call: &'l Call,
    pub task: Option<&'l Task>,
    /// What the link is about.
    pub about: Option<String>,
    /// `in`, `soft` or `waiting`.
    pub standing: &'static str,
    /// First name of the leader.
    pub leader: Option<&'l str>,
    /// First name of who it is to.
    pub name: &'l str,
    /// How many people it was together.
    pub together: i64,
}

impl Letter<'_> {
    /// Puts it in the outbox; false when there is no way to send to this address.
    pub fn queue(&self, tx: &mut Tx<'_>, now_s: i64, expires_at_s: i64) -> Result<bool, StoreError> {
        let language = Language::parse(self.language).unwrap_or(Language::Nl);
        let message = if self.reach.contains('@') {
            NewMessage::mail(self.kind, self.reach, language, &self.event)
        } else {
            let Some(number) = PhoneNumber::parse(self.reach) else { return Ok(false) };
            NewMessage::sms(self.kind, &number, language, &self.event)
        };
        let message = self.fill(message, language).expires_at(expires_at_s);
        queue(tx, now_s, &message)?;
        Ok(true)
    }

    fn fill(&self, message: NewMessage, language: Language) -> NewMessage {
        let yes_or_no = |is_so: bool| if is_so { "yes" } else { "no" };
        let place = say::place_of(self.call);
        let mut message = message
            .field("call", &self.call.title)
            .field("day", &say::day_in(self.call.day, language))
            .field("place", &place)
            .field("party", &self.call.party_name)
            .field("standing", self.standing)
            .field("led", yes_or_no(self.leader.is_some()))
            .field("leader", self.leader.unwrap_or(""))
            .field("because", &self.call.off_because)
            .field("name", self.name)
            .field("together", &self.together.to_string())
            .field("brings", yes_or_no(self.task.is_some_and(|task| !task.bring.is_empty())));
        if let Some(task) = self.task {
            let meeting = if task.meeting_point.is_empty() { &place } else { &task.meeting_point };
            message = message
                .field("task", &task.title)
                .field("hours", &say::hours_in(task, language))
                .field("meeting", meeting)
                .field("bring", &task.bring);
        }
        match (&self.about, self.kind.purpose) {
            (Some(about), Some("calls-invited")) => message.link(ANSWER_PATH, about),
            (Some(about), Some(_)) => message.link(OWN_PATH, about),
            (Some(path), None) => message.plain_link(path),
            (None, _) => message,
        }
    }
}
