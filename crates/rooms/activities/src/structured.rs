//! An activity in the words of schema.org, so that search engines and agendas of others understand the page.
//!
//! It stands in the page itself, as a block of data: search engines read no other file. A browser does not execute a block of this type, so the
//! content security policy does not speak of it (HTML, "prepare the script element", ends before the policy is asked).

use jiff::civil::DateTime;
use opbouw_calendar::{Rule, Shape, to_local};
use serde_json::{Map, Value, json};

use crate::activity::{Activity, ActivityState, Day, DayState};

/// The block for the page, ready to stand in HTML unescaped.
pub(crate) fn block(activity: &Activity, day: Option<&Day>, public_url: &str, municipality: &str) -> String {
    let event = event(activity, day, public_url, municipality);
    format!("<script type=\"application/ld+json\">{}</script>", in_html(&event))
}

/// JSON that no text can end: `<` is written as its number, so that there is no `</script` and no `<!--` in it.
fn in_html(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// An Event of schema.org. `day`: the day to come, or the last one.
fn event(activity: &Activity, day: Option<&Day>, public_url: &str, municipality: &str) -> Value {
    let page = format!("{public_url}{}", activity.page());
    let organizer = if activity.party_name.is_empty() { municipality } else { &activity.party_name };
    let mut event = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": page,
        "url": page,
        "name": activity.title,
        "description": activity.text,
        "inLanguage": activity.language,
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "eventStatus": format!("https://schema.org/{}", status(activity, day)),
        "location": {
            "@type": "Place",
            "name": day.map(|day| day.place_name.as_str()).filter(|name| !name.is_empty()).unwrap_or(&activity.place_name),
            "address": { "@type": "PostalAddress", "addressLocality": activity.area_name, "addressCountry": "NL" },
        },
        "organizer": { "@type": "Organization", "name": organizer, "url": public_url },
    });
    if let Some(fields) = event.as_object_mut() {
        add_moment(fields, activity, day);
        add_rest(fields, activity, day);
    }
    event
}

fn status(activity: &Activity, day: Option<&Day>) -> &'static str {
    match (activity.state, day.map(|day| day.state)) {
        (ActivityState::Cancelled, _) | (_, Some(DayState::Off)) => "EventCancelled",
        (_, Some(DayState::Moved)) => "EventRescheduled",
        _ => "EventScheduled",
    }
}

fn add_moment(fields: &mut Map<String, Value>, activity: &Activity, day: Option<&Day>) {
    let Some(day) = day else {
        fields.insert("startDate".to_owned(), activity.starts.date().to_string().into());
        return;
    };
    fields.insert("startDate".to_owned(), moment(day.starts_s).into());
    fields.insert("endDate".to_owned(), moment(day.ends_s).into());
    if day.state == DayState::Moved {
        fields.insert("previousStartDate".to_owned(), moment(opbouw_calendar::to_seconds(day.original)).into());
    }
}

fn add_rest(fields: &mut Map<String, Value>, activity: &Activity, day: Option<&Day>) {
    if let Some(free) = is_free(&activity.cost) {
        fields.insert("isAccessibleForFree".to_owned(), free.into());
    }
    if let Some(places) = activity.places {
        fields.insert("maximumAttendeeCapacity".to_owned(), places.into());
    }
    if let Some(left) = day.and_then(Day::left) {
        fields.insert("remainingAttendeeCapacity".to_owned(), left.into());
    }
    if let Some(schedule) = schedule(activity) {
        fields.insert("eventSchedule".to_owned(), schedule);
    }
}

/// How it comes back, as far as schema.org has words for it.
fn schedule(activity: &Activity) -> Option<Value> {
    let rule = Rule::parse(activity.rule.as_deref()?).ok()?;
    let (frequency, days) = match rule.shape() {
        Shape::Daily { every } => (format!("P{every}D"), Vec::new()),
        Shape::Weekly { every, days } if days.is_empty() => (format!("P{every}W"), vec![activity.starts.date().weekday()]),
        Shape::Weekly { every, days } => (format!("P{every}W"), days.clone()),
        Shape::MonthlyOn { every, .. } | Shape::MonthlyNth { every, .. } => (format!("P{every}M"), Vec::new()),
        Shape::Yearly { every } | Shape::YearlyNth { every, .. } => (format!("P{every}Y"), Vec::new()),
    };
    let ends = activity.starts.checked_add(jiff::Span::new().minutes(activity.minutes)).ok()?;
    let time = |at: DateTime| at.strftime("%H:%M:%S").to_string();
    let mut schedule = json!({
        "@type": "Schedule",
        "repeatFrequency": frequency,
        "startDate": activity.starts.date().to_string(),
        "startTime": time(activity.starts),
        "endTime": time(ends),
        "scheduleTimezone": "Europe/Amsterdam",
    });
    if let Some(fields) = schedule.as_object_mut() {
        if !days.is_empty() {
            let names: Vec<String> = days.into_iter().map(|day| format!("https://schema.org/{day:?}")).collect();
            fields.insert("byDay".to_owned(), names.into());
        }
        if let Some(until) = activity.until {
            fields.insert("endDate".to_owned(), until.to_string().into());
        }
    }
    Some(schedule)
}

/// Whether it costs nothing, as far as its words say so.
fn is_free(cost: &str) -> Option<bool> {
    let cost = cost.to_lowercase();
    if ["gratis", "geen kosten", "niets", "free"].iter().any(|word| cost.contains(word)) {
        return Some(true);
    }
    cost.chars().any(|letter| letter.is_ascii_digit()).then_some(false)
}

/// With what the clock is ahead: `2026-12-12T14:00:00+01:00`.
fn moment(at_s: i64) -> String {
    let local = to_local(at_s);
    let wall = local.to_zoned(jiff::tz::TimeZone::UTC).map_or(at_s, |zoned| zoned.timestamp().as_second());
    format!("{}+{:02}:00", local.strftime("%Y-%m-%dT%H:%M:%S"), (wall - at_s) / 3_600)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_block() {
        let text = in_html(&json!({ "name": "</script><!--<script>alert(1)</script>&" }));
        assert!(!text.contains('<') && !text.contains('&'));
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap()["name"], "</script><!--<script>alert(1)</script>&");
    }

    #[test]
    fn a_moment_knows_summer_and_winter() {
        assert_eq!(moment(1_797_080_400), "2026-12-12T14:00:00+01:00");
        assert_eq!(moment(1_797_080_400 - 180 * 86_400), "2026-06-15T15:00:00+02:00");
    }

    #[test]
    fn what_it_costs_is_only_said_when_the_words_say_it() {
        assert_eq!(
            [is_free("Gratis"), is_free("2 euro"), is_free(""), is_free("wat u kunt missen")],
            [Some(true), Some(false), None, None]
        );
    }
}
