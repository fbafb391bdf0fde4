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
