//! Which six digits belong to a sign-in? For who reads the mail on another device than the one they sign in on.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use opbouw_secrets::Key;

/// The six digits for what a sign-in link is about, such as `048213`. Guessing is cheap: allow few tries, and only in the browser that asked.
pub fn six_digits(key: &Key, about: &str) -> String {
    let seal = URL_SAFE_NO_PAD.decode(key.derive("signin-code", about)).unwrap_or_default();
    // Of eight bytes, so that no code is more likely than another by more than one in 10^13.
    let number = seal.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    format!("{:06}", number % 1_000_000)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn it_is_six_digits_and_belongs_to_one_sign_in() {
        let key = Key::random();
        let codes: Vec<String> = (0..1_000).map(|about| six_digits(&key, &about.to_string())).collect();
        assert!(codes.iter().all(|code| code.len() == 6 && code.bytes().all(|digit| digit.is_ascii_digit())));
        assert!(codes.iter().collect::<BTreeSet<_>>().len() > 950);
        assert!(codes.iter().any(|code| code.starts_with('0')));
        assert_eq!(codes[7], six_digits(&key, "7"));
        assert_ne!(codes, (0..1_000).map(|about| six_digits(&Key::random(), &about.to_string())).collect::<Vec<_>>());
    }
}
