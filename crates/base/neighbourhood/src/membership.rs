//! Who works for which party, and as what. The role is a code word here; what it may do is for `base/access`.

use jiff::civil::Date;

/// What somebody is to one party now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Its number.
    pub id: i64,
    /// Which party.
    pub party: i64,
    /// Its name.
    pub party_name: String,
    /// Code word of the role.
    pub role: String,
}

/// Somebody who works, or worked, for a party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Number of the membership.
    pub id: i64,
    /// Number of the person.
    pub person: i64,
    /// First name.
    pub first_name: String,
    /// Code word of the role.
    pub role: String,
    /// Since when.
    pub began_on: Date,
    /// Until when.
    pub ended_on: Option<Date>,
}

/// Somebody who works with residents for a party now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Helper {
    /// The party.
    pub party: i64,
    /// Number in the register.
    pub person: i64,
    /// First name.
    pub first_name: String,
    /// The how manieth who came to work with residents there, those who left counted too: by it they can be told apart without a name.
    pub number: i64,
}
