//! What all words of a text together lean to, also where no term of the vocabulary is complete.
//!
//! Terms are exact and therefore often silent: "zwierde over het parket" needs somebody to have written just that. But every word of the
//! vocabulary stands in terms of some concepts and not of others, and what several words have in common is seldom chance. Each word pulls to
//! its concepts by how much more often it stands there than by chance (pointwise mutual information, Church and Hanks 1990); a text leans to
//! what its words pull to together (explicit semantic analysis, Gabrilovich and Markovitch 2007, with the concepts for documents).

use crate::evidence::Concluded;
use crate::lexicon::WordId;
use crate::matching::Heard;
use crate::vocabulary::{ConceptId, Target, Term};
use crate::words::is_empty_word;

/// Uses of a word that must be added to those expected by chance, so that a word used once is not infinitely telling.
const BY_CHANCE: f32 = 0.1;
/// Uses after which half of what a word seems to say is believed.
const HALF_BELIEVED: f32 = 0.5;
/// A weaker pull is noise.
const LEAST_PULL: f32 = 0.2;
/// Words named as the reason for a conclusion that no term gave.
const MOST_REASONS: usize = 4;
/// Below this a conclusion from a leaning alone is noise; as for those from terms.
const LEAST: f32 = 0.12;

/// What every word of the vocabulary pulls to. Some 300,000 pulls for 40,000 words: about three megabytes.
#[derive(Debug, Default)]
pub(crate) struct Pulls {
    pulls: Vec<(ConceptId, f32)>,
    /// Where the pulls of each word end.
    ends: Vec<u32>,
    concepts: usize,
}

impl Pulls {
    /// Learns them from the terms, whose weights must be final. Linear in the words of all terms.
    pub fn learn(terms: &[Term], words: usize, concepts: usize) -> Self {
        let mut uses: Vec<Vec<(ConceptId, f32)>> = vec![Vec::new(); words];
        let mut of_concept = vec![0.0f32; concepts];
        for term in terms {
            let Target::Concept(concept, _) = term.target else { continue };
            // A long term says its concept once, however many words it takes.
            let share = term.weight.min(1.0) / (term.words.len() as f32).sqrt();
            for &word in &term.words {
                of_concept[usize::from(concept)] += share;
                let known = &mut uses[word as usize];
                match known.iter_mut().find(|(other, _)| *other == concept) {
                    Some((_, sum)) => *sum += share,
                    None => known.push((concept, share)),
                }
            }
        }
        let all: f32 = of_concept.iter().sum();
        let mut learned = Self { concepts, ..Self::default() };
        for mut known in uses {
            known.sort_unstable_by_key(|(concept, _)| *concept);
            let of_word: f32 = known.iter().map(|(_, sum)| sum).sum();
            let pull = |&(concept, sum): &(ConceptId, f32)| {
                let expected = of_concept[usize::from(concept)] * of_word / all;
                (concept, (sum / (expected + BY_CHANCE)).ln() * sum / (sum + HALF_BELIEVED))
            };
            learned.pulls.extend(known.iter().map(pull).filter(|(_, pull)| *pull > LEAST_PULL));
            learned.ends.push(learned.pulls.len() as u32);
        }
        learned
    }

    fn of(&self, word: WordId) -> &[(ConceptId, f32)] {
        let word = word as usize;
        let start = word.checked_sub(1).map_or(0, |before| self.ends[before]) as usize;
        &self.pulls[start..self.ends[word] as usize]
    }
}

/// What one text leans to: concepts with 0 to 1, in order of their number; the squares add up to 1, or there are none.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Leaning(pub Vec<(ConceptId, f32)>);

