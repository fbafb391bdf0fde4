//! What happened? A closed list of happenings, stored in the same transaction as the change and delivered to whoever listens.
//!
//! Rooms do not know each other; what one of them must tell the others is a [`Happening`]. [`publish`] stores it in the transaction of
//! the change it tells of, so that there is never one without the other. [`Delivery`] hands each to every [`Listener`], in order.
//!
//! ```
//! use opbouw_happenings::{Delivery, Happening, Heard, Hearing, Listener, MIGRATIONS, publish};
//! # use opbouw_store::Db;
//! # use std::sync::Arc;
//!
//! struct Index;
//!
//! impl Listener for Index {
//!     fn name(&self) -> &'static str {
//!         "finder"
//!     }
//!
//!     fn hear<'a>(&'a self, heard: &'a Heard) -> Hearing<'a> {
//!         Box::pin(async move {
//!             if let Happening::OfferEnded { resource } = heard.happening {
//!                 println!("{resource} is no longer in the index");
//!             }
//!             Ok(())
//!         })
//!     }
//! }
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! let db = Db::open("sqlite::memory:").await?;
//! db.migrate(MIGRATIONS).await?;
//! let delivery = Delivery::new(db.clone()).live(Arc::new(Index), 0);
//! db.write(|tx| publish(tx, 1_800_000_000, &Happening::OfferEnded { resource: 7 })).await?;
//! assert_eq!(delivery.deliver_pending().await?, 1);
//! # Ok::<(), opbouw_happenings::HappeningsError>(()) }).unwrap();
//! ```
//!
//! # What a listener can count on
//!
//! - **In order, without gaps.** The number of a happening comes from one row that is held until the commit, on both databases. Who has
//!   heard 7 will never find that there was a 6.
//! - **At least once.** A crash between hearing and noting that it was heard means hearing it again. So a listener asks "is it so?", not
//!   "did it happen just now?": it looks up how things are, and puts that in its place.
//! - **Never skipped.** One that fails hears the same happening again, ever later, up to every five minutes. It holds up nobody else.

mod backoff;
mod delivery;
mod ear;
mod error;
mod happening;
mod listener;
mod store;

pub use backoff::Backoff;
pub use delivery::Delivery;
pub use error::HappeningsError;
pub use happening::Happening;
pub use listener::{Heard, Hearing, Listener};
pub use store::{MIGRATIONS, forget_heard, forget_listener, latest_id, publish, statements};
