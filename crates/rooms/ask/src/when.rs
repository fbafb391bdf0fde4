//! Availability in the reader's language: "doordeweeks middag" is no English.

use opbouw_understand::DayParts;
use opbouw_web::Frame;
use opbouw_words::Language;

use crate::pages::front::{DAYS, PARTS};

/// What the giver wrote, for Dutch readers and where it cannot be read; else days and parts of the day in words.
pub fn when_words(frame: &Frame, written: &str) -> String {
    let parts = DayParts::parse(written);
    // "1e di avond" says more than its days.
    let says_more = written.chars().any(|letter| letter.is_ascii_digit());
    if frame.language == Language::Nl || parts.is_unknown() || says_more {
        return written.to_owned();
    }
    if parts == DayParts::ALWAYS {
        return frame.say("ask-always");
    }
    let of_day = |day: u32| parts.0 >> (day * 3) & 0b111;
    let mut groups: Vec<(u32, Vec<u32>)> = Vec::new();
    for day in parts.days() {
        match groups.iter_mut().find(|(bits, _)| *bits == of_day(day)) {
            Some((_, days)) => days.push(day),
            None => groups.push((of_day(day), vec![day])),
        }
    }
    groups.iter().map(|(bits, days)| group_words(frame, *bits, days)).collect::<Vec<_>>().join("; ")
}

fn group_words(frame: &Frame, bits: u32, days: &[u32]) -> String {
    let days: Vec<String> =
        if days.len() == 7 { Vec::new() } else { days.iter().map(|day| frame.say(&format!("ask-day-{}", DAYS[*day as usize]))).collect() };
    let parts: Vec<String> =
        (0..3).filter(|part| bits != 0b111 && bits >> part & 1 == 1).map(|part| frame.say(&format!("ask-part-{}", PARTS[part]))).collect();
    [days.join(", "), parts.join(", ")].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}
