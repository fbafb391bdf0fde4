//! Words of the program in the words of the screen: days, hours, rules, places, and what was done.

use jiff::civil::{Date, DateTime, Weekday};
use opbouw_calendar::{LeftOutBecause, Rule, Shape, to_local};
use opbouw_web::Frame;
use opbouw_words::Language;

use crate::activity::{Activity, Day};
use crate::error::ActivitiesError;
use crate::sentence::Doubt;

const MONTHS_NL: [&str; 12] =
    ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
const MONTHS_EN: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const WEEKDAYS_NL: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const WEEKDAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A day as people say it: `zaterdag 14 maart`. Messages are put together where no frame is, so the names stand here.
pub(crate) fn day_in(day: Date, language: Language) -> String {
    let at = usize::from(day.month().unsigned_abs()).saturating_sub(1).min(11);
    let months = if language == Language::Nl { MONTHS_NL } else { MONTHS_EN };
    format!("{} {} {}", weekday_in(day.weekday(), language), day.day(), months[at])
}

/// The name of a weekday.
pub(crate) fn weekday_in(weekday: Weekday, language: Language) -> &'static str {
    let at = usize::from(weekday.to_monday_zero_offset().unsigned_abs()).min(6);
    if language == Language::Nl { WEEKDAYS_NL[at] } else { WEEKDAYS_EN[at] }
}

/// A time on the wall: `19.30`, in English `19:30`.
pub(crate) fn time_in(at: DateTime, language: Language) -> String {
    match (language, at.minute()) {
        (Language::Nl, 0) => at.hour().to_string(),
        (Language::Nl, minute) => format!("{}.{minute:02}", at.hour()),
        (Language::En, minute) => format!("{:02}:{minute:02}", at.hour()),
    }
}

/// From when until when: `van 19.30 tot 21 uur`.
pub(crate) fn hours_in(starts_s: i64, ends_s: i64, language: Language) -> String {
    let (starts, ends) = (time_in(to_local(starts_s), language), time_in(to_local(ends_s), language));
    match language {
        Language::Nl => format!("van {starts} tot {ends} uur"),
        Language::En => format!("from {starts} to {ends}"),
    }
}

/// Day and hours of a day: `dinsdag 1 december van 19.30 tot 21 uur`.
pub(crate) fn when_in(day: &Day, language: Language) -> String {
    format!("{} {}", day_in(to_local(day.starts_s).date(), language), hours_in(day.starts_s, day.ends_s, language))
}

/// How it comes back: `elke dinsdag`, `elke tweede maandag van de maand`.
pub(crate) fn rule_in(rule: &str, starts: Date, language: Language) -> String {
    let Ok(rule) = Rule::parse(rule) else { return String::new() };
    let is_dutch = language == Language::Nl;
    let weekdays = |days: &[Weekday]| {
        let days = if days.is_empty() { vec![starts.weekday()] } else { days.to_vec() };
        let names: Vec<&str> = days.into_iter().map(|day| weekday_in(day, language)).collect();
        names.join(if is_dutch { " en " } else { " and " })
    };
    match rule.shape() {
        Shape::Daily { every } => every_in(*every, "dag", "dagen", "day", "days", language),
        Shape::Weekly { every: 1, days } => format!("{} {}", if is_dutch { "elke" } else { "every" }, weekdays(days)),
        Shape::Weekly { every, days } => {
            let step = every_in(*every, "week", "weken", "week", "weeks", language);
            format!("{step} {} {}", if is_dutch { "op" } else { "on" }, weekdays(days))
        }
        Shape::MonthlyOn { every, days } => {
            let days = if days.is_empty() { vec![starts.day()] } else { days.clone() };
            let last = if is_dutch { "de laatste dag" } else { "the last day" };
            let named = |day: &i8| if *day == -1 { last.to_owned() } else { format!("{}{day}", if is_dutch { "de " } else { "day " }) };
            let days: Vec<String> = days.iter().map(named).collect();
            let step = every_in(*every, "maand", "maanden", "month", "months", language);
            format!("{step} {} {}", if is_dutch { "op" } else { "on" }, days.join(", "))
        }
        Shape::MonthlyNth { every, nth } => {
            let named = |nth: &opbouw_calendar::Nth| format!("{} {}", nth_in(nth.n, language), weekday_in(nth.weekday, language));
            let days: Vec<String> = nth.iter().map(named).collect();
            match (is_dutch, every) {
                (true, 1) => format!("elke {} van de maand", days.join(" en ")),
                (false, 1) => format!("every {} of the month", days.join(" and ")),
                (true, every) => format!("eens in de {every} maanden op de {}", days.join(" en ")),
                (false, every) => format!("every {every} months on the {}", days.join(" and ")),
            }
        }
        Shape::Yearly { .. } | Shape::YearlyNth { .. } => if is_dutch { "elk jaar" } else { "every year" }.to_owned(),
    }
}

fn every_in(every: u16, one: &str, more: &str, one_en: &str, more_en: &str, language: Language) -> String {
    match (language, every) {
        (Language::Nl, 1) => format!("elke {one}"),
        (Language::Nl, every) => format!("eens in de {every} {more}"),
        (Language::En, 1) => format!("every {one_en}"),
        (Language::En, every) => format!("every {every} {more_en}"),
    }
}

