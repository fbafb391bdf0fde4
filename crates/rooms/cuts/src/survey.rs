//! Everything that goes on in the municipality, read once: the model, and whose and what its numbers are.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use opbouw_handover::{Carrier, Rules, Standing, list_everything};
use opbouw_neighbourhood::{Helper, HomeArea, store as register};
use opbouw_store::Tx;
use opbouw_ties::list_ties;

use crate::error::CutsError;
use crate::model::{Model, Thing, What, Worker};
use crate::store::hours;

/// Minutes a week of whom nobody said how much they work: 24 hours.
pub const USUAL_MINUTES: u32 = 24 * 60;

/// A place that can be closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedPlace {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// The code of its area.
    pub area: String,
}

/// The model, and what its numbers stand for.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    /// Plain numbers.
    pub model: Model,
    /// Who each worker is.
    pub workers: Vec<Helper>,
    /// For each worker, whether somebody filled in their hours.
    pub has_hours: Vec<bool>,
    /// Number and name of each party.
    pub parties: Vec<(i64, String)>,
    /// Each place.
    pub places: Vec<ListedPlace>,
    /// The code of each area.
    pub areas: Vec<String>,
    /// The name of each thing, when everybody may read it; else empty.
    pub names: Vec<String>,
}

impl Survey {
    /// The place of a worker in the list.
    pub fn worker_at(&self, person: i64, party: i64) -> Option<u32> {
        self.workers.iter().position(|worker| (worker.person, worker.party) == (person, party)).map(|at| at as u32)
    }

    /// The place of a party in the list.
    pub fn party_at(&self, party: i64) -> Option<u32> {
        self.parties.iter().position(|(id, _)| *id == party).map(|at| at as u32)
    }

    /// The place of a place in the list.
    pub fn place_at(&self, place: i64) -> Option<u32> {
        self.places.iter().position(|listed| listed.id == place).map(|at| at as u32)
    }

    /// A number that changes when anything does that a test looks at (FNV-1a).
    pub fn fingerprint(&self) -> String {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let mut add = |number: u64| {
            hash = number.to_le_bytes().iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
        };
        for (worker, who) in self.model.workers.iter().zip(&self.workers) {
            [who.person as u64, who.party as u64, u64::from(worker.minutes)].into_iter().for_each(&mut add);
        }
        for thing in &self.model.things {
            [thing.what as u64, u64::from(thing.count), u64::from(thing.stays)].into_iter().for_each(&mut add);
            thing.carriers.iter().chain(&thing.place).chain(&thing.area).for_each(|number| add(u64::from(*number)));
        }
        self.model.ties.iter().for_each(|&(a, b)| [a, b].into_iter().for_each(|party| add(u64::from(party))));
        format!("{hash:016x}")
    }
}

/// Reads it all: some fifteen queries, whatever is there.
///
/// # Errors
/// The database.
pub fn read_survey(tx: &mut Tx<'_>, rules: &Rules, areas: &[HomeArea], today: Date) -> Result<Survey, CutsError> {
    let parties = register::list_parties(tx)?.into_iter().filter(|party| party.ended_on.is_none());
    let mut survey = Survey {
        parties: parties.map(|party| (party.id, party.name)).collect(),
        areas: areas.iter().map(|area| area.code.as_str().to_owned()).collect(),
        workers: register::list_helpers(tx)?,
        ..Survey::default()
    };
    add_workers(tx, &mut survey)?;
    let standings = list_everything(tx, rules)?;
    let known = register::list_all_known(tx)?;
    let numbering = Numbering::of(&mut survey, &standings);
    add_things(&mut survey, &numbering, &standings);
    add_residents(&mut survey, &numbering, &known, &standings);
    add_ties(tx, &mut survey, &numbering, today)?;
    survey.model.areas = survey.areas.len() as u32;
    Ok(survey)
}

fn add_workers(tx: &mut Tx<'_>, survey: &mut Survey) -> Result<(), CutsError> {
    let filled: HashMap<(i64, i64), u32> =
        hours::list_all(tx)?.into_iter().map(|hours| ((hours.person, hours.party), hours.minutes)).collect();
    let places: HashMap<i64, u32> = (0..).zip(&survey.parties).map(|(at, (id, _))| (*id, at)).collect();
    survey.workers.retain(|worker| places.contains_key(&worker.party));
    for worker in &survey.workers {
        let minutes = filled.get(&(worker.person, worker.party)).copied();
        survey.has_hours.push(minutes.is_some());
        survey.model.workers.push(Worker { party: places[&worker.party], minutes: minutes.unwrap_or(USUAL_MINUTES) });
    }
    survey.model.parties = survey.parties.len() as u32;
    Ok(())
}

