//! What is the same text without the personal data in it?

mod clauses;
mod instead;
mod people;
mod place;
mod reach;
mod spaces;

use crate::find::find_personal;
use crate::kind::Found;
use crate::places::Places;
use clauses::without_gone;
use instead::Sentence;

/// Bytes that a proposal is longer than the text at most, for each piece that was found.
pub const MOST_ADDED: usize = 24;
/// Times that a proposal is read again.
const MOST_READINGS: usize = 4;
/// Stands where something was taken out, until the sentence is mended; in a text that holds it, it is lost.
const GONE: char = '\u{e000}';

/// The text without what was found: somebody for a name, "in deze straat" for an address, and no number with the word that announces it.
///
/// Nothing is found in it: what would come together by taking something out is taken out too. Nothing found gives the same text; when nothing else was said it is empty.
pub fn propose(text: &str, found: &[Found]) -> String {
    let found = in_order(text, found);
    if found.is_empty() {
        return text.to_owned();
    }
    let places = left_alone(text, &found);
    let mut proposal = without_gone(&replace(text, &found));
    for _ in 0..MOST_READINGS {
        let left = find_personal(&proposal, &places);
        if left.is_empty() {
            return proposal;
        }
        proposal = blank(&proposal, &left);
    }
    String::new()
}

/// What lies in the text, in order, without overlap: what a caller changed cannot stop it.
fn in_order(text: &str, found: &[Found]) -> Vec<Found> {
    let mut found: Vec<Found> = found.iter().copied().filter(|one| one.start < one.end && text.get(one.range()).is_some()).collect();
    found.sort_unstable();
    found.sort_by_key(|one| one.start);
    let mut end = 0;
    found.retain(|one| {
        let is_free = one.start >= end;
        end = if is_free { one.end } else { end };
        is_free
    });
    found
}

/// What would be found without the places of the caller: those are places, and stay.
fn left_alone(text: &str, found: &[Found]) -> Places {
    let all = find_personal(text, &Places::default());
    let is_place = |one: &&Found| !found.iter().any(|other| one.start < other.end && other.start < one.end);
    let within = 2_000;
    Places::new(all.iter().filter(is_place).filter(|one| one.end - one.start < within).map(|one| &text[one.range()]))
}

/// Puts something else for every piece.
fn replace(text: &str, found: &[Found]) -> String {
    let plain: String = text.chars().map(|letter| if letter == GONE { ' ' } else { letter }).collect();
    if plain.len() != text.len() {
        // The sign is as long as three spaces: keep every place where it was.
        return replace(&text.replace(GONE, "   "), found);
    }
    let sentence = Sentence::new(text);
    let (mut made, mut at) = (String::with_capacity(text.len()), 0);
    for edit in sentence.edits(found) {
        let start = edit.start.max(at);
        made.push_str(&text[at..start]);
        made.push_str(&edit.instead);
        at = edit.end.max(start);
    }
    made.push_str(&text[at..]);
    made
}

/// Three dots for what came together.
fn blank(text: &str, found: &[Found]) -> String {
    let (mut made, mut at) = (String::with_capacity(text.len()), 0);
    for one in found {
        made.push_str(&text[at..one.start]);
        made.push('…');
        at = one.end;
    }
    made.push_str(&text[at..]);
    made
}
