//! What is damaged, newer or something else is refused, and then nothing has changed.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

mod village;

use std::io::{self, Cursor, Read, Write};
use std::time::Duration;

use opbouw_store::testing::{TestDb, test_databases};
use opbouw_store::{Db, Migration, Statement, StoreError, check_copy, values};
use village::*;

/// A small copy from SQLite, for tests in which only the reading matters.
async fn small_copy() -> Vec<u8> {
    let db = Db::open("sqlite::memory:").await.unwrap();
    db.migrate(&[VILLAGE]).await.unwrap();
    settle(&db).await;
    copy(&db).await
}

async fn bare() -> Vec<TestDb> {
    test_databases().await
}

#[tokio::test]
async fn a_copy_that_is_cut_off_anywhere_is_refused() {
    let whole = small_copy().await;
    for end in 0..whole.len() {
        let error = check_copy(&whole[..end], |_| {}).unwrap_err();
        assert!(matches!(error.code(), "STORE-025" | "STORE-026"), "cut at {end}: {error}");
    }
    for db in bare().await {
        let ends_of_lines = whole.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at);
        for end in ends_of_lines.flat_map(|at| [at.saturating_sub(3), at, at + 1]).filter(|end| *end < whole.len()) {
            refusal(&db, &[VILLAGE], &whole[..end]).await;
            assert!(is_bare(&db).await, "{}: cut at {end}", db.name);
        }
    }
}

#[tokio::test]
async fn a_copy_of_which_one_byte_flipped_is_refused() {
    let whole = small_copy().await;
    for at in 0..whole.len() {
        for mask in [1, 0x20, 0x80] {
            let mut flipped = whole.clone();
            flipped[at] ^= mask;
            assert!(check_copy(&flipped[..], |_| {}).is_err(), "byte {at} with {mask}");
        }
    }
    for db in bare().await {
        for at in (0..whole.len()).step_by(97) {
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            refusal(&db, &[VILLAGE], &flipped).await;
            assert!(is_bare(&db).await, "{}: byte {at}", db.name);
        }
    }
}

#[tokio::test]
async fn lines_that_are_swapped_doubled_or_added_are_refused() {
    let whole = String::from_utf8(small_copy().await).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    for at in 1..lines.len() - 1 {
        let mut swapped = lines.clone();
        swapped.swap(at, at + 1);
        let mut doubled = lines.clone();
        doubled.insert(at, lines[at]);
        let mut left_out = lines.clone();
        left_out.remove(at);
        for changed in [swapped, doubled, left_out] {
            let changed = changed.join("\n") + "\n";
            assert_eq!(check_copy(changed.as_bytes(), |_| {}).unwrap_err().code(), "STORE-025", "line {at}");
        }
    }
    for more in ["\n", "[1]\n", " ", &whole] {
        assert_eq!(check_copy((whole.clone() + more).as_bytes(), |_| {}).unwrap_err().code(), "STORE-025", "{more}");
    }
}

#[tokio::test]
async fn something_else_is_refused_as_such() {
    for db in bare().await {
        for other in ["", "\n", "SQLite format 3\0", "{}\n", "[1,2]\n", "{\"opbouw_backup\":\"1\"}\n", "name;street\nRiet;De Pol\n"] {
            assert_eq!(refusal(&db, &[VILLAGE], other.as_bytes()).await.code(), "STORE-026", "{}: {other}", db.name);
        }
        assert!(is_bare(&db).await, "{}", db.name);
    }
}

#[tokio::test]
async fn a_copy_from_a_newer_program_is_refused() {
    for Move { name, from, to } in moves().await {
        from.migrate(&[VILLAGE, NOTES, KINDS]).await.unwrap();
        let newer = copy(&from).await;
        // An older program knows fewer steps, or not the room at all.
        for program in [&[VILLAGE, KINDS][..], &[VILLAGE, NOTES]] {
            assert_eq!(refusal(&to, program, &newer).await.code(), "STORE-027", "{name}");
        }
        assert!(is_bare(&to).await, "{name}");
    }
    let form = String::from_utf8(small_copy().await).unwrap().replace("\"opbouw_backup\":1", "\"opbouw_backup\":2");
    assert_eq!(check_copy(form.as_bytes(), |_| {}).unwrap_err().code(), "STORE-027");
}

