//! How long does a listener that fails wait? Twice as long each time, up to a limit.

use std::time::Duration;

/// The first wait after a failure, and the longest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backoff {
    /// After the first failure.
    pub first: Duration,
    /// Never longer than this.
    pub longest: Duration,
}

impl Default for Backoff {
    fn default() -> Self {
        Self { first: Duration::from_secs(1), longest: Duration::from_secs(300) }
    }
}

impl Backoff {
    /// No wait, for tests that call [`Delivery::deliver_pending`](crate::Delivery::deliver_pending) themselves.
    pub const NONE: Self = Self { first: Duration::ZERO, longest: Duration::ZERO };

    /// The wait after so many failures in a row.
    pub(crate) fn after(self, failures: u32) -> Duration {
        let doubled = 2_u32.saturating_pow(failures.saturating_sub(1));
        self.first.saturating_mul(doubled).min(self.longest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_longest() {
        let waits = [1, 2, 3, 9, 10, u32::MAX].map(|failures| Backoff::default().after(failures).as_secs());
        assert_eq!(waits, [1, 2, 4, 256, 300, 300]);
    }
}
