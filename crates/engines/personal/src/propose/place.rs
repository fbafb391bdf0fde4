//! What comes instead of an address or a postcode: "in deze straat", "een huis in deze straat", "hier in de buurt".

use super::instead::{Edit, Piece, Sentence};
use crate::words::Shape;

/// What somebody does and a house does not.
#[rustfmt::skip]
const PEOPLE_DO: &[&str] = &[
    "komt", "drinkt", "huilt", "slaapt", "eet", "roept", "schreeuwt", "gaat", "kan", "wil", "durft", "zegt", "belt", "vergeet", "rookt", "loopt", "zoekt",
    "heet", "kent", "mist", "praat", "klaagt", "scheldt", "drinks", "cries", "sleeps", "needs", "wants",
];

impl Sentence {
    /// A street with a number, or a number by itself.
    pub(super) fn house(&self, piece: Piece) -> Edit {
        if self.stands_between_signs(piece) {
            return self.take_out(piece.first, piece);
        }
        let article = usize::from(matches!(self.before(piece.first, 1), "de" | "het" | "'t" | "the"));
        let from = piece.first - article;
        let (here, a_house) =
            (self.either("in deze straat", "in this street"), self.either("een huis in deze straat", "a house in this street"));
        match self.before(from, 1) {
            "van" | "from" if self.before(from, 2) == "hoek" => self.put(from, piece, self.either("deze straat", "this street")),
            "van" | "from" | "uit" => self.put(from - 1, piece, self.either("uit deze straat", "from this street")),
            "in" | "op" | "aan" | "at" | "on" => self.put(from - 1, piece, here),
            "hoek" => self.put(from, piece, self.either("van deze straat", "of this street")),
            "naast" | "tegenover" | "bij" | "langs" | "achter" | "naar" | "tussen" | "boven" | "to" => self.put(from, piece, a_house),
            "" if self.is_done_by_people(piece.last + 1) => {
                self.put(from, piece, self.either("iemand in deze straat", "someone in this street"))
            }
            "" => self.put(from, piece, a_house),
            _ if from > 0 && self.words[from - 1].shape == Shape::Sign => self.put(from, piece, a_house),
            _ => self.put(from, piece, here),
        }
    }

    /// "komt niet buiten", "is alleen": said of who lives there, not of the house.
    fn is_done_by_people(&self, verb: usize) -> bool {
        let key = |at: usize| self.words.get(at).map(|word| word.key.as_str()).unwrap_or_default();
        match key(verb) {
            "is" | "was" => matches!(key(verb + 1), "alleen" | "eenzaam" | "ziek" | "dronken" | "alone" | "lonely" | "verward" | "bang"),
            "heeft" | "has" => matches!(key(verb + 1), "hulp" | "honger" | "schulden" | "verdriet" | "ruzie" | "debts" | "pijn"),
            other => PEOPLE_DO.contains(&other),
        }
    }

    /// A postcode.
    pub(super) fn area(&self, piece: Piece) -> Edit {
        if self.stands_between_signs(piece) {
            return self.take_out(piece.first, piece);
        }
        let noun = usize::from(matches!(self.before(piece.first, 1), "postcode" | "pc"));
        let from = piece.first - noun;
        match self.before(from, 1) {
            "in" | "bij" | "te" | "rond" | "op" => self.put(from - 1, piece, self.either("hier in de buurt", "around here")),
            "van" | "uit" | "door" | "met" | "" => self.put(from, piece, self.either("deze buurt", "this area")),
            _ => self.take_out(from, piece),
        }
    }

    /// `, Kerkweg 9,` and `Fam. Jansen, Kerkweg 9`: the sentence is whole without it.
    fn stands_between_signs(&self, piece: Piece) -> bool {
        let sign = |key: &str| matches!(key, "," | "(" | ")" | "." | "!" | ";" | "");
        let (before, after) = (self.before(piece.first, 1), self.after(piece.last, 1));
        matches!(before, "," | "(" | ":") && (sign(after) || self.words.get(piece.last + 1).is_none_or(|next| !next.is_word()))
    }
}
