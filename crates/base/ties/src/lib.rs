//! Who works with whom? Ties that parties named themselves, ties made by the work, and pairs that are not to be introduced.
//!
//! A *tie* is between two parties of the register. It is *named* when one of the two says so (one-sided) or both do (confirmed), or when
//! somebody else writes down what was told. It is *worked* when the two did something together in the last twelve months: a room that one
//! party gave to another, an activity that a worker of another party carries. Of the work there are counts per month and nothing else: which
//! room, which activity and which people are not kept here.
//!
//! Between two parties is at most one tie, in no direction; nobody has one with themselves. Everything runs in the transaction of the caller:
//! the room that does the work counts it where it is done, since nobody later could say between which two it was.

mod error;
mod naming;
mod pair;
pub mod store;
mod tie;

pub use error::TiesError;
pub use naming::{NewTie, end_tie, name_tie, put_back};
pub use pair::Pair;
pub use store::MIGRATIONS;
pub use store::apart::{keep_apart, let_meet, list_apart};
pub use store::named::{count_named_in, find_named, list_named_of};
pub use store::ties::{WORK_MONTHS, list_nodes, list_ties};
pub use store::worked::{list_worked_of, note_together};
pub use tie::{How, HowOften, Named, Tie, Worked};
