//! One event: its series, and a piece of its own for each day that is otherwise.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::DateTime;

use super::lines::Lines;
use super::{Event, OnDay, zone};
use crate::clock::{to_local, to_seconds};
use crate::rule::{End, Rule};
use crate::series::Moved;

pub(super) fn write(lines: &mut Lines, event: &Event) {
    let series = &event.series;
    let comes_back = series.rule().is_some() || series.added().next().is_some();
    let days = otherwise(event);
    if !comes_back {
        // Something that takes place once has no day to except: what is otherwise is how it is.
        if series.has(series.starts()) {
            let (time, day) = days.get(&series.starts()).copied().unwrap_or((None, None));
            piece(lines, event, None, time.unwrap_or(usual(event, series.starts())), day, |_| {});
        }
        return;
    }
    piece(lines, event, None, usual(event, series.starts()), None, |lines| repeats(lines, event));
    for (original, (time, day)) in days {
        piece(lines, event, Some(original), time.unwrap_or(usual(event, original)), day, |_| {});
    }
}

type Day<'a> = (Option<Moved>, Option<&'a OnDay>);

/// The days that are otherwise in time or in words, by their original.
fn otherwise(event: &Event) -> BTreeMap<DateTime, Day<'_>> {
    let mut days: BTreeMap<DateTime, Day> = BTreeMap::new();
    for (original, moved) in event.series.moved() {
        days.entry(original).or_default().0 = Some(moved);
    }
    for (original, day) in &event.on_day {
        days.entry(*original).or_default().1 = Some(day);
    }
    days.retain(|original, _| event.series.has(*original));
    days
}

fn usual(event: &Event, starts: DateTime) -> Moved {
    Moved { starts, minutes: event.series.minutes() }
}

fn piece(lines: &mut Lines, event: &Event, original: Option<DateTime>, time: Moved, day: Option<&OnDay>, repeats: impl Fn(&mut Lines)) {
    lines.plain("BEGIN", "VEVENT");
    lines.text("UID", &event.uid);
    lines.plain("DTSTAMP", &utc(event.changed_s));
    if let Some(original) = original {
        local(lines, "RECURRENCE-ID", original);
    }
    local(lines, "DTSTART", time.starts);
    local(lines, "DTEND", to_local(to_seconds(time.starts) + i64::from(time.minutes) * 60));
    repeats(lines);
    lines.plain("SEQUENCE", &event.sequence.to_string());
    lines.plain("LAST-MODIFIED", &utc(event.changed_s));
    let is_cancelled = event.is_cancelled || day.is_some_and(|day| day.is_cancelled);
    lines.plain("STATUS", if is_cancelled { "CANCELLED" } else { "CONFIRMED" });
    said(lines, event, day);
    lines.plain("END", "VEVENT");
}

/// What is said in words, with that of the day first.
fn said(lines: &mut Lines, event: &Event, day: Option<&OnDay>) {
    lines.text("SUMMARY", day.and_then(|day| day.title.as_ref()).unwrap_or(&event.title));
    if let Some(description) = day.and_then(|day| day.description.as_ref()).or(event.description.as_ref()) {
        lines.text("DESCRIPTION", description);
    }
    let other_place = day.and_then(|day| day.place.as_ref());
    if let Some(place) = other_place.or(event.place.as_ref()) {
        lines.text("LOCATION", place);
    }
    // Another place is not where the usual one is.
    if let Some((lat, lon)) = event.at.filter(|(lat, lon)| other_place.is_none() && lat.abs() <= 90.0 && lon.abs() <= 180.0) {
        lines.plain("GEO", &format!("{lat:.6};{lon:.6}"));
    }
    if let Some(url) = &event.url {
        lines.address("URL", url);
    }
}

fn repeats(lines: &mut Lines, event: &Event) {
    // A rule of one time says nothing new; without any, ical.js 2.2 forgets the beginning when days were added.
    lines.plain("RRULE", &event.series.rule().map_or_else(|| "FREQ=DAILY;COUNT=1".to_owned(), rule_text));
    // One line each: some programs read only the first of a list.
    event.series.added().for_each(|added| local(lines, "RDATE", added));
    // Only days that would have been: ical.js 2.2 loses the thread at exceptions that except nothing.
    event.series.really_left_out().for_each(|left_out| local(lines, "EXDATE", left_out));
}

/// RFC 5545 wants the end in UTC when the beginning has a zone: the last second of the last day in the Netherlands.
fn rule_text(rule: &Rule) -> String {
    match rule.end() {
        End::On(day) => format!("{};UNTIL={}", rule.shape(), utc(to_seconds(day.at(23, 59, 59, 0)))),
        _ => rule.to_string(),
    }
}

fn local(lines: &mut Lines, name: &str, moment: DateTime) {
    lines.plain(&format!("{name};TZID={}", zone::NAME), &moment.strftime("%Y%m%dT%H%M%S").to_string());
}

fn utc(seconds: i64) -> String {
    Timestamp::from_second(seconds).unwrap_or_default().strftime("%Y%m%dT%H%M%SZ").to_string()
}
