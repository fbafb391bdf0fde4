//! Who is it, for whoever may look it up? A random name that says nothing by itself.

use std::fmt;

use serde::Serialize;

/// 128 random bits in hex, given when a person is made and kept in that person's own row, nowhere else.
///
/// Once that row is gone, nobody can tell whose lines these were, and the chain stays whole.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Pseudonym(String);

impl Pseudonym {
    /// From 16 random bytes; chance comes in as an argument.
    pub fn from_random(bytes: [u8; 16]) -> Self {
        Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// As it was stored: 32 digits of small hex, and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        is_small_hex(text, 32).then(|| Self(text.to_owned()))
    }

    /// The 32 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pseudonym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether it is so many digits of hex without capitals.
pub(crate) fn is_small_hex(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pseudonym_is_32_digits_and_comes_back_as_it_was() {
        let pseudonym = Pseudonym::from_random([0, 15, 255, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
        assert_eq!(pseudonym.as_str(), "000fff0102030405060708090a0b0c0d");
        assert_eq!(Pseudonym::parse(pseudonym.as_str()), Some(pseudonym));
    }

    #[test]
    fn nothing_else_passes_for_a_pseudonym() {
        for text in
            ["", "Fatma", "000FFF0102030405060708090a0b0c0d", "000fff0102030405060708090a0b0c0", "000fff0102030405060708090a0b0c0d0"]
        {
            assert_eq!(Pseudonym::parse(text), None, "{text}");
        }
    }
}
