//! How well one offer answers one query. The index and the exhaustive oracle of the tests both use this and nothing else.

use crate::offer::{Concept, Leans, MOST_CONCEPTS, Point, Record, Stance, Word};
use crate::query::{Query, Reason};

/// Most wishes of one query that count.
pub(crate) const MOST_WISHES: usize = 8;
/// How much a second, third ... served wish adds to the best one.
const FURTHER_WISH: f32 = 0.25;
/// How much complete likeness of text is worth beside a served wish.
const TEXT: f32 = 0.2;
/// How much leaning entirely the same way is worth beside a served wish.
const LEANING: f32 = 0.55;
/// Below this freshness an offer is called stale.
pub(crate) const STALE: u8 = 80;
/// An offer against whose limits the asker is keeps this part of its score.
const AGAINST: f32 = 0.4;
const OTHER_TIME: f32 = 0.72;
const OTHER_LANGUAGE: f32 = 0.5;
const SPEAKS: f32 = 1.2;
const FITS: f32 = 1.1;
const FULL: f32 = 0.55;
/// The asker and the offer both need this, and it is not mutual.
const ASKS_THE_SAME: f32 = 0.5;

/// What an offer keeps for the rest of a question when it asks or refuses something of it.
const CONTRARY: f32 = 0.3;

/// Concepts with their strength, strongest first.
pub(crate) type Strongest = [(u8, u8); 4];

/// A query made ready: one table look-up per concept of an offer.
pub(crate) struct Ready<'q> {
    pub query: &'q Query,
    /// `serve[concept][wish]`: how well the concept serves the wish, times the wish's weight.
    serve: Vec<[f32; MOST_WISHES]>,
    pub mask: [u64; 4],
    /// How much the question leans to each concept, for 255 of an offer.
    leans: [f32; MOST_CONCEPTS],
    words: Vec<(Word, f32)>,
    all_words: f32,
    pub word_mask: u64,
    wishes: usize,
    /// Most that languages and limits can add.
    best_factor: f32,
}

impl<'q> Ready<'q> {
    pub fn new(query: &'q Query, rarity: impl Fn(Word) -> f32) -> Self {
        let mut serve = vec![[0.0; MOST_WISHES]; MOST_CONCEPTS];
        let mut mask = [0u64; 4];
        let wishes = query.wishes.len().min(MOST_WISHES);
        for (number, wish) in query.wishes.iter().take(wishes).enumerate() {
            for &(concept, how_well) in wish.accepts.iter().filter(|(concept, _)| usize::from(*concept) < MOST_CONCEPTS) {
                let cell = &mut serve[usize::from(concept)][number];
                *cell = f32::max(*cell, how_well * wish.weight);
                mask[usize::from(concept) / 64] |= 1 << (concept % 64);
            }
        }
        let mut leans = [0.0; MOST_CONCEPTS];
        for &(concept, lean) in query.leans.iter().filter(|(concept, _)| usize::from(*concept) < MOST_CONCEPTS) {
            leans[usize::from(concept)] = lean / 255.0;
        }
        let mut words: Vec<(Word, f32)> = query.words.iter().take(64).map(|&word| (word, rarity(word))).collect();
        words.sort_unstable_by_key(|(word, _)| *word);
        words.dedup_by_key(|(word, _)| *word);
        let all_words: f32 = words.iter().map(|(_, rarity)| rarity).sum();
        let word_mask = words.iter().fold(0, |mask, (word, _)| mask | word_bit(*word));
        let best_factor = if query.languages == 0 { 1.0 } else { SPEAKS } * if query.wanted == 0 { 1.0 } else { FITS };
        Self { query, serve, mask, leans, words, all_words, word_mask, wishes, best_factor }
    }

    /// The score of an offer; 0 when it does not answer at all. About 50 nanoseconds.
    pub fn score(&self, record: &Record) -> f32 {
        let served = self.served(record);
        let (best, sum) = served[..self.wishes].iter().fold((0.0f32, 0.0f32), |(best, sum), &value| (best.max(value), sum + value));
        let is_contrary = self.is_contrary(record);
        let text = if is_contrary { 0.0 } else { self.likeness(record) };
        let base = best + FURTHER_WISH * (sum - best) + TEXT * text;
        if base <= 0.0 {
            return 0.0;
        }
        let leaning = if is_contrary { 0.0 } else { self.leaning(&record.leans) };
        let factor = if is_contrary { CONTRARY } else { 1.0 };
        (base + LEANING * leaning) * factor * self.circumstances(record)
    }

