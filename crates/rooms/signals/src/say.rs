//! Words of the program in the words of the screen.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use opbouw_web::Frame;

use crate::error::SignalsError;
use crate::outcome::Outcome;
use crate::signal::Step;

/// A day as it is written on a list: `1-12-2026`.
pub(crate) fn day(day: Date) -> String {
    format!("{}-{}-{}", day.day(), day.month(), day.year())
}

/// The day of a moment, in the municipality.
pub(crate) fn day_at(at_s: i64, zone: &TimeZone) -> String {
    Timestamp::from_second(at_s).map(|at| day(at.to_zoned(zone.clone()).date())).unwrap_or_default()
}

/// What was done, when a page comes back after it.
pub(crate) fn done(frame: &Frame, word: Option<&str>) -> Option<String> {
    let key = match word? {
        "bedankt" => "signals-done-left",
        "opgepakt" => "signals-done-taken",
        "terug" => "signals-done-put-back",
        "gedeeld" => "signals-done-shared",
        "gemeld" => "signals-done-step",
        "klaar" => "signals-done-finished",
        "bezwaar" => "signals-done-disputed",
        "niet-bellen" => "signals-done-no-reach",
        "weg" => "signals-done-away",
        "regel" => "signals-done-rule",
        "regel-weg" => "signals-done-rule-away",
        "bewaard" => "signals-done-saved",
        "opgevolgd" => "signals-done-followed",
        "gestopt" => "signals-done-stopped",
        _ => return None,
    };
    Some(frame.say(key))
}

/// What a step was, for the page of whoever left it and for that of colleagues.
pub(crate) fn step(frame: &Frame, step: &Step) -> String {
    let key = match step.kind.as_str() {
        "taken" => "signals-step-taken",
        "put-back" => "signals-step-put-back",
        "shared" => "signals-step-shared",
        "deputed" => "signals-step-deputed",
        "did" => "signals-step-did",
        "disputed" => "signals-step-disputed",
        other => Outcome::parse(other).map_or("signals-step-did", Outcome::key),
    };
    frame.say_with(key, "party", step.party_name.clone())
}

/// Faults as sentences, with their codes.
pub(crate) fn faults(frame: &Frame, faults: &[SignalsError]) -> Vec<String> {
    let say = |fault: &SignalsError| fault.key().map(|key| format!("{} ({})", frame.say(key), fault.code()));
    faults.iter().filter_map(say).collect()
}
