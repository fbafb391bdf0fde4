//! Words of the program in the words of the screen: days, hours, places, and what was done.

use jiff::civil::{Date, Weekday};
use opbouw_neighbourhood::HomeArea;
use opbouw_web::Frame;
use opbouw_words::Language;

use crate::call::{Call, Task};
use crate::error::CallsError;

/// A day as people say it: `zaterdag 14 maart`. Messages are put together where no frame is, so the names stand here.
pub(crate) fn day_in(day: Date, language: Language) -> String {
    let at = usize::from(day.month().unsigned_abs()).saturating_sub(1).min(11);
    match language {
        Language::Nl => format!("{} {} {}", weekday_nl(day.weekday()), day.day(), MONTHS_NL[at]),
        Language::En => format!("{} {} {}", weekday_en(day.weekday()), day.day(), MONTHS_EN[at]),
    }
}

const MONTHS_NL: [&str; 12] =
    ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
const MONTHS_EN: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// The name of a weekday: `zaterdag`.
pub(crate) fn weekday_in(weekday: Weekday, language: Language) -> &'static str {
    match language {
        Language::Nl => weekday_nl(weekday),
        Language::En => weekday_en(weekday),
    }
}

fn weekday_nl(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "maandag",
        Weekday::Tuesday => "dinsdag",
        Weekday::Wednesday => "woensdag",
        Weekday::Thursday => "donderdag",
        Weekday::Friday => "vrijdag",
        Weekday::Saturday => "zaterdag",
        Weekday::Sunday => "zondag",
    }
}

fn weekday_en(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// From when until when: `van 10 tot 12.30 uur`.
pub(crate) fn hours_in(task: &Task, language: Language) -> String {
    match language {
        Language::Nl => format!("van {} tot {} uur", spoken(&task.starts), spoken(&task.ends)),
        Language::En => format!("from {} to {}", task.starts, task.ends),
    }
}

/// The place in words; nothing when only the village is known.
pub(crate) fn place_of(call: &Call) -> String {
    call.place.clone()
}

/// Place and village together: `het dorpshuis, Lindelo`.
pub(crate) fn where_of(call: &Call, areas: &[HomeArea]) -> String {
    let area = areas.iter().find(|area| area.code.as_str() == call.area).map_or("", |area| area.name.as_str());
    match (call.place.is_empty(), area.is_empty()) {
        (true, _) => area.to_owned(),
        (false, true) => call.place.clone(),
        (false, false) if call.place.contains(area) => call.place.clone(),
        (false, false) => format!("{}, {area}", call.place),
    }
}

/// What was done, when a page comes back after it.
pub(crate) fn done(frame: &Frame, word: Option<&str>) -> Option<String> {
    let key = match word? {
        "gemaakt" => "calls-done-made",
        "bewaard" => "calls-done-saved",
        "open" => "calls-done-opened",
        "golf" => "calls-done-wave",
        "afgelast" => "calls-done-off",
        "bedankt" => "calls-done-thanked",
        "gevraagd" => "calls-done-softs",
        "spullen" => "calls-done-pledge",
        "bijgeschreven" => "calls-done-behalf",
        "weg" => "calls-done-removed",
        "veranderd" => "calls-done-changed",
        "in" => "calls-thanks-in",
        "waiting" => "calls-thanks-waiting",
        "soft" => "calls-thanks-soft",
        "cancelled" => "calls-thanks-cancelled",
        _ => return None,
    };
    Some(frame.say(key))
}

/// Faults as sentences, with their codes.
pub(crate) fn faults(frame: &Frame, faults: &[CallsError]) -> Vec<String> {
    let say = |fault: &CallsError| fault.key().map(|key| format!("{} ({})", frame.say(key), fault.code()));
    faults.iter().filter_map(say).collect()
}

/// As people say it: `9.30 uur` is for the sentences; this is `9.30`, and `9` for a whole hour.
fn spoken(stored: &str) -> String {
    let (hours, minutes) = stored.split_once(':').unwrap_or((stored, "00"));
    let hours = hours.strip_prefix('0').filter(|rest| !rest.is_empty()).unwrap_or(hours);
    if minutes == "00" { hours.to_owned() } else { format!("{hours}.{minutes}") }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_said_with_its_name() {
        assert_eq!(day_in(date(2027, 3, 14), Language::Nl), "zondag 14 maart");
        assert_eq!(day_in(date(2027, 12, 31), Language::En), "Friday 31 December");
    }
}
