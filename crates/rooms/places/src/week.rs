//! Who has which room this week: a plan per room for who keeps the place, and what is going on for everybody.

use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_booking::{Booking, BookingState, Room, Slot};
use opbouw_words::Language;

use crate::say::{day_in, hours_in, weekday_in};

/// Days in a week.
const DAYS: i64 = 7;

/// One booking on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub booking: i64,
    pub hours: String,
    pub title: String,
    /// The page of what it is for; may be empty.
    pub reference: String,
    pub room: String,
    pub is_asked: bool,
    starts_s: i64,
}

/// One day of one room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    pub day: String,
    pub entries: Vec<Entry>,
}

/// One room with its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RoomWeek {
    pub name: String,
    pub cells: Vec<Cell>,
    pub is_empty: bool,
}

/// The moments from midnight of this day until midnight a week later, in seconds; none at the end of the calendar.
pub(crate) fn week_from(day: Date) -> Option<Slot> {
    let next = day.checked_add(DAYS.days()).ok()?;
    Slot::between(day.at(0, 0, 0, 0), next.at(0, 0, 0, 0)).or_else(|| {
        // The week in which the clock goes back is an hour longer than a moment may be.
        Slot::between(day.at(0, 0, 0, 0), next.at(0, 0, 0, 0).checked_sub(1.hour()).ok()?)
    })
}

/// The plan of seven days from this one, room by room.
pub(crate) fn plan_of(rooms: &[Room], bookings: &[Booking], from: Date, language: Language) -> Vec<RoomWeek> {
    let of_room = |room: &Room| {
        let cells: Vec<Cell> = days_from(from)
            .map(|day| Cell { day: short_day(day, language), entries: entries_on(bookings, Some(room.id), day, language) })
            .collect();
        RoomWeek { name: room.name.clone(), is_empty: cells.iter().all(|cell| cell.entries.is_empty()), cells }
    };
    rooms.iter().map(of_room).collect()
}

/// What is going on in these seven days, day by day: what was agreed, in the order in which it begins.
pub(crate) fn going_on(bookings: &[Booking], from: Date, language: Language) -> Vec<Cell> {
    let agreed: Vec<Booking> = bookings.iter().filter(|booking| booking.state == BookingState::Agreed).cloned().collect();
    days_from(from)
        .map(|day| Cell { day: day_in(day, language), entries: entries_on(&agreed, None, day, language) })
        .filter(|cell| !cell.entries.is_empty())
        .collect()
}

/// `ma 23-11`, for the head of a column.
pub(crate) fn short_day(day: Date, language: Language) -> String {
    let letters = if language == Language::Nl { 2 } else { 3 };
    let name: String = weekday_in(day.weekday(), language).chars().take(letters).collect();
    format!("{name} {}-{}", day.day(), day.month())
}

pub(crate) fn days_from(from: Date) -> impl Iterator<Item = Date> {
    (0..DAYS).filter_map(move |days| from.checked_add(days.days()).ok())
}

/// Those that are held and fall on this day, also what goes on for days.
fn entries_on(bookings: &[Booking], room: Option<i64>, day: Date, language: Language) -> Vec<Entry> {
    let mut entries = Vec::new();
    for booking in bookings.iter().filter(|booking| booking.state.is_held() && room.is_none_or(|room| booking.room == room)) {
        for slot in booking.slots.iter().filter(|slot| falls_on(**slot, day)) {
            entries.push(Entry {
                booking: booking.id,
                hours: hours_in(*slot, language),
                title: booking.title.clone(),
                reference: booking.reference.clone(),
                room: booking.room_name.clone(),
                is_asked: booking.state == BookingState::Asked,
                starts_s: slot.starts_s,
            });
        }
    }
    entries.sort_by_key(|entry| (entry.starts_s, entry.booking));
    entries
}

fn falls_on(slot: Slot, day: Date) -> bool {
    let (starts, ends) = slot.local();
    let ends = if ends.time() == jiff::civil::Time::midnight() { ends.date().yesterday().unwrap_or(day) } else { ends.date() };
    starts.date() <= day && day <= ends
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_ends_at_midnight_is_not_of_the_next_day() {
        let day = date(2026, 11, 23);
        let slot = |until: jiff::civil::DateTime| Slot::between(day.at(20, 0, 0, 0), until).unwrap_or(Slot { starts_s: 0, ends_s: 1 });
        let next = day.tomorrow().unwrap_or(day);
        assert!(falls_on(slot(next.at(0, 0, 0, 0)), day) && !falls_on(slot(next.at(0, 0, 0, 0)), next));
        assert!(falls_on(slot(next.at(1, 0, 0, 0)), next));
    }

    #[test]
    fn a_week_is_there_also_when_the_clock_changes() {
        for day in [date(2026, 10, 19), date(2026, 10, 25), date(2026, 3, 23), date(2026, 11, 23)] {
            assert!(week_from(day).is_some(), "{day}");
        }
        assert_eq!(short_day(date(2026, 11, 23), Language::Nl), "ma 23-11");
    }
}
