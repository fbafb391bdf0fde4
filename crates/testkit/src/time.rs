//! A clock that stands still until a test moves it.
#![allow(clippy::missing_panics_doc, clippy::unwrap_used, reason = "a test that cannot tell the time must stop")]

use std::sync::{Arc, Mutex};

use jiff::{Span, Zoned};
use opbouw_web::Clock;

/// The time of one test.
#[derive(Debug, Clone)]
pub struct TestClock(Arc<Mutex<Zoned>>);

impl TestClock {
    /// Stands still at this moment.
    pub fn at(moment: Zoned) -> Self {
        Self(Arc::new(Mutex::new(moment)))
    }

    /// The moment.
    pub fn now(&self) -> Zoned {
        self.0.lock().unwrap().clone()
    }

    /// Moves on: `app.clock.pass(11.minutes())`.
    pub fn pass(&self, time: Span) {
        let mut now = self.0.lock().unwrap();
        *now = now.checked_add(time).unwrap();
    }

    /// The clock of the program.
    pub fn as_clock(&self) -> Clock {
        let clock = self.clone();
        Clock::of(move || clock.now())
    }
}
