//! Which word with a capital is a street because a house number and somebody's house stand behind it: "Achterom 6, daar woont ..."?

use super::house::house_end;
use super::room::is_numbered;
use crate::words::Word;

/// What a house, or who is in it, does.
const DOES: &[&str] = &["woont", "staat", "heeft", "stinkt", "huilt", "drinkt", "lives"];
/// Letters of such a word at least: "Jong 19" and "Top 40" are none.
const LEAST_LETTERS: usize = 5;

/// The word before the number, where it begins the sentence.
pub(super) fn named_before(words: &[Word], at: usize) -> Option<usize> {
    let first = at.checked_sub(1)?;
    let name = words.get(first).filter(|word| word.is_capital() && word.begins && word.sentence == words[at].sentence)?;
    let key = |place: usize| words.get(place).map(|word| word.key.as_str()).unwrap_or_default();
    let end = house_end(words, at);
    let goes_on = DOES.contains(&key(end + 1)) || key(end + 1) == "," && matches!(key(end + 2), "daar" | "waar" | "hier");
    let of_a_club = ["gewonnen", "verloren", "nieuwe", "leden", "gespeeld", "gescoord", "meer"].contains(&key(end + 2));
    let is_like_a_name = name.key.chars().count() >= LEAST_LETTERS && !is_numbered(&name.key) && !of_a_club;
    (goes_on && is_like_a_name && name.end < words[at].start).then_some(first)
}
