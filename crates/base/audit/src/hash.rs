//! What stands for a line and all before it? SHA-256 over an encoding that can be read in one way only.

use std::fmt;

use opbouw_store::Value;
use ring::digest::{SHA256, digest};

/// The hash of a line.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hash([u8; 32]);

/// Begins every text that is hashed, so that a hash of something else never passes for one of a line.
const LABEL: &[u8] = b"opbouw-audit-line-1\n";

impl Hash {
    /// What the first line hangs on.
    pub const BEGIN: Self = Self([0; 32]);

    /// Of a line: all its columns in order, the hash of the line before included.
    pub(crate) fn of(columns: &[Value]) -> Self {
        let mut text = Vec::with_capacity(320);
        text.extend_from_slice(LABEL);
        columns.iter().for_each(|value| encode(value, &mut text));
        let mut hash = [0; 32];
        hash.copy_from_slice(digest(&SHA256, &text).as_ref());
        Self(hash)
    }

    /// From what is stored, if it is a hash at all.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// From 64 digits of hex, as a hash is shown.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.len() != 64 || !text.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let digits = |at: usize| u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok();
        let mut hash = [0; 32];
        for (at, byte) in hash.iter_mut().enumerate() {
            *byte = digits(at)?;
        }
        Some(Self(hash))
    }

    /// Its 32 bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Hex, 64 digits.
impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

/// A letter for the kind, the length where it is not fixed, and the bytes: no two lists of values give the same text.
fn encode(value: &Value, text: &mut Vec<u8>) {
    match value {
        Value::Null => text.push(b'n'),
        Value::Int(number) => fixed(b'i', number.to_be_bytes(), text),
        Value::Real(number) => fixed(b'r', number.to_bits().to_be_bytes(), text),
        Value::Text(letters) => counted(b't', letters.as_bytes(), text),
        Value::Blob(bytes) => counted(b'b', bytes, text),
    }
}

fn fixed(kind: u8, bytes: [u8; 8], text: &mut Vec<u8>) {
    text.push(kind);
    text.extend_from_slice(&bytes);
}

fn counted(kind: u8, bytes: &[u8], text: &mut Vec<u8>) {
    fixed(kind, (bytes.len() as u64).to_be_bytes(), text);
    text.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use opbouw_store::values;

    use super::*;

    fn check_differ(one: &[Value], other: &[Value]) {
        assert_ne!(Hash::of(one), Hash::of(other), "{one:?} {other:?}");
    }

    #[test]
    fn no_two_lists_of_values_look_alike() {
        check_differ(&values!["ab", "c"], &values!["a", "bc"]);
        check_differ(&values!["a", None::<i64>], &values!["a"]);
        check_differ(&values!["", None::<i64>], &values![None::<i64>, ""]);
        check_differ(&values![1], &values!["1"]);
        check_differ(&values![1], &values![1.0]);
        check_differ(&values!["a"], &[Value::Blob(b"a".to_vec())]);
        check_differ(&values![None::<i64>], &values![0]);
    }

    /// Chains of years ago must still verify, so neither the label nor the encoding may change.
    #[test]
    fn hash_of_a_line_stays_what_it_was_when_it_was_released() {
        let hash = Hash::of(&[Value::Int(1), Value::Text("é".into()), Value::Null, Value::Blob(vec![0; 2])]);
        assert_eq!(hash.to_string(), "d4629d60e51145a0c6cf28513eb8c35e72c92362c24a77633026f4dd8d1ec30e");
    }

    #[test]
    fn hash_is_read_as_it_is_shown() {
        let hash = Hash::of(&values![7]);
        assert_eq!(Hash::parse(&hash.to_string()), Some(hash));
        assert_eq!(Hash::parse(&format!(" {}\n", hash.to_string().to_uppercase())), Some(hash));
        for text in ["", "ab", &"g".repeat(64), &"é".repeat(32), &"+1".repeat(32)] {
            assert_eq!(Hash::parse(text), None, "{text}");
        }
    }
}