impl Leaning {
    /// Adds up the pulls of all words, each once and each for the part that its place counts, and keeps the `most` strongest of those that `may`.
    ///
    /// Cost: a few microseconds for a sentence.
    pub fn of(heard: &Heard, pulls: &Pulls, most: usize, part: impl Fn(usize) -> f32, may: impl Fn(ConceptId) -> bool) -> Self {
        let mut sums = vec![0.0f32; pulls.concepts];
        let mut seen: Vec<WordId> = Vec::new();
        for token in (0..heard.len()).filter(|&token| says_something(&heard.tokens[token].word)) {
            let part = part(token);
            for found in heard.words_at(token) {
                if seen.contains(&found.word) {
                    continue;
                }
                seen.push(found.word);
                for &(concept, pull) in pulls.of(found.word) {
                    sums[usize::from(concept)] += pull * found.sure * part;
                }
            }
        }
        let pulled = sums.iter().enumerate().filter(|(_, sum)| **sum > 0.0).map(|(concept, sum)| (concept as ConceptId, *sum));
        Self::strongest(pulled.filter(|(concept, _)| may(*concept)).collect(), most)
    }

    fn strongest(mut leans: Vec<(ConceptId, f32)>, most: usize) -> Self {
        let stronger = |a: &(ConceptId, f32), b: &(ConceptId, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if leans.len() > most {
            leans.select_nth_unstable_by(most, stronger);
            leans.truncate(most);
        }
        // What more words agree on stands out: to the power of one and a half.
        leans.iter_mut().for_each(|(_, lean)| *lean *= lean.sqrt());
        let length = leans.iter().map(|(_, lean)| lean * lean).sum::<f32>().sqrt();
        leans.iter_mut().for_each(|(_, lean)| *lean /= length);
        leans.sort_unstable_by_key(|(concept, _)| *concept);
        Self(leans)
    }

    fn to(&self, concept: ConceptId) -> f32 {
        self.0.binary_search_by_key(&concept, |(known, _)| *known).map_or(0.0, |at| self.0[at].1)
    }

    /// Makes what was concluded from terms surer where the text as a whole leans to it.
    pub fn lift(&self, concluded: &mut [Concluded], share: f32) {
        for found in concluded.iter_mut() {
            found.strength = 1.0 - (1.0 - found.strength) * (1.0 - share * self.to(found.concept));
        }
        concluded.sort_by(|a, b| b.strength.total_cmp(&a.strength).then(a.concept.cmp(&b.concept)));
    }

    /// Adds what the text leans to and no term said, with the words that pull there most.
    pub fn add_unsaid(&self, concluded: &mut Vec<Concluded>, share: f32, heard: &Heard, pulls: &Pulls, may: impl Fn(ConceptId) -> bool) {
        for &(concept, lean) in self.0.iter().filter(|(concept, lean)| lean * share >= LEAST && may(*concept)) {
            if !concluded.iter().any(|found| found.concept == concept) {
                concluded.push(Concluded { concept, strength: lean * share, because: reasons(heard, pulls, concept) });
            }
        }
        concluded.sort_by(|a, b| b.strength.total_cmp(&a.strength).then(a.concept.cmp(&b.concept)));
    }
}

fn says_something(word: &str) -> bool {
    word.len() > 2 && !is_empty_word(word)
}

/// The words that pull most to a concept, in reading order.
fn reasons(heard: &Heard, pulls: &Pulls, concept: ConceptId) -> Vec<String> {
    let pull = |token: usize| {
        let to_it = |word: WordId| pulls.of(word).iter().find(|(known, _)| *known == concept).map_or(0.0, |(_, pull)| *pull);
        heard.words_at(token).iter().map(|found| to_it(found.word) * found.sure).fold(0.0f32, f32::max)
    };
    let all = (0..heard.len()).filter(|&token| says_something(&heard.tokens[token].word));
    let mut pulling: Vec<(usize, f32)> = all.map(|token| (token, pull(token))).filter(|(_, pull)| *pull > 0.0).collect();
    pulling.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    pulling.truncate(MOST_REASONS);
    pulling.sort_unstable_by_key(|(token, _)| *token);
    pulling.into_iter().map(|(token, _)| heard.typed(token).to_owned()).collect()
}
