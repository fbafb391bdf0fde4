//! The activities of the demo: series and single days in several villages, carried by residents, by workers, and by both.

use anyhow::Result;
use jiff::civil::{Date, Weekday};
use jiff::{ToSpan, Zoned};
use opbouw_activities::{ActivitiesError, Carrying, Opening, SignedUp, open_activity};
use opbouw_audit::Origin;
use opbouw_neighbourhood::{HomeArea, store};
use opbouw_signin::Doer;
use opbouw_store::{Db, Tx};

use super::people::address;

/// An activity: who makes it, what, where, when, and who carries what.
struct Invented {
    code: &'static str,
    /// Somebody of the demo with a mail address; a worker makes it for the welfare party.
    by: &'static str,
    fields: &'static [(&'static str, &'static str)],
    /// The first such day from tomorrow on.
    weekday: Weekday,
    /// First name and part.
    crew: &'static [(&'static str, &'static str)],
    /// First names of who comes, and how many.
    people: &'static [(&'static str, i64)],
}

const ACTIVITIES: [Invented; 8] = [
    Invented {
        code: "demo-taal",
        by: "Joke",
        weekday: Weekday::Tuesday,
        fields: &[
            ("titel", "Taalcafé"),
            ("tekst", "Praten en oefenen met koffie erbij, voor wie Nederlands wil leren. Fouten maken hoort erbij."),
            ("dorp", "Eskerhout"),
            ("plek", "De Deel"),
            ("van", "19:30"),
            ("tot", "21:00"),
            ("herhaling", "week"),
            ("plaatsen", "20"),
            ("voor", "new-here"),
            ("soort", "language-cafe"),
            ("taak-wat", "Koffie zetten"),
            ("taak-aantal", "1"),
            ("taak-wat", "Aan een tafel meepraten"),
            ("taak-aantal", "4"),
            ("spullen", "Koffie en thee"),
        ],
        crew: &[("Olena", "welcomes"), ("Yusuf", "coffee")],
        people: &[("Amina", 1), ("Pjotr", 2), ("Selma", 1), ("Kees", 1)],
    },
    Invented {
        code: "demo-repair",
        by: "Ahmed",
        weekday: Weekday::Saturday,
        fields: &[
            ("titel", "Repairochtend"),
            ("tekst", "Breng mee wat kapot is: fiets, lamp, stoel. Wij maken het samen."),
            ("dorp", "Lindelo"),
            ("plek", "de schuur van Ahmed, Kerkpad"),
            ("van", "09:30"),
            ("tot", "12:00"),
            ("herhaling", "maand"),
            ("soort", "repair-morning"),
            ("meenemen", "Wat kapot is"),
            ("taak-wat", "Repareren"),
            ("taak-aantal", "4"),
            ("taak-wat", "Koffie zetten"),
            ("taak-aantal", "1"),
        ],
        crew: &[("Jan", "keys"), ("Mariska", "coffee")],
        people: &[("Wim", 1), ("Truus", 1)],
    },
    Invented {
        code: "demo-soep",
        by: "Fatma",
        weekday: Weekday::Thursday,
        fields: &[
            ("titel", "Soep voor de straat"),
            ("tekst", "Iedereen kan aanschuiven. Alleen komen mag, samen is leuker."),
            ("dorp", "Centrum"),
            ("plek", "het plein bij de kerk"),
            ("van", "17:30"),
            ("tot", "19:00"),
            ("herhaling", "week2"),
            ("plaatsen", "12"),
            ("kosten", "Wat u kunt missen"),
            ("soort", "street-meal"),
            ("taak-wat", "Tafels zetten"),
            ("taak-aantal", "2"),
        ],
        crew: &[("Ahmed", "cleans"), ("Mariska", "welcomes")],
        people: &[("Greet", 2), ("Sem", 4), ("Lies", 1), ("Bo", 4), ("Henk", 2)],
    },
    Invented {
        code: "demo-wandel",
        by: "Jan",
        weekday: Weekday::Monday,
        fields: &[
            ("titel", "Rustig rondje"),
            ("tekst", "Wij lopen rustig, ongeveer een uur. Na afloop is er koffie."),
            ("dorp", "Kerkwijne"),
            ("plek", "bij de bushalte"),
            ("van", "10:00"),
            ("tot", "11:30"),
            ("herhaling", "week"),
            ("voor", "older"),
            ("soort", "walking-group"),
            ("taak-wat", "Achteraan lopen"),
            ("taak-aantal", "1"),
        ],
        crew: &[],
        people: &[("Riek", 1), ("Anton", 1), ("Dirkje", 1)],
    },
    Invented {
        code: "demo-toernooi",
        by: "Joke",
        weekday: Weekday::Saturday,
        fields: &[
            ("titel", "Voetbal op het veldje"),
            ("tekst", "Kleine teams, iedereen speelt. De jongens van het veldje regelen het schema zelf."),
            ("dorp", "Vogelbuurt"),
            ("plek", "het veldje achter De Merel"),
            ("van", "13:00"),
            ("tot", "16:00"),
            ("plaatsen", "40"),
            ("voor", "youth"),
            ("soort", "tournament"),
            ("taak-wat", "Scheidsrechter zijn"),
            ("taak-aantal", "4"),
            ("spullen", "Ballen"),
            ("spullen", "Hesjes"),
        ],
        crew: &[("Yusuf", "announces")],
        people: &[("Noah", 5), ("Levi", 5), ("Sara", 3)],
    },
    Invented {
        code: "demo-koffie",
        by: "Bert",
        weekday: Weekday::Wednesday,
        fields: &[
            ("titel", "Koffie aan de lange tafel"),
            ("tekst", "Inloop met koffie. Breng uw handwerk mee, of een verhaal."),
            ("dorp", "Varsemade"),
            ("plek", "Ons Huis"),
            ("van", "10:00"),
            ("tot", "12:00"),
            ("herhaling", "week"),
        ],
        crew: &[],
        people: &[("Bertha", 1), ("Cor", 1)],
    },
    Invented {
        code: "demo-tuin",
        by: "Mariska",
        weekday: Weekday::Friday,
        fields: &[
            ("titel", "Samen in de moestuin"),
            ("tekst", "Wieden, zaaien, oogsten. Ook als u nog nooit een schoffel vasthield."),
            ("dorp", "Molenwijk"),
            ("plek", "de moestuin aan de Molenweg"),
            ("van", "14:00"),
            ("tot", "16:00"),
            ("herhaling", "week"),
            ("plaatsen", "8"),
            ("meenemen", "Stevige schoenen"),
        ],
        crew: &[("Olena", "coffee")],
        people: &[("Fenna", 1), ("Joost", 1)],
    },
    Invented {
        code: "demo-zingen",
        by: "Olena",
        weekday: Weekday::Sunday,
        fields: &[
            ("titel", "Zingen zonder noten"),
            ("tekst", "Liedjes uit alle landen die hier wonen. Wie niet zingt, klapt mee."),
            ("dorp", "Spoorzicht"),
            ("plek", "de bibliotheek"),
            ("van", "15:00"),
            ("tot", "16:30"),
            ("herhaling", "laatste"),
        ],
        crew: &[("Fatma", "coffee"), ("Joke", "keys")],
        people: &[("Ida", 2)],
    },
];

