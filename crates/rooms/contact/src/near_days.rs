//! When was a round last, is it today, and when is it next? Days on which nobody goes do not count.

use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_handover::{Carried, Thing};
use opbouw_store::{StoreError, Tx};

use crate::round::Round;
use crate::store::rounds;

/// Days back and ahead that are looked at: a round that comes less often than once in four months has no day near.
const LOOK_DAYS: i64 = 124;

/// The days of a round around today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NearDays {
    /// The last one before today.
    pub last: Option<Date>,
    pub is_today: bool,
    /// The first one after today.
    pub next: Option<Date>,
}

/// Reads it.
pub(crate) fn days_near(tx: &mut Tx<'_>, round: &Round, today: Date) -> Result<NearDays, StoreError> {
    let (from, until) = (today.saturating_sub(LOOK_DAYS.days()), today.saturating_add(LOOK_DAYS.days()));
    let off = rounds::list_off(tx, round.id, from, until)?;
    let goes = |day: &Date| !off.contains_key(day) && !round.rests_on(*day);
    let days: Vec<Date> = round.days(from, until).into_iter().filter(goes).collect();
    Ok(NearDays {
        last: days.iter().rev().find(|day| **day < today).copied(),
        is_today: days.contains(&today),
        next: days.iter().find(|day| **day > today).copied(),
    })
}

/// Gives the rounds among what somebody carries the day on which they are next, today too: their rule needs to know which day it is.
pub(crate) fn put_next_days<'t>(tx: &mut Tx<'_>, things: impl IntoIterator<Item = &'t mut Thing>, today: Date) -> Result<(), StoreError> {
    for thing in things.into_iter().filter(|thing| thing.kind == Carried::Round) {
        if let Some(round) = rounds::find(tx, thing.id)? {
            let near = days_near(tx, &round, today)?;
            thing.next_on = if near.is_today { Some(today) } else { near.next };
        }
    }
    Ok(())
}
