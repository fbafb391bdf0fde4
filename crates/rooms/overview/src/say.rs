//! Words of the program in the words of the screen: days, names in a row, what was done and what is wrong.

use jiff::civil::Date;
use opbouw_web::Frame;
use opbouw_words::{Language, Value};

use crate::error::OverviewError;

const MONTHS_NL: [&str; 12] =
    ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
const MONTHS_EN: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
/// Names that are written out before "and so many more".
const MOST_NAMES: usize = 4;

/// A day as people say it: `14 maart 2027`.
pub(crate) fn day_in(day: Date, language: Language) -> String {
    let month = usize::from(day.month().unsigned_abs()).saturating_sub(1).min(11);
    let months = if language == Language::Nl { MONTHS_NL } else { MONTHS_EN };
    format!("{} {} {}", day.day(), months[month], day.year())
}

/// A sentence with several values.
pub(crate) fn say_all(frame: &Frame, key: &str, values: &[(&'static str, Value)]) -> String {
    frame.site.sentences.say_with(frame.language, key, values)
}

/// A sentence with a count.
pub(crate) fn say_count(frame: &Frame, key: &str, count: usize) -> String {
    frame.say_with(key, "count", i64::try_from(count).unwrap_or(i64::MAX))
}

/// Names in a row: `A, B en C`; of many the first four and how many more.
pub(crate) fn names_in(frame: &Frame, names: &[String]) -> String {
    let and = frame.say("overview-and");
    if names.len() > MOST_NAMES + 1 {
        let more = say_count(frame, "overview-more-names", names.len() - MOST_NAMES);
        return format!("{} {and} {more}", names[..MOST_NAMES].join(", "));
    }
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} {and} {last}", rest.join(", ")),
        Some((last, _)) => last.clone(),
        None => String::new(),
    }
}

/// What was done, when a page comes back after it.
pub(crate) fn done(frame: &Frame, word: Option<&str>) -> Option<String> {
    let key = match word? {
        "band" => "overview-done-tie",
        "band-weg" => "overview-done-untied",
        "geopend" => "overview-done-opened",
        "gesloten" => "overview-done-closed",
        "terug" => "overview-done-undone",
        "bekeken" => "overview-done-checked",
        "voorgesteld" => "overview-done-proposed",
        "geschreven" => "overview-done-written",
        "niet" => "overview-done-refused",
        "weer" => "overview-done-allowed",
        "antwoord" => "overview-done-answered",
        "bewaard" => "overview-done-saved",
        _ => return None,
    };
    Some(frame.say(key))
}

/// Faults as sentences, with their codes.
pub(crate) fn faults(frame: &Frame, faults: &[OverviewError]) -> Vec<String> {
    faults.iter().filter_map(|fault| Some(format!("{} ({})", frame.say(fault.key()?), fault.code()))).collect()
}
