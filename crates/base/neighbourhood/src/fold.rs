//! When are two texts the same to a reader? Folds away capitals, accents and punctuation.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Small letters without accents, words with one space between: `"'s-Gravenhage "` becomes `"s gravenhage"`.
pub fn fold(text: &str) -> String {
    // Most texts are, and then there is nothing to take apart.
    if text.is_ascii() { fold_letters(text.chars(), text.len()) } else { fold_letters(text.nfkd(), text.len()) }
}

fn fold_letters(letters: impl Iterator<Item = char>, size: usize) -> String {
    let mut folded = String::with_capacity(size);
    for letter in letters.filter(|letter| !is_combining_mark(*letter)) {
        if letter.is_alphanumeric() {
            folded.extend(letter.to_lowercase());
        } else if !is_apostrophe(letter) && !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// As [`fold`] without the spaces: for names of columns, which people write as `RD-X`, `rd x` or `rdx`.
pub(crate) fn fold_tight(text: &str) -> String {
    fold(text).replace(' ', "")
}

/// One line with single spaces, for titles and names.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{b4}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_accents_and_punctuation_do_not_matter() {
        assert_eq!(fold("  Café — de   Pol!"), "cafe de pol");
        assert_eq!(fold("'s-Gravenhage"), "s gravenhage");
        assert_eq!(fold("ÏJsclub"), fold("ijsclub"));
        assert_eq!(fold_tight("X-coördinaat (RD)"), "xcoordinaatrd");
        assert_eq!(fold("!?…"), "");
        assert_eq!(fold("مُساعدة، في الرسائل"), fold("مساعدة في الرسائل"));
    }

    #[test]
    fn title_becomes_one_line() {
        assert_eq!(one_line(" soep\r\n op \u{a0} het plein "), "soep op het plein");
    }
}
