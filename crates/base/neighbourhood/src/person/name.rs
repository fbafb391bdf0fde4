//! A first name as it will stand on the screens of others: one line, of letters that cannot be taken for something else.

use crate::error::PersonFault;
use crate::fold::one_line;

/// Letters in a first name at most.
const MOST_LETTERS: usize = 40;

/// A first name, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstName(String);

impl FirstName {
    /// A first name. Composed to NFC, so that one name is written one way.
    ///
    /// # Errors
    /// Nothing in it, too long, signs that hide or turn text round, or letters of two scripts in one word (Unicode TR 39: "Аdmin" with a
    /// Cyrillic A).
    pub fn parse(text: &str) -> Result<Self, PersonFault> {
        use unicode_normalization::UnicodeNormalization;
        let name: String = one_line(text).nfc().collect();
        if !name.chars().any(char::is_alphabetic) {
            return Err(PersonFault::NoName);
        }
        if name.chars().count() > MOST_LETTERS {
            return Err(PersonFault::LongName);
        }
        if name.chars().any(|letter| !is_of_a_name(letter)) || name.split(' ').any(is_of_two_scripts) {
            return Err(PersonFault::OddName);
        }
        Ok(Self(name))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Letters, marks on them, and what stands between parts of a name. No digits: a number is no name and may be a telephone.
fn is_of_a_name(letter: char) -> bool {
    letter.is_alphabetic() || unicode_normalization::char::is_combining_mark(letter) || matches!(letter, ' ' | '-' | '\'' | '’' | '.')
}

/// Whether a name of a party would deceive a reader: signs that hide or turn text round, or letters of two scripts in one word.
pub(crate) fn is_deceiving(text: &str) -> bool {
    text.chars().any(is_unseen) || text.split(|letter: char| !letter.is_alphabetic()).any(is_of_two_scripts)
}

/// Controls, marks of direction, and letters without width (Unicode UTR 36).
pub(crate) fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn is_of_two_scripts(word: &str) -> bool {
    let mut scripts = word.chars().filter(|letter| letter.is_alphabetic()).map(script);
    let first = scripts.next();
    scripts.any(|script| Some(script) != first)
}

/// The three scripts whose letters look alike; all others count as one.
fn script(letter: char) -> u8 {
    match letter {
        'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => 1,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => 2,
        '\u{400}'..='\u{52f}' => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_neighbourhood_are_names() {
        for name in ["Fatma", " Jan-Willem ", "Sjoukje", "D'Angelo", "Олена", "فاطمة", "Łukasz", "ሰላም", "Anne Fleur", "Đặng"]
        {
            assert!(FirstName::parse(name).is_ok(), "{name}");
        }
        assert_eq!(FirstName::parse("  Anne \n Fleur").unwrap().as_str(), "Anne Fleur");
    }

    #[test]
    fn what_would_deceive_a_reader_is_refused() {
        let check = |name: &str, fault| assert_eq!(FirstName::parse(name), Err(fault), "{name:?}");
        check("", PersonFault::NoName);
        check("!?", PersonFault::NoName);
        check("Аdmin", PersonFault::OddName);
        check("Jan\u{202e}naJ", PersonFault::OddName);
        check("Jan\u{200b}", PersonFault::OddName);
        check("<b>Jan</b>", PersonFault::OddName);
        check("Jan 0612345678", PersonFault::OddName);
        check(&"a".repeat(41), PersonFault::LongName);
    }
}
