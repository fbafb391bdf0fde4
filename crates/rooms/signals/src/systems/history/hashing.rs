//! Is it the same file? A fingerprint that is made while it is read.

use std::io::Read;
use std::sync::{Arc, Mutex, PoisonError};

use ring::digest::{Context, SHA256};

/// Reads on, and remembers what it read as a fingerprint.
pub(super) struct Hashing<R> {
    inner: R,
    context: Arc<Mutex<Context>>,
}

/// The fingerprint so far; it stays with whoever reads the rows, while the reader goes into the CSV.
pub(super) struct Fingerprint(Arc<Mutex<Context>>);

impl<R: Read> Hashing<R> {
    pub fn new(inner: R) -> (Self, Fingerprint) {
        let context = Arc::new(Mutex::new(Context::new(&SHA256)));
        (Self { inner, context: context.clone() }, Fingerprint(context))
    }
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.context.lock().unwrap_or_else(PoisonError::into_inner).update(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}

impl Fingerprint {
    /// In hexadecimal digits.
    pub fn text(&self) -> String {
        let digest = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone().finish();
        digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
