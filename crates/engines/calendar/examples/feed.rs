//! A calendar with everything in it that can be, and what programs must make of its year, to compare other parsers with.
//!
//! `cargo run -p opbouw-calendar --example feed -- FEED.ics EXPECTED.json`, then `node e2e/kit/ical-check.mjs FEED.ics EXPECTED.json`.

use std::fs::write;

use jiff::civil::{Date, DateTime, date};
use opbouw_calendar::{Calendar, Event, OnDay, Rule, Series, holidays};

const FROM: Date = date(2027, 1, 1);
const UNTIL: Date = date(2028, 1, 1);

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [feed, expected] = arguments.as_slice() else { return Err("say where: FEED.ics EXPECTED.json".into()) };
    let events = events()?;
    let calendar = Calendar { name: "Lindelo".to_owned(), url: Some("https://lindelo.example/agenda.ics".to_owned()), refresh_minutes: 60 };
    write(feed, calendar.write(&events))?;
    let rows: Vec<String> = events.iter().flat_map(rows).collect();
    let (from, until) = (opbouw_calendar::to_seconds(FROM.at(0, 0, 0, 0)), opbouw_calendar::to_seconds(UNTIL.at(0, 0, 0, 0)));
    write(expected, format!("{{\"from_s\":{from},\"until_s\":{until},\"occasions\":[\n{}\n]}}\n", rows.join(",\n")))?;
    println!("{} events, {} occasions in {FROM}..{UNTIL}", events.len(), rows.len());
    Ok(())
}

fn rows(event: &Event) -> Vec<String> {
    let row = |occasion: opbouw_calendar::Occasion| {
        let status = if occasion.is_cancelled { "CANCELLED" } else { "CONFIRMED" };
        format!(
            "{{\"uid\":\"{}\",\"starts_s\":{},\"ends_s\":{},\"status\":\"{status}\"}}",
            event.uid, occasion.moment.starts_s, occasion.moment.ends_s
        )
    };
    event.occasions(FROM, UNTIL).into_iter().map(row).collect()
}

fn events() -> Result<Vec<Event>, Failure> {
    let rules = [
        "FREQ=WEEKLY;BYDAY=TU",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
        "FREQ=MONTHLY;BYDAY=2MO",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=DAILY;INTERVAL=3;COUNT=150",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270701",
        "FREQ=YEARLY;BYMONTH=6;BYDAY=2SA",
        "FREQ=YEARLY",
    ];
    let mut events = Vec::new();
    for (number, rule) in rules.into_iter().enumerate() {
        events.push(made(number, Rule::parse(rule)?)?);
    }
    let once = Series::once(date(2027, 10, 30).at(20, 0, 0, 0), 90)?.also_on(date(2027, 10, 31).at(20, 0, 0, 0))?;
    events.push(Event::new("twice@lindelo.example", once, "Twee avonden om de klok heen", 1_799_000_000));
    let early = Series::once(date(2027, 5, 20).at(20, 0, 0, 0), 90)?
        .also_on(date(2027, 5, 13).at(19, 0, 0, 0))?
        .also_on(date(2027, 5, 27).at(19, 0, 0, 0))?;
    events.push(Event::new("early@lindelo.example", early, "Een avond die er later voor kwam", 1_799_000_000));
    let mut off = made(90, Rule::parse("FREQ=WEEKLY;BYDAY=SA;COUNT=20")?)?;
    off.is_cancelled = true;
    events.push(off);
    Ok(events)
}

/// Left out on holidays; the third day moved, the fifth cancelled, the seventh elsewhere, one more on 21 March.
fn made(number: usize, rule: Rule) -> Result<Event, Failure> {
    let first = rule.first_day(date(2026, 11, 2)).ok_or("a rule without days")?;
    let hour = 9 + i8::try_from(number % 10)?;
    let mut series = Series::repeating(first.at(hour, 30, 0, 0), 105, rule.clone())?;
    for holiday in holidays(2027) {
        series = series.leave_out(holiday.date.at(hour, 30, 0, 0));
    }
    series = series.also_on(date(2027, 3, 21).at(7, 15, 0, 0))?;
    let days: Vec<DateTime> =
        rule.days(first, date(2027, 2, 1), UNTIL).iter().map(|day| day.at(hour, 30, 0, 0)).filter(|day| series.has(*day)).collect();
    if let Some(day) = days.get(2) {
        series = series.move_to(*day, date(2027, 3, 28).at(13, 0, 0, 0), 45)?;
    }
    let mut event = Event::new(
        &format!("activity-{number}@lindelo.example"),
        series,
        "Koffie, thee; en een lange naam die over de rand van de regel gaat",
        1_799_000_000,
    );
    event.description = Some("Eerste regel\nTweede regel: \"neem; iets, mee\"".to_owned());
    event.place = Some("Buurthuis 't Veld, Aalten".to_owned());
    event.at = Some((51.9267, 6.5808));
    event.url = Some(format!("https://lindelo.example/activiteiten/{number}"));
    if let Some(day) = days.get(4) {
        event.on_day.insert(*day, OnDay { is_cancelled: true, ..OnDay::default() });
    }
    if let Some(day) = days.get(6) {
        event.on_day.insert(*day, OnDay { place: Some("Bij Fatma in de tuin".to_owned()), ..OnDay::default() });
    }
    Ok(event)
}
