//! How does a sentence say that it comes back?

use jiff::civil::Weekday;

use super::names::{Part, month, number, ordinal, part_of_day, weekday};
use super::words::Words;
use crate::rule::{Nth, Rule, Shape};

const WORK_DAYS: [Weekday; 5] = [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
const WEEKEND: [Weekday; 2] = [Weekday::Saturday, Weekday::Sunday];

/// What is said about coming back.
#[derive(Debug, Clone)]
pub(super) struct Repeats {
    shape: Shape,
    pub part: Option<Part>,
}

/// So many words say this.
type Found = (usize, Repeats);

impl Repeats {
    fn of(shape: Shape) -> Self {
        Self { shape, part: None }
    }

    /// With the weekday that the sentence says elsewhere: "wekelijks koffie op dinsdag".
    pub fn rule(self, said: Option<Weekday>) -> Option<Rule> {
        let shape = match (self.shape, said) {
            (Shape::Weekly { every, days }, Some(day)) if days.is_empty() => Shape::Weekly { every, days: vec![day] },
            (shape, _) => shape,
        };
        Rule::of(shape).ok()
    }
}

pub(super) fn take(words: &mut Words) -> Option<Repeats> {
    let (at, (count, repeats)) = words.find(|words, at| {
        let by_place = |at: usize| nth_at(words, at);
        let led = |at: usize| lead(words, at).and_then(|lead| after_lead(words, at + lead).map(|(count, found)| (lead + count, found)));
        led(at).or_else(|| every_other(words, at)).or_else(|| adverb(words, at)).or_else(|| by_place(at)).or_else(|| plural(words, at))
    })?;
    words.take(at, count);
    Some(repeats)
}

fn lead(words: &Words, at: usize) -> Option<usize> {
    matches!(words.at(at)?, "elke" | "elk" | "iedere" | "ieder" | "every" | "each").then_some(1)
}

/// What stands behind `elke`.
fn after_lead(words: &Words, at: usize) -> Option<Found> {
    let word = words.at(at)?;
    if let Some(found) = nth_at(words, at) {
        return Some(found);
    }
    if matches!(word, "andere" | "other") {
        return unit(words, at + 1, 2).or_else(|| on_days(words, at + 1, 2)).map(|(count, found)| (count + 1, found));
    }
    if let Some((count, found)) = number(word).filter(|every| *every > 0).and_then(|every| unit(words, at + 1, every)) {
        return Some((count + 1, found));
    }
    on_days(words, at, 1).or_else(|| unit(words, at, 1))
}

/// `om de week op vrijdag`, `om de drie weken`, `om de dag`.
fn every_other(words: &Words, at: usize) -> Option<Found> {
    if !words.are(at, &["om", "de"]) {
        return None;
    }
    let said = words.at(at + 2).and_then(number).filter(|every| *every > 0);
    let (skip, every) = said.map_or((2, 2), |every| (3, every));
    unit(words, at + skip, every).map(|(count, found)| (count + skip, found))
}

/// `wekelijks`, `maandelijks`, `weekly`.
fn adverb(words: &Words, at: usize) -> Option<Found> {
    let shape = match words.at(at)? {
        "dagelijks" | "daily" => Shape::Daily { every: 1 },
        "wekelijks" | "weekly" => return with_days(words, at + 1, 1).map(|(count, found)| (count + 1, found)),
        "tweewekelijks" | "fortnightly" | "biweekly" => return with_days(words, at + 1, 2).map(|(count, found)| (count + 1, found)),
        "maandelijks" | "monthly" => Shape::MonthlyOn { every: 1, days: Vec::new() },
        "jaarlijks" | "yearly" | "annually" => Shape::Yearly { every: 1 },
        _ => return None,
    };
    Some((1, Repeats::of(shape)))
}

/// `week`, `drie weken`, `dag`, `maand`, with the days of the week behind it.
fn unit(words: &Words, at: usize, every: u16) -> Option<Found> {
    let word = words.at(at)?;
    let shape = match word {
        "dag" | "dagen" | "day" | "days" => Shape::Daily { every },
        "week" | "weken" | "weeks" => return with_days(words, at + 1, every).map(|(count, found)| (count + 1, found)),
        "maand" | "maanden" | "month" | "months" => Shape::MonthlyOn { every, days: Vec::new() },
        "jaar" | "jaren" | "year" | "years" => Shape::Yearly { every },
        "werkdag" | "doordeweekse" | "weekday" | "workday" if every == 1 => Shape::Weekly { every, days: WORK_DAYS.to_vec() },
        "weekend" => Shape::Weekly { every, days: WEEKEND.to_vec() },
        part => return part_of_day(part).map(|(part, _)| (1, Repeats { shape: Shape::Daily { every }, part: Some(part) })),
    };
    Some((if word == "doordeweekse" { 2 } else { 1 }, Repeats::of(shape)))
}

/// A week, and its days when they are said: ` op vrijdagmiddag`.
fn with_days(words: &Words, at: usize, every: u16) -> Option<Found> {
    let skip = usize::from(matches!(words.at(at), Some("op" | "on")));
    match on_days(words, at + skip, every) {
        Some((count, found)) => Some((skip + count, found)),
        None => Some((0, Repeats::of(Shape::Weekly { every, days: Vec::new() }))),
    }
}

/// `dinsdag`, `dinsdag- en donderdagavond`, `maandag, woensdag en vrijdag`, `tuesday evening`.
fn on_days(words: &Words, at: usize, every: u16) -> Option<Found> {
    let (first, mut part, _) = weekday(words.at(at)?.trim_end_matches('-'))?;
    let (mut days, mut count) = (vec![first], 1);
    loop {
        let joined = usize::from(matches!(words.at(at + count), Some("en" | "and" | "&")));
        let Some((day, of_day, _)) = words.at(at + count + joined).and_then(|word| weekday(word.trim_end_matches('-'))) else { break };
        days.push(day);
        part = part.or(of_day);
        count += joined + 1;
    }
    if let Some((said, _)) = words.at(at + count).and_then(part_of_day) {
        (part, count) = (part.or(Some(said)), count + 1);
    }
    Some((count, Repeats { shape: Shape::Weekly { every, days }, part }))
}

/// `eerste en derde maandag van de maand`, `laatste vrijdag`, `tweede zaterdag van juni`. Without its month it needs a lead, so that "de laatste
/// zaterdag" is not each month; the lead is looked at by who calls.
fn nth_at(words: &Words, at: usize) -> Option<Found> {
    let mut places = vec![ordinal(words.at(at)?)?];
    let mut count = 1;
    while let Some(place) = matches!(words.at(at + count), Some("en" | "and")).then(|| words.at(at + count + 1).and_then(ordinal)).flatten()
    {
        places.push(place);
        count += 2;
    }
    let (day, mut part, _) = weekday(words.at(at + count)?)?;
    count += 1;
    if let Some((said, _)) = words.at(at + count).and_then(part_of_day) {
        (part, count) = (part.or(Some(said)), count + 1);
    }
    let nth = |n: &i8| Nth { n: *n, weekday: day };
    let month_behind = month_behind(words, at + count);
    let is_led = at > 0 && lead(words, at - 1).is_some();
    let (more, shape) = match (month_behind, places.as_slice()) {
        (Some((more, Some(month))), [n]) => (more, Shape::YearlyNth { every: 1, month, nth: nth(n) }),
        (Some((more, None)), places) => (more, Shape::MonthlyNth { every: 1, nth: places.iter().map(nth).collect() }),
        (None, places) if is_led => (0, Shape::MonthlyNth { every: 1, nth: places.iter().map(nth).collect() }),
        _ => return None,
    };
    Some((count + more, Repeats { shape, part }))
}

/// `van de maand`, `van elke maand`, `of the month`, or with the name of one.
fn month_behind(words: &Words, at: usize) -> Option<(usize, Option<i8>)> {
    if !matches!(words.at(at), Some("van" | "of" | "in")) {
        return None;
    }
    let skip = usize::from(matches!(words.at(at + 1), Some("de" | "elke" | "iedere" | "the" | "every" | "each")));
    match words.at(at + 1 + skip)? {
        "maand" | "month" => Some((2 + skip, None)),
        name => month(name).filter(|_| skip == 0).map(|month| (2, Some(month))),
    }
}

/// `op dinsdagen`, `'s maandags`, `tuesdays`, `zaterdagavonden`.
fn plural(words: &Words, at: usize) -> Option<Found> {
    let word = words.at(at)?;
    if matches!(word, "werkdagen" | "weekdays") {
        return Some((1, Repeats::of(Shape::Weekly { every: 1, days: WORK_DAYS.to_vec() })));
    }
    let (_, _, each) = weekday(word)?;
    // "Maandag en woensdag" are two days in one week, which only a rule can say.
    let found = on_days(words, at, 1)?;
    (each || found.0 > 2 && !matches!(words.at(at + 1), Some("tot" | "-"))).then_some(found)
}
