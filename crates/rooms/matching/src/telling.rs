//! Tells people what they are asked and what came of it: by mail, by text message, or not at all when there is no way to reach them.

use opbouw_neighbourhood::Person;
use opbouw_post::{Kind, NewMessage, PhoneNumber, queue};
use opbouw_store::{StoreError, Tx};
use opbouw_words::Language;

use crate::kinds::{AFTER, AFTER_SMS, ASKER, ASKER_SMS, ENDED, HEARD, INVITATION, INVITATION_SMS, LATE, MATCHED, MATCHED_BY_WORKER, Side};
use crate::store::own::OfferText;
use crate::store::requests::Request;

/// Where the links to answer lead.
pub(crate) const ANSWER_PATH: &str = "/samen/antwoord/";
/// Where somebody finds what is theirs.
const OWN_PATH: &str = "/mijn/samen";
/// Seconds after which telling is of no use: two weeks.
const USEFUL_S: i64 = 14 * 86_400;

/// How a message gets to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Way {
    /// By mail.
    Mail(String),
    /// By text message.
    Text(PhoneNumber),
    /// A worker calls or goes by.
    Nobody,
}

impl Way {
    /// The way to somebody. A text message goes to mobile numbers only; behind another number a worker calls.
    pub fn to(person: &Person) -> Self {
        let number = || person.phone.as_deref().and_then(PhoneNumber::parse).filter(PhoneNumber::is_mobile);
        match (&person.email, number()) {
            (Some(email), _) => Self::Mail(email.clone()),
            (None, Some(number)) => Self::Text(number),
            (None, None) => Self::Nobody,
        }
    }
}

/// Something to tell to somebody.
struct Told<'t> {
    to: &'t Person,
    mail: &'static Kind,
    text: &'static Kind,
    /// The same key is the same message.
    key: String,
    fields: Vec<(&'static str, &'t str)>,
    /// What the link is about; without one the link leads to the own page.
    about: Option<String>,
}

impl Told<'_> {
    /// Puts it in the outbox; whether there was a way.
    fn queue(self, tx: &mut Tx<'_>, at_s: i64) -> Result<bool, StoreError> {
        let language = Language::parse(&self.to.language).unwrap_or(Language::Nl);
        let message = match Way::to(self.to) {
            Way::Mail(address) => NewMessage::mail(self.mail, &address, language, &self.key),
            Way::Text(number) => NewMessage::sms(self.text, &number, language, &self.key),
            Way::Nobody => return Ok(false),
        };
        let message = match self.about {
            Some(about) => message.link(ANSWER_PATH, &about),
            None => message.plain_link(OWN_PATH),
        };
        let message = self.fields.into_iter().fold(message, |message, (name, text)| message.field(name, text));
        queue(tx, at_s, &message.expires_at(at_s + USEFUL_S)).map(|_| true)
    }
}

/// Asks a giver: what is wanted and where, and not who.
pub(crate) fn tell_invited(tx: &mut Tx<'_>, giver: &Person, invitation: i64, request: &Request, at_s: i64) -> Result<bool, StoreError> {
    let fields = vec![("text", shorter(giver, &request.text, &request.title)), ("area", request.area.as_str())];
    let key = format!("samen-invitation-{invitation}");
    Told { to: giver, mail: &INVITATION, text: &INVITATION_SMS, key, fields, about: Some(invitation.to_string()) }.queue(tx, at_s)
}

/// Asks an asker about a giver who said yes: what they offer and where, and not who.
pub(crate) fn tell_asker(tx: &mut Tx<'_>, asker: &Person, invitation: i64, offer: &OfferText, at_s: i64) -> Result<bool, StoreError> {
    let fields = vec![("text", shorter(asker, &offer.text, &offer.title)), ("area", offer.area.as_str())];
    let key = format!("samen-asker-{invitation}");
    Told { to: asker, mail: &ASKER, text: &ASKER_SMS, key, fields, about: Some(invitation.to_string()) }.queue(tx, at_s)
}

/// Both said yes: who the other one is.
pub(crate) fn tell_matched(tx: &mut Tx<'_>, to: &Person, other: &Person, matched: i64, text: &str, at_s: i64) -> Result<bool, StoreError> {
    let contact = contact_of(other);
    let kind = if contact.is_empty() { &MATCHED_BY_WORKER } else { &MATCHED };
    let fields = vec![("name", other.first_name.as_str()), ("contact", contact), ("text", text)];
    let key = format!("samen-matched-{matched}-{}", to.id);
    Told { to, mail: kind, text: kind, key, fields, about: None }.queue(tx, at_s)
}

/// The place was gone.
pub(crate) fn tell_late(tx: &mut Tx<'_>, giver: &Person, invitation: i64, text: &str, at_s: i64) -> Result<bool, StoreError> {
    let key = format!("samen-late-{invitation}");
    Told { to: giver, mail: &LATE, text: &LATE, key, fields: vec![("text", text)], about: None }.queue(tx, at_s)
}

/// It does not go on. `about` says which: the same is told once.
pub(crate) fn tell_ended(tx: &mut Tx<'_>, to: &Person, about: &str, at_s: i64) -> Result<bool, StoreError> {
    let key = format!("samen-ended-{about}-{}", to.id);
    Told { to, mail: &ENDED, text: &ENDED, key, fields: Vec::new(), about: None }.queue(tx, at_s)
}

/// Asks one of a match after it.
pub(crate) fn tell_after(tx: &mut Tx<'_>, to: &Person, other: &Person, matched: i64, side: Side, at_s: i64) -> Result<bool, StoreError> {
    let key = format!("samen-after-{matched}-{}", to.id);
    let fields = vec![("name", other.first_name.as_str())];
    Told { to, mail: &AFTER, text: &AFTER_SMS, key, fields, about: Some(side.about(matched)) }.queue(tx, at_s)
}

/// What was told was looked at.
pub(crate) fn tell_heard(tx: &mut Tx<'_>, reporter: &Person, report: i64, at_s: i64) -> Result<bool, StoreError> {
    let key = format!("samen-heard-{report}");
    Told { to: reporter, mail: &HEARD, text: &HEARD, key, fields: Vec::new(), about: None }.queue(tx, at_s)
}

/// A text message holds no more than a title.
fn shorter<'t>(to: &Person, text: &'t str, title: &'t str) -> &'t str {
    if matches!(Way::to(to), Way::Text(_)) { title } else { text }
}

/// How somebody is reached, as the other one reads it; empty: by way of a worker.
pub(crate) fn contact_of(person: &Person) -> &str {
    person.email.as_deref().or(person.phone.as_deref()).unwrap_or("")
}
