//! Turns what `understand` says into what `retrieve` takes.

use jiff::civil::Date;
use opbouw_neighbourhood::{Resource, ResourceKind};
use opbouw_retrieve::{Fact, Kind, Offer, Point, Stance, Wish};
use opbouw_understand::{Concept, ConceptId, Concluded, DayParts, Languages, Sort, Vocabulary};

/// What a situation named in an offer keeps of its strength.
const FOR_WHOM: f32 = 0.8;
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
    let fact = |stance| {
        move |found: &Concluded, part: f32| Fact { concept: found.concept, strength: (found.strength * part * 255.0) as u8, stance }
    };
    let mut facts: Vec<Fact> = reading.gives.iter().map(|found| fact(Stance::Gives)(found, for_whom(vocabulary, found))).collect();
    facts.extend(reading.asks.iter().map(|found| fact(Stance::Asks)(found, 1.0)));
    if resource.is_request {
        // Everything in it is asked, whatever the words look like.
        facts.iter_mut().for_each(|fact| fact.stance = Stance::Asks);
    }
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
        leans: reading.leans.iter().map(|&(concept, lean)| (concept, (lean * 255.0) as u8)).collect(),
        languages: Languages::parse(&resource.languages).0,
        words: reading.words,
        freshness: freshness(resource.confirmed_on, today),
        full: resource.room_left.is_some_and(|left| left <= 0),
    }
}

/// A situation in an offer says for whom it is, not what it gives: "a bowl of soup for who is alone" is soup first.
fn for_whom(vocabulary: &Vocabulary, found: &Concluded) -> f32 {
    if vocabulary.concepts[usize::from(found.concept)].sort == Sort::Situation { FOR_WHOM } else { 1.0 }
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
    accepts.retain(|(_, how_well)| *how_well >= 0.2);
    Wish { concept, weight, accepts, kinds: kinds(known), mutual: known.mutual }
}

/// A talent as something to give: only to those who ask for that, or for something close to it.
pub(crate) fn gift(vocabulary: &Vocabulary, concept: ConceptId, weight: f32) -> Wish {
    let mut gift = wish(vocabulary, concept, weight);
    gift.accepts.retain(|(_, how_well)| *how_well >= CLOSE);
    gift
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

/// A wish fainter than this part of the strongest is noise.
const FAINT: f32 = 0.22;
/// What a need keeps that was heard in the words of a stronger one.
const SAID_ALREADY: f32 = 0.8;
/// How well a talent must serve a request to be suggested as a gift.
const CLOSE: f32 = 0.6;
/// What a talent keeps of its weight beside a pressing need.
const TALENT_BEHIND: f32 = 0.5;
/// How much of its weight a situation loses beside a plain need.
const SITUATION_BEHIND: f32 = 0.5;
/// What company in general keeps of its weight when something particular was heard.
const SOCIAL_BEHIND: f32 = 0.6;

/// Whether a stronger need was concluded from the same words and already counts this one among what helps: an errand beside the pharmacy.
fn is_said_already(vocabulary: &Vocabulary, stronger: &[Concluded], need: &Concluded) -> bool {
    let counts_it = |earlier: &Concluded| {
        vocabulary.concepts[usize::from(earlier.concept)].also_helps.iter().any(|(concept, _)| *concept == need.concept)
    };
    let same_words = |earlier: &Concluded| need.because.iter().all(|word| earlier.because.contains(word));
    !need.because.is_empty() && stronger.iter().any(|earlier| earlier.strength > need.strength && same_words(earlier) && counts_it(earlier))
}

/// The wishes of a question, weighed: plain needs first, situations behind them, talents as the wish to take part.
pub(crate) fn wishes(vocabulary: &Vocabulary, needs: &[Concluded], talents: &[Concluded]) -> Vec<Wish> {
    let known = |concept: ConceptId| &vocabulary.concepts[usize::from(concept)];
    let strongest = |list: &[Concluded], counts: &dyn Fn(&Concept) -> bool| {
        list.iter().filter(|found| counts(known(found.concept))).map(|found| found.strength).fold(0.0f32, f32::max)
    };
    let plain = strongest(needs, &|concept| concept.sort != Sort::Situation);
    let particular = strongest(needs, &|concept| concept.sort != Sort::Situation && !concept.social).max(strongest(talents, &|_| true));
    let mut weighed: Vec<(ConceptId, f32)> = Vec::new();
    for (index, need) in needs.iter().enumerate() {
        let said_already = if is_said_already(vocabulary, &needs[..index], need) { SAID_ALREADY } else { 1.0 };
        let concept = known(need.concept);
        let behind_plain = if concept.sort == Sort::Situation { 1.0 - SITUATION_BEHIND * plain } else { 1.0 };
        let behind_particular = if concept.social { 1.0 - (1.0 - SOCIAL_BEHIND) * particular } else { 1.0 };
        weighed.push((need.concept, need.strength * said_already * behind_plain.min(behind_particular)));
    }
    // What somebody can give waits behind what somebody cannot do without.
    let pressing = strongest(needs, &|concept| concept.sort == Sort::Help && !concept.social);
    for talent in
        talents.iter().map(|talent| Concluded { strength: talent.strength * (1.0 - (1.0 - TALENT_BEHIND) * pressing), ..talent.clone() })
    {
        match weighed.iter_mut().find(|(concept, _)| *concept == talent.concept) {
            Some((_, weight)) => *weight = 1.0 - (1.0 - *weight) * (1.0 - talent.strength),
            None => weighed.push((talent.concept, talent.strength)),
        }
    }
    weighed.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let faint = weighed.first().map_or(0.0, |(_, weight)| weight * FAINT);
    weighed.retain(|(_, weight)| *weight >= faint);
    weighed.truncate(6);
    weighed.into_iter().map(|(concept, weight)| wish(vocabulary, concept, weight)).collect()
}
