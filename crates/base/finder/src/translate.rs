//! Turns what `understand` says into what `retrieve` takes.

use jiff::civil::Date;
use opbouw_neighbourhood::{Resource, ResourceKind};
use opbouw_retrieve::{Fact, Kind, Offer, Point, Stance, Wish};
use opbouw_understand::{Concept, ConceptId, Concluded, DayParts, Languages, Sort, Vocabulary};

/// Days after which an entry that nobody confirmed counts as fully stale.
const STALE_AFTER_DAYS: i32 = 730;

pub(crate) fn kind(kind: ResourceKind) -> Kind {
    match kind {
        ResourceKind::Offer => Kind::Neighbour,
        ResourceKind::Activity => Kind::Activity,
        ResourceKind::Party => Kind::Party,
        ResourceKind::Place => Kind::Place,
    }
}

/// Reads a resource for the index. `today` decides how fresh it is.
pub(crate) fn offer(vocabulary: &Vocabulary, resource: &Resource, today: Date) -> Offer {
    let recruits = resource.kind != ResourceKind::Offer;
    let reading = vocabulary.read_offer(&resource.title, &resource.text, recruits);
    let fact = |stance| move |found: &Concluded| Fact { concept: found.concept, strength: (found.strength * 255.0) as u8, stance };
    let mut facts: Vec<Fact> = reading.gives.iter().map(fact(Stance::Gives)).collect();
    facts.extend(reading.asks.iter().map(fact(Stance::Asks)));
    facts.extend(reading.refuses.iter().map(|&concept| Fact { concept, strength: 255, stance: Stance::Refuses }));
    let group = vocabulary.limit("group").filter(|_| resource.kind == ResourceKind::Activity).map_or(0, |limit| 1u64 << limit);
    let vog = vocabulary.limit("vog").filter(|_| resource.vog).map_or(0, |limit| 1u64 << limit);
    Offer {
        id: resource.id as u64,
        kind: kind(resource.kind),
        place: resource.place.map(|place| {
            let (x_m, y_m) = place.metres();
            Point { x_m, y_m }
        }),
        day_parts: DayParts::parse(&resource.availability).0,
        facts,
        has: reading.has | group | vog,
        lacks: reading.lacks,
        languages: Languages::parse(&resource.languages).0,
        words: reading.words,
        freshness: freshness(resource.confirmed_on, today),
        full: resource.room_left.is_some_and(|left| left <= 0),
    }
}

/// 255 today, falling evenly to 0; an entry without a date is treated as half a year old.
fn freshness(confirmed_on: Option<Date>, today: Date) -> u8 {
    let days = confirmed_on.map_or(180, |date| (today - date).get_days().clamp(0, STALE_AFTER_DAYS));
    (255 - days * 255 / STALE_AFTER_DAYS).clamp(0, 255) as u8
}

/// A heard concept as a wish: itself, and everything that also helps, up to two steps away.
pub(crate) fn wish(vocabulary: &Vocabulary, concept: ConceptId, weight: f32) -> Wish {
    let known = &vocabulary.concepts[usize::from(concept)];
    let mut accepts = vec![(concept, 1.0)];
    for &(helper, how_well) in &known.also_helps {
        raise(&mut accepts, helper, how_well);
        for &(further, how_well_further) in &vocabulary.concepts[usize::from(helper)].also_helps {
            raise(&mut accepts, further, how_well * how_well_further * 0.5);
        }
    }
    accepts.retain(|(_, how_well)| *how_well >= 0.1);
    Wish { concept, weight, accepts, kinds: kinds(known), mutual: known.mutual }
}

fn raise(accepts: &mut Vec<(ConceptId, f32)>, concept: ConceptId, how_well: f32) {
    match accepts.iter_mut().find(|(known, _)| *known == concept) {
        Some((_, known)) => *known = known.max(how_well),
        None => accepts.push((concept, how_well)),
    }
}

/// How well each kind answers: the first named best. Places come with the parties that run them.
fn kinds(concept: &Concept) -> [f32; 4] {
    let of = |name: &str| match concept.who.iter().position(|who| who == name) {
        Some(0) => 1.0,
        Some(1) => 0.95,
        Some(_) => 0.9,
        None if concept.who.is_empty() => 1.0,
        None => 0.8,
    };
    [of("buur"), of("activiteit"), of("partij"), of("partij") * 0.8]
}

/// The wishes of a question, weighed: plain needs first, situations behind them, talents as the wish to take part.
pub(crate) fn wishes(vocabulary: &Vocabulary, needs: &[Concluded], talents: &[Concluded]) -> Vec<Wish> {
    let sort = |found: &Concluded| vocabulary.concepts[usize::from(found.concept)].sort;
    let plain = needs.iter().filter(|need| sort(need) != Sort::Situation).map(|need| need.strength).fold(0.0f32, f32::max);
    let mut weighed: Vec<(ConceptId, f32)> = Vec::new();
    for need in needs {
        let damped = if sort(need) == Sort::Situation { need.strength * (1.0 - 0.4 * plain) } else { need.strength };
        weighed.push((need.concept, damped));
    }
    for talent in talents {
        match weighed.iter_mut().find(|(concept, _)| *concept == talent.concept) {
            Some((_, weight)) => *weight = 1.0 - (1.0 - *weight) * (1.0 - talent.strength),
            None => weighed.push((talent.concept, talent.strength)),
        }
    }
    weighed.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    weighed.truncate(8);
    weighed.into_iter().map(|(concept, weight)| wish(vocabulary, concept, weight)).collect()
}
