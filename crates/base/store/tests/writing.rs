//! A transaction is all or nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use std::time::Duration;

mod choir;

use choir::{ADD, ADD_IF_NEW, ALL, COUNT, FORGET, LIST, MOVE_ALL, RENAME, add, choirs, count};
use opbouw_store::{ConstraintKind, StoreError, values};

#[tokio::test]
async fn several_statements_are_kept_together() {
    for (name, db, _home) in choirs().await {
        let seen = db.write(|tx| {
            add(tx, "Riet")?;
            add(tx, "Wim")?;
            tx.query_one(&COUNT, &[])?.get::<i64>(0)
        });
        assert_eq!(seen.await, Ok(2), "{name}");
        assert_eq!(count(&db).await, 2);
        assert_eq!(db.execute(&MOVE_ALL, &values![2]).await, Ok(2));
        assert_eq!(db.execute(&ADD_IF_NEW, &values!["Riet", 1]).await, Ok(0));
        assert_eq!(db.execute(&RENAME, &values!["Riet", 3]).await, Ok(1));
        assert_eq!(db.execute(&FORGET, &values!["niemand"]).await, Ok(0));
    }
}

#[tokio::test]
async fn error_of_the_script_rolls_back_everything() {
    #[derive(Debug, PartialEq)]
    enum ChoirError {
        Full,
        Store(StoreError),
    }
    impl From<StoreError> for ChoirError {
        fn from(error: StoreError) -> Self {
            Self::Store(error)
        }
    }
    for (name, db, _home) in choirs().await {
        let refused = db.write(|tx| {
            add(tx, "Riet")?;
            Err::<(), _>(ChoirError::Full)
        });
        assert_eq!(refused.await, Err(ChoirError::Full), "{name}");
        assert_eq!(count(&db).await, 0);
    }
}

#[tokio::test]
async fn failed_statement_ends_the_transaction_even_if_the_script_looks_away() {
    for (name, db, _home) in choirs().await {
        let constraint = |kind| StoreError::Constraint { statement: ADD.name, kind };
        let result = db.write(|tx| {
            add(tx, "Riet")?;
            let second = add(tx, "Riet").unwrap_err();
            assert_eq!(tx.query(&COUNT, &[]).unwrap_err(), second);
            Ok::<_, StoreError>("all is well")
        });
        assert_eq!(result.await, Err(constraint(ConstraintKind::Unique)), "{name}");
        assert_eq!(count(&db).await, 0);
    }
}

#[tokio::test]
async fn constraints_have_the_same_names() {
    for (name, db, _home) in choirs().await {
        db.execute(&ADD, &values!["Riet", 1]).await.unwrap();
        let cases = [
            (ADD, values!["Riet", 1], ConstraintKind::Unique),
            (ADD, values!["Wim", 0], ConstraintKind::Check),
            (ADD, values![None::<String>, 1], ConstraintKind::NotNull),
        ];
        for (statement, values, kind) in cases {
            let error = db.execute(&statement, &values).await.unwrap_err();
            assert_eq!(error, StoreError::Constraint { statement: ADD.name, kind }, "{name}");
            assert!(!error.to_string().contains("Riet"));
        }
    }
}

#[tokio::test]
async fn attempt_undoes_its_own_part_only() {
    for (name, db, _home) in choirs().await {
        let skipped = db.write(|tx| {
            let mut skipped = 0;
            for singer in ["Riet", "Wim", "Riet", "Annie"] {
                let tried = tx.attempt(|tx| {
                    tx.execute(&MOVE_ALL, &values![2])?;
                    add(tx, singer)
                });
                skipped += u32::from(tried.is_err());
            }
            let looked_away = tx.attempt(|tx| {
                let _ = add(tx, "Riet");
                Ok::<_, StoreError>(())
            });
            assert!(looked_away.is_err());
            Ok::<_, StoreError>(skipped)
        });
        assert_eq!(skipped.await, Ok(1), "{name}");
        assert_eq!(count(&db).await, 3);
    }
}

#[tokio::test]
async fn missing_row_is_an_answer_and_not_the_end() {
    for (name, db, _home) in choirs().await {
        let result = db.write(|tx| {
            let missing = tx.query_one(&RENAME, &values!["Riet", 1]).and(tx.query_one(&LIST, &[]));
            assert!(missing.is_ok());
            tx.execute(&FORGET, &values!["Riet"])?;
            assert_eq!(tx.query_one(&LIST, &[]).unwrap_err(), StoreError::NoRow { statement: LIST.name });
            add(tx, "Wim")
        });
        assert_eq!(result.await, Ok(1), "{name}");
    }
}

#[tokio::test]
async fn reading_cannot_change_anything() {
    for (name, db, _home) in choirs().await {
        let refused = |statement| Err(StoreError::WriteInRead { statement });
        let in_script = db.read(|tx| add(tx, "Riet")).await;
        assert_eq!(in_script, refused(ADD.name).map(|()| 0), "{name}");
        let returning = db.query(&RENAME, &values!["Riet", 1]).await;
        assert_eq!(returning, refused(RENAME.name).map(|()| vec![]), "{name}");
        assert_eq!(count(&db).await, 0);
        // And the connection is fit for use after that.
        assert_eq!(db.execute(&ADD, &values!["Riet", 1]).await, Ok(1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn reading_script_sees_one_moment() {
    for (name, db, _home) in choirs().await {
        if name == "memory" {
            continue; // One connection: the write below would wait for the read, which waits for it.
        }
        let writer = db.clone();
        let runtime = tokio::runtime::Handle::current();
        let seen = db.read(move |tx| {
            let before: i64 = tx.query_one(&COUNT, &[])?.get(0)?;
            runtime.block_on(writer.execute(&ADD, &values!["Riet", 1]))?;
            Ok::<_, StoreError>((before, tx.query_one(&COUNT, &[])?.get::<i64>(0)?))
        });
        assert_eq!(seen.await, Ok((0, 0)), "{name}");
        assert_eq!(count(&db).await, 1);
    }
}

#[tokio::test]
async fn write_is_finished_when_its_caller_goes_away() {
    for (name, db, _home) in choirs().await {
        let write = db.write(|tx| {
            std::thread::sleep(Duration::from_millis(100));
            add(tx, "Riet")
        });
        let cut_off = tokio::time::timeout(Duration::from_millis(20), write).await;
        assert!(cut_off.is_err());
        db.execute(&ADD, &values!["Wim", 1]).await.unwrap();
        while count(&db).await < 2 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert_eq!(count(&db).await, 2, "{name}");
    }
}

#[tokio::test]
async fn last_database_may_be_dropped_by_a_script() {
    for (name, db, home) in choirs().await {
        let inner = db.clone();
        let write = tokio::spawn(async move {
            db.write(move |tx| {
                let _held = &inner;
                add(tx, "Riet")
            })
            .await
        });
        drop(home);
        assert!(write.await.is_ok(), "{name}");
    }
}

#[tokio::test]
async fn statements_are_prepared_by_one_test() {
    for (name, db, _home) in choirs().await {
        let mistakes = db.prepare_all(ALL).await.unwrap_err();
        assert_eq!(mistakes.len(), 1, "{name}: {mistakes:?}");
        assert!(mistakes[0].to_string().starts_with("writing::choir::NONSENSE: "), "{}", mistakes[0]);
    }
}
