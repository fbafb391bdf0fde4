//! Asking for a room: what is agreed at once, what waits, and what is refused with what is free instead.

use opbouw_booking::{BookingError, BookingState, NewBooking, Slot, change_day, find_booking, find_free_rooms, stop_room};

use crate::village::{NOW_S, TODAY, ask, closed, heard, slot, villages, wish};

#[tokio::test]
async fn a_room_waits_for_a_yes_and_a_square_does_not() {
    for (db, village) in villages().await {
        let booked = ask(&db, wish(&village, village.small, &[slot(1, 10, 12)])).await.unwrap();
        assert_eq!((booked.state, booked.outside.len()), (BookingState::Asked, 0), "{}", db.name);
        let free = ask(&db, wish(&village, village.square, &[slot(1, 3, 5)])).await.unwrap();
        assert_eq!(free.state, BookingState::Agreed);
        let of_keeper = NewBooking { asked_by: Some(village.keeper), ..wish(&village, village.hall, &[slot(1, 10, 12)]) };
        assert_eq!(ask(&db, of_keeper).await.unwrap().state, BookingState::Agreed);
        assert_eq!((heard(&db, "booking_asked").await, heard(&db, "booking_answered").await), (1, 2));
        let kept = db.read(move |tx| find_booking(tx, booked.id)).await.unwrap().unwrap();
        assert_eq!((kept.place_name.as_str(), kept.room_name.as_str(), kept.slots), ("Ons Huis", "Kleine kamer", vec![slot(1, 10, 12)]));
    }
}

#[tokio::test]
async fn a_clash_names_the_moment_and_what_is_free_then() {
    for (db, village) in villages().await {
        ask(&db, wish(&village, village.small, &[slot(8, 10, 12), slot(15, 10, 12)])).await.unwrap();
        let weekly: Vec<Slot> = (0..4).map(|week| slot(1 + 7 * week, 11, 13)).collect();
        let clash = ask(&db, wish(&village, village.small, &weekly)).await.unwrap_err();
        let BookingError::Clash { room, starts_s, ends_s, more, free } = clash else { panic!("{}: {clash}", db.name) };
        assert_eq!((room, starts_s, ends_s, more), (village.small, slot(8, 11, 13).starts_s, slot(8, 11, 13).ends_s, 1));
        let free: Vec<i64> = free.iter().map(|room| room.id).collect();
        assert_eq!(free, [village.middle, village.hall], "the whole house is not free when a room is taken");
        let after = ask(&db, wish(&village, village.small, &[slot(8, 12, 13)])).await;
        assert!(after.is_ok(), "who ends at twelve leaves for who begins at twelve");
    }
}

#[tokio::test]
async fn who_has_the_whole_house_has_every_room() {
    for (db, village) in villages().await {
        ask(&db, wish(&village, village.whole, &[slot(2, 9, 22)])).await.unwrap();
        let clash = ask(&db, wish(&village, village.hall, &[slot(2, 20, 21)])).await.unwrap_err();
        assert!(matches!(&clash, BookingError::Clash { free, .. } if free.is_empty()), "{}: {clash}", db.name);
        ask(&db, wish(&village, village.hall, &[slot(3, 20, 21)])).await.unwrap();
        let clash = ask(&db, wish(&village, village.whole, &[slot(3, 9, 22)])).await.unwrap_err();
        assert!(matches!(clash, BookingError::Clash { .. }), "{}: {clash}", db.name);
    }
}

#[tokio::test]
async fn outside_the_hours_the_asker_says_that_it_is_meant_so_and_waits() {
    for (db, village) in villages().await {
        let night = wish(&village, village.hall, &[slot(1, 10, 12), slot(1, 21, 23)]);
        let refused = ask(&db, night.clone()).await.unwrap_err();
        assert_eq!(refused, BookingError::OutsideHours { starts_s: slot(1, 21, 23).starts_s, ends_s: slot(1, 21, 23).ends_s, more: 0 });
        let booked = ask(&db, NewBooking { outside_is_fine: true, ..night }).await.unwrap();
        assert_eq!((booked.state, booked.outside), (BookingState::Asked, vec![slot(1, 21, 23)]), "{}", db.name);
    }
}

#[tokio::test]
async fn on_a_closed_day_nothing_is_booked() {
    for (db, village) in villages().await {
        let day = TODAY.tomorrow().unwrap();
        db.write(move |tx| change_day(tx, NOW_S, village.house, day, Some(&closed()))).await.unwrap();
        let insists = NewBooking { outside_is_fine: true, ..wish(&village, village.hall, &[slot(1, 10, 12)]) };
        let refused = ask(&db, insists).await.unwrap_err();
        assert_eq!(refused, BookingError::ClosedDay { day, reason: "De vloer wordt gelakt".into() }, "{}", db.name);
    }
}

#[tokio::test]
async fn what_cannot_be_is_refused() {
    for (db, village) in villages().await {
        let good = wish(&village, village.small, &[slot(1, 10, 12)]);
        let with = |change: fn(&mut NewBooking)| {
            let mut new = good.clone();
            change(&mut new);
            ask(&db, new)
        };
        assert_eq!(with(|new| new.room = 999).await, Err(BookingError::NoRoom));
        assert_eq!(with(|new| new.title = " \n ".into()).await, Err(BookingError::NoTitle));
        assert_eq!(with(|new| new.title = "a".repeat(121)).await, Err(BookingError::NoTitle));
        for reference in ["https://elders.nl", "//elders.nl", "javascript:alert(1)", "/a?b=<i>", "activiteiten/1"] {
            assert_eq!(ask(&db, NewBooking { reference: reference.into(), ..good.clone() }).await, Err(BookingError::BadReference));
        }
        assert_eq!(with(|new| new.slots.clear()).await, Err(BookingError::BadSlots));
        assert_eq!(with(|new| new.slots.push(new.slots[0])).await, Err(BookingError::BadSlots));
        assert_eq!(with(|new| new.slots[0].ends_s = i64::MAX).await, Err(BookingError::BadSlots));
        assert_eq!(with(|new| new.slots[0].starts_s = i64::MIN).await, Err(BookingError::BadSlots));
        assert_eq!(with(|new| new.slots = vec![slot(0, 9, 12)]).await, Err(BookingError::Past));
        assert_eq!(with(|new| new.slots = vec![slot(900, 9, 12)]).await, Err(BookingError::Past));
        db.write(move |tx| stop_room(tx, village.house, village.small, TODAY)).await.unwrap();
        assert_eq!(with(|_| {}).await, Err(BookingError::NoRoom), "{}", db.name);
    }
}

#[tokio::test]
async fn free_rooms_are_those_that_fit_and_are_open() {
    for (db, village) in villages().await {
        ask(&db, wish(&village, village.middle, &[slot(1, 10, 12)])).await.unwrap();
        let free = |seats: i64, slots: Vec<Slot>| {
            let db = &db;
            async move { db.read(move |tx| find_free_rooms(tx, seats, &slots)).await.unwrap().iter().map(|room| room.id).collect::<Vec<_>>() }
        };
        assert_eq!(free(1, vec![slot(1, 10, 11)]).await, [village.small, village.hall, village.square], "{}", db.name);
        assert_eq!(free(20, vec![slot(1, 12, 13)]).await, [village.middle, village.hall, village.whole, village.square]);
        assert_eq!(free(20, vec![slot(1, 22, 23)]).await, [village.square], "the house is closed then");
        assert_eq!(free(20, Vec::new()).await, Vec::<i64>::new());
        assert!(NOW_S < slot(0, 11, 12).starts_s);
    }
}
