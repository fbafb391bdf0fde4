//! Which letters are these bytes? UTF-8, UTF-16 with its mark (as Excel's "Unicode text"), or else Windows-1252.

use std::borrow::Cow;

use encoding_rs::{UTF_8, WINDOWS_1252};

use super::table::is_readable;
use crate::import::error::ImportError;
use crate::import::notice::Notice;

/// The text, and a notice where the encoding was a guess.
///
/// Bytes that are no letters become U+FFFD, by which their row is refused later.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Option<Notice>), ImportError> {
    let (text, notice) = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding.decode_without_bom_handling(&bytes[mark..]).0, None),
        None if is_utf_8(bytes) => (UTF_8.decode_without_bom_handling(bytes).0, None),
        None => (WINDOWS_1252.decode_without_bom_handling(bytes).0, Some(Notice::ReadAsWindows1252)),
    };
    if is_binary(&text) { Err(ImportError::NotATable { found: "something that is not text" }) } else { Ok((text, notice)) }
}

/// A few broken bytes among good letters are damage to UTF-8; broken bytes and hardly a good letter are another encoding.
fn is_utf_8(bytes: &[u8]) -> bool {
    let (mut letters, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken == 0 || letters > broken
}

/// A table has hardly any control characters; pictures and programs are full of them from the start. One or two are damage, and cost
/// only their rows.
fn is_binary(text: &str) -> bool {
    const LOOK_AT: usize = 20_000;
    let mut buffer = [0; 4];
    let (mut all, mut odd) = (0usize, 0usize);
    for letter in text.chars().take(LOOK_AT) {
        all += 1;
        odd += usize::from(!is_readable(letter.encode_utf8(&mut buffer)));
    }
    odd > 2 && odd * 20 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], text: &str, guessed: bool) {
        let (found, notice) = decode(bytes).expect("text");
        assert_eq!((found.as_ref(), notice.is_some()), (text, guessed));
    }

    #[test]
    fn encodings_are_told_apart() {
        check("één café".as_bytes(), "één café", false);
        check(b"\xef\xbb\xbfnaam", "naam", false);
        check(b"\xe9\xe9n caf\xe9 \x80 5", "één café € 5", true);
        check(b"\xff\xfen\0a\0", "na", false);
    }

    #[test]
    fn one_broken_byte_does_not_turn_utf_8_into_something_else() {
        check("één café\n\u{fffd}\n".replace('\u{fffd}', "x").as_bytes(), "één café\nx\n", false);
        check(b"\xc3\xa9\xc3\xa9n caf\xc3\xa9\n\xff\n", "één café\n\u{fffd}\n", false);
    }

    #[test]
    fn bytes_of_a_program_are_refused() {
        assert!(decode(&[0, 1, 2, 3, 4, 250, 0, 0, 7]).is_err());
    }
}
