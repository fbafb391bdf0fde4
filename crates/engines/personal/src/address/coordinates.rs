//! Which numbers are a spot on the map: "51.9651, 6.2890"?

use crate::words::Word;

/// Digits behind the point at least: fewer is a temperature or a price.
const LEAST_DECIMALS: usize = 3;

/// The spots in a text: letters of the plain text.
pub(crate) fn find_coordinates(words: &[Word]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for at in 0..words.len() {
        let is_new = found.last().is_none_or(|(_, end)| words[at].start >= *end);
        if let Some(last) = end_of_spot(words, at).filter(|_| is_new) {
            let is_side = at > 0 && matches!(words[at - 1].key.as_str(), "n" | "lat" | "latitude" | "noord");
            found.push((words[at - usize::from(is_side)].start, words[last].end));
        }
    }
    found
}

fn end_of_spot(words: &[Word], at: usize) -> Option<usize> {
    let north = end_of_degrees(words, at)?;
    let gap = (north + 1..north + 4).take_while(|place| words.get(*place).is_some_and(|word| is_between(&word.key))).count();
    let east = end_of_degrees(words, north + 1 + gap)?;
    // Four decimals are a spot anywhere; three only where the country lies: "12.345, 13.456" is an amount.
    let decimals = words[north].key.len().min(words[east].key.len());
    let value = |place: usize| words[place].key.parse::<u16>().unwrap_or_default();
    let is_here = (50..=54).contains(&value(at)) && (2..=7).contains(&value(east - 2));
    if decimals <= LEAST_DECIMALS && !is_here {
        return None;
    }
    let is_side = words.get(east + 1).is_some_and(|side| matches!(side.key.as_str(), "o" | "e" | "w" | "°"));
    Some(east + usize::from(is_side))
}

fn is_between(key: &str) -> bool {
    matches!(key, "," | ";" | "/" | "°" | "n" | "-" | "en" | "e" | "o" | "w" | "lon" | "lng" | "long" | ":" | "noord" | "oost")
}

/// `51.9651`
fn end_of_degrees(words: &[Word], at: usize) -> Option<usize> {
    let [whole, point, decimals] = words.get(at..at + 3)? else { return None };
    let is_glued = whole.end == point.start && point.end == decimals.start;
    let is_number = whole.is_number() && whole.key.len() < 4 && decimals.is_number() && decimals.key.len() >= LEAST_DECIMALS;
    (is_glued && is_number && matches!(point.key.as_str(), "." | ",")).then_some(at + 2)
}
