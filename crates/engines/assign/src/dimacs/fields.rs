//! Words and numbers of one line.

use crate::dimacs::MOST_IN_FILE;

/// What is left of a line.
pub(super) struct Fields<'a>(pub(super) &'a [u8]);

impl<'a> Fields<'a> {
    pub(super) fn word(&mut self) -> &'a [u8] {
        let start = self.0.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(self.0.len());
        let rest = &self.0[start..];
        let (word, after) = rest.split_at(rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len()));
        self.0 = after;
        word
    }

    /// A whole number of at most [`MOST_IN_FILE`], in either direction.
    pub(super) fn number(&mut self) -> Option<i64> {
        let word = self.word();
        let (negative, digits) = match word {
            [b'-', digits @ ..] => (true, digits),
            [b'+', digits @ ..] | digits => (false, digits),
        };
        if digits.is_empty() || digits.len() > 13 || !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let value = digits.iter().fold(0i64, |value, digit| value * 10 + i64::from(digit - b'0'));
        (value <= MOST_IN_FILE).then_some(if negative { -value } else { value })
    }

    /// A node from 1 up, counted from 0.
    pub(super) fn node(&mut self, nodes: usize) -> Option<u32> {
        let number = usize::try_from(self.number()?).ok()?;
        (1..=nodes).contains(&number).then(|| number as u32 - 1)
    }

    pub(super) fn is_done(&mut self) -> bool {
        self.word().is_empty()
    }
}
