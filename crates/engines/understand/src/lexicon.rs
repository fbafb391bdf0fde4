//! All words the vocabulary knows, and how a word of a text finds them: as it is, inflected, inside a compound, or mistyped.

use std::collections::{HashMap, HashSet};

use crate::stem::Stems;
use crate::text::fold;

/// Number of a word in the lexicon.
pub(crate) type WordId = u32;

/// A known word found in a word of the text, and how sure that is (1.0 = the word itself).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Found {
    pub word: WordId,
    pub sure: f32,
}

/// Verb particles that Dutch writes apart ("haal ... op") or in front ("ophalen", "opgehaald").
pub(crate) const PARTICLES: &[&str] = &[
    "achter", "aan", "af", "bij", "binnen", "buiten", "dicht", "door", "in", "kwijt", "langs", "los", "mee", "na", "om", "open", "op", "over", "rond",
    "samen", "schoon", "terug", "thuis", "toe", "uit", "vast", "voor", "vooruit", "weg",
];

#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    stems: Stems,
    ids: HashMap<String, WordId>,
    /// Words in Latin script of five letters or more with one letter left out, for typing errors.
    shortened: HashMap<String, Vec<WordId>>,
    keys: Vec<String>,
    /// Everyday words that are themselves, never a typing error of something else.
    ordinary: HashSet<String>,
    /// First letters of foreign words, since their endings are not stemmed.
    prefixes: HashMap<String, WordId>,
}

impl Lexicon {
    /// The number of a word, given one if it is new.
    pub fn learn(&mut self, word: &str) -> WordId {
        let key = self.stems.key(&fold(word));
        if let Some(&id) = self.ids.get(&key) {
            return id;
        }
        let id = self.keys.len() as WordId;
        if is_latin(&key) && key.len() >= 5 {
            for shorter in one_letter_less(&sound(&key)) {
                self.shortened.entry(shorter).or_default().push(id);
            }
            self.shortened.entry(sound(&key)).or_default().push(id);
        }
        self.ids.insert(key.clone(), id);
        self.keys.push(key);
        id
    }

    /// As [`Lexicon::learn`], for a word of a language without a stemmer: its beginning is known too.
    pub fn learn_foreign(&mut self, word: &str) -> WordId {
        let id = self.learn(word);
        let folded = fold(word);
        if is_latin(&folded) && folded.len() >= 7 {
            let prefix: String = folded.chars().take(folded.chars().count() - 2).collect();
            self.prefixes.entry(prefix).or_insert(id);
        }
        id
    }

    /// Marks everyday words that must not be read as typing errors.
    pub fn add_ordinary(&mut self, word: &str) {
        self.ordinary.insert(fold(word));
    }

    /// Number of known words.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// The key under which a folded word is stored; also used to compare unknown words with each other.
    pub fn key(&self, word: &str) -> String {
        self.stems.key(word)
    }

    pub fn get(&self, word: &str) -> Option<WordId> {
        self.ids.get(&self.stems.key(word)).copied()
    }

    /// The known words in one folded word of a text, surest first. Cost: a few hash look-ups for known words, some dozens for unknown ones.
    pub fn look_up(&self, word: &str) -> Vec<Found> {
        if let Some(id) = self.get(word) {
            return self.with_particle(word, vec![Found { word: id, sure: 1.0 }]);
        }
        if word.chars().count() < 4 || self.ordinary.contains(word) {
            return Vec::new();
        }
        if let Some(id) = self.inflected(word) {
            return vec![Found { word: id, sure: 0.95 }];
        }
        if !is_latin(word) {
            return Vec::new();
        }
        let mut parts = self.split_compound(word, 0);
        if parts.is_empty() {
            parts.extend(self.mistyped(word).map(|id| Found { word: id, sure: 0.75 }));
        }
        if parts.is_empty() {
            parts.extend(self.by_prefix(word).map(|id| Found { word: id, sure: 0.8 }));
        }
        parts
    }

    /// "meerijden" is itself and also `rijden`: a term with `rijden` may still mean it.
    fn with_particle(&self, _word: &str, found: Vec<Found>) -> Vec<Found> {
        found
    }

    fn inflected(&self, word: &str) -> Option<WordId> {
        let direct = self.stems.guesses(word).into_iter().find_map(|key| self.ids.get(&key).copied());
        direct.or_else(|| {
            // opgehaald, uitgelaten, op te halen written together: particle + ge + verb, or particle + te + verb.
            PARTICLES.iter().filter_map(|particle| word.strip_prefix(particle).map(|rest| (particle, rest))).find_map(|(particle, rest)| {
                let verb = rest.strip_prefix("ge").or_else(|| rest.strip_prefix("te"))?;
                let base = verb.strip_suffix(['t', 'd']).unwrap_or(verb);
                if base.len() < 3 { None } else { self.get(&format!("{particle}{base}")).or_else(|| self.get(&format!("{particle}{verb}"))) }
            })
        })
    }

    /// Splits a compound into known words: "boodschappenhulp", "rolstoelwandeling". The longest last part wins, as it says what the thing is.
    fn split_compound(&self, word: &str, depth: u8) -> Vec<Found> {
        let cuts: Vec<usize> = word.char_indices().map(|(at, _)| at).filter(|at| *at >= 3 && word.len() - at >= 3).collect();
        for &cut in &cuts {
            let (first, last) = word.split_at(cut);
            let Some(head) = self.part(last) else { continue };
            if let Some(start) = self.first_part(first) {
                return vec![Found { word: head, sure: 0.9 }, Found { word: start, sure: 0.85 }];
            }
            if depth == 0 && first.len() >= 7 {
                let mut parts = self.split_compound(first, 1);
                if parts.len() > 1 {
                    parts.push(Found { word: head, sure: 0.85 });
                    return parts;
                }
            }
        }
        self.half_compound(word, &cuts)
    }

