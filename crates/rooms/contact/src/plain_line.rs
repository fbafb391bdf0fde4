//! May this stand in a line about a group? Nothing by which somebody can be called or looked up; a name is pointed out, not refused.

use opbouw_neighbourhood::{OwnOffer, PersonFault};

use crate::error::ContactError;

/// Letters in a line at most.
pub(crate) const MOST_LETTERS: usize = 140;

/// One line of at most so many letters, without control letters; it may be empty.
///
/// # Errors
/// Too long, or with a telephone number, mail address, BSN, or postcode in it.
pub(crate) fn plain_line(text: &str, most: usize) -> Result<String, ContactError> {
    let visible: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).filter(|c| !is_unseen(*c)).collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > most {
        return Err(ContactError::LongLine);
    }
    if OwnOffer::new(&format!("x {line}"), "", false) == Err(PersonFault::ContactInText) || holds_low_postcode(&line) {
        return Err(ContactError::NotPlain);
    }
    Ok(line)
}

/// A word with a capital inside a sentence that is not the name of one of these places: perhaps the name of somebody. It is a guess, so it is
/// only pointed out.
pub(crate) fn may_hold_name<'p>(line: &str, places: impl IntoIterator<Item = &'p str>) -> bool {
    let known: Vec<String> = places.into_iter().flat_map(|place| place.split_whitespace()).map(bare).collect();
    let mut begins = true;
    for word in line.split_whitespace() {
        let (plain, is_first) = (bare(word), begins);
        begins = word.ends_with(['.', '!', '?', ':']);
        let has_capital = plain.chars().next().is_some_and(char::is_uppercase) && plain.chars().nth(1).is_some_and(char::is_lowercase);
        if has_capital && !is_first && !known.contains(&plain) {
            return true;
        }
    }
    false
}

fn bare(word: &str) -> String {
    word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned()
}

/// `7411 aa 12`: in small letters it is a postcode only with a number behind it, or written as one word.
fn holds_low_postcode(line: &str) -> bool {
    let words: Vec<String> = line.split_whitespace().map(bare).collect();
    let is_number = |text: &str| text.len() == 4 && text.bytes().all(|digit| digit.is_ascii_digit()) && !text.starts_with('0');
    let is_letters = |text: &str| text.len() == 2 && text.bytes().all(|letter| letter.is_ascii_alphabetic());
    let starts_with_digit = |text: &str| text.starts_with(|letter: char| letter.is_ascii_digit());
    let whole = |word: &String| word.len() == 6 && word.is_ascii() && is_number(&word[..4]) && is_letters(&word[4..]);
    words.iter().any(whole) || words.windows(3).any(|three| is_number(&three[0]) && is_letters(&three[1]) && starts_with_digit(&three[2]))
}

/// Letters that turn or hide what is written.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{00ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_by_which_somebody_is_found_stands_in_a_line() {
        for text in [
            "bel 06-12 34 56 78",
            "mail ali@voorbeeld.nl",
            "bsn 123456782",
            "woont 7411 AA",
            "woont op 7411aa",
            "woont 7411 aa 12",
            "0 6 1 2 3 4 5 6 7 8",
        ] {
            assert_eq!(plain_line(text, MOST_LETTERS), Err(ContactError::NotPlain), "{text}");
        }
        for text in ["Potje 4 tegen 4, om 16.30 uur", "12 jongens van 14 tot 17", "sinds 2026 op dinsdag", "", "  veel\nwind\u{202e} "] {
            assert!(plain_line(text, MOST_LETTERS).is_ok(), "{text}");
        }
        assert_eq!(plain_line("  veel\nwind\u{202e} ", MOST_LETTERS), Ok("veel wind".to_owned()));
        assert_eq!(plain_line(&"é".repeat(141), MOST_LETTERS), Err(ContactError::LongLine));
    }

    /// The phone has the same rule in another language; a journey reads the same list to it.
    #[test]
    fn the_phone_and_the_server_agree_on_these() {
        for line in include_str!("../tests/phone/lines.txt").lines() {
            let (word, text) = line.split_once('\t').unwrap();
            assert_eq!(plain_line(text, MOST_LETTERS).is_err(), word == "weg", "{text}");
            assert_eq!(word != "weg" && may_hold_name(text, ["Lindelo", "het Veldje"]), word == "naam", "{text}");
        }
    }

    #[test]
    fn a_name_is_pointed_out_and_a_place_is_not() {
        let check = |line: &str, is_name: bool| assert_eq!(may_hold_name(line, ["Lindelo", "het Veldje"]), is_name, "{line}");
        check("Met Mohammed over school gepraat", true);
        check("Gevoetbald. Daarna vroeg Sem om hulp", true);
        check("Gevoetbald in Lindelo, op het Veldje.", false);
        check("Rustig. Twee meiden erbij", false);
        check("Iedereen in het RET-hok, veel TV", false);
    }
}
