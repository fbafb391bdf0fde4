//! All words the vocabulary knows, and how a word of a text finds them: as it is, inflected, inside a compound, or mistyped.

use std::collections::{HashMap, HashSet};

use crate::stem::Stems;
use crate::text::fold;
use crate::words::is_empty_word;

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
    "achter", "aan", "af", "bij", "binnen", "buiten", "dicht", "door", "in", "kwijt", "langs", "los", "mee", "na", "om", "open", "op",
    "over", "rond", "samen", "schoon", "terug", "thuis", "toe", "uit", "vast", "voor", "vooruit", "weg",
];

/// Endings that look like a word and are none: "meerderheid" has no heath in it, "vriendschap" no errand.
const ENDINGS: &[&str] = &[
    "heid", "heden", "schap", "schappen", "schapper", "teit", "ment", "menten", "atie", "aties", "baar", "bare", "lijk", "lijke", "lijks",
    "aar", "aars", "naar", "naars", "enaar", "ering", "eringen", "eling", "elingen", "isch", "ische", "iteit", "achtig", "achtige",
    "waarts", "eerd", "eerde", "eren",
];

/// Bytes of the longest word that is looked at more closely.
const LONGEST: usize = 60;

/// So many words a slip of the pen may stand for.
const MOST_SLIPS: usize = 4;

/// A part of a compound.
#[derive(Debug, Clone, Copy)]
enum Part {
    /// A word that is a term by itself.
    Telling(WordId),
    /// A word that only makes the other part understandable.
    Filler,
}

impl Part {
    fn telling(self) -> Option<WordId> {
        match self {
            Self::Telling(word) => Some(word),
            Self::Filler => None,
        }
    }
}

#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    stems: Stems,
    ids: HashMap<String, WordId>,
    /// Hashes of the words in Latin script of five letters or more with one letter left out, for typing errors; sorted once all are learned.
    /// Hashes instead of the letters save two thirds of the memory; a clash is caught when the words are compared.
    shortened: Vec<(u32, WordId)>,
    keys: Vec<String>,
    /// Words that are a term by themselves: only those may be found inside a compound or behind a typing error, since the small words of
    /// longer terms ("onder", "met") would be found everywhere.
    telling: Vec<bool>,
    /// Everyday words that are themselves, never a typing error of something else.
    ordinary: HashSet<String>,
    /// First letters of foreign words, since their endings are not stemmed.
    prefixes: HashMap<String, WordId>,
}

impl Lexicon {
    /// The number of a word, given one if it is new.
    pub fn learn(&mut self, word: &str) -> WordId {
        let key = self.key(&fold(word));
        if let Some(&id) = self.ids.get(&key) {
            return id;
        }
        let id = self.keys.len() as WordId;
        if is_latin(&key) && key.len() >= 4 {
            let sound = sound(&key);
            self.shortened.push((hash(&sound), id));
            if sound.len() >= 5 {
                self.shortened.extend(one_letter_less(&sound).map(|shorter| (hash(&shorter), id)));
            }
        }
        self.ids.insert(key.clone(), id);
        self.keys.push(key);
        id
    }

    /// As [`Lexicon::learn`], for a word of a language without a stemmer. In Latin script it is known by its letters and by its beginning, apart
    /// from Dutch words: German "schon" is no shoe.
    pub fn learn_foreign(&mut self, word: &str) -> WordId {
        let folded = fold(word);
        if !is_latin(&folded) {
            return self.learn(word);
        }
        let key = format!("~{folded}");
        if let Some(&id) = self.ids.get(&key) {
            return id;
        }
        let id = self.keys.len() as WordId;
        if folded.len() >= 7 {
            self.prefixes.entry(folded[..folded.len() - 2].to_owned()).or_insert(id);
        }
        self.ids.insert(key.clone(), id);
        self.keys.push(key);
        id
    }

    /// Marks a word that is a term by itself.
    pub fn mark_telling(&mut self, word: WordId) {
        if self.telling.len() < self.keys.len() {
            self.telling.resize(self.keys.len(), false);
        }
        self.telling[word as usize] = true;
    }

    fn is_telling(&self, word: WordId) -> bool {
        self.telling.get(word as usize).copied().unwrap_or(false)
    }

