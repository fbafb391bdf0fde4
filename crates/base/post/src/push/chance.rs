//! Where do one-time keys come from? The random source of the operating system; the only file here that draws on it.

use ring::rand::{SecureRandom, SystemRandom};

use crate::error::PostError;

/// The source, for keys and signatures.
pub(super) fn source() -> SystemRandom {
    SystemRandom::new()
}

/// Sixteen random bytes.
pub(super) fn salt() -> Result<[u8; 16], PostError> {
    let mut salt = [0; 16];
    source().fill(&mut salt).map_err(|_| PostError::NotNow)?;
    Ok(salt)
}
