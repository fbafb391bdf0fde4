//! Which number can be that of a house, and how far does it go: "14b", "12 hs", "5 en 7"?

use super::street::number_ends;
use crate::words::{Shape, Word};

/// What is counted: a number before it is no house.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "jaar", "jaren", "uur", "u", "mensen", "gezinnen", "huizen", "woningen", "bewoners", "kinderen", "bomen", "auto", "autos", "keer", "x", "maal",
    "personen", "meter", "km", "m", "jongeren", "ouderen", "gulden", "euro", "dagen", "weken", "maanden", "minuten", "lampen", "banken", "bankjes",
    "plekken", "fietsen", "graden", "procent", "panden", "adressen", "buren", "leden", "vrijwilligers", "honden", "stoelen", "winkels", "families",
    "minutes", "shops", "lights", "hours", "days", "weeks", "months", "families", "residents", "minute", "volunteers", "years", "people", "houses", "trees", "cars", "children", "times", "lantaarns", "parkeerplaatsen", "appartementen", "flats", "vrouwen", "mannen",
    "mei", "januari", "februari", "maart", "april", "juni", "juli", "augustus", "september", "oktober", "november", "december",
];
/// Whether the number can be that of a house: no time, date, year or amount.
pub(super) fn is_house(words: &[Word], at: usize) -> bool {
    let number = &words[at];
    let is_road = at > 0 && words[at - 1].is_word() && words[at - 1].end == number.start && words[at - 1].key.len() < 2;
    let year = number.key.len() == 4 && matches!(number.key.get(..2), Some("19" | "20"));
    let glued = |place: usize| words.get(place).filter(|word| word.start == words[place - 1].end);
    let is_clock =
        glued(at + 1).is_some_and(|sign| matches!(sign.key.as_str(), "." | ":" | ",")) && glued(at + 2).is_some_and(Word::is_number);
    let is_share = words.get(at + 1).is_some_and(|sign| matches!(sign.key.as_str(), "%" | "°" | "€"));
    let is_counted = words.get(at + 1).is_some_and(|next| COUNTED.contains(&next.key.as_str()) && next.start > number.end);
    let is_glued_word = glued(at + 1).is_some_and(|next| next.is_word() && next.key.chars().count() > 3);
    !(is_road || year || is_clock || is_share || is_counted || is_glued_word)
}

/// The last word of one house number or two: `5 en 7`, `5 t/m 9`.
pub(super) fn last_house(words: &[Word], at: usize) -> usize {
    let end = house_end(words, at);
    let key = |place: usize| words.get(place).map(|word| word.key.as_str()).unwrap_or_default();
    let second = match (key(end + 1), key(end + 2), key(end + 3)) {
        ("en" | "and" | "of" | "tot" | "&", _, _) => end + 2,
        ("t", "/", "m") => end + 4,
        _ => return end,
    };
    let is_house_too = words.get(second).is_some_and(|word| word.is_number() && word.key.len() < 5 && !word.key.starts_with('0'));
    if !is_house_too || !is_house(words, second) {
        return end;
    }
    let last = house_end(words, second);
    if number_ends(words, last) && words.get(last + 1).is_none_or(|next| next.start > words[last].end || is_last_sign(words, last + 1)) {
        last
    } else {
        end
    }
}

/// The last word of the house number: `14b`, `14-2`, `103 bis`, `12 hs`.
pub(super) fn house_end(words: &[Word], at: usize) -> usize {
    let gap = |place: usize| words.get(place).map(|word| word.start - words[place - 1].end);
    let is_letter = |place: usize| words.get(place).is_some_and(|word| word.is_word() && word.key.chars().count() == 1);
    let is_addition =
        |place: usize| words.get(place).is_some_and(|word| matches!(word.key.as_str(), "bis" | "hs" | "rood" | "zwart" | "huis"));
    if gap(at + 1) == Some(0) && (is_letter(at + 1) || is_addition(at + 1)) {
        return at + 1;
    }
    if gap(at + 1) == Some(1) && (is_addition(at + 1) || is_house_letter(words, at + 1)) {
        return at + 1;
    }
    let dash =
        words.get(at + 1).is_some_and(|sign| matches!(sign.key.as_str(), "-" | "/")) && gap(at + 1) == Some(0) && gap(at + 2) == Some(0);
    if dash && (words[at + 2].is_number() || is_letter(at + 2) || words[at + 2].key == "hoog") {
        return at + 2;
    }
    at
}

/// A capital by itself behind the number: `12 A`.
fn is_house_letter(words: &[Word], at: usize) -> bool {
    words[at].shape == Shape::Capital && words[at].key.chars().count() == 1 && !words.get(at + 1).is_some_and(|next| next.is_sign("."))
}

/// The last word of a house number behind the letters of a postcode: `7071 AB huis 3`, `7071AB 12`.
pub(crate) fn house_after_postcode(words: &[Word], letters: usize) -> Option<usize> {
    let key = |place: usize| words.get(place).map(|word| word.key.as_str()).unwrap_or_default();
    let mut at = letters + 1;
    while at < letters + 4 && matches!(key(at), "," | "huis" | "nummer" | "nr" | "huisnummer" | "no" | "." | "-") {
        at += 1;
    }
    let number = words.get(at).filter(|word| word.is_number() && word.key.len() < 5 && !word.key.starts_with('0'))?;
    let last = house_end(words, at);
    let is_free = words.get(last + 1).is_none_or(|next| !next.is_number() && next.start > words[last].end || next.is_sign(","))
        || is_last_sign(words, last + 1);
    let is_one = number.sentence == words[letters].sentence || words[at - 1].is_sign(".");
    (is_one && is_free && is_house(words, at) && number_ends(words, last)).then_some(last)
}

/// A sign that nothing hangs on.
fn is_last_sign(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|sign| !sign.is_word() && !sign.is_number() && words.get(at + 1).is_none_or(|next| next.start > sign.end))
}
