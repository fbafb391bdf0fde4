//! What can be there before anybody came: a session that was held and an introduction, for the demo and for tests.

use opbouw_signin::Doer;
use opbouw_store::Tx;
use opbouw_ties::{HowOften, Pair};

use crate::closing::keep_all;
use crate::error::OverviewError;
use crate::holding::{Change, open, say_partners};
use crate::introducing;
use crate::session::Who;
use crate::store::sessions;

/// A session that was held and closed: who ticked whom, and how often they work together. Its number.
///
/// # Errors
/// [`OverviewError::NoTitle`], [`OverviewError::NoParty`]; the database.
pub fn hold_session(tx: &mut Tx<'_>, doer: &Doer, title: &str, code: &str, said: &[(i64, i64, HowOften)]) -> Result<i64, OverviewError> {
    let id = open(tx, doer, title, code, &[])?;
    let session = sessions::find(tx, id)?.ok_or(OverviewError::WrongCode)?;
    for (party, partner, how_often) in said {
        let change = Change { partner: Who::Party(*partner), was: None, is_earlier: false, is: Some(*how_often) };
        say_partners(tx, doer.at_s, &session, Who::Party(*party), &[change])?;
    }
    keep_all(tx, doer, &session)?;
    Ok(id)
}

/// An introduction that a party proposed; nobody is written to.
///
/// # Errors
/// [`OverviewError::WrongState`] when it waits already, [`OverviewError::NoParty`].
pub fn propose_introduction(tx: &mut Tx<'_>, doer: &Doer, pair: Pair, party: Option<i64>) -> Result<(), OverviewError> {
    introducing::propose(tx, doer, pair, party, false).map(drop)
}
