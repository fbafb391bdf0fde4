//! What can only this installation make? Random tokens, derived tokens, fingerprints, and the key they hang from.
//!
//! A token that goes out in a message is *derived*: it is the seal (HMAC-SHA256, RFC 2104) of what it is about, made anew when the message leaves.
//! So it stands in no table, no queue and no back-up, and whoever reads the database cannot make one. A token that lives in a browser is
//! random, and the database keeps only its fingerprint.

mod error;
mod key;
mod token;

pub use error::SecretsError;
pub use key::Key;
pub use token::{fingerprint, random_hex, random_token, random_word};
