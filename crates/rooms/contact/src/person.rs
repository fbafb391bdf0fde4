//! Somebody who asked for something: from then on, and not before, a name. With consent of their own, and gone a year after the last contact.

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
