//! The API of this room: the same calls as the pages, with JSON of its own in Dutch words.

pub(crate) mod hulpbron;
pub(crate) mod hulpvragen;
pub mod openapi;
mod shapes;
