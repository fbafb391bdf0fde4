//! Which record is meant? An id as a file gives it, and ids that are always the same for the same name.

use std::fmt;

use sha2::{Digest, Sha256};

/// Letters of an id at most.
const MOST_LETTERS: usize = 200;

/// The id of a record: not empty, on one line. HSDS wants UUIDs; files of others do not always have them, so any text is taken.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(String);

impl Id {
    /// The id with this text, without spaces around it; none when it is empty, longer than 200 letters or not on one line.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let can_be = !text.is_empty() && text.chars().count() <= MOST_LETTERS && !text.chars().any(char::is_control);
        can_be.then(|| Self(text.to_owned()))
    }

    /// A UUID for a name within a namespace, always the same one: version 8 of RFC 9562, as in its appendix B.2. The first 128 bits of SHA-256
    /// over the namespace, a zero byte and the name, with the version and the variant put in their places.
    ///
    /// ```
    /// use opbouw_openreferral::Id;
    /// let id = Id::derive("https://lindelo.example", "/kaart/7");
    /// assert_eq!(id, Id::derive("https://lindelo.example", "/kaart/7"));
    /// assert!(id.is_uuid() && id.as_str().as_bytes()[14] == b'8');
    /// ```
    pub fn derive(namespace: &str, name: &str) -> Self {
        let digest = Sha256::new().chain_update(namespace).chain_update([0]).chain_update(name).finalize();
        let mut bytes = [0u8; 16];
        bytes.copy_from_slice(&digest[..16]);
        bytes[6] = (bytes[6] & 0x0f) | 0x80;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        Self([&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-"))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it has the shape of a UUID.
    pub fn is_uuid(&self) -> bool {
        let bytes = self.0.as_bytes();
        let fits = |(at, byte): (usize, &u8)| if matches!(at, 8 | 13 | 18 | 23) { *byte == b'-' } else { byte.is_ascii_hexdigit() };
        bytes.len() == 36 && bytes.iter().enumerate().all(fits)
    }

    /// As it is published: a UUID stays what it is, in small letters; another text becomes the UUID derived from it.
    pub fn to_uuid(&self) -> String {
        if self.is_uuid() { self.0.to_ascii_lowercase() } else { Self::derive("hsds", &self.0).0 }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_published_as_a_uuid() {
        let upper = Id::parse("AC148810-D857-441C-9679-408F346DE14B").unwrap();
        assert_eq!(upper.to_uuid(), "ac148810-d857-441c-9679-408f346de14b");
        let plain = Id::parse(" 12 ").unwrap();
        assert_eq!((plain.as_str(), plain.is_uuid()), ("12", false));
        assert!(Id::parse(&plain.to_uuid()).unwrap().is_uuid());
        assert_ne!(plain.to_uuid(), Id::parse("13").unwrap().to_uuid());
        assert_ne!(Id::derive("a", "bc"), Id::derive("ab", "c"));
    }

    #[test]
    fn what_names_nothing_is_no_id() {
        for text in ["", "  ", "a\nb", &"x".repeat(201)] {
            assert_eq!(Id::parse(text), None, "{text:?}");
        }
    }
}
