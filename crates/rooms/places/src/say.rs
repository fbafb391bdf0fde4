//! Words of the program in the words of the screen: days, hours, moments, what was done and what is wrong.

use jiff::civil::{Date, Weekday};
use opbouw_booking::{BookingError, OpeningHours, Slot, Span};
use opbouw_web::Frame;
use opbouw_words::Language;

use crate::error::PlacesError;

const MONTHS_NL: [&str; 12] =
    ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
const MONTHS_EN: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const WEEKDAYS_NL: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const WEEKDAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A day as people say it: `zaterdag 14 maart`. Messages are put together where no frame is, so the names stand here.
pub(crate) fn day_in(day: Date, language: Language) -> String {
    let month = usize::from(day.month().unsigned_abs()).saturating_sub(1).min(11);
    let months = if language == Language::Nl { MONTHS_NL } else { MONTHS_EN };
    format!("{} {} {}", weekday_in(day.weekday(), language), day.day(), months[month])
}

/// The name of a weekday.
pub(crate) fn weekday_in(day: Weekday, language: Language) -> &'static str {
    let at = day.to_monday_zero_offset() as usize % 7;
    if language == Language::Nl { WEEKDAYS_NL[at] } else { WEEKDAYS_EN[at] }
}

/// From when until when: `10 tot 12.30 uur`.
pub(crate) fn hours_in(slot: Slot, language: Language) -> String {
    let (starts, ends) = slot.local();
    let minute = |at: &jiff::civil::DateTime| u16::from(at.hour().unsigned_abs()) * 60 + u16::from(at.minute().unsigned_abs());
    between(minute(&starts), minute(&ends), language)
}

/// Day and hours of a moment; of one that goes on for days, the first and the last.
pub(crate) fn moment_in(slot: Slot, language: Language) -> String {
    let (starts, ends) = slot.local();
    let first = format!("{}, {}", day_in(starts.date(), language), hours_in(slot, language));
    if ends.date() > starts.date() && slot.ends_s - slot.starts_s > 86_400 {
        let until = if language == Language::Nl { "tot en met" } else { "until" };
        return format!("{} {until} {}", day_in(starts.date(), language), day_in(ends.date(), language));
    }
    first
}

/// The first of many moments, and how many follow.
pub(crate) fn moments_in(slots: &[Slot], language: Language) -> String {
    let Some(first) = slots.first() else { return String::new() };
    let first = moment_in(*first, language);
    match (slots.len() - 1, language) {
        (0, _) => first,
        (more, Language::Nl) => format!("{first} (en daarna nog {more} keer)"),
        (more, Language::En) => format!("{first} (and {more} more times after that)"),
    }
}

/// Hours of a day: `9 tot 12 uur en 13.30 tot 17 uur`.
pub(crate) fn spans_in(spans: &[Span], language: Language) -> String {
    let and = if language == Language::Nl { " en " } else { " and " };
    spans.iter().map(|span| between(span.opens_min(), span.closes_min(), language)).collect::<Vec<_>>().join(and)
}

fn between(from_min: u16, until_min: u16, language: Language) -> String {
    let spoken =
        |minute: u16| if minute.is_multiple_of(60) { (minute / 60).to_string() } else { format!("{}.{:02}", minute / 60, minute % 60) };
    let clock = |minute: u16| format!("{}:{:02}", minute / 60, minute % 60);
    match language {
        Language::Nl => format!("{} tot {} uur", spoken(from_min), spoken(until_min)),
        Language::En => format!("{} to {}", clock(from_min), clock(until_min)),
    }
}

/// When a place is open on a day: hours, or that it is closed and why.
pub(crate) fn open_on(frame: &Frame, hours: &OpeningHours, day: Date) -> String {
    let spans = hours.spans_on(day);
    if !spans.is_empty() {
        return spans_in(spans, frame.language);
    }
    if !hours.has_hours() && hours.closed_because(day).is_none() {
        return frame.say("places-always");
    }
    match hours.closed_because(day).filter(|reason| !reason.is_empty()) {
        Some(reason) => frame.say_with("places-closed-because", "reason", reason.to_owned()),
        None => frame.say("places-closed"),
    }
}

/// What was done, when a page comes back after it.
pub(crate) fn done(frame: &Frame, word: Option<&str>) -> Option<String> {
    let key = match word? {
        "gemaakt" => "places-done-made",
        "bewaard" => "places-done-saved",
        "ja" => "places-done-yes",
        "nee" => "places-done-no",
        "geboekt" => "places-done-booked",
        "vrij" => "places-done-freed",
        "dicht" => "places-done-closed",
        "open" => "places-done-open",
        "klopt" => "places-done-confirmed",
        "sleutel" => "places-done-key",
        "sleutel-terug" => "places-done-key-back",
        "gestopt" => "places-done-stopped",
        _ => return None,
    };
    Some(frame.say(key))
}

/// Faults as sentences, with their codes.
pub(crate) fn faults(frame: &Frame, faults: &[PlacesError]) -> Vec<String> {
    faults.iter().filter_map(|fault| Some(format!("{} ({})", sentence(frame, fault)?, fault.code()))).collect()
}

fn sentence(frame: &Frame, fault: &PlacesError) -> Option<String> {
    let key = fault.key()?;
    let said = match fault {
        PlacesError::Booking(BookingError::Clash { starts_s, ends_s, free, .. }) => {
            let moment = moment_in(Slot { starts_s: *starts_s, ends_s: *ends_s }, frame.language);
            let rooms = free.iter().map(|room| room.name.clone()).collect::<Vec<_>>().join(", ");
            let has_free = if rooms.is_empty() { "no" } else { "yes" };
            let values = [("moment", moment.into()), ("free", has_free.into()), ("rooms", rooms.into())];
            frame.site.sentences.say_with(frame.language, key, &values)
        }
        PlacesError::Booking(BookingError::ClosedDay { day, .. }) => frame.say_with(key, "day", day_in(*day, frame.language)),
        PlacesError::Booking(BookingError::OutsideHours { starts_s, ends_s, .. }) => {
            frame.say_with(key, "moment", moment_in(Slot { starts_s: *starts_s, ends_s: *ends_s }, frame.language))
        }
        _ => frame.say(key),
    };
    Some(said)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use opbouw_booking::parse_spans;

    use super::*;

    #[test]
    fn days_hours_and_moments_are_said_as_people_do() {
        let day = date(2027, 3, 14);
        let slot = Slot::between(day.at(10, 0, 0, 0), day.at(12, 30, 0, 0)).unwrap_or(Slot { starts_s: 0, ends_s: 1 });
        assert_eq!(moments_in(&[slot], Language::Nl), "zondag 14 maart, 10 tot 12.30 uur");
        assert_eq!(moments_in(&[slot, slot, slot], Language::En), "Sunday 14 March, 10:00 to 12:30 (and 2 more times after that)");
        let camp = Slot { starts_s: slot.starts_s, ends_s: slot.starts_s + 3 * 86_400 };
        assert_eq!(moment_in(camp, Language::Nl), "zondag 14 maart tot en met woensdag 17 maart");
        let spans = parse_spans("9-12, 13:30-17").unwrap_or_default();
        assert_eq!(spans_in(&spans, Language::Nl), "9 tot 12 uur en 13.30 tot 17 uur");
    }
}
