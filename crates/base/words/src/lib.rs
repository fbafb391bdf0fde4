//! What does the screen say? Sentences in every language, looked up by key.
//!
//! Sentences live in Fluent files, one per room and language (`words/nl.ftl`); Dutch is the source. A new language is new files and one line
//! in [`Language`]; a test names every key that is missing.

mod language;
pub mod scan;
mod sentences;

pub use language::Language;
pub use sentences::{SentenceFile, Sentences, Value};