    /// Whether a known word is of a language other than Dutch, in Latin script.
    pub fn is_foreign(&self, word: WordId) -> bool {
        self.keys[word as usize].starts_with('~')
    }

    /// Whether this is an everyday Dutch word.
    pub fn is_ordinary(&self, word: &str) -> bool {
        self.ordinary.contains(word)
    }

    /// Call once after the last word: makes typing errors findable.
    pub fn finish(&mut self) {
        self.shortened.sort_unstable();
        self.shortened.dedup();
        self.shortened.shrink_to_fit();
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
    ///
    /// Words such as "was" and "haar" stay apart from what stemming would make them: "was vroeger" is no laundry.
    pub fn key(&self, word: &str) -> String {
        if is_empty_word(word) { format!("={}", self.stems.key(word)) } else { self.stems.key(word) }
    }

    /// The number of a known word, as [`hash`] gives it for a word of a text.
    pub fn number(&self, word: WordId) -> u32 {
        hash(&self.keys[word as usize])
    }

    pub fn get(&self, word: &str) -> Option<WordId> {
        self.ids.get(&self.key(word)).copied()
    }

    /// The known words in one folded word of a text, surest first. Cost: a few hash look-ups for known words, some dozens for unknown ones.
    pub fn look_up(&self, word: &str) -> Vec<Found> {
        let known: Vec<Found> =
            self.get(word).into_iter().chain(self.ids.get(&format!("~{word}")).copied()).map(|word| Found { word, sure: 1.0 }).collect();
        if !known.is_empty() {
            return known;
        }
        // The longest word in use has some fifty letters; a longer one is no word, and taking it apart would cost a second.
        if word.chars().count() < 4 || word.len() > LONGEST || self.ordinary.contains(word) {
            return Vec::new();
        }
        if let Some(id) = self.inflected(word) {
            return vec![Found { word: id, sure: 0.95 }];
        }
        if !is_latin(word) {
            return Vec::new();
        }
        let mut parts = self.split_compound(word);
        if parts.is_empty() {
            parts.extend(self.mistyped(word).into_iter().map(|id| Found { word: id, sure: 0.75 }));
        }
        if parts.is_empty() {
            parts.extend(self.by_prefix(word).map(|id| Found { word: id, sure: 0.8 }));
        }
        parts
    }

    fn inflected(&self, word: &str) -> Option<WordId> {
        let direct = self.stems.guesses(word).into_iter().find_map(|key| self.ids.get(&key).copied());
        direct.or_else(|| {
            // opgehaald, uitgelaten, op te halen written together: particle + ge + verb, or particle + te + verb.
            PARTICLES.iter().filter_map(|particle| word.strip_prefix(particle).map(|rest| (particle, rest))).find_map(|(particle, rest)| {
                let verb = rest.strip_prefix("ge").or_else(|| rest.strip_prefix("te"))?;
                let base = verb.strip_suffix(['t', 'd']).unwrap_or(verb);
                if base.len() < 3 {
                    None
                } else {
                    self.get(&format!("{particle}{base}")).or_else(|| self.get(&format!("{particle}{verb}")))
                }
            })
        })
    }

    /// Splits a compound into its parts: "boodschappenhulp", "rolstoelwandeling". At least one part is a telling word, the other a known or an
    /// everyday one. The longest last part wins, as it says what the thing is.
    fn split_compound(&self, word: &str) -> Vec<Found> {
        for cut in (3..word.len().saturating_sub(2)).filter(|cut| word.len() - cut >= 3) {
            let (first, last) = word.split_at(cut);
            let (Some(head), Some(start)) = (self.part(last), self.first_part(first)) else { continue };
            let parts: Vec<Found> = [(head, 0.9), (start, 0.8)]
                .into_iter()
                .filter_map(|(part, sure)| part.telling().map(|word| Found { word, sure }))
                .collect();
            if !parts.is_empty() {
                return parts;
            }
        }
        self.half_compound(word)
    }

    /// Only one half is known ("tuintegel", "kantinekoffie"): a hint when that half is long enough not to be chance.
    fn half_compound(&self, word: &str) -> Vec<Found> {
        let half = |part: Option<Part>, sure: f32| part.and_then(Part::telling).map(|word| vec![Found { word, sure }]);
        let by_last = (3..word.len().saturating_sub(4)).find_map(|cut| half(self.part(&word[cut..]), 0.6));
        let by_first = || (5..word.len().saturating_sub(3)).rev().find_map(|cut| half(self.first_part(&word[..cut]), 0.5));
        by_last.or_else(by_first).unwrap_or_default()
    }

    fn part(&self, word: &str) -> Option<Part> {
        if word.len() < 3 || PARTICLES.contains(&word) || ENDINGS.contains(&word) {
            return None;
        }
        match self.get(word) {
            Some(id) if self.is_telling(id) && !is_empty_word(word) => Some(Part::Telling(id)),
            found if word.len() >= 4 && (found.is_some() || self.ordinary.contains(word) || is_empty_word(word)) => Some(Part::Filler),
            _ => None,
        }
    }

    /// The first part may carry a binding s, e, en or n.
    fn first_part(&self, word: &str) -> Option<Part> {
        self.part(word).or_else(|| ["s", "en", "e", "n"].iter().find_map(|link| word.strip_suffix(link).and_then(|base| self.part(base))))
    }

    /// One letter wrong, missing, too many or swapped, or written as it sounds, in a word of five letters or more.
    fn mistyped(&self, word: &str) -> Vec<WordId> {
        let key = sound(&self.stems.key(word));
        if key.len() < 4 {
            return Vec::new();
        }
        let shorter = (key.len() >= 5).then(|| one_letter_less(&key)).into_iter().flatten();
        let like = shorter.chain(std::iter::once(key.clone())).map(|shorter| hash(&shorter));
        let slips =
            like.flat_map(|hash| self.with_hash(hash)).filter(|&id| self.is_telling(id) && is_slip(&key, &sound(&self.keys[id as usize])));
        let mut slips: Vec<WordId> = slips.collect();
        slips.sort_unstable();
        slips.dedup();
        slips.truncate(MOST_SLIPS);
        slips
    }

    fn with_hash(&self, hash: u32) -> impl Iterator<Item = WordId> + '_ {
        let start = self.shortened.partition_point(|(known, _)| *known < hash);
        self.shortened[start..].iter().take_while(move |(known, _)| *known == hash).map(|(_, id)| *id)
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
    for (from, to) in [
        ("ij", "ei"),
        ("au", "ou"),
        ("sch", "sg"),
        ("ch", "g"),
        ("ph", "f"),
        ("th", "t"),
        ("dt", "t"),
        ("c", "k"),
        ("x", "ks"),
        ("y", "i"),
        ("ie", "i"),
    ] {
        if sound.contains(from) {
            sound = sound.replace(from, to);
        }
    }
    // At the end of a word d sounds as t, and b as p: "bant" is a band.
    match sound.chars().last() {
        Some('d') => sound.replace_range(sound.len() - 1.., "t"),
        Some('b') => sound.replace_range(sound.len() - 1.., "p"),
        _ => {}
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

/// FNV-1a, 32 bits: stable over runs and machines, which the standard hasher is not.
pub(crate) fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
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
        (1, 1) => a.len() >= 8 || (a.len() >= 6 && is_vowel(rest_a[0]) && is_vowel(rest_b[0])),
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
            let id = lexicon.learn(word);
            lexicon.mark_telling(id);
        }
        lexicon.finish();
        lexicon
    }

    fn check(known: &[&str], text: &str, expected: &[&str]) {
        let lexicon = lexicon(known);
        let found: Vec<&str> = lexicon.look_up(&fold(text)).iter().map(|found| known[found.word as usize]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn compounds_are_split_into_known_words() {
        check(&["boodschap"], "boodschappenhulp", &["boodschap"]);
        check(&["boodschap", "taxi"], "boodschappentaxi", &["taxi", "boodschap"]);
        check(&["rolstoel", "wandeling"], "rolstoelwandeling", &["wandeling", "rolstoel"]);
        check(&["naai", "machine"], "naaimachines", &["machine", "naai"]);
    }

    #[test]
    fn slips_and_sounds_are_forgiven_in_long_words_only() {
        check(&["boodschap"], "bootschappen", &["boodschap"]);
        check(&["band"], "bant", &["band"]);
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
