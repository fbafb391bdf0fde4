//! Everything moves from one database into another and is the same there, also while others are writing.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

mod village;

use std::io::{Cursor, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use opbouw_store::testing::test_databases;
use opbouw_store::{Db, StoreError, Tx, Value, check_copy, values};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use village::*;

#[tokio::test]
async fn a_village_is_the_same_wherever_it_moves() {
    for Move { name, from, to } in moves().await {
        settle(&from).await;
        let (bytes, contents) = from.copy_out("some day", Vec::new(), |_| {}).await.unwrap();
        let restored = to.copy_in(&[VILLAGE], Cursor::new(bytes.clone()), |_| {}).await.unwrap();
        assert_eq!(content(&to).await, content(&from).await, "{name}");
        assert_eq!((&restored, restored.rows(), restored.made_at.as_str()), (&contents, 9, "some day"), "{name}");
        assert_eq!(check_copy(&bytes[..], |_| {}), Ok(contents), "{name}");
        // And it lives on: the program finds its tables up to date, and the rules hold.
        assert_eq!(to.migrate(&[VILLAGE]).await, Ok(0), "{name}");
        assert_eq!(to.execute(&OWN, &values![1, 99]).await.unwrap_err().code(), "STORE-010", "{name}");
        assert!(to.execute(&UNSAY, &values![1]).await.is_err(), "{name}");
        assert_eq!(to.prepare_all(ALL_OF_VILLAGE).await, Ok(()), "{name}");
    }
}

const ALL_OF_VILLAGE: &[&opbouw_store::Statement] = &[&HOUSES, &PEOPLE, &THINGS, &LOG, &BUILD, &BREAK_DOWN, &MOVE_IN, &OWN, &KEEP, &SAY];

#[tokio::test]
async fn there_and_back_again_gives_the_same_lines() {
    for Move { name, from, to } in moves().await {
        settle(&from).await;
        let first = copy(&from).await;
        to.copy_in(&[VILLAGE], Cursor::new(first.clone()), |_| {}).await.unwrap();
        let second = copy(&to).await;
        assert_eq!(lines(&second), lines(&first), "{name}");
        let back = test_databases().await.into_iter().find(|db| db.name == from.name).unwrap();
        back.copy_in(&[VILLAGE], Cursor::new(second), |_| {}).await.unwrap();
        assert_eq!(content(&back).await, content(&from).await, "{name}");
        assert_eq!(lines(&copy(&back).await), lines(&first), "{name}");
    }
}

/// Rows lie in another order on each database, so the lines are sorted, and the hash of them all is left out.
fn lines(copy: &[u8]) -> Vec<String> {
    let copy = text(copy);
    let mut lines: Vec<String> = copy.lines().map(|line| line.split("\"sha256\"").next().unwrap_or("").to_owned()).collect();
    lines.sort();
    lines
}

fn text(copy: &[u8]) -> String {
    String::from_utf8(copy.to_vec()).unwrap()
}

#[tokio::test]
async fn an_id_that_was_given_out_is_never_given_to_another() {
    for Move { name, from, to } in moves().await {
        settle(&from).await;
        // The third house is gone, and so would its number be.
        to.copy_in(&[VILLAGE], Cursor::new(copy(&from).await), |_| {}).await.unwrap();
        let again = test_databases().await.into_iter().find(|db| db.name == to.name).unwrap();
        again.copy_in(&[VILLAGE], Cursor::new(copy(&to).await), |_| {}).await.unwrap();
        for db in [&to, &again] {
            let next = db.write(|tx| tx.query_one(&BUILD, &values!["new", None::<i64>])?.get::<i64>(0));
            assert_eq!(next.await, Ok(4), "{name}");
        }
    }
}

#[tokio::test]
async fn an_emptied_table_remembers_its_last_id() {
    for Move { name, from, to } in moves().await {
        from.write(|tx| tx.query_one(&BUILD, &values!["gone", None::<i64>])).await.unwrap();
        from.execute(&BREAK_DOWN, &values![1]).await.unwrap();
        to.copy_in(&[VILLAGE], Cursor::new(copy(&from).await), |_| {}).await.unwrap();
        let next = to.write(|tx| tx.query_one(&BUILD, &values!["new", None::<i64>])?.get::<i64>(0));
        assert_eq!(next.await, Ok(2), "{name}");
    }
}

#[tokio::test]
async fn an_older_copy_goes_through_the_steps_of_an_upgrade() {
    for Move { name, from, to } in moves().await {
        settle(&from).await;
        to.copy_in(&[VILLAGE, NOTES, KINDS], Cursor::new(copy(&from).await), |_| {}).await.unwrap();
        let noted = to.query(&NOTED, &[]).await.unwrap();
        assert_eq!(noted[1].get::<String>(2), Ok("once: x".to_owned()), "{name}");
        assert_eq!(to.query(&KIND_LIST, &[]).await.unwrap().len(), 2, "{name}");
        assert_eq!(to.migrate(&[VILLAGE, NOTES, KINDS]).await, Ok(0), "{name}");
    }
}

#[tokio::test]
async fn rows_that_a_migration_put_in_come_back_as_they_became() {
    for Move { name, from, to } in moves().await {
        from.migrate(&[VILLAGE, KINDS]).await.unwrap();
        from.execute(&SHOW_KIND, &values!["choir", "Koor"]).await.unwrap();
        from.execute(&DROP_KIND, &values!["garden"]).await.unwrap();
        to.copy_in(&[VILLAGE, KINDS], Cursor::new(copy(&from).await), |_| {}).await.unwrap();
        assert_eq!(to.query(&KIND_LIST, &[]).await, from.query(&KIND_LIST, &[]).await, "{name}");
    }
}

#[tokio::test]
async fn a_database_with_empty_tables_is_empty() {
    for Move { name, from, to } in moves().await {
        settle(&from).await;
        to.migrate(&[VILLAGE]).await.unwrap();
        to.copy_in(&[VILLAGE], Cursor::new(copy(&from).await), |_| {}).await.unwrap();
        assert_eq!(content(&to).await, content(&from).await, "{name}");
    }
}

/// Values that no one would think of, made by chance but the same each time.
#[tokio::test]
async fn every_value_comes_back_the_same_from_both_databases() {
    let text = prop_oneof![any::<String>(), "\\PC*"].prop_map(|text| text.replace('\0', ""));
    let real = any::<u64>().prop_map(f64::from_bits).prop_filter("never stored", |number| !number.is_nan());
    let row = (any::<i64>(), real, text, any::<Vec<u8>>());
    let rows = prop::collection::vec(row, 500).new_tree(&mut TestRunner::deterministic()).unwrap().current();
    for Move { name, from, to } in moves().await {
        let rows: Vec<Vec<Value>> = rows
            .iter()
            .enumerate()
            .map(|(id, (whole, part, words, bytes))| values![id as i64, *whole, *part, words, bytes.clone()].to_vec())
            .collect();
        let kept = rows.clone();
        from.write(move |tx| tx.execute_many(&KEEP, kept.clone())).await.unwrap();
        to.copy_in(&[VILLAGE], Cursor::new(copy(&from).await), |_| {}).await.unwrap();
        for (row, there) in rows.iter().zip(to.query(&THINGS, &[]).await.unwrap()) {
            for (column, value) in row.iter().enumerate() {
                let found: Value = there.get(column).unwrap();
                let same_bits = match (value, &found) {
                    (Value::Real(a), Value::Real(b)) => (a + 0.0).to_bits() == b.to_bits(),
                    (a, b) => a == b,
                };
                assert!(same_bits, "{name}: column {column}, {value:?}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_copy_made_while_eight_write_is_of_one_moment() {
    for db in test_databases().await {
        db.migrate(&[VILLAGE]).await.unwrap();
        let fill = db.write(|tx| {
            tx.execute_many(&FILL_LEFT, (0..50).map(|id| values![id].to_vec()))?;
            tx.execute_many(&FILL_RIGHT, (0..50).map(|id| values![id].to_vec()))
        });
        fill.await.unwrap();
        let (ready, written) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
        let writers: Vec<_> = (0..8).map(|n| tokio::spawn(pass_coins(Db::clone(&db), n, ready.clone(), written.clone()))).collect();
        let mut seen = Vec::new();
        while seen.len() < 5 {
            let before = written.load(Ordering::SeqCst);
            let (Slow(bytes), _) = db.copy_out("", Slow(Vec::new()), |_| {}).await.unwrap();
            // Only a copy during which others wrote says anything.
            if written.load(Ordering::SeqCst) > before {
                seen.push(sums(&bytes));
            }
        }
        ready.store(true, Ordering::SeqCst);
        for writer in writers {
            writer.await.unwrap();
        }
        assert!(seen.iter().all(|(left, right)| left + right == 10_000), "{}: {seen:?}", db.name);
        assert!(seen.windows(2).any(|pair| pair[0] != pair[1]), "{}: nothing was written meanwhile: {seen:?}", db.name);
    }
}

async fn pass_coins(db: Db, writer: i64, ready: Arc<AtomicBool>, written: Arc<AtomicU64>) {
    let mut turn = writer;
    while !ready.load(Ordering::SeqCst) {
        turn += 8;
        let (from, to) = (turn % 50, (turn * 7) % 50);
        let passed = db.write(move |tx: &mut Tx<'_>| {
            tx.execute(&TAKE, &values![from])?;
            tx.execute(&GIVE, &values![to])
        });
        match passed.await {
            Ok(_) => written.fetch_add(1, Ordering::SeqCst),
            Err(StoreError::Conflict) => 0,
            Err(error) => panic!("{error}"),
        };
    }
}

/// A sink that takes its time, so that others get some.
struct Slow(Vec<u8>);

impl Write for Slow {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        std::thread::sleep(Duration::from_millis(1));
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The coins on both sides, as the copy has them.
fn sums(copy: &[u8]) -> (i64, i64) {
    let (mut table, mut sums) = (String::new(), (0, 0));
    for line in text(copy).lines() {
        let json: serde_json::Value = serde_json::from_str(line).unwrap();
        if let Some(name) = json["table"].as_str() {
            table = name.to_owned();
        }
        let coins = json[1].as_i64().unwrap_or(0);
        match table.as_str() {
            "village_left" => sums.0 += coins,
            "village_right" => sums.1 += coins,
            _ => {}
        }
    }
    sums
}

/// A copy takes long, and a server that only starts has nothing to change.
#[tokio::test]
async fn a_server_can_start_while_a_copy_is_made() {
    for db in test_databases().await {
        db.migrate(&[VILLAGE]).await.unwrap();
        settle(&db).await;
        let (arrived, mut begun) = tokio::sync::mpsc::unbounded_channel();
        let (go, may_go) = std::sync::mpsc::channel();
        let sink = Gate { arrived, may_go, lines: 0 };
        let copying = tokio::spawn({
            let db = Db::clone(&db);
            async move { db.copy_out("", sink, |_| {}).await.map(|(_, contents)| contents.rows()) }
        });
        begun.recv().await.unwrap();
        let server = Db::open(&db.url).await.unwrap();
        let started = tokio::time::timeout(Duration::from_secs(10), server.migrate(&[VILLAGE])).await;
        assert_eq!(started.unwrap(), Ok(0), "{}", db.name);
        server.execute(&SAY, &values![3, "after"]).await.unwrap();
        go.send(()).unwrap();
        assert_eq!(copying.await.unwrap(), Ok(9), "{}", db.name);
    }
}

/// A sink that stops at its third line, where the first rows are, until it may go on.
struct Gate {
    arrived: tokio::sync::mpsc::UnboundedSender<()>,
    may_go: std::sync::mpsc::Receiver<()>,
    lines: u32,
}

impl Write for Gate {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.lines += 1;
        if self.lines == 3 {
            self.arrived.send(()).unwrap();
            self.may_go.recv().unwrap();
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn progress_is_told_on_the_way_and_at_the_end() {
    for Move { name, from, to } in moves().await {
        from.write(|tx| tx.execute_many(&FILL_LEFT, (0..2_500).map(|id| values![id].to_vec()))).await.unwrap();
        let told = Arc::new(std::sync::Mutex::new(Vec::new()));
        let (out, into) = (told.clone(), told.clone());
        let (bytes, _) = from.copy_out("", Vec::new(), move |rows| out.lock().unwrap().push(rows)).await.unwrap();
        to.copy_in(&[VILLAGE], Cursor::new(bytes), move |rows| into.lock().unwrap().push(rows)).await.unwrap();
        assert_eq!(*told.lock().unwrap(), [1_000, 2_000, 2_500, 1_000, 2_000, 2_500], "{name}");
    }
}

#[tokio::test]
async fn a_database_in_memory_can_be_copied_too() {
    let (from, to) = (Db::open("sqlite::memory:").await.unwrap(), Db::open("sqlite::memory:").await.unwrap());
    from.migrate(&[VILLAGE]).await.unwrap();
    settle(&from).await;
    to.copy_in(&[VILLAGE], Cursor::new(copy(&from).await), |_| {}).await.unwrap();
    assert_eq!(content(&to).await, content(&from).await);
}
