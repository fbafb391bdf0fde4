//! Lines whose term is over go, and the rest can still be proven.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use std::io::Cursor;

use crate::hall::{BEGIN_S, asked, fill, halls, looked, note, sql};
use jiff::civil::{Date, date};
use opbouw_audit::{Break, CUT, Entry, Head, MIGRATIONS, Noted, cut, find_head, list_after, verify, verify_against};
use opbouw_store::Db;

const DAY: Date = date(2027, 1, 15);

async fn cut_before(db: &Db, before_s: i64) -> u64 {
    db.write(move |tx| cut(tx, before_s, DAY, BEGIN_S + 100_000)).await.unwrap()
}

#[tokio::test]
async fn what_is_left_after_a_cut_verifies_and_says_that_there_was_one() {
    for db in halls().await {
        fill(&db, 10).await;
        assert_eq!(cut_before(&db, BEGIN_S).await, 0, "{}: nothing is that old", db.name);
        assert_eq!(cut_before(&db, BEGIN_S + 240).await, 4, "{}", db.name);
        let verdict = verify(&db).await.unwrap();
        assert!(verdict.is_whole(), "{}: {verdict:?}", db.name);
        assert_eq!((verdict.lines, verdict.first, verdict.last), (7, Some(5), Some(11)), "{}", db.name);
        let made = verdict.cut.unwrap();
        assert_eq!((made.seq, made.day.as_str(), made.lines), (4, "2027-01-15", 4), "{}", db.name);
        let last = list_after(&db, 10, 1).await.unwrap().remove(0);
        assert_eq!((last.action.as_str(), last.object_id), (CUT, Some(4)), "{}", db.name);
        note(&db, looked()).await;
        assert_eq!(cut_before(&db, BEGIN_S + 300).await, 1, "{}", db.name);
        assert!(verify(&db).await.unwrap().is_whole(), "{}", db.name);
    }
}

#[tokio::test]
async fn everything_may_be_too_old() {
    for db in halls().await {
        fill(&db, 3).await;
        assert_eq!(cut_before(&db, i64::MAX).await, 3, "{}", db.name);
        let verdict = verify(&db).await.unwrap();
        assert_eq!((verdict.lines, verdict.first, verdict.broken), (1, Some(4), None), "{}", db.name);
        assert_eq!(cut_before(&db, i64::MAX).await, 1, "{}", db.name);
        assert!(verify(&db).await.unwrap().is_whole(), "{}", db.name);
    }
}

/// A clock that was wrong for a while must not make a hole.
#[tokio::test]
async fn young_line_keeps_the_old_ones_after_it() {
    for db in halls().await {
        for minute in [0, 9, 1, 2] {
            note(&db, Entry { at_s: BEGIN_S + minute * 60, ..asked() }).await;
        }
        assert_eq!(cut_before(&db, BEGIN_S + 300).await, 1, "{}", db.name);
        assert!(verify(&db).await.unwrap().is_whole(), "{}", db.name);
    }
}

#[tokio::test]
async fn head_that_was_noted_is_found_back_or_its_loss_is_told() {
    for db in halls().await {
        fill(&db, 3).await;
        let third = find_head(&db).await.unwrap();
        fill(&db, 3).await;
        let sixth = find_head(&db).await.unwrap();
        let became = async |head| verify_against(&db, head).await.unwrap();
        assert_eq!(became(third).await.1, Noted::Stands, "{}", db.name);
        let (verdict, noted) = became(Head { seq: 3, hash: sixth.hash }).await;
        assert_eq!((verdict.broken, noted), (Some(Break::NotAsNoted { seq: 3 }), Noted::Gone), "{}", db.name);
        let (verdict, noted) = became(Head { seq: 7, hash: sixth.hash }).await;
        assert_eq!((verdict.broken, noted), (Some(Break::NotAsNoted { seq: 7 }), Noted::Gone), "{}", db.name);
        cut_before(&db, BEGIN_S + 180).await;
        assert_eq!(became(sixth).await.1, Noted::Stands, "{}: the hash of the cut is kept", db.name);
        assert_eq!(became(third).await, (verify(&db).await.unwrap(), Noted::Removed), "{}", db.name);
    }
}

/// What an attacker might try who knows how removing works, but does not make a new chain.
#[tokio::test]
async fn lines_that_are_removed_as_if_too_old_are_missed() {
    for db in halls().await {
        fill(&db, 6).await;
        for text in [
            "INSERT INTO audit_cut (seq, hash, day, lines) SELECT 2, hash, '2027-01-15', 2 FROM audit_lines WHERE seq = 2",
            "DELETE FROM audit_lines WHERE seq <= 2",
        ] {
            db.execute(&sql(text), &[]).await.unwrap();
        }
        assert_eq!(verify(&db).await.unwrap().broken, Some(Break::Unannounced { seq: 2 }), "{}", db.name);
    }
}

/// A back-up brings lines, head and cut as they were, and the triggers are there already.
#[tokio::test]
async fn trail_from_a_back_up_can_still_be_proven_and_goes_on() {
    for (from, to) in halls().await.iter().zip(halls().await) {
        fill(from, 10).await;
        cut_before(from, BEGIN_S + 240).await;
        let (bytes, _) = from.copy_out("2027-01-15", Vec::new(), |_| {}).await.unwrap();
        to.copy_in(MIGRATIONS, Cursor::new(bytes), |_| {}).await.unwrap();
        assert_eq!(verify(&to).await.unwrap(), verify(from).await.unwrap(), "{}", to.name);
        assert_eq!(note(&to, looked()).await, 12, "{}", to.name);
        assert!(verify(&to).await.unwrap().is_whole(), "{}", to.name);
    }
}
