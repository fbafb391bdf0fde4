//! Random tokens, and the fingerprint that is kept instead of a token.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom, SystemRandom};

/// 256 random bits as 43 letters that fit in an address or a cookie.
pub fn random_token() -> String {
    URL_SAFE_NO_PAD.encode(random::<32>())
}

/// 128 random bits as 32 hexadecimal digits: the pseudonym of a person.
pub fn random_hex() -> String {
    random::<16>().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Eight letters for paper and the telephone that nobody mistakes for each other, two by two easy to say: `bako-tife`. About forty million,
/// so it may only lead to what everybody may see.
pub fn random_word() -> String {
    const CONSONANTS: &[u8] = b"bdfghkmnprstvwz";
    const VOWELS: &[u8] = b"aeiou";
    let letter = |(at, byte): (usize, u8)| {
        let letters = if at % 2 == 0 { CONSONANTS } else { VOWELS };
        char::from(letters[usize::from(byte) % letters.len()])
    };
    let letters: String = random::<8>().into_iter().enumerate().map(letter).collect();
    format!("{}-{}", &letters[..4], &letters[4..])
}

/// What is kept of a token: SHA-256, enough because a token is random and long (ASVS 5.0, V11.4.2 asks more only of passwords).
pub fn fingerprint(token: &str) -> String {
    URL_SAFE_NO_PAD.encode(digest(&SHA256, token.as_bytes()))
}

/// Bytes from the operating system. Without them nothing can be kept safe, so the program stops rather than going on with others.
#[expect(clippy::expect_used, reason = "a system without randomness must not sign anybody in")]
pub(crate) fn random<const BYTES: usize>() -> [u8; BYTES] {
    let mut bytes = [0; BYTES];
    SystemRandom::new().fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_long_and_never_the_same() {
        assert_eq!(random_token().len(), 43);
        assert_ne!(random_token(), random_token());
        assert_eq!(random_hex().len(), 32);
    }

    #[test]
    fn a_word_can_be_said_over_the_telephone() {
        let word = random_word();
        assert_eq!(word.len(), 9);
        assert!(word.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'), "{word}");
        assert_ne!(word, random_word());
    }

    #[test]
    fn fingerprint_is_the_same_for_the_same_token_only() {
        assert_eq!(fingerprint("a"), fingerprint("a"));
        assert_ne!(fingerprint("a"), fingerprint("b"));
    }
}
