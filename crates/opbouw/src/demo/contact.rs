//! The contact of the demo: a coach who comes back with a ball for ten weeks, until the boys of the field organise the tournament.

use anyhow::Result;
use jiff::civil::{Date, Weekday};
use jiff::{ToSpan, Zoned};
use opbouw_audit::Origin;
use opbouw_contact::{About, ContactError, Growth, MomentInput, NewContact, NewPromise, RoundPlan, Source};
use opbouw_contact::{begin_contact, create_group, create_round, make_promise, record_moment};
use opbouw_neighbourhood::{HomeArea, How, store};
use opbouw_signin::Doer;
use opbouw_store::{Db, Tx};

/// Mood, number of teenagers, line, and steps of the group (present, talks, joins, helps, organises); each Tuesday one, the last one last week.
const FIELD: [(&str, i64, &str, [i64; 5]); 10] = [
    ("restless", 7, "Ze keken van een afstand. Bal laten liggen.", [7, 1, 0, 0, 0]),
    ("restless", 9, "Over school gepraat. Twee schoten terug.", [9, 3, 2, 0, 0]),
    ("calm", 8, "Partijtje met zes. De rest keek mee.", [8, 5, 6, 0, 0]),
    ("cheerful", 10, "Iedereen deed mee, ook de jongsten.", [10, 8, 9, 0, 0]),
    ("tense", 9, "Ruzie over de bal. Samen regels gemaakt.", [9, 8, 6, 1, 0]),
    ("cheerful", 11, "Zij zetten zelf de doeltjes op.", [11, 9, 10, 3, 0]),
    ("cheerful", 12, "Idee: een toernooi tegen de straat verderop.", [12, 11, 11, 4, 1]),
    ("cheerful", 12, "Vier jongens vroegen de bakker om broodjes.", [12, 11, 11, 6, 4]),
    ("cheerful", 13, "Speelschema klaar. Zij leggen het uit.", [13, 12, 12, 7, 5]),
    ("cheerful", 14, "Generale. Ik stond langs de lijn.", [14, 13, 13, 8, 6]),
];
/// The same on the square on Wednesdays, where nobody is counted by steps; without a line nobody was there.
const SQUARE: [(&str, i64, &str); 10] = [
    ("calm", 5, "Kort gegroet. Veel wind."),
    ("calm", 4, "Twee bankjes vol. Thee gedronken."),
    ("restless", 8, "Muziek hard, buren klaagden. Samen zachter gezet."),
    ("calm", 6, "Rustig. Twee meiden vroegen naar dans."),
    ("", 0, ""),
    ("calm", 7, "Dans op vrijdag besproken."),
    ("sad", 4, "Weinig zin. Thee uit de kan hielp."),
    ("cheerful", 9, "Eerste dansles, negen man sterk."),
    ("calm", 6, "Bewoner kwam erbij zitten."),
    ("calm", 7, "Lampjes opgehangen met de buren."),
];

/// Whose contact it is, and with whom they work.
pub struct Coach {
    /// The party.
    pub party: i64,
    /// The coach.
    pub person: i64,
    /// A colleague who goes along.
    pub colleague: i64,
}

/// Keeps it all in the name of the coach.
pub async fn seed_contact(db: &Db, areas: Vec<HomeArea>, coach: Coach, now: &Zoned) -> Result<()> {
    let now = now.clone();
    let kept = db.write(move |tx| keep(tx, &areas, &coach, &now)).await;
    kept.map_err(|error: ContactError| anyhow::anyhow!("{error} ({})", error.code()))
}

fn keep(tx: &mut Tx<'_>, areas: &[HomeArea], coach: &Coach, now: &Zoned) -> Result<(), ContactError> {
    let first = monday_of(now.date()).saturating_sub(70.days());
    let begun = doer(coach.person, &at(first, 9, now));
    let field = round(areas, coach, ("Veldje Lindelo", "het veldje achter het dorpshuis", "Lindelo"), "FREQ=WEEKLY;BYDAY=TU", first);
    let square = round(areas, coach, ("Plein Vogelbuurt", "het plein bij De Merel", "Vogelbuurt"), "FREQ=WEEKLY;BYDAY=WE", first);
    let square = RoundPlan { starts: "19:00".to_owned(), minutes: 60, people: vec![coach.colleague], needs_two: true, ..square };
    let field_id = create_round(tx, &begun, coach.party, &field)?;
    let square_id = create_round(tx, &begun, coach.party, &square)?;
    let boys = create_group(tx, &begun, coach.party, "De jongens van het veldje", Some(&field.area))?;
    create_group(tx, &begun, coach.party, "De meiden van het plein", Some(&square.area))?;
    for (number, (mood, teenagers, line, steps)) in FIELD.into_iter().enumerate() {
        let then = at(day_of(first, number, Weekday::Tuesday), 16, now);
        let input = moment(format!("demofieldmoment{number:02}"), &then, field_id, mood, teenagers, line);
        let [present, talks, joins, helps, organises] = steps;
        let growth = Some(Growth { present, talks, joins, helps, organises });
        record(tx, coach.person, coach.party, &then, &MomentInput { group: Some(boys), growth, ..input })?;
    }
    for (number, (mood, teenagers, line)) in SQUARE.into_iter().enumerate().filter(|(_, (_, _, line))| !line.is_empty()) {
        let then = at(day_of(first, number, Weekday::Wednesday), 19, now);
        let by = if number % 2 == 0 { coach.person } else { coach.colleague };
        record(tx, by, coach.party, &then, &moment(format!("demosquaremoment{number:02}"), &then, square_id, mood, teenagers, line))?;
    }
    seed_colleague(tx, coach, square_id, now)?;
    seed_promises(tx, coach, boys, field_id, now)?;
    seed_askers(tx, coach, now)
}