    /// Only one half is known ("tuintegel", "kantinekoffie"): worth a hint when that half is long enough not to be chance.
    fn half_compound(&self, word: &str, cuts: &[usize]) -> Vec<Found> {
        for &cut in cuts {
            let (first, last) = word.split_at(cut);
            if last.len() >= 5 && first.len() >= 3 && !PARTICLES.contains(&first) {
                if let Some(head) = self.part(last) {
                    return vec![Found { word: head, sure: 0.7 }];
                }
            }
        }
        for &cut in cuts.iter().rev() {
            let (first, last) = word.split_at(cut);
            if first.len() >= 5 && last.len() >= 4 {
                if let Some(start) = self.first_part(first) {
                    return vec![Found { word: start, sure: 0.55 }];
                }
            }
        }
        Vec::new()
    }

    fn part(&self, word: &str) -> Option<WordId> {
        if word.len() < 3 || PARTICLES.contains(&word) { None } else { self.get(word) }
    }

    /// The first part may carry a binding s, e, en or n.
    fn first_part(&self, word: &str) -> Option<WordId> {
        self.part(word).or_else(|| ["s", "en", "e", "n"].iter().find_map(|link| word.strip_suffix(link).and_then(|base| self.part(base))))
    }

    /// One letter wrong, missing, too many or swapped, or written as it sounds, in a word of five letters or more.
    fn mistyped(&self, word: &str) -> Option<WordId> {
        let key = sound(&self.stems.key(word));
        if key.len() < 5 {
            return None;
        }
        let mut candidates: Vec<WordId> = self.shortened.get(&key).cloned().unwrap_or_default();
        for shorter in one_letter_less(&key) {
            candidates.extend(self.shortened.get(&shorter).into_iter().flatten());
        }
        candidates.into_iter().filter(|&id| is_slip(&key, &sound(&self.keys[id as usize]))).min()
    }

    fn by_prefix(&self, word: &str) -> Option<WordId> {
        let letters: Vec<char> = word.chars().collect();
        (5..=letters.len()).rev().find_map(|length| self.prefixes.get(&letters[..length].iter().collect::<String>()).copied())
    }
}

fn is_latin(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// How a word sounds, so that "ei" and "ij", "au" and "ou", "ch" and "g" are one.
fn sound(key: &str) -> String {
    let mut sound = key.to_owned();
    for (from, to) in [("ij", "ei"), ("au", "ou"), ("sch", "sg"), ("ch", "g"), ("ph", "f"), ("th", "t"), ("dt", "t"), ("c", "k"), ("x", "ks"), ("y", "i"), ("ie", "i")] {
        if sound.contains(from) {
            sound = sound.replace(from, to);
        }
    }
    sound
}

fn one_letter_less(word: &str) -> impl Iterator<Item = String> + '_ {
    (0..word.len()).filter(|&at| word.is_char_boundary(at) && word.is_char_boundary(at + 1)).map(move |at| {
        let mut shorter = String::with_capacity(word.len());
        shorter.push_str(&word[..at]);
        shorter.push_str(&word[at + 1..]);
        shorter
    })
}

/// Whether `typed` is a likely slip for `meant`: the same first letter and one letter more, less, swapped, or (in long words) other.
fn is_slip(typed: &str, meant: &str) -> bool {
    let (a, b) = (typed.as_bytes(), meant.as_bytes());
    if a.first() != b.first() || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let same_start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let same_end = a[same_start..].iter().rev().zip(b[same_start..].iter().rev()).take_while(|(x, y)| x == y).count();
    let (rest_a, rest_b) = (&a[same_start..a.len() - same_end], &b[same_start..b.len() - same_end]);
    match (rest_a.len(), rest_b.len()) {
        (0, 0) => true,
        // A letter too many or too few; in five-letter words that is too often another word.
        (1, 0) | (0, 1) => a.len().max(b.len()) >= 6,
        (2, 2) => rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0],
        (1, 1) => a.len() >= 7 || (a.len() >= 6 && is_vowel(rest_a[0]) && is_vowel(rest_b[0])),
        _ => false,
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon(words: &[&str]) -> Lexicon {
        let mut lexicon = Lexicon::default();
        for word in words {
            lexicon.learn(word);
        }
        lexicon
    }

    fn check(known: &[&str], text: &str, expected: &[&str]) {
        let lexicon = lexicon(known);
        let found: Vec<&str> = lexicon.look_up(&fold(text)).iter().map(|found| known[found.word as usize]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn compounds_are_split_into_known_words() {
        check(&["boodschap", "hulp"], "boodschappenhulp", &["hulp", "boodschap"]);
        check(&["rolstoel", "wandeling"], "rolstoelwandeling", &["wandeling", "rolstoel"]);
        check(&["naai", "machine"], "naaimachines", &["machine", "naai"]);
    }

    #[test]
    fn slips_and_sounds_are_forgiven_in_long_words_only() {
        check(&["boodschap"], "bootschappen", &["boodschap"]);
        check(&["administratie"], "adminstratie", &["administratie"]);
        check(&["apotheek"], "appoteek", &["apotheek"]);
        check(&["lezen"], "leven", &[]);
    }

    #[test]
    fn participles_of_separable_verbs_are_found() {
        check(&["ophalen"], "opgehaald", &["ophalen"]);
        check(&["uitlaten"], "uitgelaten", &["uitlaten"]);
    }
}
