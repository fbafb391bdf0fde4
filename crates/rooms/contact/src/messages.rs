//! What this room writes: only to colleagues, and only when somebody is not back.

use opbouw_post::{Kind, NewMessage, PhoneNumber, queue};
use opbouw_store::{StoreError, Tx};
use opbouw_words::Language;

use crate::checkin::Checkin;
use crate::store::checkins::ReachOf;

/// To the colleague on watch: somebody is not back.
pub(crate) static LATE: Kind = Kind { name: "contact-late", fields: &["name", "spot", "until"], purpose: None, is_essential: true };

/// The messages this room sends.
pub static KINDS: &[&Kind] = &[&LATE];

/// Seconds after which it is of no use any more.
const USEFUL_S: i64 = 12 * 3_600;

/// Tells the colleague by text message and by mail, whatever there is; whether there was a way.
pub(crate) fn tell_late(
    tx: &mut Tx<'_>,
    checkin: &Checkin,
    colleague: i64,
    until: &str,
    reach: &ReachOf,
    now_s: i64,
) -> Result<bool, StoreError> {
    let language = Language::parse(&reach.language).unwrap_or(Language::Nl);
    // A later end is another event.
    let event = format!("not-back-{}-{}-{colleague}", checkin.id, checkin.until_s);
    let mail = reach.email.as_deref().map(|address| NewMessage::mail(&LATE, address, language, &format!("{event}-mail")));
    let number = reach.phone.as_deref().and_then(PhoneNumber::parse);
    let sms = number.map(|number| NewMessage::sms(&LATE, &number, language, &format!("{event}-sms")));
    let messages: Vec<NewMessage> = mail.into_iter().chain(sms).collect();
    for message in &messages {
        let message = message.clone().field("name", &checkin.name).field("spot", &checkin.spot).field("until", until);
        queue(tx, now_s, &message.plain_link("/contact").expires_at(now_s + USEFUL_S))?;
    }
    Ok(!messages.is_empty())
}
