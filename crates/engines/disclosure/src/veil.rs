//! What is hidden by lot, so that what is hidden for a reason gives no reason away.
//!
//! Who has the program can ask which tables would have led it to hide just these cells. If each of them may as well have been hidden by lot, then every table with the same
//! shown numbers and the same cells below k is still possible.

use crate::Table;
use sha2::{Digest, Sha256};

/// Chance from outside: drawn for one release, told to nobody, and thrown away when it is made. With the same secret the same table gives the same release.
#[derive(Clone, Copy)]
pub struct Secret(
    /// From a source that cannot be foreseen.
    pub [u8; 32],
);

impl std::fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Secret")
    }
}

/// A leaf's cell of one theme is hidden by lot once in so many times. Each level up, and all themes together, are hidden four times as seldom.
const ONCE_IN: u64 = 25;

/// For each cell whether it is hidden by lot, and by how much its price is raised, from 0 to 255 parts of 256.
pub(crate) fn draw(table: &Table, secret: &Secret) -> Vec<(bool, u8)> {
    let key = Sha256::new_with_prefix(secret.0);
    let lot = |cell: usize| {
        let (area, theme) = table.place(cell);
        let drawn = key.clone().chain_update((cell as u64).to_le_bytes()).finalize();
        let number = drawn[..8].iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        let rarer = (2 * table.areas().height(area) + if theme.is_none() { 2 } else { 0 }).min(20);
        (number.is_multiple_of(ONCE_IN << rarer), drawn[8])
    };
    (0..table.counts().len()).map(lot).collect()
}