/// What a colleague saw yesterday, to be thanked for.
fn seed_colleague(tx: &mut Tx<'_>, coach: &Coach, square: i64, now: &Zoned) -> Result<(), ContactError> {
    let then = at(now.date().saturating_sub(1.days()), 17, now);
    let line = "Langs gelopen. De lamp bij het plein is stuk.";
    record(tx, coach.colleague, coach.party, &then, &moment("democolleaguemoment00".to_owned(), &then, square, "calm", 4, line))
}

fn seed_promises(tx: &mut Tx<'_>, coach: &Coach, boys: i64, field: i64, now: &Zoned) -> Result<(), ContactError> {
    let made = doer(coach.person, &at(now.date().saturating_sub(8.days()), 18, now));
    let (group, round) = (About { group: Some(boys), ..About::default() }, About { round: Some(field), ..About::default() });
    for (what, in_days, about) in [
        ("Sleutel van de kleedkamer regelen", -2_i64, group),
        ("Prijzen ophalen bij de fietsenmaker", 1, group),
        ("Gemeente bellen over de netten", 6, round),
    ] {
        let due_on = now.date().saturating_add(in_days.days());
        make_promise(tx, &made, coach.party, &NewPromise { what: what.to_owned(), due_on, about })?;
    }
    Ok(())
}

/// Two people whom the party knows already asked for something.
fn seed_askers(tx: &mut Tx<'_>, coach: &Coach, now: &Zoned) -> Result<(), ContactError> {
    let asked = ["Zoekt een bijbaan voor de zaterdag", "Wil leren fluiten bij wedstrijden"];
    let known = store::list_known_people(tx, coach.person, 0, 50)?;
    let known = known.into_iter().filter(|person| person.registered_by == Some(coach.party)).take(asked.len());
    for (person, asked) in known.zip(asked) {
        let then = at(now.date().saturating_sub(12.days()), 16, now);
        let new = NewContact { party: coach.party, person: person.id, asked, how: How::Spoken };
        begin_contact(tx, &doer(coach.person, &then), &new)?;
    }
    Ok(())
}

fn round(areas: &[HomeArea], coach: &Coach, (name, spot, area): (&str, &str, &str), rule: &str, first_day: Date) -> RoundPlan {
    let area = areas.iter().find(|known| known.name == area).map_or("", |known| known.code.as_str());
    RoundPlan {
        name: name.to_owned(),
        spot: spot.to_owned(),
        area: area.to_owned(),
        point: None,
        rule: rule.to_owned(),
        first_day,
        starts: "16:00".to_owned(),
        minutes: 90,
        owner: Some(coach.person),
        people: Vec::new(),
        needs_two: false,
        in_holidays: false,
        in_dark: false,
        rain_plan: "de sporthal".to_owned(),
    }
}

fn moment(item: String, then: &Zoned, round: i64, mood: &str, teenagers: i64, line: &str) -> MomentInput {
    MomentInput {
        item,
        happened_s: then.timestamp().as_second(),
        source: Source::Web,
        round: Some(round),
        group: None,
        spot: String::new(),
        area: String::new(),
        mood: mood.to_owned(),
        tallies: vec![("12-17".to_owned(), teenagers)],
        line: line.to_owned(),
        next_step: String::new(),
        next_on: None,
        growth: None,
    }
}

fn record(tx: &mut Tx<'_>, person: i64, party: i64, then: &Zoned, input: &MomentInput) -> Result<(), ContactError> {
    let checked = input.check(then.timestamp().as_second(), then.date());
    let moment = checked.map_err(|wrong| wrong.into_iter().next().unwrap_or(ContactError::UnknownChoice))?;
    record_moment(tx, &doer(person, then), party, &moment).map(drop)
}

fn doer(person: i64, then: &Zoned) -> Doer {
    let mut doer = Doer::program(Origin::Web, then);
    doer.person = Some(person);
    doer
}

fn monday_of(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().since(Weekday::Monday)).days())
}

/// This day of a week, so many weeks after the first.
fn day_of(first_monday: Date, weeks: usize, weekday: Weekday) -> Date {
    let days = 7 * i64::try_from(weeks).unwrap_or(0) + i64::from(weekday.since(Weekday::Monday));
    first_monday.saturating_add(days.days())
}

fn at(day: Date, hour: i8, now: &Zoned) -> Zoned {
    day.at(hour, 10, 0, 0).to_zoned(now.time_zone().clone()).unwrap_or_else(|_| now.clone())
}