#[tokio::test]
async fn a_copy_with_a_migration_that_was_changed_is_refused() {
    const OTHER: Migration = Migration { sql: "CREATE TABLE village_other (id BIGINT PRIMARY KEY);", ..VILLAGE };
    for db in bare().await {
        assert_eq!(refusal(&db, &[OTHER], &small_copy().await).await.code(), "STORE-012", "{}", db.name);
        assert!(is_bare(&db).await, "{}", db.name);
    }
}

#[tokio::test]
async fn a_database_with_one_row_is_not_restored_into() {
    for Move { name, from, to } in moves().await {
        settle(&from).await;
        to.migrate(&[VILLAGE]).await.unwrap();
        to.execute(&SAY, &values![7, "ours"]).await.unwrap();
        assert_eq!(refusal(&to, &[VILLAGE], &copy(&from).await).await.code(), "STORE-028", "{name}");
        assert_eq!(content(&to).await.iter().flatten().count(), 1, "{name}");
    }
}

#[tokio::test]
async fn a_database_that_is_newer_than_the_copy_is_not_restored_into() {
    for Move { name, from, to } in moves().await {
        settle(&from).await;
        to.migrate(&[VILLAGE, NOTES]).await.unwrap();
        assert_eq!(refusal(&to, &[VILLAGE, NOTES], &copy(&from).await).await.code(), "STORE-028", "{name}");
        assert_eq!(to.query(&NOTED, &[]).await, Ok(vec![]), "{name}");
    }
}

#[tokio::test]
async fn a_database_without_our_tables_is_not_copied() {
    const FOREIGN: Migration = Migration { room: "village", number: 1, name: "nothing", sql: "CREATE TABLE other_thing (id BIGINT);" };
    for db in bare().await {
        assert_eq!(db.copy_out("", Vec::new(), |_| {}).await.unwrap_err(), StoreError::NothingToBackUp, "{}", db.name);
        // Another server need not wait for anything that the refused copy held.
        let server = Db::open(&db.url).await.unwrap();
        let started = tokio::time::timeout(Duration::from_secs(10), server.migrate(&[FOREIGN])).await;
        assert_eq!(started.unwrap(), Ok(1), "{}", db.name);
        assert_eq!(db.copy_out("", Vec::new(), |_| {}).await.unwrap_err(), StoreError::NothingToBackUp, "{}", db.name);
    }
}

/// A table that is not of a room belongs to somebody else on the same server.
#[tokio::test]
async fn tables_of_others_are_neither_copied_nor_touched() {
    const FOREIGN: &str = "CREATE TABLE villagers (id BIGINT PRIMARY KEY); INSERT INTO villagers (id) VALUES (7);";
    const WITH_FOREIGN: Migration = Migration { room: "x", number: 1, name: "x", sql: FOREIGN };
    const COUNT: Statement = Statement::new("test::COUNT", "SELECT count(*) FROM villagers");
    for db in bare().await {
        db.migrate(&[WITH_FOREIGN, VILLAGE]).await.unwrap();
        settle(&db).await;
        let copied = String::from_utf8(copy(&db).await).unwrap();
        assert!(copied.contains("village_house") && !copied.contains("villagers"), "{}", db.name);
        assert_eq!(db.query_one(&COUNT, &[]).await.unwrap().get(0), Ok(1_i64), "{}", db.name);
    }
}

/// SQLite keeps a text in a column of numbers. PostgreSQL does not, and says where it stands without quoting it.
#[tokio::test]
async fn a_value_that_does_not_fit_is_named_but_not_quoted() {
    let from = Db::open("sqlite::memory:").await.unwrap();
    from.migrate(&[VILLAGE]).await.unwrap();
    from.execute(&KEEP, &values![1, 5, 0.5, "fine", Vec::<u8>::new()]).await.unwrap();
    from.execute(&KEEP, &values![2, "geheim", 0.5, "wrong", Vec::<u8>::new()]).await.unwrap();
    for db in bare().await.into_iter().filter(|db| db.name == "postgres") {
        let error = refusal(&db, &[VILLAGE], &copy(&from).await).await;
        assert_eq!(error.code(), "STORE-031");
        assert!(
            error.to_string().contains("village_thing, row 2, because order is text") && !error.to_string().contains("geheim"),
            "{error}"
        );
        assert!(is_bare(&db).await);
    }
}

