//! What do other systems say? CloudEvents 1.0, one or a batch, checked one by one; all faults at once, by the place in the batch.

use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_neighbourhood::HomeArea;
use opbouw_personal::Places;
use opbouw_secrets::fingerprint;
use opbouw_understand::Vocabulary;
use opbouw_words::Language;
use serde::Deserialize;
use serde_json::Value;

use super::kinds::EventKind;
use crate::error::SignalsError;
use crate::leaving::one_line;
use crate::refusing::{dangers_in, is_personal};
use crate::signal::{MOST_TEXT, NewSignal, Origin};
use crate::theme::SignalTheme;

/// Events in one message at most.
pub(super) const MOST_EVENTS: usize = 500;
/// How many of the same one event may tell of.
const MOST_COUNT: i64 = 50;
/// Days back that something may have been seen.
const MOST_DAYS: i64 = 366;

/// An event that is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EventFault {
    /// Its place in the message, from 0.
    pub index: usize,
    /// What is wrong with it.
    pub why: EventWhy,
}

/// Why an event is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventWhy {
    /// No CloudEvent 1.0 with id, source, type and data.
    Envelope,
    /// Another type of event.
    Kind,
    /// Something is missing in the data, or there is more than we take.
    Data,
    /// No theme of the list.
    Theme,
    /// No area of the list; it may have been re-cut.
    Area,
    /// A sentence that is too long.
    LongText,
    /// Personal data in the sentence.
    Personal,
    /// Danger in the sentence: this is too slow for it.
    Danger,
    /// Not between 1 and 50.
    Count,
    /// No day, or one in the future or too long ago.
    Day,
}

impl EventWhy {
    /// The field that is wrong.
    pub fn field(self) -> &'static str {
        match self {
            Self::Envelope => "specversion",
            Self::Kind => "type",
            Self::Data => "data",
            Self::Theme => "data.thema",
            Self::Area => "data.buurt",
            Self::LongText | Self::Personal | Self::Danger => "data.zin",
            Self::Count => "data.aantal",
            Self::Day => "data.gezien_op",
        }
    }

    /// The sentence that says what to do.
    pub fn key(self) -> &'static str {
        match self {
            Self::Envelope => "signals-why-envelope",
            Self::Kind => "signals-why-kind",
            Self::Data => "signals-why-data",
            Self::Theme => "signals-why-theme",
            Self::Area => "signals-why-area",
            Self::LongText => "signals-why-long",
            Self::Personal => "signals-why-personal",
            Self::Danger => "signals-why-danger",
            Self::Count => "signals-why-count",
            Self::Day => "signals-why-day",
        }
    }
}

/// What events are held against.
pub(super) struct Reading<'r> {
    pub areas: &'r [HomeArea],
    pub places: &'r Places,
    pub vocabulary: &'r Vocabulary,
    pub today: Date,
    /// Number of the system that sends them.
    pub source: i64,
}

/// An event as it is kept: a signal, and how many of the same it tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    pub signal: NewSignal,
    pub count: i64,
}

#[derive(Deserialize)]
struct Event {
    specversion: String,
    id: String,
    source: String,
    #[serde(rename = "type")]
    kind: String,
    data: Value,
}

/// What is not in the list is refused: a system that sends a name beside it hears so at once.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    thema: String,
    buurt: String,
    #[serde(default)]
    zin: Option<String>,
    #[serde(default)]
    aantal: Option<i64>,
    #[serde(default)]
    gezien_op: Option<String>,
}

/// All events of a message.
///
/// # Errors
/// [`SignalsError::BadBody`], [`SignalsError::TooManyEvents`], or [`SignalsError::BadEvents`] with everything that is wrong.
pub(super) fn read(body: &[u8], is_batch: bool, reading: &Reading<'_>) -> Result<Vec<Told>, SignalsError> {
    let given: Value = serde_json::from_slice(body).map_err(|_| SignalsError::BadBody)?;
    let events = match given {
        Value::Array(events) if is_batch => events,
        one @ Value::Object(_) if !is_batch => vec![one],
        _ => return Err(SignalsError::BadBody),
    };
    if events.len() > MOST_EVENTS {
        return Err(SignalsError::TooManyEvents);
    }
    let (mut told, mut faults) = (Vec::with_capacity(events.len()), Vec::new());
    for (index, event) in events.into_iter().enumerate() {
        match read_one(event, reading) {
            Ok(one) => told.push(one),
            Err(whys) => faults.extend(whys.into_iter().map(|why| EventFault { index, why })),
        }
    }
    if faults.is_empty() { Ok(told) } else { Err(SignalsError::BadEvents(faults)) }
}

