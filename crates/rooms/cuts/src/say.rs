//! Words of the program in the words of the screen: numbers, shares, hours, days, and what is lost.

use opbouw_web::Frame;

use crate::error::CutsError;
use crate::model::What;
use crate::told::{Number, Share};

/// A day as it is kept, in short: `3-11-2026`; what is no day stays as it is.
pub(crate) fn day(kept: &str) -> String {
    kept.parse::<jiff::civil::Date>().map_or_else(|_| kept.to_owned(), |day| day.strftime("%-d-%-m-%Y").to_string())
}

/// Minutes as hours of at most two decimals: `24`, `7,5`.
pub(crate) fn hours_text(minutes: u64) -> String {
    let (hours, hundredths) = (minutes / 60, minutes % 60 * 100 / 60);
    let text = format!("{hours},{hundredths:02}");
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
}

/// Hours as they were typed, in minutes; `7,5` and `7.5` are the same. Nothing when they are none of a week.
pub(crate) fn read_hours(typed: &str) -> Option<u32> {
    let typed = typed.replace(',', ".");
    let is_plain = typed.chars().all(|sign| sign.is_ascii_digit() || sign == '.');
    let hours: f64 = typed.parse().ok().filter(|hours| is_plain && (0.0..=60.0).contains(hours))?;
    Some((hours * 60.0).round() as u32)
}

/// A number as it may be told.
pub(crate) fn number_in(frame: &Frame, number: Number) -> String {
    match number {
        Number::Just(count) => count.to_string(),
        Number::About(count) => frame.say_with("cuts-about", "count", count as i64),
        Number::Few => frame.say("cuts-few"),
    }
}

/// A share as it may be told.
pub(crate) fn share_in(frame: &Frame, share: Share) -> String {
    match share {
        Share::Nothing => frame.say("cuts-share-nothing"),
        Share::Little => frame.say("cuts-share-little"),
        Share::About(percent) => frame.say_with("cuts-share-about", "percent", percent as i64),
    }
}

/// What is lost, in the plural.
pub(crate) fn what_key(what: What) -> &'static str {
    match what {
        What::Resident => "cuts-what-resident",
        What::Contact => "cuts-what-contact",
        What::Pair => "cuts-what-pair",
        What::Promise => "cuts-what-promise",
        What::Round => "cuts-what-round",
        What::Group => "cuts-what-group",
        What::Activity => "cuts-what-activity",
        What::Place => "cuts-what-place",
        What::Call => "cuts-what-call",
        What::Entry => "cuts-what-entry",
        What::Tie => "cuts-what-tie",
        What::Village => "cuts-what-village",
    }
}

/// Of what a village loses the last one.
pub(crate) fn last_key(what: What) -> &'static str {
    match what {
        What::Round => "cuts-last-round",
        What::Activity => "cuts-last-activity",
        _ => "cuts-last-place",
    }
}

/// What is wrong, with its code.
pub(crate) fn faults(frame: &Frame, wrong: &[CutsError]) -> Vec<String> {
    wrong.iter().filter_map(|fault| Some(format!("{} ({})", frame.say(fault.key()?), fault.code()))).collect()
}

/// What was done, by the word behind the address.
pub(crate) fn done(frame: &Frame, word: Option<&str>) -> Option<String> {
    let key = match word? {
        "bewaard" => "cuts-done-kept",
        "gerekend" => "cuts-done-computed",
        "leeg" => "cuts-done-empty",
        "weg" => "cuts-done-ended",
        "terug" => "cuts-done-back",
        "uren" => "cuts-done-hours",
        _ => return None,
    };
    Some(frame.say(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        assert_eq!(["24", "7,5", "7.25", "0", "60", ""].map(read_hours), [Some(1440), Some(450), Some(435), Some(0), Some(3600), None]);
        assert_eq!(["61", "-1", "1e1", "acht", "inf"].map(read_hours), [None; 5]);
        assert_eq!([1440, 450, 435, 0].map(hours_text), ["24", "7,5", "7,25", "0"]);
    }
}
