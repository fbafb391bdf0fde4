//! Which words are a street, before a house number or after it?

use super::house::house_end;
use super::room::is_numbered;
use crate::endings::{is_short_street, is_street, is_street_word};
use crate::words::{Shape, Word};

/// Words that are an English street with a capital word before them.
#[rustfmt::skip]
const ENGLISH_STREETS: &[&str] = &[
    "lane", "street", "road", "avenue", "square", "close", "drive", "way", "court", "place", "crescent", "terrace", "st", "rd", "ave", "gardens",
];

/// The first word of the street before this number.
pub(super) fn street_before(words: &[Word], placed: &[bool], at: usize) -> Option<usize> {
    let stop = usize::from(at > 1 && words[at - 1].is_sign(".") && is_short_street(&words[at - 2].key));
    let last = at.checked_sub(1 + stop).filter(|last| words[*last].is_word() && words[*last].sentence == words[at].sentence)?;
    if stop == 1 {
        return Some(whole_street(words, last));
    }
    let is_known = placed.get(last).copied().unwrap_or_default() && number_ends(words, at);
    let soft_capital = words[last].is_capital() && (!words[last].begins || number_ends(words, at));
    if is_street(&words[last].key, soft_capital) || is_street_word(&words[last].key) && words[last].shape != Shape::Lower || is_known {
        return Some(whole_street(words, last));
    }
    without_ending(words, at, last)
}

/// "aan de Achterom 12", "De Dam 4", "Laan van Oranje 30": no ending, but a capital and where somebody lives.
fn without_ending(words: &[Word], at: usize, last: usize) -> Option<usize> {
    if words[last].shape != Shape::Capital || words[last].begins || !number_ends(words, at) {
        return None;
    }
    let first = whole_street(words, last);
    let before = |back: usize| first.checked_sub(back).map(|place| words[place].key.as_str()).unwrap_or_default();
    let after_lane = is_street_word(&words[first].key) || matches!(words[first].key.as_str(), "laan" | "achter" | "lange" | "korte" | "t");
    let after_article =
        matches!(before(1), "de" | "het" | "'t") && matches!(before(2), "op" | "aan") || matches!(before(1), "op" | "aan" | "woont");
    let is_article = matches!(words[first].key.as_str(), "de" | "het" | "'t" | "'") && matches!(before(1), "op" | "aan" | "woont" | "");
    // "De Dam 4": the article begins the sentence, and what is numbered is no bus and no list.
    let opens = first > 0 && words[first - 1].begins && matches!(before(1), "de" | "het") && !is_numbered(&words[last].key);
    if opens && first == last {
        return Some(first - 1);
    }
    (after_lane && last > first || after_article || is_article).then_some(first)
}

/// `Church Street 12`: the first word of an English street before this number.
pub(super) fn english_street_before(words: &[Word], at: usize) -> Option<usize> {
    let last = at.checked_sub(1).filter(|last| words[*last].is_capital() && words[*last].sentence == words[at].sentence)?;
    if !ENGLISH_STREETS.contains(&words[last].key.as_str()) {
        return None;
    }
    let is_part = |place: &usize| words[*place].is_capital() && !LEADS.contains(&words[*place].key.as_str());
    let first = (last.saturating_sub(3)..last).rev().take_while(is_part).last()?;
    // "In High Street 12 shops are empty" counts; "at High Street 12" does not.
    let is_at = first > 0 && matches!(words[first - 1].key.as_str(), "at" | "from" | "near" | "to");
    let ends = is_at || number_ends(words, house_end(words, at));
    (ends && words[first].sentence == words[last].sentence).then_some(first)
}

/// `12 Mill Lane`
pub(super) fn english_street(words: &[Word], at: usize) -> Option<usize> {
    let first = at + 1 + usize::from(words.get(at + 1).is_some_and(|next| next.start == words[at].end && next.key.len() == 1));
    let last = (first + 1..first + 4)
        .find(|last| words.get(*last).is_some_and(|word| ENGLISH_STREETS.contains(&word.key.as_str()) && word.is_capital()))?;
    words[first..last].iter().all(Word::is_capital).then_some(last)
}

/// Nothing that is counted follows: the sentence ends, or goes on with a verb or a small word.
pub(super) fn number_ends(words: &[Word], at: usize) -> bool {
    let small = [
        "en", "of", "is", "woont", "wonen", "zit", "zitten", "staat", "staan", "heeft", "hebben", "te", "in", "bij", "waar", "met", "voor",
        "aan", "wordt", "loopt", "boven", "beneden", "ligt", "naar", "van", "op", "want", "die", "dat", "al", "brandt", "and", "has",
        "was", "who", "lives", "at", "on", "never", "always", "stinkt", "drinkt", "huilt", "drinks", "cries", "with", "needs", "b", "a",
        "c", "bis",
    ];
    words.get(at + 1).is_none_or(|next| next.shape == Shape::Sign && next.key != "%" || small.contains(&next.key.as_str()))
}

/// Back over the other words of the street: `Burgemeester van der Feltzlaan`, `Lange Kerkdam`, `P.C. Hooftstraat`, `Lindelaan/Kerkstraat`.
pub(super) fn whole_street(words: &[Word], last: usize) -> usize {
    let particles = ["de", "der", "den", "van", "het", "ten", "ter", "'t", "te", "op", "t"];
    let mut first = last;
    let mut at = last;
    while at > 0 && last - at < 8 && words[at - 1].sentence == words[last].sentence {
        at -= 1;
        let word = &words[at];
        let is_particle = particles.contains(&word.key.as_str());
        let is_initial_stop = matches!(word.key.as_str(), "." | "/" | "-") && word.end == words[at + 1].start
            || word.is_sign(".") && at > 0 && words[at - 1].key.chars().count() == 1;
        if word.shape == Shape::Capital && (!word.begins || !is_particle) && !LEADS.contains(&word.key.as_str()) {
            first = at;
        } else if !is_particle && !is_initial_stop {
            break;
        }
    }
    let is_short_article = first > 1 && words[first - 1].key == "t" && words[first - 2].is_sign("'");
    if is_short_article { first - 2 } else { first }
}

/// Words that may have a capital before a street and are no part of it.
const LEADS: &[&str] =
    &["op", "in", "aan", "de", "het", "naast", "tegenover", "hoek", "bij", "woont", "adres", "naar", "van", "langs", "tussen", "at", "on"];
