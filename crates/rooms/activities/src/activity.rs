//! An activity and its days, as they are kept.

use jiff::civil::{Date, DateTime};
use opbouw_neighbourhood::LatLon;

/// People that fit in at most.
pub(crate) const MOST_PLACES: i64 = 5_000;
/// People on one sign-up at most.
pub(crate) const MOST_HEADS: i64 = 10;

/// How far an activity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ActivityState {
    /// Waits for the yes of the host; only who organises it and the host see it.
    Proposed,
    /// Everybody sees it and can sign up.
    Listed,
    /// The host said no.
    Refused,
    /// It was, and is no more.
    Ended,
    /// It does not go on.
    Cancelled,
}

impl ActivityState {
    const ALL: [Self; 5] = [Self::Proposed, Self::Listed, Self::Refused, Self::Ended, Self::Cancelled];

    /// The code word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Listed => "listed",
            Self::Refused => "refused",
            Self::Ended => "ended",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether everybody may see it.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Listed | Self::Ended | Self::Cancelled)
    }

    /// Whether it goes on or may still.
    pub fn is_live(self) -> bool {
        matches!(self, Self::Proposed | Self::Listed)
    }
}

/// For whom it is. It helps to choose; nobody is turned away by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Audience {
    /// Everybody.
    All,
    /// Children.
    Children,
    /// Young people.
    Youth,
    /// Adults.
    Adults,
    /// Older people.
    Older,
    /// Whoever is new here.
    NewHere,
}

impl Audience {
    /// All, in the order of the screen.
    pub const ALL: [Self; 6] = [Self::All, Self::Children, Self::Youth, Self::Adults, Self::Older, Self::NewHere];

    /// The code word.
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Children => "children",
            Self::Youth => "youth",
            Self::Adults => "adults",
            Self::Older => "older",
            Self::NewHere => "new-here",
        }
    }

    /// The audience with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.code() == code)
    }

    /// The sentence for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::All => "activities-for-all",
            Self::Children => "activities-for-children",
            Self::Youth => "activities-for-youth",
            Self::Adults => "activities-for-adults",
            Self::Older => "activities-for-older",
            Self::NewHere => "activities-for-new-here",
        }
    }
}

/// An activity.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Activity {
    pub id: i64,
    pub title: String,
    pub text: String,
    /// Code word of its template; may be empty.
    pub template: String,
    /// Code of the village or neighbourhood.
    pub area: String,
    /// Its name.
    pub area_name: String,
    /// A point in it.
    pub centre: Option<LatLon>,
    /// Number of the place with a host.
    pub place: Option<i64>,
    /// The place in words.
    pub place_name: String,
    /// Number of the room there.
    pub room: Option<i64>,
    /// Number of the booking that was asked for last.
    pub booking: Option<i64>,
    /// How many people fit in; none: no limit.
    pub places: Option<i64>,
    /// RRULE; none: once.
    pub rule: Option<String>,
    pub skips_holidays: bool,
    /// Local: from when on the rule counts.
    pub starts: DateTime,
    pub minutes: i64,
    /// The last day of a series.
    pub until: Option<Date>,
    pub state: ActivityState,
    pub because: String,
    pub sequence: i64,
    /// Seconds UTC.
    pub changed_at: i64,
    pub made_by: Option<i64>,
    pub party: Option<i64>,
    pub party_name: String,
    /// Code of the language it is written in.
    pub language: String,
    pub audience: Audience,
    pub cost: String,
    pub bring: String,
    /// For the short address.
    pub code: String,
}

impl Activity {
    /// The address of its page.
    pub fn page(&self) -> String {
        format!("/activiteiten/{}", self.id)
    }
}

/// How one day stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DayState {
    /// It goes on as the rule says.
    On,
    /// It goes on at another moment.
    Moved,
    /// It does not go on.
    Off,
}

impl DayState {
    /// The code word.
    pub fn code(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Moved => "moved",
            Self::Off => "off",
        }
    }

    /// The state with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::On, Self::Moved, Self::Off].into_iter().find(|state| state.code() == code)
    }
}

/// One day of an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Day {
    pub id: i64,
    pub activity: i64,
    /// Local: what the rule gave it, also when it was moved.
    pub original: DateTime,
    /// Seconds UTC.
    pub starts_s: i64,
    /// Seconds UTC.
    pub ends_s: i64,
    pub state: DayState,
    /// Why it is off or moved, in the words of who organises it.
    pub why: String,
    pub taken: i64,
    /// How many people fit in; none: no limit.
    pub places: Option<i64>,
    pub came: i64,
    /// The booking that holds its room.
    pub booking: Option<i64>,
    /// Where it is this one time; empty: where it always is.
    pub place_name: String,
    /// Number of the room there.
    pub room: Option<i64>,
}

impl Day {
    /// Whether the place is closed then, and nobody has decided what becomes of it.
    pub fn is_closed(&self) -> bool {
        self.is_on() && self.why == crate::hosting::CLOSED
    }

    /// Places left; none: no limit.
    pub fn left(&self) -> Option<i64> {
        self.places.map(|places| (places - self.taken).max(0))
    }

    /// Whether no place is left.
    pub fn is_full(&self) -> bool {
        self.left() == Some(0)
    }

    /// Whether it goes on.
    pub fn is_on(&self) -> bool {
        self.state != DayState::Off
    }
}

/// As it is kept: `2026-12-01T19:30`.
pub(crate) fn stored(local: DateTime) -> String {
    local.strftime("%Y-%m-%dT%H:%M").to_string()
}
