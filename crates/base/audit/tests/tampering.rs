//! Whoever owns the file can drop the triggers; then the hashes tell. Any one change, removal, swap or truncation is found.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use crate::hall::{BEGIN_S, drop_triggers, fill, sql};
use jiff::civil::date;
use opbouw_audit::{Break, MIGRATIONS, cut, verify};
use opbouw_store::{Db, Value};
use proptest::prelude::*;

const LINES: i64 = 12;
const COLUMNS: [&str; 15] = [
    "seq",
    "at",
    "actor_kind",
    "actor",
    "on_behalf_of",
    "action",
    "object_kind",
    "object_id",
    "result",
    "origin",
    "activity",
    "subject",
    "trace",
    "previous",
    "hash",
];

/// One thing that somebody does to the file. Numbers of lines count from the first that is there.
#[derive(Debug, Clone)]
enum Tampering {
    Field {
        line: i64,
        column: usize,
        how: u8,
    },
    Remove {
        line: i64,
        count: i64,
    },
    /// All of two lines but their numbers.
    Swap {
        one: i64,
        other: i64,
    },
    /// Two numbers.
    Renumber {
        one: i64,
        other: i64,
    },
    Truncate {
        keep: i64,
    },
    /// And the head moved back to a line that is there, with a hash that is not its own.
    TruncateWithHead {
        keep: i64,
    },
    /// The last once more.
    Repeat,
    Head {
        how: u8,
    },
    /// The newest cut, where there is one.
    Cut {
        how: u8,
    },
}

