//! Who has which room when, and for what.

use crate::slot::Slot;

/// How far a booking is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BookingState {
    /// It waits for a yes; nobody else gets the room meanwhile.
    Asked,
    /// It is theirs.
    Agreed,
    /// The keeper said no.
    Refused,
    /// It is not needed any more, or nobody answered in time.
    Ended,
}

impl BookingState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Asked, Self::Agreed, Self::Refused, Self::Ended];

    /// Its word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Agreed => "agreed",
            Self::Refused => "refused",
            Self::Ended => "ended",
        }
    }

    /// The state with this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether it keeps others out of the room.
    pub fn is_held(self) -> bool {
        matches!(self, Self::Asked | Self::Agreed)
    }
}

/// A room that somebody wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBooking {
    /// Number of the room; the whole place is a room too.
    pub room: i64,
    /// What for. Everybody reads it on the page of the place once it is agreed.
    pub title: String,
    /// The page of what it is for, an address here such as `/activiteiten/12`; empty when there is none.
    pub reference: String,
    /// Who asks.
    pub asked_by: Option<i64>,
    /// In the name of which party.
    pub party: Option<i64>,
    /// For how many people at most; none: nobody said so.
    pub people: Option<i64>,
    /// All its moments, 1 to 400, apart from each other.
    pub slots: Vec<Slot>,
    /// The asker knows that it is outside the opening hours.
    pub outside_is_fine: bool,
}

/// What came of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booked {
    /// Number of the booking.
    pub id: i64,
    /// Asked or agreed.
    pub state: BookingState,
    /// Those of its moments that are outside the opening hours.
    pub outside: Vec<Slot>,
}

/// A booking with all its moments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// Its number.
    pub id: i64,
    /// The room.
    pub room: i64,
    /// Its name.
    pub room_name: String,
    /// The place.
    pub place: i64,
    /// Its name.
    pub place_name: String,
    /// What for.
    pub title: String,
    /// The page of what it is for; may be empty.
    pub reference: String,
    /// Who asked; none when they are gone.
    pub asked_by: Option<i64>,
    /// In the name of which party.
    pub party: Option<i64>,
    /// For how many people at most; none: nobody said so.
    pub people: Option<i64>,
    /// How far it is.
    pub state: BookingState,
    /// Ended because nobody answered in time.
    pub is_lapsed: bool,
    /// Some of it is outside the opening hours, and the asker meant it so.
    pub is_outside: bool,
    /// What the keeper said with the answer.
    pub reason: String,
    /// When it was asked last.
    pub asked_at_s: i64,
    /// When it was answered.
    pub answered_at_s: Option<i64>,
    /// Its moments, in order.
    pub slots: Vec<Slot>,
    /// Moments that it would have, but that are off since the place is closed then; nobody has the room by them.
    pub off: Vec<Slot>,
}
