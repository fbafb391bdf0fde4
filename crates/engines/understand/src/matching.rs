//! Finds the terms of the vocabulary in a text: all words of a term near each other, in any order, within one sentence.

use std::collections::HashMap;

use smallvec::{SmallVec, smallvec};

use crate::language::written_in;
use crate::lexicon::{Found, WordId, hash};
use crate::text::{Token, tokenize};
use crate::vocabulary::{Target, Term, Vocabulary};

/// A text with the known words at each place.
pub(crate) struct Heard<'t> {
    text: &'t str,
    pub tokens: Vec<Token>,
    /// Known words of all tokens in a row, and where those of each token end.
    found: Vec<Found>,
    ends: Vec<u32>,
    /// Number of each token's word, shared by its forms.
    numbers: Vec<u32>,
    /// Numbers of the words inside compounds or behind slips of the pen.
    inside: Vec<u32>,
    /// How far a word that looks Dutch is trusted to be Dutch.
    dutch: f32,
}

/// In a German or Polish text a word that looks Dutch is doubtful: "hört" is no "hort".
fn dutch_is_sure(tokens: &[Token]) -> f32 {
    if written_in(tokens).is_some_and(|language| matches!(language, "en" | "de" | "tr" | "pl" | "fr" | "es")) { 0.6 } else { 1.0 }
}

/// What was looked up before, for reading many offers: the same words come back all the time. Never used for questions, so that no word a
/// person typed stays in memory.
#[derive(Debug, Default)]
pub(crate) struct Remembered {
    words: HashMap<String, (Box<[Found]>, u32)>,
}

/// What a term keeps whose words stand in another order: "moeder wil naar" is not quite "wil naar moeder".
const TURNED: f32 = 0.8;

/// Places of words in a text; nearly always four or fewer.
pub(crate) type Tokens = SmallVec<[usize; 4]>;

/// A term heard in the text.
#[derive(Debug, Clone)]
pub(crate) struct TermHit {
    pub target: Target,
    /// Token numbers, in reading order.
    pub tokens: Tokens,
    /// How strongly this term says so: its weight, its length and how surely its words were read.
    pub strength: f32,
    pub holds_negation: bool,
}

impl<'t> Heard<'t> {
    pub fn new(vocabulary: &Vocabulary, text: &'t str) -> Self {
        let tokens = tokenize(text);
        let mut heard =
            Self { text, found: Vec::new(), ends: Vec::new(), numbers: Vec::new(), inside: Vec::new(), tokens: Vec::new(), dutch: 1.0 };
        for token in &tokens {
            heard.add(vocabulary, &vocabulary.lexicon.look_up(&token.word), hash(&vocabulary.lexicon.key(&token.word)));
        }
        heard.tokens = tokens;
        heard.dutch = dutch_is_sure(&heard.tokens);
        heard
    }

    /// As [`Heard::new`], with a memory of words.
    pub fn remembering(vocabulary: &Vocabulary, text: &'t str, remembered: &mut Remembered) -> Self {
        let tokens = tokenize(text);
        let mut heard =
            Self { text, found: Vec::new(), ends: Vec::new(), numbers: Vec::new(), inside: Vec::new(), tokens: Vec::new(), dutch: 1.0 };
        for token in &tokens {
            if !remembered.words.contains_key(&token.word) {
                let looked_up = (vocabulary.lexicon.look_up(&token.word).into(), hash(&vocabulary.lexicon.key(&token.word)));
                remembered.words.insert(token.word.clone(), looked_up);
            }
            if let Some((found, number)) = remembered.words.get(&token.word) {
                heard.add(vocabulary, found, *number);
            }
        }
        heard.tokens = tokens;
        heard.dutch = dutch_is_sure(&heard.tokens);
        heard
    }

    fn add(&mut self, vocabulary: &Vocabulary, found: &[Found], number: u32) {
        let parts = found.iter().filter(|found| found.sure < 1.0).map(|found| vocabulary.lexicon.number(found.word));
        self.inside.extend(parts);
        self.found.extend_from_slice(found);
        self.ends.push(self.found.len() as u32);
        self.numbers.push(number);
    }

    /// The number of a token's word, the same for all its forms and in every text.
    pub fn number(&self, token: usize) -> u32 {
        self.numbers[token]
    }

