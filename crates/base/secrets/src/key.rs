//! The key of an installation: 32 bytes in a file of its own, beside the database and not in it.

use std::io::Write;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::hmac;

use crate::error::SecretsError;
use crate::token::random;

/// Makes and checks derived tokens. The debug output shows nothing of it.
#[derive(Clone)]
pub struct Key(hmac::Key);

impl std::fmt::Debug for Key {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Key(hidden)")
    }
}

impl Key {
    /// A new key that is kept nowhere: for tests, and for a demo that ends with the program.
    pub fn random() -> Self {
        Self::from_bytes(&random::<32>())
    }

    /// A key written as 43 letters of base64url, as it stands in the file.
    ///
    /// # Errors
    /// [`SecretsError::NotAKeyText`] when it is anything else.
    pub fn parse(text: &str) -> Result<Self, SecretsError> {
        let bytes = URL_SAFE_NO_PAD.decode(text.trim()).ok().filter(|bytes| bytes.len() == 32);
        bytes.map(|bytes| Self::from_bytes(&bytes)).ok_or(SecretsError::NotAKeyText)
    }

    /// Reads the key file, or makes one that only its owner can read.
    ///
    /// # Errors
    /// A file that cannot be used, holds no key, or can be read by others; nothing is overwritten.
    pub fn from_file_or_new(path: &Path) -> Result<Self, SecretsError> {
        match std::fs::read_to_string(path) {
            Ok(text) => {
                refuse_open_file(path)?;
                Self::parse(&text).map_err(|_| SecretsError::NotAKey { path: path.to_owned() })
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => make_file(path),
            Err(why) => Err(SecretsError::File { path: path.to_owned(), why }),
        }
    }

    /// The token of what it is about: 43 letters. `purpose` keeps tokens for one thing from opening another.
    pub fn derive(&self, purpose: &'static str, about: &str) -> String {
        URL_SAFE_NO_PAD.encode(hmac::sign(&self.0, &message(purpose, about)))
    }

    /// Whether a token that came in is the one of this purpose and subject; takes the same time for every wrong one.
    pub fn matches(&self, purpose: &'static str, about: &str, given: &str) -> bool {
        let given = URL_SAFE_NO_PAD.decode(given).unwrap_or_default();
        hmac::verify(&self.0, &message(purpose, about), &given).is_ok()
    }

    fn from_bytes(bytes: &[u8]) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, bytes))
    }
}

/// The length stands in front, so that no purpose and subject together read like another pair.
fn message(purpose: &str, about: &str) -> Vec<u8> {
    [&(purpose.len() as u64).to_be_bytes(), purpose.as_bytes(), about.as_bytes()].concat()
}

/// Two programs that start at the same moment: one makes the file, the other reads it.
fn make_file(path: &Path) -> Result<Key, SecretsError> {
    let broken = |why| SecretsError::File { path: path.to_owned(), why };
    let text = URL_SAFE_NO_PAD.encode(random::<32>());
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(mut file) => file.write_all(format!("{text}\n").as_bytes()).and_then(|()| file.sync_all()).map_err(broken)?,
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => return Key::from_file_or_new(path),
        Err(error) => return Err(broken(error)),
    }
    Key::parse(&text)
}

#[cfg(unix)]
fn refuse_open_file(path: &Path) -> Result<(), SecretsError> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(path).map_err(|why| SecretsError::File { path: path.to_owned(), why })?.permissions().mode();
    if mode & 0o077 == 0 { Ok(()) } else { Err(SecretsError::OpenToOthers { path: path.to_owned() }) }
}

#[cfg(not(unix))]
fn refuse_open_file(_: &Path) -> Result<(), SecretsError> {
    Ok(())
}
