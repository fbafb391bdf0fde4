//! From when until when does a sentence say?

use super::number::is_of_people;
use super::words::Words;
use crate::clock_time::ClockTime;

/// How long it takes when only a beginning is said, in minutes.
const USUAL: u16 = 120;

/// Beginning and end; both are taken out.
pub(super) fn take(words: &mut Words) -> Option<(ClockTime, ClockTime)> {
    let found = (0..words.len()).find_map(|at| joined(words, at).or_else(|| apart(words, at)));
    let (at, count, starts, ends) = found.or_else(|| (0..words.len()).find_map(|at| alone(words, at)))?;
    words.take(at, count);
    if matches!(words.at(at + count), Some("uur" | "u" | "h" | "hours")) {
        words.take(at + count, 1);
    }
    words.take_little_before(at);
    Some((starts, ends))
}

type Hours = (usize, usize, ClockTime, ClockTime);

/// `10-12`. `14-3` ends before it begins and `1-3` is in the night: those are days.
fn joined(words: &Words, at: usize) -> Option<Hours> {
    let (first, second) = words.at(at)?.split_once(['-', '–'])?;
    let (starts, ends) = (ClockTime::parse(first)?, ClockTime::parse(second)?);
    (starts < ends && starts >= ClockTime::parse("6")?).then_some((at, 1, starts, ends))
}

/// `10 tot 12`, `13.30 - 16.00`, `10am to 12pm`; not `10 tot 12 mensen`.
fn apart(words: &Words, at: usize) -> Option<Hours> {
    let starts = ClockTime::parse(words.at(at)?)?;
    let between = words.at(at + 1).filter(|word| matches!(*word, "tot" | "t/m" | "en" | "-" | "–" | "to" | "until" | "till" | "and"))?;
    let (at_end, skipped) = match words.at(at + 2)? {
        "uur" => (at + 3, 1),
        _ => (at + 2, 0),
    };
    let ends = ClockTime::parse(words.at(at_end)?)?;
    let is_said = between != "en" && between != "and" || matches!(words.before(at), Some("tussen" | "between"));
    let counts_people = words.at(at_end + 1).is_some_and(is_of_people);
    (starts < ends && is_said && !counts_people).then_some((at, 3 + skipped, starts, ends))
}

/// `om 14 uur`, `14:30`, `14u`.
fn alone(words: &Words, at: usize) -> Option<Hours> {
    let word = words.at(at)?;
    let starts = ClockTime::parse(word)?;
    let is_said = word.contains([':', 'u', 'h'])
        || word.ends_with("am")
        || word.ends_with("pm")
        || matches!(words.at(at + 1), Some("uur" | "u"))
        || matches!(words.before(at), Some("om" | "vanaf" | "at" | "from"));
    is_said.then_some((at, 1, starts, starts.later(USUAL)))
}