    /// How much offer and question lean the same way: the cosine of the two.
    #[inline]
    fn leaning(&self, leans: &Leans) -> f32 {
        leans.iter().map(|&(concept, lean)| self.leans[usize::from(concept)] * f32::from(lean)).sum()
    }

    /// No offer with these concepts, words and circumstances can score more. Needs only what lies in the cell, so that most offers are never
    /// fetched from memory.
    #[inline]
    pub fn most(
        &self,
        concepts: &[u64; 4],
        strongest: &Strongest,
        leans: &Leans,
        word_bits: u64,
        distance_m: Option<f32>,
        fits_time: bool,
    ) -> f32 {
        let mut served = [0.0f32; MOST_WISHES];
        for (part, mask) in concepts.iter().enumerate() {
            let mut bits = mask & self.mask[part];
            while bits != 0 {
                let concept = part * 64 + bits.trailing_zeros() as usize;
                let strength = strongest.iter().find(|(known, _)| usize::from(*known) == concept).unwrap_or(&strongest[3]).1;
                let strength = f32::from(strength) * (1.0 / 255.0);
                for (best, value) in served.iter_mut().zip(&self.serve[concept]) {
                    *best = f32::max(*best, *value * strength);
                }
                bits &= bits - 1;
            }
        }
        let (best, sum) = served.iter().fold((0.0f32, 0.0f32), |(best, sum), &value| (best.max(value), sum + value));
        let text = if word_bits & self.word_mask == 0 {
            0.0
        } else {
            let shared: f32 = self.words.iter().filter(|(word, _)| word_bits & word_bit(*word) != 0).map(|(_, rarity)| rarity).sum();
            if self.all_words > 0.0 { shared / self.all_words } else { 0.0 }
        };
        let mut factor = distance_m.map_or(1.0, nearness) * self.best_factor;
        if !fits_time {
            factor *= OTHER_TIME;
        }
        // A little more than the sum, so that another order of rounding cannot make it less than the score itself.
        (best + FURTHER_WISH * (sum - best) + TEXT * text + LEANING * self.leaning(leans)) * factor * 1.0001
    }

    /// How well each wish is served, times its weight.
    fn served(&self, record: &Record) -> [f32; MOST_WISHES] {
        let counts = if self.query.among_askers { Stance::Asks } else { Stance::Gives };
        let mut served = [0.0f32; MOST_WISHES];
        for fact in record.facts.iter().filter(|fact| fact.stance == counts) {
            let strength = f32::from(fact.strength) / 255.0;
            let row = &self.serve[usize::from(fact.concept)];
            for (best, how_well) in served.iter_mut().zip(row) {
                *best = best.max(how_well * strength);
            }
        }
        let kind = record.kind as usize;
        for (wish, best) in self.query.wishes.iter().zip(served.iter_mut()) {
            *best *= wish.kinds[kind];
        }
        if !self.query.among_askers {
            self.drop_contrary(record, &mut served);
        }
        served
    }

    /// An offer that refuses what is asked serves nothing of it; one that asks the same serves it only when that is mutual.
    fn drop_contrary(&self, record: &Record, served: &mut [f32; MOST_WISHES]) {
        for fact in record.facts.iter().filter(|fact| fact.stance != Stance::Gives) {
            for (number, wish) in self.query.wishes.iter().take(self.wishes).enumerate() {
                let same = self.serve[usize::from(fact.concept)][number] >= ASKS_THE_SAME * wish.weight && wish.weight > 0.0;
                match fact.stance {
                    Stance::Refuses if fact.concept == wish.concept => served[number] = 0.0,
                    Stance::Asks if same && wish.mutual => {
                        let mutual = self.serve[usize::from(fact.concept)][number] * f32::from(fact.strength) / 255.0;
                        served[number] = served[number].max(0.9 * mutual * wish.kinds[record.kind as usize]);
                    }
                    Stance::Asks if same => served[number] *= 0.1,
                    _ => {}
                }
            }
        }
    }

    /// The share, by rarity, of the query's words that the offer has too.
    fn likeness(&self, record: &Record) -> f32 {
        if self.all_words <= 0.0 {
            return 0.0;
        }
        let shared: f32 = self.words.iter().filter(|(word, _)| record.words.binary_search(word).is_ok()).map(|(_, rarity)| rarity).sum();
        shared / self.all_words
    }

    /// Whether an offer asks or refuses what is wanted: then neither its words nor what it leans to speak for it.
    fn is_contrary(&self, record: &Record) -> bool {
        !self.query.among_askers
            && record.facts.iter().any(|fact| {
                fact.stance != Stance::Gives
                    && self.query.wishes.iter().any(|wish| wish.concept == fact.concept && !(wish.mutual && fact.stance == Stance::Asks))
            })
    }

