//! Is the place open then? Hours per weekday, and days that deviate.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

use crate::slot::Slot;

/// Minutes in a day.
const DAY_MIN: u16 = 24 * 60;

/// From one minute of a day until another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    opens_min: u16,
    closes_min: u16,
}

impl Span {
    /// Minutes since midnight, the end after the beginning; 1440 is midnight at the end of the day.
    pub fn new(opens_min: i64, closes_min: i64) -> Option<Self> {
        let is_day = (0..=i64::from(DAY_MIN)).contains(&opens_min) && (0..=i64::from(DAY_MIN)).contains(&closes_min);
        (is_day && closes_min > opens_min).then_some(Self { opens_min: opens_min as u16, closes_min: closes_min as u16 })
    }

    /// The first minute.
    pub fn opens_min(self) -> u16 {
        self.opens_min
    }

    /// The first minute after it.
    pub fn closes_min(self) -> u16 {
        self.closes_min
    }

    /// As people write it: `9:00-12:30`.
    pub fn written(self) -> String {
        let hour = |minute: u16| format!("{}:{:02}", minute / 60, minute % 60);
        format!("{}-{}", hour(self.opens_min), hour(self.closes_min))
    }
}

/// Hours of one day as people write them: `9:00-12:30, 13.30-17`; nothing, or `dicht`, is closed. In order; what touches becomes one.
pub fn parse_spans(text: &str) -> Option<Vec<Span>> {
    let text = text.trim().to_lowercase().replace(['–', '—'], "-").replace(" tot ", "-").replace(" en ", ",");
    if text.is_empty() || matches!(text.as_str(), "dicht" | "gesloten" | "closed" | "-") {
        return Some(Vec::new());
    }
    let mut spans = Vec::new();
    for part in text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        let (opens, closes) = part.split_once('-')?;
        spans.push(Span::new(minute_of(opens)?, minute_of(closes)?)?);
    }
    Some(joined(spans)).filter(|spans| !spans.is_empty() && spans.len() <= 4)
}

fn minute_of(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches("uur").trim_end_matches('u').trim();
    let (hours, minutes) = text.split_once([':', '.', 'u']).unwrap_or((text, "00"));
    let is_written = (1..=2).contains(&hours.len()) && minutes.len() == 2;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<i64>().ok()).flatten();
    let (hours, minutes) = (digits(hours)?, digits(minutes)?);
    (is_written && minutes < 60 && hours * 60 + minutes <= i64::from(DAY_MIN)).then_some(hours * 60 + minutes)
}

/// In order, and what overlaps or touches as one.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.opens_min <= last.closes_min => last.closes_min = last.closes_min.max(span.closes_min),
            _ => joined.push(span),
        }
    }
    joined
}

/// A day that is not as its weekday.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Deviation {
    /// When it is open; never: closed.
    pub spans: Vec<Span>,
    /// Why, in the words of the keeper.
    pub reason: String,
}

/// Whether a moment fits in the hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fit {
    /// It is open all that time.
    Open,
    /// It is not open all that time.
    Outside,
    /// The keeper closed this day.
    Closed(Date, String),
}

/// When a place is open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpeningHours {
    weekly: [Vec<Span>; 7],
    days: BTreeMap<Date, Deviation>,
}

impl OpeningHours {
    /// Hours per weekday, Monday first, and the days that deviate.
    pub fn new(weekly: [Vec<Span>; 7], days: BTreeMap<Date, Deviation>) -> Self {
        let days = days.into_iter().map(|(day, with)| (day, Deviation { spans: joined(with.spans), ..with })).collect();
        Self { weekly: weekly.map(joined), days }
    }

    /// The hours per weekday, Monday first.
    pub fn weekly(&self) -> &[Vec<Span>; 7] {
        &self.weekly
    }

    /// The days that deviate.
    pub fn days(&self) -> &BTreeMap<Date, Deviation> {
        &self.days
    }

    /// Whether there are hours at all; a square has none, and may be used at any hour.
    pub fn has_hours(&self) -> bool {
        self.weekly.iter().any(|spans| !spans.is_empty())
    }

