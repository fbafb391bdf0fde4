//! What comes of a question: yes, no, or only if there is nobody else; by a link or by text message, also late, also twice.

use opbouw_neighbourhood::PersonState;
use opbouw_neighbourhood::store::find_person;
use opbouw_signin::Doer;
use opbouw_store::Tx;

use crate::call::Call;
use crate::error::CallsError;
use crate::joining::{Wish, change, join, note};
use crate::signup::{NewSignup, SignupState, Who};
use crate::store::invitations::Invitation;
use crate::store::{calls, invitations, signups};

/// Answers a question; how somebody stands then.
///
/// # Errors
/// [`CallsError::BadTicket`] when the question is gone, [`CallsError::Closed`] when the call takes nobody any more.
pub(crate) fn answer(tx: &mut Tx<'_>, doer: &Doer, id: i64, wish: Wish, source: &'static str) -> Result<SignupState, CallsError> {
    let invitation = invitations::find(tx, id)?.ok_or(CallsError::BadTicket)?;
    let call = calls::find(tx, invitation.call)?.ok_or(CallsError::BadTicket)?;
    let state = match signups::find_of_person(tx, call.id, invitation.person)? {
        Some(signup) => change(tx, doer, &call, &signup, wish)?,
        None if wish == Wish::Not => decline(tx, doer, &invitation)?,
        None => sign_up(tx, doer, &call, &invitation, wish, source)?,
    };
    let word = match wish {
        Wish::Firm => "yes",
        Wish::Soft => "soft",
        Wish::Not => "no",
    };
    invitations::answer(tx, id, word, doer.at_s)?;
    Ok(state)
}

fn decline(tx: &mut Tx<'_>, doer: &Doer, invitation: &Invitation) -> Result<SignupState, CallsError> {
    note(tx, doer, "invitation-decline", invitation.id, Some(invitation.person))?;
    Ok(SignupState::Cancelled)
}

fn sign_up(
    tx: &mut Tx<'_>,
    doer: &Doer,
    call: &Call,
    invitation: &Invitation,
    wish: Wish,
    source: &'static str,
) -> Result<SignupState, CallsError> {
    let person = find_person(tx, invitation.person)?.filter(|person| person.state == PersonState::Active).ok_or(CallsError::BadTicket)?;
    let new = NewSignup {
        call: call.id,
        task: invitation.task,
        who: Who::Person { id: person.id, first_name: person.first_name },
        language: person.language,
        is_soft: wish == Wish::Soft,
        heads: 1,
        pledge: None,
        source,
        via: String::new(),
        tap: None,
    };
    Ok(join(tx, doer, call, &new)?.state)
}
