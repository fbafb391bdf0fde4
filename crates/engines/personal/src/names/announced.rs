//! Names that are announced: "mevrouw de Vries", "mijn buurman Henk", "heet Rinus", "familie Yilmaz", "J. de Boer", "Beste Lida".

use super::Names;
use super::around::{
    is_greeting, is_kin, is_named_thing, is_particle, is_place_head, is_siblings, is_small_word, is_title, is_trade, is_verb,
};
use crate::lexicon::{NameWord, name_word};
use crate::words::Shape;

impl Names<'_> {
    /// The first and last word of a name that begins here and is announced by what stands before it.
    pub(super) fn announced_at(&self, at: usize) -> Option<(usize, usize)> {
        let word = self.word(at)?;
        if !word.is_word() || self.is_fixed(at) {
            return None;
        }
        let before = self.before(at);
        let is_subject = before.is_some_and(|place| teaches(self.key(place))) && self.is_masked(at);
        let last = match before.map(|place| self.key(place)).filter(|_| !is_subject && !is_title(&word.key)) {
            Some(key) if is_title(key) => self.after_title(at),
            Some(key) if is_kin(key) && !is_kin(&word.key) => self.after_kin(at),
            Some(key) if is_trade(key) => self.after_trade(at),
            Some("familie" | "fam" | "gezin" | "family") => self.after_family(at),
            Some("en") if is_siblings(self.key_before(at, 3)) => self.after_siblings(at),
            Some(key) if is_siblings(key) => self.after_siblings(at),
            _ => None,
        };
        let last = last
            .or_else(|| self.before_family(at))
            .or_else(|| self.plural_family(at))
            .or_else(|| self.after_naming(at))
            .or_else(|| self.after_initials(at))?;
        Some((at, last))
    }

    /// The word before, past the full stop of an abbreviation; a comma or another sentence parts.
    fn before(&self, at: usize) -> Option<usize> {
        let mut place = at.checked_sub(1)?;
        if self.words[place].is_sign(".") {
            place = place.checked_sub(1)?;
        }
        (self.words[place].is_word() && self.words[place].sentence == self.words[at].sentence).then_some(place)
    }

    fn after_title(&self, at: usize) -> Option<usize> {
        let word = self.word(at)?;
        if let Some(letter) = self.after_particle_letter(at) {
            return Some(letter);
        }
        if let Some(end) = self.long_surname(at, true) {
            let of_a_place =
                self.key(at) == "van" && self.word(end - 1).is_some_and(|last| last.shape == Shape::Lower) && self.key(at + 1) != "den";
            return (!of_a_place).then(|| self.last_of_name(end - 1));
        }
        if is_particle(&word.key) {
            return self.after_particles(at).map(|last| self.last_of_name(last));
        }
        let known = name_word(&word.key).filter(|known| *known != NameWord::RarelyFirst || word.is_capital());
        let is_name = match word.shape {
            Shape::Capital => !is_small_word(&word.key) || known.is_some(),
            Shape::Upper => known.is_some(),
            _ => known.is_some() && !is_small_word(&word.key) && !is_verb(&word.key),
        };
        (is_name && !word.begins).then(|| self.last_of_name(at))
    }

    fn after_kin(&self, at: usize) -> Option<usize> {
        let word = self.word(at)?;
        let known = name_word(&word.key);
        if self.key_before(at, 1) == "kapper" || self.is_masked(at) && !known.is_some_and(NameWord::is_first) {
            return None;
        }
        if let Some(end) = self.long_surname(at, false) {
            return Some(end - 1);
        }
        if is_particle(&word.key) && word.is_capital() {
            return self.after_particles(at).map(|last| self.last_of_name(last));
        }
        let has_article =
            matches!(self.key_before(at, 2), "de" | "een" | "mijn" | "onze" | "zijn" | "haar" | "hun" | "the" | "a" | "my" | "me" | "mn");
        let is_name = match word.shape {
            Shape::Capital => known.is_some() || !is_small_word(&word.key) && !self.is_masked(at),
            Shape::Lower => match known {
                Some(NameWord::First) => true,
                Some(NameWord::FirstOrWord | NameWord::FirstOrMass) => !has_article && !is_verb(&word.key),
                _ => false,
            },
            _ => matches!(known, Some(NameWord::First | NameWord::FirstOrWord)),
        };
        (is_name && !word.begins).then(|| self.last_of_name(at))
    }

    /// `heet X`, `genaamd X`, `mijn naam is X`, `Beste X`.
    fn after_naming(&self, at: usize) -> Option<usize> {
        let word = self.word(at)?;
        let (one, two, three) = (self.key_before(at, 1), self.key_before(at, 2), self.key_before(at, 3));
        let named = matches!(one, "heet" | "heette" | "genaamd" | "named" | "called" | "geheten" | "bijgenaamd");
        let noun = |key: &str| matches!(key, "naam" | "name" | "bijnaam");
        let itself = noun(two) && matches!(one, "is" | "was" | ":") || matches!((two, one), ("noemt", "zich") | ("noemen", "hem" | "haar"));
        let myself = matches!((two, one), ("ik", "ben") | ("i", "am") | ("ben", "ik") | ("met", "spreekt"))
            || matches!((three, two, one), ("dit", "is", _));
        let greets = is_greeting(one)
            || one == "," && is_greeting(two)
            || one == "van" && is_greeting(two)
            || one == "," && two == "ik" && three.is_empty();
        let greets = greets || word.begins && self.ends_letter(at);
        if !(named || itself || myself || greets) || is_kin(&word.key) || is_title(&word.key) || (named && self.names_a_thing(at)) {
            return None;
        }
        let known = name_word(&word.key);
        let only_capital = myself || greets;
        let is_name = match word.shape {
            Shape::Capital if named && known.is_none() && !self.names_a_person(at) => false,
            Shape::Capital => {
                !is_small_word(&word.key)
                    && (known.is_some() || !self.is_masked(at))
                    && (!greets || self.stands_alone(at) || known.is_some())
            }
            Shape::Lower => {
                known.is_some_and(|known| known.is_first() && (known == NameWord::First || !only_capital && known != NameWord::RarelyFirst))
            }
            _ => known.is_some(),
        };
        is_name.then(|| self.last_of_name(at))
    }

    /// A name on a last line by itself, after a line that greets.
    fn ends_letter(&self, at: usize) -> bool {
        let last = self.last_of_name(at);
        let before = at.checked_sub(2).map(|place| self.key(place)).unwrap_or_default();
        last + 1 >= self.words.len() && at > 0 && self.words[at - 1].is_sign(",") && is_greeting(before)
    }

    /// After a greeting: nothing, a sign or a line follows.
    fn stands_alone(&self, at: usize) -> bool {
        let last = self.last_of_name(at);
        self.word(last + 1).is_none_or(|next| next.shape == Shape::Sign || next.sentence != self.words[at].sentence)
    }

    /// "Zij heet", "mijn buurman heet": somebody is named in this clause.
    fn names_a_person(&self, at: usize) -> bool {
        let clause = self.words[..at].iter().rev().take(8).take_while(|word| word.sentence == self.words[at].sentence);
        let pronouns = ["ik", "hij", "zij", "ze", "die", "i", "he", "she", "who", "someone", "iemand", "genaamd"];
        clause.into_iter().any(|word| is_kin(&word.key) || is_title(&word.key) || pronouns.contains(&word.key.as_str()))
    }

    /// "De wijk heet Molenwijk": what is named in this clause is no person.
    fn names_a_thing(&self, at: usize) -> bool {
        let clause =
            self.words[..at].iter().rev().take(8).take_while(|word| word.sentence == self.words[at].sentence && word.shape != Shape::Sign);
        clause.into_iter().any(|word| is_named_thing(&word.key) || crate::endings::is_place(&word.key))
    }

    /// `J. de Boer`, `A.B. Jansen`, `J.P. van der Meer`
    fn after_initials(&self, at: usize) -> Option<usize> {
        if !self.is_initial(at) || is_place_head(self.key_before(at, 1)) {
            return None;
        }
        let mut next = at;
        while next - at < 10 && self.is_initial(next) {
            next += 2;
        }
        let many = (next - at) / 2;
        let word = self.word(next)?;
        let parted = word.sentence == self.words[at].sentence;
        let end = self.long_surname(next, true).map(|end| end - 1).or_else(|| {
            let known = name_word(&word.key).is_some();
            let capital = self.is_free_capital(next) && !is_small_word(&word.key);
            (capital && (known || many > 1 || self.words[at].begins || matches!(self.key_before(at, 1), "," | "naar" | "van" | "met")))
                .then_some(next)
        });
        let last = end
            .or_else(|| self.after_particle_letter(next).filter(|end| !matches!(self.key(end + 1), "tot" | "naar")))
            .or_else(|| self.after_particles(next))?;
        parted.then(|| self.last_of_name(last))
    }
}

/// "Juf Turks", "leraar Frans": what follows can be a subject.
fn teaches(key: &str) -> bool {
    matches!(key, "juf" | "meester" | "leraar" | "lerares" | "docent" | "teacher" | "vrijwilliger" | "collega" | "coach" | "trainer")
}
