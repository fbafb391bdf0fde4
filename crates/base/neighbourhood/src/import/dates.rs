//! Which day is this? Dates as Dutch people and spreadsheets write them; day first, month second.

use jiff::civil::Date;

/// Why a text is no date.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NoDate {
    /// Made like a date, but the calendar has no such day: 31-02-2026.
    Impossible,
    /// Not made like a date.
    Unreadable,
}

/// Years outside these are typing errors.
const YEARS: std::ops::RangeInclusive<i64> = 1900..=2100;
const MONTHS: [(&str, &str); 12] = [
    ("jan", "januari january"),
    ("feb", "februari february"),
    ("mrt mar maa", "maart march"),
    ("apr", "april"),
    ("mei may", "mei may"),
    ("jun", "juni june"),
    ("jul", "juli july"),
    ("aug", "augustus august"),
    ("sep sept", "september"),
    ("okt oct", "oktober october"),
    ("nov", "november"),
    ("dec", "december"),
];
const WEEKDAYS: &str = "ma di wo do vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday";

/// Reads `3-11-2026`, `03/11/26`, `2026-11-03`, `3 november 2026`, `di 3 nov. 2026`, a time behind it or not.
///
/// A whole number of five digits is a day as spreadsheets count them, which is what a date becomes when its format is lost.
pub(crate) fn parse(text: &str) -> Result<Date, NoDate> {
    let text = text.trim().to_lowercase();
    let text = without_time(&text);
    if text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return from_spreadsheet(text);
    }
    let is_separator = |letter: char| letter.is_whitespace() || matches!(letter, '-' | '/' | '.' | ',');
    let parts: Vec<&str> = text.split(is_separator).filter(|part| !part.is_empty()).collect();
    let parts = match parts.as_slice() {
        [first, rest @ ..] if has_word(WEEKDAYS, first) => rest,
        all => all,
    };
    let [first, middle, last] = parts else { return Err(NoDate::Unreadable) };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let month = month(middle).ok_or(NoDate::Unreadable)?;
    date(year_number(year)?, month, number(day)?)
}

/// Takes off `T12:00:00`, ` 12:00`, ` 12:00:00+01:00`.
fn without_time(text: &str) -> &str {
    let is_time = |rest: &str| rest.starts_with(|first: char| first.is_ascii_digit()) && rest.contains(':');
    let cut = text.char_indices().filter(|(_, letter)| matches!(letter, 't' | ' '));
    let at = cut.map(|(at, _)| at).find(|at| is_time(&text[at + 1..]) && !text[at + 1..].trim().contains(' '));
    at.map_or(text, |at| &text[..at])
}

fn month(text: &str) -> Option<i64> {
    if let Ok(month) = number(text) {
        return Some(month);
    }
    let named = |(short, long): &(&str, &str)| has_word(short, text) || has_word(long, text);
    MONTHS.iter().position(named).map(|index| index as i64 + 1)
}

fn has_word(words: &str, wanted: &str) -> bool {
    words.split(' ').any(|word| word == wanted)
}

fn number(text: &str) -> Result<i64, NoDate> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().map_err(|_| NoDate::Unreadable) } else { Err(NoDate::Unreadable) }
}

/// Two digits are of this century: nothing in the register was confirmed in 1926.
fn year_number(text: &str) -> Result<i64, NoDate> {
    match (text.len(), number(text)?) {
        (2, year) => Ok(2000 + year),
        (4, year) => Ok(year),
        _ => Err(NoDate::Unreadable),
    }
}

fn date(year: i64, month: i64, day: i64) -> Result<Date, NoDate> {
    let small = |number: i64| i8::try_from(number).map_err(|_| NoDate::Impossible);
    let year = i16::try_from(year).ok().filter(|year| YEARS.contains(&i64::from(*year))).ok_or(NoDate::Impossible)?;
    Date::new(year, small(month)?, small(day)?).map_err(|_| NoDate::Impossible)
}

/// Days since 30 December 1899.
fn from_spreadsheet(text: &str) -> Result<Date, NoDate> {
    let days: i64 = text.parse().map_err(|_| NoDate::Unreadable)?;
    let day = jiff::civil::date(1899, 12, 30).checked_add(jiff::Span::new().days(days));
    day.ok().filter(|day| YEARS.contains(&i64::from(day.year()))).ok_or(NoDate::Impossible)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn dutch_and_spreadsheet_dates_are_read() {
        for text in [
            "3-11-2026",
            "03/11/26",
            "2026-11-03",
            "3 november 2026",
            "3 nov. 2026",
            "di 3 nov 2026",
            "dinsdag 3 November 2026",
            "03.11.2026",
            " 2026-11-03T00:00:00 ",
            "3-11-2026 14:30",
            "2026/11/3",
            "46329",
            "3 November 2026 9:00",
        ] {
            assert_eq!(parse(text), Ok(date(2026, 11, 3)), "{text}");
        }
    }

    #[test]
    fn days_that_do_not_exist_are_told_from_what_is_no_date() {
        for text in ["31-02-2026", "29-2-2025", "0-1-2026", "3-13-2026", "2026-02-30", "3-11-1826", "99999"] {
            assert_eq!(parse(text), Err(NoDate::Impossible), "{text}");
        }
        for text in ["", "gisteren", "3 november", "11-2026", "3-11-026", "3-x-2026", "2026", "١-١-٢٠٢٦", "3-11-2026-4"] {
            assert_eq!(parse(text), Err(NoDate::Unreadable), "{text}");
        }
    }
}
