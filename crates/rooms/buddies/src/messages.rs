//! What this room writes to people, and by which way each can be reached.

use opbouw_handover::Handover;
use opbouw_post::{Kind, NewMessage, PhoneNumber, queue};
use opbouw_store::{StoreError, Tx};
use opbouw_words::Language;

use crate::rules::certificate::Reminder;
use crate::rules::pair::Which;
use crate::store::checkins::Checkin;
use crate::store::pairs::{Half, Pair};

/// Where a link of a message leads.
const ANSWER_PATH: &str = "/maatjes/antwoord/";
/// Seconds that a proposal or check-in is of use: two weeks.
const USEFUL_S: i64 = 14 * 86_400;

/// Would you like to meet?
pub static PROPOSAL: Kind = Kind { name: "buddies-proposal", fields: &["party"], purpose: Some("buddies-proposal"), is_essential: false };
/// Both said yes. Its link opens the same page as the proposal.
pub static MEETING: Kind =
    Kind { name: "buddies-meeting", fields: &["name", "party"], purpose: Some("buddies-proposal"), is_essential: false };
/// The agreement, to read and to say yes to.
pub static AGREEMENT: Kind =
    Kind { name: "buddies-agreement", fields: &["name", "party"], purpose: Some("buddies-agreement"), is_essential: false };
/// How does it go?
pub static CHECKIN: Kind =
    Kind { name: "buddies-checkin", fields: &["name", "party"], purpose: Some("buddies-checkin"), is_essential: false };
/// The end that was planned is near.
pub static ENDING: Kind = Kind { name: "buddies-ending", fields: &["name", "party", "day"], purpose: None, is_essential: false };
/// A certificate runs out.
pub static CERTIFICATE: Kind = Kind { name: "buddies-certificate", fields: &["what", "day"], purpose: None, is_essential: false };

/// Somebody else of the party looks after you two from now on.
pub static KEEPER: Kind =
    Kind { name: "buddies-keeper", fields: &["name", "party", "keeper", "line", "introduced"], purpose: None, is_essential: false };

/// All of them.
pub static KINDS: &[&Kind] = &[&PROPOSAL, &MEETING, &AGREEMENT, &CHECKIN, &ENDING, &CERTIFICATE, &KEEPER];

/// By which way somebody can be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// By mail, to this address.
    Mail(String),
    /// By text message.
    Sms(PhoneNumber),
}

/// Mail when there is an address, else a text message to a mobile number; none: somebody has to call or come by.
pub fn find_way(email: Option<&str>, phone: Option<&str>) -> Option<Way> {
    match email.filter(|email| !email.is_empty()) {
        Some(email) => Some(Way::Mail(email.to_owned())),
        None => phone.and_then(PhoneNumber::parse).filter(PhoneNumber::is_mobile).map(Way::Sms),
    }
}

/// Whether a message can reach one of a pair.
pub fn is_reachable(half: &Half) -> bool {
    !half.is_restricted && find_way(half.email.as_deref(), half.phone.as_deref()).is_some()
}

/// Asks both whether they want to meet.
pub fn send_proposal(tx: &mut Tx<'_>, pair: &Pair, at_s: i64) -> Result<(), StoreError> {
    to_both(tx, pair, at_s, |which| Letter { expires: true, ..Letter::about(&PROPOSAL, pair, which) })
}

/// Tells both that the other said yes too.
pub fn send_meeting(tx: &mut Tx<'_>, pair: &Pair, at_s: i64) -> Result<(), StoreError> {
    to_both(tx, pair, at_s, |which| Letter::about(&MEETING, pair, which))
}

/// Sends the agreement to whoever has not said yes to it.
pub fn send_agreement(tx: &mut Tx<'_>, pair: &Pair, at_s: i64) -> Result<(), StoreError> {
    let letter =
        |which: Which| Letter { about: format!("{}-{}-{}", pair.id, which.code(), pair.version), ..Letter::about(&AGREEMENT, pair, which) };
    to_both(tx, pair, at_s, letter)
}

/// Asks both how it goes.
pub fn send_checkin(tx: &mut Tx<'_>, pair: &Pair, checkin: &Checkin, at_s: i64) -> Result<(), StoreError> {
    let letter =
        |which: Which| Letter { about: format!("{}-{}", checkin.id, which.code()), expires: true, ..Letter::about(&CHECKIN, pair, which) };
    to_both(tx, pair, at_s, letter)
}

/// Reminds both that the end they planned is near. Another planned end is another reminder.
pub fn send_ending(tx: &mut Tx<'_>, pair: &Pair, at_s: i64) -> Result<(), StoreError> {
    let day = pair.planned_end.map(|day| day.to_string()).unwrap_or_default();
    to_both(tx, pair, at_s, |which| Letter { about: format!("{}-{}-{day}", pair.id, which.code()), ..Letter::about(&ENDING, pair, which) })
}

