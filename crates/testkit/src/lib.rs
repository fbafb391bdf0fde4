//! What tests stand on: a made-up village on both databases (feature `app`), and judged sets with their scores.

#[cfg(feature = "app")]
mod app;
#[cfg(feature = "app")]
mod asking;
pub mod judged;
pub mod measures;
#[cfg(feature = "app")]
mod reply;
#[cfg(feature = "app")]
mod signing_in;
#[cfg(feature = "app")]
pub mod store;
#[cfg(feature = "app")]
mod time;
#[cfg(feature = "app")]
mod village;

#[cfg(feature = "app")]
pub use app::{TODAY, TestApp};
#[cfg(feature = "app")]
pub use reply::Reply;
#[cfg(feature = "app")]
pub use signing_in::Visitor;
#[cfg(feature = "app")]
pub use time::TestClock;
#[cfg(feature = "app")]
pub use village::{Entry, MadeUpVillage, Resident};
