//! Where is need without offer, and what is nowhere near? Per village and topic, from the register; never about a person.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use opbouw_neighbourhood::{Resource, ResourceKind};
use opbouw_understand::{Sort, Vocabulary};

/// Fewer people than this who ask the same are not told of: they could be recognised.
const LEAST_ASKING: usize = 5;
/// What counts as a topic of an offer: the words are clearly about it.
const CLEAR: f32 = 0.5;
/// A village with fewer entries than this is not in the list yet: everything would be missing.
const LEAST_ENTRIES: usize = 8;
/// Gaps of each sort at most.
const MOST: usize = 6;

/// A gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Gap {
    /// Name of the village or neighbourhood.
    pub area: String,
    /// The topic in Dutch and in English.
    pub topic: (String, String),
    pub kind: GapKind,
}

/// Why it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GapKind {
    /// So many ask it, and hardly anybody offers it there.
    Asked(usize),
    /// So many other villages have it, and this one has nothing of it.
    Elsewhere(usize),
}

/// Per area and topic: who gives it, who asks it.
type Counts = BTreeMap<(String, u16), (usize, usize)>;

/// The gaps of a register. Reads every text once: some tenths of a second for thousands of entries, so call it away from the async threads.
pub(crate) fn find_gaps(vocabulary: &Vocabulary, resources: &[Resource], today: Date) -> Vec<Gap> {
    let mut counts = Counts::new();
    let mut entries: BTreeMap<&str, usize> = BTreeMap::new();
    let is_now = |resource: &&Resource| resource.ends_on.is_none_or(|last| last >= today) && !resource.area.is_empty();
    for resource in resources.iter().filter(is_now) {
        *entries.entry(resource.area.as_str()).or_default() += usize::from(!resource.is_request);
        for topic in topics(vocabulary, resource) {
            let (gives, asks) = counts.entry((resource.area.clone(), topic)).or_default();
            *(if resource.is_request { asks } else { gives }) += 1;
        }
    }
    let areas: BTreeSet<&str> = entries.iter().filter(|(_, count)| **count >= LEAST_ENTRIES).map(|(area, _)| *area).collect();
    let mut gaps = asked(vocabulary, &counts);
    gaps.extend(elsewhere(vocabulary, &counts, &areas));
    gaps
}

fn topics(vocabulary: &Vocabulary, resource: &Resource) -> BTreeSet<u16> {
    let reading = vocabulary.read_offer(&resource.title, &resource.text, resource.kind != ResourceKind::Offer);
    let said = reading.gives.iter().chain(if resource.is_request { &reading.asks[..] } else { &[] });
    said.filter(|found| found.strength >= CLEAR).map(|found| found.concept).filter(|topic| is_help(vocabulary, *topic)).collect()
}

fn is_help(vocabulary: &Vocabulary, topic: u16) -> bool {
    vocabulary.concepts.get(usize::from(topic)).is_some_and(|concept| concept.sort == Sort::Help)
}

fn name(vocabulary: &Vocabulary, topic: u16) -> (String, String) {
    let names = vocabulary.concepts.get(usize::from(topic)).map(|concept| (concept.name_nl.clone(), concept.name_en.clone()));
    names.unwrap_or_default()
}

/// Asked by five or more, and by three times as many as give it; the widest gaps first.
fn asked(vocabulary: &Vocabulary, counts: &Counts) -> Vec<Gap> {
    let mut wide: Vec<(usize, &(String, u16), usize)> = counts
        .iter()
        .filter(|(_, (gives, asks))| *asks >= LEAST_ASKING && gives * 3 <= *asks)
        .map(|(place, (gives, asks))| (asks - gives, place, *asks))
        .collect();
    wide.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(other.1)));
    let gap = |(_, (area, topic), asks): (usize, &(String, u16), usize)| Gap {
        area: area.clone(),
        topic: name(vocabulary, *topic),
        kind: GapKind::Asked(asks),
    };
    wide.into_iter().take(MOST).map(gap).collect()
}

/// Given in most villages, and nowhere in this one; what most others have first, one of each topic.
fn elsewhere(vocabulary: &Vocabulary, counts: &Counts, areas: &BTreeSet<&str>) -> Vec<Gap> {
    let mut given: BTreeMap<u16, BTreeSet<&str>> = BTreeMap::new();
    for ((area, topic), (gives, _)) in counts {
        if *gives > 0 && areas.contains(area.as_str()) {
            given.entry(*topic).or_default().insert(area);
        }
    }
    let mut gaps: Vec<(usize, u16, &str)> = Vec::new();
    for (topic, have) in &given {
        if have.len() * 3 >= areas.len() * 2 {
            gaps.extend(areas.difference(have).take(1).map(|area| (have.len(), *topic, *area)));
        }
    }
    gaps.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    let gap = |(others, topic, area): (usize, u16, &str)| Gap {
        area: area.to_owned(),
        topic: name(vocabulary, topic),
        kind: GapKind::Elsewhere(others),
    };
    gaps.into_iter().take(MOST).map(gap).collect()
}
