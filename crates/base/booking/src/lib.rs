//! Is this room free, and who has it? Places, their rooms, opening hours and bookings that never clash.
//!
//! A *place* has *rooms*, and whoever has its keys is one of its *keepers*. A *booking* is one room for one purpose, with all its moments: one
//! evening, or a year of Tuesdays. It is asked, agreed, refused or ended.
//!
//! **Guarantee.** Two bookings that are asked or agreed never have the same room at the same moment, and nobody has a room while somebody
//! else has the whole place; also when many ask at the same moment, on both databases. It is decided within the transaction of who asks:
//! SQLite has one writer, and PostgreSQL is serializable, so whoever loses runs again and is told which moment is taken.
//!
//! **Opening hours.** On a day that the keeper closes nothing is booked, and what was booked on it is off until the day is open again. Outside the opening hours a booking is refused until the asker says
//! that it is meant so, and then it waits for a yes, also where nobody needs to say yes otherwise: people do come in the evening, but
//! somebody must know who locks the door. Hours are those of the Netherlands.
//!
//! Everything runs in the transaction of the caller, and publishes what happened in it.

mod asking;
mod booking;
mod closing;
mod error;
mod fact;
mod free;
mod hours;
mod place;
mod slot;
pub mod store;

pub use asking::{LAPSES_AFTER_S, REMIND_AFTER_S, answer, ask_for_room, change_slots, end_booking, lapse_booking};
pub use booking::{Booked, Booking, BookingState, NewBooking};
pub use closing::{DayChanged, change_day};
pub use error::BookingError;
pub use fact::{Fact, FactKind};
pub use free::find_free_rooms;
pub use hours::{Deviation, Fit, OpeningHours, Span, parse_spans};
pub use place::{NewPlace, NewRoom, Place, Room};
pub use slot::Slot;
pub use store::bookings::{
    change_purpose, find_booking, find_booking_of, forget_bookings, list_bookings_of_place, list_bookings_of_room, list_overdue,
    list_to_lapse, list_waiting_at, list_waiting_for, note_reminded,
};
pub use store::facts::{confirm_facts, list_all_facts, list_facts, put_facts};
pub use store::hours::{find_week, list_weeks, put_week};
pub use store::keepers::{add_keeper, is_keeper, list_all_keepers, list_keepers, list_places_of, remove_keeper};
pub use store::kept::{AskedRoom, count_bookings_of, list_asked_by, list_keys_of};
pub use store::places::{change_place, create_place, find_place, list_places, stop_place};
pub use store::rooms::{change_room, create_room, find_room, list_all_rooms, list_rooms, stop_room};