fn read_one(event: Value, reading: &Reading<'_>) -> Result<Told, Vec<EventWhy>> {
    // A list would be read as the fields in their order.
    let event: Event =
        Some(event).filter(Value::is_object).and_then(|event| serde_json::from_value(event).ok()).ok_or(vec![EventWhy::Envelope])?;
    if event.specversion != "1.0" || event.id.is_empty() || event.source.is_empty() {
        return Err(vec![EventWhy::Envelope]);
    }
    if event.kind != EventKind::Given.event_type() {
        return Err(vec![EventWhy::Kind]);
    }
    let data = Some(event.data).filter(Value::is_object).and_then(|data| serde_json::from_value(data).ok());
    let data: Data = data.ok_or(vec![EventWhy::Data])?;
    // CloudEvents: source and id together are one event, however often it is sent.
    let form_key = format!("haak-{}-{}", reading.source, fingerprint(&format!("{}\n{}", event.source, event.id)));
    check(data, form_key, reading)
}

fn check(data: Data, form_key: String, reading: &Reading<'_>) -> Result<Told, Vec<EventWhy>> {
    let text = one_line(&data.zin.unwrap_or_default());
    let mut whys = wrong_in(&text, reading);
    let theme = SignalTheme::parse(&data.thema);
    let area = reading.areas.iter().find(|area| area.code.as_str() == data.buurt);
    let count = data.aantal.unwrap_or(1);
    let seen_on = data.gezien_op.map_or(Some(reading.today), |day| read_day(&day, reading.today));
    whys.extend(theme.is_none().then_some(EventWhy::Theme));
    whys.extend(area.is_none().then_some(EventWhy::Area));
    whys.extend((!(1..=MOST_COUNT).contains(&count)).then_some(EventWhy::Count));
    whys.extend(seen_on.is_none().then_some(EventWhy::Day));
    let (Some(theme), Some(area), Some(seen_on), true) = (theme, area, seen_on, whys.is_empty()) else { return Err(whys) };
    let area = area.code.as_str().to_owned();
    Ok(Told { signal: NewSignal { theme, area, text, origin: Origin::System, seen_on, form_key }, count })
}

fn wrong_in(text: &str, reading: &Reading<'_>) -> Vec<EventWhy> {
    if text.chars().count() > MOST_TEXT {
        return vec![EventWhy::LongText];
    }
    let is_danger = !dangers_in(reading.vocabulary, text, Language::Nl).is_empty();
    let whys = [(is_danger, EventWhy::Danger), (is_personal(text, reading.places), EventWhy::Personal)];
    whys.into_iter().filter(|(is_so, _)| *is_so).map(|(_, why)| why).collect()
}

fn read_day(text: &str, today: Date) -> Option<Date> {
    let day: Date = text.parse().ok()?;
    // Longer texts, such as a moment, read as a day too; those are refused, because their zone is not ours to guess.
    (text.len() == 10 && day <= today && day >= today.saturating_sub(MOST_DAYS.days())).then_some(day)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_is_sent_is_read_or_refused(body in "\\PC{0,200}", is_batch: bool) {
            let places = Places::new(std::iter::empty::<String>());
            let vocabulary = Vocabulary::parse(&[]).unwrap();
            let reading = Reading { areas: &[], places: &places, vocabulary: &vocabulary, today: date(2026, 11, 23), source: 1 };
            let read = read(body.as_bytes(), is_batch, &reading);
            prop_assert!(read.is_err() || read == Ok(vec![]));
        }
    }

    #[test]
    fn a_day_is_a_day_of_the_last_year() {
        let today = date(2026, 11, 23);
        assert_eq!(read_day("2026-11-23", today), Some(today));
        for wrong in ["2026-11-24", "2025-11-01", "2026-11-23T10:00:00", "23-11-2026", "gisteren", ""] {
            assert_eq!(read_day(wrong, today), None, "{wrong}");
        }
    }
}
