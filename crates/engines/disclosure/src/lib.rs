//! Statistical disclosure control: tables of small counts that tell nothing about anybody.

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
