//! Reads an offer, activity, party or place: what it gives, what it asks, what it refuses, and its limits.

use crate::asking::{asking_sentences, only_asks};
use crate::elsewhere::{is_sent_elsewhere, sends_away};
use crate::evidence::{Concluded, Evidence, meant_terms};
use crate::leaning::Leaning;
use crate::limits::limits_of_offer;
use crate::matching::{Heard, Remembered};
use crate::mode::{Denial, can_deny, denial};
use crate::vocabulary::{ConceptId, Side, Sort, Target, Vocabulary};
use crate::words::{TextWord, content_words};

/// What was understood of an offer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OfferReading {
    /// What it gives, strongest first.
    pub gives: Vec<Concluded>,
    /// What it asks for itself: no answer to somebody who needs the same.
    pub asks: Vec<Concluded>,
    /// What it says not to do.
    pub refuses: Vec<ConceptId>,
    /// Limits it has, as bits by limit number.
    pub has: u64,
    /// Limits it says not to have.
    pub lacks: u64,
    /// What all its words together lean to, the strongest few, in order of their number: 0 to 1, with squares that add up to 1. Empty when
    /// it only asks.
    pub leans: Vec<(ConceptId, f32)>,
    /// Its content words.
    pub words: Vec<TextWord>,
}

/// Below this a conclusion is noise.
const LEAST: f32 = 0.12;
/// So much more clearly must a thing be given than refused to count as given.
const CLEARER: f32 = 0.15;
/// How many concepts an offer may lean to; the index keeps as many.
const MOST_LEANS: usize = 4;
/// How much a leaning makes surer what terms said.
const LIFT: f32 = 0.55;

impl Vocabulary {
    /// Reads an offer with its title. `recruits` is true for parties and activities: "zoeken nieuwe handen" is then an invitation and
    /// not a question. Cannot fail.
    pub fn read_offer(&self, title: &str, text: &str, recruits: bool) -> OfferReading {
        let whole = format!("{title}\n{text}");
        self.conclude_offer(&Heard::new(self, &whole), recruits)
    }

    fn conclude_offer(&self, heard: &Heard, recruits: bool) -> OfferReading {
        let hits = meant_terms(heard, self);
        let asking = if recruits { Vec::new() } else { asking_sentences(heard) };
        // A title that asks speaks for the whole.
        let asks_all = asking.first() == Some(&0) || only_asks(heard, &asking);
        let (mut gives, mut asks, mut refused) = (Evidence::default(), Evidence::default(), Evidence::default());
        let (can_deny, away) = (can_deny(heard), sends_away(heard));
        // Clauses in which something is refused.
        let mut refusing = Vec::new();
        for hit in &hits {
            let Target::Concept(concept, side) = hit.target else { continue };
            let sort = self.concepts[concept as usize].sort;
            let strength = hit.strength * side_weight(side, sort);
            if asks_all || asking.contains(&heard.tokens[hit.tokens[0]].sentence) {
                asks.add(concept, hit.strength, &hit.tokens);
                continue;
            }
            let denied = match side {
                Side::Ask => None,
                _ if is_sent_elsewhere(heard, hit, &away) => Some(Denial::Wholly),
                _ if can_deny => denial(heard, hit),
                _ => None,
            };
            match denied {
                Some(Denial::Wholly) => {
                    refusing.push(heard.tokens[hit.tokens[0]].clause);
                    refused.add(concept, hit.strength, &hit.tokens);
                }
                Some(Denial::Partly) => gives.add(concept, strength * 0.5, &hit.tokens),
                None => gives.add(concept, strength, &hit.tokens),
            }
        }
        let keep = |evidence: Evidence| -> Vec<Concluded> {
            evidence.conclude(None).into_iter().filter(|found| found.strength >= LEAST).collect()
        };
        let (mut gives, asks, refused) = (keep(gives), keep(asks), keep(refused));
        let most = if asks_all { 0 } else { MOST_LEANS };
        // What is asked or refused is not what the offer leans to.
        let gives_at = |token: usize| !asking.contains(&heard.tokens[token].sentence) && !refusing.contains(&heard.tokens[token].clause);
        let leaning = Leaning::of(heard, &self.pulls, most, |token| f32::from(u8::from(gives_at(token))), |_| true);
        leaning.lift(&mut gives, LIFT);
        // Refused, and not more clearly given elsewhere: refused.
        let given = |refused: &Concluded| {
            gives
                .iter()
                .any(|given| given.concept == refused.concept && given.strength > 0.65 && given.strength > refused.strength + CLEARER)
        };
        let mut refused: Vec<ConceptId> = refused.iter().filter(|refused| !given(refused)).map(|refused| refused.concept).collect();
        gives.retain(|given| !refused.contains(&given.concept));
        refused.sort_unstable();
        let leans = leaning.0.into_iter().filter(|(concept, _)| !refused.contains(concept)).collect();
        let (has, lacks) = limits_of_offer(&hits);
        OfferReading { gives, asks, refuses: refused, has, lacks, leans, words: content_words(heard) }
    }
}

/// Reads many offers; remembers the words it met, so that each further offer costs a fraction.
#[derive(Debug)]
pub struct OfferReader<'v> {
    vocabulary: &'v Vocabulary,
    remembered: Remembered,
}

impl<'v> OfferReader<'v> {
    /// A reader that remembers nothing yet.
    pub fn new(vocabulary: &'v Vocabulary) -> Self {
        Self { vocabulary, remembered: Remembered::default() }
    }

    /// As [`Vocabulary::read_offer`].
    pub fn read(&mut self, title: &str, text: &str, recruits: bool) -> OfferReading {
        let whole = format!("{title}\n{text}");
        let heard = Heard::remembering(self.vocabulary, &whole, &mut self.remembered);
        self.vocabulary.conclude_offer(&heard, recruits)
    }
}

/// How much a term says in an offer: the words of those who need it name whom the offer is for.
fn side_weight(side: Side, sort: Sort) -> f32 {
    match (side, sort) {
        (Side::Ask, Sort::Situation) => 0.75,
        (Side::Ask, _) => 0.4,
        (Side::Life, _) => 0.6,
        _ => 1.0,
    }
}
