//! Networks: who stands between whom, what breaks, which groups there are, and who could meet.
//!
//! Pure and deterministic: the same graph and seed give the same answer.

#![forbid(unsafe_code)]

mod graph;

pub use graph::Graph;
