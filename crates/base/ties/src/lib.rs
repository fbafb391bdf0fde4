//! Who works with whom? Ties that parties named themselves, and ties made by the work.

pub mod store;

pub use store::MIGRATIONS;
