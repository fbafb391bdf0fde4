//! Which number is that of a room, a flat or a house in a building, and which is no house at all?

use super::house::house_end;
use crate::endings::{is_street, is_street_word};
use crate::words::Word;

/// What has a number inside a building or a court.
const ROOMS: &[&str] = &["woning", "appartement", "kamer", "flat", "huis", "studio", "unit", "apartment", "room", "house", "aanleunwoning"];
/// What is numbered and is no house.
#[rustfmt::skip]
const NUMBERED: &[&str] = &[
    "groep", "lijn", "bus", "zaal", "week", "kamer", "flat", "klas", "team", "fase", "route", "artikel", "blok", "deel", "stap", "dag", "maat", "radio",
    "top", "tram", "trein", "spoor", "perron", "lokaal", "loket", "ronde", "seizoen", "niveau", "optie", "punt", "hal", "baan", "veld", "poort", "lift",
    "halte", "afslag", "pagina", "bladzijde", "hoofdstuk", "versie", "windows", "covid", "group", "line", "part", "room", "phase", "week", "step", "gate",
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "maandag", "dinsdag",
    "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "minstens", "ongeveer", "bijna", "alle", "slechts", "samen", "zeker", "elke", "iedere",
    "alleen", "deze", "onze", "maar", "over", "sinds", "voor", "vanaf", "circa", "jong", "kavel", "plan", "gebouw", "laag", "etage", "verdieping", "vak",
    "slechts", "precies", "ruim", "gemiddeld", "hooguit", "nog", "soms", "daar", "hier", "waar", "want", "toen", "rond", "tegen", "buslijn", "afdeling",
    "categorie", "perceel", "stichting", "sporting", "oranje", "vereniging", "concordia", "formule", "project", "doel", "regel", "rijksweg", "provinciale", "snelweg", "kaart", "thema", "vraag", "nummer", "werkgroep", "ploeg",
];

/// Whether this word has numbers that are no houses: a group, a bus, a week.
pub(super) fn is_numbered(key: &str) -> bool {
    NUMBERED.contains(&key)
}

/// `Woning 12 in de Lindehof`, `kamer 214 van De Esdoorn`, `Flat 3B`
pub(super) fn room_before(words: &[Word], at: usize) -> Option<(usize, usize)> {
    let first = at.checked_sub(1)?;
    let room = words.get(first).filter(|word| word.sentence == words[at].sentence && ROOMS.contains(&word.key.as_str()))?;
    let end = house_end(words, at);
    if let Some(last) = building_after(words, end) {
        return Some((first, last));
    }
    let is_english = matches!(room.key.as_str(), "flat" | "apartment" | "unit" | "room");
    let has_letter = end > at && words[at + 1].start == words[at].end;
    let before = first.checked_sub(1).map(|place| words[place].key.as_str()).unwrap_or_default();
    let is_inside = room.is_capital() && !room.begins && matches!(before, "in" | "at" | "from" | "of");
    (is_english && (has_letter || is_inside)).then_some((first, end))
}

/// `in de Lindehof`, `van De Esdoorn`, `van Huize Avondrust`
fn building_after(words: &[Word], end: usize) -> Option<usize> {
    let key = |place: usize| words.get(place).map(|word| word.key.as_str()).unwrap_or_default();
    if !matches!(key(end + 1), "in" | "van" | "op" | "aan" | "at" | "of") {
        return None;
    }
    let begin = end + 2 + usize::from(matches!(key(end + 2), "de" | "het" | "the"));
    let goes_on = |place: &usize| words.get(*place).is_some_and(|word| word.is_capital() && word.sentence == words[end].sentence);
    (begin..begin + 4).take_while(goes_on).last()
}

/// `op 24 in de Lijsterstraat`, `van 7a aan het plein`
pub(super) fn street_after(words: &[Word], at: usize) -> Option<(usize, usize)> {
    let before = words.get(at.checked_sub(1)?).filter(|word| word.sentence == words[at].sentence)?;
    let end = house_end(words, at);
    let key = |place: usize| words.get(place).map(|word| word.key.as_str()).unwrap_or_default();
    if !matches!(before.key.as_str(), "op" | "van" | "at" | "nummer" | "nr" | "naast" | "bij")
        || !matches!(key(end + 1), "in" | "aan" | "on")
    {
        return None;
    }
    let last = end + 2 + usize::from(matches!(key(end + 2), "de" | "het" | "the"));
    let street = words.get(last).filter(|street| street.sentence == words[at].sentence)?;
    let has_letter = end == at + 1 && words[end].start == words[at].end;
    let is_bare = is_street_word(&street.key) && (street.is_capital() || has_letter);
    (is_street(&street.key, street.is_capital()) || is_bare).then_some((at, last))
}

/// `flat 3 hoog links nummer 12`
pub(super) fn stairs(words: &[Word], at: usize) -> Option<(usize, usize)> {
    let key = |place: usize| words.get(place).map(|word| word.key.as_str()).unwrap_or_default();
    if key(at + 1) != "hoog" {
        return None;
    }
    let mut last = at + 2;
    while last < at + 5 && matches!(key(last), "links" | "rechts" | "achter" | "voor" | "midden" | "nummer" | "nr" | "." | "huisnummer") {
        last += 1;
    }
    let number = words.get(last).filter(|number| number.is_number() && number.key.len() < 5 && last > at + 2)?;
    let first = at.checked_sub(1).filter(|first| matches!(key(*first), "flat" | "toren" | "portiek")).unwrap_or(at);
    (number.sentence == words[at].sentence).then(|| (first, house_end(words, last)))
}
