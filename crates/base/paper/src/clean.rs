//! What people typed, as far as it can stand on paper.

use crate::letters::{Letters, Weight};
use crate::shape::is_unseen;

/// Letters of one text at most; more does not fit on a sheet in any size.
const MOST_LETTERS: usize = 3_000;
/// Marks on one letter at most: Vietnamese and Arabic need two; more is a tower that covers other lines.
const MOST_MARKS: usize = 2;

/// One line: what no font has (emoji, control signs) is left out, and white space is one space.
pub(crate) fn clean_line(letters: &Letters, text: &str) -> String {
    let mut kept = String::new();
    let mut marks = 0;
    for letter in text.chars().take(MOST_LETTERS + 1) {
        if letter.is_whitespace() || letter.is_control() {
            marks = 0;
            if !kept.is_empty() && !kept.ends_with(' ') {
                kept.push(if letter == '\u{a0}' { letter } else { ' ' });
            }
            continue;
        }
        marks = if is_mark(letter) { marks + 1 } else { 0 };
        if marks <= MOST_MARKS && stands(letters, letter) {
            kept.push(letter);
        }
    }
    kept.trim().to_owned()
}

/// Several paragraphs, none of them empty.
pub(crate) fn clean_paragraphs(letters: &Letters, text: &str) -> Vec<String> {
    let mut short: String = text.chars().take(MOST_LETTERS).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short.lines().map(|line| clean_line(letters, line)).filter(|line| !line.is_empty()).collect()
}

/// Whether it can be drawn, or only shapes others. Marks that turn text around whatever it says are left out.
fn stands(letters: &Letters, letter: char) -> bool {
    let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !turns && (is_unseen(letter) || letters.find(letter, Weight::Regular).is_some() && letters.find(letter, Weight::Bold).is_some())
}

/// Marks that stand on or under the letter before them.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{8d3}'..='\u{8ff}' | '\u{135d}'..='\u{135f}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

/// Whether a text runs from right to left: its first letter that has a direction says so; without one, as the sheet.
pub(crate) fn runs_right_to_left(text: &str, sheet: bool) -> bool {
    match unicode_bidi::get_base_direction(text) {
        unicode_bidi::Direction::Rtl => true,
        unicode_bidi::Direction::Ltr => false,
        unicode_bidi::Direction::Mixed => sheet,
    }
}
