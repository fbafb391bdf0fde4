//! Personal data in a text: finds it, and proposes the text without it.

#![forbid(unsafe_code)]

mod address;
mod birth_date;
mod endings;
mod find;
mod handle;
mod kind;
mod lexicon;
mod mail;
mod names;
mod numbers;
mod places;
mod plain;
mod propose;
mod words;

pub use find::find_personal;
pub use kind::{Found, Kind};
pub use places::Places;
pub use propose::{MOST_ADDED, propose};
