//! Who works together here? Organisations and residents' initiatives.

use jiff::civil::Date;

use crate::error::PersonFault;
use crate::fold::{fold, one_line};
use crate::person::is_deceiving;

/// Letters in a name at most.
const MOST_NAME: usize = 80;
/// Letters in the text at most.
const MOST_TEXT: usize = 500;

/// What sort of party.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartyKind {
    /// With staff: a foundation, the municipality, a club.
    Organisation,
    /// Of residents.
    Initiative,
}

impl PartyKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Organisation, Self::Initiative];

    /// The code word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Initiative => "initiative",
        }
    }

    /// The kind with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A party to be made, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewParty {
    /// Its name.
    pub name: String,
    /// The name to compare by.
    pub name_folded: String,
    /// What sort.
    pub kind: PartyKind,
    /// What it is for.
    pub about: String,
}

impl NewParty {
    /// A party.
    ///
    /// # Errors
    /// No name, or too much text.
    pub fn new(name: &str, kind: PartyKind, about: &str) -> Result<Self, PersonFault> {
        let (name, about) = (one_line(name), about.trim().to_owned());
        if fold(&name).is_empty() {
            return Err(PersonFault::NoName);
        }
        if is_deceiving(&name) {
            return Err(PersonFault::OddName);
        }
        if name.chars().count() > MOST_NAME {
            return Err(PersonFault::LongName);
        }
        if about.chars().count() > MOST_TEXT {
            return Err(PersonFault::LongText);
        }
        Ok(Self { name_folded: fold(&name), name, kind, about })
    }
}

/// A party in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What sort.
    pub kind: PartyKind,
    /// What it is for.
    pub about: String,
    /// Since when.
    pub founded_on: Date,
    /// Until when.
    pub ended_on: Option<Date>,
    /// How many work for it now.
    pub members: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_that_looks_like_another_is_refused() {
        let check = |name: &str| NewParty::new(name, PartyKind::Organisation, "").map(|party| party.name);
        assert_eq!(check(" Buurthuis 't  Trefpunt (Lindelo) "), Ok("Buurthuis 't Trefpunt (Lindelo)".to_owned()));
        for name in ["W\u{435}lzijn Wolderbeek", "Welzijn\u{200b}", "Welzijn \u{202e}nejizleW"] {
            assert_eq!(check(name), Err(PersonFault::OddName), "{name:?}");
        }
    }
}