    /// Everything that makes an answer better or worse without being the answer.
    fn circumstances(&self, record: &Record) -> f32 {
        let query = self.query;
        let mut factor = 0.6 + 0.4 * (f32::from(record.freshness.min(160)) / 160.0);
        if let (Some(at), Some(place)) = (query.at, record.place) {
            factor *= nearness(at.distance_m(place));
        }
        if !fits_time(query.day_parts, record.day_parts) {
            factor *= OTHER_TIME;
        }
        if against(query, record) != 0 {
            factor *= AGAINST;
        }
        if query.wanted & record.has != 0 {
            factor *= FITS;
        }
        if query.languages != 0 {
            factor *= if query.languages & record.languages != 0 { SPEAKS } else { OTHER_LANGUAGE };
        }
        if record.full {
            factor *= FULL;
        }
        factor
    }

    /// The reasons of one hit.
    pub fn reasons(&self, record: &Record) -> Vec<Reason> {
        let mut reasons = Vec::new();
        let served = self.served(record);
        for (wish, &value) in served[..self.wishes].iter().enumerate().filter(|(_, value)| **value > 0.0) {
            let concept = self.best_fact(record, wish);
            reasons.push(Reason::Serves { wish, concept, how_well: value / self.query.wishes[wish].weight.max(f32::MIN_POSITIVE) });
        }
        reasons.sort_by(|a, b| how_well(b).total_cmp(&how_well(a)));
        let query = self.query;
        if let (Some(at), Some(place)) = (query.at, record.place) {
            reasons.push(Reason::Distance(at.distance_m(place)));
        }
        let shared = self.words.iter().filter(|(word, _)| record.words.binary_search(word).is_ok()).count();
        let when_asked = query.day_parts != 0;
        let fits_now = fits_time(query.day_parts, record.day_parts);
        let found = [
            (when_asked && fits_now && record.day_parts != 0).then_some(Reason::ThatTime),
            (query.languages & record.languages != 0).then_some(Reason::Speaks(query.languages & record.languages)),
            (query.wanted & record.has != 0).then_some(Reason::Fits(query.wanted & record.has)),
            (shared > 0).then_some(Reason::SameWords(shared)),
            (!fits_now).then_some(Reason::OtherTime),
            (against(query, record) != 0).then_some(Reason::Against(against(query, record))),
            (query.languages != 0 && query.languages & record.languages == 0).then_some(Reason::OtherLanguage),
            (record.freshness < STALE).then_some(Reason::Stale),
            record.full.then_some(Reason::Full),
        ];
        reasons.extend(found.into_iter().flatten());
        reasons
    }

    fn best_fact(&self, record: &Record, wish: usize) -> Concept {
        let value = |concept: Concept, strength: u8| self.serve[usize::from(concept)][wish] * f32::from(strength);
        let best = record
            .facts
            .iter()
            .filter(|fact| fact.stance != Stance::Refuses)
            .max_by(|a, b| value(a.concept, a.strength).total_cmp(&value(b.concept, b.strength)));
        best.map_or(self.query.wishes[wish].concept, |fact| fact.concept)
    }
}

fn how_well(reason: &Reason) -> f32 {
    match reason {
        Reason::Serves { how_well, .. } => *how_well,
        _ => 0.0,
    }
}

/// 1 next door, 0.93 at 1 km, 0.85 at 2.5 km, 0.7 at 10 km: near matters, but a good answer in the next village beats a poor one next door.
fn nearness(distance_m: f32) -> f32 {
    1.0 - 0.45 * distance_m / (distance_m + 5_000.0)
}

pub(crate) fn fits_time(asked: u32, offered: u32) -> bool {
    asked == 0 || offered == 0 || asked & offered != 0
}

/// Limits on which the two do not agree: the asker does not want what the offer has, or wants what the offer says not to have.
fn against(query: &Query, record: &Record) -> u64 {
    query.unwanted & record.has | query.wanted & record.lacks & !record.has
}

pub(crate) fn within(query: &Query, place: Point) -> bool {
    match (query.at, query.radius_m) {
        (Some(at), Some(radius_m)) => {
            let (dx, dy) = (place.x_m - at.x_m, place.y_m - at.y_m);
            dx * dx + dy * dy <= radius_m * radius_m
        }
        _ => true,
    }
}

/// One bit of 64 for a word; two words may share one, so it can only rule out.
pub(crate) fn word_bit(word: Word) -> u64 {
    1 << (word.wrapping_mul(0x9e37_79b1) >> 26)
}
