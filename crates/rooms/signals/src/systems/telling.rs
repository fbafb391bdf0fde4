//! Who hears of it? Writes down, for each system that wants to hear, that something happened.

use opbouw_happenings::{Happening, Heard};
use opbouw_neighbourhood::day_of;
use opbouw_secrets::random_hex;
use opbouw_store::{StoreError, Tx};

use super::kinds::EventKind;
use crate::signal::week_of;
use crate::store::events::{self, NewEvent};
use crate::store::{hooks, signals};

/// Writes down what is heard; the same again is nothing new.
pub(super) fn tell(tx: &mut Tx<'_>, heard: &Heard) -> Result<(), StoreError> {
    let (kind, signal) = match heard.happening {
        Happening::SignalLeft { signal } => (EventKind::Given, Some(signal)),
        Happening::SignalTaken { signal } => (EventKind::Taken, Some(signal)),
        Happening::SignalClosed { signal } => (EventKind::Done, Some(signal)),
        Happening::ClusterFound { .. } => (EventKind::Cluster, None),
        _ => return Ok(()),
    };
    let hearing: Vec<i64> = hooks::list(tx, heard.at_s)?.into_iter().filter(|hook| hook.is_open && hook.hears.contains(&kind)).map(|hook| hook.id).collect();
    if hearing.is_empty() {
        return Ok(());
    }
    let theme = match signal {
        // Taken back meanwhile: then there is nothing to tell.
        Some(signal) => match signals::find(tx, signal)? {
            Some(signal) => signal.theme.code(),
            None => return Ok(()),
        },
        None => "",
    };
    // The week in which it happened, not that of the signal: three events with one week of their own would belong together.
    let new = NewEvent { happening: heard.id, kind, theme, week: week_of(day_of(heard.at_s)) };
    for hook in hearing {
        events::add(tx, hook, &random_hex(), &new, heard.at_s)?;
    }
    Ok(())
}
