//! What day is it? Asked of one place, so that tests decide.

use std::sync::Arc;

use jiff::Zoned;
use jiff::civil::Date;

/// Gives the present moment in the municipality's time zone.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Zoned + Send + Sync>);

impl std::fmt::Debug for Clock {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Clock({})", self.now())
    }
}

impl Clock {
    /// The real clock, in Dutch time.
    #[expect(clippy::disallowed_methods, reason = "this is the one place where the real clock is read")]
    pub fn real() -> Self {
        Self(Arc::new(|| {
            let now = Zoned::now();
            now.in_tz("Europe/Amsterdam").unwrap_or(now)
        }))
    }

    /// A clock that a test moves.
    pub fn of(moment: impl Fn() -> Zoned + Send + Sync + 'static) -> Self {
        Self(Arc::new(moment))
    }

    /// The present moment.
    pub fn now(&self) -> Zoned {
        (self.0)()
    }

    /// The present moment in seconds since 1970, UTC.
    pub fn now_s(&self) -> i64 {
        self.now().timestamp().as_second()
    }

    /// Today's date.
    pub fn today(&self) -> Date {
        self.now().date()
    }
}
