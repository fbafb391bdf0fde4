//! Who hears of it? Writes down, for each system that wants to hear, that something happened.

use opbouw_happenings::{Happening, Heard};
use opbouw_neighbourhood::day_of;
use opbouw_secrets::random_hex;
use opbouw_store::{StoreError, Tx};

use super::kinds::EventKind;
use crate::emerging::Stream;
use crate::signal::week_of;
use crate::store::events::{self, NewEvent};
use crate::store::{emerging, hooks, signals};

/// Writes down what is heard; the same again is nothing new.
pub(super) fn tell(tx: &mut Tx<'_>, heard: &Heard) -> Result<(), StoreError> {
    let kind = match heard.happening {
        Happening::SignalLeft { .. } => EventKind::Given,
        Happening::SignalTaken { .. } => EventKind::Taken,
        Happening::SignalClosed { .. } => EventKind::Done,
        Happening::ClusterFound { .. } => EventKind::Cluster,
        _ => return Ok(()),
    };
    let hooks = hooks::list(tx, heard.at_s)?;
    let hearing: Vec<i64> = hooks.into_iter().filter(|hook| hook.is_open && hook.hears.contains(&kind)).map(|hook| hook.id).collect();
    if hearing.is_empty() {
        return Ok(());
    }
    // Taken back meanwhile: then there is nothing to tell.
    let Some(theme) = find_theme(tx, &heard.happening)? else { return Ok(()) };
    // The week in which it happened, not that of the signal: three events with one week of their own would belong together.
    let day = day_of(heard.at_s);
    // Of single signals only that there was one today, once: whoever counts messages must not count signals. Of a finding its theme.
    let theme = if kind == EventKind::Cluster { theme } else { "" };
    let new = NewEvent { happening: heard.id, kind, theme, week: week_of(day) };
    for hook in hearing {
        if kind != EventKind::Cluster && events::is_told(tx, hook, kind, day.to_string().as_str())? {
            continue;
        }
        events::add(tx, hook, &random_hex(), &new, heard.at_s)?;
    }
    Ok(())
}

/// What it is about, as a word; empty: all worries or all good news together. None: it is not there any more.
fn find_theme(tx: &mut Tx<'_>, happening: &Happening) -> Result<Option<&'static str>, StoreError> {
    match happening {
        Happening::SignalLeft { signal } | Happening::SignalTaken { signal } | Happening::SignalClosed { signal } => {
            Ok(signals::find(tx, *signal)?.map(|signal| signal.theme.code()))
        }
        Happening::ClusterFound { cluster } => Ok(emerging::find(tx, *cluster)?.map(|cluster| match cluster.found.stream {
            Stream::Theme(theme) => theme.code(),
            Stream::Worries | Stream::Good => "",
        })),
        _ => Ok(None),
    }
}
