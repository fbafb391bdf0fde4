//! Who carries what, and who takes it over when a colleague leaves?
//!
//! A room that keeps something for which somebody answers has a [`Rule`] for it. The list of kinds is closed, and [`Rules`] has a field for
//! each, so that a kind without a rule does not compile.

mod carried;
mod carrying;
mod error;
mod giving;
mod messages;
mod report;
mod rule;
mod standing;
pub mod store;

use opbouw_words::{Language, SentenceFile};

pub use carried::{Carried, Key};
pub use carrying::{Held, Whose, list_carried, list_everything, list_held, list_orphans, list_takers};
pub use error::HandoverError;
pub use giving::{Choice, Fate, LONGEST_LINE, Outcome, Plan, hand_over};
pub use messages::{KINDS, OWN_PATH};
pub use report::{Introduction, Line, Report, find_introduction, find_report, list_introductions};
pub use rule::{EndThing, Ending, Handover, ListStandings, ListThings, Rule, Rules, Thing};
pub use standing::{Carrier, Standing};
pub use store::kept::{count_handovers_of, list_lines_about};
pub use store::{KEPT_DAYS, MIGRATIONS, forget_old};

/// The sentences of this crate: the kinds, the faults and the message to who takes over.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "handover/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "handover/words/en.ftl", text: include_str!("../words/en.ftl") },
];
