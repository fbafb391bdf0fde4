//! Names that nothing announces: known first names and surnames, and unknown words with a capital that behave as a person.

use super::Names;
use super::around::{is_human_verb, is_kin, is_place_head, is_small_word, is_title, is_verb, takes_person};
use crate::endings::{is_english_place, is_place_word};
use crate::lexicon::{LONG_WORD_SURNAMES, NameWord, name_word};
use crate::words::{Shape, Word};

impl Names<'_> {
    /// The first and last word of a name that begins here.
    pub(super) fn alone_at(&self, at: usize) -> Option<(usize, usize)> {
        let word = self.word(at)?;
        if !word.is_word() || self.is_fixed(at) || self.is_called_after(at) {
            return None;
        }
        if self.is_masked(at) {
            // "Frans" is a language, "Mei" a month: a name only where a person is asked for, or as half of one.
            let last = self.last_of_name(at);
            let is_asked =
                name_word(&word.key).is_some_and(NameWord::is_first) && word.is_capital() && last == at && self.asks_for_person(at);
            return (is_asked || self.is_half_of_name(at)).then_some((at, last));
        }
        let last = self
            .known_first_name(at)
            .or_else(|| self.known_surname(at))
            .or_else(|| self.unknown_person(at))
            .or_else(|| self.likely_person(at))?;
        (!self.becomes_place(last)).then_some((at, last))
    }

    /// `Café Jansen`, `Sint Elisabeth`, `de kat Max`
    fn is_called_after(&self, at: usize) -> bool {
        let (one, two) = (self.key_before(at, 1), self.key_before(at, 2));
        let venue = self.words[at.saturating_sub(1)].is_capital() && one == "de" && name_word(self.key(at)) != Some(NameWord::First);
        is_place_head(one)
            || self.words[at.saturating_sub(1)].is_capital()
                && ["cafe", "centrum", "huis", "salon", "winkel"].iter().any(|end| one.ends_with(end))
            || venue && !self.acts(at) && LONG_WORD_SURNAMES.end_of(self.words, at - 1).is_none()
            || (matches!(one, "." | "-" | "de" | "van" | "van de")
                && matches!(two, "st" | "sint" | "café" | "cafe" | "slagerij" | "bakkerij"))
    }

    /// `de Willem Alexander school`
    fn becomes_place(&self, last: usize) -> bool {
        let is_place = |next: &Word| is_place_word(&next.key) || next.is_capital() && is_english_place(&next.key);
        self.word(last + 1).is_some_and(|next| is_place(next) && next.start <= self.words[last].end + 1)
    }

    fn known_first_name(&self, at: usize) -> Option<usize> {
        let word = self.word(at)?;
        let known = name_word(&word.key).filter(|known| known.is_first())?;
        let capital = matches!(word.shape, Shape::Capital | Shape::Upper);
        let last = || self.last_of_name(at);
        let is_name = match known {
            NameWord::First => capital || word.key.len() > 2 && !self.is_half_of_compound(at),
            _ if !capital => self.comes_from_near(at + 1),
            NameWord::RarelyFirst => {
                !word.begins && word.is_capital() && (last() > at || self.asks_for_person(at)) || self.is_half_of_name(at)
            }
            _ if word.shape == Shape::Upper => false,
            _ if word.begins && (self.is_with_another(at) || self.is_all(at)) => true,
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
        let unnamed =
            |place: usize| self.word(place).is_some_and(|word| word.is_capital() && !word.begins && name_word(&word.key).is_none());
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
        if !self.is_free_capital(at) || is_small_word(&word.key) || is_kin(&word.key) || is_place_head(&word.key) || is_title(&word.key) {
            return None;
        }
        let last = self.last_of_name(at);
        let next = self.key(last + 1);
        let has_surname = !word.begins && last > at && self.has_name_inside(at + 1, last);
        let acts = if word.begins {
            self.surely_acts(last)
        } else {
            is_human_verb(next) || self.acts(last) || self.is_asked(at, next) || self.asks_for_person(at)
        };
        (has_surname || acts && !self.is_after_article(at)).then_some(last)
    }

    fn has_name_inside(&self, first: usize, last: usize) -> bool {
        (first..=last).any(|place| matches!(name_word(self.key(place)), Some(NameWord::First | NameWord::Surname)))
    }

    /// `Mei-Ling`
    fn is_half_of_name(&self, at: usize) -> bool {
        let dash = self.word(at + 1).is_some_and(|dash| dash.is_sign("-") && dash.start == self.words[at].end);
        let second = self.word(at + 2).filter(|second| second.is_capital() && dash && second.start == self.words[at + 1].end);
        self.words[at].is_capital()
            && !self.is_masked(at + 2)
            && second.is_some_and(|second| name_word(&second.key) == Some(NameWord::First))
    }

    /// A text of one word: "Ans".
    fn is_all(&self, at: usize) -> bool {
        self.words[at].is_capital()
            && self.words.iter().take(4).filter(|word| word.shape != Shape::Sign).count() == 1
            && self.words.len() < 4
    }

    /// "Fleur en Sem": another name follows.
    fn is_with_another(&self, at: usize) -> bool {
        let another =
            self.word(at + 2).is_some_and(|word| word.is_capital() && name_word(&word.key).is_some_and(|known| known == NameWord::First));
        matches!(self.key(at + 1), "en" | "and" | "," | "&") && another && !self.is_masked(at + 2)
    }

    /// "volgens X", "zegt X", "zorgen om X", "X, die", "X, ze": only a person comes there.
    fn asks_for_person(&self, at: usize) -> bool {
        let (one, two) = (self.key_before(at, 1), self.key_before(at, 2));
        let last = self.last_of_name(at);
        let told_of = self.key(last + 1) == "," && matches!(self.key(last + 2), "die" | "hij" | "zij" | "ze" | "she" | "he" | "who");
        let cared_for = matches!(one, "om" | "over" | "about") && matches!(two, "zorgen" | "bezorgd" | "ongerust" | "worried" | "roddelt");
        !self.words[at].begins && (takes_person(one) || told_of || cared_for)
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
        self.owns_or_lives(last) || self.is_aged(last) || self.comes_from_near(last + 1)
    }

    /// The same where a sentence begins: "Student (22)" and "Tuin van de buren" have a capital too.
    fn surely_acts(&self, last: usize) -> bool {
        let near = ["hiernaast", "hierboven", "beneden", "boven", "hieronder"];
        self.key(last + 1) == "van" && near.contains(&self.key(last + 2)) || self.owns_or_lives(last)
    }

    fn owns_or_lives(&self, last: usize) -> bool {
        let (one, two) = (self.key(last + 1), self.key(last + 2));
        let owns = matches!(one, "'s" | "'" | "zijn" | "haar" | "z'n" | "d'r" | "zn") && is_kin(two);
        let and_kin =
            matches!(one, "en" | "and") && matches!(two, "zijn" | "haar" | "z'n" | "d'r" | "her" | "his") && is_kin(self.key(last + 3));
        let lives = matches!(one, "woont" | "huilt" | "lives" | "cries" | "voelt") && self.words[last].is_capital();
        owns || and_kin || lives
    }

    fn is_aged(&self, last: usize) -> bool {
        let (one, years) = (self.key(last + 1), self.key(last + 3));
        let age = self.word(last + 2).is_some_and(|word| word.is_number() && word.key.len() <= 2);
        age && (one == "(" && matches!(years, ")" | "jaar" | "jr") || one == "," && matches!(years, "jaar" | "jr"))
    }

    /// "van hiernaast", "van de derde verdieping", "van nummer 12"
    fn comes_from_near(&self, at: usize) -> bool {
        let near =
            ["hiernaast", "hierboven", "boven", "beneden", "hieronder", "nummer", "nr", "verderop", "upstairs", "downstairs", "next"];
        let spot = ["overkant", "hoek", "flat", "straat", "verdieping", "buren", "bovenverdieping"];
        let starts = matches!(self.key(at), "van" | "from");
        let after_article = matches!(self.key(at + 1), "de" | "het" | "the");
        starts
            && (near.contains(&self.key(at + 1)) || after_article && (spot.contains(&self.key(at + 2)) || spot.contains(&self.key(at + 3))))
    }
}
