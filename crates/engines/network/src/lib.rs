//! Networks: who stands between whom, what breaks, which groups there are, and who could meet.
//!
//! Pure and deterministic: the same graph and seed give the same answer.

#![forbid(unsafe_code)]

mod chance;
mod communities;
mod graph;
mod modularity;

pub use communities::{Communities, communities, communities_at};
pub use graph::Graph;
pub use modularity::modularity;

mod least_harm;

pub use least_harm::{Cut, Item, LeastHarm, MOST_WEIGHT, Thing, least_harmful};
