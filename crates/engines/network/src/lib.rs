//! Networks: who stands between whom, what breaks, which groups there are, and who could meet.
//!
//! Pure and deterministic: the same graph and seed give the same answer.

#![forbid(unsafe_code)]

mod betweenness;
mod blocks;
mod chance;
mod communities;
mod components;
mod cores;
mod edge_list;
mod fields;
mod graph;
mod holes;
mod introductions;
mod labels;
mod layout;
mod least_harm;
mod modularity;
mod names;
mod triangles;
mod two_mode;

pub use betweenness::{BetweennessWork, Estimate, betweenness, estimate_betweenness};
pub use blocks::{bridges, cut_points};
pub use communities::{Communities, communities, communities_at};
pub use components::components;
pub use cores::core_numbers;
pub use edge_list::EdgeList;
pub use fields::{ReadError, ReadFault};
pub use graph::Graph;
pub use holes::{constraint, effective_size};
pub use introductions::{Introducer, Introduction, Wanted, introductions, introductions_of};
pub use labels::{Label, PlacedLabel, Side, place_labels};
pub use layout::{Layout, Sketch, layout};
pub use least_harm::{Cut, Item, LeastHarm, MOST_WEIGHT, Thing, least_harmful};
pub use modularity::modularity;
pub use two_mode::{TwoMode, TwoModeList};
