//! Networks: who stands between whom, what breaks, which groups there are, and who could meet.
//!
//! Pure and deterministic: the same graph and seed give the same answer.
//!
//! **The question it answers:** who works with whom, who stands between whom, what falls apart without one party or one tie, which groups there are, and which two
//! should meet?
//!
//! **The guarantee:** measures equal their definitions, and igraph and networkx, to 1e-9. An estimate says how far it can be off. Communities hang together, and a
//! plan that is said to be the least harmful comes with a bound. No input stops the program: nodes that are not there, self-ties and double pairs are left out or added up.
//!
//! **The cost:** cut points, bridges, cores and components are linear; constraint and effective size cost one look at each triangle; exact betweenness costs nodes x
//! edges of the largest block, some seconds for 100,000 edges; an estimate sources x edges.
//!
//! ```
//! use opbouw_network::{EdgeList, betweenness, bridges, cut_points};
//! let list = EdgeList::read("a,b\nBuurthuis,Kerk\nKerk,School\nSchool,Buurthuis\nSchool,Huisarts\n")?;
//! let graph = list.graph();
//! // Two of the three others reach the GP only by the school.
//! assert_eq!(list.names, ["Buurthuis", "Kerk", "School", "Huisarts"]);
//! assert_eq!(betweenness(&graph), [0.0, 0.0, 2.0, 0.0]);
//! assert_eq!(cut_points(&graph), [false, false, true, false]);
//! assert_eq!(bridges(&graph), [(2, 3)]);
//! # Ok::<(), opbouw_network::ReadError>(())
//! ```

#![forbid(unsafe_code)]

mod betweenness;
mod blocks;
mod components;
mod cores;
mod edge_list;
mod fields;
mod holes;
mod names;
mod nearness;
mod triangles;
mod two_mode;

pub use betweenness::{BetweennessWork, CERTAINTY, Estimate, betweenness, estimate_betweenness};
pub use blocks::{bridges, cut_points};
pub use components::components;
pub use cores::core_numbers;
pub use edge_list::EdgeList;
pub use fields::{ReadError, ReadFault};
pub use holes::{constraint, effective_size};
pub use nearness::near_order;
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

mod removal;

pub use removal::{Bottleneck, Removal, removal};
