//! Somebody stops working for a party: the membership, every session, the message, the happening and the line in the trail, all or none.

use jiff::ToSpan;
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{Member, Party, Person, Terms, store};
use opbouw_post::{NewMessage, kinds, queue};
use opbouw_signin::{Doer, Note, end_sessions_of, list_invites, withdraw_invite};
use opbouw_store::{StoreError, Tx};
use opbouw_words::Language;

use crate::error::AdminError;

/// Ends a membership with everything that it opens.
///
/// # Errors
/// The last admin stays.
pub(crate) fn end_member(tx: &mut Tx<'_>, doer: &Doer, terms: &Terms, party: &Party, member: &Member) -> Result<(), AdminError> {
    if !store::end_membership(tx, member, doer.today)? {
        return Ok(());
    }
    // All of them, also those with which they did what was their own: they come in again as a resident.
    end_sessions_of(tx, member.person, None)?;
    let person = store::find_person(tx, member.person)?;
    if let Some(person) = &person {
        // What they did must be explained for as long as the trail tells of it; then they go like anybody else.
        let keep_until = doer.today.saturating_add(terms.trail_months.months()).max(terms.keep_until(doer.today));
        store::touch_person(tx, person.id, doer.today, keep_until)?;
        send_word(tx, doer, party, member, person)?;
    }
    publish(tx, doer.at_s, &Happening::MembershipEnded { person: member.person, party: party.id })?;
    let subject = person.as_ref().map(|person| person.pseudonym.as_str());
    Ok(doer.note(tx, &note("membership-end", member.id, subject))?)
}

/// Ends a party: everybody who works for it stops, and open invitations are withdrawn.
///
/// # Errors
/// The last admin stays.
pub(crate) fn end_party(tx: &mut Tx<'_>, doer: &Doer, terms: &Terms, party: &Party) -> Result<(), AdminError> {
    for member in store::list_members(tx, party.id)?.iter().filter(|member| member.ended_on.is_none()) {
        end_member(tx, doer, terms, party, member)?;
    }
    for invite in list_invites(tx, party.id, doer.at_s)? {
        withdraw_invite(tx, invite.id, party.id, doer.at_s)?;
        doer.note(tx, &Note { kind: "invite", ..note("invite-withdraw", invite.id, None) })?;
    }
    store::end_party(tx, party.id, doer.today)?;
    publish(tx, doer.at_s, &Happening::PartyEnded { party: party.id })?;
    Ok(doer.note(tx, &Note { kind: "party", ..note("party-end", party.id, None) })?)
}

/// A line about those who work here.
pub(crate) fn note<'n>(action: &'static str, id: i64, subject: Option<&'n str>) -> Note<'n> {
    Note { action, kind: "membership", id: Some(id), activity: Activity::Staff, subject }
}

fn send_word(tx: &mut Tx<'_>, doer: &Doer, party: &Party, member: &Member, person: &Person) -> Result<(), StoreError> {
    let Some(email) = &person.email else { return Ok(()) };
    let language = Language::parse(&person.language).unwrap_or(Language::Nl);
    let message = NewMessage::mail(&kinds::MEMBERSHIP_ENDED, email, language, &format!("membership-ended-{}", member.id))
        .field("party", &party.name)
        .plain_link("/");
    queue(tx, doer.at_s, &message).map(drop)
}
