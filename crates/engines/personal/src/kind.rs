//! What kinds of personal data there are, and where in a text one stands.

use std::ops::Range;

/// A kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A first name, a surname, or both.
    Name,
    /// A telephone number, in digits or spelled out.
    Telephone,
    /// A mail address, also with "at" and "punt".
    Mail,
    /// A street with a house number, "nummer 12", a room in a building, or a spot on the map.
    Address,
    /// Four digits and two letters, with the house number behind them.
    Postcode,
    /// A citizen service number that passes the 11-test, or the number of a document, a patient or a customer after a word that says so.
    Bsn,
    /// A Dutch number plate.
    Plate,
    /// An IBAN.
    BankAccount,
    /// When somebody was born.
    BirthDate,
    /// A web address, a name on a network, or the address of a machine.
    Handle,
}

impl Kind {
    /// All kinds, in the order of the enum.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::Telephone,
        Self::Mail,
        Self::Address,
        Self::Postcode,
        Self::Bsn,
        Self::Plate,
        Self::BankAccount,
        Self::BirthDate,
        Self::Handle,
    ];

    /// Its word: it never changes, so it can stand in a database, an API or the key of a sentence.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Telephone => "telephone",
            Self::Mail => "mail",
            Self::Address => "address",
            Self::Postcode => "postcode",
            Self::Bsn => "bsn",
            Self::Plate => "plate",
            Self::BankAccount => "bank-account",
            Self::BirthDate => "birth-date",
            Self::Handle => "handle",
        }
    }
}

/// One piece of personal data: bytes `start..end` of the text, on the bounds of characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

impl Found {
    /// The bytes it takes.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }
}