    /// The numbers of the words inside compounds: "rolstoelwandeling" shares "rolstoel" with other texts.
    pub fn numbers_inside(&self) -> impl Iterator<Item = u32> + '_ {
        self.inside.iter().copied()
    }

    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    pub fn words_at(&self, token: usize) -> &[Found] {
        let start = token.checked_sub(1).map_or(0, |before| self.ends[before]) as usize;
        &self.found[start..self.ends[token] as usize]
    }

    /// The word as it was typed.
    pub fn typed(&self, token: usize) -> &str {
        self.tokens.get(token).and_then(|token| self.text.get(token.start..token.end)).unwrap_or("")
    }

    pub fn same_sentence(&self, a: usize, b: usize) -> bool {
        self.tokens[a].sentence == self.tokens[b].sentence
    }

    fn sure(&self, token: usize, word: WordId) -> Option<f32> {
        self.words_at(token).iter().find(|found| found.word == word).map(|found| found.sure)
    }

    /// Where a word group that starts at `token` ends, its words in order with at most `gap` others between each, all in one clause: in "zit naast
    /// elkaar, u trapt" nobody kicks.
    pub fn group_from(&self, token: usize, words: &[WordId], gap: usize) -> Option<usize> {
        let mut at = token;
        for &word in &words[1..] {
            let end = (at + 1 + gap).min(self.len() - 1);
            at = (at + 1..=end)
                .take_while(|&next| self.tokens[next].clause == self.tokens[token].clause)
                .find(|&next| self.sure(next, word).is_some_and(|sure| sure >= 0.74))?;
        }
        Some(at)
    }

    /// All terms heard. Cost: for each known word, the terms of which it is the rarest word; most of those are ruled out by one bit.
    pub fn terms(&self, vocabulary: &Vocabulary) -> Vec<TermHit> {
        let mut hits = Vec::new();
        // A thousand bits for the words of the text: a clear bit rules a word out for sure, a set one is looked up.
        let mut here = [0u64; 16];
        self.found.iter().for_each(|found| here[found.word as usize / 64 % 16] |= 1 << (found.word % 64));
        let is_here = |word: &WordId| here[*word as usize / 64 % 16] >> (*word % 64) & 1 == 1;
        for token in 0..self.len() {
            for found in self.words_at(token) {
                for (number, _) in vocabulary.by_word[found.word as usize].iter().filter(|(_, next)| is_here(next)) {
                    let term = &vocabulary.terms[*number as usize];
                    if !term.words.iter().all(is_here) {
                        continue;
                    }
                    if let Some(mut hit) = self.complete(term, token, *found) {
                        if self.dutch < 1.0 && !vocabulary.lexicon.is_foreign(found.word) {
                            hit.strength *= self.dutch;
                        }
                        hits.push(hit);
                    }
                }
            }
        }
        hits
    }

    /// The whole term around one of its words, or nothing.
    fn complete(&self, term: &Term, anchor: usize, found: Found) -> Option<TermHit> {
        if term.words.len() == 1 {
            return Some(TermHit {
                target: term.target,
                tokens: smallvec![anchor],
                strength: term.weight * found.sure,
                holds_negation: term.holds_negation,
            });
        }
        let reach = term.words.len() + 2;
        let from = anchor.saturating_sub(reach);
        let to = (anchor + reach).min(self.len() - 1);
        let mut tokens: Tokens = smallvec![anchor];
        let mut sure = found.sure;
        let mut anchor_used = false;
        for &word in &term.words {
            if word == found.word && !anchor_used {
                anchor_used = true;
                continue;
            }
            // The parts of a compound stand at one place: "visje eten" hears "viseten".
            let (place, place_sure) = (from..=to)
                .filter(|&place| self.same_sentence(place, anchor))
                .filter_map(|place| self.sure(place, word).map(|sure| (place, sure)))
                .min_by_key(|(place, _)| place.abs_diff(anchor))?;
            sure = sure.min(place_sure);
            if !tokens.contains(&place) {
                tokens.push(place);
            }
        }
        let turned = !in_order(term, &tokens, found.word);
        tokens.sort_unstable();
        let spread = tokens[tokens.len() - 1] - tokens[0];
        if spread > reach {
            return None;
        }
        let longer = 1.0 + 0.2 * (term.words.len() - 1) as f32;
        // Every word in between makes it a little less likely that they belong together.
        let apart = (spread + 1).saturating_sub(tokens.len()) as f32;
        let strength = term.weight * sure * longer.min(1.6) * (1.0 - 0.1 * apart) * if turned { TURNED } else { 1.0 };
        Some(TermHit { target: term.target, tokens, strength, holds_negation: term.holds_negation })
    }
}

/// Whether the words stand in the order of the term. `places` begins with that of the anchor, then the others in order of the term.
fn in_order(term: &Term, places: &[usize], anchor: WordId) -> bool {
    let at = term.words.iter().position(|&word| word == anchor).unwrap_or(0).min(places.len() - 1);
    let (first, rest) = (places[0], &places[1..]);
    rest[..at].iter().all(|&place| place < first) && rest[at..].iter().all(|&place| place > first) && rest.is_sorted()
}
