//! A happening is stored with its change, in the order of commits, and forgotten when all have heard it.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

mod village;

use std::io::Cursor;

use opbouw_happenings::{Backoff, Delivery, Happening, MIGRATIONS, forget_heard, forget_listener, latest_id, publish, statements};
use opbouw_store::{Db, StoreError};
use village::{Mood, Neighbour, changed_my_mind, end_offer, villages};

#[tokio::test]
async fn all_statements_are_understood_by_both_databases() {
    for db in villages().await {
        assert_eq!(db.prepare_all(&statements()).await, Ok(()), "{}", db.name);
    }
}

#[tokio::test]
async fn change_that_is_rolled_back_publishes_nothing_and_takes_no_number() {
    for db in villages().await {
        let refused: Result<(), StoreError> = db
            .write(|tx| {
                publish(tx, 1, &Happening::PersonJoined { person: 1 })?;
                Err(changed_my_mind())
            })
            .await;
        assert!(refused.is_err());
        assert_eq!(latest_id(&db).await.unwrap(), 0, "{}", db.name);
        assert_eq!(end_offer(&db, 7).await, 1, "{}", db.name);
        let all = Neighbour::new("all");
        assert_eq!(Delivery::new(db.clone()).live(all.clone(), 0).deliver_pending().await.unwrap(), 1);
        assert_eq!(all.last().happening, Happening::OfferEnded { resource: 7 });
    }
}

#[tokio::test]
async fn every_kind_comes_back_as_it_was_published_with_its_moment() {
    for db in villages().await {
        let all = Neighbour::new("all");
        let delivery = Delivery::new(db.clone()).durable(all.clone());
        for (at_s, sample) in (1_800_000_000..).zip(Happening::samples()) {
            let published = sample.clone();
            db.write(move |tx| publish(tx, at_s, &published)).await.unwrap();
            delivery.deliver_pending().await.unwrap();
            assert_eq!((all.last().at_s, all.last().happening), (at_s, sample), "{}", db.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn eight_writers_at_once_are_heard_once_each_in_order_and_without_a_gap() {
    const WRITERS: i64 = 8;
    const EACH: i64 = 25;
    for db in villages().await {
        let (durable, live) = (Neighbour::new("durable"), Neighbour::new("live"));
        let delivery = Delivery::new(db.clone()).durable(durable.clone()).live(live.clone(), 0);
        let mut writers = tokio::task::JoinSet::new();
        for writer in 0..WRITERS {
            writers.spawn(write_some(db.clone(), writer, EACH));
        }
        // Reading all the while, so that a number that came before its commit would be skipped.
        while !writers.is_empty() {
            tokio::select! {
                done = writers.join_next() => done.unwrap().unwrap(),
                delivered = delivery.deliver_pending() => assert!(delivered.is_ok()),
            }
        }
        delivery.deliver_pending().await.unwrap();
        let expect: Vec<i64> = (1..=WRITERS * EACH).collect();
        assert_eq!(durable.heard(), expect, "{}", db.name);
        assert_eq!(live.heard(), expect, "{}", db.name);
    }
}

/// Every third is rolled back, which must leave no gap either.
async fn write_some(db: Db, writer: i64, count: i64) {
    for number in 0..count {
        end_offer(&db, writer * 1000 + number).await;
        if number % 3 == 0 {
            let lost: Result<i64, StoreError> = db
                .write(|tx| {
                    publish(tx, 1, &Happening::OfferEnded { resource: 1 })?;
                    Err(changed_my_mind())
                })
                .await;
            assert!(lost.is_err());
        }
    }
}

#[tokio::test]
async fn only_what_is_old_and_heard_by_every_durable_listener_is_forgotten() {
    for db in villages().await {
        let (quick, slow) = (Neighbour::new("quick"), Neighbour::with_moods("slow", [Mood::Fails]));
        let delivery = Delivery::new(db.clone()).durable(quick.clone()).durable(slow.clone()).backoff(Backoff::NONE);
        for resource in 1..=4 {
            end_offer(&db, resource).await;
        }
        delivery.deliver_pending().await.unwrap();
        let forget = |before_s| db.write(move |tx| forget_heard(tx, before_s));
        assert_eq!(forget(3).await.unwrap(), 0, "{}: slow has heard nothing yet", db.name);
        delivery.deliver_pending().await.unwrap();
        assert_eq!(forget(3).await.unwrap(), 2, "{}: moments 1 and 2", db.name);
        assert_eq!(latest_id(&db).await.unwrap(), 4, "{}", db.name);
        assert_eq!(end_offer(&db, 5).await, 5, "{}: a number is never given twice", db.name);
        assert!(db.write(|tx| forget_listener(tx, "slow")).await.unwrap());
        assert!(!db.write(|tx| forget_listener(tx, "slow")).await.unwrap());
        assert_eq!(forget(9).await.unwrap(), 2, "{}: 5 was not heard by quick", db.name);
        assert_eq!(quick.heard(), [1, 2, 3, 4]);
    }
}

/// A listener goes on after a restore; what it heard after the back-up it hears again, under the same number as something else perhaps.
#[tokio::test]
async fn numbers_and_places_come_back_with_a_back_up() {
    for (from, to) in villages().await.iter().zip(villages().await) {
        end_offer(from, 1).await;
        Delivery::new(Db::clone(from)).durable(Neighbour::new("post")).deliver_pending().await.unwrap();
        end_offer(from, 2).await;
        let (bytes, _) = from.copy_out("2027-01-15", Vec::new(), |_| {}).await.unwrap();
        to.copy_in(MIGRATIONS, Cursor::new(bytes), |_| {}).await.unwrap();
        assert_eq!(end_offer(&to, 3).await, 3, "{}", to.name);
        let post = Neighbour::new("post");
        Delivery::new(to.clone()).durable(post.clone()).deliver_pending().await.unwrap();
        assert_eq!(post.heard(), [2, 3], "{}", to.name);
    }
}
