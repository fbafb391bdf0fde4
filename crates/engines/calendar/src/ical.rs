//! A calendar that the programs of others read: RFC 5545.

mod event;
mod lines;
mod zone;

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

use crate::series::{Moment, Series, expand};
use lines::Lines;

/// A feed that the calendar on a telephone keeps reading, or one file to take along.
///
/// **Guarantee:** lines end in CRLF and are at most 75 octets; whatever a person typed can begin no line of its own, in no field. The same events
/// give the same text, byte for byte.
///
/// ```
/// use jiff::civil::{Weekday, date};
/// use opbouw_calendar::{Calendar, Event, Rule, Series};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let coffee = Series::repeating(date(2027, 1, 5).at(10, 0, 0, 0), 120, Rule::weekly([Weekday::Tuesday], 1)?)?;
/// let mut event = Event::new("activity-7@opbouw.example", coffee, "Koffie, thee; en meer", 1_799_000_000);
/// event.place = Some("Buurthuis".to_owned());
/// let calendar = Calendar { name: "Lindelo".to_owned(), url: None, refresh_minutes: 60 };
/// let text = calendar.write([&event]);
/// assert!(text.contains("DTSTART;TZID=Europe/Amsterdam:20270105T100000\r\n"));
/// assert!(text.contains("RRULE:FREQ=WEEKLY;BYDAY=TU\r\n"));
/// assert!(text.contains("SUMMARY:Koffie\\, thee\\; en meer\r\n"));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// What a program calls it in its list.
    pub name: String,
    /// Where it is kept, so that a program that was handed the file can find it again.
    pub url: Option<String>,
    /// How often a program may look again, in minutes. Most choose their own time.
    pub refresh_minutes: u32,
}

/// Something in a calendar: a series with what people want to know about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its lasting name in the world, such as `activity-7@host`: a program that sees it again changes what it has.
    pub uid: String,
    /// When it is.
    pub series: Series,
    /// What it is called.
    pub title: String,
    /// More about it; lines are kept.
    pub description: Option<String>,
    /// Where it is, in words.
    pub place: Option<String>,
    /// Where it is, in degrees north and east.
    pub at: Option<(f64, f64)>,
    /// Its page.
    pub url: Option<String>,
    /// When it was last changed, in seconds since 1970 in UTC. Also the stamp of the event: a feed is as old as what it says.
    pub changed_s: i64,
    /// Goes up with each change of when or where, so that programs take the new one.
    pub sequence: u32,
    /// All of it does not go on. Programs strike it out or remove it; leaving it out of the feed is not seen by all.
    pub is_cancelled: bool,
    /// What is otherwise on one day, by its original beginning. A day that is not of the series has no effect.
    pub on_day: BTreeMap<DateTime, OnDay>,
}

/// What is otherwise on one day of an [`Event`]. Another time is said by the series ([`Series::move_to`]).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OnDay {
    /// It does not go on that day, and should be seen not to. What should not be seen at all is left out of the series.
    pub is_cancelled: bool,
    /// Another title.
    pub title: Option<String>,
    /// Another description.
    pub description: Option<String>,
    /// Another place.
    pub place: Option<String>,
}

/// A moment of an event as a calendar shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occasion {
    /// When.
    pub moment: Moment,
    /// Does it not go on?
    pub is_cancelled: bool,
}

impl Event {
    /// An event with only what each has.
    #[must_use]
    pub fn new(uid: &str, series: Series, title: &str, changed_s: i64) -> Self {
        Self {
            uid: uid.to_owned(),
            series,
            title: title.to_owned(),
            description: None,
            place: None,
            at: None,
            url: None,
            changed_s,
            sequence: 0,
            is_cancelled: false,
            on_day: BTreeMap::new(),
        }
    }

    /// What a program that reads the calendar must show for a window; days as in [`expand`].
    ///
    /// ```
    /// use jiff::civil::date;
    /// use opbouw_calendar::{Event, OnDay, Rule, Series};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let walk = Series::repeating(date(2027, 1, 5).at(10, 0, 0, 0), 60, Rule::daily(1)?)?;
    /// let mut event = Event::new("activity-8@opbouw.example", walk, "Wandelen", 0);
    /// event.on_day.insert(date(2027, 1, 6).at(10, 0, 0, 0), OnDay { is_cancelled: true, ..OnDay::default() });
    /// let cancelled: Vec<bool> = event.occasions(date(2027, 1, 5), date(2027, 1, 8)).iter().map(|occasion| occasion.is_cancelled).collect();
    /// assert_eq!(cancelled, [false, true, false]);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn occasions(&self, from: Date, until: Date) -> Vec<Occasion> {
        let is_cancelled = |original: &DateTime| self.is_cancelled || self.on_day.get(original).is_some_and(|day| day.is_cancelled);
        let moments = expand(&self.series, from, until).into_iter();
        moments.map(|moment| Occasion { moment, is_cancelled: is_cancelled(&moment.original) }).collect()
    }
}

impl Calendar {
    /// The text of the calendar, media type `text/calendar; charset=utf-8`. Some microseconds for each event and each exception.
    #[must_use]
    pub fn write<'a>(&self, events: impl IntoIterator<Item = &'a Event>) -> String {
        let mut lines = Lines::new();
        lines.plain("BEGIN", "VCALENDAR");
        lines.plain("VERSION", "2.0");
        lines.plain("PRODID", "-//Opbouw//Opbouw//NL");
        lines.plain("CALSCALE", "GREGORIAN");
        lines.plain("METHOD", "PUBLISH");
        // RFC 7986 has the first of each pair; most programs still read only the second.
        lines.text("NAME", &self.name);
        lines.text("X-WR-CALNAME", &self.name);
        if let Some(url) = &self.url {
            lines.address("URL", url);
            lines.address("SOURCE;VALUE=URI", url);
        }
        let refresh = format!("PT{}M", self.refresh_minutes.max(1));
        lines.plain("REFRESH-INTERVAL;VALUE=DURATION", &refresh);
        lines.plain("X-PUBLISHED-TTL", &refresh);
        zone::write(&mut lines);
        for event in events {
            event::write(&mut lines, event);
        }
        lines.plain("END", "VCALENDAR");
        lines.into_text()
    }
}
