//! How far does a name go: "Jan-Willem van der Meer", "J.P. de Boer", "fatma yilmaz"?

use super::Names;
use super::around::{has_ending_of_surname, is_particle, is_small_word};
use crate::endings::{is_english_place, is_place_word};
use crate::lexicon::{LONG_SURNAMES, LONG_WORD_SURNAMES, NameWord, name_word};
use crate::words::{Shape, Word};

/// Words of one name at most.
const MOST_WORDS: usize = 12;

impl Names<'_> {
    /// The last word of the name that begins here.
    pub(super) fn last_of_name(&self, first: usize) -> usize {
        let mut last = first;
        while last - first < MOST_WORDS {
            let Some(next) = self.next_part(first, last) else { break };
            last = next;
        }
        last
    }

    /// The last word of the next part of a name that goes on after this word.
    fn next_part(&self, first: usize, last: usize) -> Option<usize> {
        let at = last + 1;
        let word = self.word(at)?;
        let is_glued = word.start == self.words[last].end;
        if word.is_sign("-") && is_glued {
            return self.hyphenated(at + 1);
        }
        if word.is_sign(".") && self.is_initial(last) {
            return self.next_part(first, at).or(Some(at));
        }
        if word.sentence != self.words[last].sentence || word.start > self.words[last].end + 2 && !self.words[last].is_sign(".") {
            return None;
        }
        if let Some(end) = self.long_surname(at, true) {
            return Some(end - 1);
        }
        if self.continues(at, first) {
            return Some(at);
        }
        // "B. de V.", "Henk de V.": behind a whole name only with its stop.
        let letter = || self.after_particle_letter(at).filter(|end| self.words[last].is_sign(".") || self.words[*end].is_sign("."));
        self.after_particles(at).or_else(letter)
    }

    /// `-Willem`
    fn hyphenated(&self, at: usize) -> Option<usize> {
        let word = self.word(at).filter(|word| word.is_word())?;
        // `Van den Brink-de Boer`
        if let Some(last) = self.long_surname(at, true).map(|end| end - 1).or_else(|| self.after_particles(at)) {
            return Some(last);
        }
        let is_name = name_word(&word.key).is_some_and(|_| word.shape != Shape::Lower || self.words[at - 2].shape == Shape::Lower);
        ((word.is_capital() || is_name) && word.start == self.words[at - 1].end).then_some(at)
    }

    /// A single letter with a full stop.
    pub(super) fn is_initial(&self, at: usize) -> bool {
        let single = |word: &&Word| word.is_word() && word.key.chars().count() <= 2 && word.shape != Shape::Lower;
        self.word(at)
            .filter(single)
            .is_some_and(|word| word.key.chars().count() == 1 || matches!(word.key.as_str(), "th" | "ch" | "ph" | "tj" | "ij"))
            && self.word(at + 1).is_some_and(|stop| stop.is_sign("."))
    }

    /// A further first name or a surname.
    fn continues(&self, at: usize, first: usize) -> bool {
        let Some(word) = self.word(at).filter(|word| word.is_word()) else { return false };
        if word.is_capital() && (is_place_word(&word.key) || is_english_place(&word.key)) {
            return false;
        }
        let known = name_word(&word.key);
        let small = self.words[first].shape == Shape::Lower;
        match word.shape {
            Shape::Capital if !word.begins => {
                let single_letter = word.key.chars().count() == 1;
                (self.is_free_capital(at) && !is_small_word(&word.key) || single_letter && self.is_initial(at))
                    || known.is_some() && !self.is_fixed(at) && !is_small_word(&word.key)
            }
            Shape::Lower => {
                let is_surname = matches!(known, Some(NameWord::Surname | NameWord::SurnameOrWord)) && !is_small_word(&word.key);
                let is_second = matches!(known, Some(NameWord::First));
                ((is_surname || is_second) && small || matches!(known, Some(NameWord::Surname))) && !self.is_masked(at)
            }
            Shape::Upper => known.is_some() && !self.is_masked(at),
            _ => false,
        }
    }

    /// `van der Kooimans`: small words and then a word with a capital that is no place.
    pub(super) fn after_particles(&self, at: usize) -> Option<usize> {
        let mut end = at;
        while end - at < 4 && is_particle(self.key(end)) {
            end += 1 + usize::from(self.word(end + 1).is_some_and(|stop| stop.is_sign(".") && self.key(end).len() <= 2));
        }
        let is_name = end > at && self.is_free_capital(end) && self.word(end).is_some_and(|word| !word.begins);
        let plain_van = end == at + 1 && matches!(self.key(at), "van" | "in" | "op" | "te" | "voor");
        let is_known = || matches!(name_word(self.key(end)), Some(NameWord::Surname | NameWord::SurnameOrWord));
        (is_name && (!plain_van || is_known())).then_some(end)
    }

    /// The word after a surname of more words. After a name (`follows`) it may be in small letters; alone its last word has a capital.
    pub(super) fn long_surname(&self, at: usize, follows: bool) -> Option<usize> {
        let sure = LONG_SURNAMES.end_of(self.words, at);
        let unsure = LONG_WORD_SURNAMES.end_of(self.words, at);
        let end = sure.or(unsure)?;
        if (at..end).any(|place| self.is_fixed(place)) {
            return None;
        }
        let last = self.word(end - 1)?;
        let capital = last.is_capital();
        // "De Haan" in a sentence, with two capitals, is a name; "de haan" and "de Haan" are a bird and a town.
        let two_capitals = capital && self.words[at].is_capital() && !self.words[at].begins;
        let alone = capital && (sure.is_some() || two_capitals);
        (alone || follows && (capital || sure.is_some() || self.words[at..end].len() < 3 && self.key(at) == "de")).then_some(end)
    }

    /// A surname by itself, of one word or more: the last word of it.
    pub(super) fn surname_at(&self, at: usize) -> Option<usize> {
        if let Some(end) = self.long_surname(at, false) {
            return Some(end - 1);
        }
        let word = self.word(at)?;
        let known = matches!(name_word(&word.key), Some(NameWord::Surname));
        let sounds = has_ending_of_surname(&word.key) && !word.begins;
        (word.is_capital() && (known || sounds) && !self.is_masked(at)).then_some(at)
    }
}
