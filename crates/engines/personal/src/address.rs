//! Which part of a text is a street with a house number, or a house number by itself?

use crate::endings::{is_street, is_street_word};
use crate::words::{Shape, Word};

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
        if !words[at].is_number() || words[at].key.len() > 4 || words[at].key.starts_with('0') {
            continue;
        }
        let begins_after = found.last().map_or(0, |(_, end)| *end);
        let house = || is_house(words, at).then(|| house_end(words, at));
        let first = street_before(words, placed, at).or_else(|| number_word_before(words, at));
        let whole = match (first, english_street(words, at)) {
            (Some(first), _) => house().map(|last| (first, last)),
            (None, Some(last)) => Some((at, last)),
            (None, None) => None,
        };
        if let Some((first, last)) = whole.filter(|(first, _)| words[*first].start >= begins_after) {
            found.push((words[first].start, words[last].end));
        }
    }
    found
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
fn house_end(words: &[Word], at: usize) -> usize {
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

/// The first word of the street before this number.
fn street_before(words: &[Word], placed: &[bool], at: usize) -> Option<usize> {
    let last = at.checked_sub(1).filter(|last| words[*last].is_word() && words[*last].sentence == words[at].sentence)?;
    let is_known = placed.get(last).copied().unwrap_or_default() && number_ends(words, at);
    let soft_capital = words[last].is_capital() && (!words[last].begins || number_ends(words, at));
    if is_street(&words[last].key, soft_capital) || is_street_word(&words[last].key) && words[last].shape != Shape::Lower || is_known {
        return Some(whole_street(words, last));
    }
    // "aan de Achterom 12", "Laan van Oranje 30": no ending, but a capital and where somebody lives.
    if words[last].shape != Shape::Capital || words[last].begins || !number_ends(words, at) {
        return None;
    }
    let first = whole_street(words, last);
    let before = |back: usize| first.checked_sub(back).map(|place| words[place].key.as_str()).unwrap_or_default();
    let after_lane = is_street_word(&words[first].key) || matches!(words[first].key.as_str(), "laan" | "achter" | "lange" | "korte" | "t");
    let after_article =
        matches!(before(1), "de" | "het" | "'t") && matches!(before(2), "op" | "aan") || matches!(before(1), "op" | "aan" | "woont");
    let is_article = matches!(words[first].key.as_str(), "de" | "het" | "'t") && matches!(before(1), "op" | "aan" | "woont" | "");
    (after_lane && last > first || after_article || is_article).then_some(first)
}

/// Nothing that is counted follows: the sentence ends, or goes on with a verb or a small word.
fn number_ends(words: &[Word], at: usize) -> bool {
    let small = [
        "en", "of", "is", "woont", "wonen", "zit", "zitten", "staat", "staan", "heeft", "hebben", "te", "in", "bij", "waar", "met", "voor",
        "aan", "wordt", "loopt", "ligt", "naar", "van", "op", "want", "die", "dat", "al", "brandt", "and", "has", "b", "a", "c", "bis",
    ];
    words.get(at + 1).is_none_or(|next| next.shape == Shape::Sign && next.key != "%" || small.contains(&next.key.as_str()))
}

/// Back over the other words of the street: `Burgemeester van der Feltzlaan`, `Lange Kerkdam`, `P.C. Hooftstraat`, `Lindelaan/Kerkstraat`.
fn whole_street(words: &[Word], last: usize) -> usize {
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

/// `12 Mill Lane`
fn english_street(words: &[Word], at: usize) -> Option<usize> {
    let kinds =
        ["lane", "street", "road", "avenue", "square", "close", "drive", "way", "court", "place", "crescent", "terrace", "st", "rd", "ave"];
    let first = at + 1 + usize::from(words.get(at + 1).is_some_and(|next| next.start == words[at].end && next.key.len() == 1));
    let last =
        (first + 1..first + 4).find(|last| words.get(*last).is_some_and(|word| kinds.contains(&word.key.as_str()) && word.is_capital()))?;
    words[first..last].iter().all(Word::is_capital).then_some(last)
}
