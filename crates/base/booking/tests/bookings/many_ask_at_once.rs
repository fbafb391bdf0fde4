//! Fifty ask for the same room at the same moment: one gets it, and forty-nine are told why not. None gets an error of the program.

use opbouw_booking::{BookingError, NewBooking};
use opbouw_store::Db;
use opbouw_store::testing::TestDb;

use crate::village::{Village, ask, slot, villages, wish};

/// Overlapping moments on one day, one per writer, for the rooms in turn; how many got one, and how many clashed.
async fn rush(servers: &[Db], village: Village, rooms: &[i64]) -> (usize, usize) {
    let jobs: Vec<_> = (0..50usize)
        .map(|n| {
            let (db, room) = (servers[n % servers.len()].clone(), rooms[n % rooms.len()]);
            let new = NewBooking { title: format!("Vraag {n}"), ..wish(&village, room, &[slot(1, 10 + (n % 3) as i8, 14)]) };
            tokio::spawn(async move { ask(&db, new).await })
        })
        .collect();
    let (mut won, mut clashed) = (0, 0);
    for job in jobs {
        match job.await.unwrap() {
            Ok(_) => won += 1,
            Err(BookingError::Clash { .. }) => clashed += 1,
            Err(other) => panic!("{} {other}", other.code()),
        }
    }
    (won, clashed)
}

async fn two_servers(db: &TestDb) -> Vec<Db> {
    vec![(**db).clone(), Db::open(&db.url).await.unwrap()]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_ask_at_once_and_exactly_one_gets_the_room() {
    for (db, village) in villages().await {
        assert_eq!(rush(&[(*db).clone()], village, &[village.small]).await, (1, 49), "{}", db.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_on_two_servers_of_one_database_as_well() {
    for (db, village) in villages().await.into_iter().filter(|(db, _)| db.name == "postgres") {
        assert_eq!(rush(&two_servers(&db).await, village, &[village.small]).await, (1, 49), "{}", db.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_whole_house_and_its_rooms_are_never_given_to_two() {
    for (db, village) in villages().await {
        let (won, clashed) = rush(&[(*db).clone()], village, &[village.whole, village.small, village.hall]).await;
        assert_eq!(won + clashed, 50, "{}", db.name);
        assert!((1..=2).contains(&won), "the house, or its two rooms: {won}");
        let whole = ask(&db, wish(&village, village.whole, &[slot(1, 13, 14)])).await;
        assert!(matches!(whole, Err(BookingError::Clash { .. })), "{}", db.name);
    }
}