/// Makes them in the name of people of the demo.
pub async fn seed_activities(db: &Db, areas: Vec<HomeArea>, party: i64, now: &Zoned) -> Result<()> {
    let now = now.clone();
    let made = db.write(move |tx| ACTIVITIES.iter().try_for_each(|activity| make(tx, activity, &areas, party, &now))).await;
    made.map_err(|error: ActivitiesError| anyhow::anyhow!("{error} ({})", error.code()))
}

fn make(tx: &mut Tx<'_>, activity: &Invented, areas: &[HomeArea], party: i64, now: &Zoned) -> Result<(), ActivitiesError> {
    let Some(person) = store::find_person_by_email(tx, &address(&activity.by.to_lowercase()))? else { return Ok(()) };
    let first = next(activity.weekday, now.date()).to_string();
    let code_of = |name: &str| areas.iter().find(|area| area.name == name).map_or("", |area| area.code.as_str()).to_owned();
    let mut fields: Vec<(String, String)> = vec![("dag".to_owned(), first)];
    for (name, value) in activity.fields {
        fields.push(((*name).to_owned(), if *name == "dorp" { code_of(value) } else { (*value).to_owned() }));
    }
    let works = |name: &str| matches!(name, "Joke" | "Bert").then_some(party);
    let mut crew = Vec::new();
    for (first_name, part) in activity.crew {
        if let Some(person) = store::find_person_by_email(tx, &address(&first_name.to_lowercase()))? {
            crew.push(Carrying { person, first_name, part, party: works(first_name) });
        }
    }
    let addresses: Vec<String> =
        activity.people.iter().map(|(name, _)| address(&format!("{}.{}", name.to_lowercase(), activity.code))).collect();
    let people: Vec<SignedUp<'_>> = activity
        .people
        .iter()
        .zip(&addresses)
        .enumerate()
        .map(|(at, ((first_name, heads), reach))| SignedUp { first_name, reach, heads: *heads, newcomer: at == 0 })
        .collect();
    let opening = Opening { made_by: (person, activity.by), party: works(activity.by), code: activity.code, now: now.datetime() };
    open_activity(tx, &Doer::program(Origin::CommandLine, now), &opening, &fields, areas, &crew, &people).map(drop)
}

/// The first such weekday from tomorrow on.
fn next(weekday: Weekday, today: Date) -> Date {
    let days = today.weekday().until(weekday);
    today.saturating_add(i64::from(if days == 0 { 7 } else { days }).days())
}
