//! Which date is the one on which somebody was born?

use crate::words::Word;

/// Words that announce it.
const BORN: &[&str] =
    &["geboren", "geb", "geboortedatum", "geboortejaar", "geboortedag", "born", "dob", "birthday", "birthdate", "geboorte"];
/// Words in a sentence about a number of births.
const MANY: &[&str] =
    &["kinderen", "babys", "baby", "kindjes", "lammetjes", "kalfjes", "puppy", "kittens", "children", "babies", "idee", "project"];
/// The months, in full and in short.
#[rustfmt::skip]
const MONTHS: &[&str] = &[
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "jan", "feb", "mrt",
    "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec", "january", "february", "march", "may", "june", "july", "august", "october",
];

/// The dates of birth: letters of the plain text.
pub(crate) fn find_birth_dates(words: &[Word]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if !BORN.contains(&word.key.as_str()) {
            continue;
        }
        let mut first = at + 1;
        while words
            .get(first)
            .is_some_and(|word| matches!(word.key.as_str(), "." | ":" | "op" | "in" | "on" | "is" | "d" | "dd" | "de" | "the"))
        {
            first += 1;
        }
        let Some(last) = end_of_date(words, first) else { continue };
        let only_year = first == last;
        if !(only_year && counts_births(words, at)) {
            found.push((words[first].start, words[last].end));
        }
    }
    found
}

/// The last word of a date: `3-4-1950`, `3 april 1950`, `3 april`, `april 1950`, `1950`.
fn end_of_date(words: &[Word], first: usize) -> Option<usize> {
    let number =
        |at: usize| words.get(at).filter(|word| word.is_number() && word.key.len() <= 4).and_then(|word| word.key.parse::<u32>().ok());
    let is_year = |at: usize| number(at).is_some_and(|year| (1880..2100).contains(&year));
    let is_month = |at: usize| words.get(at).is_some_and(|word| MONTHS.contains(&word.key.as_str()));
    let is_part = |at: usize| words.get(at).is_some_and(|word| matches!(word.key.as_str(), "-" | "/" | "." | " "));
    if is_year(first) {
        return Some(first);
    }
    if is_month(first) {
        return if is_year(first + 1) || number(first + 1).is_some() { Some(first + 1) } else { Some(first) };
    }
    number(first).filter(|day| *day <= 31)?;
    if is_month(first + 1) {
        return Some(if number(first + 2).is_some() { first + 2 } else { first + 1 });
    }
    let written_out = is_part(first + 1) && number(first + 2).is_some() && is_part(first + 3) && number(first + 4).is_some();
    let with_spaces = number(first + 1).is_some_and(|month| month <= 12) && is_year(first + 2);
    match (written_out, with_spaces) {
        (true, _) => Some(first + 4),
        (_, true) => Some(first + 2),
        _ if is_part(first + 1) && number(first + 2).is_some_and(|month| month <= 12) => Some(first + 2),
        _ => None,
    }
}

/// "Er zijn 12 kinderen geboren in 2023" is about nobody.
fn counts_births(words: &[Word], at: usize) -> bool {
    words[..at].iter().rev().take(12).any(|word| MANY.contains(&word.key.as_str()))
}
