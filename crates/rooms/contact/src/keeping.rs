//! What begins to be kept: a round, a group, a promise, contact with somebody; each with its line in the trail.

use opbouw_audit::Activity;
use opbouw_neighbourhood::store;
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use crate::error::ContactError;
use crate::person::NewContact;
use crate::promise::NewPromise;
use crate::round::RoundPlan;
use crate::store::{groups, people, promises, rounds};

/// Keeps a new round of a party; its number. That `doer` may do this is decided by the caller, here and below.
///
/// # Errors
/// The database.
pub fn create_round(tx: &mut Tx<'_>, doer: &Doer, party: i64, plan: &RoundPlan) -> Result<i64, ContactError> {
    let id = rounds::create(tx, party, plan, doer.at_s)?;
    note(tx, doer, "round-create", "round", id)?;
    Ok(id)
}

/// Keeps a new group of a party, owned by whoever does it; its number.
///
/// # Errors
/// [`ContactError::NoColleague`] when nobody does it; the database.
pub fn create_group(tx: &mut Tx<'_>, doer: &Doer, party: i64, name: &str, area: Option<&str>) -> Result<i64, ContactError> {
    let owner = doer.person.ok_or(ContactError::NoColleague)?;
    let id = groups::create(tx, party, name, area, owner, doer.today)?;
    note(tx, doer, "group-create", "group", id)?;
    Ok(id)
}

/// Keeps a new promise of whoever does it; its number.
///
/// # Errors
/// The database.
pub fn make_promise(tx: &mut Tx<'_>, doer: &Doer, party: i64, promise: &NewPromise) -> Result<i64, ContactError> {
    let id = promises::create(tx, party, doer.person, promise, doer.at_s)?;
    note(tx, doer, "promise-make", "promise", id)?;
    Ok(id)
}

/// Begins contact with somebody of the register who asked for something; its number. When it was closed it begins again.
///
/// # Errors
/// [`ContactError::NoColleague`] when nobody does it; the database.
pub fn begin_contact(tx: &mut Tx<'_>, doer: &Doer, new: &NewContact<'_>) -> Result<i64, ContactError> {
    let owner = doer.person.ok_or(ContactError::NoColleague)?;
    let id = people::put(tx, new, owner, doer.at_s)?;
    let subject = store::find_person(tx, new.person)?.map(|found| found.pseudonym);
    let note = Note { action: "asker-begin", kind: "contact", id: Some(id), activity: Activity::Contact, subject: subject.as_deref() };
    doer.note(tx, &note)?;
    Ok(id)
}

fn note(tx: &mut Tx<'_>, doer: &Doer, action: &'static str, kind: &'static str, id: i64) -> Result<(), ContactError> {
    Ok(doer.note(tx, &Note { action, kind, id: Some(id), activity: Activity::Contact, subject: None })?)
}