/// Tells both who looks after them from now on, with the line that introduces them. Another handover is another message.
pub fn send_keeper(tx: &mut Tx<'_>, pair: &Pair, keeper: &str, handover: &Handover<'_>) -> Result<(), StoreError> {
    let letter = |which: Which| {
        let about = format!("{}-{}-{}-{}", pair.id, which.code(), handover.to, handover.at_s);
        let introduced = if handover.line.is_empty() { "no" } else { "yes" };
        let fields = vec![("keeper", keeper.to_owned()), ("line", handover.line.to_owned()), ("introduced", introduced.to_owned())];
        Letter { about, fields, ..Letter::about(&KEEPER, pair, which) }
    };
    to_both(tx, pair, handover.at_s, letter)
}

/// Reminds somebody that a certificate runs out. `what` is its name in their language.
pub fn send_certificate(
    tx: &mut Tx<'_>,
    to: &Receiver<'_>,
    certificate: i64,
    reminder: Reminder,
    what: &str,
    at_s: i64,
) -> Result<(), StoreError> {
    let about = format!("{certificate}-{}", if reminder == Reminder::First { "first" } else { "last" });
    let Some(message) = to.message(&CERTIFICATE, &about) else { return Ok(()) };
    queue(tx, at_s, &message.field("what", what).field("day", to.day).plain_link("/mijn/maatje")).map(drop)
}

/// Somebody who is written to, outside a pair.
#[derive(Debug)]
pub struct Receiver<'r> {
    /// Mail address.
    pub email: Option<&'r str>,
    /// Telephone number.
    pub phone: Option<&'r str>,
    /// Language of messages.
    pub language: &'r str,
    /// The day it is about, as people write it.
    pub day: &'r str,
}

impl Receiver<'_> {
    fn message(&self, kind: &'static Kind, about: &str) -> Option<NewMessage> {
        let (language, key) = (Language::parse(self.language).unwrap_or(Language::Nl), format!("{}-{about}", kind.name));
        Some(match find_way(self.email, self.phone)? {
            Way::Mail(address) => NewMessage::mail(kind, &address, language, &key),
            Way::Sms(number) => NewMessage::sms(kind, &number, language, &key),
        })
    }
}

/// One message to one of a pair.
struct Letter {
    kind: &'static Kind,
    about: String,
    expires: bool,
    /// Besides the name of the other, the party and the day.
    fields: Vec<(&'static str, String)>,
}

impl Letter {
    fn about(kind: &'static Kind, pair: &Pair, which: Which) -> Self {
        Self { kind, about: format!("{}-{}", pair.id, which.code()), expires: false, fields: Vec::new() }
    }
}

/// Queues one for each who can be reached. The key of the message makes that nothing is sent twice. While one of them has had their data put
/// still, nothing is told about them either.
fn to_both(tx: &mut Tx<'_>, pair: &Pair, at_s: i64, letter: impl Fn(Which) -> Letter) -> Result<(), StoreError> {
    if pair.is_put_still() {
        return Ok(());
    }
    for which in Which::BOTH {
        let (half, letter) = (pair.half(which), letter(which));
        let day = pair.planned_end.map(crate::say::day).unwrap_or_default();
        let to = Receiver { email: half.email.as_deref(), phone: half.phone.as_deref(), language: &half.language, day: &day };
        let Some(message) = to.message(letter.kind, &letter.about) else { continue };
        let name = &pair.half(which.other()).first_name;
        let message = message.field("name", name).field("party", &pair.party_name).field("day", &day);
        let message = letter.fields.iter().fold(message, |message, (field, text)| message.field(field, text));
        let message = match letter.kind.purpose {
            Some(_) => message.link(ANSWER_PATH, &letter.about),
            None => message.plain_link("/mijn/maatje"),
        };
        queue(tx, at_s, &if letter.expires { message.expires_at(at_s + USEFUL_S) } else { message })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_goes_before_a_text_message_and_a_landline_gets_neither() {
        assert_eq!(find_way(Some("toos@example.org"), Some("06-12345678")), Some(Way::Mail("toos@example.org".to_owned())));
        assert!(matches!(find_way(None, Some("06-12345678")), Some(Way::Sms(_))));
        assert!(matches!(find_way(None, Some("+90 532 123 45 67")), Some(Way::Sms(_))));
        assert_eq!(find_way(None, Some("0570-123456")), None);
        assert_eq!(find_way(Some(""), None), None);
    }
}
