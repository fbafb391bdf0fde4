//! Words of the program in the words of the screen: days, hours, places, and what was done.

use jiff::civil::Date;
use opbouw_calendar::to_local;
use opbouw_neighbourhood::HomeArea;
use opbouw_web::Frame;
use opbouw_words::Language;

use crate::error::ContactError;

const MONTHS_NL: [&str; 12] = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const MONTHS_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS_NL: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
const DAYS_EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// A day in few letters: `di 24 nov`.
pub(crate) fn day_in(day: Date, language: Language) -> String {
    let month = usize::from(day.month().unsigned_abs()).saturating_sub(1).min(11);
    let weekday = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
    match language {
        Language::Nl => format!("{} {} {}", DAYS_NL[weekday], day.day(), MONTHS_NL[month]),
        Language::En => format!("{} {} {}", DAYS_EN[weekday], day.day(), MONTHS_EN[month]),
    }
}

/// A moment: `di 24 nov 16:10`.
pub(crate) fn moment_in(moment_s: i64, language: Language) -> String {
    let local = to_local(moment_s);
    format!("{} {}", day_in(local.date(), language), local.strftime("%H:%M"))
}

/// The hour of a moment: `16:10`.
pub(crate) fn hour_of(moment_s: i64) -> String {
    to_local(moment_s).strftime("%H:%M").to_string()
}

/// Place and village together: `het veldje, Lindelo`.
pub(crate) fn where_of(spot: &str, area: Option<&str>, areas: &[HomeArea]) -> String {
    let area = area.map_or("", |code| area_name(code, areas));
    match (spot.is_empty(), area.is_empty()) {
        (true, _) => area.to_owned(),
        (false, true) => spot.to_owned(),
        (false, false) if spot.contains(area) => spot.to_owned(),
        (false, false) => format!("{spot}, {area}"),
    }
}

/// The name of an area; empty when it is not in the register any more.
pub(crate) fn area_name<'a>(code: &str, areas: &'a [HomeArea]) -> &'a str {
    areas.iter().find(|area| area.code.as_str() == code).map_or("", |area| area.name.as_str())
}

/// What was done, when a page comes back after it.
pub(crate) fn done(frame: &Frame, word: Option<&str>) -> Option<String> {
    let key = match word? {
        "bewaard" => "contact-done-saved",
        "naam" => "contact-done-name",
        "gezien" => "contact-done-thanked",
        "gehouden" => "contact-done-kept",
        "later" => "contact-done-later",
        "los" => "contact-done-let-go",
        "weg" => "contact-done-removed",
        "einde" => "contact-done-ended",
        "buiten" => "contact-done-out",
        "terug" => "contact-done-back",
        "langer" => "contact-done-longer",
        _ => return None,
    };
    Some(frame.say(key))
}

/// Faults as sentences, with their codes.
pub(crate) fn faults(frame: &Frame, faults: &[ContactError]) -> Vec<String> {
    let say = |fault: &ContactError| fault.key().map(|key| format!("{} ({})", frame.say(key), fault.code()));
    faults.iter().filter_map(say).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_said_in_few_letters() {
        assert_eq!(day_in(date(2027, 3, 14), Language::Nl), "zo 14 mrt");
        assert_eq!(day_in(date(2027, 12, 31), Language::En), "Fri 31 Dec");
    }
}
