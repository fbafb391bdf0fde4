//! Which words stand in a text, how are they written, and where does a sentence begin?

use crate::endings::is_short_street;
use crate::plain::Plain;

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// In small letters, or in a text that is all capitals.
    Lower,
    /// With a capital.
    Capital,
    /// All capitals, at least two, between words that are not.
    Upper,
    /// Digits.
    Number,
    /// One sign.
    Sign,
}

/// A word, a number or a sign: letters `start..end` of the plain text.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// In small letters.
    pub(crate) key: String,
    pub(crate) shape: Shape,
    /// Whether it is the first word of a sentence, where a capital says nothing.
    pub(crate) begins: bool,
    /// Whether its sentence is all capitals.
    pub(crate) shouted: bool,
    /// Which sentence it is in.
    pub(crate) sentence: usize,
}

impl Word {
    pub(crate) fn is_word(&self) -> bool {
        matches!(self.shape, Shape::Lower | Shape::Capital | Shape::Upper)
    }

    pub(crate) fn is_number(&self) -> bool {
        self.shape == Shape::Number
    }

    pub(crate) fn is_sign(&self, sign: &str) -> bool {
        self.shape == Shape::Sign && self.key == sign
    }

    /// A capital and then small letters.
    pub(crate) fn is_capital(&self) -> bool {
        self.shape == Shape::Capital
    }
}

/// Words after which a full stop ends no sentence.
#[rustfmt::skip]
const ABBREVIATIONS: &[&str] = &[
    "mw", "mevr", "dhr", "fam", "nr", "no", "st", "dr", "ds", "mr", "mrs", "ms", "drs", "ing", "ir", "prof", "tel", "geb", "bijv", "bv", "ca", "huisnr",
    "mej", "past", "gr", "mvg",
];

/// Splits a text into words, numbers and signs.
pub(crate) fn split_words(plain: &Plain) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut at = 0;
    while at < plain.seen.len() {
        let letter = plain.at(at);
        if letter.is_whitespace() {
            at += 1;
            continue;
        }
        let end = end_of_word(plain, at);
        let shape = shape_of(&plain.seen[at..end]);
        let key = plain.seen[at..end].iter().flat_map(|letter| letter.to_lowercase()).collect();
        words.push(Word { start: at, end, key, shape, begins: false, shouted: false, sentence: 0 });
        at = end;
    }
    mark_sentences(plain, &mut words);
    quiet_shouting(&mut words);
    words
}

/// Letters hang together, with an apostrophe inside; an `'s` at the end is a word of its own.
fn end_of_word(plain: &Plain, start: usize) -> usize {
    let first = plain.at(start);
    let mut end = start + 1;
    if first.is_ascii_digit() {
        while plain.at(end).is_ascii_digit() {
            end += 1;
        }
    } else if first.is_alphabetic() {
        while plain.at(end).is_alphabetic() || (plain.at(end) == '\'' && plain.at(end + 1).is_alphabetic() && !is_possessive(plain, end)) {
            end += 1;
        }
    } else if first == '\'' && is_possessive(plain, start) {
        end += 1;
    }
    end
}

fn is_possessive(plain: &Plain, apostrophe: usize) -> bool {
    matches!(plain.at(apostrophe + 1), 's' | 'S') && !plain.at(apostrophe + 2).is_alphanumeric()
}

fn shape_of(letters: &[char]) -> Shape {
    let Some(first) = letters.first() else { return Shape::Sign };
    if first.is_ascii_digit() {
        return Shape::Number;
    }
    if !letters.iter().any(|letter| letter.is_alphabetic()) {
        return Shape::Sign;
    }
    match letters.iter().filter(|letter| letter.is_uppercase()).count() {
        many if many > 1 && !letters.iter().any(|letter| letter.is_lowercase()) => Shape::Upper,
        _ if first.is_uppercase() => Shape::Capital,
        _ => Shape::Lower,
    }
}

/// Says for each word in which sentence it is, and whether it is the first one.
fn mark_sentences(plain: &Plain, words: &mut [Word]) {
    let (mut sentence, mut begins) = (0, true);
    for at in 0..words.len() {
        let breaks_line = at > 0 && plain.seen[words[at - 1].end..words[at].start].contains(&'\n');
        if breaks_line || ends_sentence(words, at) {
            begins = true;
            sentence += 1;
        }
        words[at].sentence = sentence;
        if words[at].is_word() || words[at].is_number() {
            words[at].begins = begins;
            begins = false;
        }
    }
}

/// Whether the sign before this word ends a sentence.
fn ends_sentence(words: &[Word], at: usize) -> bool {
    let Some(sign) = at.checked_sub(1).map(|sign| &words[sign]) else { return false };
    if sign.shape != Shape::Sign {
        return false;
    }
    let parted = words[at].start > sign.end;
    let abbreviates = || {
        at.checked_sub(2)
            .map(|last| &words[last])
            .is_some_and(|last| last.is_word() && (last.end - last.start == 1 || ABBREVIATIONS.contains(&last.key.as_str())))
    };
    match sign.key.as_str() {
        "." => parted && !abbreviates() && !cuts_street(words, at),
        "!" | "?" => true,
        ":" => parted,
        _ => false,
    }
}

/// "Kerkstr. 5" is one.
fn cuts_street(words: &[Word], at: usize) -> bool {
    words[at].is_number() && at.checked_sub(2).is_some_and(|last| is_short_street(&words[last].key))
}

/// Where a whole sentence is in capitals they say nothing.
fn quiet_shouting(words: &mut [Word]) {
    let mut start = 0;
    while start < words.len() {
        let sentence = words[start].sentence;
        let end = start + words[start..].iter().take_while(|word| word.sentence == sentence).count();
        let count = |shape: Shape| words[start..end].iter().filter(|word| word.shape == shape).count();
        let (upper, lower) = (count(Shape::Upper), count(Shape::Lower));
        if upper > 2 && upper > 2 * lower {
            for word in words[start..end].iter_mut().filter(|word| word.is_word()) {
                word.shape = Shape::Lower;
                word.shouted = true;
            }
        }
        start = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<Word> {
        split_words(&Plain::new(text))
    }

    #[test]
    fn words_numbers_and_signs_are_parted() {
        let keys: Vec<String> = words("Fatma's zo'n O'Brien, 14b!").into_iter().map(|word| word.key).collect();
        assert_eq!(keys, ["fatma", "'s", "zo'n", "o'brien", ",", "14", "b", "!"]);
    }

    #[test]
    fn a_sentence_begins_after_a_full_stop_and_not_after_an_abbreviation() {
        let begins: Vec<String> =
            words("Mw. Bos is er. Zij wacht\nOp wie? Dhr. A. Kok").into_iter().filter(|word| word.begins).map(|word| word.key).collect();
        assert_eq!(begins, ["mw", "zij", "op", "dhr"]);
    }

    #[test]
    fn capitals_everywhere_say_nothing() {
        assert!(words("IK ZIE HENK NIET").iter().all(|word| word.shape == Shape::Lower));
        assert_eq!(words("De WMO is er")[1].shape, Shape::Upper);
    }
}
