//! The invented municipality Wolderbeek, from the files in `demo/`: the same seed gives the same municipality.

use anyhow::{Context, Result};
use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_neighbourhood::{Area, AreaCode, AreaKind, LatLon, NewPerson, Resource, ResourceKind};

const AREAS: &str = include_str!("../../../demo/areas.geojson");
const NAMES: &str = include_str!("../../../demo/names.csv");
const RESOURCES: &[&str] = &[
    include_str!("../../../demo/offers-1.csv"),
    include_str!("../../../demo/offers-2.csv"),
    include_str!("../../../demo/parties.csv"),
    include_str!("../../../demo/activities.csv"),
    include_str!("../../../demo/places.csv"),
];
const REQUESTS: &str = include_str!("../../../demo/requests.csv");

/// Everything that is put into the database of the demo.
pub struct Municipality {
    pub areas: Vec<Area>,
    /// Those who offer and ask nothing.
    pub people: Vec<NewPerson>,
    /// Those who offer something.
    pub givers: Vec<NewPerson>,
    /// With the place of its giver in that list; none: a party, place or activity.
    pub resources: Vec<(Resource, Option<usize>)>,
    /// What is asked, by whom and since how many days.
    pub requests: Vec<Request>,
}

/// A request of a resident.
pub struct Request {
    pub asker: NewPerson,
    pub text: String,
    pub availability: String,
    pub language: String,
    pub days_open: i64,
    pub people_wanted: i64,
}

/// Part of the offers of a village that come from somebody who offers something already.
const SECOND_OFFER: f64 = 0.25;

/// A small random generator (SplitMix64), so that no library version changes the demo.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Between 0 and 1.
    fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    fn below(&mut self, count: usize) -> usize {
        (self.part() * count as f64) as usize
    }
}

/// Makes the municipality. `today` is the day on which it is looked at.
pub fn make(residents: usize, seed: u64, today: Date) -> Result<Municipality> {
    let mut chance = Chance(seed);
    let areas = areas()?;
    let names: Vec<&str> = NAMES.lines().skip(1).map(str::trim).filter(|name| !name.is_empty()).collect();
    let lived_in: Vec<&Area> =
        areas.iter().filter(|area| area.centre.is_some() && !matches!(area.kind, AreaKind::Municipality | AreaKind::Wijk)).collect();
    let (mut givers, mut resources) = (Vec::new(), Vec::new());
    for file in RESOURCES {
        let mut reader = csv::Reader::from_reader(file.as_bytes());
        for row in reader.records() {
            let mut made = resource(resources.len(), &row?, &lived_in, today, &mut chance)?;
            let giver = (made.kind == ResourceKind::Offer).then(|| giver(&made, &lived_in, &names, &mut givers, &mut chance)).flatten();
            made.giver = giver.map(|at| givers[at].first_name.clone()).unwrap_or_default();
            resources.push((made, giver));
        }
    }
    let requests = requests(&lived_in, &names, &mut chance)?;
    let people = people(residents.saturating_sub(givers.len() + requests.len()), &lived_in, &names, &mut chance);
    Ok(Municipality { areas, people, givers, resources, requests })
}

/// Who offers this: somebody of that village, whom we may know already.
fn giver(made: &Resource, areas: &[&Area], names: &[&str], givers: &mut Vec<NewPerson>, chance: &mut Chance) -> Option<usize> {
    let area = areas.iter().find(|area| area.name == made.area)?;
    let neighbours: Vec<usize> = (0..givers.len()).filter(|at| givers[*at].area == area.code).collect();
    if !neighbours.is_empty() && chance.part() < SECOND_OFFER {
        return Some(neighbours[chance.below(neighbours.len())]);
    }
    givers.push(NewPerson { first_name: (*names.get(chance.below(names.len()))?).to_owned(), area: area.code.clone() });
    Some(givers.len() - 1)
}

/// Columns: title, text, area, availability, languages, days_open, people_wanted. The title is made of the text anew.
fn requests(areas: &[&Area], names: &[&str], chance: &mut Chance) -> Result<Vec<Request>> {
    let mut requests = Vec::new();
    for row in csv::Reader::from_reader(REQUESTS.as_bytes()).records() {
        let row = row?;
        let cell = |column: usize| row.get(column).unwrap_or("").trim();
        let area = areas.iter().find(|area| area.name == cell(2)).with_context(|| format!("demo request: area '{}'", cell(2)))?;
        let first_name = names.get(chance.below(names.len())).copied().unwrap_or("Riek").to_owned();
        requests.push(Request {
            asker: NewPerson { first_name, area: area.code.clone() },
            text: cell(1).to_owned(),
            availability: cell(3).to_owned(),
            language: cell(4).split(',').next().unwrap_or("nl").trim().to_owned(),
            days_open: cell(5).parse().context("demo request: days_open")?,
            people_wanted: cell(6).parse().context("demo request: people_wanted")?,
        });
    }
    Ok(requests)
}

