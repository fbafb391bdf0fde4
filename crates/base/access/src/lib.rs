//! May this person see or do this? One decision function, the same for pages, lists and the API.
//!
//! Access is by role *and* relation: a role says what kind of work somebody does, the relation says whether they are involved with this
//! one thing. Whoever is not involved does not learn that it exists. `may` looks nothing up: the caller says what the relation and the state
//! are, so a decision costs nanoseconds and a list can be checked line by line. Lists in SQL follow the same rules; tests compare the two.

mod action;
mod actor;
mod decision;
mod fields;
mod gate;
mod thing;

pub use action::Action;
pub use actor::{Actor, Role, Roles, Strength};
pub use decision::{Decision, may};
pub use fields::{PersonField, may_see};
pub use gate::{Gate, gate};
pub use thing::{Relation, State, Thing};
