//! Names that nothing announces: known first names and surnames, and unknown words with a capital that behave as a person.

use super::Names;
use super::around::{is_human_verb, is_kin, is_place_head, is_small_word, is_verb};
use crate::endings::is_place_word;
use crate::lexicon::{NameWord, name_word};
use crate::words::Shape;

impl Names<'_> {
    /// The first and last word of a name that begins here.
    pub(super) fn alone_at(&self, at: usize) -> Option<(usize, usize)> {
        let word = self.word(at)?;
        if !word.is_word() || self.is_masked(at) || self.is_called_after(at) {
            return None;
        }
        let last = self.known_first_name(at).or_else(|| self.known_surname(at)).or_else(|| self.unknown_person(at))?;
        (!self.becomes_place(last)).then_some((at, last))
    }

    /// `Café Jansen`, `Sint Elisabeth`, `de kat Max`
    fn is_called_after(&self, at: usize) -> bool {
        let (one, two) = (self.key_before(at, 1), self.key_before(at, 2));
        is_place_head(one) || (matches!(one, "." | "-" | "de" | "van" | "van de") && matches!(two, "st" | "sint" | "café" | "cafe" | "slagerij" | "bakkerij"))
    }

    /// `de Willem Alexander school`
    fn becomes_place(&self, last: usize) -> bool {
        self.word(last + 1).is_some_and(|next| is_place_word(&next.key) && next.start <= self.words[last].end + 1)
    }

    fn known_first_name(&self, at: usize) -> Option<usize> {
        let word = self.word(at)?;
        let known = name_word(&word.key).filter(|known| known.is_first())?;
        let capital = matches!(word.shape, Shape::Capital | Shape::Upper);
        let last = || self.last_of_name(at);
        let is_name = match known {
            NameWord::First => capital || word.key.len() > 2 && !self.is_half_of_compound(at),
            _ if !capital => self.comes_from_near(at + 1),
            NameWord::RarelyFirst => !word.begins && last() > at && word.is_capital(),
            _ if word.shape == Shape::Upper => false,
            NameWord::FirstOrWord if word.begins => is_verb(self.key(at + 1)) && self.key(at + 2) != "wat" || self.acts(at) || last() > at,
            _ if word.begins => is_human_verb(self.key(at + 1)) || self.acts(at) || last() > at,
            _ => !self.is_title_case(at),
        };
        is_name.then(last)
    }

    /// In small letters, glued to another word: `jan-van-gent`.
    fn is_half_of_compound(&self, at: usize) -> bool {
        let dash = |place: Option<usize>| place.and_then(|place| self.word(place)).is_some_and(|sign| sign.is_sign("-"));
        let glued_after = self.word(at + 1).is_some_and(|next| next.start == self.words[at].end) && dash(Some(at + 1));
        let glued_before = at > 0 && self.words[at - 1].end == self.words[at].start && dash(Some(at - 1));
        let next_is_name = || name_word(self.key(at + 2)).is_some();
        self.words[at].shape == Shape::Lower && (glued_before || glued_after && !next_is_name())
    }

    /// A headline: the words on both sides have a capital and are no names.
    fn is_title_case(&self, at: usize) -> bool {
        let unnamed = |place: usize| self.word(place).is_some_and(|word| word.is_capital() && !word.begins && name_word(&word.key).is_none());
        at > 1 && unnamed(at - 1) && (unnamed(at + 1) || unnamed(at - 2))
    }

    fn known_surname(&self, at: usize) -> Option<usize> {
        let last = self.surname_at(at)?;
        let starts_sentence_with_particle = self.words[at].begins && last > at;
        let ordinary = starts_sentence_with_particle && matches!(self.key(at), "de" | "op" | "in") && !self.acts(last);
        (!ordinary).then(|| self.last_of_name(last))
    }

    /// A word with a capital that is in no list, and does or has what only people do or have.
    fn unknown_person(&self, at: usize) -> Option<usize> {
        let word = self.word(at)?;
        if !self.is_free_capital(at) || is_small_word(&word.key) || is_kin(&word.key) || name_word(&word.key).is_some_and(|known| known == NameWord::RarelyFirst) {
            return None;
        }
        let last = self.last_of_name(at);
        let next = self.key(last + 1);
        let has_surname = !word.begins && last > at && self.has_name_inside(at + 1, last);
        let acts = if word.begins { self.acts(last) } else { is_human_verb(next) || self.acts(last) || self.is_asked(at, next) };
        (has_surname || acts && !self.is_after_article(at)).then_some(last)
    }

    fn has_name_inside(&self, first: usize, last: usize) -> bool {
        (first..=last).any(|place| matches!(name_word(self.key(place)), Some(NameWord::First | NameWord::Surname)))
    }

    /// "dat X heet", "zegt X"
    fn is_asked(&self, at: usize, next: &str) -> bool {
        matches!(next, "heet" | "heette") && matches!(self.key_before(at, 1), "die" | "dat" | "who")
    }

    fn is_after_article(&self, at: usize) -> bool {
        matches!(self.key_before(at, 1), "de" | "het" | "een" | "the" | "a" | "an" | "deze" | "dit")
    }

    /// What follows this word is only said of people: "van hiernaast", "'s moeder", "z'n vrouw", "(82)", ", 82 jaar".
    fn acts(&self, last: usize) -> bool {
        let (one, two) = (self.key(last + 1), self.key(last + 2));
        let owns = matches!(one, "'s" | "'" | "zijn" | "haar" | "z'n" | "d'r" | "zn") && is_kin(two);
        let and_kin = matches!(one, "en" | "and") && matches!(two, "zijn" | "haar" | "z'n" | "d'r" | "her" | "his") && is_kin(self.key(last + 3));
        let age = |at: usize| self.word(at).is_some_and(|word| word.is_number() && word.key.len() <= 2);
        let aged = one == "(" && age(last + 2) && matches!(self.key(last + 3), ")" | "jaar" | "jr");
        let years = one == "," && age(last + 2) && matches!(self.key(last + 3), "jaar" | "jr");
        let very_human = matches!(one, "woont" | "huilt" | "lives" | "cries" | "voelt") && self.words[last].is_capital();
        owns || and_kin || aged || years || very_human || self.comes_from_near(last + 1)
    }

    /// "van hiernaast", "van de derde verdieping", "van nummer 12"
    fn comes_from_near(&self, at: usize) -> bool {
        let near = ["hiernaast", "hierboven", "boven", "beneden", "hieronder", "nummer", "nr", "verderop", "upstairs", "downstairs", "next"];
        let spot = ["overkant", "hoek", "flat", "straat", "verdieping", "buren", "bovenverdieping"];
        let starts = matches!(self.key(at), "van" | "from");
        let after_article = matches!(self.key(at + 1), "de" | "het" | "the");
        starts && (near.contains(&self.key(at + 1)) || after_article && (spot.contains(&self.key(at + 2)) || spot.contains(&self.key(at + 3))))
    }
}
