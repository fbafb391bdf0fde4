//! What was done, by whom, and can it be proven? An append-only trail in which every line hangs on the one before.
//!
//! Each line has the fields that BIO2 (8.15) asks for, and those of Logboek Dataverwerkingen: the processing activity, and of whom, by
//! pseudonym. There is no text of a person in it. A line is appended in the transaction of what it tells of, so there is never one
//! without the other; what was refused or only looked at gets a transaction of its own.
//!
//! ```
//! use opbouw_audit::{Activity, Entry, MIGRATIONS, Object, Origin, Outcome, Pseudonym, Who, append, list_about, verify};
//! # use opbouw_store::Db;
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! let db = Db::open("sqlite::memory:").await?;
//! db.migrate(MIGRATIONS).await?;
//! let (fatma, worker) = (Pseudonym::from_random([1; 16]), Pseudonym::from_random([2; 16]));
//! let looked = Entry {
//!     at_s: 1_800_000_000,
//!     actor: Who::Person(worker),
//!     on_behalf_of: Some(5),
//!     action: "person-view",
//!     object: Object { kind: "person", id: Some(3) },
//!     result: Outcome::Done,
//!     origin: Origin::Web,
//!     activity: Activity::ContactDetails,
//!     subject: Some(fatma.clone()),
//!     trace: None,
//! };
//! db.write(move |tx| append(tx, &looked)).await?;
//! assert_eq!(list_about(&db, &fatma, 20).await?[0].action, "person-view");
//! assert!(verify(&db).await?.is_whole());
//! # Ok::<(), opbouw_audit::AuditError>(()) }).unwrap();
//! ```
//!
//! # What it proves, and what not
//!
//! - Who may only use SQL cannot change or remove a line: triggers refuse it, on both databases.
//! - Who owns the file can drop the triggers. [`verify`] then finds any line that was changed, removed, added or moved, and lines that
//!   were cut off at the end, because each hash is over the line and the hash before it.
//! - Who owns the file *and* knows this program can make a whole new chain, or take off the last lines and set the head back. Therefore
//!   the head is to be noted elsewhere now and then (in the log, on paper, with the auditor): [`find_head`] gives it, and
//!   [`verify_against`] tells whether that line is still there.
//! - It cannot tell what was never appended.

mod activity;
mod chain;
mod entry;
mod error;
mod hash;
mod line;
pub mod otlp;
mod pseudonym;
pub mod register;
mod store;
mod terms;
mod verdict;

pub use activity::Activity;
pub use entry::{Entry, Object, Origin, Outcome, Who, trace_id};
pub use error::AuditError;
pub use hash::Hash;
pub use line::Line;
pub use pseudonym::Pseudonym;
pub use store::{
    CUT, Filter, Listed, MIGRATIONS, PAGE, append, cut, find_head, list, list_about, list_after, statements, verify, verify_against,
};
pub use terms::Terms;
pub use verdict::{Break, Cut, Head, Noted, Verdict};
