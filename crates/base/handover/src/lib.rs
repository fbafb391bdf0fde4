//! Who carries what, and who takes it over when a colleague leaves?
//!
//! A room that keeps something for which somebody answers has a [`Rule`] for it. The list of kinds is closed, and the program matches on it
//! without a catch-all, so that a kind without a rule does not compile.

mod carried;
mod rule;

pub use carried::Carried;
pub use rule::{EndThing, Ending, Handover, Rule, Rules, Thing};
