//! Adds up what the terms in a text say about each concept.

use crate::matching::{Heard, TermHit, Tokens};
use crate::vocabulary::{ConceptId, Target, Vocabulary};

/// A concept heard in a text, how strongly, and which words led to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Concluded {
    /// The concept.
    pub concept: ConceptId,
    /// 0 to 1; one plain word gives 0.7, a hint 0.3, two independent words more.
    pub strength: f32,
    /// The words as typed, in reading order.
    pub because: Vec<String>,
}

/// Collects hits per concept.
#[derive(Default)]
pub(crate) struct Evidence {
    hits: Vec<(ConceptId, f32, Tokens)>,
}

impl Evidence {
    pub fn add(&mut self, concept: ConceptId, strength: f32, tokens: &[usize]) {
        self.hits.push((concept, strength, tokens.into()));
    }

    /// Strengths per concept, strongest first. The words of one place count once, for their strongest term; further places add up with
    /// diminishing weight (noisy-or), so that ten weak hints never outshout a plain word. Without `heard` the words are left out.
    pub fn conclude(mut self, heard: Option<&Heard>) -> Vec<Concluded> {
        self.hits.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then_with(|| a.2.cmp(&b.2)));
        let mut concluded: Vec<Concluded> = self.hits.chunk_by(|a, b| a.0 == b.0).map(|hits| conclude_one(hits, heard)).collect();
        concluded.sort_by(|a, b| b.strength.total_cmp(&a.strength).then(a.concept.cmp(&b.concept)));
        concluded
    }
}

/// One concept from its hits, strongest first.
fn conclude_one(hits: &[(ConceptId, f32, Tokens)], heard: Option<&Heard>) -> Concluded {
    let mut used = Tokens::new();
    let mut doubt = 1.0;
    for (_, strength, tokens) in hits {
        if tokens.iter().any(|token| used.contains(token)) {
            continue;
        }
        doubt *= 1.0 - (strength * 0.7).min(0.95);
        used.extend_from_slice(tokens);
    }
    used.sort_unstable();
    let because = heard.map(|heard| used.iter().map(|&token| heard.typed(token).to_owned()).collect()).unwrap_or_default();
    Concluded { concept: hits[0].0, strength: 1.0 - doubt, because }
}

/// The terms of a text without those inside an idiom that means something else.
pub(crate) fn meant_terms(heard: &Heard, vocabulary: &Vocabulary) -> Vec<TermHit> {
    let hits = heard.terms(vocabulary);
    let idioms: Vec<(ConceptId, Tokens)> = hits
        .iter()
        .filter_map(|hit| match hit.target {
            Target::NotConcept(concept) => Some((concept, hit.tokens.clone())),
            _ => None,
        })
        .collect();
    let mut hits = hits;
    let in_idiom = |hit: &TermHit| match hit.target {
        Target::Concept(concept, _) => {
            idioms.iter().any(|(not, tokens)| *not == concept && hit.tokens.iter().any(|token| tokens.contains(token)))
        }
        Target::NotConcept(_) => true,
        Target::Limit(..) => false,
    };
    hits.retain(|hit| !in_idiom(hit));
    weaken_inside_groups(&mut hits);
    hits
}

/// A word inside a clear word group of one concept says less about others: in "blauwe envelop" nobody means blue.
fn weaken_inside_groups(hits: &mut [TermHit]) {
    // For each place the concept of a clear group around it, and whether there are groups of several concepts.
    let mut around: Vec<(usize, ConceptId, bool)> = Vec::new();
    for hit in hits.iter().filter(|hit| hit.tokens.len() > 1 && hit.strength >= 0.9) {
        let Target::Concept(concept, _) = hit.target else { continue };
        for &token in &hit.tokens {
            match around.iter_mut().find(|(known, ..)| *known == token) {
                Some((_, first, several)) => *several |= *first != concept,
                None => around.push((token, concept, false)),
            }
        }
    }
    for hit in hits.iter_mut().filter(|hit| !around.is_empty() && hit.tokens.len() == 1) {
        let Target::Concept(concept, _) = hit.target else { continue };
        if around.iter().any(|(token, group, several)| *token == hit.tokens[0] && (*several || *group != concept)) {
            hit.strength *= INSIDE_GROUP;
        }
    }
}

/// What a single word keeps inside a word group of another concept.
const INSIDE_GROUP: f32 = 0.6;
