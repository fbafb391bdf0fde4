//! What somebody does is noted with who, for which party, and what came of it.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::door::{NOW, doors, party, resident, signed_in, works, write};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use opbouw_audit::{Activity, Origin};
use opbouw_signin::{Doer, Method, Note};
use opbouw_store::{Db, Statement};

/// Who, for which party, what, with what, how it ended.
type Line = (String, Option<String>, Option<i64>, String, String);

async fn last_line(db: &Db) -> Line {
    const LAST: Statement =
        Statement::new("trail::LAST", "SELECT actor_kind, actor, on_behalf_of, action, result FROM audit_lines ORDER BY seq DESC LIMIT 1");
    let row = db.query_one(&LAST, &[]).await.unwrap();
    (row.get(0).unwrap(), row.get(1).unwrap(), row.get(2).unwrap(), row.get(3).unwrap(), row.get(4).unwrap())
}

async fn note(db: &Db, doer: &Doer, is_refused: bool) -> Line {
    let doer = doer.clone();
    let note = Note { action: "person-view", kind: "person", id: Some(3), activity: Activity::ContactDetails, subject: None };
    write(db, move |tx| if is_refused { doer.note_refused(tx, &note) } else { doer.note(tx, &note) }).await;
    last_line(db).await
}

#[tokio::test]
async fn a_line_in_the_trail_says_who_and_for_which_party() {
    let now = Timestamp::from_second(NOW).unwrap().to_zoned(TimeZone::UTC);
    for db in doors().await {
        let (pol, wilma) = (party(&db, "De Pol").await, resident(&db, "Wilma", "").await);
        works(&db, wilma, pol, "worker").await;
        let wilma = signed_in(&db, wilma, Method::Passkey).await;
        let worker = Doer::on_page(Some(&wilma), &now);
        let (kind, actor, for_party, action, result) = note(&db, &worker, false).await;
        assert_eq!((kind.as_str(), actor.as_ref(), for_party), ("person", Some(&wilma.pseudonym), Some(pol)), "{}", db.name);
        assert_eq!((action.as_str(), result.as_str(), worker.at_s, worker.today), ("person-view", "done", NOW, now.date()));
        assert_eq!((worker.on_behalf_of(wilma.person), worker.on_behalf_of(wilma.person + 1)), (None, Some(wilma.person)));
        let visitor = note(&db, &Doer::on_page(None, &now), true).await;
        assert_eq!((visitor.0.as_str(), visitor.1, visitor.2, visitor.4.as_str()), ("visitor", None, None, "refused"), "{}", db.name);
        let program = note(&db, &Doer::program(Origin::Night, &now), false).await;
        assert_eq!((program.0.as_str(), program.1), ("system", None), "{}", db.name);
    }
}
