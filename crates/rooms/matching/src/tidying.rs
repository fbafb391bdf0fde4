//! Puts right what happened elsewhere: somebody was erased, a request was removed, ended, or left while nobody listened.

use jiff::civil::Date;
use opbouw_neighbourhood::store as register;
use opbouw_signin::Doer;
use opbouw_store::Tx;

use crate::ending::{end_request, take_back};
use crate::places::{move_up, settle};
use crate::refusal::Refusal;
use crate::store::broken::{BrokenInvitation, list_broken_invitations, list_broken_matches, remove_invitation, remove_match};
use crate::store::invitations::list_invitations_about;
use crate::store::requests::{create_request, find_in_register, find_request, list_missed, remove_request, reopen_request};
use crate::telling::tell_ended;
use crate::words::{InvitationState, MatchState};

/// Requests that are put in order in one transaction at most.
const MOST: i64 = 500;

/// What is left of people and requests that went is told to the others, and goes.
pub(crate) fn tidy(tx: &mut Tx<'_>, doer: &Doer) -> Result<(), Refusal> {
    for broken in list_broken_matches(tx)? {
        if broken.state != MatchState::Ended
            && let Some(left) = broken.left.map(|left| register::find_person(tx, left)).transpose()?.flatten()
        {
            // The invitation is broken too, and tells the same.
            let about = broken.invitation.map_or_else(|| format!("match-{}", broken.id), |invitation| format!("invitation-{invitation}"));
            tell_ended(tx, &left, &about, doer.at_s)?;
        }
        remove_match(tx, broken.id)?;
        if let Some(request) = broken.request {
            move_up(tx, doer, request)?;
            settle(tx, doer, request)?;
        }
    }
    for broken in list_broken_invitations(tx)? {
        forget_invitation(tx, doer, &broken)?;
    }
    Ok(())
}

/// The giver went: the asker hears of it when they wait for this one. The request went: the giver does.
fn forget_invitation(tx: &mut Tx<'_>, doer: &Doer, broken: &BrokenInvitation) -> Result<(), Refusal> {
    let told = match (broken.request, broken.giver) {
        (None, Some(giver)) if broken.state.is_live() && broken.state != InvitationState::Late => Some(giver),
        (Some(request), None) if broken.state == InvitationState::Yes => find_request(tx, request)?.map(|found| found.person),
        _ => None,
    };
    if let Some(person) = told.map(|person| register::find_person(tx, person)).transpose()?.flatten() {
        tell_ended(tx, &person, &format!("invitation-{}", broken.id), doer.at_s)?;
    }
    remove_invitation(tx, broken.id)?;
    if let Some(request) = broken.request {
        move_up(tx, doer, request)?;
        settle(tx, doer, request)?;
    }
    Ok(())
}

/// A resource was left, changed or ended: here it is as in the register.
pub(crate) fn follow_resource(tx: &mut Tx<'_>, doer: &Doer, resource: i64) -> Result<(), Refusal> {
    let known = find_in_register(tx, resource)?;
    match known {
        Some(known) if known.is_request && !known.has_ended => {
            create_request(tx, resource, known.person, doer.at_s)?;
            // Taken up again after it had ended.
            if reopen_request(tx, resource)? {
                settle(tx, doer, resource)?;
            }
        }
        Some(known) if known.is_request => {
            if let Some(request) = find_request(tx, resource)? {
                end_request(tx, doer, &request, "ended")?;
            }
        }
        Some(known) => {
            remove_request(tx, resource)?;
            if known.has_ended {
                leave_offer_alone(tx, doer, resource)?;
            }
        }
        None => leave_offer_alone(tx, doer, resource)?,
    }
    tidy(tx, doer)
}

/// An offer has ended: nobody is asked for it any more, and its giver needs no word about that.
fn leave_offer_alone(tx: &mut Tx<'_>, doer: &Doer, offer: i64) -> Result<(), Refusal> {
    for invitation in list_invitations_about(tx, offer)? {
        if take_back(tx, &invitation)? {
            move_up(tx, doer, invitation.request)?;
            settle(tx, doer, invitation.request)?;
        }
    }
    Ok(())
}

/// Requests that were left while nobody listened.
pub(crate) fn catch_up(tx: &mut Tx<'_>, doer: &Doer) -> Result<(), Refusal> {
    for (resource, person, confirmed_on) in list_missed(tx, MOST)? {
        create_request(tx, resource, person, confirmed_on.and_then(seconds_of).unwrap_or(doer.at_s).min(doer.at_s))?;
    }
    Ok(())
}

/// The beginning of a day, in seconds UTC.
fn seconds_of(day: Date) -> Option<i64> {
    day.to_zoned(jiff::tz::TimeZone::UTC).ok().map(|moment| moment.timestamp().as_second())
}
