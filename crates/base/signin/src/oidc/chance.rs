//! Where does a signature get its random numbers? From the operating system; the only file here that draws on it.

use ring::rand::SystemRandom;

/// The source, for signatures.
pub(super) fn source() -> SystemRandom {
    SystemRandom::new()
}
