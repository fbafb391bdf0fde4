//! Somebody who asked for something: from then on, and not before, a name. With consent of their own, and gone a year after the last contact.

use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_neighbourhood::How;

use crate::round::work_day;

/// Contact that begins.
#[derive(Debug, Clone, Copy)]
pub struct NewContact<'c> {
    /// Of which party.
    pub party: i64,
    /// Number in the register.
    pub person: i64,
    /// What is asked, in one line.
    pub asked: &'c str,
    /// How they agreed that this is kept; not on a screen, since a worker writes it.
    pub how: How,
}

/// Contact with somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Its number.
    pub id: i64,
    /// Of which party.
    pub party: i64,
    /// Who keeps the contact; none: nobody.
    pub owner: Option<i64>,
    /// First name of the owner.
    pub owner_name: Option<String>,
    /// Number in the register.
    pub person: i64,
    /// First name.
    pub name: String,
    /// Telephone number or mail address.
    pub reach: Option<String>,
    /// What was asked, in one line.
    pub asked: String,
    /// Since when, seconds UTC.
    pub since_s: i64,
    /// The last contact, seconds UTC.
    pub last_s: i64,
    /// When it was closed.
    pub ended_s: Option<i64>,
}

impl Contact {
    /// The day after which all of this goes, when there is no contact any more.
    pub fn goes_on(&self) -> Date {
        work_day(self.last_s).saturating_add(365.days())
    }
}

/// One time that there was contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followup {
    /// When, seconds UTC.
    pub happened_s: i64,
    /// In one line.
    pub line: String,
    /// First name of the colleague.
    pub by_name: Option<String>,
}
