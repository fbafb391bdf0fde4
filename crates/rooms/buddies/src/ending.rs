//! Two stop: as planned, earlier, or because one of them is no longer here.

use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store as register;
use opbouw_signin::Doer;
use opbouw_store::{StoreError, Tx};

use crate::error::BuddiesError;
use crate::proposing::note_both;
use crate::rules::pair::{PairState, StopReason};
use crate::store::pairs::{self, Pair};
use crate::store::{certificates, profiles};

/// It is over. Doing it twice is doing it once.
pub(crate) fn stop(tx: &mut Tx<'_>, doer: &Doer, pair: &Pair, why: StopReason, next_step: &str) -> Result<(), StoreError> {
    if !pairs::end_pair(tx, pair.id, why, next_step, doer.today)? {
        return Ok(());
    }
    note_both(tx, doer, "buddy-end", pair)?;
    match pair.began_on {
        Some(_) => publish(tx, doer.at_s, &Happening::BuddiesEnded { pair: pair.id }).map(drop),
        None => Ok(()),
    }
}

/// Ends the pairs of whoever was erased. The other one stays, and their coordinator has a task.
pub(crate) fn settle_erased(tx: &mut Tx<'_>, doer: &Doer) -> Result<(), BuddiesError> {
    for id in pairs::list_left(tx)? {
        let Some(pair) = pairs::find_pair(tx, id)? else { continue };
        pairs::clear_agreement(tx, id)?;
        stop(tx, doer, &pair, StopReason::Left, "")?;
    }
    Ok(())
}

/// Somebody no longer shares with a party: it keeps nothing of them here.
pub(crate) fn settle_withdrawn(tx: &mut Tx<'_>, doer: &Doer, person: i64, party: i64) -> Result<(), BuddiesError> {
    if register::list_known_to(tx, person)?.contains(&party) {
        return Ok(());
    }
    profiles::remove_profile(tx, person, party)?;
    for kept in certificates::list_certificates_of(tx, person, party)? {
        certificates::remove_certificate(tx, kept.id, person, party)?;
    }
    for pair in pairs::list_pairs_of(tx, person)?.into_iter().filter(|pair| pair.party == party) {
        let Some(which) = pair.which(person) else { continue };
        if pair.state != PairState::Ended {
            stop(tx, doer, &pair, StopReason::Left, "")?;
        }
        pairs::leave_pair(tx, pair.id, which)?;
    }
    Ok(())
}
