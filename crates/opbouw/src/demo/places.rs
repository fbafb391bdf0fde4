//! The places of the demo: a community house, a sports hall, a square, and a corner of the library; with what is going on there.

use anyhow::Result;
use jiff::civil::Date;
use jiff::{ToSpan, Zoned};
use opbouw_booking::{
    FactKind, NewBooking, NewPlace, NewRoom, Slot, add_keeper, ask_for_room, create_place, create_room, parse_spans, put_facts, put_week,
};
use opbouw_neighbourhood::HomeArea;
use opbouw_people::DemoPerson;
use opbouw_places::{PlacesError, list_in_register};
use opbouw_store::{Db, Tx};

/// A place: its village, its words, hours of weekdays, Saturday and Sunday, who has the keys, what was seen, and its rooms.
struct Invented {
    name: &'static str,
    area: &'static str,
    spot: &'static str,
    about: &'static str,
    reach: &'static str,
    rules: &'static str,
    needs_yes: bool,
    hours: [&'static str; 3],
    keepers: &'static [&'static str],
    facts: &'static [(FactKind, bool)],
    /// Name, people, and whether it is everything together.
    rooms: &'static [(&'static str, i64, bool)],
}

/// What somebody books every week: room, title, days after Monday, from, until.
type Weekly = (&'static str, &'static str, i64, i8, i8);

const PLACES: [Invented; 4] = [
    Invented {
        name: "Buurthuis De Merel",
        area: "Vogelbuurt",
        spot: "Merelstraat 12",
        about: "Grote keuken, zaal voor tachtig, kinderhoek. De deur gaat vanzelf open. Bewoners betalen alleen de koffie.",
        reach: "Loop binnen: er is altijd iemand achter de bar.",
        rules: "Wie het laatst gaat, doet de afwas en het licht uit.",
        needs_yes: true,
        hours: ["9-22", "10-13", ""],
        keepers: &["worker", "resident"],
        facts: &[
            (FactKind::StepFree, true),
            (FactKind::NoThreshold, true),
            (FactKind::WheelchairToilet, true),
            (FactKind::ChangingTable, true),
            (FactKind::HearingLoop, false),
            (FactKind::BusStopNear, true),
        ],
        rooms: &[("Kinderhoek", 12, false), ("Keuken", 16, false), ("Zaal", 80, false), ("Het hele buurthuis", 110, true)],
    },
    Invented {
        name: "Gymzaal Varsemade-Zuid",
        area: "Varsemade",
        spot: "Achter de school",
        about: "Gymzaal met matten, ballen en een klimrek. In de vrije uren kan iedereen erin.",
        reach: "Bij de conciërge van de school, tot vier uur.",
        rules: "Alleen zaalschoenen zonder zwarte zolen.",
        needs_yes: true,
        hours: ["16-22", "9-17", "9-13"],
        keepers: &["coordinator"],
        facts: &[(FactKind::StepFree, true), (FactKind::WheelchairToilet, false), (FactKind::ParkingNear, true)],
        rooms: &[("Halve zaal", 20, false), ("Kleedkamer met tafel", 10, false), ("De hele gymzaal", 45, true)],
    },
    Invented {
        name: "Wijkplein De Ruilbeurs",
        area: "Molenwijk",
        spot: "Tussen de winkels",
        about: "Overdekt pleintje met schaaktafel, boekenruilkast en een stopcontact voor de scootmobiel.",
        reach: "",
        rules: "Laat het schoon achter. Na tien uur zachtjes.",
        needs_yes: false,
        hours: ["", "", ""],
        keepers: &["coordinator"],
        facts: &[(FactKind::StepFree, true), (FactKind::BusStopNear, true), (FactKind::GuideDogs, true)],
        rooms: &[("Het plein", 150, true)],
    },
    Invented {
        name: "De Gieterij: bibliotheek en kulturhus",
        area: "Centrum",
        spot: "Marktplein 1",
        about: "Bieb, leestafel en een spreekhoek om rustig te praten. Zelfbediening tot 21 uur. Maandag van 9 tot 10 is het prikkelarm.",
        reach: "Aan de balie, als de koffiekar er staat.",
        rules: "Eten mag aan de leestafel, niet tussen de boeken.",
        needs_yes: true,
        hours: ["9-21", "10-16", ""],
        keepers: &["worker"],
        facts: &[
            (FactKind::StepFree, true),
            (FactKind::Lift, true),
            (FactKind::HearingLoop, true),
            (FactKind::WheelchairToilet, true),
            (FactKind::QuietRoom, true),
            (FactKind::GuideDogs, true),
        ],
        rooms: &[("Spreekhoek", 6, false), ("Leestafel", 14, false), ("Theaterzaal", 120, false)],
    },
];

