//! Which part of a text is a street with a house number, or a house number by itself?

mod coordinates;
mod named;
mod room;
mod street;

pub(crate) use coordinates::find_coordinates;

use crate::endings::is_street;
use crate::numbers::spelled_digits;
use crate::words::{Shape, Word};
use street::{english_street, english_street_before, number_ends, street_before, whole_street};

/// What is counted: a number before it is no house.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "jaar", "jaren", "uur", "u", "mensen", "gezinnen", "huizen", "woningen", "bewoners", "kinderen", "bomen", "auto", "autos", "keer", "x", "maal",
    "personen", "meter", "km", "m", "jongeren", "ouderen", "gulden", "euro", "dagen", "weken", "maanden", "minuten", "lampen", "banken", "bankjes",
    "plekken", "fietsen", "graden", "procent", "panden", "adressen", "buren", "leden", "vrijwilligers", "honden", "stoelen", "winkels", "families",
    "years", "people", "houses", "trees", "cars", "children", "times", "lantaarns", "parkeerplaatsen", "appartementen", "flats", "vrouwen", "mannen",
    "mei", "januari", "februari", "maart", "april", "juni", "juli", "augustus", "september", "oktober", "november", "december",
];
/// Sentences in which "nummer 12" is not a house.
#[rustfmt::skip]
const OTHER_NUMBERS: &[&str] = &[
    "lijst", "lijn", "bus", "top", "ranglijst", "wachtlijst", "loket", "kamer", "perron", "rugnummer", "prijs", "lot", "spoor", "tram", "hit", "speler",
    "line", "probleem", "prioriteit", "wens", "vraag", "klacht", "punt", "plaats",
];
/// Words before "nummer 1" that say that somebody lives there.
#[rustfmt::skip]
const LIVES: &[&str] = &[
    "woont", "wonen", "woon", "buurman", "buurvrouw", "buren", "bewoner", "bewoners", "meneer", "mevrouw", "mw", "dhr", "familie", "lives", "live",
    "naast", "tegenover", "huis", "gezin", "man", "vrouw", "kind", "kinderen", "neighbour", "woning",
];

/// The addresses in a text: letters of the plain text. `placed` says which words belong to a place that the caller knows.
pub(crate) fn find_addresses(words: &[Word], placed: &[bool]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for at in 0..words.len() {
        let whole = if words[at].is_number() { by_figure(words, placed, at) } else { by_word(words, at) };
        let begins_after = found.last().map_or(0, |(_, end)| *end);
        if let Some((first, last)) = whole.filter(|(first, _)| words[*first].start >= begins_after) {
            found.push((words[first].start, words[last].end));
        }
    }
    found
}

/// The first and last word of an address with this number in figures.
fn by_figure(words: &[Word], placed: &[bool], at: usize) -> Option<(usize, usize)> {
    if words[at].key.len() > 4 || words[at].key.starts_with('0') {
        return None;
    }
    if let Some(whole) = room::stairs(words, at) {
        return Some(whole);
    }
    let first = street_before(words, placed, at)
        .or_else(|| number_word_before(words, at))
        .or_else(|| english_street_before(words, at))
        .or_else(|| named::named_before(words, at))
        .map(|first| (first, house_end(words, at)));
    match first.or_else(|| room::room_before(words, at)).or_else(|| room::street_after(words, at)) {
        Some(whole) => is_house(words, at).then_some(whole),
        None => english_street(words, at).map(|last| (at, last)),
    }
}

/// The same with a number that is written as a word: `Dorpsstraat twaalf`, `huisnummer veertien`.
fn by_word(words: &[Word], at: usize) -> Option<(usize, usize)> {
    let key = words[at].key.as_str();
    if !words[at].is_word() || matches!(key, "een" | "one" | "oh") || spelled_digits(key).is_none_or(|digits| digits.len() > 3) {
        return None;
    }
    if let Some(whole) = room::street_after(words, at) {
        return Some(whole);
    }
    let next = words.get(at + 1).map(|next| next.key.as_str()).unwrap_or_default();
    let ends = number_ends(words, at) && !matches!(next, "van" | "en" | "of" | "," | "-");
    let last = at.checked_sub(1)?;
    let is_whole_street = is_street(&words[last].key, words[last].is_capital()) && words[last].sentence == words[at].sentence;
    let first = if is_whole_street { Some(whole_street(words, last)) } else { number_word_before(words, at) };
    first.filter(|_| ends).map(|first| (first, at))
}

/// Whether the number can be that of a house: no time, date, year or amount.
fn is_house(words: &[Word], at: usize) -> bool {
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

/// The last word of the house number: `14b`, `14-2`, `103 bis`, `12 hs`.
pub(crate) fn house_end(words: &[Word], at: usize) -> usize {
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

/// `op nummer 12`, `huisnummer 41`, `nr. 14`
fn number_word_before(words: &[Word], at: usize) -> Option<usize> {
    let stop = usize::from(at > 0 && matches!(words[at - 1].key.as_str(), "." | ":"));
    let first = at.checked_sub(1 + stop)?;
    let key = words[first].key.as_str();
    // "Kerkstraat nr. 14"
    if matches!(key, "nummer" | "nr") && first > 0 && is_street(&words[first - 1].key, words[first - 1].is_capital()) {
        return Some(whole_street(words, first - 1));
    }
    let is_house = matches!(key, "huisnummer" | "huisnr" | "housenumber");
    if !is_house && !matches!(key, "nummer" | "nr" | "no" | "number" | "nummers") || key == "no" && stop == 0 {
        return None;
    }
    let sentence = || words[..first].iter().rev().take(20).take_while(|word| word.sentence == words[first].sentence);
    let after = || words[at..].iter().take(10).take_while(|word| word.sentence == words[first].sentence);
    let says = |list: &[&str]| sentence().chain(after()).any(|word| list.contains(&word.key.as_str()));
    let before = first.checked_sub(1).map(|place| words[place].key.as_str()).unwrap_or_default();
    let is_small = words[at].key.len() == 1 && words[at].key.as_str() < "4";
    let follows_place = matches!(
        before,
        "op" | "van" | "naast" | "bij" | "tegenover" | "naar" | "uit" | "at" | "from" | "on" | "house" | "to" | "," | "tussen" | "achter"
    );
    (is_house || (follows_place || says(LIVES)) && !says(OTHER_NUMBERS) && (!is_small || says(LIVES))).then_some(first)
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