fn nth_in(n: i8, language: Language) -> &'static str {
    let at = usize::from(n.unsigned_abs()).clamp(1, 5) - 1;
    match (language, n > 0) {
        (Language::Nl, true) => ["eerste", "tweede", "derde", "vierde", "vijfde"][at],
        (Language::Nl, false) => ["laatste", "een na laatste", "twee na laatste", "drie na laatste", "vier na laatste"][at],
        (Language::En, true) => ["first", "second", "third", "fourth", "fifth"][at],
        (Language::En, false) => ["last", "second last", "third last", "fourth last", "fifth last"][at],
    }
}

/// Place and village together: `Ons Huis, Lindelo`.
pub(crate) fn where_of(activity: &Activity) -> String {
    let area = activity.area_name.as_str();
    match (activity.place_name.is_empty(), area.is_empty()) {
        (true, _) => area.to_owned(),
        (false, true) => activity.place_name.clone(),
        (false, false) if activity.place_name.contains(area) => activity.place_name.clone(),
        (false, false) => format!("{}, {area}", activity.place_name),
    }
}

/// Where a day is: elsewhere this one time, or where it always is.
pub(crate) fn where_on(activity: &Activity, day: &Day) -> String {
    if day.place_name.is_empty() { where_of(activity) } else { day.place_name.clone() }
}

/// Why a day is off: a word of the program, or what was typed.
pub(crate) fn why_in(frame: &Frame, why: &str) -> String {
    match why {
        crate::unrolling::HOLIDAY => frame.say("activities-why-holiday"),
        crate::hosting::NO_ROOM => frame.say("activities-why-room"),
        crate::hosting::CLOSED => frame.say("activities-why-closed"),
        typed => typed.to_owned(),
    }
}

/// What has to be looked at, as a sentence.
pub(crate) fn doubt_in(frame: &Frame, doubt: &Doubt) -> String {
    match doubt {
        Doubt::When(left) => {
            let key = match left.because {
                LeftOutBecause::NoSuchDay => "activities-doubt-no-day",
                LeftOutBecause::Past => "activities-doubt-past",
                LeftOutBecause::Exception => "activities-doubt-exception",
            };
            frame.say_with(key, "words", left.words.clone())
        }
        Doubt::OtherWeekday(day) => frame.say_with("activities-doubt-weekday", "day", weekday_in(*day, frame.language)),
        Doubt::WhichRoom(place) => frame.say_with("activities-doubt-room", "place", place.clone()),
        Doubt::NoRoomFits(place, number) => {
            let values = [("place", place.clone().into()), ("number", number.to_string().into())];
            frame.site.sentences.say_with(frame.language, "activities-doubt-small", &values)
        }
    }
}

/// What was done, when a page comes back after it.
pub(crate) fn done(frame: &Frame, word: Option<&str>) -> Option<String> {
    let key = match word? {
        "voorgesteld" => "activities-done-proposed",
        "staat-erin" => "activities-done-listed",
        "bewaard" => "activities-done-saved",
        "afgelast" => "activities-done-off",
        "aan" => "activities-done-on",
        "verzet" => "activities-done-moved",
        "elders" => "activities-done-elsewhere",
        "gestopt" => "activities-done-stopped",
        "gevraagd" => "activities-done-asked",
        "wie" => "activities-done-crew",
        "taken" => "activities-done-tasks",
        "taak" => "activities-done-taken",
        "taak-terug" => "activities-done-left",
        "bijgeschreven" => "activities-done-behalf",
        "geteld" => "activities-done-ticked",
        "ja" => "activities-done-yes",
        "nee" => "activities-done-no",
        "veranderd" => "activities-done-changed",
        "in" => "activities-thanks-in",
        "waiting" => "activities-thanks-waiting",
        "cancelled" => "activities-thanks-cancelled",
        _ => return None,
    };
    Some(frame.say(key))
}

/// Faults as sentences, with their codes.
pub(crate) fn faults(frame: &Frame, faults: &[ActivitiesError]) -> Vec<String> {
    let say = |fault: &ActivitiesError| fault.key().map(|key| format!("{} ({})", frame.say(key), fault.code()));
    faults.iter().filter_map(say).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_rule_is_said_as_people_say_it() {
        let starts = date(2026, 12, 1);
        let check = |rule: &str, nl: &str, en: &str| {
            assert_eq!((rule_in(rule, starts, Language::Nl).as_str(), rule_in(rule, starts, Language::En).as_str()), (nl, en), "{rule}");
        };
        check("FREQ=WEEKLY", "elke dinsdag", "every Tuesday");
        check("FREQ=WEEKLY;BYDAY=MO,TH", "elke maandag en donderdag", "every Monday and Thursday");
        check("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "eens in de 2 weken op dinsdag", "every 2 weeks on Tuesday");
        check("FREQ=MONTHLY;BYDAY=2MO", "elke tweede maandag van de maand", "every second Monday of the month");
        check("FREQ=MONTHLY;BYDAY=-1FR", "elke laatste vrijdag van de maand", "every last Friday of the month");
        check("FREQ=DAILY", "elke dag", "every day");
        check("onzin", "", "");
    }
}
