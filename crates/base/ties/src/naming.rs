//! Saying that two parties work together, and that they no longer do.

use jiff::civil::Date;
use opbouw_happenings::{Happening, publish};
use opbouw_store::{StoreError, Tx};

use crate::error::TiesError;
use crate::pair::Pair;
use crate::store::named::{self, Said};
use crate::store::ties::are_there;
use crate::tie::{HowOften, Named};

/// What somebody says of two parties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTie {
    /// One of the two.
    pub one: i64,
    /// The other.
    pub other: i64,
    /// How often they work together.
    pub how_often: HowOften,
    /// The party that says so; none of the two: somebody else writes it down.
    pub said_by: Option<i64>,
    /// The live session in which it is said.
    pub session: Option<i64>,
}

/// Names a tie; its number. What is known already changes: what was said last counts, and who said so is added. Publishes `TieNamed` when
/// anything is other than it was.
///
/// # Errors
/// [`TiesError::SameParty`], [`TiesError::NoParty`] for one that is not there or has ended.
pub fn name_tie(tx: &mut Tx<'_>, at_s: i64, today: Date, new: &NewTie) -> Result<i64, TiesError> {
    let pair = Pair::new(new.one, new.other).ok_or(TiesError::SameParty)?;
    if !are_there(tx, pair)? {
        return Err(TiesError::NoParty);
    }
    let by = |party: i64| new.said_by == Some(party);
    let said = Said { how_often: new.how_often, by_a: by(pair.a), by_b: by(pair.b), session: new.session };
    let (id, is_other) = named::put(tx, pair, &said, today)?;
    if is_other {
        publish(tx, at_s, &Happening::TieNamed { tie: id })?;
    }
    Ok(id)
}

/// These two say that they no longer work together, one of them is enough; whether they had a named tie. Publishes `TieEnded`. What the work
/// made stays: it is what happened.
pub fn end_tie(tx: &mut Tx<'_>, at_s: i64, today: Date, pair: Pair) -> Result<bool, StoreError> {
    let Some(id) = named::end(tx, pair, today)? else { return Ok(false) };
    publish(tx, at_s, &Happening::TieEnded { tie: id })?;
    Ok(true)
}

/// Makes what is named of a pair again what it was before somebody took it the wrong way: gone when it was not there. The caller knows that nobody
/// said anything else since. Publishes `TieNamed` or `TieEnded`.
pub fn put_back(tx: &mut Tx<'_>, at_s: i64, pair: Pair, was: Option<&Named>) -> Result<(), StoreError> {
    match was {
        Some(was) => {
            let tie = named::restore(tx, pair, was)?;
            publish(tx, at_s, &Happening::TieNamed { tie }).map(drop)
        }
        None => match named::remove(tx, pair)? {
            Some(tie) => publish(tx, at_s, &Happening::TieEnded { tie }).map(drop),
            None => Ok(()),
        },
    }
}