/// Rules hold in the new database as well, however the file came to be.
#[tokio::test]
async fn rows_that_break_a_rule_are_refused() {
    const LOOSE: Migration = Migration {
        sql: "CREATE TABLE village_log (id BIGINT, said TEXT);
            -- sqlite: CREATE TABLE village_house (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, beside BIGINT, owner BIGINT);
            -- pg: CREATE TABLE village_house (id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, name TEXT, beside BIGINT, owner BIGINT);",
        ..VILLAGE
    };
    let checksum = |copy: &[u8]| {
        let header: serde_json::Value = serde_json::from_slice(copy.split(|byte| *byte == b'\n').next().unwrap()).unwrap();
        header["migrations"][0]["checksum"].as_str().unwrap().to_owned()
    };
    let strict = checksum(&small_copy().await);
    for from in bare().await {
        for (broken, kind) in [(0, "a value that is not allowed"), (1, "refers to")] {
            let from = test_databases().await.into_iter().find(|db| db.name == from.name).unwrap();
            from.migrate(&[LOOSE]).await.unwrap();
            match broken {
                0 => from.execute(&SAY, &values![1, ""]).await.map(|_| ()).unwrap(),
                _ => from.write(|tx| tx.query_one(&BUILD, &values!["x", 99])).await.map(|_| ()).unwrap(),
            }
            // The same rows, sealed anew as if they had come from the strict tables.
            let loose = String::from_utf8(copy(&from).await).unwrap();
            let body = loose.replacen(&checksum(loose.as_bytes()), &strict, 1);
            let sealed = reseal(&body);
            for to in bare().await {
                let error = refusal(&to, &[VILLAGE], &sealed).await;
                assert_eq!(error.code(), "STORE-031", "{error}");
                assert!(error.to_string().contains(kind), "{}: {error}", to.name);
                assert!(is_bare(&to).await, "{}", to.name);
            }
        }
    }
}

/// The same lines with a last line that fits them.
fn reseal(copy: &str) -> Vec<u8> {
    use sha2::{Digest, Sha256};
    let (body, last) = copy.trim_end().rsplit_once('\n').unwrap();
    let hash: String = Sha256::digest(format!("{body}\n")).iter().map(|byte| format!("{byte:02x}")).collect();
    let rows = last.split_once(",\"sha256\"").unwrap().0;
    format!("{body}\n{rows},\"sha256\":\"{hash}\"}}\n").into_bytes()
}

struct Broken(io::ErrorKind, u64);

impl Write for Broken {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.1 = self.1.checked_sub(1).ok_or(self.0)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(self.0.into())
    }
}

#[tokio::test]
async fn trouble_with_the_file_is_told_and_the_database_goes_on() {
    for db in bare().await {
        db.migrate(&[VILLAGE]).await.unwrap();
        settle(&db).await;
        for (kind, code) in [(io::ErrorKind::StorageFull, "STORE-008"), (io::ErrorKind::BrokenPipe, "STORE-030")] {
            for lines in 0..12 {
                let error = db.copy_out("", Broken(kind, lines), |_| {}).await.err().unwrap();
                assert_eq!(error.code(), code, "{}", db.name);
            }
        }
        // Also with every connection in use afterwards, none has kept anything of it.
        let copies: Vec<_> = (0..8).map(|_| db.copy_out("", Vec::new(), |_| {})).collect();
        for copy in copies {
            assert!(copy.await.is_ok(), "{}", db.name);
        }
        assert_eq!(db.migrate(&[VILLAGE, NOTES]).await, Ok(1), "{}", db.name);
    }
    for db in bare().await {
        let half = Cursor::new(small_copy().await).take(900).chain(Broken(io::ErrorKind::PermissionDenied, 0));
        assert_eq!(db.copy_in(&[VILLAGE], half, |_| {}).await.unwrap_err().code(), "STORE-030", "{}", db.name);
        assert!(is_bare(&db).await, "{}", db.name);
    }
}
