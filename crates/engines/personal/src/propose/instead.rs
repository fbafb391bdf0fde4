//! What comes instead of each piece, given the words around it?

use super::GONE;
use crate::kind::{Found, Kind};
use crate::plain::Plain;
use crate::words::{Word, split_words};

/// Words of every day by which the languages are told apart.
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "the", "and", "my", "she", "he", "her", "his", "at", "to", "or", "needs", "with", "has", "lives", "wife", "him", "who", "about", "someone", "nobody", "our",
    "they", "old", "please", "for", "neighbour", "neighbor", "husband", "from", "text", "call", "write", "alone", "always", "never",
];
#[rustfmt::skip]
const DUTCH: &[&str] = &[
    "de", "het", "een", "en", "mijn", "zij", "hij", "haar", "zijn", "op", "van", "naar", "met", "heeft", "niet", "ik", "ze", "bij", "er", "voor", "die", "dat",
    "nooit", "altijd", "staat", "bel", "woont", "onze", "wil", "geen", "ook", "te", "aan", "uit", "hier",
];

/// Bytes `start..end` of the text become `instead`.
#[derive(Debug, Clone)]
pub(super) struct Edit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) instead: String,
}

/// A text with its words, for looking around a piece.
pub(super) struct Sentence {
    plain: Plain,
    pub(super) words: Vec<Word>,
    /// Whether it is English.
    pub(super) english: bool,
}

/// A piece, as words `first..=last`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub(super) found: Found,
    pub(super) first: usize,
    pub(super) last: usize,
}

impl Sentence {
    pub(super) fn new(text: &str) -> Self {
        let plain = Plain::new(text);
        let words = split_words(&plain);
        let count = |list: &[&str]| words.iter().filter(|word| list.contains(&word.key.as_str())).count();
        let english = count(ENGLISH);
        let dutch = count(DUTCH);
        Self { plain, words, english: english > dutch }
    }

    /// The edits, in order.
    pub(super) fn edits(&self, found: &[Found]) -> Vec<Edit> {
        let pieces: Vec<Piece> = found.iter().filter_map(|found| self.piece(*found)).collect();
        let mut edits = Vec::new();
        let mut at = 0;
        while at < pieces.len() {
            let row = self.row_of_names(&pieces[at..]);
            edits.push(if row > 1 { self.some_people(pieces[at], pieces[at + row - 1]) } else { self.edit(&pieces, at) });
            at += row.max(1);
        }
        edits
    }

    fn piece(&self, found: Found) -> Option<Piece> {
        let (start, end) = self.plain.letters(found.start, found.end);
        let first = self.words.partition_point(|word| word.end <= start);
        let last = self.words.partition_point(|word| word.start < end).checked_sub(1)?;
        (first <= last).then_some(Piece { found, first, last })
    }

    fn edit(&self, pieces: &[Piece], at: usize) -> Edit {
        let piece = pieces[at];
        match piece.found.kind {
            Kind::Name => self.person(pieces, at),
            Kind::Address => self.house(piece),
            Kind::Postcode => self.area(piece),
            Kind::BirthDate => self.birth(piece),
            Kind::Telephone | Kind::Mail | Kind::Bsn | Kind::Plate | Kind::BankAccount | Kind::Handle => self.reach(piece),
        }
    }

    /// Takes words `first..` up to the end of the piece away for this text.
    pub(super) fn put(&self, first: usize, piece: Piece, instead: &str) -> Edit {
        let begins = self.words.get(first).is_some_and(|word| word.begins);
        let start = if first == piece.first { piece.found.start } else { self.bytes(first).0 };
        // One word in capitals, or a plate, says nothing of the rest of the sentence.
        let is_shouted = self.words[piece.first..=piece.last].iter().any(|word| word.shouted);
        let instead = match (is_shouted, begins) {
            (true, _) => instead.to_uppercase(),
            (_, true) => with_capital(instead),
            _ => instead.to_owned(),
        };
        Edit { start, end: piece.found.end, instead }
    }

    /// Takes them away and leaves a mark for mending the sentence.
    pub(super) fn take_out(&self, first: usize, piece: Piece) -> Edit {
        Edit { instead: GONE.to_string(), ..self.put(first, piece, "") }
    }

    /// The small letters of the word so many before this one, in the same sentence.
    pub(super) fn before(&self, at: usize, back: usize) -> &str {
        let Some(place) = at.checked_sub(back) else { return "" };
        let same = |word: &&Word| self.words.get(at).is_none_or(|here| here.sentence == word.sentence);
        self.words.get(place).filter(same).map(|word| word.key.as_str()).unwrap_or_default()
    }

    /// The small letters of the word so many after this one, in the same sentence.
    pub(super) fn after(&self, at: usize, on: usize) -> &str {
        let same = |word: &&Word| self.words.get(at).is_none_or(|here| here.sentence == word.sentence);
        self.words.get(at + on).filter(same).map(|word| word.key.as_str()).unwrap_or_default()
    }

    /// The bytes of a word.
    pub(super) fn bytes(&self, at: usize) -> (usize, usize) {
        self.words.get(at).map(|word| self.plain.bytes(word.start, word.end)).unwrap_or_default()
    }

    /// One of two, for the language of the text.
    pub(super) fn either<'w>(&self, dutch: &'w str, english: &'w str) -> &'w str {
        if self.english { english } else { dutch }
    }
}

/// The text with its first letter as a capital.
pub(super) fn with_capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
