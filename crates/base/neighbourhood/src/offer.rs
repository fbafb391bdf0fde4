//! An offer or a request of a resident, in their own words.

use crate::error::PersonFault;
use crate::fold::one_line;
use crate::person::is_unseen;

/// Letters in the text at most.
const MOST_TEXT: usize = 2_000;
/// Letters in a title at most; a longer first sentence is cut at a word.
const MOST_TITLE: usize = 80;

/// What a resident offers or asks, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnOffer {
    /// The first words, for lists.
    pub title: String,
    /// The text.
    pub text: String,
    /// Days and parts of the day, as written.
    pub availability: String,
    /// Whether it asks.
    pub is_request: bool,
}

impl OwnOffer {
    /// One sentence is enough: the title is made of it.
    ///
    /// # Errors
    /// No letter in it, or too long.
    pub fn new(text: &str, availability: &str, is_request: bool) -> Result<Self, PersonFault> {
        let text: String = text.chars().filter(|letter| *letter == '\n' || *letter == '\t' || !is_unseen(*letter)).collect();
        let text = text.trim();
        if !text.chars().any(char::is_alphabetic) {
            return Err(PersonFault::NoText);
        }
        if text.chars().count() > MOST_TEXT || availability.chars().count() > 200 {
            return Err(PersonFault::LongText);
        }
        if holds_contact(text) || holds_contact(availability) {
            return Err(PersonFault::ContactInText);
        }
        Ok(Self { title: title_of(text), text: text.to_owned(), availability: one_line(availability), is_request })
    }
}

/// A telephone number, a mail address or a postcode: everybody can read an offer, and nobody can call it back.
fn holds_contact(text: &str) -> bool {
    let words: Vec<&str> = text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '(' | ')')).collect();
    let is_mail = |word: &&str| word.split_once('@').is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.'));
    words.iter().any(is_mail) || holds_telephone(text) || holds_postcode(&words)
}

/// Nine digits or more in a row, with what people put between them.
fn holds_telephone(text: &str) -> bool {
    let mut digits = 0;
    for letter in text.chars() {
        match letter {
            '0'..='9' => digits += 1,
            ' ' | '-' | '.' | '/' | '(' | ')' | '+' => {}
            _ => digits = 0,
        }
        if digits >= 9 {
            return true;
        }
    }
    false
}

/// 7411 AA, with or without the space.
fn holds_postcode(words: &[&str]) -> bool {
    let is_number = |text: &str| text.len() == 4 && text.bytes().all(|digit| digit.is_ascii_digit()) && !text.starts_with('0');
    let is_letters = |text: &str| text.len() == 2 && text.bytes().all(|letter| letter.is_ascii_uppercase());
    let is_whole =
        |word: &&str| word.is_char_boundary(4.min(word.len())) && word.len() == 6 && is_number(&word[..4]) && is_letters(&word[4..]);
    words.iter().any(is_whole) || words.windows(2).any(|pair| is_number(pair[0]) && is_letters(pair[1].trim_end_matches('.')))
}

/// The first sentence, or as many of its words as fit.
fn title_of(text: &str) -> String {
    let first = text.split_inclusive(['.', '!', '?', '\n']).find(|part| part.chars().any(char::is_alphabetic)).unwrap_or(text);
    let line = one_line(first.trim_end_matches(['.', '\n', ' ']));
    if line.chars().count() <= MOST_TITLE {
        return line;
    }
    let mut title = String::new();
    for word in line.split(' ').take_while(|word| word.chars().count() < MOST_TITLE) {
        if title.chars().count() + word.chars().count() > MOST_TITLE {
            break;
        }
        title = format!("{title} {word}");
    }
    let title = if title.is_empty() { line.chars().take(MOST_TITLE).collect() } else { title.trim().to_owned() };
    format!("{title} …")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_sentence_is_an_offer_with_a_title() {
        let offer = OwnOffer::new("Ik kook graag soep. Ook zonder vlees.", "di", false).unwrap();
        assert_eq!((offer.title.as_str(), offer.text.as_str()), ("Ik kook graag soep", "Ik kook graag soep. Ook zonder vlees."));
        let long = OwnOffer::new(&"heel lang ".repeat(30), "", false).unwrap();
        assert!(long.title.chars().count() <= 83 && long.title.ends_with('…'), "{}", long.title);
        assert!(OwnOffer::new(&"a".repeat(900), "", false).unwrap().title.chars().count() <= 83);
    }

    #[test]
    fn contact_details_are_kept_out_of_what_everybody_reads() {
        for text in [
            "Bel 06-12 34 56 78",
            "Soep, mail toos@voorbeeld.nl",
            "Kom naar Dorpsstraat 12, 7411 AA",
            "Postcode 7411AA",
            "Bel +31 (0)6 12345678",
        ] {
            assert_eq!(OwnOffer::new(text, "", false), Err(PersonFault::ContactInText), "{text}");
        }
        for text in ["Al 40 jaar, van 1980 tot 2020", "Om 10.30 uur @ het dorpshuis", "Vanaf 2026 op dinsdag", "Ik heb 1500 LP's"] {
            assert!(OwnOffer::new(text, "di 10-12", false).is_ok(), "{text}");
        }
        assert_eq!(OwnOffer::new("Soep\u{202e}", "", false).unwrap().text, "Soep");
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert_eq!(OwnOffer::new("  !? ", "", false), Err(PersonFault::NoText));
        assert_eq!(OwnOffer::new(&"soep ".repeat(500), "", false), Err(PersonFault::LongText));
    }
}
