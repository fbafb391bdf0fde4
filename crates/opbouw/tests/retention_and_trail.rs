//! `opbouw retention run` and `opbouw audit verify`, as whoever keeps the house runs them: on both databases, with the real program.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use std::process::{Command, Output};

use jiff::civil::date;
use opbouw_neighbourhood::{AreaCode, FirstName, Reach, Registration, store};
use opbouw_store::{Statement, Tx};
use opbouw_testkit::{MadeUpVillage, TestApp};

fn opbouw(app: &TestApp, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_opbouw"));
    command.args(arguments).args(["--database", &app.url]).env("OPBOUW_LOG", "error").output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Somebody whose term was over long ago, by any clock.
async fn register_long_ago(app: &TestApp) -> i64 {
    let new = Registration {
        first_name: FirstName::parse("Fatma").unwrap(),
        area: AreaCode::parse("BU99900101").unwrap(),
        reach: Reach::Nothing,
        language: "nl".to_owned(),
        registered_by: None,
    };
    app.db.write(move |tx: &mut Tx<'_>| store::register(tx, &new, date(2019, 1, 2), date(2020, 1, 2))).await.unwrap()
}

async fn is_there(app: &TestApp, person: i64) -> bool {
    app.db.read(move |tx: &mut Tx<'_>| store::find_person(tx, person)).await.unwrap().is_some()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_due_is_shown_first_and_then_removed_with_a_proof() {
    for app in TestApp::on_both(MadeUpVillage::new()).await {
        let (fatma, henk) = (register_long_ago(&app).await, app.register("Henk", None).await);
        let shown = opbouw(&app, &["retention", "run", "--dry-run"]);
        let text = said(&shown);
        assert!(shown.status.success() && text.contains("         1  residents: did nothing for 12 months"), "{}: {text}", app.name);
        assert!(text.contains(&format!("number {fatma}, active 2019-01-02, kept until 2020-01-02")) && !text.contains("Fatma"));
        assert!(text.contains("Nothing was removed") && is_there(&app, fatma).await);
        let run = opbouw(&app, &["retention", "run"]);
        assert!(run.status.success() && said(&run).contains("Removed: 1 residents."), "{}: {}", app.name, said(&run));
        assert!(!is_there(&app, fatma).await && is_there(&app, henk).await);
        assert!(said(&opbouw(&app, &["retention", "run"])).contains("nothing, because nothing was due"));
        assert_eq!(opbouw(&app, &["audit", "verify"]).status.code(), Some(0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trail_that_was_bent_ends_with_one_and_says_where() {
    for app in TestApp::on_both(MadeUpVillage::new()).await {
        register_long_ago(&app).await;
        opbouw(&app, &["retention", "run"]);
        let whole = opbouw(&app, &["audit", "verify"]);
        let text = said(&whole);
        assert!(whole.status.code() == Some(0) && text.contains("The trail is whole."), "{}: {text}", app.name);
        let head = text.split("elsewhere: ").nth(1).and_then(|rest| rest.lines().next()).unwrap().to_owned();
        opbouw(&app, &["retention", "run"]);
        assert!(said(&opbouw(&app, &["audit", "verify", "--head", &head])).contains("still stands"), "{}", app.name);
        let other = format!("1:{}", "0f".repeat(32));
        let forged = opbouw(&app, &["audit", "verify", "--head", &other]);
        assert!(forged.status.code() == Some(1) && String::from_utf8_lossy(&forged.stderr).contains("AUD-007"), "{}", app.name);
        assert_eq!(opbouw(&app, &["audit", "verify", "--head", "nonsense"]).status.code(), Some(2));

        let open =
            if app.name == "postgres" { "ALTER TABLE audit_lines DISABLE TRIGGER USER" } else { "DROP TRIGGER audit_lines_never_change" };
        for sql in [open, "UPDATE audit_lines SET object_id = 4711 WHERE seq = 1"] {
            let statement = Statement::new("test", sql);
            app.db.write(move |tx: &mut Tx<'_>| tx.execute(&statement, &[])).await.unwrap();
        }
        let bent = opbouw(&app, &["audit", "verify"]);
        let trouble = String::from_utf8_lossy(&bent.stderr).into_owned();
        assert_eq!(bent.status.code(), Some(1), "{}", app.name);
        assert!(trouble.contains("Line 1") && trouble.contains("AUD-002") && trouble.contains("security"), "{trouble}");
        assert!(!said(&bent).contains("is whole"));
    }
}
