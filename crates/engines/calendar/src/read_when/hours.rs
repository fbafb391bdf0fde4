//! From when until when does a sentence say?

use jiff::civil::Time;

use super::names::{Part, digits, number};
use super::words::Words;
use super::{USUAL_MINUTES, usual_hour};

const NOON: u16 = 12 * 60;
const DAY: u16 = 24 * 60;
/// Before seven without more is the afternoon: nobody meets at three at night.
const EARLY: u16 = 7 * 60;

/// Minutes since midnight; exact when the way of writing leaves no choice of the half of the day (`07:30`, `2pm`).
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    minutes: u16,
    is_exact: bool,
}

/// A beginning, and an end when it is said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hours {
    starts: Clock,
    ends: Option<Clock>,
}

pub(super) fn take(words: &mut Words) -> Option<Hours> {
    let pair = words.find(|words, at| joined(words, at).or_else(|| apart(words, at)));
    let (at, (count, hours)) = pair.or_else(|| words.find(alone))?;
    let behind = usize::from(matches!(words.at(at + count), Some("uur" | "u" | "h" | "o'clock" | "oclock" | "hours")));
    words.take(at, count + behind);
    Some(hours)
}

/// The half of the day and the length. A part of the day alone has its usual hour.
pub(super) fn settle(hours: Option<Hours>, part: Option<Part>) -> (Option<Time>, Option<u32>) {
    let Some(hours) = hours else { return (part.map(usual_hour), part.map(|_| USUAL_MINUTES)) };
    let starts = hours.starts.in_part(part);
    let length = hours.ends.map(|ends| {
        let ends = ends.minutes;
        let later = [ends, ends + NOON, ends + DAY].into_iter().find(|ends| *ends > starts);
        u32::from(later.map_or(0, |later| later - starts))
    });
    let time = Time::new(i8::try_from(starts / 60).unwrap_or(0), i8::try_from(starts % 60).unwrap_or(0), 0, 0).ok();
    (time, Some(length.filter(|length| *length > 0).unwrap_or(USUAL_MINUTES)))
}

impl Clock {
    fn in_part(self, part: Option<Part>) -> u16 {
        let is_later = match part {
            Some(Part::Morning) => false,
            Some(Part::Afternoon | Part::Evening) => self.minutes < NOON,
            None => !self.is_exact && self.minutes < EARLY && self.minutes > 0,
        };
        if is_later && !(self.is_exact && part.is_none()) { self.minutes + NOON } else { self.minutes }
    }
}

/// `14:00-16:00`, `10-12`. `14-3` ends before it begins: that is a day, and `1-3` too.
fn joined(words: &Words, at: usize) -> Option<(usize, Hours)> {
    let (first, second) = words.at(at)?.split_once(['-', '–'])?;
    let (starts, ends) = (written(first)?, written(second)?);
    let is_hours = starts.minutes < ends.minutes && (starts.is_exact || starts.minutes >= 6 * 60);
    is_hours.then_some((1, Hours { starts, ends: Some(ends) }))
}

/// `10 tot 12`, `13.30 - 16.00`, `half acht tot negen uur`; not `10 tot 12 mensen`.
fn apart(words: &Words, at: usize) -> Option<(usize, Hours)> {
    let (first, starts) = clock_at(words, at)?;
    let first = first + usize::from(matches!(words.at(at + first), Some("uur" | "u")));
    let between =
        words.at(at + first).filter(|word| matches!(*word, "tot" | "t/m" | "en" | "-" | "–" | "to" | "until" | "till" | "and"))?;
    let (second, ends) = clock_at(words, at + first + 1)?;
    let is_said = between != "en" && between != "and" || matches!(words.before(at), Some("tussen" | "between"));
    let count = first + 1 + second;
    (is_said && !counts_people(words, at + count)).then_some((count, Hours { starts, ends: Some(ends) }))
}

