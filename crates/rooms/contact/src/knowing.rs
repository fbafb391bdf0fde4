//! A person becomes known: only when they ask for something, with their consent, and never twice.

use jiff::civil::Date;
use opbouw_access::{Action, Actor, State, Thing, may};
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{How, NewConsent, PersonFault, PersonState, Purpose, Reach, Registration, store};
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use crate::error::ContactError;
use crate::keeping::begin_contact;
use crate::person::NewContact;
use crate::store::people;

/// Somebody who asks for something.
#[derive(Debug, Clone)]
pub(crate) struct Asker {
    /// Who.
    pub new: Registration,
    /// For which party.
    pub party: i64,
    /// What they ask, in one line.
    pub asked: String,
    /// How they agreed to be kept.
    pub how: How,
}

/// Writes somebody in with their consent, and begins the contact; its number. Whoever is in the register already and may be seen by this actor is
/// found by telephone number or mail address, and not doubled.
///
/// # Errors
/// [`PersonFault::AddressTaken`] when the mail address belongs to somebody whom the actor may not see; the database.
pub(crate) fn write_in(tx: &mut Tx<'_>, doer: &Doer, actor: &Actor, asker: &Asker, keep_until: Date) -> Result<i64, ContactError> {
    let known = find_known(tx, actor, &asker.new.reach)?;
    let person = match known {
        Some(person) => {
            store::touch_person(tx, person, doer.today, keep_until)?;
            person
        }
        None => register(tx, doer, asker, keep_until)?,
    };
    begin_contact(tx, doer, &NewContact { party: asker.party, person, asked: &asker.asked, how: asker.how })
}

fn register(tx: &mut Tx<'_>, doer: &Doer, asker: &Asker, keep_until: Date) -> Result<i64, ContactError> {
    let person = store::register(tx, &asker.new, doer.today, keep_until)?;
    let consent = NewConsent { person, purpose: Purpose::Stored, party: None, given_by: doer.person, how: asker.how };
    store::give_consent(tx, &consent, doer.at_s)?;
    let subject = store::find_person(tx, person)?.map(|found| found.pseudonym);
    let activity = Activity::ContactDetails;
    doer.note(tx, &Note { action: "person-register", kind: "person", id: Some(person), activity, subject: subject.as_deref() })?;
    publish(tx, doer.at_s, &Happening::PersonJoined { person })?;
    Ok(person)
}

/// Whoever has this address or number and may be seen by the actor. A number is shared in many a family, so only that of one such person counts.
fn find_known(tx: &mut Tx<'_>, actor: &Actor, reach: &Reach) -> Result<Option<i64>, ContactError> {
    let candidates = match reach {
        Reach::Nothing => return Ok(None),
        Reach::Mail(email) => store::find_person_by_email(tx, email.key())?.into_iter().collect(),
        Reach::Phone(phone) => people::list_with_phone(tx, phone.as_str())?,
    };
    let mut seen = Vec::new();
    for person in candidates {
        if may_see(tx, actor, person)? {
            seen.push(person);
        } else if matches!(reach, Reach::Mail(_)) {
            return Err(PersonFault::AddressTaken.into());
        }
    }
    Ok(if seen.len() == 1 { seen.first().copied() } else { None })
}

/// Whether this person may be seen, as any page of the register decides it.
pub(crate) fn may_see(tx: &mut Tx<'_>, actor: &Actor, person: i64) -> Result<bool, ContactError> {
    let Some(found) = store::find_person(tx, person)? else { return Ok(false) };
    let relation = actor.relation_to(person, found.registered_by, store::list_known_to(tx, person)?);
    let state = if found.state == PersonState::Restricted { State::Restricted } else { State::Open };
    Ok(may(actor, Action::ChangePerson, Thing { relation, state }).allowed
        || may(actor, Action::LeaveOffer, Thing { relation, state }).allowed)
}
