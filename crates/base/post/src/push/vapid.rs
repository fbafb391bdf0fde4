//! Who are we to a push service? The holder of this key, which browsers were given when they subscribed (RFC 8292).

use std::io::{ErrorKind, Write};
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::json;
use url::Url;

use super::chance;
use crate::error::PostError;

/// How long a signature is good; at most a day is allowed.
const GOOD_FOR_S: i64 = 12 * 3_600;

/// The key pair for push messages. When it changes, all browsers have to be asked again.
pub struct VapidKey(EcdsaKeyPair);

impl VapidKey {
    /// Reads the key file, or makes one that only its owner can read.
    ///
    /// # Errors
    /// [`PostError::BadVapidKey`]; nothing is overwritten.
    pub fn from_file_or_new(path: &Path) -> Result<Self, PostError> {
        match std::fs::read(path) {
            Ok(bytes) => Self::parse(&bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => make_file(path),
            Err(error) => Err(bad(&error)),
        }
    }

    /// A key pair that is kept nowhere: for tests and a demo.
    ///
    /// # Errors
    /// [`PostError::BadVapidKey`] when the system gives no random bytes.
    pub fn random() -> Result<Self, PostError> {
        Self::parse(&new_key()?)
    }

    /// The public key in base64url, for the browser.
    pub fn public_key(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.public_key().as_ref())
    }

    /// The header `Authorization` for a push service.
    pub(super) fn authorization(&self, endpoint: &Url, contact: &str, now_s: i64) -> Result<String, PostError> {
        let claims = json!({ "aud": endpoint.origin().ascii_serialization(), "exp": now_s + GOOD_FOR_S, "sub": contact });
        let part = |value: &serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", part(&json!({ "typ": "JWT", "alg": "ES256" })), part(&claims));
        let signature = self.0.sign(&chance::source(), signed.as_bytes()).map_err(|_| PostError::NotNow)?;
        Ok(format!("vapid t={signed}.{}, k={}", URL_SAFE_NO_PAD.encode(signature), self.public_key()))
    }

    fn parse(pkcs8: &[u8]) -> Result<Self, PostError> {
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8, &chance::source());
        key.map(Self).map_err(|_| PostError::BadVapidKey { reason: "it holds no key".to_owned() })
    }
}

impl std::fmt::Debug for VapidKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("VapidKey(hidden)")
    }
}

fn new_key() -> Result<Vec<u8>, PostError> {
    let key = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &chance::source());
    key.map(|key| key.as_ref().to_vec()).map_err(|_| PostError::BadVapidKey { reason: "the system gives no random bytes".to_owned() })
}

/// Of two programs that start at the same moment one makes the file and the other reads it.
fn make_file(path: &Path) -> Result<VapidKey, PostError> {
    let key = new_key()?;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(mut file) => file.write_all(&key).and_then(|()| file.sync_all()).map_err(|error| bad(&error))?,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return VapidKey::from_file_or_new(path),
        Err(error) => return Err(bad(&error)),
    }
    VapidKey::parse(&key)
}

fn bad(error: &std::io::Error) -> PostError {
    PostError::BadVapidKey { reason: error.to_string() }
}

#[cfg(test)]
mod tests {
    use ring::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};

    use super::*;

    #[test]
    fn the_key_stays_the_same_and_only_its_owner_can_read_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("push.key");
        let first = VapidKey::from_file_or_new(&path).unwrap().public_key();
        assert_eq!(VapidKey::from_file_or_new(&path).unwrap().public_key(), first);
        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&path).unwrap().permissions()) & 0o777, 0o600);
        std::fs::write(&path, "something else").unwrap();
        assert!(matches!(VapidKey::from_file_or_new(&path), Err(PostError::BadVapidKey { .. })));
        assert!(matches!(VapidKey::from_file_or_new(&folder.path().join("no/push.key")), Err(PostError::BadVapidKey { .. })));
    }

    #[test]
    fn a_push_service_can_check_who_we_are() {
        let key = VapidKey::random().unwrap();
        let endpoint: Url = "https://push.example:8443/abc?x=1".parse().unwrap();
        let header = key.authorization(&endpoint, "mailto:opbouw@example.org", 1_000).unwrap();
        let (token, public) = header.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text).unwrap();
        let checker = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, bytes(public));
        assert!(checker.verify(signed.as_bytes(), &bytes(signature)).is_ok());
        assert!(checker.verify(b"something else", &bytes(signature)).is_err());
        let claims: serde_json::Value = serde_json::from_slice(&bytes(signed.split_once('.').unwrap().1)).unwrap();
        assert_eq!(claims, json!({ "aud": "https://push.example:8443", "exp": 1_000 + 12 * 3_600, "sub": "mailto:opbouw@example.org" }));
    }
}
