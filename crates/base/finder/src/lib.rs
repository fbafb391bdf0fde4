//! Who can help? Keeps the live index over the register and answers questions from it.
//!
//! `understand` reads, `retrieve` ranks, this crate joins them and holds the resources. Ask, matching, plan and overview all use it, so that
//! they give the same answer to the same question.

mod asked;
pub mod files;
mod finder;
mod learned;
mod listening;
mod theme;
mod translate;

pub use asked::{Asked, Found, FoundResource};
pub use finder::Finder;
pub use learned::{Answers, CEILING, FLOOR, Learned};
pub use listening::FinderListener;
pub use opbouw_retrieve::{Reason, Wish};
pub use theme::{Theme, Themes};
