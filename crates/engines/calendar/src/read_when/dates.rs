//! Which date does a sentence name, and until which one?

use jiff::civil::{Date, Weekday};

use super::names::{day_number, digits, month, short_weekday, weekday};
use super::words::Words;

/// A date, and the weekday that stood beside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    pub date: Date,
    pub weekday: Option<Weekday>,
}

/// The last day, and the first when that is said with it: `5 t/m 9 juli`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Until {
    pub last: Date,
    pub from: Option<Date>,
}

/// The leads to a last day, with whether that day itself is in it.
const LEADS: [(&[&str], bool); 7] = [
    (&["t/m"], true),
    (&["tot", "en", "met"], true),
    (&["tot", "aan"], false),
    (&["tot"], false),
    (&["until"], true),
    (&["till"], true),
    (&["through"], true),
];

pub(super) fn take_until(words: &mut Words, today: Date) -> Option<Until> {
    let found = words.find(|words, at| {
        let (lead, is_in) = LEADS.iter().find(|(lead, _)| words.are(at, lead))?;
        let skipped = usize::from(words.at(at + lead.len()).is_some_and(|word| weekday(word).is_some()));
        let behind = at + lead.len() + skipped;
        let (count, date) = date_at(words, behind, today).or_else(|| Some((1, short(words.at(behind)?, today)?)))?;
        Some((lead.len() + skipped + count, date, *is_in))
    });
    let (at, (count, date, is_in)) = found?;
    let from = words.before(at).and_then(digits).and_then(|day| Date::new(date.year(), date.month(), i8::try_from(day).ok()?).ok());
    let from = from.filter(|from| *from < date);
    let begin = at - usize::from(from.is_some());
    words.take(begin, count + at - begin);
    let last = if is_in || from.is_some() { date } else { date.yesterday().unwrap_or(date) };
    Some(Until { last, from })
}

/// A date with the name of a month or in full numbers.
pub(super) fn take(words: &mut Words, today: Date) -> Option<Said> {
    let (at, (count, date)) = words.find(|words, at| date_at(words, at, today))?;
    let before = words.before(at).and_then(|word| {
        weekday(word).filter(|(_, part, each)| part.is_none() && !each).map(|(day, ..)| day).or_else(|| short_weekday(word))
    });
    let begin = at - usize::from(before.is_some());
    words.take(begin, count + at - begin);
    Some(Said { date, weekday: before })
}

/// `14-3`, when it cannot be hours, so after those were taken.
pub(super) fn take_numbers(words: &mut Words, today: Date) -> Option<Date> {
    let (at, date) = words.find(|words, at| short(words.at(at)?, today))?;
    words.take(at, 1);
    Some(date)
}

/// How many words, and the date, when it has not been.
fn date_at(words: &Words, at: usize, today: Date) -> Option<(usize, Date)> {
    if let Some((count, date)) = full_date_at(words, at) {
        return (date >= today).then_some((count, date));
    }
    let (day, month) = day_and_month(words, at)?;
    // With a year that no calendar has it is no day of another year.
    if words.at(at + 2).is_some_and(is_year) { None } else { Some((2, next(day, month, today)?)) }
}

/// How many words, and a date with its year.
pub(super) fn full_date_at(words: &Words, at: usize) -> Option<(usize, Date)> {
    if let Some(date) = words.at(at).and_then(in_full) {
        return Some((1, date));
    }
    let (day, month) = day_and_month(words, at)?;
    let year = words.at(at + 2).filter(|word| is_year(word)).and_then(digits)?;
    Some((3, Date::new(i16::try_from(year).ok()?, month, day).ok()?))
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && digits(word).is_some_and(|year| (1900..2200).contains(&year))
}

/// `14 maart`, or `march 14th`; `mei` and `may` are months only beside a number.
fn day_and_month(words: &Words, at: usize) -> Option<(i8, i8)> {
    let number = |at: usize| words.at(at).and_then(day_number);
    let name = |at: usize| words.at(at).and_then(month);
    // What is no day, as in "31 februari 20 mensen", does not become the 20th.
    let behind = || name(at).zip(number(at + 1)).filter(|_| words.before(at).and_then(day_number).is_none());
    number(at).zip(name(at + 1)).or_else(|| behind().map(|(month, day)| (day, month)))
}

/// `2027-03-14`, `14-3-2027`, `14/3/2027`.
fn in_full(word: &str) -> Option<Date> {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, third) } else { (third, first) };
    let year = i16::try_from(digits(year).filter(|_| year.len() == 4)?).ok()?;
    Date::new(year, i8::try_from(digits(second)?).ok()?, i8::try_from(digits(day)?).ok()?).ok()
}

fn short(word: &str, today: Date) -> Option<Date> {
    let (day, month) = word.split_once(['-', '/'])?;
    next(i8::try_from(digits(day)?).ok()?, i8::try_from(digits(month)?).ok()?, today)
}

/// This year, or later when it has been; 29 February waits for its year.
fn next(day: i8, month: i8, today: Date) -> Option<Date> {
    let years = (0..=8).filter_map(|later| today.year().checked_add(later));
    years.filter_map(|year| Date::new(year, month, day).ok()).find(|date| *date >= today)
}
