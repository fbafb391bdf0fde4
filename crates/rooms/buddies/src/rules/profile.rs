//! Somebody who looks for a buddy or wants to be one: what is filled in, checked.

use jiff::civil::Date;
use opbouw_neighbourhood::OwnOffer;

use super::chosen::{Chosen, code_words};
use super::preferences::{DayPart, Like, Limit, Rhythm, Tongue, Trait, list_contradictions};
use crate::error::BuddiesError;

/// Letters in the short text at most.
const MOST_TEXT: usize = 300;
/// Buddies at once at most.
const MOST_CAPACITY: i64 = 5;

code_words! {
    /// On which side somebody stands.
    Side {
        /// Looks for a buddy.
        Asker = "asker", "buddies-side-asker";
        /// Wants to be one.
        Giver = "giver", "buddies-side-giver";
        /// Either is fine.
        Both = "both", "buddies-side-both";
    }
}

impl Side {
    /// Whether this person can be asked as the one who gives.
    pub fn gives(self) -> bool {
        self != Self::Asker
    }

    /// Whether this person looks for somebody.
    pub fn asks(self) -> bool {
        self != Self::Giver
    }
}

/// What somebody wants and is, checked. It holds no name and no address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// On which side.
    pub side: Side,
    /// What must be so.
    pub limits: Chosen<Limit>,
    /// What would be nice.
    pub wishes: Chosen<Limit>,
    /// What is so.
    pub traits: Chosen<Trait>,
    /// What they like to do.
    pub likes: Chosen<Like>,
    /// When they can; nothing chosen: it does not matter.
    pub parts: Chosen<DayPart>,
    /// How often.
    pub rhythm: Rhythm,
    /// What they speak; nothing chosen: not told.
    pub tongues: Chosen<Tongue>,
    /// In their own words, for the other to read.
    pub about: String,
    /// How many buddies at once.
    pub capacity: i64,
}

impl Wanted {
    /// Checks it all and names everything that is wrong.
    ///
    /// # Errors
    /// Contradictory limits, contact details in the text, a text that is too long, an odd number.
    pub fn checked(self) -> Result<Self, Vec<BuddiesError>> {
        let contradictions = list_contradictions(self.limits, self.traits, self.parts).into_iter().map(BuddiesError::Contradiction);
        let text = short_text(&self.about, MOST_TEXT);
        let odd_number = !(1..=MOST_CAPACITY).contains(&self.capacity);
        let wrong: Vec<BuddiesError> =
            contradictions.chain(text.as_ref().err().cloned()).chain(odd_number.then_some(BuddiesError::UnknownChoice)).collect();
        match (wrong.is_empty(), text) {
            (true, Ok(about)) => Ok(Self { about, wishes: self.wishes.only(|wish| !self.limits.has(wish)), ..self }),
            _ => Err(wrong),
        }
    }
}

/// A short text that the other reads; empty is fine. No telephone numbers, addresses or postcodes: those come after both said yes.
///
/// # Errors
/// Too long, or contact details in it.
pub fn short_text(text: &str, most: usize) -> Result<String, BuddiesError> {
    let text = text.trim();
    if text.chars().count() > most {
        return Err(BuddiesError::LongText);
    }
    if !text.chars().any(char::is_alphabetic) {
        return Ok(String::new());
    }
    Ok(OwnOffer::new(text, "", false)?.text)
}

/// A profile as it is kept, with what the register knows of the person.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// Its number.
    pub id: i64,
    /// Whose.
    pub person: i64,
    /// The party that looks for a buddy with them.
    pub party: i64,
    /// What they want.
    pub wanted: Wanted,
    /// Not before this day.
    pub paused_until: Option<Date>,
    /// Since when they wait.
    pub joined_on: Date,
}

impl Profile {
    /// Whether nobody is to be proposed now.
    pub fn is_paused(&self, today: Date) -> bool {
        self.paused_until.is_some_and(|until| until > today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contact_details_and_long_texts_are_refused_and_no_text_is_fine() {
        assert_eq!(short_text("  ", 300), Ok(String::new()));
        assert_eq!(short_text("Ik houd van schaken.", 300), Ok("Ik houd van schaken.".to_owned()));
        assert!(matches!(short_text("Bel 06-12345678", 300), Err(BuddiesError::Person(_))));
        assert_eq!(short_text(&"a".repeat(301), 300), Err(BuddiesError::LongText));
    }
}
