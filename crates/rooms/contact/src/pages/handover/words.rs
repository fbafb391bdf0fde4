//! Words of the program in the words of the screen: kinds, days, faults.

use jiff::civil::Date;
use opbouw_handover::{Carried, HandoverError};
use opbouw_web::Frame;

/// The sentence key of a kind.
pub(super) fn kind_name(kind: Carried) -> &'static str {
    match kind {
        Carried::Round => "handover-kind-round",
        Carried::Promise => "handover-kind-promise",
        Carried::Group => "handover-kind-group",
        Carried::Contact => "handover-kind-contact",
        Carried::Call => "handover-kind-call",
        Carried::BuddyPair => "handover-kind-buddy-pair",
        Carried::Activity => "handover-kind-activity",
        Carried::Place => "handover-kind-place",
        Carried::Entry => "handover-kind-entry",
        Carried::Signal => "handover-kind-signal",
    }
}

/// The sentence key of one thing of a kind.
pub(super) fn one_name(kind: Carried) -> &'static str {
    match kind {
        Carried::Round => "handover-one-round",
        Carried::Promise => "handover-one-promise",
        Carried::Group => "handover-one-group",
        Carried::Contact => "handover-one-contact",
        Carried::Call => "handover-one-call",
        Carried::BuddyPair => "handover-one-buddy-pair",
        Carried::Activity => "handover-one-activity",
        Carried::Place => "handover-one-place",
        Carried::Entry => "handover-one-entry",
        Carried::Signal => "handover-one-signal",
    }
}

/// A day as it is written on a list; nothing when there is none.
pub(super) fn day(day: Option<Date>) -> String {
    day.map(|day| format!("{}-{}-{}", day.day(), day.month(), day.year())).unwrap_or_default()
}

/// Faults as sentences, with their codes.
pub(super) fn faults(frame: &Frame, wrong: &[HandoverError]) -> Vec<String> {
    wrong.iter().filter_map(|fault| fault.key().map(|key| format!("{} ({})", frame.say(key), fault.code()))).collect()
}
