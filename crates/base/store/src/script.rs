//! What did the code of a transaction leave behind? Runs it, and judges whether it may be kept.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::{StoreError, Tx};

/// Why a transaction is not kept.
pub(crate) enum Stop<E> {
    /// The script said so.
    Script(E),
    /// The database said so.
    Store(StoreError),
}

impl<E: From<StoreError>> Stop<E> {
    pub(crate) fn into_error(self) -> E {
        match self {
            Self::Script(error) => error,
            Self::Store(error) => error.into(),
        }
    }
}

/// Runs a script once. Anything but `Ok` means: roll back.
///
/// A failed statement stops the transaction even when the script returned `Ok`: PostgreSQL could
/// not commit it, so SQLite must not either.
pub(crate) fn run<T, E>(tx: &mut Tx<'_>, script: impl FnOnce(&mut Tx<'_>) -> Result<T, E>) -> Result<T, Stop<E>> {
    // Nothing that the panic interrupted is used again: the transaction is rolled back.
    match catch_unwind(AssertUnwindSafe(|| script(tx))) {
        Err(_) => Err(Stop::Store(StoreError::Panicked)),
        Ok(Err(error)) => Err(Stop::Script(error)),
        Ok(Ok(done)) => match tx.failure() {
            Some(failure) => Err(Stop::Store(failure.clone())),
            None => Ok(done),
        },
    }
}
