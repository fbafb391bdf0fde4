//! What tests stand on.

pub mod judged;
pub mod measures;
