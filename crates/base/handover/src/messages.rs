//! What whoever takes something over is told.

use opbouw_neighbourhood::{Person, PersonState, store as register};
use opbouw_post::{Kind, NewMessage, PhoneNumber, queue};
use opbouw_signin::Doer;
use opbouw_store::Tx;
use opbouw_words::Language;

use crate::carrying::{Held, Whose};
use crate::error::HandoverError;
use crate::giving::Plan;

/// Where somebody sees what they carry.
pub const OWN_PATH: &str = "/contact/overdracht";
/// A message is no list: what comes after these is a number.
const MOST_NAMES: usize = 12;

/// You take something over from a colleague.
pub static TAKEN: Kind = Kind {
    name: "handover-taken",
    fields: &["giver", "known", "party", "count", "names", "named", "private", "privately", "line", "introduced"],
    purpose: None,
    is_essential: true,
};

/// The messages of this crate.
pub static KINDS: &[&Kind] = &[&TAKEN];

/// Queues the message to one taker. What may name a resident is a number in it: those names are read on the page.
pub(crate) fn tell_taker(
    tx: &mut Tx<'_>,
    doer: &Doer,
    plan: &Plan,
    handover: i64,
    taker: i64,
    line: &str,
    held: &[&Held],
) -> Result<(), HandoverError> {
    let Some(person) = register::find_person(tx, taker)?.filter(|person| person.state == PersonState::Active) else { return Ok(()) };
    let Some(message) = to(&person, &format!("{}-{handover}-{taker}", TAKEN.name)) else { return Ok(()) };
    let giver = match plan.from {
        Whose::Person(giver) => register::find_person(tx, giver)?.map(|giver| giver.first_name),
        Whose::Nobody => None,
    };
    let party = register::find_party(tx, plan.party)?.map(|party| party.name).unwrap_or_default();
    let private = held.iter().filter(|held| held.thing.kind.may_name_a_resident()).count();
    let names: Vec<&str> =
        held.iter().map(|held| &held.thing).filter(|thing| !thing.kind.may_name_a_resident()).map(|thing| thing.name.as_str()).collect();
    let yes_or_no = |is_so: bool| if is_so { "yes" } else { "no" };
    let message = message
        .field("giver", giver.as_deref().unwrap_or(""))
        .field("known", yes_or_no(giver.is_some()))
        .field("party", &party)
        .field("count", &held.len().to_string())
        .field("names", &list_of(&names))
        .field("named", yes_or_no(!names.is_empty()))
        .field("private", &private.to_string())
        .field("privately", yes_or_no(private > 0))
        .field("line", line)
        .field("introduced", yes_or_no(!line.is_empty()))
        .plain_link(OWN_PATH);
    Ok(queue(tx, doer.at_s, &message).map(drop)?)
}

fn to(person: &Person, event: &str) -> Option<NewMessage> {
    let language = Language::parse(&person.language).unwrap_or(Language::Nl);
    if let Some(email) = person.email.as_deref().filter(|email| !email.is_empty()) {
        return Some(NewMessage::mail(&TAKEN, email, language, event));
    }
    let number = PhoneNumber::parse(person.phone.as_deref()?)?;
    Some(NewMessage::sms(&TAKEN, &number, language, event))
}

fn list_of(names: &[&str]) -> String {
    let shown = names.iter().take(MOST_NAMES).copied().collect::<Vec<_>>().join(", ");
    match names.len().checked_sub(MOST_NAMES) {
        Some(more) if more > 0 => format!("{shown}, +{more}"),
        _ => shown,
    }
}
