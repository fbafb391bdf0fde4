//! Every listener hears everything, in order, at least once, whatever happens to it or to its neighbours.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

mod village;

use std::sync::Arc;
use std::time::Duration;

use opbouw_happenings::{Backoff, Delivery, HappeningsError, latest_id};
use opbouw_store::{Db, Statement};
use tokio::sync::oneshot;
use village::{Mood, Neighbour, end_offer, villages};

#[tokio::test]
async fn listener_that_fails_twice_hears_it_again_and_holds_up_nobody() {
    for db in villages().await {
        let tired = Neighbour::with_moods("tired", [Mood::Fails, Mood::Panics]);
        let (awake, live) = (Neighbour::new("awake"), Neighbour::with_moods("live", [Mood::Fails, Mood::Fails]));
        let delivery = Delivery::new(db.clone()).durable(tired.clone()).durable(awake.clone()).live(live.clone(), 0).backoff(Backoff::NONE);
        end_offer(&db, 1).await;
        end_offer(&db, 2).await;
        assert_eq!(delivery.deliver_pending().await.unwrap(), 2, "{}", db.name);
        assert_eq!((awake.heard(), tired.heard(), live.heard()), (vec![1, 2], vec![], vec![]));
        assert_eq!(delivery.deliver_pending().await.unwrap(), 0, "{}", db.name);
        assert_eq!(delivery.deliver_pending().await.unwrap(), 4, "{}", db.name);
        assert_eq!((tired.tried(), tired.heard()), (vec![1, 1, 1, 2], vec![1, 2]), "{}", db.name);
        assert_eq!((live.tried(), awake.tried()), (vec![1, 1, 1, 2], vec![1, 2]), "{}", db.name);
    }
}

#[tokio::test]
async fn listener_that_failed_is_left_alone_until_its_wait_is_over() {
    for db in villages().await {
        let tired = Neighbour::with_moods("tired", [Mood::Fails]);
        let wait = Duration::from_millis(300);
        let delivery = Delivery::new(db.clone()).durable(tired.clone()).backoff(Backoff { first: wait, longest: wait });
        end_offer(&db, 1).await;
        delivery.deliver_pending().await.unwrap();
        assert_eq!((delivery.deliver_pending().await.unwrap(), tired.tried()), (0, vec![1]), "{}", db.name);
        tokio::time::sleep(wait).await;
        assert_eq!((delivery.deliver_pending().await.unwrap(), tired.heard()), (1, vec![1]), "{}", db.name);
    }
}

/// The program stops while a listener is taking something in: it did, perhaps, but nobody noted it.
#[tokio::test]
async fn crash_between_hearing_and_noting_means_hearing_twice() {
    for db in villages().await {
        end_offer(&db, 1).await;
        end_offer(&db, 2).await;
        let before = Neighbour::with_moods("post", [Mood::Hangs]);
        let crashed = crash_while_delivering(&db, before.clone()).await;
        assert!(crashed.heard().is_empty() && crashed.tried() == [1], "{}", db.name);
        let after = Neighbour::new("post");
        Delivery::new(db.clone()).durable(after.clone()).deliver_pending().await.unwrap();
        assert_eq!(after.heard(), [1, 2], "{}: 1 for the second time", db.name);
        let again = Neighbour::new("post");
        assert_eq!(Delivery::new(db.clone()).durable(again).deliver_pending().await.unwrap(), 0, "{}: noted now", db.name);
    }
}

async fn crash_while_delivering(db: &Db, neighbour: Arc<Neighbour>) -> Arc<Neighbour> {
    let delivery = Delivery::new(db.clone()).durable(neighbour.clone());
    let hanging = tokio::spawn(async move { delivery.deliver_pending().await });
    while neighbour.tried().is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    hanging.abort();
    neighbour
}

#[tokio::test]
async fn new_listener_begins_where_it_was_told_and_goes_on_where_it_was() {
    for db in villages().await {
        for resource in 1..=3 {
            end_offer(&db, resource).await;
        }
        let latest = latest_id(&db).await.unwrap();
        let (all, late, live) = (Neighbour::new("all"), Neighbour::new("late"), Neighbour::new("live"));
        let first = Delivery::new(db.clone()).durable(all.clone()).durable_from(late.clone(), 2).live(live.clone(), latest);
        first.deliver_pending().await.unwrap();
        assert_eq!((all.heard(), late.heard(), live.heard()), (vec![1, 2, 3], vec![3], vec![]), "{}", db.name);
        end_offer(&db, 4).await;
        let (all, late) = (Neighbour::new("all"), Neighbour::new("late"));
        // Only a new one begins where it is told: the start of the program tells it the same every time.
        let second = Delivery::new(db.clone()).durable(all.clone()).durable_from(late.clone(), 0).live(live.clone(), latest);
        second.deliver_pending().await.unwrap();
        assert_eq!((all.heard(), late.heard(), live.heard()), (vec![4], vec![4], vec![4]), "{}", db.name);
    }
}

#[tokio::test]
async fn more_than_one_portion_is_delivered_at_once() {
    for db in villages().await {
        for resource in 1..=230 {
            end_offer(&db, resource).await;
        }
        let all = Neighbour::new("all");
        let delivered = Delivery::new(db.clone()).live(all.clone(), 0).deliver_pending().await.unwrap();
        assert_eq!((delivered, all.heard()), (230, (1..=230).collect()), "{}", db.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn running_delivery_wakes_at_once_retries_by_itself_and_stops_when_told() {
    for db in villages().await {
        let tired = Neighbour::with_moods("tired", [Mood::Fails, Mood::Panics]);
        let stuck = Neighbour::with_moods("stuck", [Mood::Hangs]);
        let wait = Duration::from_millis(50);
        let delivery = Delivery::new(db.clone()).durable(stuck.clone()).live(tired.clone(), 0);
        let delivery = Arc::new(delivery.backoff(Backoff { first: wait, longest: wait }));
        let (stop, stopped) = oneshot::channel::<()>();
        let running = tokio::spawn({
            let delivery = Arc::clone(&delivery);
            async move { delivery.run(async { drop(stopped.await) }).await }
        });
        end_offer(&db, 1).await;
        delivery.wake();
        until(|| tired.heard() == [1]).await;
        end_offer(&db, 2).await;
        delivery.wake();
        until(|| tired.heard() == [1, 2]).await;
        // The other hangs, and is given up after a few seconds.
        assert_eq!(stuck.tried(), [1], "{}", db.name);
        stop.send(()).unwrap();
        tokio::time::timeout(Duration::from_secs(8), running).await.expect("it stops").unwrap();
    }
}

async fn until(done: impl Fn() -> bool) {
    for _ in 0..1000 {
        if done() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it was not heard in ten seconds");
}

#[tokio::test]
async fn row_that_nobody_can_read_stops_delivery_with_its_number() {
    const SPOIL: Statement = Statement::new("test::SPOIL", "UPDATE happenings_log SET body = '{\"kind\":\"moon_landed\"}' WHERE id = 2");
    for db in villages().await {
        for resource in 1..=3 {
            end_offer(&db, resource).await;
        }
        db.execute(&SPOIL, &[]).await.unwrap();
        let all = Neighbour::new("all");
        let delivery = Delivery::new(db.clone()).durable(all.clone());
        let trouble = delivery.deliver_pending().await;
        assert_eq!(trouble, Err(HappeningsError::NotOurs { id: 2 }), "{}", db.name);
        assert_eq!(all.heard(), [1], "{}: those before it are heard, and skipping is never silent", db.name);
    }
}
