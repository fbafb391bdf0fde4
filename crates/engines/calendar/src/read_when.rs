//! When does a sentence say that it is?

mod dates;
mod hours;
mod left_out;
mod names;
mod near;
mod repeats;
mod words;

use jiff::civil::{Date, DateTime, Time, Weekday};

pub use left_out::{LeftOut, LeftOutBecause};

use crate::rule::{End, Rule};
use names::Part;
use words::Words;

/// How long it takes when only a beginning is said, in minutes.
pub const USUAL_MINUTES: u32 = 120;

/// What a sentence says about when. What it does not say is none, so that a form can ask for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadWhen {
    /// The day, or the first day when it comes back.
    pub day: Option<Date>,
    /// The hour on the clock.
    pub time: Option<Time>,
    /// How long: what was said, or [`USUAL_MINUTES`] when only a beginning or a part of the day was.
    pub minutes: Option<u32>,
    /// How it comes back.
    pub rule: Option<Rule>,
    /// The weekday that was said when it is not that of the date that was said ("zondag 14 maart" is a Saturday). The date wins.
    pub contradiction: Option<Weekday>,
    /// What it says about when that cannot be kept, to say it back.
    pub left_out: Vec<LeftOut>,
    /// The words that said nothing about when, for a title.
    pub rest: String,
    /// The same words in the stretches between what was understood, for whoever reads on in them: words on both sides of a day do not belong together.
    pub stretches: Vec<String>,
}

impl ReadWhen {
    /// The day and the hour, when both are known.
    #[must_use]
    pub fn first(&self) -> Option<DateTime> {
        Some(self.day?.to_datetime(self.time?))
    }
}

/// Reads one Dutch or English sentence. What was understood is taken out; the rest is left for a title.
///
/// | it says | it means |
/// |---|---|
/// | `elke dinsdag`, `op dinsdagen`, `ma, wo en vr`, `every tuesday` | a [`Rule`] by week; begins on the first such day from `today`, which may be today |
/// | `elke werkdag`, `dagelijks`, `elke dag behalve zondag` | a rule by day, or by week without some days |
/// | `om de week op vrijdag`, `elke drie weken`, `every other friday` | every other, every third week |
/// | `elke eerste maandag van de maand`, `first and third monday of the month`, `elke maand op de 15e` | by its place in the month |
/// | `vanaf 6 januari`, `t/m 1 juli` (that day too), `tot 1 juli` (the day before) | the beginning and end of a rule |
/// | `5 t/m 9 juli` | each day from the 5th to the 9th |
/// | `14 maart`, `14-3-2027`, `2027-03-14`, `morgen`, `volgende week zaterdag` | a day; without year the next one from `today`, a weekday alone never today |
/// | `10 tot 12`, `14:00-16:00`, `half acht`, `kwart over 3`, `9 uur`, `2pm` | hours; 1 to 6 without a part of the day is the afternoon |
/// | `30 februari`, `gisteren`, `behalve in december` | nothing that can be kept: it is in `left_out` and not in the rest |
/// | `ochtend`, `middag`, `avond` | 10:00, 14:00 and 19:30, or which half of the day an hour is in |
///
/// Only the first 200 words are read. No text makes it stop.
///
/// ```
/// use jiff::civil::date;
/// use opbouw_calendar::read_when;
/// let read = read_when("Samen koken elke dinsdagavond om half acht", date(2027, 1, 6));
/// assert_eq!(read.first(), Some(date(2027, 1, 12).at(19, 30, 0, 0)));
/// assert_eq!(read.rule.map(|rule| rule.to_string()).as_deref(), Some("FREQ=WEEKLY;BYDAY=TU"));
/// assert_eq!((read.minutes, read.rest.as_str()), (Some(120), "Samen koken"));
/// ```
#[must_use]
pub fn read_when(text: &str, today: Date) -> ReadWhen {
    let mut words = Words::of(text);
    let mut left_out = left_out::take(&mut words, today);
    let until = dates::take_until(&mut words, today);
    let said = dates::take(&mut words, today);
    let hours = hours::take(&mut words);
    let repeats = repeats::take(&mut words);
    let near = near::take(&mut words, today);
    // Beside a weekday alone, numbers that were no hours are the date: "zaterdag 14-3".
    let may_be_numbers = near.is_none_or(|near| near.weekday.is_some() && repeats.is_none());
    let numbers = if said.is_none() && may_be_numbers { dates::take_numbers(&mut words, today) } else { None };
    let part =
        repeats.as_ref().and_then(|repeats| repeats.part).or(near.and_then(|near| near.part)).or_else(|| near::take_part(&mut words));
    let (time, minutes) = hours::settle(hours, part);

    let named = said.map(|said| said.date).or(until.and_then(|until| until.from)).or(numbers);
    let weekday = said.and_then(|said| said.weekday).or(near.and_then(|near| near.weekday));
    let contradiction = named.and_then(|date| weekday.filter(|weekday| *weekday != date.weekday() && repeats.is_none()));
    let beginning = named.or(near.map(|near| near.date));
    let rule = repeats.and_then(|repeats| repeats.rule(weekday)).or_else(|| named.and(until).and_then(|_| Rule::daily(1).ok()));
    let end = until.map_or(End::Never, |until| End::On(until.last));
    let rule = rule.and_then(|rule| rule.ending(end).ok());
    let day = match &rule {
        Some(rule) => rule.first_day(named.unwrap_or_else(|| beginning.filter(|day| is_far(*day, today)).unwrap_or(today))),
        None => beginning,
    };
    if day.is_none() {
        left_out.extend(left_out::take_past(&mut words, today));
    }
    ReadWhen { day, time, minutes, rule, contradiction, left_out, rest: words.rest(), stretches: words.stretches() }
}

/// "Volgende week elke dag": a day near that is more than the weekday of the rule.
fn is_far(day: Date, today: Date) -> bool {
    day > today
}

/// The hour that a part of the day has when no hour is said.
fn usual_hour(part: Part) -> Time {
    match part {
        Part::Morning => Time::constant(10, 0, 0, 0),
        Part::Afternoon => Time::constant(14, 0, 0, 0),
        Part::Evening => Time::constant(19, 30, 0, 0),
    }
}
