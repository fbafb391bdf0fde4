//! What was done is noted with its change, in one row of lines, and can be looked up without any text of a person.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use crate::hall::{BEGIN_S, asked, fatma, fill, halls, looked, note, worker};
use opbouw_audit::{Activity, Entry, Filter, Origin, Outcome, PAGE, Who, append, list, list_about, list_after, statements, verify};
use opbouw_store::StoreError;

#[tokio::test]
async fn all_statements_are_understood_by_both_databases() {
    for db in halls().await {
        assert_eq!(db.prepare_all(&statements()).await, Ok(()), "{}", db.name);
    }
}

#[tokio::test]
async fn line_comes_back_as_it_was_noted() {
    for db in halls().await {
        note(&db, looked()).await;
        note(&db, asked()).await;
        let lines = list_after(&db, 0, 10).await.unwrap();
        let [first, second] = lines.as_slice() else { panic!("{}: {lines:?}", db.name) };
        assert_eq!((first.seq, first.at_s, &first.actor), (1, BEGIN_S, &Who::Person(worker())), "{}", db.name);
        assert_eq!((first.on_behalf_of, first.action.as_str()), (Some(5), "person-view"));
        assert_eq!((first.object_kind.as_str(), first.object_id), ("person", Some(3)));
        assert_eq!((first.result, first.origin, first.activity), (Outcome::Done, Origin::Web, Activity::ContactDetails));
        assert_eq!((&first.subject, first.trace.as_deref()), (&Some(fatma()), Some("4bf92f3577b34da6a3ce929d0e0e4736")));
        assert_eq!((&second.actor, second.on_behalf_of, second.object_id, &second.subject), (&Who::Visitor, None, None, &None));
        assert_eq!(second.previous, first.hash, "{}", db.name);
    }
}

#[tokio::test]
async fn every_word_that_can_be_stored_can_be_read() {
    for db in halls().await {
        let words = Outcome::ALL.len() * Origin::ALL.len() * Activity::ALL.len();
        for result in Outcome::ALL {
            for origin in Origin::ALL {
                for activity in Activity::ALL.iter().copied() {
                    note(&db, Entry { result, origin, activity, actor: Who::System, ..looked() }).await;
                }
            }
        }
        assert_eq!(list_after(&db, 0, 1000).await.unwrap().len(), words, "{}", db.name);
    }
}

/// A header comes from outside: what is no trace must not get into a table that can never be mended.
#[tokio::test]
async fn text_that_is_no_trace_is_left_out() {
    for db in halls().await {
        note(&db, Entry { trace: Some("Fatma woont op nummer 3, zegt zij".into()), ..looked() }).await;
        assert_eq!(list_after(&db, 0, 1).await.unwrap()[0].trace, None, "{}", db.name);
    }
}

#[tokio::test]
async fn change_that_is_rolled_back_leaves_no_line_and_no_hole() {
    for db in halls().await {
        note(&db, looked()).await;
        let refused: Result<(), StoreError> = db
            .write(|tx| {
                append(tx, &looked())?;
                Err(StoreError::NoRow { statement: "changed my mind" })
            })
            .await;
        assert!(refused.is_err());
        assert_eq!(note(&db, asked()).await, 2, "{}", db.name);
        assert!(verify(&db).await.unwrap().is_whole(), "{}", db.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn eight_who_write_at_once_make_one_chain() {
    for db in halls().await {
        let mut writers = tokio::task::JoinSet::new();
        for writer in 0..8 {
            let db = db.clone();
            writers.spawn(async move {
                for number in 0..25 {
                    note(&db, Entry { at_s: writer * 1000 + number, ..looked() }).await;
                }
            });
        }
        while let Some(done) = writers.join_next().await {
            done.unwrap();
        }
        let verdict = verify(&db).await.unwrap();
        assert_eq!((verdict.lines, verdict.first, verdict.last, verdict.head.seq), (200, Some(1), Some(200), 200), "{}", db.name);
        assert!(verdict.is_whole(), "{}: {verdict:?}", db.name);
    }
}

#[tokio::test]
async fn resident_sees_who_looked_newest_first_and_nothing_about_others() {
    for db in halls().await {
        fill(&db, 7).await;
        let lines = list_about(&db, &fatma(), 3).await.unwrap();
        assert_eq!(lines.iter().map(|line| line.seq).collect::<Vec<_>>(), [7, 5, 3], "{}", db.name);
        assert!(list_about(&db, &worker(), 3).await.unwrap().is_empty(), "{}", db.name);
    }
}

#[tokio::test]
async fn administrator_finds_by_moment_action_and_party_a_page_at_a_time() {
    for db in halls().await {
        fill(&db, 120).await;
        let first = list(&db, &Filter::default(), 0).await.unwrap();
        assert_eq!((first.lines[0].seq, first.lines.len() as i64, first.has_more), (120, PAGE, true), "{}", db.name);
        let last = list(&db, &Filter::default(), 2).await.unwrap();
        assert_eq!((last.lines[0].seq, last.lines.len(), last.has_more), (20, 20, false), "{}", db.name);
        let narrow = Filter { from_s: Some(BEGIN_S + 60), until_s: Some(BEGIN_S + 300), ..Filter::default() };
        check_found(&db, narrow.clone(), &[5, 4, 3, 2]).await;
        check_found(&db, Filter { action: Some("question-ask".into()), ..narrow.clone() }, &[4, 2]).await;
        check_found(&db, Filter { party: Some(5), ..narrow.clone() }, &[5, 3]).await;
        check_found(&db, Filter { party: Some(6), ..narrow }, &[]).await;
    }
}

async fn check_found(db: &opbouw_store::Db, filter: Filter, expect: &[i64]) {
    let found: Vec<i64> = list(db, &filter, 0).await.unwrap().lines.iter().map(|line| line.seq).collect();
    assert_eq!(found, expect, "{filter:?}");
}
