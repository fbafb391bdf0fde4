//! A calendar for other programs is RFC 5545, and nothing that anybody typed breaks out of its line.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a failed set-up fails the test

mod made_up;

use jiff::civil::{Weekday, date};
use opbouw_calendar::{Calendar, Event, OnDay, Rule, Series};
use proptest::prelude::*;

fn calendar() -> Calendar {
    Calendar { name: "Buurt".to_owned(), url: Some("https://lindelo.example/agenda.ics".to_owned()), refresh_minutes: 60 }
}

fn tuesdays() -> Series {
    Series::repeating(date(2027, 1, 5).at(10, 0, 0, 0), 120, Rule::weekly([Weekday::Tuesday], 1).unwrap()).unwrap()
}

/// The lines as they were before they were folded.
fn unfolded(text: &str) -> Vec<String> {
    text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_series_has_its_rule_its_exceptions_and_a_piece_for_each_day_that_is_otherwise() {
    let at = |month: i8, day: i8| date(2027, month, day).at(10, 0, 0, 0);
    let series =
        tuesdays().leave_out(at(1, 12)).also_on(at(1, 14)).unwrap().move_to(at(1, 19), date(2027, 1, 20).at(14, 0, 0, 0), 90).unwrap();
    let mut event = Event::new("activity-7@lindelo.example", series, "Koffie", 1_799_000_000);
    event.on_day.insert(at(1, 26), OnDay { is_cancelled: true, title: Some("Koffie vervalt".to_owned()), ..OnDay::default() });
    event.on_day.insert(at(1, 27), OnDay { is_cancelled: true, ..OnDay::default() });
    let text = calendar().write([&event]);
    let lines = unfolded(&text);
    for wanted in [
        "EXDATE;TZID=Europe/Amsterdam:20270112T100000",
        "RDATE;TZID=Europe/Amsterdam:20270114T100000",
        "RECURRENCE-ID;TZID=Europe/Amsterdam:20270119T100000",
        "DTSTART;TZID=Europe/Amsterdam:20270120T140000",
        "DTEND;TZID=Europe/Amsterdam:20270120T153000",
        "RECURRENCE-ID;TZID=Europe/Amsterdam:20270126T100000",
        "STATUS:CANCELLED",
        "SUMMARY:Koffie vervalt",
        "DTSTAMP:20270103T181320Z",
    ] {
        assert_eq!(lines.iter().filter(|line| *line == wanted).count().min(1), 1, "{wanted} in {text}");
    }
    assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VEVENT").count(), 3, "a Wednesday is no day of this series");
}

#[test]
fn what_takes_place_once_is_one_piece_whatever_happened_to_it() {
    let starts = date(2027, 3, 13).at(14, 0, 0, 0);
    let series = Series::once(starts, 60).unwrap().move_to(starts, date(2027, 3, 20).at(15, 0, 0, 0), 60).unwrap();
    let mut event = Event::new("activity-8@lindelo.example", series, "Plantjesruil", 0);
    event.on_day.insert(starts, OnDay { is_cancelled: true, ..OnDay::default() });
    let lines = unfolded(&calendar().write([&event]));
    assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VEVENT").count(), 1);
    assert!(lines.contains(&"DTSTART;TZID=Europe/Amsterdam:20270320T150000".to_owned()) && lines.contains(&"STATUS:CANCELLED".to_owned()));
    assert!(!lines.iter().any(|line| line.starts_with("RECURRENCE-ID")));
    let gone = Event::new("activity-9@lindelo.example", Series::once(starts, 60).unwrap().leave_out(starts), "Weg", 0);
    assert!(!calendar().write([&gone]).contains("VEVENT"));
}

#[test]
fn the_last_day_of_a_rule_is_its_last_second_in_utc() {
    let rule = Rule::parse("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270701").unwrap();
    let event = Event::new("a", Series::repeating(date(2027, 1, 5).at(10, 0, 0, 0), 60, rule).unwrap(), "b", 0);
    assert!(calendar().write([&event]).contains("RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270701T215959Z\r\n"));
}

/// The inverse of the escapes.
fn read_back(value: &str) -> String {
    let mut letters = value.chars();
    let mut out = String::new();
    while let Some(letter) = letters.next() {
        match (letter, letter == '\\') {
            (_, true) => match letters.next() {
                Some('n') => out.push('\n'),
                Some(escaped) => out.push(escaped),
                None => panic!("a loose escape in {value}"),
            },
            (';' | ',', _) => panic!("not escaped in {value}"),
            (letter, _) => out.push(letter),
        }
    }
    out
}

fn hostile() -> impl Strategy<Value = String> {
    let pieces = [
        "\r\n",
        "\n",
        "\r",
        "\u{2028}",
        "\u{85}",
        "\u{b}",
        "\0",
        "\\",
        "\\n",
        ";",
        ",",
        ":",
        "END:VEVENT",
        "BEGIN:VALARM",
        "\r\nATTACH:http://x",
        " ",
        "é",
        "👵🏽",
        "\"",
    ];
    let mixed = prop::collection::vec(prop_oneof![prop::sample::select(pieces.to_vec()).prop_map(str::to_owned), "\\PC{0,40}"], 0..12);
    prop_oneof![mixed.prop_map(|parts| parts.concat()), any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_anybody_typed_begins_a_line(texts in prop::collection::vec(hostile(), 6..7), series in made_up::series(), lat in any::<f64>()) {
        let mut event = Event::new(&texts[0], series, &texts[1], i64::MAX);
        event.description = Some(texts[2].clone());
        event.place = Some(texts[3].clone());
        event.url = Some(texts[4].clone());
        event.at = Some((lat, 5.0));
        let days: Vec<_> = event.series.moved().map(|(original, _)| original).collect();
        event.on_day.extend(days.into_iter().map(|original| (original, OnDay { title: Some(texts[5].clone()), ..OnDay::default() })));
        let calendar = Calendar { name: texts[5].clone(), url: Some(texts[4].clone()), refresh_minutes: 0 };
        let text = calendar.write([&event]);

        prop_assert!(text.ends_with("END:VCALENDAR\r\n"));
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.chars().any(char::is_control)), "{}", text);
        let lines = unfolded(&text);
        let known = ["BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "URL", "SOURCE", "REFRESH-INTERVAL", "X-PUBLISHED-TTL",
            "TZID", "DTSTART", "RRULE", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "UID", "DTSTAMP", "RECURRENCE-ID", "DTEND", "RDATE", "EXDATE", "SEQUENCE",
            "LAST-MODIFIED", "STATUS", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO"];
        for line in &lines {
            let name = line.split([':', ';']).next().unwrap_or("");
            prop_assert!(known.contains(&name), "{}", line);
        }
        let count = |wanted: &str| lines.iter().filter(|line| *line == wanted).count();
        prop_assert_eq!(count("BEGIN:VEVENT"), count("END:VEVENT"));
        prop_assert_eq!(count("BEGIN:VALARM"), 0);
        let summary = lines.iter().find_map(|line| line.strip_prefix("SUMMARY:")).unwrap();
        let kept = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric() || "\\;,:\"".contains(*letter)).collect::<String>();
        prop_assert_eq!(kept(&read_back(summary)), kept(&texts[1]));
    }
}
