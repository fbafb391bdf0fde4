//! A day is closed on which rooms were agreed: those moments are off, nothing else is, and they come back when the day opens again.

use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_booking::{BookingState, DayChanged, Deviation, NewBooking, Slot, answer, change_day, change_slots, find_booking, parse_spans};
use opbouw_store::Db;

use crate::village::{NOW_S, TODAY, Village, ask, closed, heard, slot, villages, wish};

async fn agreed(db: &Db, village: &Village, new: NewBooking) -> i64 {
    let id = ask(db, new).await.unwrap().id;
    let keeper = village.keeper;
    db.write(move |tx| answer(tx, NOW_S, id, true, "", Some(keeper))).await.unwrap();
    id
}

async fn change(db: &Db, village: &Village, day: Date, to: Option<Deviation>) -> DayChanged {
    let house = village.house;
    db.write(move |tx| change_day(tx, NOW_S, house, day, to.as_ref())).await.unwrap()
}

/// The moments that it has, and those that are off.
async fn moments(db: &Db, id: i64) -> (Vec<Slot>, Vec<Slot>) {
    let booking = db.read(move |tx| find_booking(tx, id)).await.unwrap().unwrap();
    assert_eq!(booking.state, BookingState::Agreed);
    (booking.slots, booking.off)
}

fn in_days(days: i64) -> Date {
    TODAY.saturating_add(days.days())
}

#[tokio::test]
async fn one_closed_day_takes_only_its_own_moment_and_gives_it_back() {
    for (db, village) in villages().await {
        let series = agreed(&db, &village, wish(&village, village.small, &[slot(1, 10, 12), slot(8, 10, 12), slot(15, 10, 12)])).await;
        let changed = change(&db, &village, in_days(8), Some(closed())).await;
        assert_eq!(changed, DayChanged { off: vec![series], back: vec![] }, "{}", db.name);
        assert_eq!(moments(&db, series).await, (vec![slot(1, 10, 12), slot(15, 10, 12)], vec![slot(8, 10, 12)]));
        assert_eq!(heard(&db, "booking_moments_changed").await, 1);
        let again = change(&db, &village, in_days(8), Some(closed())).await;
        assert_eq!(again, DayChanged::default(), "what is off is not off twice");
        let fewer = db.write(move |tx| change_slots(tx, NOW_S, series, &[slot(8, 10, 12), slot(15, 10, 12)], false)).await.unwrap();
        assert_eq!(fewer.state, BookingState::Agreed, "letting go of another day is no new question");
        assert_eq!(moments(&db, series).await, (vec![slot(15, 10, 12)], vec![slot(8, 10, 12)]));
        let open = change(&db, &village, in_days(8), None).await;
        assert_eq!(open, DayChanged { off: vec![], back: vec![series] });
        assert_eq!(moments(&db, series).await, (vec![slot(8, 10, 12), slot(15, 10, 12)], vec![]));
        assert_eq!(heard(&db, "booking_moments_changed").await, 2);
    }
}

#[tokio::test]
async fn other_hours_take_what_does_not_fit_in_them() {
    for (db, village) in villages().await {
        let early = agreed(&db, &village, wish(&village, village.small, &[slot(2, 10, 12)])).await;
        let late = agreed(&db, &village, wish(&village, village.middle, &[slot(2, 20, 22)])).await;
        let night = wish(&village, village.hall, &[slot(2, 22, 23)]);
        let night = agreed(&db, &village, NewBooking { outside_is_fine: true, ..night }).await;
        let morning = Deviation { spans: parse_spans("9-12").unwrap(), reason: "Stroom eraf".into() };
        let changed = change(&db, &village, in_days(2), Some(morning)).await;
        assert_eq!(changed.off, [late], "{}: agreed outside the hours stays agreed outside the hours", db.name);
        assert!(moments(&db, early).await.1.is_empty() && moments(&db, night).await.1.is_empty());
        assert_eq!(change(&db, &village, in_days(2), Some(closed())).await.off, [early, night]);
        let evening = Deviation { spans: parse_spans("19-22").unwrap(), reason: "Alleen in de avond".into() };
        assert_eq!(change(&db, &village, in_days(2), Some(evening)).await.back, [late, night]);
        assert_eq!(change(&db, &village, in_days(2), None).await.back, [early]);
    }
}

#[tokio::test]
async fn what_somebody_else_has_by_now_is_not_given_back() {
    for (db, village) in villages().await {
        let first = agreed(&db, &village, wish(&village, village.small, &[slot(3, 14, 16)])).await;
        let morning = Deviation { spans: parse_spans("9-12").unwrap(), reason: String::new() };
        change(&db, &village, in_days(3), Some(morning)).await;
        let other = NewBooking { outside_is_fine: true, ..wish(&village, village.small, &[slot(3, 15, 17)]) };
        let other = agreed(&db, &village, other).await;
        assert_eq!(change(&db, &village, in_days(3), None).await, DayChanged::default(), "{}", db.name);
        assert_eq!(moments(&db, first).await, (vec![], vec![slot(3, 14, 16)]));
        assert_eq!(moments(&db, other).await.0, [slot(3, 15, 17)]);
    }
}
