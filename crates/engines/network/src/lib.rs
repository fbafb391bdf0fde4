//! Networks: who stands between whom, what breaks, which groups there are, and who could meet.
//!
//! Pure and deterministic: the same graph and seed give the same answer.

#![forbid(unsafe_code)]

mod betweenness;
mod blocks;
mod components;
mod cores;
mod edge_list;
mod fields;
mod holes;
mod names;
mod triangles;
mod two_mode;

pub use betweenness::{BetweennessWork, CERTAINTY, Estimate, betweenness, estimate_betweenness};
pub use blocks::{bridges, cut_points};
pub use components::components;
pub use cores::core_numbers;
pub use edge_list::EdgeList;
pub use fields::{ReadError, ReadFault};
pub use holes::{constraint, effective_size};
pub use two_mode::{TwoMode, TwoModeList};

mod chance;
mod communities;
mod graph;
mod modularity;

pub use communities::{Communities, communities, communities_at};
pub use graph::Graph;
pub use modularity::modularity;

mod least_harm;

pub use least_harm::{Cut, Item, LeastHarm, MOST_WEIGHT, Thing, least_harmful};

mod introductions;

pub use introductions::{Introducer, Introduction, Wanted, introductions, introductions_of};

mod labels;
mod layout;

pub use labels::{Label, PlacedLabel, Side, place_labels};
pub use layout::{Layout, Sketch, layout};