fn people(count: usize, areas: &[&Area], names: &[&str], chance: &mut Chance) -> Vec<NewPerson> {
    let total: i64 = areas.iter().filter_map(|area| area.residents).sum();
    (0..count)
        .filter_map(|_| {
            let mut at = (chance.part() * total as f64) as i64;
            let area = areas.iter().find(|area| {
                at -= area.residents.unwrap_or(0);
                at < 0
            })?;
            Some(NewPerson { first_name: (*names.get(chance.below(names.len()))?).to_owned(), area: area.code.clone() })
        })
        .collect()
}

/// Columns: kind, title, text, area, availability, languages, vog.
fn resource(number: usize, row: &csv::StringRecord, areas: &[&Area], today: Date, chance: &mut Chance) -> Result<Resource> {
    let cell = |column: usize| row.get(column).unwrap_or("").trim().to_owned();
    let kind = ResourceKind::parse(&cell(0)).with_context(|| format!("demo row {number}: kind '{}'", cell(0)))?;
    let area = areas.iter().find(|area| area.name == cell(3)).with_context(|| format!("demo row {number}: area '{}'", cell(3)))?;
    let days_ago = (chance.part() * chance.part() * 700.0) as i64;
    Ok(Resource {
        id: 0,
        reference: format!("demo-{number}"),
        kind,
        title: cell(1),
        text: cell(2),
        giver: String::new(),
        area: area.name.clone(),
        place: area.centre.and_then(|centre| near(centre, area.kind, chance)),
        availability: cell(4),
        languages: cell(5),
        vog: matches!(cell(6).as_str(), "yes" | "ja"),
        confirmed_on: today.checked_sub(days_ago.days()).ok(),
        ends_on: None,
        room_left: (kind == ResourceKind::Activity && chance.part() < 0.06).then_some(0),
        is_request: false,
        person: None,
    })
}

/// A spot around the middle of an area: within 500 m in a village, farther apart in a hamlet.
fn near(centre: LatLon, kind: AreaKind, chance: &mut Chance) -> Option<LatLon> {
    let reach = if kind == AreaKind::Hamlet { 0.009 } else { 0.0055 };
    let (angle, away) = (chance.part() * std::f64::consts::TAU, chance.part().sqrt() * reach);
    LatLon::new(centre.lat() + away * angle.sin(), centre.lon() + 1.6 * away * angle.cos())
}

fn areas() -> Result<Vec<Area>> {
    let collection: serde_json::Value = serde_json::from_str(AREAS)?;
    let mut areas = vec![area("GM9990", AreaKind::Municipality, "Wolderbeek", "")?];
    for (code, name) in [
        ("WK999001", "Wolderbeek-dorp"),
        ("WK999002", "Eskerhout"),
        ("WK999003", "Varsemade"),
        ("WK999004", "Lindelo"),
        ("WK999005", "Kerkwijne"),
    ] {
        areas.push(area(code, AreaKind::Wijk, name, "GM9990")?);
    }
    for feature in collection["features"].as_array().into_iter().flatten() {
        let text = |key: &str| feature["properties"][key].as_str().unwrap_or_default();
        let kind = AreaKind::parse(text("kind")).context("demo area without a kind")?;
        let mut made = area(text("code"), kind, text("name"), text("parent"))?;
        made.residents = feature["properties"]["residents"].as_i64();
        made.centre = centre(&feature["geometry"]);
        made.outline = Some(feature["geometry"].to_string());
        areas.push(made);
    }
    Ok(areas)
}

fn area(code: &str, kind: AreaKind, name: &str, parent: &str) -> Result<Area> {
    let code = AreaCode::parse(code).with_context(|| format!("demo area code '{code}'"))?;
    Ok(Area { code, kind, name: name.to_owned(), parent: parent.to_owned(), centre: None, outline: None, residents: None })
}

/// The middle of the first ring.
fn centre(geometry: &serde_json::Value) -> Option<LatLon> {
    let ring = geometry["coordinates"][0].as_array()?;
    let sum = |axis: usize| ring.iter().filter_map(|point| point[axis].as_f64()).sum::<f64>() / ring.len() as f64;
    LatLon::new(sum(1), sum(0))
}
