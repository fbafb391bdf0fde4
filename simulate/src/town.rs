//! Who is there, and what is asked in a year? The municipality of the demo: its areas, 1,200 offers and the requests, as people wrote them.
//!
//! Texts are read by the finder and the planner that the program uses, so who could help with what is not invented here. The town is the same
//! for all policies of a seed.

use std::sync::Arc;

use anyhow::{Context, Result};
use jiff::civil::{Date, date};
use opbouw_finder::{Asked, Finder, Learned};
use opbouw_neighbourhood::{Resource, ResourceKind};
use opbouw_planner::{Asking, OpenRequest, Week};
use opbouw_understand::Vocabulary;

use crate::areas::Areas;
use crate::chance::{Chance, What};
use crate::rates;

const OFFERS: [&str; 2] = [include_str!("../../demo/offers-1.csv"), include_str!("../../demo/offers-2.csv")];
const REQUESTS: &str = include_str!("../../demo/requests.csv");
/// The day that all offers count as confirmed; it only has to be the same day everywhere.
const TODAY: Date = date(2027, 1, 4);
/// How far down the list of Ask is looked.
const LISTED: usize = 60;
/// Days in which requests come in.
pub const YEAR_DAYS: u16 = 364;

/// How large a town, and how much is asked in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// People who offer something on the first day.
    pub givers: usize,
    /// People who begin to offer something during a year.
    pub new_givers: usize,
    /// Requests in a week, on average over the year.
    pub requests_a_week: f64,
}

/// Somebody who offers something.
#[derive(Debug, Clone, Copy)]
pub struct Giver {
    /// Place of their area.
    pub area: usize,
    /// From which day on they offer it.
    pub from_day: u16,
}

/// Somebody asks for something.
#[derive(Debug, Clone)]
pub struct Request {
    /// On which day.
    pub day: u16,
    /// How many days it takes who helps.
    pub takes_days: u16,
    /// What is asked, and who could, as the planner sees it when nothing was learned. The number of a giver is the place in [`Town::givers`].
    pub asking: Asking,
}

impl Request {
    /// The number by which draws about it are made; no other request of the same seed has it.
    pub fn number(&self) -> u64 {
        self.asking.request.id.unsigned_abs()
    }
}

/// The municipality of one seed.
#[derive(Debug)]
pub struct Town {
    pub(crate) areas: Areas,
    /// Those who offer, at the start or later.
    pub givers: Vec<Giver>,
    /// What is asked, in the order of days.
    pub requests: Vec<Request>,
    /// All draws about it.
    pub chance: Chance,
    finder: Finder,
}

/// The texts that towns are made of, read once.
#[derive(Debug)]
pub struct Sources {
    vocabulary: Arc<Vocabulary>,
    areas: Areas,
    offers: Vec<Resource>,
    /// What is asked, with the place of the area.
    requests: Vec<(String, usize)>,
}

