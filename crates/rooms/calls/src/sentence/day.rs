//! Which day does a sentence say?

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::words::Words;

const WEEKDAYS: [(&str, Weekday); 14] = [
    ("maandag", Weekday::Monday),
    ("dinsdag", Weekday::Tuesday),
    ("woensdag", Weekday::Wednesday),
    ("donderdag", Weekday::Thursday),
    ("vrijdag", Weekday::Friday),
    ("zaterdag", Weekday::Saturday),
    ("zondag", Weekday::Sunday),
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// Dutch, short, and English.
const MONTHS: [[&str; 3]; 12] = [
    ["januari", "jan", "january"],
    ["februari", "feb", "february"],
    ["maart", "mrt", "march"],
    ["april", "apr", "april"],
    ["mei", "mei", "may"],
    ["juni", "jun", "june"],
    ["juli", "jul", "july"],
    ["augustus", "aug", "august"],
    ["september", "sep", "september"],
    ["oktober", "okt", "october"],
    ["november", "nov", "november"],
    ["december", "dec", "december"],
];

/// A day with the name of a month or in the form of a calendar; and one by the name of a weekday, which is less exact.
pub(super) fn take(words: &mut Words, today: Date) -> (Option<Date>, Option<Date>) {
    (take_calendar(words).or_else(|| take_month(words, today)), take_near(words, today))
}

/// `14-3`, when it cannot be hours, so after those were taken.
pub(super) fn take_numbers(words: &mut Words, today: Date) -> Option<Date> {
    let found = (0..words.len()).find_map(|at| short_date(words.at(at)?, today).map(|day| (at, day)))?;
    words.take(found.0, 1);
    words.take_little_before(found.0);
    Some(found.1)
}

/// `2027-03-14` and `14-3-2027`.
fn take_calendar(words: &mut Words) -> Option<Date> {
    let (at, day) = (0..words.len()).find_map(|at| long_date(words.at(at)?).map(|day| (at, day)))?;
    words.take(at, 1);
    words.take_little_before(at);
    Some(day)
}

fn long_date(word: &str) -> Option<Date> {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, third) } else { (third, first) };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, second.parse().ok()?, day.parse().ok()?).ok()
}

fn short_date(word: &str, today: Date) -> Option<Date> {
    let (day, month) = word.split_once(['-', '/'])?;
    next(day.parse().ok()?, month.parse().ok()?, today)
}

/// `14 maart`, `14 maart 2027`, `march 14th`.
fn take_month(words: &mut Words, today: Date) -> Option<Date> {
    let (at, month) = (0..words.len()).find_map(|at| month_of(words.at(at)?).map(|month| (at, month)))?;
    let number = |word: &str| word.trim_end_matches(['e', 't', 'h', 's', 'n', 'd', 'r']).parse::<i8>().ok();
    let (first, count, day) = match (words.before(at).and_then(number), words.at(at + 1).and_then(number)) {
        (Some(day), _) => (at - 1, 2, day),
        (None, Some(day)) => (at, 2, day),
        (None, None) => return None,
    };
    let behind = first + count;
    let year = words
        .at(behind)
        .filter(|word| word.len() == 4)
        .and_then(|word| word.parse::<i16>().ok())
        .filter(|year| (2000..2200).contains(year));
    let date = match year {
        Some(year) => Date::new(year, month, day).ok()?,
        None => next(day, month, today)?,
    };
    words.take(first, count + usize::from(year.is_some()));
    words.take_little_before(first);
    Some(date)
}

fn month_of(word: &str) -> Option<i8> {
    MONTHS.iter().position(|names| names.contains(&word)).and_then(|at| i8::try_from(at + 1).ok())
}

/// This year, or the next when it has been.
fn next(day: i8, month: i8, today: Date) -> Option<Date> {
    let years = [today.year(), today.year().checked_add(1)?];
    years.into_iter().filter_map(|year| Date::new(year, month, day).ok()).find(|date| *date >= today)
}

/// `morgen`, `zaterdag`, `volgende week zaterdag`.
fn take_near(words: &mut Words, today: Date) -> Option<Date> {
    let mut found = None;
    for at in 0..words.len() {
        let Some(word) = words.at(at) else { continue };
        let day = match word {
            "vandaag" | "today" => Some(today),
            "morgen" | "tomorrow" => today.tomorrow().ok(),
            "overmorgen" => today.checked_add(2.days()).ok(),
            name => WEEKDAYS.iter().find(|(known, _)| *known == name).and_then(|(_, weekday)| today.nth_weekday(1, *weekday).ok()),
        };
        let Some(day) = day else { continue };
        let is_next_week =
            words.before(at).is_some_and(|word| word == "week") && at >= 2 && matches!(words.at(at - 2), Some("volgende" | "next"));
        words.take(at, 1);
        let day = if is_next_week {
            words.take(at - 2, 2);
            words.take_little_before(at - 2);
            in_next_week(today, day)
        } else {
            words.take_little_before(at);
            day
        };
        found = found.or(Some(day));
    }
    found
}

/// The same weekday in the week after this one, which begins on Monday.
fn in_next_week(today: Date, day: Date) -> Date {
    let monday = today.saturating_add((7 - i64::from(today.weekday().to_monday_zero_offset())).days());
    monday.saturating_add(i64::from(day.weekday().to_monday_zero_offset()).days())
}
