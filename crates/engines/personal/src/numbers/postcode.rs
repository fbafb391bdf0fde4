//! Which digits and letters are a Dutch postcode?

use crate::address::house_after_postcode;
use crate::words::{Shape, Word};

/// Units of measure and small words that stand behind a number in capitals.
const UNITS: &[&str] = &["km", "kg", "gb", "mb", "cm", "mm", "ml", "kw", "pk", "lp", "xl"];
/// Small words: in a text of capitals they say nothing.
#[rustfmt::skip]
const SMALL: &[&str] = &[
    "in", "de", "en", "op", "is", "te", "of", "we", "er", "ze", "je", "al", "nu", "uw", "om", "ik", "me", "zo", "ja", "na", "at", "to", "on", "as", "it",
    "no", "my", "an", "by", "so", "uu", "hu", "af", "ga", "tv",
];

/// The postcodes in a text: letters of the plain text.
pub(crate) fn find_postcodes(words: &[Word]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (at, pair) in words.windows(2).enumerate() {
        let (number, letters) = (&pair[0], &pair[1]);
        let is_form = number.is_number() && number.end - number.start == 4 && !number.key.starts_with('0') && is_two_letters(letters);
        let is_glued_before = at > 0 && words[at - 1].end == number.start && words[at - 1].is_word();
        if is_form && !is_glued_before && is_postcode(words, at) {
            let last = house_after_postcode(words, at + 1).unwrap_or(at + 1);
            found.push((number.start, words[last].end));
        }
    }
    found
}

fn is_two_letters(word: &Word) -> bool {
    word.is_word() && word.key.len() == 2 && word.key.is_ascii() && !matches!(word.key.as_str(), "sa" | "sd" | "ss")
}

fn is_postcode(words: &[Word], at: usize) -> bool {
    let (number, letters) = (&words[at], &words[at + 1]);
    let gap = letters.start - number.end;
    let key = letters.key.as_str();
    let before = at.checked_sub(1).map(|before| words[before].key.as_str()).unwrap_or_default();
    let is_announced = matches!(before, "postcode" | "pc" | "postcodes")
        || (before == ":" && at > 1 && matches!(words[at - 2].key.as_str(), "postcode" | "pc"));
    let is_genitive = words.get(at + 2).is_some_and(|next| next.key == "'s" && next.start == letters.end);
    if gap > 1 || is_genitive {
        return false;
    }
    if is_announced {
        return true;
    }
    match letters.shape {
        Shape::Upper => !UNITS.contains(&key),
        Shape::Lower if gap == 0 => !UNITS.contains(&key) && !is_year_word(number, key),
        Shape::Lower => letters.shouted && can_be_shouted(words, at) && !UNITS.contains(&key) && !SMALL.contains(&key),
        _ => gap == 0,
    }
}

/// "2024en" is a slip of the keyboard.
fn is_year_word(number: &Word, key: &str) -> bool {
    (number.key.starts_with("19") || number.key.starts_with("20")) && SMALL.contains(&key)
}

/// In a text of capitals: no vowel makes a word of the letters, or a house number follows.
fn can_be_shouted(words: &[Word], at: usize) -> bool {
    let letters = &words[at + 1];
    if !letters.key.contains(['a', 'e', 'i', 'o', 'u']) {
        return true;
    }
    let followed_by_number = words.get(at + 2).is_some_and(|next| next.is_number() && next.start - letters.end <= 1);
    followed_by_number && !matches!(words[at].key.get(..2), Some("19" | "20"))
}
