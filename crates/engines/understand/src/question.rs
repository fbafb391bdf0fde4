//! Reads a question: what is needed, what this person can give, the limits, the danger, the time, the language.

use std::collections::HashSet;

use crate::danger::DangerHeard;
use crate::evidence::{Concluded, Evidence, meant_terms};
use crate::language::Languages;
use crate::leaning::Leaning;
use crate::limits::{LimitHeard, limits_of_question};
use crate::matching::{Heard, TermHit};
use crate::mode::{is_long_ago, is_unwanted};
use crate::time::DayParts;
use crate::vocabulary::{ConceptId, Side, Sort, Target, Vocabulary};
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
    /// What all its words together lean to, the strongest few, in order of their number: 0 to 1, with squares that add up to 1.
    pub leans: Vec<(ConceptId, f32)>,
    /// All words with content, for likeness of text where the vocabulary falls short.
    pub words: Vec<TextWord>,
}

/// Below this a conclusion is noise.
const LEAST: f32 = 0.12;
/// What a term keeps inside a fixed expression: who could stick a teenager behind the wallpaper wants nothing painted.
const EXPRESSION: f32 = 0.3;
/// How many concepts a question may lean to.
const MOST_LEANS: usize = 12;
/// How much a leaning makes surer what terms said.
const LIFT: f32 = 0.5;
/// What a leaning counts for where no term said it.
const UNSAID: f32 = 0.5;

impl Vocabulary {
    /// Reads a question. Cannot fail; a text without a known word gives an empty understanding with its words.
    ///
    /// Cost: about 30 microseconds for a sentence; linear in the length of the text.
    pub fn read_question(&self, text: &str) -> Understanding {
        let heard = Heard::new(self, text);
        let mut hits = meant_terms(&heard, self);
        let mut sorted = Sorted::default();
        let (dangers, expressions) = self.dangers.find(&heard);
        hits.iter_mut().filter(|hit| is_inside(hit, &expressions)).for_each(|hit| hit.strength *= EXPRESSION);
        for hit in &hits {
            if let Target::Concept(..) = hit.target {
                sorted.add(self, &heard, hit);
            }
        }
        let keep = |evidence: Evidence| -> Vec<Concluded> {
            evidence.conclude(Some(&heard)).into_iter().filter(|found| found.strength >= LEAST).collect()
        };
        let (mut needs, mut talents, unwanted) = (keep(sorted.needs), keep(sorted.talents), keep(sorted.unwanted));
        let wanted = |concept: ConceptId| !unwanted.iter().any(|found| found.concept == concept);
        let part = |token: usize| if expressions.contains(&token) { EXPRESSION } else { 1.0 };
        let leaning = Leaning::of(&heard, &self.pulls, MOST_LEANS, part, wanted);
        let is_interest = |concept: ConceptId| self.concepts[usize::from(concept)].sort == Sort::Interest;
        leaning.lift(&mut needs, LIFT);
        leaning.lift(&mut talents, LIFT);
        leaning.add_unsaid(&mut needs, UNSAID, &heard, &self.pulls, |concept| !is_interest(concept));
        leaning.add_unsaid(&mut talents, UNSAID, &heard, &self.pulls, is_interest);
        Understanding {
            needs,
            talents,
            unwanted,
            leans: leaning.0,
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

/// Whether a term is only part of a fixed expression. A term that is nearly the whole of it ("thee drinken", "blauwe envelop") is meant as it stands:
/// it is in that list because it is no danger, and not because it means something else.
fn is_inside(hit: &TermHit, expressions: &HashSet<usize>) -> bool {
    let (first, last) = (hit.tokens[0], hit.tokens[hit.tokens.len() - 1]);
    let before = (0..first).rev().take_while(|token| expressions.contains(token)).count();
    let after = (last + 1..).take_while(|token| expressions.contains(token)).count();
    let length = before + (last + 1 - first) + after;
    hit.tokens.iter().all(|token| expressions.contains(token)) && (hit.tokens.len() == 1 || hit.tokens.len() * 3 < length * 2)
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
