//! Yes, no, other moments, and letting go: the room is free when it should be, and held when it should be.

use opbouw_booking::{
    BookingError, BookingState, Slot, answer, change_slots, end_booking, find_booking, find_booking_of, forget_bookings, lapse_booking,
    list_bookings_of_place, list_overdue, list_to_lapse, list_waiting_for, note_reminded,
};
use opbouw_store::Db;

use crate::village::{NOW_S, Village, ask, heard, slot, villages, wish};

async fn state_of(db: &Db, id: i64) -> BookingState {
    db.read(move |tx| find_booking(tx, id)).await.unwrap().unwrap().state
}

async fn asked(db: &Db, village: &Village, slots: &[Slot]) -> i64 {
    ask(db, wish(village, village.small, slots)).await.unwrap().id
}

#[tokio::test]
async fn a_yes_stays_and_a_no_sets_the_room_free() {
    for (db, village) in villages().await {
        let id = asked(&db, &village, &[slot(1, 10, 12)]).await;
        let waiting = db.read(move |tx| list_waiting_for(tx, village.keeper)).await.unwrap();
        assert_eq!(waiting.iter().map(|booking| booking.id).collect::<Vec<_>>(), [id]);
        assert!(db.read(move |tx| list_waiting_for(tx, village.asker)).await.unwrap().is_empty());
        let say = |yes: bool| {
            let db = &db;
            async move { db.write(move |tx| answer(tx, NOW_S, id, yes, " Er is al koor. ", Some(village.keeper))).await }
        };
        assert_eq!(say(true).await.unwrap().state, BookingState::Agreed);
        assert_eq!(say(true).await, Err(BookingError::WrongState), "{}", db.name);
        let refused = say(false).await.unwrap();
        assert_eq!((refused.state, refused.reason.as_str()), (BookingState::Refused, "Er is al koor."));
        assert_eq!(say(true).await, Err(BookingError::WrongState), "the room may be gone");
        assert!(ask(&db, wish(&village, village.small, &[slot(1, 10, 12)])).await.is_ok());
        assert_eq!(heard(&db, "booking_answered").await, 2);
        assert_eq!(db.write(|tx| answer(tx, NOW_S, 999, true, "", None)).await, Err(BookingError::NoBooking));
    }
}

#[tokio::test]
async fn fewer_moments_stay_agreed_and_other_moments_are_asked_again() {
    for (db, village) in villages().await {
        let id = asked(&db, &village, &[slot(1, 10, 12), slot(8, 10, 12)]).await;
        db.write(move |tx| answer(tx, NOW_S, id, true, "", None)).await.unwrap();
        let change = |slots: Vec<Slot>| {
            let db = &db;
            async move { db.write(move |tx| change_slots(tx, NOW_S + 60, id, &slots, false)).await }
        };
        assert_eq!(change(vec![slot(8, 10, 12)]).await.unwrap().state, BookingState::Agreed, "{}", db.name);
        assert!(ask(&db, wish(&village, village.small, &[slot(1, 10, 12)])).await.is_ok(), "what was let go is free");
        let clash = change(vec![slot(1, 11, 13)]).await.unwrap_err();
        assert!(matches!(clash, BookingError::Clash { .. }), "{clash}");
        let kept = db.read(move |tx| find_booking(tx, id)).await.unwrap().unwrap();
        assert_eq!((kept.state, kept.slots), (BookingState::Agreed, vec![slot(8, 10, 12)]), "what was stays when it cannot be changed");
        assert_eq!(change(vec![slot(8, 11, 14)]).await.unwrap().state, BookingState::Asked);
        assert_eq!(heard(&db, "booking_asked").await, 3);
    }
}

#[tokio::test]
async fn moments_that_have_begun_stay_as_they_were() {
    for (db, village) in villages().await {
        let id = asked(&db, &village, &[slot(1, 10, 12), slot(8, 10, 12)]).await;
        let later_s = slot(1, 11, 12).starts_s;
        let slots = vec![slot(1, 10, 12), slot(9, 10, 12)];
        db.write(move |tx| change_slots(tx, later_s, id, &slots, false)).await.unwrap();
        let kept = db.read(move |tx| find_booking(tx, id)).await.unwrap().unwrap();
        assert_eq!(kept.slots, [slot(1, 10, 12), slot(9, 10, 12)], "{}", db.name);
    }
}

#[tokio::test]
async fn what_has_ended_is_free_and_heard_once() {
    for (db, village) in villages().await {
        let id = asked(&db, &village, &[slot(1, 10, 12)]).await;
        assert_eq!(db.write(move |tx| end_booking(tx, NOW_S, id)).await, Ok(true));
        assert_eq!(db.write(move |tx| end_booking(tx, NOW_S, id)).await, Ok(false));
        assert_eq!((heard(&db, "booking_ended").await, state_of(&db, id).await), (1, BookingState::Ended), "{}", db.name);
        let again = asked(&db, &village, &[slot(1, 10, 12)]).await;
        let found = db.read(|tx| find_booking_of(tx, "/activiteiten/12")).await.unwrap().unwrap();
        assert_eq!(found.id, again, "the one that is held comes first");
        let (from_s, until_s) = (slot(1, 11, 12).starts_s, slot(1, 11, 12).ends_s);
        let seen = db.read(move |tx| list_bookings_of_place(tx, village.house, from_s, until_s)).await.unwrap();
        assert_eq!(seen.len(), 2, "also those that go on when it begins");
    }
}

#[tokio::test]
async fn what_nobody_answers_is_reminded_of_once_and_lapses() {
    for (db, village) in villages().await {
        let id = asked(&db, &village, &[slot(20, 10, 12)]).await;
        let soon = asked(&db, &village, &[slot(2, 10, 12)]).await;
        assert_eq!(db.read(|tx| list_overdue(tx, NOW_S - 1)).await, Ok(vec![]));
        assert_eq!(db.read(|tx| list_overdue(tx, NOW_S)).await, Ok(vec![id, soon]));
        db.write(move |tx| note_reminded(tx, id, NOW_S)).await.unwrap();
        assert_eq!(db.read(|tx| list_overdue(tx, NOW_S)).await, Ok(vec![soon]), "{}", db.name);
        let begun_s = slot(2, 10, 12).starts_s;
        assert_eq!(db.read(move |tx| list_to_lapse(tx, NOW_S - 1, begun_s)).await, Ok(vec![soon]), "its moment has begun");
        assert_eq!(db.write(move |tx| lapse_booking(tx, NOW_S, id)).await, Ok(true));
        let lapsed = db.read(move |tx| find_booking(tx, id)).await.unwrap().unwrap();
        assert!(lapsed.is_lapsed && lapsed.state == BookingState::Ended);
        assert_eq!(db.write(move |tx| forget_bookings(tx, slot(3, 1, 2).starts_s)).await, Ok(1), "what lies ahead stays");
    }
}
