//! Which day near today does a sentence say, and which part of it?

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::names::{Part, part_of_day, short_weekday, weekday};
use super::words::Words;

/// A day that is said by its distance or its weekday.
#[derive(Debug, Clone, Copy)]
pub(super) struct Near {
    pub date: Date,
    pub part: Option<Part>,
    /// When it was said by its weekday.
    pub weekday: Option<Weekday>,
}

/// `morgen`, `vanavond`, `zaterdagmiddag`, `volgende week zaterdag`, `next friday`.
pub(super) fn take(words: &mut Words, today: Date) -> Option<Near> {
    let (at, near) = words.find(|words, at| near_at(words, at, today))?;
    words.take(at, 1);
    if let Some(before) =
        at.checked_sub(1).filter(|before| near.weekday.is_some() && matches!(words.at(*before), Some("volgende" | "next")))
    {
        words.take(before, 1);
    }
    let week_before = at.checked_sub(2).filter(|before| words.are(*before, &["volgende", "week"]) || words.are(*before, &["next", "week"]));
    let week_behind = Some(at + 1).filter(|behind| words.are(*behind, &["next", "week"]) || words.are(*behind, &["volgende", "week"]));
    let Some(week) = week_before.or(week_behind) else { return Some(near) };
    words.take(week, 2);
    Some(Near { date: in_next_week(today, near.date), ..near })
}

/// A part of the day that stands by itself: `avond`, `'s middags`, `in the evening`.
pub(super) fn take_part(words: &mut Words) -> Option<Part> {
    let (at, part) = words.find(|words, at| {
        let (part, each) = part_of_day(words.at(at)?)?;
        // "Avondwandeling" is one word, but "open avond" and "middag voor ouderen" are titles.
        (each || matches!(words.before(at), Some("de" | "s" | "the" | "in")) || at > 0 && words.before(at).is_none()).then_some(part)
    })?;
    words.take(at, 1);
    Some(part)
}

fn near_at(words: &Words, at: usize, today: Date) -> Option<Near> {
    let word = words.at(at)?;
    let on = |days: i64, part: Option<Part>| Some(Near { date: today.checked_add(days.days()).ok()?, part, weekday: None });
    match word {
        "vandaag" | "today" => on(0, None),
        "vanochtend" | "vanmorgen" => on(0, Some(Part::Morning)),
        "vanmiddag" => on(0, Some(Part::Afternoon)),
        "vanavond" | "tonight" => on(0, Some(Part::Evening)),
        "morgen" if !matches!(words.before(at), Some("de" | "s")) => on(1, None),
        "tomorrow" => on(1, None),
        "morgenochtend" | "morgenvroeg" => on(1, Some(Part::Morning)),
        "morgenmiddag" => on(1, Some(Part::Afternoon)),
        "morgenavond" => on(1, Some(Part::Evening)),
        "overmorgen" => on(2, None),
        _ if is_past(words, at) => None,
        name => {
            let before_number = |name| {
                short_weekday(name).filter(|_| words.at(at + 1).is_some_and(|next| next.starts_with(|sign: char| sign.is_ascii_digit())))
            };
            let (weekday, part) =
                weekday(name).map(|(weekday, part, _)| (weekday, part)).or_else(|| before_number(name).map(|day| (day, None)))?;
            Some(Near { date: next(today, weekday)?, part, weekday: Some(weekday) })
        }
    }
}

/// "Afgelopen zaterdag" and "vorige week zaterdag" are not the next one.
fn is_past(words: &Words, at: usize) -> bool {
    let is_past = |word: Option<&str>| matches!(word, Some("afgelopen" | "vorige" | "verleden" | "last"));
    is_past(words.before(at)) || words.before(at) == Some("week") && is_past(at.checked_sub(2).and_then(|at| words.at(at)))
}

/// Today never is the one that is meant: for that people say so.
fn next(today: Date, weekday: Weekday) -> Option<Date> {
    today.nth_weekday(1, weekday).ok()
}

/// The same weekday in the week after this one, which begins on Monday.
fn in_next_week(today: Date, day: Date) -> Date {
    let monday = today.saturating_add((7 - i64::from(today.weekday().to_monday_zero_offset())).days());
    monday.saturating_add(i64::from(day.weekday().to_monday_zero_offset()).days())
}