    /// When it is open on a day.
    pub fn spans_on(&self, day: Date) -> &[Span] {
        match self.days.get(&day) {
            Some(deviation) => &deviation.spans,
            None => &self.weekly[day.weekday().to_monday_zero_offset() as usize],
        }
    }

    /// Whether the keeper closed this day, and why.
    pub fn closed_because(&self, day: Date) -> Option<&str> {
        self.days.get(&day).filter(|deviation| deviation.spans.is_empty()).map(|deviation| deviation.reason.as_str())
    }

    /// Whether it is open all this moment. What goes on after midnight needs both days.
    pub fn fits(&self, slot: Slot) -> Fit {
        let (starts, ends) = slot.local();
        let (mut day, mut fit) = (starts.date(), Fit::Open);
        while day.at(0, 0, 0, 0) < ends {
            if let Some(reason) = self.closed_because(day) {
                return Fit::Closed(day, reason.to_owned());
            }
            if !self.covers(day, starts, ends) {
                fit = Fit::Outside;
            }
            let Ok(next) = day.tomorrow() else { break };
            day = next;
        }
        fit
    }

    /// Whether one of the spans of this day holds what falls on it.
    fn covers(&self, day: Date, starts: DateTime, ends: DateTime) -> bool {
        if !self.has_hours() && !self.days.contains_key(&day) {
            return true;
        }
        let minute = |at: DateTime| (at.hour() as u16) * 60 + at.minute() as u16;
        let from = if starts.date() == day { minute(starts) } else { 0 };
        let until = if ends.date() == day { minute(ends) + u16::from(ends.second() > 0) } else { DAY_MIN };
        self.spans_on(day).iter().any(|span| span.opens_min <= from && until <= span.closes_min)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn written(text: &str) -> Option<String> {
        parse_spans(text).map(|spans| spans.into_iter().map(Span::written).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(written(text).as_deref(), expected, "{text}");
        check("9:00-12:30, 13.30-17", Some("9:00-12:30 13:30-17:00"));
        check("19 uur tot 22 uur", Some("19:00-22:00"));
        check("13-17 en 9-12", Some("9:00-12:00 13:00-17:00"));
        check("9-12, 11-14, 14-15", Some("9:00-15:00"));
        check("18-24", Some("18:00-24:00"));
        for closed in ["", "  ", "dicht", "Gesloten", "-"] {
            check(closed, Some(""));
        }
        for wrong in ["9", "12-9", "9-25", "9:60-10", "a-b", "9-", "1-2,3-4,5-6,7-8,9-10", "9-9", ",", "½-1"] {
            assert_eq!(written(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_moment_fits_when_it_is_open_all_that_time() {
        let mut weekly: [Vec<Span>; 7] = Default::default();
        weekly[0] = parse_spans("9-12, 13-24").unwrap();
        weekly[1] = parse_spans("0-2").unwrap();
        let closed = Deviation { spans: Vec::new(), reason: "verbouwing".to_owned() };
        let hours = OpeningHours::new(weekly, [(date(2026, 11, 30), closed)].into());
        let check = |day: Date, from: (i8, i8), days: i64, until: (i8, i8), expected: Fit| {
            let last = day.saturating_add(jiff::Span::new().days(days));
            let slot = Slot::between(day.at(from.0, from.1, 0, 0), last.at(until.0, until.1, 0, 0)).unwrap();
            assert_eq!(hours.fits(slot), expected, "{day} {from:?} {until:?}");
        };
        let monday = date(2026, 11, 23);
        check(monday, (9, 0), 0, (12, 0), Fit::Open);
        check(monday, (9, 0), 0, (12, 1), Fit::Outside);
        check(monday, (11, 0), 0, (14, 0), Fit::Outside);
        check(monday, (22, 0), 1, (0, 0), Fit::Open);
        check(monday, (22, 0), 1, (1, 30), Fit::Open);
        check(monday, (22, 0), 1, (3, 0), Fit::Outside);
        check(date(2026, 11, 29), (20, 0), 1, (1, 0), Fit::Closed(date(2026, 11, 30), "verbouwing".to_owned()));
        let square = OpeningHours::default();
        assert_eq!(square.fits(Slot::between(monday.at(3, 0, 0, 0), monday.at(5, 0, 0, 0)).unwrap()), Fit::Open);
    }
}
