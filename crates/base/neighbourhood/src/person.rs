//! Who lives here, and how can they be reached? As little as can be: a first name, an area, and one way to be reached if they want that.

mod address;
mod name;

use jiff::civil::Date;

use crate::area::AreaCode;

pub use address::{Email, Phone};
pub use name::FirstName;
pub(crate) use name::{is_deceiving, is_unseen};

/// Somebody to be added to the register by the program itself. There is deliberately no surname, street, date of birth or number here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// First name only.
    pub first_name: String,
    /// The area they live in; it must be in the register.
    pub area: AreaCode,
}

/// How somebody can be reached. Nothing is an answer too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// By mail.
    Mail(Email),
    /// By phone; a worker calls.
    Phone(Phone),
    /// Not at all: they come by.
    Nothing,
}

impl Reach {
    /// Mail address and number as the columns want them.
    pub fn columns(&self) -> (Option<&Email>, Option<&Phone>) {
        match self {
            Self::Mail(email) => (Some(email), None),
            Self::Phone(phone) => (None, Some(phone)),
            Self::Nothing => (None, None),
        }
    }
}

/// Somebody who comes in: by themselves, or written in by a worker of a party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// First name.
    pub first_name: FirstName,
    /// Where they live.
    pub area: AreaCode,
    /// How to reach them.
    pub reach: Reach,
    /// Language of messages, as a code: `nl`.
    pub language: String,
    /// The party whose worker typed; none: they did it themselves.
    pub registered_by: Option<i64>,
}

/// What may be done with what is kept about somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonState {
    /// As they agreed.
    Active,
    /// Kept, and nothing else (AVG article 18).
    Restricted,
}

impl PersonState {
    /// The code word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Restricted => "restricted",
        }
    }

    /// The state with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Active, Self::Restricted].into_iter().find(|state| state.code() == code)
    }
}

/// Somebody in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Number in the register.
    pub id: i64,
    /// First name.
    pub first_name: String,
    /// Code of the area.
    pub area: String,
    /// Name of the area.
    pub area_name: String,
    /// Name in the trail; leads to nobody once this row is gone.
    pub pseudonym: String,
    /// Mail address.
    pub email: Option<String>,
    /// Number.
    pub phone: Option<String>,
    /// Language of messages.
    pub language: String,
    /// What may be done.
    pub state: PersonState,
    /// The party that wrote them in.
    pub registered_by: Option<i64>,
    /// Since when.
    pub created_on: Option<Date>,
    /// Last time they did something, or something was done with them.
    pub active_on: Option<Date>,
    /// The day after which all of it goes.
    pub keep_until: Option<Date>,
}
