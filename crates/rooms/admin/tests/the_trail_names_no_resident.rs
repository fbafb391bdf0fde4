//! The trail can be looked through, proven and taken along; it names whoever works here, and no resident.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use jiff::ToSpan;
use opbouw_access::Role;
use opbouw_audit::Activity;
use opbouw_signin::{Doer, Note, find_session};
use opbouw_store::{Statement, Tx};
use opbouw_testkit::store::list_values;
use opbouw_testkit::{MadeUpVillage, TestApp, Visitor};

async fn apps() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::new()).await
}

/// Somebody does something that is noted, about somebody.
async fn does(app: &TestApp, visitor: &Visitor<'_>, action: &'static str, about: i64) {
    let who = find_session(&app.db, &visitor.token, app.now_s()).await.unwrap().unwrap();
    let doer = Doer::on_page(Some(&who), &app.clock.now());
    let note = move |tx: &mut Tx<'_>| {
        let person = opbouw_neighbourhood::store::find_person(tx, about)?;
        let subject = person.as_ref().map(|person| person.pseudonym.as_str());
        doer.note(tx, &Note { action, kind: "person", id: Some(about), activity: Activity::ContactDetails, subject })?;
        Ok::<_, opbouw_neighbourhood::NeighbourhoodError>(())
    };
    app.db.write(note).await.unwrap();
}

#[tokio::test]
async fn who_works_here_is_named_and_who_lives_here_is_not() {
    for app in apps().await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        let joke = app.staff("Joke", "Welzijn", Role::Worker).await;
        let fatma = app.resident("Fatma").await;
        does(&app, &joke, "person-view", fatma.person).await;
        does(&app, &fatma, "person-export", fatma.person).await;
        let page = admin.get("/beheer/spoor").await;
        assert_eq!(page.status, 200);
        assert!(page.has("Joke") && page.has("Welzijn") && page.has("een bewoner") && !page.has("Fatma"), "{}: {}", app.name, page.text);
        let erase = fatma.person;
        app.db.write(move |tx: &mut Tx<'_>| opbouw_neighbourhood::store::erase_person(tx, erase)).await.unwrap();
        assert!(admin.get("/beheer/spoor").await.has("iemand die er niet meer is"));
    }
}

#[tokio::test]
async fn whoever_stopped_working_here_is_named_for_what_they_did_then_and_not_for_what_they_do_as_a_resident() {
    for app in apps().await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        let joke = app.staff("Joke", "Welzijn", Role::Worker).await;
        does(&app, &joke, "offer-change", admin.person).await;
        let (party, today) = (app.party("Welzijn").await, app.clock.now().date());
        let end = move |tx: &mut Tx<'_>| {
            let member = opbouw_neighbourhood::store::list_members(tx, party)?.remove(0);
            opbouw_neighbourhood::store::end_membership(tx, &member, today)
        };
        app.db.write(end).await.unwrap();
        does(&app, &joke, "consent-give", joke.person).await;
        let then = admin.get("/beheer/spoor?handeling=offer-change").await;
        assert!(then.has("Joke") && !then.has("een bewoner"), "{}", app.name);
        let now = admin.get("/beheer/spoor?handeling=consent-give").await;
        assert!(now.has("een bewoner") && !now.has("Joke"), "{}", app.name);
    }
}

#[tokio::test]
async fn it_is_looked_through_by_day_action_and_party() {
    for app in apps().await {
        let (admin, fatma) = (app.staff("Anna", "Gemeente", Role::Admin).await, app.register("Fatma", None).await);
        let joke = app.staff("Joke", "Welzijn", Role::Worker).await;
        does(&app, &joke, "person-view", fatma).await;
        app.clock.pass(1.hour());
        does(&app, &admin, "party-change", fatma).await;
        let welzijn = app.party("Welzijn").await;
        let check = |query: String, seen: [bool; 2]| {
            let admin = &admin;
            async move {
                let page = admin.get(&format!("/beheer/spoor?{query}")).await;
                let has =
                    ["person-view", "party-change"].map(|action| page.has(&format!("<strong lang=\"en\" dir=\"ltr\">{action}</strong>")));
                assert_eq!((page.status, has), (200, seen), "{query}");
            }
        };
        check(String::new(), [true, true]).await;
        check("handeling=person-view".to_owned(), [true, false]).await;
        check(format!("partij={welzijn}"), [true, false]).await;
        check("van=2026-11-23&tot=2026-11-23".to_owned(), [true, true]).await;
        check("van=2026-11-24&tot=".to_owned(), [false, false]).await;
        check("tot=2026-11-22&handeling=&partij=&bladzij=0".to_owned(), [false, false]).await;
        check("bladzij=7".to_owned(), [false, false]).await;
        let odd = admin.get("/beheer/spoor?van=gisteren&handeling=%3Cb%3E&partij=x&bladzij=-1").await;
        assert!(odd.status == 400 && odd.has("(ADMIN-004)") && !odd.has("gisteren") && !odd.has("<b>"), "{}", app.name);
    }
}

