//! What is done every hour: invitations that nobody answered expire, reserves move up, and after ten days we ask whether it is a match.

use opbouw_audit::Origin;
use opbouw_neighbourhood::store as register;
use opbouw_signin::Doer;
use opbouw_store::Tx;

use crate::house::MatchingHouse;
use crate::inviting::ANSWER_S;
use crate::kinds::Side;
use crate::places::{move_up, settle};
use crate::refusal::Refusal;
use crate::store::invitations::{find_invitation, list_overdue, postpone, set_state};
use crate::store::matches::{find_match, list_to_ask_after, set_asked_after};
use crate::store::reports::forget_reports;
use crate::telling::tell_after;
use crate::tidying::{catch_up, tidy};
use crate::words::InvitationState;

/// Seconds after which a match is asked after: ten days.
const AFTER_S: i64 = 10 * 86_400;
/// Seconds that a report is kept after it was decided on: a year.
const REPORT_S: i64 = 365 * 86_400;
/// Lines in one transaction.
const MOST: i64 = 200;

/// Does what is due now; how much. To be called every hour; calling it twice, or again after a standstill, does nothing twice.
///
/// # Errors
/// The database; what was done until then stays done.
pub async fn follow_up(house: &MatchingHouse) -> Result<usize, Refusal> {
    let now = house.site.clock.now();
    let mut done = 0;
    loop {
        let doer = Doer::program(Origin::Night, &now);
        let some = house.site.db.write(move |tx: &mut Tx<'_>| follow_up_within(tx, &doer)).await?;
        done += some;
        if some == 0 {
            break;
        }
    }
    house.site.tell().await;
    Ok(done)
}

fn follow_up_within(tx: &mut Tx<'_>, doer: &Doer) -> Result<usize, Refusal> {
    catch_up(tx, doer)?;
    tidy(tx, doer)?;
    forget_reports(tx, doer.at_s - REPORT_S)?;
    let overdue = list_overdue(tx, doer.at_s, MOST)?;
    for (invitation, request) in &overdue {
        expire(tx, doer, *invitation, *request)?;
    }
    let to_ask = list_to_ask_after(tx, doer.at_s - AFTER_S, MOST)?;
    for matched in &to_ask {
        ask_after(tx, doer, *matched)?;
    }
    Ok(overdue.len() + to_ask.len())
}

/// No answer is a no; whoever comes only if nobody else does comes now, when nobody else was asked, and waits on otherwise.
fn expire(tx: &mut Tx<'_>, doer: &Doer, invitation: i64, request: i64) -> Result<(), Refusal> {
    let Some(found) = find_invitation(tx, invitation)? else { return Ok(()) };
    match found.state {
        InvitationState::Sent => drop(set_state(tx, invitation, InvitationState::Expired)?),
        InvitationState::Reserve => postpone(tx, invitation, doer.at_s + ANSWER_S)?,
        // Moved up a moment ago, when another one expired.
        _ => return Ok(()),
    }
    move_up(tx, doer, request)?;
    settle(tx, doer, request)
}

fn ask_after(tx: &mut Tx<'_>, doer: &Doer, id: i64) -> Result<(), Refusal> {
    let Some(matched) = find_match(tx, id)? else { return Ok(()) };
    if !set_asked_after(tx, id, doer.at_s)? {
        return Ok(());
    }
    let (asker, giver) = (register::find_person(tx, matched.asker)?, register::find_person(tx, matched.giver)?);
    if let (Some(asker), Some(giver)) = (asker, giver) {
        tell_after(tx, &asker, &giver, id, Side::Asker, doer.at_s)?;
        tell_after(tx, &giver, &asker, id, Side::Giver, doer.at_s)?;
    }
    Ok(())
}
