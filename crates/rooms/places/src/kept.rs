//! What is kept about somebody of places and bookings? In sentences, without the name of who asked or answered.

use opbouw_booking::{AskedRoom, BookingState, count_bookings_of, list_asked_by, list_keys_of};
use opbouw_neighbourhood::{Kept, KeptLine, SayKept, day_of};
use opbouw_store::{StoreError, Tx};

/// Days after the last moment of a booking that it is kept.
pub(crate) const BOOKING_DAYS: i32 = 365;

/// What is kept, for insight and export. The tables are those of `base/booking`.
pub static KEPT: Kept = Kept { room: "places-title", list: list_kept };

fn list_kept(tx: &mut Tx<'_>, person: i64, say: &SayKept<'_>) -> Result<Vec<KeptLine>, StoreError> {
    let mut lines = Vec::new();
    for (place, since_s) in list_keys_of(tx, person)? {
        lines.push(KeptLine::new(say("places-kept-keys", &[("place", place)])).since_moment(since_s));
    }
    lines.extend(list_asked_by(tx, person)?.iter().map(|asked| of_asked(asked, say)));
    let (asked, answered) = count_bookings_of(tx, person)?;
    if asked > 0 {
        lines.push(KeptLine::new(say("places-kept-worked", &[("count", asked.to_string())])));
    }
    if answered > 0 {
        lines.push(KeptLine::new(say("places-kept-answered", &[("count", answered.to_string())])));
    }
    Ok(lines)
}

fn of_asked(asked: &AskedRoom, say: &SayKept<'_>) -> KeptLine {
    let mut state = vec![say(state_key(asked), &[])];
    state.extend(asked.first_s.map(|first_s| day_of(first_s).strftime("%-d-%-m-%Y").to_string()));
    if asked.times > 1 {
        state.push(say("places-kept-more", &[("count", (asked.times - 1).to_string())]));
    }
    let values =
        [("room", asked.room.clone()), ("place", asked.place.clone()), ("title", asked.title.clone()), ("state", state.join(", "))];
    let line = KeptLine::new(say("places-kept-asked", &values)).with_text(&asked.reason).since_moment(asked.asked_at_s);
    let last_s = asked.last_s.map_or(asked.asked_at_s, |last_s| last_s.max(asked.asked_at_s));
    line.until_days_after(Some(day_of(last_s)), BOOKING_DAYS)
}

fn state_key(asked: &AskedRoom) -> &'static str {
    match asked.state {
        _ if asked.is_lapsed => "places-kept-lapsed",
        BookingState::Asked => "places-kept-waiting",
        BookingState::Agreed => "places-kept-agreed",
        BookingState::Refused => "places-kept-refused",
        BookingState::Ended => "places-kept-ended",
    }
}
