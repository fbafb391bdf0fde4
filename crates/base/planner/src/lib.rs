//! Who helps whom this week? From open requests and neighbours who offer to the best plan, with the reasons of every line and of everybody who
//! was left out.
//!
//! **The guarantee:** no other plan costs less, in minutes as [`weights`] counts them; `tests/exact.rs` compares it with trying everything.
//! Nobody is their own giver, people who are kept apart do not meet, and all offers of a person share one number of tasks.
//!
//! **Not here:** no database, no clock, no sentences. Nothing is sent; a plan is a proposal until a person takes a line over.

mod candidates;
mod change;
mod code_words;
mod error;
mod fit;
mod left_out;
mod lines;
mod plan;
mod price;
mod reason;
mod search;
mod week;
pub mod weights;

pub use candidates::{Asking, Candidate};
pub use change::{Change, Moved};
pub use code_words::{read_reasons, write_reasons};
pub use error::PlannerError;
pub use fit::{Agrees, Fit, Serves, Understood};
pub use left_out::{LeftOut, WhyLeftOut, WouldHelp};
pub use lines::{PlanLine, Totals};
pub use plan::WeekPlan;
pub use price::Price;
pub use reason::LineReason;
pub use week::{Giver, Hindrance, OpenRequest, Promise, Week};
pub use weights::ASKED_DAYS;
