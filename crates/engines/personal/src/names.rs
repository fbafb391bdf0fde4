//! Which words are the name of somebody? Names that are known, names that are announced, and how far each goes.

mod alone;
mod announced;
mod around;
mod family;
mod likely;
mod shops;
mod spaced;
mod whole;

use crate::endings::is_place;
use crate::lexicon::NOT_PERSONS;
use crate::places::Places;
use crate::words::{Shape, Word};

/// The text, with for each word why it is no name.
pub(crate) struct Names<'t> {
    pub(crate) words: &'t [Word],
    /// Part of a place that the caller knows.
    pub(crate) placed: &'t [bool],
    /// Part of a town, a shop, a feast, a person in history.
    known: Vec<bool>,
    /// Part of a compound that ends as a place: `Anne Frankschool`.
    compound: Vec<bool>,
}

impl<'t> Names<'t> {
    pub(crate) fn new(words: &'t [Word], placed: &'t [bool]) -> Self {
        Self { words, placed, known: mark_phrases(words, &NOT_PERSONS), compound: mark_compounds(words) }
    }

    /// The names, as letters of the plain text.
    pub(crate) fn find(&self) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let name = self.spaced_at(at).or_else(|| self.announced_at(at)).or_else(|| self.alone_at(at));
            match name {
                Some((first, last)) if first >= at && self.is_shop(first, last) => at = last + 1,
                Some((first, last)) if first >= at => {
                    found.push((self.words[first].start, self.words[last].end));
                    at = last + 1;
                }
                _ => at += 1,
            }
        }
        found
    }

    /// The word there, if any.
    fn word(&self, at: usize) -> Option<&'t Word> {
        self.words.get(at)
    }

    /// The small letters of the word there; nothing outside the text.
    fn key(&self, at: usize) -> &'t str {
        self.words.get(at).map(|word| word.key.as_str()).unwrap_or_default()
    }

    /// The small letters of the word so many before; nothing outside the text or in another sentence.
    fn key_before(&self, at: usize, back: usize) -> &'t str {
        let same = |place: &usize| self.words[*place].sentence == self.words[at].sentence;
        at.checked_sub(back).filter(same).map(|place| self.key(place)).unwrap_or_default()
    }

    /// Whether a place, a shop or a feast has this word in its name.
    fn is_masked(&self, at: usize) -> bool {
        self.is_fixed(at) || self.known.get(at).copied().unwrap_or_default()
    }

    /// Whether a place of the caller, or a compound, has it: not even a title makes it a name.
    fn is_fixed(&self, at: usize) -> bool {
        let has = |list: &[bool]| list.get(at).copied().unwrap_or_default();
        has(self.placed) || has(&self.compound)
    }

    /// A word with a capital that nothing says is no name.
    fn is_free_capital(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| word.is_capital() && word.key.chars().count() > 1) && !self.is_masked(at)
    }
}

/// Which words belong to one of these.
pub(crate) fn mark_phrases(words: &[Word], phrases: &Places) -> Vec<bool> {
    let mut marks = vec![false; words.len()];
    for at in 0..words.len() {
        if let Some(end) = phrases.end_of(words, at) {
            marks[at..end].fill(true);
        }
    }
    marks
}

/// Words with a capital up to one that ends as a place, with the particles between: `Willem de Zwijgerplein`, `Prinses Margrietlaan`.
fn mark_compounds(words: &[Word]) -> Vec<bool> {
    let mut marks = vec![false; words.len()];
    for (at, word) in words.iter().enumerate() {
        if !word.is_word() || !is_place(&word.key) {
            continue;
        }
        let glued = at > 1 && words[at - 1].is_sign("-") && words[at - 1].end == word.start;
        marks[at] = true;
        if word.shape == Shape::Capital || glued {
            mark_back(words, at, &mut marks);
        }
    }
    marks
}

/// The words before a place that are part of its name.
fn mark_back(words: &[Word], last: usize, marks: &mut [bool]) {
    let mut from = last;
    let mut at = last;
    while at > 0 && last - at < 6 && words[at - 1].sentence == words[last].sentence {
        at -= 1;
        let word = &words[at];
        let is_part = matches!(word.key.as_str(), "de" | "der" | "den" | "van" | "het" | "ten" | "ter" | "-" | ".");
        if word.shape == Shape::Capital && !(word.begins && around::is_small_word(&word.key)) {
            from = at;
        } else if !is_part {
            break;
        }
    }
    marks[from..last].fill(true);
}
