//! Which groups of digits hang together, in figures and spelled out?

mod bank_account;
mod bsn;
mod document;
mod plate;
mod postcode;
mod spelled;
mod telephone;

pub(crate) use bank_account::find_bank_accounts;
pub(crate) use bsn::find_bsns;
pub(crate) use document::find_documents;
pub(crate) use plate::find_plates;
pub(crate) use postcode::find_postcodes;
pub(crate) use spelled::spelled_digits;
pub(crate) use telephone::find_telephones;

use crate::plain::Plain;
use crate::words::Word;

/// Signs that people put between the digits of one number.
const BETWEEN: &str = " -./()_*|~xX";
/// How many of them at most.
const MOST_BETWEEN: usize = 3;

/// Digits that are written together, or spelled out in one word.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) digits: String,
    /// Which word it is.
    pub(crate) word: usize,
    /// Whether it is spelled out.
    pub(crate) spelled: bool,
}

/// Rows of groups with nothing between them but signs that people put in numbers.
pub(crate) fn list_chains(plain: &Plain, words: &[Word]) -> Vec<Vec<Group>> {
    let mut chains: Vec<Vec<Group>> = Vec::new();
    let mut last_end = None;
    for (at, word) in words.iter().enumerate() {
        let Some(group) = group_at(plain, words, at, word) else { continue };
        let was_spelled = chains.last().and_then(|chain| chain.last()).is_some_and(|last| last.spelled);
        let joins = last_end.is_some_and(|end| is_between(&plain.seen[end..group.start], was_spelled && group.spelled));
        last_end = Some(group.end);
        match chains.last_mut() {
            Some(chain) if joins => chain.push(group),
            _ => chains.push(vec![group]),
        }
    }
    chains
}

/// Between words a comma can stand too.
fn is_between(gap: &[char], spelled: bool) -> bool {
    gap.len() <= MOST_BETWEEN && gap.iter().all(|letter| BETWEEN.contains(*letter) || spelled && *letter == ',')
}

fn group_at(plain: &Plain, words: &[Word], at: usize, word: &Word) -> Option<Group> {
    let (start, end) = (word.start, word.end);
    if word.is_number() {
        let digits = plain.seen[start..end].iter().collect();
        return Some(Group { start, end, digits, word: at, spelled: false });
    }
    // The letter O before a digit is a nought.
    let is_nought = word.key == "o" && words.get(at + 1).is_some_and(|next| next.is_number() && next.start == end);
    let digits = if is_nought { Some("0".to_owned()) } else { spelled_digits(&word.key) }?;
    Some(Group { start, end, digits, word: at, spelled: !is_nought })
}

/// The word before this one, past signs and small words that announce ("is", "op", "naar").
pub(crate) fn announced_by(words: &[Word], at: usize) -> Option<&Word> {
    let small = ["is", "op", "naar", "me", "mij", "even", "gerust", "nr", "nummer", "of", "on", "at", "my", "mijn", "dan", "maar", "met"];
    words[..at].iter().rev().take(4).find(|word| word.is_word() && !small.contains(&word.key.as_str()))
}
