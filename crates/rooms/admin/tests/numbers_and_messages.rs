//! Numbers say nothing about somebody who can be pointed at, policy sees no name anywhere, and messages show no address.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use jiff::ToSpan;
use opbouw_access::Role;
use opbouw_admin::statements;
use opbouw_neighbourhood::store;
use opbouw_store::Tx;
use opbouw_testkit::store::list_values;
use opbouw_testkit::{MadeUpVillage, TestApp};

#[tokio::test]
async fn every_statement_is_understood_by_both_databases() {
    for app in TestApp::on_both(MadeUpVillage::new()).await {
        assert_eq!(app.db.prepare_all(&statements()).await, Ok(()), "{}", app.name);
    }
}

#[tokio::test]
async fn small_numbers_are_hidden_and_others_are_rounded() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let policy = app.staff("Pia", "Gemeente", Role::Policy).await;
        for name in ["Ada", "Bea", "Cor", "Dirk", "Eef", "Fien", "Gijs"] {
            app.register(name, None).await;
        }
        let page = policy.get("/beheer/cijfers").await;
        assert_eq!(page.status, 200);
        assert!(page.has("<th scope=\"row\">Lindelo</th><td>10</td>"), "{}: {}", app.name, page.text);
        for hidden in ["Eskerhout", "Hooikamp", "aanbod", "vragen", "mag gevonden worden", "beleidsmedewerker"] {
            assert!(page.has(&format!("<th scope=\"row\">{hidden}</th><td>minder dan 5</td>")), "{hidden}: {}", page.text);
        }
        assert!(page.has("<th scope=\"row\">Samen, van wat getoond is</th><td>10</td>"));
    }
}

#[tokio::test]
async fn policy_sees_no_name_on_any_page_of_this_room() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let policy = app.staff("Pia", "Gemeente", Role::Policy).await;
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        app.staff("Joke", "Welzijn", Role::Worker).await;
        app.register("Fenna", None).await;
        let party = app.party("Welzijn").await;
        let invite = [("mail", "zoe@example.org"), ("naam", "Zoë"), ("rol", "worker"), ("taal", "nl")];
        admin.post(&format!("/beheer/partijen/{party}/uitnodigingen"), &invite).await;
        let values = list_values(&app.db, app.name).await.unwrap();
        let mut names: Vec<String> = values["neighbourhood_people.first_name"].clone();
        names.extend(values["neighbourhood_resources.giver"].iter().filter(|giver| !giver.is_empty()).cloned());
        names.extend(["Zoë".to_owned(), "zoe@".to_owned()]);
        assert!(names.len() > 7, "{names:?}");
        assert!(policy.get("/beheer").await.has("<a href=\"/beheer\" aria-current"), "the menu leads there");
        let mut opened = 0;
        for route in app.routes().into_iter().filter(|route| route.path.starts_with("/beheer") && route.method == "GET") {
            let address = route.path.replace("{id}", &party.to_string()).replace("{membership}", "1").replace("{invite}", "1");
            let page = policy.get(&address).await;
            opened += usize::from(page.status == 200);
            for name in &names {
                assert!(!page.has(name.as_str()), "{}: {address} shows {name}", app.name);
            }
        }
        assert_eq!(opened, 2, "the start and the numbers");
    }
}

#[tokio::test]
async fn every_page_of_this_room_opens_for_an_admin_in_every_language() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        app.staff("Bea", "Gemeente", Role::Admin).await;
        let party = app.party("Gemeente").await;
        for route in app.routes().into_iter().filter(|route| route.path.starts_with("/beheer") && route.method == "GET") {
            let address = route.path.replace("{id}", &party.to_string()).replace("{membership}", "1");
            for language in ["nl", "en"] {
                let cookie = format!("{}; taal={language}", admin.cookie());
                let page = app.get_with(&address, &[("cookie", &cookie)]).await;
                assert_eq!(page.status, 200, "{address}");
                assert!(page.has(&format!("<html lang=\"{language}\"")) && !page.has("admin-"), "{address}: a key without its sentence");
                assert!(!page.has(" style=") && !page.has("<script>"), "{address}");
            }
        }
    }
}

#[tokio::test]
async fn without_a_mail_server_that_is_said_and_a_test_waits() {
    for app in TestApp::on_both(MadeUpVillage::new()).await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        assert!(admin.get("/beheer").await.has("Mail is nog niet ingesteld"));
        let sent = admin.post("/beheer/berichten/test", &[]).await;
        assert_eq!(sent.header("location"), "/beheer/berichten?klaar=test");
        let page = admin.get("/beheer/berichten?klaar=test").await;
        assert!(
            page.has("Testbericht")
                && page.has("a***@example.org")
                && !page.has("anna@example.org")
                && page.has("Mail is nog niet ingesteld")
        );
        assert!(admin.get("/beheer").await.has("Er wacht 1 bericht."), "{}", app.name);
        let nobody = admin.post("/beheer/berichten/4711/opnieuw", &[]).await;
        assert!(nobody.status == 400 && nobody.has("(ADMIN-006)"));
    }
}

#[tokio::test]
async fn whoever_has_no_address_is_told_so_when_asking_for_a_test() {
    for app in TestApp::on_both(MadeUpVillage::new()).await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        let person = admin.person;
        let forget = move |tx: &mut Tx<'_>| {
            let now = store::find_person(tx, person)?.unwrap();
            let name = opbouw_neighbourhood::FirstName::parse(&now.first_name)?;
            let area = opbouw_neighbourhood::AreaCode::parse(&now.area).unwrap();
            store::change_person(tx, person, &name, &area, &opbouw_neighbourhood::Reach::Nothing, "nl")
        };
        app.db.write(forget).await.unwrap();
        let asked = admin.post("/beheer/berichten/test", &[]).await;
        assert!(asked.status == 400 && asked.has("(ADMIN-005)"), "{}", app.name);
    }
}

#[tokio::test]
async fn a_message_that_failed_is_tried_again() {
    for app in TestApp::on_both(MadeUpVillage::new()).await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        admin.post("/beheer/berichten/test", &[]).await;
        let fail = opbouw_store::Statement::new("test", "UPDATE post_messages SET state = 'failed', last_problem = 'POST-008'");
        app.db.write(move |tx: &mut Tx<'_>| tx.execute(&fail, &[])).await.unwrap();
        app.clock.pass(1.hour());
        let page = admin.get("/beheer/berichten").await;
        assert!(page.has("mislukt") && page.has("POST-008") && page.has("Probeer opnieuw"));
        assert!(admin.get("/beheer").await.has("1 bericht is niet verstuurd."));
        let address =
            page.all_between("action=\"", "\"").into_iter().find(|address| address.ends_with("/opnieuw")).unwrap_or("").to_owned();
        assert_eq!(admin.post(&address, &[]).await.header("location"), "/beheer/berichten?klaar=opnieuw");
        assert_eq!(list_values(&app.db, app.name).await.unwrap()["post_messages.state"], ["waiting"], "{}", app.name);
    }
}
