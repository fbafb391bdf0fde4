//! Is this message from whom it says, and not from long ago? Standard Webhooks: HMAC-SHA256 over number, moment and body.
//!
//! A secret stands in no table. It is derived from the key of the installation, so it is shown once and can be made anew for ever.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use opbouw_secrets::Key;
use ring::hmac;

/// Purposes of the secrets, so that one of the one opens nothing of the other.
pub(super) const OF_SOURCE: &str = "signal-source";
pub(super) const OF_HOOK: &str = "signal-hook";
/// Seconds that the clocks of two systems may differ.
pub(super) const MOST_APART_S: i64 = 300;
/// Seconds after renewing that the secret before still counts.
pub(super) const OLD_COUNTS_S: i64 = 86_400;
/// Signatures in one header that are looked at.
const MOST_SIGNATURES: usize = 8;

/// One secret of one system.
pub(super) struct Secret(Vec<u8>);

impl Secret {
    pub fn new(key: &Key, purpose: &'static str, id: i64, generation: i64) -> Self {
        let token = key.derive(purpose, &format!("{id}-{generation}"));
        Self(URL_SAFE_NO_PAD.decode(&token).unwrap_or_else(|_| token.into_bytes()))
    }

    /// As it is handed over: `whsec_` and base64, which libraries for Standard Webhooks take as it is.
    pub fn shown(&self) -> String {
        format!("whsec_{}", STANDARD.encode(&self.0))
    }

    /// The signature of a message: `v1,` and base64.
    pub fn sign(&self, message: &str, at_s: i64, body: &[u8]) -> String {
        format!("v1,{}", STANDARD.encode(hmac::sign(&self.key(), &signed(message, &at_s.to_string(), body))))
    }

    fn fits(&self, signed: &[u8], signature: &[u8]) -> bool {
        hmac::verify(&self.key(), signed, signature).is_ok()
    }

    fn key(&self) -> hmac::Key {
        hmac::Key::new(hmac::HMAC_SHA256, &self.0)
    }
}

/// The secrets that count now, the newest first: the one before also does for a day.
pub(super) fn counting(key: &Key, purpose: &'static str, (id, generation, renewed_at): (i64, i64, i64), now_s: i64) -> Vec<Secret> {
    let old = (generation > 1 && now_s - renewed_at < OLD_COUNTS_S).then(|| generation - 1);
    std::iter::once(generation).chain(old).map(|generation| Secret::new(key, purpose, id, generation)).collect()
}

/// Whether one of the signatures in the header is made with one of the secrets. Every one is compared, each in the same time.
pub(super) fn is_signed(secrets: &[Secret], message: &str, at: &str, body: &[u8], header: &str) -> bool {
    let signed = signed(message, at, body);
    let given = header.split(' ').filter_map(|one| one.strip_prefix("v1,")).take(MOST_SIGNATURES);
    let given: Vec<Vec<u8>> = given.filter_map(|one| STANDARD.decode(one).ok()).collect();
    secrets.iter().flat_map(|secret| given.iter().map(|one| secret.fits(&signed, one))).fold(false, |found, fits| found | fits)
}

fn signed(message: &str, at: &str, body: &[u8]) -> Vec<u8> {
    [message.as_bytes(), b".", at.as_bytes(), b".", body].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example in the specification of Standard Webhooks.
    #[test]
    fn the_example_of_the_specification_is_signed_as_there() {
        let secret = Secret(STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap());
        let signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        assert_eq!(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, br#"{"test": 2432232314}"#), signature);
    }

    #[test]
    fn one_of_several_signatures_is_enough_and_nothing_else_may_differ() {
        let key = Key::random();
        let (old, new) = (Secret::new(&key, OF_SOURCE, 3, 1), Secret::new(&key, OF_SOURCE, 3, 2));
        let both = format!("{} {}", old.sign("a", 5, b"x"), Secret::new(&key, OF_HOOK, 3, 2).sign("a", 5, b"x"));
        let secrets = [new, old];
        assert!(is_signed(&secrets, "a", "5", b"x", &both));
        for (message, at, body) in [("b", "5", "x"), ("a", "6", "x"), ("a", "5", "y"), ("a.5", "", "x")] {
            assert!(!is_signed(&secrets, message, at, body.as_bytes(), &both), "{message} {at} {body}");
        }
        for header in ["", "v1,", "v1,%%%", "v2,AAAA", "v1,AAAA"] {
            assert!(!is_signed(&secrets, "a", "5", b"x", header), "{header}");
        }
    }

    #[test]
    fn the_secret_before_counts_for_a_day() {
        let key = Key::random();
        assert_eq!(counting(&key, OF_SOURCE, (3, 1, 0), 10).len(), 1);
        assert_eq!(counting(&key, OF_SOURCE, (3, 2, 0), 86_399).len(), 2);
        assert_eq!(counting(&key, OF_SOURCE, (3, 2, 0), 86_400).len(), 1);
    }
}
