//! The form of a new account as it was filled in, and what is wrong with it: all at once.

use opbouw_neighbourhood::{AreaCode, Email, FirstName, HomeArea, PersonFault, Phone, Reach};
use serde::Deserialize;

use super::fault::JoinFault;

/// The form, field by field.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Draft {
    pub naam: String,
    pub plaats: String,
    /// `mail`, `telefoon` or `niet`.
    pub bereik: String,
    pub mail: String,
    pub telefoon: String,
    /// Number of the party whose workers may see it.
    pub partij: String,
    pub bewaren: String,
    pub gevonden: String,
}

/// What can be chosen in it.
pub(crate) struct Choices {
    pub areas: Vec<HomeArea>,
    pub parties: Vec<(i64, String)>,
}

/// The form when it is right.
#[derive(Debug, Clone)]
pub(crate) struct Joining {
    pub first_name: FirstName,
    pub area: AreaCode,
    pub reach: Reach,
    pub may_be_found: bool,
    /// Whose workers see it; none for who can do everything alone.
    pub party: Option<i64>,
}

/// Something wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrong {
    Person(PersonFault),
    Join(JoinFault),
}

impl Wrong {
    pub fn code(self) -> &'static str {
        match self {
            Self::Person(fault) => fault.code(),
            Self::Join(fault) => fault.code(),
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::Person(fault) => fault.key(),
            Self::Join(fault) => fault.key(),
        }
    }
}

impl Draft {
    /// The form, or everything that is wrong with it.
    pub fn check(&self, choices: &Choices) -> Result<Joining, Vec<Wrong>> {
        let mut faults = Vec::new();
        let first_name = note(&mut faults, FirstName::parse(&self.naam).map_err(Wrong::Person));
        let area = choices.areas.iter().find(|area| area.code.as_str() == self.plaats).map(|area| area.code.clone());
        let area = note(&mut faults, area.ok_or(Wrong::Join(JoinFault::NoArea)));
        let reach = note(&mut faults, self.reach(choices));
        let party = note(&mut faults, self.party(choices));
        let is_agreed = note(&mut faults, if self.bewaren.is_empty() { Err(Wrong::Join(JoinFault::NoConsent)) } else { Ok(()) });
        match (first_name, area, reach, party, is_agreed) {
            (Some(first_name), Some(area), Some(reach), Some(party), Some(())) => {
                Ok(Joining { first_name, area, reach, may_be_found: !self.gevonden.is_empty(), party })
            }
            _ => Err(faults),
        }
    }

    /// Whether this way to be reached is chosen, for the template.
    pub fn is(&self, reach: &str) -> bool {
        self.bereik == reach
    }

    fn reach(&self, choices: &Choices) -> Result<Reach, Wrong> {
        match self.bereik.as_str() {
            "mail" => Email::parse(&self.mail).map(Reach::Mail).map_err(Wrong::Person),
            // Somebody must be there who calls, or whom they come by.
            "telefoon" | "niet" if choices.parties.is_empty() => Err(Wrong::Join(JoinFault::NoReach)),
            "telefoon" => Phone::parse(&self.telefoon).map(Reach::Phone).map_err(Wrong::Person),
            "niet" => Ok(Reach::Nothing),
            _ => Err(Wrong::Join(JoinFault::NoReach)),
        }
    }

    /// Without mail nobody can sign in alone, so a party must know them: else what is kept could be seen and taken away by nobody.
    fn party(&self, choices: &Choices) -> Result<Option<i64>, Wrong> {
        if !matches!(self.bereik.as_str(), "telefoon" | "niet") {
            return Ok(None);
        }
        let chosen = choices.parties.iter().map(|(party, _)| *party).find(|party| party.to_string() == self.partij);
        chosen.map(Some).ok_or(Wrong::Join(JoinFault::NoParty))
    }
}

fn note<T>(faults: &mut Vec<Wrong>, checked: Result<T, Wrong>) -> Option<T> {
    checked.map_err(|fault| faults.push(fault)).ok()
}
