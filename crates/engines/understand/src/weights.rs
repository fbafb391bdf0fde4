//! How much each term of the vocabulary says, from how the terms share their words.

use std::collections::{HashMap, HashSet};

use crate::lexicon::WordId;
use crate::vocabulary::{ConceptId, Target, Term};

/// A word in the terms of at most so many concepts is fully telling.
const TELLING_CONCEPTS: f32 = 6.0;
/// What a single word keeps even when it stands in the terms of many concepts.
const SINGLE: f32 = 0.5;

/// "oppassend" under "niet" has the key of "oppassen", the very word of the concept: then the word wins.
pub(crate) fn drop_self_denials(terms: &mut Vec<Term>) {
    let own: HashSet<(WordId, ConceptId)> = terms
        .iter()
        .filter_map(|term| match (&*term.words, term.target) {
            (&[word], Target::Concept(concept, _)) => Some((word, concept)),
            _ => None,
        })
        .collect();
    terms.retain(|term| !matches!((&*term.words, term.target), (&[word], Target::NotConcept(concept)) if own.contains(&(word, concept))));
}

/// A term that stands under several concepts says less about each: with two 11 % less, with four 26 %.
pub(crate) fn share_ambiguous(terms: &mut [Term]) {
    let mut uses: HashMap<Box<[WordId]>, Vec<ConceptId>> = HashMap::new();
    for term in terms.iter() {
        if let Target::Concept(concept, _) = term.target {
            let concepts = uses.entry(term.words.clone()).or_default();
            if !concepts.contains(&concept) {
                concepts.push(concept);
            }
        }
    }
    for term in terms.iter_mut().filter(|term| matches!(term.target, Target::Concept(..))) {
        let count = uses.get(&term.words).map_or(1, Vec::len) as f32;
        term.weight *= 1.0 / (1.0 + 0.12 * (count - 1.0));
    }
}

/// A term says as much as its words do: a word that stands in the terms of many concepts ("weg", "man", "avond") says little about any. This is
/// inverse document frequency (Spärck Jones 1972) with concepts for documents.
pub(crate) fn weigh_by_words(terms: &mut [Term], words: usize, concepts: usize) {
    let mut seen: Vec<Vec<ConceptId>> = vec![Vec::new(); words];
    for term in terms.iter() {
        let Target::Concept(concept, _) = term.target else { continue };
        for &word in &term.words {
            let known = &mut seen[word as usize];
            if known.last() != Some(&concept) && !known.contains(&concept) {
                known.push(concept);
            }
        }
    }
    let all = (concepts.max(2) as f32 / TELLING_CONCEPTS).ln().max(0.1);
    let telling: Vec<f32> = seen.iter().map(|known| ((concepts as f32 / known.len().max(1) as f32).ln() / all).clamp(0.05, 1.0)).collect();
    for term in terms.iter_mut().filter(|term| matches!(term.target, Target::Concept(..))) {
        let sum: f32 = term.words.iter().map(|&word| telling[word as usize]).sum();
        // Who writes a word down on its own means it; a group of words has to earn it.
        term.weight *= if term.words.len() == 1 { SINGLE + (1.0 - SINGLE) * sum } else { sum.min(1.0) };
    }
}