/// `om 14 uur`, `14:30`, `half acht`.
fn alone(words: &Words, at: usize) -> Option<(usize, Hours)> {
    let (count, starts) = clock_at(words, at)?;
    let word = words.at(at)?;
    let is_led = matches!(words.before(at), Some("om" | "vanaf" | "at" | "from" | "rond" | "around"));
    let is_followed = matches!(words.at(at + count), Some("uur" | "u" | "o'clock" | "oclock")) && words.at(at + count + 1) != Some("lang");
    let is_written = count > 1 || word.contains(':') || starts.is_exact && !matches!(words.at(at + 1), Some("euro" | "km" | "meter" | "m"));
    ((is_led || is_followed || is_written) && !counts_people(words, at + count)).then_some((count, Hours { starts, ends: None }))
}

fn counts_people(words: &Words, at: usize) -> bool {
    let people = [
        "mensen",
        "personen",
        "buren",
        "kinderen",
        "helpers",
        "vrijwilligers",
        "deelnemers",
        "people",
        "children",
        "euro",
        "jaar",
        "weken",
        "dagen",
        "weeks",
    ];
    words.at(at).is_some_and(|word| people.contains(&word))
}

/// How many words, and the hour: `half acht`, `kwart voor 8`, `tien over drie`, `half past seven`, `acht`, `14:30`.
fn clock_at(words: &Words, at: usize) -> Option<(usize, Clock)> {
    let word = words.at(at)?;
    let hour = |at: usize| words.at(at).and_then(number).filter(|hour| (1..=12).contains(hour)).map(|hour| hour * 60);
    let rough = |minutes: u16| Clock { minutes: minutes % NOON, is_exact: false };
    if word == "half" {
        return match words.at(at + 1) {
            Some("past") => hour(at + 2).map(|hour| (3, rough(hour + 30))),
            _ => hour(at + 1).map(|hour| (2, rough(hour - 30))),
        };
    }
    let step = match word {
        "kwart" | "quarter" => Some(15),
        "vijf" | "five" => Some(5),
        "tien" | "ten" => Some(10),
        "twintig" | "twenty" => Some(20),
        _ => None,
    };
    let direction = words.at(at + 1).filter(|word| matches!(*word, "over" | "past" | "voor" | "to"));
    let range_of_hours = !matches!(word, "kwart" | "quarter") && direction == Some("to");
    if let (Some(step), Some(direction), false) = (step, direction, range_of_hours) {
        let is_half = words.at(at + 2) == Some("half");
        let hour = hour(at + 2 + usize::from(is_half))? - if is_half { 30 } else { 0 };
        let minutes = if matches!(direction, "over" | "past") { hour + step } else { hour - step };
        return Some((3 + usize::from(is_half), rough(minutes)));
    }
    written(word)
        .or_else(|| number(word).filter(|hour| *hour <= 12).map(|hour| Clock { minutes: hour * 60, is_exact: false }))
        .map(|clock| (1, clock))
}

/// `10`, `10:30`, `10.30`, `10u30`, `14u`, `2pm`.
fn written(word: &str) -> Option<Clock> {
    let (is_am, is_pm) = (word.ends_with("am"), word.ends_with("pm"));
    let bare = if is_am || is_pm { &word[..word.len() - 2] } else { word };
    let bare = bare.strip_suffix("uur").unwrap_or(bare);
    let short = bare.strip_suffix(['u', 'h']).unwrap_or(bare);
    let (hours, minutes) = short.split_once([':', '.', 'u', 'h']).unwrap_or((short, "00"));
    if hours.is_empty() || hours.len() > 2 || minutes.len() != 2 {
        return None;
    }
    let (hours_of_day, minutes) = (digits(hours)?, digits(minutes)?);
    let hours_of_day = match hours_of_day {
        12 if is_am => 0,
        hour if is_pm && hour < 12 => hour + 12,
        hour => hour,
    };
    let is_exact = is_am || is_pm || short.len() > hours.len() || hours.starts_with('0') || hours_of_day >= 12 && short.len() < word.len();
    (hours_of_day < 24 && minutes < 60).then_some(Clock { minutes: hours_of_day * 60 + minutes, is_exact })
}
