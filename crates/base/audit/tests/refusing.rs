//! Who may only use SQL can neither change nor remove what was noted, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use crate::hall::{fill, halls, sql};
use opbouw_audit::{list_after, verify};
use opbouw_store::{ConstraintKind, Db, StoreError};

const CUT_AT: &str = "INSERT INTO audit_cut (seq, hash, day, lines) SELECT seq, hash, '2027-01-15', 2 FROM audit_lines WHERE seq =";

async fn check_refused(db: &Db, name: &str, text: &str) {
    let result = db.execute(&sql(text), &[]).await;
    let refused = StoreError::Constraint { statement: "test::SQL", kind: ConstraintKind::Other };
    assert_eq!(result, Err(refused), "{name}: {text}");
}

#[tokio::test]
async fn lines_can_neither_be_changed_nor_removed() {
    for db in halls().await {
        fill(&db, 4).await;
        for text in [
            "UPDATE audit_lines SET action = 'nothing' WHERE seq = 2",
            "UPDATE audit_lines SET subject = NULL",
            "DELETE FROM audit_lines WHERE seq = 4",
            "DELETE FROM audit_lines",
            "UPDATE audit_head SET seq = 2",
            "UPDATE audit_head SET hash = (SELECT hash FROM audit_lines WHERE seq = 1)",
            "DELETE FROM audit_head",
        ] {
            check_refused(&db, db.name, text).await;
        }
        assert_eq!(verify(&db).await.unwrap().lines, 4, "{}", db.name);
    }
}

/// SQLite removes what it replaces without asking the trigger that guards removing; PostgreSQL empties a table without looking at rows.
#[tokio::test]
async fn tables_can_neither_be_replaced_nor_emptied() {
    const SAME: &str =
        "at, actor_kind, actor, on_behalf_of, action, object_kind, object_id, result, origin, activity, subject, trace, previous, hash";
    for db in halls().await {
        fill(&db, 4).await;
        db.execute(&sql(format!("{CUT_AT} 2")), &[]).await.unwrap();
        let replacing = [
            format!("INSERT OR REPLACE INTO audit_lines (seq, {SAME}) SELECT 2, {SAME} FROM audit_lines WHERE seq = 1"),
            format!("INSERT OR REPLACE INTO audit_lines (seq, {SAME}) SELECT 4, {SAME} FROM audit_lines WHERE seq = 1"),
            "INSERT OR REPLACE INTO audit_head (id, seq, hash) SELECT 1, seq, hash FROM audit_lines WHERE seq = 3".to_owned(),
            CUT_AT.replace("INSERT INTO", "INSERT OR REPLACE INTO") + " 2",
        ];
        let emptying = ["audit_lines", "audit_head", "audit_cut"].map(|table| format!("TRUNCATE {table}"));
        for text in if db.name == "sqlite" { replacing.as_slice() } else { emptying.as_slice() } {
            check_refused(&db, db.name, text).await;
        }
        assert_eq!(list_after(&db, 0, 9).await.unwrap().len(), 4, "{}", db.name);
    }
}

#[tokio::test]
async fn only_lines_that_a_cut_covers_can_be_removed() {
    for db in halls().await {
        fill(&db, 4).await;
        db.execute(
            &sql("INSERT INTO audit_cut (seq, hash, day, lines) SELECT 2, hash, '2027-01-15', 2 FROM audit_lines WHERE seq = 2"),
            &[],
        )
        .await
        .unwrap();
        check_refused(&db, db.name, "DELETE FROM audit_lines WHERE seq <= 3").await;
        for text in ["UPDATE audit_cut SET seq = 4", "DELETE FROM audit_cut"] {
            check_refused(&db, db.name, text).await;
        }
        assert_eq!(db.execute(&sql("DELETE FROM audit_lines WHERE seq <= 2"), &[]).await, Ok(2), "{}", db.name);
    }
}
