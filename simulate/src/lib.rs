//! Does it help? A year in a made-up municipality, played under several ways of finding help on the same draws.
//!
//! `cargo xtask simulate` prints the tables; what they mean, where the rates come from and what is assumed stands in
//! `docs/design/0013-simulation.md`. Nothing here is part of the program. What is compared is the program's own code: its finder, its planner
//! ([`opbouw_planner`]) and its waves ([`opbouw_calls::waves`]).

mod areas;
pub mod call;
mod case;
mod chance;
mod interval;
pub mod nature;
mod outcome;
mod people;
pub mod policy;
pub mod rates;
mod report;
mod town;
mod year;

pub use chance::{Chance, What};
pub use interval::Mean;
pub use outcome::Outcome;
pub use policy::{Learning, Policy};
pub use report::{Runs, calls_table, differences_table, policies_table, run_all};
pub use town::{Giver, Request, Size, Sources, Town, YEAR_DAYS};
pub use year::{Counts, Year};
