//! How long is what kept? The terms that the register promises and that the nightly job keeps.

/// Terms of keeping. A municipality may choose its own; these are what the program comes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// What residents left, after the last time they did something. Configurable.
    pub resident_months: u32,
    /// The longest that something may take to be erased after a consent was withdrawn. The program does it at once.
    pub erase_within_days: u32,
    /// A link to sign in.
    pub link_minutes: u32,
    /// A session of a resident.
    pub resident_session_days: u32,
    /// A session of a professional.
    pub professional_session_hours: u32,
    /// A message in the outbox, sent or not.
    pub outbox_days: u32,
    /// What an import replaced, to take it back.
    pub undo_days: u32,
    /// Lines of the trail. Configurable.
    pub trail_months: u32,
    /// Advice for back-ups, which the program does not throw away itself.
    pub backup_days: u32,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            resident_months: 12,
            erase_within_days: 30,
            link_minutes: 10,
            resident_session_days: 30,
            professional_session_hours: 12,
            outbox_days: 30,
            undo_days: 30,
            trail_months: 24,
            backup_days: 30,
        }
    }
}
