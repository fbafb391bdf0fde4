//! Which spaces and signs are too many where something was taken out?

use super::GONE;

/// The text without the marks. Where what is left would grow together into a number or a code, three dots part it.
pub(super) fn close_gap(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let mut parts = text.split(GONE);
    made.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let left = made.trim_end().chars().next_back();
        let right = part.trim_start().chars().next();
        let is_code =
            |side: Option<char>| side.is_some_and(|letter| letter.is_numeric() || matches!(letter, '@' | '+' | '-' | '.' | '/' | '_'));
        let touches = made.ends_with(|letter: char| !letter.is_whitespace()) && part.starts_with(|letter: char| !letter.is_whitespace());
        let is_lone = |side: Option<char>| side.is_none_or(|letter| matches!(letter, ',' | '.' | '!' | '?' | ')' | ':'));
        if (is_code(left) || is_code(right)) && left.is_some() && !is_lone(right) {
            made.push('…');
        } else if touches && right.is_some_and(char::is_alphanumeric) {
            made.push(' ');
        }
        made.push_str(part);
    }
    made
}

/// One space between words, and none before a comma or a full stop.
pub(super) fn tidy(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let is_space_too_many = letter == ' '
            && (made.is_empty() || made.ends_with([' ', '\n', '(']) || matches!(next, Some(',' | '.' | ';' | ')' | '\n') | None));
        let is_sign_too_many = letter == ',' && made.ends_with([',', '.', '!', '?']) || letter == ':' && next.is_none();
        if !is_space_too_many && !is_sign_too_many {
            made.push(letter);
        }
    }
    let trimmed = made.trim_end_matches([' ', ',', ';', ':', '-']).trim_start_matches([' ', ',', ';', ':', '.', '-', ')', '\'']);
    if trimmed.chars().any(char::is_alphanumeric) { trimmed.to_owned() } else { String::new() }
}
