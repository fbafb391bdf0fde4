//! Which rooms are free then?

use std::collections::BTreeMap;

use opbouw_store::{StoreError, Tx};

use crate::hours::{Fit, OpeningHours};
use crate::place::Room;
use crate::slot::Slot;
use crate::store::{bookings, hours, rooms};

/// A moment at which a room is held by an asked or agreed booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Held {
    pub room: Room,
    pub slot: Slot,
}

/// Those of the moments at which somebody else has the room. Moments are in order.
pub(crate) fn clashes(room: &Room, slots: &[Slot], held: &[Held]) -> Vec<Slot> {
    let against: Vec<Slot> = held.iter().filter(|held| held.room.excludes(room)).map(|held| held.slot).collect();
    slots.iter().copied().filter(|slot| against.iter().any(|held| held.overlaps(*slot))).collect()
}

/// Whether nobody else has the room at any of these moments.
pub(crate) fn is_free(room: &Room, slots: &[Slot], held: &[Held]) -> bool {
    clashes(room, slots, held).is_empty()
}

/// Rooms of all places in use with so many seats that are free and open at all these moments; the smallest that fits comes first.
pub fn find_free_rooms(tx: &mut Tx<'_>, seats: i64, slots: &[Slot]) -> Result<Vec<Room>, StoreError> {
    let (Some(from_s), Some(until_s)) = (slots.iter().map(|slot| slot.starts_s).min(), slots.iter().map(|slot| slot.ends_s).max()) else {
        return Ok(Vec::new());
    };
    let mut by_place: BTreeMap<i64, Vec<Room>> = BTreeMap::new();
    for room in rooms::list_fitting(tx, seats)? {
        by_place.entry(room.place).or_default().push(room);
    }
    let (weeks, always) = (hours::list_weeks(tx)?, OpeningHours::default());
    let mut free = Vec::new();
    for (place, rooms) in by_place {
        let hours = weeks.get(&place).unwrap_or(&always);
        if slots.iter().any(|slot| hours.fits(*slot) != Fit::Open) {
            continue;
        }
        let held = bookings::list_held(tx, place, from_s, until_s, None)?;
        free.extend(rooms.into_iter().filter(|room| is_free(room, slots, &held)));
    }
    free.sort_by_key(|room| (room.seats, room.id));
    Ok(free)
}
