//! Who listens? What a room promises when it wants to hear.

use std::future::Future;
use std::pin::Pin;

use crate::Happening;

/// A happening as a listener hears it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// Its number: 1, 2, 3 in the order in which they were saved.
    pub id: i64,
    /// When, in seconds since 1970 in UTC.
    pub at_s: i64,
    /// What.
    pub happening: Happening,
}

/// What [`Listener::hear`] gives back. `Err` says why not, for the log: no text of a person in it.
pub type Hearing<'a> = Pin<Box<dyn Future<Output = Result<(), String>> + Send + 'a>>;

/// Hears every happening, one at a time and in order.
///
/// It may hear the same one twice, also long after. `Err` or a panic means: again, later. A listener that does not care about a kind
/// says `Ok`; one that never ends is never asked again, so waiting for somebody else needs a limit.
pub trait Listener: Send + Sync + 'static {
    /// Its name in the log and, when it is durable, in `happenings_listener`. Another name is another listener that starts anew.
    fn name(&self) -> &'static str;

    /// Takes one in.
    fn hear<'a>(&'a self, heard: &'a Heard) -> Hearing<'a>;
}
