//! What this room writes to people: which kinds of messages, and what stands in them.

use opbouw_post::{Kind, NewMessage, PhoneNumber, queue};
use opbouw_store::{StoreError, Tx};
use opbouw_words::Language;

use crate::activity::{Activity, Day};
use crate::say;

/// What every message about an activity may say.
const FIELDS: &[&str] = &["activity", "when", "place", "standing", "bring", "brings", "because", "why", "part", "by", "name"];

/// Where one's own sign-up is.
pub(crate) const OWN_PATH: &str = "/activiteiten/mijn/";
/// Where somebody says yes or no to a part.
pub(crate) const ASKED_PATH: &str = "/activiteiten/vraag/";

const fn kind(name: &'static str, purpose: Option<&'static str>, is_essential: bool) -> Kind {
    Kind { name, fields: FIELDS, purpose, is_essential }
}

/// You come; with the link to change it.
pub(crate) static SIGNED: Kind = kind("activities-signed", Some("activities-signed"), true);
/// There is a place for you after all.
pub(crate) static MOVED_UP: Kind = kind("activities-moved-up", Some("activities-signed"), true);
/// The day before.
pub(crate) static REMINDER: Kind = kind("activities-reminder", Some("activities-signed"), true);
/// Another day, hour or place than before.
pub(crate) static CHANGED: Kind = kind("activities-changed", Some("activities-signed"), true);
/// A day, or all of it, does not go on.
pub(crate) static OFF: Kind = kind("activities-off", None, true);
/// To who proposed it: the host agrees.
pub(crate) static AGREED: Kind = kind("activities-agreed", None, true);
/// To who proposed it: the host does not.
pub(crate) static REFUSED: Kind = kind("activities-refused", None, true);
/// Will you take a part of it? A question that may be refused.
pub(crate) static ASKED: Kind = kind("activities-asked", Some("activities-asked"), false);
/// To who leads it: who came?
pub(crate) static WHO_CAME: Kind = kind("activities-who-came", None, false);

/// To who leads it: the place is closed on that day; what now?
pub(crate) static CLOSED: Kind = kind("activities-closed", None, true);
/// To who leads it: the place is open after all.
pub(crate) static REOPENED: Kind = kind("activities-reopened", None, true);

/// The messages this room sends.
pub static KINDS: &[&Kind] = &[&SIGNED, &MOVED_UP, &REMINDER, &CHANGED, &OFF, &AGREED, &REFUSED, &ASKED, &WHO_CAME, &CLOSED, &REOPENED];

/// A message to somebody about an activity.
pub(crate) struct Letter<'l> {
    pub kind: &'static Kind,
    /// Mail address or number.
    pub reach: &'l str,
    /// Code of the language.
    pub language: &'l str,
    /// The event that it tells of; the same event is told once.
    pub event: String,
    pub activity: &'l Activity,
    /// The day it is about; none: all of it.
    pub day: Option<&'l Day>,
    /// `in`, `waiting` or `every`; for a part `yes`.
    pub standing: &'l str,
    /// Why, in somebody's words or a word of the program.
    pub why: &'l str,
    /// The part somebody is asked to take.
    pub part: &'l str,
    /// First name of who asks.
    pub by: &'l str,
    /// First name of who it is to.
    pub name: &'l str,
    /// What the link is about; of a plain link its path.
    pub about: Option<String>,
    /// Seconds UTC after which it is of no use.
    pub expires_s: i64,
}

impl<'l> Letter<'l> {
    /// With the least that each has.
    pub fn new(kind: &'static Kind, to: (&'l str, &'l str), event: String, activity: &'l Activity, expires_s: i64) -> Self {
        let (reach, language) = to;
        Self {
            kind,
            reach,
            language,
            event,
            activity,
            day: None,
            standing: "",
            why: "",
            part: "",
            by: "",
            name: "",
            about: None,
            expires_s,
        }
    }

    /// Puts it in the outbox; false when there is no way to send to this address.
    pub fn queue(&self, tx: &mut Tx<'_>, now_s: i64) -> Result<bool, StoreError> {
        let language = Language::parse(self.language).unwrap_or(Language::Nl);
        let message = if self.reach.contains('@') {
            NewMessage::mail(self.kind, self.reach, language, &self.event)
        } else {
            let Some(number) = PhoneNumber::parse(self.reach) else { return Ok(false) };
            NewMessage::sms(self.kind, &number, language, &self.event)
        };
        queue(tx, now_s, &self.fill(message, language).expires_at(self.expires_s))?;
        Ok(true)
    }

    fn fill(&self, message: NewMessage, language: Language) -> NewMessage {
        let yes_or_no = |is_so: bool| if is_so { "yes" } else { "no" };
        let when = self.day.map(|day| say::when_in(day, language)).unwrap_or_else(|| rule_in(self.activity, language));
        let because = match self.why {
            "" => "none",
            crate::hosting::NO_ROOM => "room",
            crate::unrolling::HOLIDAY => "holiday",
            _ => "typed",
        };
        let message = message
            .field("activity", &self.activity.title)
            .field("when", &when)
            .field("place", &self.day.map_or_else(|| say::where_of(self.activity), |day| say::where_on(self.activity, day)))
            .field("standing", self.standing)
            .field("bring", &self.activity.bring)
            .field("brings", yes_or_no(!self.activity.bring.is_empty()))
            .field("because", because)
            .field("why", self.why)
            .field("part", self.part)
            .field("by", self.by)
            .field("name", self.name);
        match (&self.about, self.kind.purpose) {
            (Some(about), Some("activities-asked")) => message.link(ASKED_PATH, about),
            (Some(about), Some(_)) => message.link(OWN_PATH, about),
            (Some(path), None) => message.plain_link(path),
            (None, _) => message,
        }
    }
}

fn rule_in(activity: &Activity, language: Language) -> String {
    let day = activity.starts.date();
    activity.rule.as_deref().map_or_else(|| say::day_in(day, language), |rule| say::rule_in(rule, day, language))
}