const WEEKLY: [Weekly; 6] = [
    ("Zaal", "Biljart en koffie", 1, 14, 17),
    ("Keuken", "Soep koken met de buurt", 2, 10, 13),
    ("Zaal", "Koor De Merels", 3, 20, 22),
    ("Halve zaal", "Sportuur voor zestigplussers", 0, 16, 17),
    ("Leestafel", "Krant lezen met koffie", 3, 10, 11),
    ("Spreekhoek", "Taalmaatjes", 4, 13, 15),
];

/// Whether a row of the demo's list is one of these places, which are made with rooms and hours instead.
pub fn is_made(title: &str) -> bool {
    PLACES.iter().any(|place| place.name == title)
}

/// Makes them in the name of the party that keeps contact, kept by the people of the buttons.
pub async fn seed_places(db: &Db, areas: Vec<HomeArea>, party: Option<i64>, staff: Vec<DemoPerson>, now: &Zoned) -> Result<()> {
    let now = now.clone();
    let made = db.write(move |tx| PLACES.iter().try_for_each(|place| make(tx, place, &areas, party, &staff, &now))).await;
    made.map_err(|error: PlacesError| anyhow::anyhow!("{error} ({})", error.code()))
}

fn make(
    tx: &mut Tx<'_>,
    place: &Invented,
    areas: &[HomeArea],
    party: Option<i64>,
    staff: &[DemoPerson],
    now: &Zoned,
) -> Result<(), PlacesError> {
    let (at_s, today) = (now.timestamp().as_second(), now.date());
    let area = areas.iter().find(|area| area.name == place.area).ok_or(PlacesError::NoArea)?;
    let new = NewPlace {
        name: place.name.to_owned(),
        area: area.code.as_str().to_owned(),
        spot: place.spot.to_owned(),
        at: area.centre,
        about: place.about.to_owned(),
        reach: place.reach.to_owned(),
        rules: place.rules.to_owned(),
        party,
        needs_yes: place.needs_yes,
    };
    let id = create_place(tx, &new, today)?;
    let [weekday, saturday, sunday] = place.hours.map(|hours| parse_spans(hours).unwrap_or_default());
    put_week(tx, id, &std::array::from_fn(|day| [&weekday, &saturday, &sunday][day.saturating_sub(4).min(2)].clone()))?;
    put_facts(tx, id, None, place.facts, today.saturating_sub(40.days()))?;
    let keepers: Vec<i64> = staff.iter().filter(|person| place.keepers.contains(&person.role)).map(|person| person.person).collect();
    for keeper in &keepers {
        add_keeper(tx, *keeper, id, at_s)?;
    }
    for (name, seats, is_whole) in place.rooms {
        let room = create_room(tx, id, &NewRoom { name: (*name).to_owned(), seats: *seats, is_whole: *is_whole })?;
        for weekly in WEEKLY.iter().filter(|weekly| weekly.0 == *name) {
            book(tx, room, weekly, keepers.first().copied(), party, now)?;
        }
    }
    list_in_register(tx, at_s, today, id, areas)
}

/// For six weeks, from the next time on.
fn book(tx: &mut Tx<'_>, room: i64, weekly: &Weekly, keeper: Option<i64>, party: Option<i64>, now: &Zoned) -> Result<(), PlacesError> {
    let (_, title, after_monday, from, until) = *weekly;
    let today = now.date();
    let monday = today.saturating_sub(i64::from(today.weekday().to_monday_zero_offset()).days());
    let at = |day: Date| Slot::between(day.at(from, 0, 0, 0), day.at(until, 0, 0, 0));
    let days = (0..7).filter_map(|week| monday.checked_add((after_monday + 7 * week).days()).ok());
    let at_s = now.timestamp().as_second();
    let new = NewBooking {
        room,
        title: title.to_owned(),
        reference: String::new(),
        asked_by: keeper,
        party,
        people: None,
        slots: days.filter_map(at).filter(|slot| slot.starts_s >= at_s).collect(),
        outside_is_fine: false,
    };
    ask_for_room(tx, at_s, &new)?;
    Ok(())
}
