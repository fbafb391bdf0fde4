//! What does a sentence say about when that cannot be kept? It is said back, and does not stay behind in a title.

use jiff::civil::Date;

use super::dates::full_date_at;
use super::names::{digits, month, part_of_day, short_weekday, weekday};
use super::words::Words;

/// Why something that is about when was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LeftOutBecause {
    /// No calendar has this day: `30 februari`.
    NoSuchDay,
    /// It has been: `gisteren`, `afgelopen zaterdag`, `3 maart 2020`.
    Past,
    /// A rule does not say this: `behalve in december`.
    Exception,
}

/// Words about when that were not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// As they were typed.
    pub words: String,
    /// Why not.
    pub because: LeftOutBecause,
}

/// Days that no calendar has, and exceptions that no rule says. Before anything else: half of them would be read as a day.
pub(super) fn take(words: &mut Words, today: Date) -> Vec<LeftOut> {
    let mut left_out = Vec::new();
    while let Some((at, count)) = words.find(exception_at) {
        left_out.push(take_out(words, at, count, LeftOutBecause::Exception));
    }
    while let Some((at, count)) = words.find(no_day_at) {
        let before = usize::from(words.before(at).is_some_and(is_weekday));
        left_out.push(take_out(words, at - before, count + before, LeftOutBecause::NoSuchDay));
    }
    // "Zaterdag 14 maart 2020" is no other Saturday.
    if let Some((at, count)) = words.find(|words, at| past_date_at(words, at, today).filter(|_| words.before(at).is_some_and(is_weekday))) {
        left_out.push(take_out(words, at - 1, count + 1, LeftOutBecause::Past));
    }
    left_out
}

/// A day that has been, for a sentence that says no other.
pub(super) fn take_past(words: &mut Words, today: Date) -> Option<LeftOut> {
    let (at, count) = words.find(|words, at| past_date_at(words, at, today).or_else(|| past_at(words, at)))?;
    let before = usize::from(words.before(at).is_some_and(|word| is_weekday(word) || matches!(word, "tot" | "t/m" | "until")));
    Some(take_out(words, at - before, count + before, LeftOutBecause::Past))
}

fn take_out(words: &mut Words, at: usize, count: usize, because: LeftOutBecause) -> LeftOut {
    let said = words.said(at, count);
    words.take(at, count);
    LeftOut { words: said, because }
}

/// `behalve in december`, `niet in de schoolvakantie`, `except on 25 december`. Days of the week are understood elsewhere.
fn exception_at(words: &Words, at: usize) -> Option<usize> {
    let lead = match words.at(at)? {
        "behalve" | "uitgezonderd" | "except" => 1,
        "maar" | "but" if matches!(words.at(at + 1), Some("niet" | "not")) => 2,
        "niet" | "not" if matches!(words.at(at + 1), Some("in" | "tijdens" | "op" | "during" | "on")) => 1,
        _ => return None,
    };
    let is_little = |word: &str| matches!(word, "in" | "op" | "de" | "het" | "tijdens" | "during" | "the" | "on" | "met" | "rond");
    let little = (at + lead..).take_while(|at| words.at(*at).is_some_and(is_little)).count();
    let mut count = lead + little;
    let mut named = 0;
    while let Some(more) = part_of_exception(words, at + count) {
        named += 1;
        count += more;
    }
    (named > 0).then_some(count)
}

/// Words of one month, holiday or date, with what joins them.
fn part_of_exception(words: &Words, at: usize) -> Option<usize> {
    let joins = |word: &str| matches!(word, "en" | "of" | "and" | "or") || digits(word).is_some();
    let skipped = (at..).take_while(|at| words.at(*at).is_some_and(joins)).count();
    let has_number = (at..at + skipped).any(|at| words.at(at).and_then(digits).is_some());
    let name = words.at(at + skipped)?;
    let is_named = month(name).is_some()
        || !has_number
            && (name.contains("vakantie")
                || name.contains("feestdag")
                || matches!(
                    name,
                    "zomer" | "winter" | "herfst" | "lente" | "kerst" | "pasen" | "pinksteren" | "summer" | "christmas" | "holidays"
                ));
    is_named.then_some(skipped + 1)
}

/// `30 februari`, `31-2-2027`, `31-4`.
fn no_day_at(words: &Words, at: usize) -> Option<usize> {
    let first = words.at(at)?;
    let parts: Vec<Option<u16>> = first.split(['-', '/', '.']).map(digits).collect();
    match parts.as_slice() {
        [Some(day), Some(month), Some(year)] if *year >= 1000 => (!is_day(*day, *month, Some(*year))).then_some(1),
        [Some(year), Some(month), Some(day)] if *year >= 1000 => (!is_day(*day, *month, Some(*year))).then_some(1),
        // A score or hours are no day: only a day that another month has.
        [Some(day), Some(month)] if !first.contains('.') => {
            ((29..=31).contains(day) && (1..=12).contains(month) && !is_day(*day, *month, None)).then_some(1)
        }
        [Some(day)] if (1..=99).contains(day) => {
            let month = words.at(at + 1).and_then(month).and_then(|month| u16::try_from(month).ok())?;
            let year = words.at(at + 2).and_then(digits).filter(|year| (1900..2200).contains(year));
            (!is_day(*day, month, year)).then_some(2 + usize::from(year.is_some()))
        }
        _ => None,
    }
}

/// Whether there is such a day, in this year or in any.
fn is_day(day: u16, month: u16, year: Option<u16>) -> bool {
    // 2000 has all days that a year can have.
    let (year, month, day) = (i16::try_from(year.unwrap_or(2000)), i8::try_from(month), i8::try_from(day));
    let (Ok(year), Ok(month), Ok(day)) = (year, month, day) else { return false };
    Date::new(year, month, day).is_ok()
}

fn is_weekday(word: &str) -> bool {
    weekday(word).is_some() || short_weekday(word).is_some()
}

/// A date with its year, that has been.
fn past_date_at(words: &Words, at: usize, today: Date) -> Option<usize> {
    let (count, date) = full_date_at(words, at)?;
    (date < today).then_some(count)
}

/// `gisteren`, `gisteravond`, `vorige week`, `afgelopen zaterdag`.
fn past_at(words: &Words, at: usize) -> Option<usize> {
    match words.at(at)? {
        "gisteren" | "eergisteren" | "gisterochtend" | "gistermiddag" | "gisteravond" | "yesterday" => {
            Some(1 + usize::from(words.at(at + 1).is_some_and(|word| part_of_day(word).is_some())))
        }
        "vorige" | "vorig" | "afgelopen" | "verleden" | "last" => {
            let named = words.at(at + 1)?;
            let is_day = weekday(named).is_some();
            let is_span = matches!(named, "week" | "weekend" | "maand" | "jaar" | "month" | "year");
            let behind = usize::from(is_span && words.at(at + 2).and_then(weekday).is_some_and(|(_, _, each)| !each));
            (is_day || is_span).then_some(2 + behind)
        }
        _ => None,
    }
}