/// From the numbers of the register to places in the lists.
struct Numbering {
    workers: HashMap<(i64, i64), u32>,
    /// Everything that somebody does for whichever party.
    of_person: HashMap<i64, Vec<u32>>,
    of_party: HashMap<i64, Vec<u32>>,
    parties: HashMap<i64, u32>,
    places: HashMap<i64, u32>,
    areas: HashMap<String, u32>,
}

impl Numbering {
    fn of(survey: &mut Survey, standings: &[Standing]) -> Self {
        let mut areas: HashMap<String, u32> = (0..).zip(&survey.areas).map(|(at, code)| (code.clone(), at)).collect();
        for standing in standings {
            if let Some(code) = standing.area.as_ref().filter(|code| !areas.contains_key(*code)) {
                areas.insert(code.clone(), survey.areas.len() as u32);
                survey.areas.push(code.clone());
            }
            if What::of(standing.kind) == What::Place {
                let area = standing.area.clone().unwrap_or_default();
                survey.places.push(ListedPlace { id: standing.id, name: standing.name.clone(), area });
            }
        }
        survey.model.places = survey.places.len() as u32;
        let (mut workers, mut of_person, mut of_party) = (HashMap::new(), HashMap::<_, Vec<u32>>::new(), HashMap::<_, Vec<u32>>::new());
        for (at, worker) in (0..).zip(&survey.workers) {
            workers.insert((worker.person, worker.party), at);
            of_person.entry(worker.person).or_default().push(at);
            of_party.entry(worker.party).or_default().push(at);
        }
        let parties = (0..).zip(&survey.parties).map(|(at, (id, _))| (*id, at)).collect();
        let places = (0..).zip(&survey.places).map(|(at, place)| (place.id, at)).collect();
        Self { workers, of_person, of_party, parties, places, areas }
    }

    /// The workers among those who carry something, and whether a resident does too.
    fn carriers(&self, carriers: &[Carrier]) -> (Vec<u32>, bool) {
        let (mut workers, mut stays) = (BTreeSet::new(), false);
        for carrier in carriers {
            match carrier {
                Carrier::ForParty { person, party } => workers.extend(self.workers.get(&(*person, *party))),
                Carrier::Own(person) => match person.and_then(|person| self.of_person.get(&person)) {
                    Some(works) => workers.extend(works),
                    None => stays = true,
                },
            }
        }
        (workers.into_iter().collect(), stays)
    }
}

fn add_things(survey: &mut Survey, numbering: &Numbering, standings: &[Standing]) {
    for standing in standings {
        let what = What::of(standing.kind);
        let (carriers, stays) = numbering.carriers(&standing.carriers);
        // A place without a keeper is a square or a field: nobody has to open it.
        let stays = stays || (what == What::Place && carriers.is_empty());
        let place = standing.place.and_then(|place| numbering.places.get(&place).copied());
        let area = standing.area.as_ref().and_then(|code| numbering.areas.get(code).copied());
        survey.model.things.push(Thing { what, count: 1, carriers, stays, place, area });
        survey.names.push(standing.name.clone());
    }
}

/// Residents by the parties that know them: it wrote them in, they share with it, or somebody there is in contact with them. Whoever is known to the
/// same parties is one thing, so that a hundred thousand residents are some hundreds of things.
fn add_residents(survey: &mut Survey, numbering: &Numbering, known: &[(i64, i64)], standings: &[Standing]) {
    let mut parties_of: HashMap<i64, BTreeSet<i64>> = HashMap::new();
    let followed = standings.iter().filter_map(|standing| standing.resident.zip(standing.party));
    for (person, party) in known.iter().copied().chain(followed) {
        // Whoever works here is reached at work; a party where nobody works knows nobody.
        if numbering.of_party.contains_key(&party) && !numbering.of_person.contains_key(&person) {
            parties_of.entry(person).or_default().insert(party);
        }
    }
    let mut circles: BTreeMap<BTreeSet<i64>, u32> = BTreeMap::new();
    for parties in parties_of.into_values() {
        *circles.entry(parties).or_default() += 1;
    }
    for (parties, count) in circles {
        let mut carriers: Vec<u32> = parties.iter().filter_map(|party| numbering.of_party.get(party)).flatten().copied().collect();
        carriers.sort_unstable();
        survey.model.things.push(Thing { what: What::Resident, count, carriers, stays: false, place: None, area: None });
        survey.names.push(String::new());
    }
}

/// Ties between parties that are there now: named, or made by the work of the last twelve months.
fn add_ties(tx: &mut Tx<'_>, survey: &mut Survey, numbering: &Numbering, today: Date) -> Result<(), CutsError> {
    for tie in list_ties(tx, today)? {
        let (a, b) = (numbering.parties.get(&tie.pair.a), numbering.parties.get(&tie.pair.b));
        survey.model.ties.extend(a.copied().zip(b.copied()));
    }
    Ok(())
}