impl Sources {
    /// Reads the demo.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn read() -> Result<Self> {
        let areas = Areas::read()?;
        let offers = OFFERS.iter().map(|file| offers(file)).collect::<Result<Vec<_>>>()?.concat();
        let requests = requests(&areas)?;
        Ok(Self { vocabulary: Arc::new(Vocabulary::built_in()?), areas, offers, requests })
    }

    /// How many people live in the town.
    pub fn residents(&self) -> f64 {
        self.areas.residents()
    }

    /// The town of a seed in its first year (0) or a later one: the same people, other requests.
    ///
    /// # Errors
    /// An offer whose area is not on the map.
    pub fn town(&self, seed: u64, year: u32, size: Size) -> Result<Town> {
        let chance = Chance::of(seed);
        let finder = Finder::new(self.vocabulary.clone());
        let givers = self.givers(size, chance, &finder)?;
        let mut requests = Vec::new();
        for day in 0..YEAR_DAYS {
            let mean = size.requests_a_week / 7.0 * asking_season(day);
            for _ in 0..chance.count(mean, What::RequestCount, u64::from(year) * 1_000 + u64::from(day)) {
                let number = u64::from(year) << 32 | requests.len() as u64;
                requests.push(self.request(number, day, &finder, chance));
            }
        }
        Ok(Town { areas: self.areas.clone(), givers, requests, chance, finder })
    }

    /// A draw of the offers without putting back: those with the lowest numbers.
    fn givers(&self, size: Size, chance: Chance, finder: &Finder) -> Result<Vec<Giver>> {
        let mut drawn: Vec<(f64, &Resource)> =
            self.offers.iter().enumerate().map(|(at, offer)| (chance.part(What::GiverOffer, at as u64, 0), offer)).collect();
        drawn.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut givers = Vec::new();
        for (number, (_, offer)) in drawn.into_iter().take(size.givers + size.new_givers).enumerate() {
            let area = self.areas.find(&offer.area).with_context(|| format!("demo offer: area '{}'", offer.area))?;
            let place = self.areas.spot(area, chance, What::GiverSpot, number as u64);
            finder.put(Resource { id: number as i64, person: Some(number as i64), place, ..offer.clone() }, TODAY);
            let later = chance.below(usize::from(YEAR_DAYS), What::GiverArrival, number as u64, 0) as u16;
            givers.push(Giver { area, from_day: if number < size.givers { 0 } else { later } });
        }
        Ok(givers)
    }

    fn request(&self, number: u64, day: u16, finder: &Finder, chance: Chance) -> Request {
        let (text, area) = &self.requests[chance.below(self.requests.len(), What::RequestText, number, 0)];
        let (text, place) = (text.clone(), self.areas.spot(*area, chance, What::RequestSpot, number));
        // No time of day is asked for: who can when is left out of the simulation. Askers are nobody's giver.
        let request = OpenRequest { id: number as i64, asker: -1 - number as i64, text, place, wanted: 1, ..OpenRequest::default() };
        let is_one_off = chance.part(What::RequestLength, number, 0) < rates::ONE_OFF;
        let takes_days = if is_one_off { rates::ONE_OFF_DAYS } else { rates::LASTING_DAYS };
        Request { day, takes_days, asking: Asking::find(finder, &request, &Week::default()) }
    }
}

impl Town {
    /// What is asked and who could, with what was learned.
    pub fn find_again(&self, request: usize) -> Asking {
        Asking::find(&self.finder, &self.requests[request].asking.request, &Week::default())
    }

    /// Who could, in the order of Opbouw's list, with what was learned; who is not in its first places comes last.
    pub fn list(&self, request: usize) -> Asking {
        let mut asking = self.requests[request].asking.clone();
        let asked = Asked { text: asking.request.text.clone(), place: asking.request.place, top: LISTED, ..Asked::default() };
        let list: Vec<i64> = self.finder.find(&asked).results.iter().map(|found| found.resource.id).collect();
        asking.candidates.sort_by_key(|found| list.iter().position(|offer| *offer == found.offer).unwrap_or(LISTED));
        asking
    }

    /// Lets the finder know what was learned.
    pub fn learn(&self, learned: Learned) {
        self.finder.learn(learned);
    }

    /// The name of the area where a giver lives.
    pub fn area_of(&self, giver: usize) -> &str {
        &self.areas.get(self.givers[giver].area).name
    }
}

fn offers(file: &str) -> Result<Vec<Resource>> {
    let mut read = Vec::new();
    for row in csv::Reader::from_reader(file.as_bytes()).records() {
        let row = row?;
        let cell = |column: usize| row.get(column).unwrap_or("").trim().to_owned();
        read.push(Resource {
            id: 0,
            reference: String::new(),
            kind: ResourceKind::Offer,
            title: cell(1),
            text: cell(2),
            giver: String::new(),
            area: cell(3),
            place: None,
            availability: cell(4),
            languages: cell(5),
            vog: matches!(cell(6).as_str(), "yes" | "ja"),
            confirmed_on: Some(TODAY),
            ends_on: None,
            room_left: None,
            is_request: false,
            person: None,
        });
    }
    Ok(read)
}

/// How many people are wanted is left out: each asks for one.
fn requests(areas: &Areas) -> Result<Vec<(String, usize)>> {
    let mut read = Vec::new();
    for row in csv::Reader::from_reader(REQUESTS.as_bytes()).records() {
        let row = row?;
        let cell = |column: usize| row.get(column).unwrap_or("").trim();
        let area = areas.find(cell(2)).with_context(|| format!("demo request: area '{}'", cell(2)))?;
        read.push((cell(1).to_owned(), area));
    }
    Ok(read)
}

/// More is asked in spring than in autumn: a peak month brought 19 % more than usual (nieuws.nl 2023); the shape of the year is assumed.
fn asking_season(day: u16) -> f64 {
    1.0 + 0.15 * (std::f64::consts::TAU * (f64::from(day) - 105.0) / f64::from(YEAR_DAYS)).cos()
}
