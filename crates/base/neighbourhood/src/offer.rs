//! An offer or a request of a resident, in their own words.

use crate::error::PersonFault;
use crate::fold::one_line;

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
        let text = text.trim();
        if !text.chars().any(char::is_alphabetic) {
            return Err(PersonFault::NoText);
        }
        if text.chars().count() > MOST_TEXT || availability.chars().count() > 200 {
            return Err(PersonFault::LongText);
        }
        Ok(Self { title: title_of(text), text: text.to_owned(), availability: one_line(availability), is_request })
    }
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
    fn nothing_and_too_much_are_refused() {
        assert_eq!(OwnOffer::new("  !? ", "", false), Err(PersonFault::NoText));
        assert_eq!(OwnOffer::new(&"soep ".repeat(500), "", false), Err(PersonFault::LongText));
    }
}
