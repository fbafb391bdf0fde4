//! Names of families and of who is known by a trade or a letter: "familie Yilmaz", "de kinderen Visser", "bakker Hendriks", "meneer de B".

use super::Names;
use super::around::{is_particle, is_small_word};
use crate::lexicon::{NameWord, name_word};
use crate::words::Shape;

impl Names<'_> {
    /// `meneer de B`, `J. van der V.`: small words and a single capital; its stop is taken unless it ends the text.
    pub(super) fn after_particle_letter(&self, at: usize) -> Option<usize> {
        let many = (at..at + 3).take_while(|place| matches!(self.key(*place), "de" | "van" | "der" | "den" | "ter" | "ten")).count();
        let letter = self.word(at + many).filter(|word| many > 0 && word.is_capital() && word.key.chars().count() == 1)?;
        let stop = self.word(at + many + 1).is_some_and(|stop| stop.is_sign(".") && stop.start == letter.end);
        let is_plain = letter.sentence == self.words[at].sentence && !self.words[at].begins;
        is_plain.then_some(at + many + usize::from(stop && at + many + 2 < self.words.len()))
    }

    /// `bakker hendriks`: a surname that is hardly a word, or any name with a capital.
    pub(super) fn after_trade(&self, at: usize) -> Option<usize> {
        let word = self.word(at).filter(|word| !word.begins && !self.is_masked(at))?;
        let known = name_word(&word.key);
        let is_name = match word.shape {
            Shape::Lower => known == Some(NameWord::Surname),
            _ => known.is_some() && !is_small_word(&word.key),
        };
        let is_long = |end: &usize| end - at > 2 || self.word(end - 1).is_some_and(|last| last.is_capital());
        let end = self.long_surname(at, true).filter(is_long).map(|end| end - 1);
        end.or_else(|| is_name.then(|| self.last_of_name(at)))
    }

    /// `de kinderen Visser`
    pub(super) fn after_siblings(&self, at: usize) -> Option<usize> {
        if let Some(end) = self.long_surname(at, false) {
            return Some(end - 1);
        }
        let word = self.word(at).filter(|word| word.is_capital() && !word.begins && !self.is_masked(at))?;
        matches!(name_word(&word.key), Some(NameWord::Surname | NameWord::SurnameOrWord)).then(|| self.last_of_name(at))
    }

    /// `the Smith family`
    pub(super) fn before_family(&self, at: usize) -> Option<usize> {
        let word = self.word(at).filter(|word| word.is_capital() && !word.begins && !self.is_masked(at))?;
        let is_other = matches!(word.key.as_str(), "royal" | "whole" | "holy" | "christian" | "young" | "big" | "old");
        (matches!(self.key_before(at, 1), "the" | "a") && matches!(self.key(at + 1), "family" | "familie") && !is_other).then_some(at)
    }

    pub(super) fn after_family(&self, at: usize) -> Option<usize> {
        let word = self.word(at)?;
        if let Some(end) = self.long_surname(at, true) {
            return Some(end - 1);
        }
        if let Some(letter) = self.after_particle_letter(at) {
            return Some(letter);
        }
        if is_particle(&word.key) {
            return self.after_particles(at);
        }
        let known = matches!(name_word(&word.key), Some(NameWord::Surname));
        let capital = word.is_capital() && !word.begins && !is_small_word(&word.key) && !self.is_masked(at);
        (capital || known).then(|| self.last_of_name(at))
    }

    /// `de Jansens`, `de Hendriksen`: a surname in the plural after "de".
    pub(super) fn plural_family(&self, at: usize) -> Option<usize> {
        let word = self.word(at).filter(|word| word.is_capital() && matches!(self.key_before(at, 1), "de" | "the"))?;
        if self.is_masked(at) {
            return None;
        }
        let is_surname = |key: &str| matches!(name_word(key), Some(NameWord::Surname | NameWord::SurnameOrWord));
        let plural = ["s", "en", "'s", "jes"].into_iter().filter_map(|ending| word.key.strip_suffix(ending)).any(is_surname);
        plural.then_some(at)
    }
}
