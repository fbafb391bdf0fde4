//! Who is out, with whom on watch, until when: and what happens when somebody is not back.

/// Minutes after the end at which the colleague on watch is told.
pub const ALARM_AFTER_S: i64 = 15 * 60;
/// One tap makes it this much later.
pub(crate) const LONGER_S: i64 = 30 * 60;
/// Nobody is out longer than this.
pub(crate) const MOST_OUT_S: i64 = 12 * 3_600;

/// Somebody who is out, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkin {
    /// Its number.
    pub id: i64,
    /// Of which party.
    pub party: i64,
    /// Who is out.
    pub person: i64,
    /// First name of who is out.
    pub name: String,
    /// The colleague on watch; none: they are gone.
    pub watch: Option<i64>,
    /// First name of the colleague.
    pub watch_name: Option<String>,
    /// Where, in words.
    pub spot: String,
    /// Since when, seconds UTC.
    pub began_s: i64,
    /// Back at, seconds UTC.
    pub until_s: i64,
    /// When they said that they are back.
    pub back_s: Option<i64>,
    /// When the colleague was told.
    pub alarmed_s: Option<i64>,
}

impl Checkin {
    /// Not back although the time is over.
    pub fn is_late(&self, now_s: i64) -> bool {
        self.back_s.is_none() && now_s >= self.until_s + ALARM_AFTER_S
    }
}
