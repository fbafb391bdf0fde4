//! Which part of a text is a street with a house number, or a house number by itself?

mod coordinates;
mod house;
mod named;
mod room;
mod street;

pub(crate) use coordinates::find_coordinates;
pub(crate) use house::house_after_postcode;

use crate::endings::is_street;
use crate::numbers::spelled_digits;
use crate::words::Word;
use house::{house_end, is_house, last_house};
use street::{english_street, english_street_before, number_ends, street_before, whole_street};

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
/// What who lives there does, and a number of something else does not.
const PEOPLE_DO: &[&str] = &["komt", "drinkt", "huilt", "slaapt", "schreeuwt", "durft", "roept", "rookt", "drinks", "cries", "eet"];

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
        .map(|first| (first, last_house(words, at)));
    // "nummer 5 in de Lindelaan": the street goes with it.
    let first = first.map(|(first, last)| (first, room::street_after(words, at).map_or(last, |(_, street)| street.max(last))));
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
    // "Nummer 12 komt niet buiten": only somebody who lives there does.
    let acts = words[first].begins && words.get(house_end(words, at) + 1).is_some_and(|next| PEOPLE_DO.contains(&next.key.as_str()));
    let follows_place = follows_place || acts;
    (is_house || (follows_place || says(LIVES)) && !says(OTHER_NUMBERS) && (!is_small || says(LIVES))).then_some(first)
}
