//! Statistical disclosure control: tables of small counts that tell nothing about anybody.
//!
//! Pure and deterministic: the same table, rule and secret give the same release.
//!
//! **The question it answers:** how many early signals were there, by area and theme, in a quarter that is over; and what of it may be seen without anybody finding out about fewer
//! than k?
//!
//! **The guarantee:** whoever sees the whole release, and knows all sums, the rule and this program, thinks every value from 0 to k - 1 possible of every hidden cell below k.
//! That holds when they were told which cells are below k; and it holds of the others' signals when they know up to `known` signals themselves. It is proved for these two
//! attackers ([`Attacker`]), cell by cell. It does not hold for somebody who sees two releases of the same signals: an [`Archive`] takes one for each quarter.
//!
//! **The cost:** some searches through the neighbouring cells for each cell below k; a municipality of 60 areas and 20 themes takes a tenth to a third of a second. Memory is linear.
//!
//! ```
//! use opbouw_disclosure::{Areas, Cell, Rule, Secret, Table, audit, release};
//! // Molenwijk (0) has three neighbourhoods. In the third are four signals of loneliness, and ninety-six elsewhere.
//! let areas = Areas::new(&[None, Some(0), Some(0), Some(0)]);
//! let table = Table::new(areas, 1, &[(1, 0, 46), (2, 0, 50), (3, 0, 4)]);
//! let shown = release(&table, Rule::new(10, 3), &Secret([7; 32]));
//! assert_eq!(shown.get(0, Some(0)), Cell::Shown(100));
//! assert_eq!(shown.get(2, Some(0)), Cell::Shown(50));
//! assert_eq!(shown.get(3, Some(0)), Cell::Hidden);
//! // Were this one shown, the four would be 100 less 50 less 45.
//! assert_eq!(shown.get(1, Some(0)), Cell::Hidden);
//! assert!(audit(&table, &shown).is_empty());
//! ```

#![forbid(unsafe_code)]

mod archive;
mod areas;
mod attacker;
mod audit;
mod cluster;
mod nearby;
mod protect;
mod release;
mod reroute;
mod rule;
mod streams;
mod table;
mod veil;

pub use archive::{Archive, Quarter};
pub use areas::Areas;
pub use attacker::Attacker;
pub use audit::{Leak, audit};
pub use cluster::{Bar, Chart, Level, cluster_summary};
pub use nearby::{BLOCK_WEEKS, closed_block, nearby};
pub use release::{Cell, Loss, Release, release};
pub use rule::{Rule, STEP};
pub use table::Table;
pub use veil::Secret;

#[doc(hidden)]
pub use release::{release_by_lots, release_unprotected};
