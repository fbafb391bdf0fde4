//! Who hears what about a booking: its keepers that something is asked, and the asker what came of it.

use jiff::civil::Date;
use opbouw_access::Role;
use opbouw_booking::{Booking, Place, find_place, list_keepers};
use opbouw_neighbourhood::{NeighbourhoodError, Person, PersonState, store};
use opbouw_store::{StoreError, Tx};

use crate::messages::{ANSWERED, ASKED, DAY, LAPSED, Letter};

/// Tells all who can say yes that a room is asked for; to how many. The same asking is told once to each, and once more when it is `again`.
pub(crate) fn tell_keepers(tx: &mut Tx<'_>, at_s: i64, booking: &Booking, again: bool) -> Result<usize, StoreError> {
    let Some(place) = find_place(tx, booking.place)? else { return Ok(0) };
    let keepers = list_who_answer(tx, &place)?;
    for keeper in &keepers {
        tell_keeper(tx, at_s, booking, keeper, again)?;
    }
    Ok(keepers.len())
}

/// Tells one of them.
pub(crate) fn tell_keeper(tx: &mut Tx<'_>, at_s: i64, booking: &Booking, keeper: &Person, again: bool) -> Result<(), StoreError> {
    let word = if again { "yes" } else { "no" };
    let event = format!("booking-asked-{}-{}-{}-{word}", booking.id, booking.asked_at_s, keeper.id);
    let path = format!("/plekken/{}/beheer", booking.place);
    Letter { kind: &ASKED, to: keeper, booking, event, fields: &[("again", word)], path }.queue(tx, at_s)
}

/// Tells the asker yes, or no and why.
pub(crate) fn tell_answer(tx: &mut Tx<'_>, at_s: i64, booking: &Booking) -> Result<(), StoreError> {
    let Some(asker) = find_asker(tx, booking)? else { return Ok(()) };
    let answer = if booking.state.is_held() { "yes" } else { "no" };
    let told = if booking.reason.is_empty() { "no" } else { "yes" };
    let fields = &[("answer", answer), ("told", told), ("reason", booking.reason.as_str())];
    let event = format!("booking-answered-{}-{answer}-{at_s}", booking.id);
    Letter { kind: &ANSWERED, to: &asker, booking, event, fields, path: page_of(booking) }.queue(tx, at_s)
}

/// Tells the asker that nobody answered, and that the room is let go.
pub(crate) fn tell_lapsed(tx: &mut Tx<'_>, at_s: i64, booking: &Booking) -> Result<(), StoreError> {
    let Some(asker) = find_asker(tx, booking)? else { return Ok(()) };
    let event = format!("booking-lapsed-{}-{}", booking.id, booking.asked_at_s);
    Letter { kind: &LAPSED, to: &asker, booking, event, fields: &[], path: page_of(booking) }.queue(tx, at_s)
}

/// Tells the asker that the place is closed at a moment of theirs, or open again after all: `off` or `back`.
pub(crate) fn tell_day(tx: &mut Tx<'_>, at_s: i64, booking: &Booking, word: &str, day: Date) -> Result<(), StoreError> {
    let Some(asker) = find_asker(tx, booking)? else { return Ok(()) };
    let mut of_day = booking.clone();
    of_day.slots.extend(&booking.off);
    of_day.slots.retain(|slot| slot.local().0.date() <= day && day <= slot.local().1.date());
    let event = format!("booking-day-{}-{word}-{at_s}", booking.id);
    Letter { kind: &DAY, to: &asker, booking: &of_day, event, fields: &[("answer", word)], path: page_of(booking) }.queue(tx, at_s)
}

fn find_asker(tx: &mut Tx<'_>, booking: &Booking) -> Result<Option<Person>, StoreError> {
    match booking.asked_by {
        Some(asker) => find_reachable(tx, asker),
        None => Ok(None),
    }
}

/// The page of what the room is for, else of the place.
fn page_of(booking: &Booking) -> String {
    if booking.reference.is_empty() { format!("/plekken/{}", booking.place) } else { booking.reference.clone() }
}

/// Who has the keys; where nobody has them, the coordinators of its party.
pub(crate) fn list_who_answer(tx: &mut Tx<'_>, place: &Place) -> Result<Vec<Person>, StoreError> {
    let mut numbers = list_keepers(tx, place.id)?;
    if let (true, Some(party)) = (numbers.is_empty(), place.is.party) {
        let members = or_nothing(store::list_members(tx, party))?.unwrap_or_default();
        let coordinates = |member: &opbouw_neighbourhood::Member| member.ended_on.is_none() && member.role == Role::Coordinator.code();
        numbers = members.iter().filter(|member| coordinates(member)).map(|member| member.person).collect();
    }
    let mut people = Vec::new();
    for number in numbers {
        people.extend(find_reachable(tx, number)?);
    }
    Ok(people)
}

/// Somebody whom we may write to: not who had the use of what is kept restricted.
pub(crate) fn find_reachable(tx: &mut Tx<'_>, person: i64) -> Result<Option<Person>, StoreError> {
    let found = or_nothing(store::find_person(tx, person))?.flatten();
    Ok(found.filter(|person| person.state == PersonState::Active))
}

/// A row that this program cannot read gets no message; a database that fails is an error.
fn or_nothing<T>(result: Result<T, NeighbourhoodError>) -> Result<Option<T>, StoreError> {
    match result {
        Ok(found) => Ok(Some(found)),
        Err(NeighbourhoodError::Store(error)) => Err(error),
        Err(_) => Ok(None),
    }
}
