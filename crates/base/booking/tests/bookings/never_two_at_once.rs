//! Whatever is asked, answered, changed and let go, in any order: no two that are held have the same room at the same moment.

use opbouw_booking::{Booking, NewBooking, Slot, answer, ask_for_room, change_slots, end_booking, find_room, list_bookings_of_place};
use opbouw_store::testing::TestDb;
use proptest::prelude::*;

use crate::village::{NOW_S, Village, slot, villages, wish};

/// One thing that somebody does; numbers are taken modulo what there is.
#[derive(Debug, Clone)]
enum Step {
    Ask { room: usize, slots: Vec<Slot> },
    Change { booking: usize, slots: Vec<Slot> },
    Answer { booking: usize, yes: bool },
    End { booking: usize },
}

fn moments() -> impl Strategy<Value = Vec<Slot>> {
    let one = (1i64..4, 9i8..21, 1i8..5).prop_map(|(day, from, hours)| slot(day, from, (from + hours).min(22)));
    proptest::collection::vec(one, 1..4)
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        5 => (0usize..4, moments()).prop_map(|(room, slots)| Step::Ask { room, slots }),
        2 => (0usize..50, moments()).prop_map(|(booking, slots)| Step::Change { booking, slots }),
        2 => (0usize..50, any::<bool>()).prop_map(|(booking, yes)| Step::Answer { booking, yes }),
        1 => (0usize..50).prop_map(|booking| Step::End { booking }),
    ]
}

/// Does them all; refusals are part of the day.
async fn live(db: &TestDb, village: Village, steps: Vec<Step>) {
    let rooms = [village.small, village.middle, village.hall, village.whole];
    let mut known: Vec<i64> = Vec::new();
    for step in steps {
        let of = |known: &[i64], at: usize| known.get(at % known.len().max(1)).copied().unwrap_or(0);
        match step {
            Step::Ask { room, slots } => {
                let new = NewBooking { outside_is_fine: true, ..wish(&village, rooms[room], &slots) };
                known.extend(db.write(move |tx| ask_for_room(tx, NOW_S, &new)).await.map(|booked| booked.id));
            }
            Step::Change { booking, slots } => {
                let id = of(&known, booking);
                let _ = db.write(move |tx| change_slots(tx, NOW_S, id, &slots, true)).await;
            }
            Step::Answer { booking, yes } => {
                let id = of(&known, booking);
                let _ = db.write(move |tx| answer(tx, NOW_S, id, yes, "", None)).await;
            }
            Step::End { booking } => {
                let id = of(&known, booking);
                db.write(move |tx| end_booking(tx, NOW_S, id)).await.unwrap();
            }
        }
    }
}

/// Every pair, compared without the code under test knowing of it.
async fn pairs_at_once(db: &TestDb, village: Village) -> Vec<(Booking, Booking)> {
    let until_s = slot(30, 9, 10).starts_s;
    let all = db.read(move |tx| list_bookings_of_place(tx, village.house, NOW_S, until_s)).await.unwrap();
    let held: Vec<Booking> = all.into_iter().filter(|booking| booking.state.is_held()).collect();
    let whole = db.read(move |tx| find_room(tx, village.whole)).await.unwrap().unwrap().id;
    let mut found = Vec::new();
    for (at, one) in held.iter().enumerate() {
        for other in &held[at + 1..] {
            let same_room = one.room == other.room || one.room == whole || other.room == whole;
            let same_time = one.slots.iter().any(|a| other.slots.iter().any(|b| a.starts_s.max(b.starts_s) < a.ends_s.min(b.ends_s)));
            if same_room && same_time {
                found.push((one.clone(), other.clone()));
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_two_have_the_same_room_at_the_same_moment(steps in proptest::collection::vec(step(), 1..40)) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async {
            for (db, village) in villages().await {
                live(&db, village, steps.clone()).await;
                assert_eq!(pairs_at_once(&db, village).await, Vec::new(), "{}", db.name);
            }
        });
    }
}