#[tokio::test]
async fn there_are_pages_of_fifty() {
    for app in apps().await {
        let (admin, fatma) = (app.staff("Anna", "Gemeente", Role::Admin).await, app.register("Fatma", None).await);
        for _ in 0..60 {
            does(&app, &admin, "person-view", fatma).await;
        }
        let first = admin.get("/beheer/spoor").await;
        assert_eq!(first.all_between("<strong lang=\"en\"", "</strong>").len(), 50);
        let older = first.all_between("href=\"/beheer/spoor?", "\"").first().map(|query| query.replace("&#38;", "&")).unwrap();
        let second = admin.get(&format!("/beheer/spoor?{older}")).await;
        assert_eq!(second.all_between("<strong lang=\"en\"", "</strong>").len(), 10, "{}: {older}", app.name);
    }
}

#[tokio::test]
async fn it_is_proven_and_a_line_that_was_changed_is_found() {
    for app in apps().await {
        let (admin, fatma) = (app.staff("Anna", "Gemeente", Role::Admin).await, app.register("Fatma", None).await);
        does(&app, &admin, "person-view", fatma).await;
        does(&app, &admin, "party-change", fatma).await;
        assert!(admin.get("/beheer").await.has("nog niet gecontroleerd"));
        let whole = admin.post("/beheer/spoor/controle", &[]).await;
        let hash = list_values(&app.db, app.name).await.unwrap()["admin_checks.head_hash"][0].clone();
        assert!(whole.status == 200 && whole.has("Ja. Er is geen regel") && whole.has(&format!("2:{hash}")), "{}", whole.text);
        assert!(admin.get("/beheer").await.has("Het spoor is heel"));
        let open =
            if app.name == "postgres" { "ALTER TABLE audit_lines DISABLE TRIGGER USER" } else { "DROP TRIGGER audit_lines_never_change" };
        for sql in [open, "UPDATE audit_lines SET action = 'party-view' WHERE seq = 2"] {
            let statement = Statement::new("test", sql);
            app.db.write(move |tx: &mut Tx<'_>| tx.execute(&statement, &[])).await.unwrap();
        }
        let broken = admin.post("/beheer/spoor/controle", &[]).await;
        assert!(broken.has("Regel 2 is niet meer zoals hij is geschreven. (AUD-002)"), "{}: {}", app.name, broken.text);
        assert!(admin.get("/beheer").await.has("Het spoor is niet heel"));
    }
}

#[tokio::test]
async fn it_is_taken_along_without_names_and_that_is_noted() {
    for app in apps().await {
        let (admin, fatma) = (app.staff("Anna", "Gemeente", Role::Admin).await, app.register("Fatma", None).await);
        does(&app, &admin, "person-view", fatma).await;
        assert!(admin.get("/beheer/spoor").await.has("name=\"na\" value=\"0\""));
        let file = admin.post("/beheer/spoor/export", &[("na", "0")]).await;
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"spoor-1-1.jsonl\"");
        assert_eq!(file.text.lines().count(), 1);
        let line: serde_json::Value = serde_json::from_str(&file.text).unwrap();
        assert!(line["resourceSpans"].is_array() && file.has("/beheer/register#OPB-04") && !file.has("Fatma") && !file.has("Anna"));
        assert!(list_values(&app.db, app.name).await.unwrap()["audit_lines.action"].contains(&"trail-export".to_owned()), "{}", app.name);
        assert_eq!(admin.post("/beheer/spoor/export", &[("na", "2")]).await.status, 404);
    }
}
