//! From plain Dutch to needs, talents, limits and red flags, each with the words that led to it.
//!
//! **The question it answers:** what does somebody who writes "de pillendoos klopt nooit" need, and what does somebody who writes "na veertig
//! jaar bakkerij is het huis te stil" give?
//!
//! **The guarantee:** pure and total: the same text and vocabulary give the same answer, no text makes it fail, and every conclusion names
//! its words. It holds no text after the call.
//!
//! **The cost:** some tens of microseconds for a sentence; the vocabulary (15,000 terms) takes a few megabytes.
//!
//! **How:** world knowledge lives in plain text files (`vocabulary/`), method in this code: words are stemmed, compounds split, slips of the
//! pen forgiven; a term is heard when all its words stand near each other; around it negation, asking and long-ago are read. What all words
//! together lean to makes that surer, and speaks where no term is complete. Words outside every term still count as likeness of text.
//!
//! ```
//! use opbouw_understand::Vocabulary;
//! let vocabulary = Vocabulary::built_in()?;
//! let understood = vocabulary.read_question("Wie wil mijn hond uitlaten? Ik heb mijn been gebroken.");
//! let first = understood.needs.iter().map(|need| vocabulary.concepts[need.concept as usize].id.as_str()).collect::<Vec<_>>();
//! assert!(first.contains(&"dog-walking"));
//! # Ok::<(), opbouw_understand::VocabularyError>(())
//! ```

mod asking;
mod associations;
mod built_in;
mod danger;
mod elsewhere;
mod evidence;
mod file;
mod language;
mod leaning;
mod lexicon;
mod limits;
mod matching;
mod mode;
mod offer;
mod question;
mod stem;
mod text;
mod time;
mod vocabulary;
mod weights;
mod words;

pub use danger::{Danger, DangerHeard};
pub use evidence::Concluded;
pub use file::VocabularyError;
pub use language::{CODES as LANGUAGE_CODES, Languages};
pub use limits::LimitHeard;
pub use offer::{OfferReader, OfferReading};
pub use question::Understanding;
pub use time::DayParts;
pub use vocabulary::{Concept, ConceptId, Limit, LimitId, Sort, Vocabulary};
pub use words::TextWord;
