//! Makes the vocabulary: every term learned, split where it comes apart, and weighed.

use std::collections::HashMap;

use super::apart::split_particle;
use super::describing::describe_concept;
use super::{Concept, ConceptId, Limit, LimitId, LimitSide, NEGATIONS, Side, Target, Term, Vocabulary};
use crate::danger::DangerBook;
use crate::file::{Block, VocabularyError, terms_of};
use crate::language::is_small_word;
use crate::leaning::Pulls;
use crate::lexicon::{Lexicon, WordId};
use crate::text::tokenize;
use crate::weights::{drop_self_denials, share_ambiguous, weigh_by_words};
use crate::words::is_empty_word;

/// What an everyday word on its own can say.
const ORDINARY: f32 = 0.85;
/// Words inside a term that carry no meaning of their own.
const ARTICLES: &[&str] = &["de", "het", "een", "t", "n", "m", "zn", "haar", "mijn", "je", "the", "a", "an", "der", "die", "das"];
const LANGUAGE_KEYS: &[&str] = &["en", "de", "tr", "pl", "uk", "ar", "ti", "fy", "fr", "es", "ru"];

#[derive(Default)]
pub(super) struct Builder {
    pub concepts: Vec<Concept>,
    limits: Vec<Limit>,
    terms: Vec<Term>,
    pub lexicon: Lexicon,
    pub dangers: DangerBook,
}

impl Builder {
    pub fn add_concepts(&mut self, blocks: &[Block]) -> Result<(), VocabularyError> {
        let mut numbers: HashMap<&str, ConceptId> = HashMap::new();
        for (index, block) in blocks.iter().enumerate() {
            let number = ConceptId::try_from(index).map_err(|_| block.error("there are more than 65,535 concepts"))?;
            if numbers.insert(&block.id, number).is_some() {
                return Err(block.error(format!("'{}' is already described elsewhere; join the two", block.id)));
            }
        }
        for (index, block) in blocks.iter().enumerate() {
            let concept = describe_concept(block, &numbers)?;
            self.concepts.push(concept);
            self.add_terms(block, index as ConceptId);
        }
        Ok(())
    }

    fn add_terms(&mut self, block: &Block, concept: ConceptId) {
        for field in &block.fields {
            let target = match field.key.as_str() {
                "woorden" | "dialect" => Target::Concept(concept, Side::Both),
                "vraag" => Target::Concept(concept, Side::Ask),
                "aanbod" => Target::Concept(concept, Side::Offer),
                "levensloop" => Target::Concept(concept, Side::Life),
                "niet" => Target::NotConcept(concept),
                key if LANGUAGE_KEYS.contains(&key) => Target::Concept(concept, Side::Both),
                _ => continue,
            };
            let foreign = LANGUAGE_KEYS.contains(&field.key.as_str());
            for term in terms_of(&field.value) {
                self.add_term(term, target, foreign);
            }
        }
    }

    fn add_term(&mut self, text: &str, target: Target, foreign: bool) {
        let (text, weight) = text.strip_suffix('~').map_or((text, 1.0), |text| (text.trim(), 0.4));
        self.add_weighted(text, target, weight, foreign);
    }

    pub fn add_weighted(&mut self, text: &str, target: Target, weight: f32, foreign: bool) {
        let tokens: Vec<String> = tokenize(text).into_iter().map(|token| token.word).collect();
        let mut meaningful: Vec<&String> = tokens.iter().filter(|word| tokens.len() == 1 || !ARTICLES.contains(&word.as_str())).collect();
        // "mijn god" is no faith, but "god" alone is: an expression keeps at least two words.
        if meaningful.len() == 1 && tokens.len() > 1 && matches!(target, Target::NotConcept(_)) {
            meaningful = tokens.iter().collect();
        }
        if meaningful.is_empty() || self.says_nothing(&meaningful, foreign) {
            return;
        }
        let holds_negation = meaningful.iter().any(|word| NEGATIONS.contains(&word.as_str()));
        let lexicon = &mut self.lexicon;
        let mut learn = |word: &str| if foreign { lexicon.learn_foreign(word) } else { lexicon.learn(word) };
        let words: Box<[WordId]> = meaningful.iter().map(|word| learn(word)).collect();
        // "ophalen" is also heard as "haal ... op".
        let apart = meaningful.iter().position(|word| split_particle(word).is_some()).filter(|_| !foreign);
        if let Some((at, (particle, verb))) = apart.and_then(|at| split_particle(meaningful[at]).map(|split| (at, split))) {
            let mut split: Vec<WordId> = words.to_vec();
            split[at] = learn(verb);
            split.insert(at + 1, learn(particle));
            self.terms.push(Term { words: split.into(), target, weight: weight * 0.9, holds_negation });
        }
        if let [word] = *words {
            self.lexicon.mark_telling(word);
        }
        let weight = weight * self.telling(&meaningful, foreign);
        self.terms.push(Term { words, target, weight, holds_negation });
    }

    /// How much a term can say at most: everyday words say half, words like "er" and "niet" a little, all others all.
    fn telling(&self, words: &[&String], foreign: bool) -> f32 {
        let of = |word: &str| match () {
            _ if is_empty_word(word) => 0.12,
            _ if !foreign && self.lexicon.is_ordinary(word) => ORDINARY,
            _ => 1.0,
        };
        words.iter().map(|word| of(word)).sum::<f32>().min(1.0)
    }

    /// A single word that everybody uses for everything, or a foreign word that is also an everyday Dutch one (Turkish "iş", English "van").
    fn says_nothing(&self, words: &[&String], foreign: bool) -> bool {
        match words {
            [word] => is_empty_word(word) || foreign && (self.lexicon.is_ordinary(word) || is_small_word(word) || word.len() < 3),
            _ => words.iter().all(|word| is_empty_word(word) && !NEGATIONS.contains(&word.as_str())),
        }
    }

    pub fn add_limits(&mut self, blocks: &[Block]) {
        for (number, block) in blocks.iter().take(64).enumerate() {
            self.limits.push(Limit { id: block.id.clone(), name_nl: block.one("naam").to_owned(), name_en: block.one("name").to_owned() });
            for (key, side) in [
                ("vraagt", LimitSide::Wants),
                ("vraagt niet", LimitSide::Refuses),
                ("heeft", LimitSide::Has),
                ("heeft niet", LimitSide::HasNot),
            ] {
                let terms: Vec<String> = block.terms(key).map(str::to_owned).collect();
                for term in terms {
                    self.add_term(&term, Target::Limit(number as LimitId, side), false);
                }
            }
        }
    }

    pub fn finish(self) -> Vocabulary {
        let Self { concepts, limits, mut terms, mut lexicon, dangers } = self;
        lexicon.finish();
        drop_self_denials(&mut terms);
        let mut uses = vec![0u32; lexicon.len()];
        terms.iter().flat_map(|term| term.words.iter()).for_each(|&word| uses[word as usize] += 1);
        let mut by_word = vec![Vec::new(); lexicon.len()];
        for (number, term) in terms.iter().enumerate() {
            let mut words = term.words.to_vec();
            words.sort_by_key(|&word| uses[word as usize]);
            if let Some(&rarest) = words.first() {
                by_word[rarest as usize].push((number as u32, words.get(1).copied().unwrap_or(rarest)));
            }
        }
        share_ambiguous(&mut terms);
        weigh_by_words(&mut terms, lexicon.len(), concepts.len());
        let pulls = Pulls::learn(&terms, lexicon.len(), concepts.len());
        Vocabulary { concepts, limits, terms, by_word, pulls, lexicon, dangers }
    }
}
