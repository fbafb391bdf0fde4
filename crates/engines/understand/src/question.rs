//! Reads a question: what is needed, what this person can give, the limits, the danger, the time, the language.

use crate::danger::DangerHeard;
use crate::evidence::{Concluded, Evidence, hints, meant_terms};
use crate::language::Languages;
use crate::limits::{LimitHeard, limits_of_question};
use crate::matching::{Heard, TermHit};
use crate::mode::{is_long_ago, is_unwanted};
use crate::time::DayParts;
use crate::vocabulary::{Side, Sort, Target, Vocabulary};
use crate::words::{TextWord, content_words};

/// What was understood of a question. Everything is a suggestion that the asker can correct.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Understanding {
    /// What the person needs, strongest first: help and situations.
    pub needs: Vec<Concluded>,
    /// What the person loves, did or can do: a wish to take part, and something to give.
    pub talents: Vec<Concluded>,
    /// What the person says not to want.
    pub unwanted: Vec<Concluded>,
    /// Limits and wishes ("no pets", "not in a group").
    pub limits: Vec<LimitHeard>,
    /// Red flags. When not empty, no volunteers: the right number first.
    pub dangers: Vec<DangerHeard>,
    /// When, if the text says so.
    pub when: DayParts,
    /// Languages other than Dutch that the text names or is written in.
    pub languages: Languages,
    /// All words with content, for likeness of text where the vocabulary falls short.
    pub words: Vec<TextWord>,
}

/// Below this a conclusion is noise.
const LEAST: f32 = 0.12;
/// What a term keeps inside a fixed expression: who could stick a teenager behind the wallpaper wants nothing painted.
const EXPRESSION: f32 = 0.3;

impl Vocabulary {
    /// Reads a question. Cannot fail; a text without a known word gives an empty understanding with its words.
    ///
    /// Cost: about 30 microseconds for a sentence; linear in the length of the text.
    pub fn read_question(&self, text: &str) -> Understanding {
        let heard = Heard::new(self, text);
        let mut hits = meant_terms(&heard, self);
        let mut sorted = Sorted::default();
        let mut explained = Vec::new();
        let (dangers, expressions) = self.dangers.find(&heard);
        hits.iter_mut().filter(|hit| hit.tokens.iter().all(|token| expressions.contains(token))).for_each(|hit| hit.strength *= EXPRESSION);
        for hit in &hits {
            if let Target::Concept(..) = hit.target {
                sorted.add(self, &heard, hit);
                explained.extend(&hit.tokens);
            }
        }
        for (concept, share, token) in hints(&heard, self, &explained) {
            sorted.needs.add(concept, share * 0.35, &[token]);
        }
        let keep = |evidence: Evidence| -> Vec<Concluded> {
            evidence.conclude(Some(&heard)).into_iter().filter(|found| found.strength >= LEAST).collect()
        };
        Understanding {
            needs: keep(sorted.needs),
            talents: keep(sorted.talents),
            unwanted: keep(sorted.unwanted),
            limits: limits_of_question(&heard, &hits),
            dangers,
            when: DayParts::find(text),
            languages: Languages::heard_in(&heard.tokens),
            words: content_words(&heard),
        }
    }

    /// What the program can say about a danger.
    pub fn danger(&self, heard: &DangerHeard) -> &crate::danger::Danger {
        &self.dangers.dangers[heard.danger]
    }
}

#[derive(Default)]
struct Sorted {
    needs: Evidence,
    talents: Evidence,
    unwanted: Evidence,
}

impl Sorted {
    fn add(&mut self, vocabulary: &Vocabulary, heard: &Heard, hit: &TermHit) {
        let Target::Concept(concept, side) = hit.target else { return };
        let sort = vocabulary.concepts[concept as usize].sort;
        let (tokens, strength) = (hit.tokens.as_slice(), hit.strength);
        if is_unwanted(heard, hit) {
            self.unwanted.add(concept, strength, tokens);
            self.needs.add(concept, strength * 0.15, tokens);
            return;
        }
        match (side, sort) {
            (Side::Life, _) => self.talents.add(concept, strength, tokens),
            // An offer's words in a question: the same things named by somebody who may need them.
            (Side::Offer, _) => self.needs.add(concept, strength * 0.3, tokens),
            (Side::Both | Side::Ask, Sort::Interest) => self.talents.add(concept, strength, tokens),
            (Side::Both, Sort::Help) if is_long_ago(heard, hit) => {
                self.needs.add(concept, strength * 0.8, tokens);
                self.talents.add(concept, strength * 0.35, tokens);
            }
            _ => self.needs.add(concept, strength, tokens),
        }
    }
}
