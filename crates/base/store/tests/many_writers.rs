//! Many write at the same moment, and nobody's failure is another's.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

mod choir;

use choir::{ADD, COUNT_IN, FOUND, LIST, add, choirs, count};
use opbouw_store::{ConstraintKind, Db, StoreError, Tx, values};

#[tokio::test]
async fn deferred_reference_fails_only_the_transaction_that_broke_it() {
    for (name, db, _home) in choirs().await {
        // Founder first, singer after: fine at the end of the transaction.
        let fine = db.write(|tx| {
            tx.execute(&FOUND, &values![1, "Riet"])?;
            add(tx, "Riet")
        });
        assert_eq!(fine.await, Ok(1), "{name}");
        let orphan = values![2, "Niemand"];
        let broken = db.execute(&FOUND, &orphan);
        let neighbours = (0..20).map(|n| {
            let db = db.clone();
            tokio::spawn(async move { db.execute(&ADD, &values![format!("Buur {n}"), 1]).await })
        });
        let neighbours: Vec<_> = neighbours.collect();
        match broken.await.unwrap_err() {
            StoreError::Constraint { kind, .. } => assert_eq!(kind, ConstraintKind::ForeignKey),
            other => panic!("{name}: {other}"),
        }
        for neighbour in neighbours {
            assert_eq!(neighbour.await.unwrap(), Ok(1), "{name}");
        }
        assert_eq!(count(&db).await, 21);
    }
}

#[tokio::test]
async fn failing_and_panicking_scripts_take_nothing_of_their_neighbours() {
    for (name, db, _home) in choirs().await {
        // All at once, so that SQLite puts them in the same commits.
        let jobs: Vec<_> = (0..200)
            .map(|n| {
                let db = db.clone();
                tokio::spawn(async move {
                    db.write(move |tx| {
                        add(tx, &format!("Zanger {n}"))?;
                        match n % 4 {
                            1 => add(tx, &format!("Zanger {n}")),
                            2 => panic!("a mistake in the program, wanted by this test"),
                            3 => Err(StoreError::Stopped),
                            _ => Ok(n),
                        }
                    })
                    .await
                })
            })
            .collect();
        for (n, job) in jobs.into_iter().enumerate() {
            let result = job.await.unwrap();
            match n % 4 {
                1 => assert_eq!(result.unwrap_err().code(), "STORE-010", "{name}"),
                2 => assert_eq!(result, Err(StoreError::Panicked), "{name}"),
                3 => assert_eq!(result, Err(StoreError::Stopped), "{name}"),
                _ => assert_eq!(result, Ok(n as u64), "{name}"),
            }
        }
        assert_eq!(count(&db).await, 50, "{name}");
        let names = db.query(&LIST, &[]).await.unwrap();
        assert!(names.iter().all(|row| row.get::<String>(0).unwrap()[7..].parse::<u32>().unwrap() % 4 == 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_writers_fill_a_choir_of_fifty_and_not_one_more() {
    for (name, db, _home) in choirs().await {
        let jobs: Vec<_> = (0..200)
            .map(|n| {
                let db = db.clone();
                tokio::spawn(async move { db.write(move |tx| join(tx, n)).await })
            })
            .collect();
        let mut joined = 0;
        for job in jobs {
            joined += i64::from(job.await.unwrap().unwrap());
        }
        assert_eq!((joined, count(&db).await), (50, 50), "{name}");
    }
}

/// Two servers on one database, which do not know of each other's turns.
#[tokio::test(flavor = "multi_thread")]
async fn two_servers_fill_the_choir_together_and_not_one_more() {
    for (name, db, home) in choirs().await {
        let Some(home) = home else { continue };
        let servers = [db.clone(), Db::open(&home.url).await.unwrap()];
        let jobs: Vec<_> = (0..200)
            .map(|n| {
                let db = servers[n as usize % 2].clone();
                tokio::spawn(async move { db.write(move |tx| join(tx, n)).await })
            })
            .collect();
        let mut joined = 0;
        for job in jobs {
            joined += i64::from(job.await.unwrap().unwrap());
        }
        assert_eq!((joined, count(&db).await), (50, 50), "{name}");
    }
}

/// Reads, decides, writes: wrong under anything less than serializable.
fn join(tx: &mut Tx, n: u32) -> Result<bool, StoreError> {
    let taken: i64 = tx.query_one(&COUNT_IN, &values![1])?.get(0)?;
    if taken < 50 {
        add(tx, &format!("Zanger {n}"))?;
    }
    Ok(taken < 50)
}
