//! The outbox on both databases: what is queued is there once, is sent by one, and is forgotten in time.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use crate::street::{DAY, NOW, Sink, by_mail, invitation, outboxes, postman, put};
use opbouw_post::{Delivered, State, Transports, forget_old, overview, queue, store};
use opbouw_secrets::Key;
use opbouw_store::testing::TestDb;
use opbouw_store::{Db, StoreError};

#[tokio::test]
async fn every_statement_is_understood_by_both() {
    for db in outboxes().await {
        assert_eq!(db.prepare_all(&store::statements()).await, Ok(()), "{}", db.name);
    }
}

#[tokio::test]
async fn the_same_key_is_the_same_message() {
    for db in outboxes().await {
        assert!(put(&db, NOW, invitation("fatma@example.org", "same")).await.is_some());
        assert_eq!(put(&db, NOW + 1, invitation("fatma@example.org", "same")).await, None, "{}", db.name);
        let many = (0..8).map(|_| {
            let db = Db::clone(&db);
            tokio::spawn(async move { put(&db, NOW, invitation("henk@example.org", "together")).await })
        });
        let mut stored = 0;
        for one in many.collect::<Vec<_>>() {
            stored += one.await.unwrap().iter().count();
        }
        assert_eq!((stored, overview(&db, 9).await.unwrap().latest.len()), (1, 2));
    }
}

#[tokio::test]
async fn a_message_is_queued_only_when_what_it_tells_about_is_saved() {
    for db in outboxes().await {
        let failed: Result<(), StoreError> = db
            .write(|tx| {
                queue(tx, NOW, &invitation("fatma@example.org", "1"))?;
                Err(StoreError::Conflict)
            })
            .await;
        assert!(failed.is_err());
        assert_eq!(overview(&db, 9).await.unwrap().latest, vec![], "{}", db.name);
    }
}

async fn second_door(db: &TestDb) -> Db {
    Db::open(&db.url).await.unwrap()
}

#[tokio::test]
async fn two_postmen_on_one_database_bring_each_message_once() {
    let (sink, key) = (Sink::start(), Key::random());
    for db in outboxes().await {
        for number in 0..60 {
            put(
                &db,
                NOW,
                invitation(&format!("buur{}@example.org", number % 20), &number.to_string()).field("by", &format!("n{number:02}")),
            )
            .await;
        }
        let one = postman(&db, &key, by_mail(sink.mail()));
        let two = postman(&second_door(&db).await, &key, by_mail(sink.mail()));
        let (a, b) = tokio::join!(one.deliver_due(NOW), two.deliver_due(NOW));
        let (a, b) = (a.unwrap(), b.unwrap());
        assert_eq!(a.sent + b.sent, 60, "{}: {a:?} {b:?}", db.name);
        assert!(a.sent > 0 && b.sent > 0, "both worked: {a:?} {b:?}");
        let mails = sink.received();
        let different: BTreeSet<&str> = mails.iter().map(|mail| mail.header("message-id").unwrap()).collect();
        assert_eq!((mails.len(), different.len()), (60, 60));
    }
}

#[tokio::test]
async fn what_is_done_is_forgotten_and_what_waits_is_not() {
    let (sink, key) = (Sink::start(), Key::random());
    for db in outboxes().await {
        put(&db, NOW, invitation("fatma@example.org", "1")).await;
        put(&db, NOW, invitation("nobody@example.org", "2")).await;
        put(&db, NOW, invitation("later@example.org", "3")).await;
        postman(&db, &key, by_mail(sink.mail())).deliver_due(NOW).await.unwrap();
        assert_eq!(db.write(|tx| forget_old(tx, NOW)).await, Ok(0));
        assert_eq!(db.write(|tx| forget_old(tx, NOW + DAY)).await, Ok(2));
        let left = overview(&db, 9).await.unwrap();
        assert_eq!((left.latest.len(), left.count(State::Waiting)), (1, 1), "{}", db.name);
        sink.received();
    }
}

#[tokio::test]
async fn a_running_postman_brings_what_it_is_woken_for_and_stops_when_asked() {
    let (sink, key) = (Sink::start(), Key::random());
    let db = outboxes().await.remove(0);
    let postman = postman(&db, &key, by_mail(sink.mail()));
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let sent = Arc::new(AtomicU64::new(0));
    let (counter, clock) = (Arc::clone(&sent), AtomicI64::new(NOW));
    let running = tokio::spawn({
        let postman = postman.clone();
        async move {
            let report = move |delivered: Delivered| {
                counter.fetch_add(delivered.sent, Ordering::SeqCst);
            };
            let until = async {
                let _ = stopped.await;
            };
            postman.run(|| clock.fetch_add(1, Ordering::SeqCst), until, report).await;
        }
    });
    tokio::time::sleep(Duration::from_millis(200)).await;
    for number in 0..20 {
        put(&db, NOW, invitation("fatma@example.org", &number.to_string())).await;
    }
    postman.wake();
    for _ in 0..100 {
        if sent.load(Ordering::SeqCst) == 20 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!((sent.load(Ordering::SeqCst), sink.received().len()), (20, 20));
    stop.send(()).unwrap();
    tokio::time::timeout(Duration::from_secs(5), running).await.expect("it stopped").unwrap();
}

#[tokio::test]
async fn nothing_is_sent_to_nowhere() {
    let db = outboxes().await.remove(0);
    let sender = |url: &str| opbouw_post::Sender { public_url: url.into(), name: "Opbouw".into() };
    let sentences = Arc::new(opbouw_words::Sentences::new(opbouw_post::SENTENCES).unwrap());
    for wrong in ["", "opbouw.example", "ftp://opbouw.example", "https://opbouw.example/?x=1"] {
        let made = opbouw_post::Postman::new(db.clone(), Key::random(), Arc::clone(&sentences), Transports::default(), sender(wrong), &[]);
        assert_eq!(made.err(), Some(opbouw_post::PostError::BadPublicUrl), "{wrong}");
    }
}
