//! Can everybody come in? A closed list of facts that somebody looked at.

use jiff::civil::Date;

/// What somebody may need to know before they come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactKind {
    /// No step anywhere on the way in.
    StepFree,
    /// No threshold higher than two centimetres.
    NoThreshold,
    /// A toilet for a wheelchair.
    WheelchairToilet,
    /// A lift, where there is a floor above.
    Lift,
    /// A hearing loop.
    HearingLoop,
    /// A room where it is quiet.
    QuietRoom,
    /// Somewhere to change a child.
    ChangingTable,
    /// Parking near the door.
    ParkingNear,
    /// A bus stop within five minutes on foot.
    BusStopNear,
    /// Guide dogs are welcome.
    GuideDogs,
}

impl FactKind {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 10] = [
        Self::StepFree,
        Self::NoThreshold,
        Self::WheelchairToilet,
        Self::Lift,
        Self::HearingLoop,
        Self::QuietRoom,
        Self::ChangingTable,
        Self::ParkingNear,
        Self::BusStopNear,
        Self::GuideDogs,
    ];

    /// Its word in the database and in forms; it never means anything else.
    pub fn code(self) -> &'static str {
        match self {
            Self::StepFree => "step-free",
            Self::NoThreshold => "no-threshold",
            Self::WheelchairToilet => "wheelchair-toilet",
            Self::Lift => "lift",
            Self::HearingLoop => "hearing-loop",
            Self::QuietRoom => "quiet-room",
            Self::ChangingTable => "changing-table",
            Self::ParkingNear => "parking-near",
            Self::BusStopNear => "bus-stop-near",
            Self::GuideDogs => "guide-dogs",
        }
    }

    /// The fact with this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One fact that was looked at. What nobody looked at is unknown, and there is no fact of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// The place.
    pub place: i64,
    /// Of one room; none: of the whole place.
    pub room: Option<i64>,
    /// What.
    pub kind: FactKind,
    /// Whether it is so.
    pub is_so: bool,
    /// When somebody last looked.
    pub confirmed_on: Date,
}