fn tamperings() -> impl Strategy<Value = Tampering> {
    let line = || 0..LINES - 5;
    prop_oneof![
        8 => (line(), 0..COLUMNS.len(), any::<u8>()).prop_map(|(line, column, how)| Tampering::Field { line, column, how }),
        2 => (line(), 1..4_i64).prop_map(|(line, count)| Tampering::Remove { line, count }),
        2 => (line(), 1..4_i64).prop_map(|(one, apart)| Tampering::Swap { one, other: one + apart }),
        1 => (line(), 1..4_i64).prop_map(|(one, apart)| Tampering::Renumber { one, other: one + apart }),
        2 => line().prop_map(|keep| Tampering::Truncate { keep }),
        1 => line().prop_map(|keep| Tampering::TruncateWithHead { keep: keep + 1 }),
        1 => Just(Tampering::Repeat),
        1 => any::<u8>().prop_map(|how| Tampering::Head { how }),
        1 => any::<u8>().prop_map(|how| Tampering::Cut { how }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_one_tampering_is_found(tampering in tamperings(), was_cut in any::<bool>()) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        runtime.block_on(async {
            let db = trail(was_cut).await;
            prop_assert!(verify(&db).await.unwrap().is_whole());
            let did = tamper(&db, &tampering, was_cut).await;
            prop_assert_eq!(verify(&db).await.unwrap().is_whole(), !did, "{:?}", tampering);
            Ok(())
        })?;
    }
}

/// Twelve lines without triggers, the first three of which may have been removed in time.
async fn trail(was_cut: bool) -> Db {
    let db = Db::open("sqlite::memory:").await.unwrap();
    db.migrate(MIGRATIONS).await.unwrap();
    fill(&db, LINES).await;
    if was_cut {
        db.write(|tx| cut(tx, BEGIN_S + 180, date(2027, 1, 15), BEGIN_S + 100_000)).await.unwrap();
    }
    drop_triggers(&db).await;
    db
}

/// Whether it did anything at all.
async fn tamper(db: &Db, tampering: &Tampering, was_cut: bool) -> bool {
    let first = if was_cut { 4 } else { 1 };
    match *tampering {
        Tampering::Field { line, column, how } => change_field(db, first + line, COLUMNS[column], how).await,
        Tampering::Remove { line, count } => {
            run(db, &format!("DELETE FROM audit_lines WHERE seq BETWEEN {} AND {}", first + line, first + line + count - 1)).await;
        }
        Tampering::Swap { one, other } => swap(db, first + one, first + other).await,
        Tampering::Renumber { one, other } => renumber(db, first + one, first + other).await,
        Tampering::Truncate { keep } => run(db, &format!("DELETE FROM audit_lines WHERE seq >= {}", first + keep)).await,
        Tampering::TruncateWithHead { keep } => {
            run(db, &format!("DELETE FROM audit_lines WHERE seq >= {}", first + keep)).await;
            run(db, &format!("UPDATE audit_head SET seq = {}", first + keep - 1)).await;
        }
        Tampering::Repeat => {
            let rest = COLUMNS[1..].join(", ");
            let last = "(SELECT max(seq) FROM audit_lines)";
            run(db, &format!("INSERT INTO audit_lines (seq, {rest}) SELECT seq + 1, {rest} FROM audit_lines WHERE seq = {last}")).await;
        }
        Tampering::Head { how } => {
            let change = ["SET seq = seq + 1", "SET seq = seq - 1", "SET hash = zeroblob(32)", "SET hash = ''", "SET seq = 'x'"];
            run(db, &format!("UPDATE audit_head {}", change[usize::from(how) % change.len()])).await;
        }
        Tampering::Cut { how } if was_cut => {
            let change = [
                "UPDATE audit_cut SET seq = seq + 1",
                "UPDATE audit_cut SET seq = seq - 1",
                "UPDATE audit_cut SET hash = zeroblob(32)",
                "DELETE FROM audit_cut",
            ];
            run(db, change[usize::from(how) % change.len()]).await;
        }
        Tampering::Cut { .. } => return false,
    }
    true
}

async fn run(db: &Db, text: &str) {
    assert!(db.execute(&sql(text), &[]).await.unwrap() > 0, "{text}");
}

async fn change_field(db: &Db, seq: i64, column: &'static str, how: u8) {
    let read = sql(format!("SELECT {column} FROM audit_lines WHERE seq = {seq}"));
    let old: Value = db.query_one(&read, &[]).await.unwrap().get(0).unwrap();
    // Other numbers than those that are there, or the database itself would refuse it.
    let new = if column == "seq" { Value::Int(seq + [100, -100, 1 << 40][usize::from(how % 3)]) } else { other(column, &old, how) };
    assert_ne!(old, new);
    let change = sql(format!("UPDATE audit_lines SET {column} = $1 WHERE seq = {seq}"));
    assert_eq!(db.execute(&change, &[new]).await.unwrap(), 1);
}

/// Another value than this one, which the rules of the table let through.
fn other(column: &str, old: &Value, how: u8) -> Value {
    let words: &[&str] = match column {
        "actor_kind" => &["visitor", "person", "system"],
        "result" => &["done", "refused", "failed"],
        "origin" => &["web", "api", "command_line", "night"],
        _ => &[],
    };
    let at = usize::from(how);
    if !words.is_empty() {
        let others: Vec<&str> = words.iter().copied().filter(|word| Value::from(*word) != *old).collect();
        return others[at % others.len()].into();
    }
    let changed = match old {
        Value::Null => [Value::Int(0), "".into(), "a".into(), Value::Blob(vec![])][at % 4].clone(),
        Value::Int(number) => [Value::Int(number + 1), Value::Int(-number), number.to_string().into(), Value::Real(0.5)][at % 4].clone(),
        Value::Text(text) => {
            [format!("{text} ").into(), text[1..].into(), Value::Blob(text.as_bytes().to_vec()), text.to_uppercase().into()][at % 4].clone()
        }
        Value::Blob(bytes) => flipped(bytes, at).into(),
        Value::Real(number) => Value::Real(number + 1.0),
    };
    // A column of numbers turns "3" into 3 again, and a pseudonym of digits has no capitals.
    if changed == *old || matches!((old, &changed), (Value::Int(_), Value::Text(_))) { Value::Blob(vec![at as u8]) } else { changed }
}

fn flipped(bytes: &[u8], at: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let place = at % bytes.len();
    bytes[place] ^= 1 << (at % 8);
    bytes
}

/// Numbers stay, everything else changes places.
async fn swap(db: &Db, one: i64, other: i64) {
    let rest = COLUMNS[1..].join(", ");
    run(db, &format!("UPDATE audit_lines SET ({rest}) = (SELECT {rest} FROM audit_lines AS from_line WHERE from_line.seq = {one} + {other} - audit_lines.seq) WHERE seq IN ({one}, {other})")).await;
}

async fn renumber(db: &Db, one: i64, other: i64) {
    for (from, to) in [(one, -1), (other, one), (-1, other)] {
        run(db, &format!("UPDATE audit_lines SET seq = {to} WHERE seq = {from}")).await;
    }
}

async fn check_break(text: &str, expect: Break) {
    let db = trail(false).await;
    run(&db, text).await;
    assert_eq!(verify(&db).await.unwrap().broken, Some(expect), "{text}");
}

#[tokio::test]
async fn verdict_says_what_is_wrong_and_where() {
    check_break("UPDATE audit_lines SET subject = NULL WHERE seq = 5", Break::Changed { seq: 5 }).await;
    check_break("DELETE FROM audit_lines WHERE seq IN (5, 6)", Break::Missing { from: 5, until: 6 }).await;
    check_break("DELETE FROM audit_lines WHERE seq < 3", Break::Missing { from: 1, until: 2 }).await;
    check_break("DELETE FROM audit_lines WHERE seq > 9", Break::CutOff { last: 9, head: 12 }).await;
    check_break("DELETE FROM audit_lines", Break::CutOff { last: 0, head: 12 }).await;
    check_break("UPDATE audit_head SET seq = 11", Break::CutOff { last: 12, head: 11 }).await;
    check_break("DELETE FROM audit_head", Break::CutOff { last: 12, head: 0 }).await;
    check_break("UPDATE audit_lines SET seq = 0 WHERE seq = 5", Break::Order { seq: 0 }).await;
}

/// Somebody changes a line and gives it a hash that fits; the next line still hangs on the old one.
#[tokio::test]
async fn line_with_a_new_hash_of_its_own_is_found_at_the_next_line() {
    let (db, other) = (trail(false).await, trail(false).await);
    let first = "SELECT at, hash FROM audit_lines WHERE seq = 1";
    // Another trail, whose first line has another moment and its own right hash.
    other.execute(&sql("DELETE FROM audit_lines"), &[]).await.unwrap();
    other.execute(&sql("UPDATE audit_head SET seq = 0, hash = zeroblob(32)"), &[]).await.unwrap();
    crate::hall::note(&other, opbouw_audit::Entry { at_s: 7, ..crate::hall::looked() }).await;
    let row = other.query_one(&sql(first), &[]).await.unwrap();
    let (at, hash): (Value, Value) = (row.get(0).unwrap(), row.get(1).unwrap());
    db.execute(&sql("UPDATE audit_lines SET at = $1, hash = $2 WHERE seq = 1"), &[at, hash]).await.unwrap();
    assert_eq!(verify(&db).await.unwrap().broken, Some(Break::Order { seq: 2 }));
}
