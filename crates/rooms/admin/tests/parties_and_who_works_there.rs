//! Parties are founded, people invited and given roles; and a coordinator keeps the own party and no other.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use opbouw_access::Role;
use opbouw_testkit::store::list_values;
use opbouw_testkit::{MadeUpVillage, Reply, TestApp, Visitor};

const INVITE: [(&str, &str); 4] = [("mail", "joke@welzijn.example"), ("naam", "Joke"), ("rol", "worker"), ("taal", "nl")];

async fn apps() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::new()).await
}

/// Where a reply leads, without the word behind it.
fn leads_to(reply: &Reply) -> String {
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").split('?').next().unwrap_or("").to_owned()
}

async fn memberships(visitor: &Visitor<'_>, party: i64) -> Vec<String> {
    let page = visitor.get(&format!("/beheer/partijen/{party}")).await;
    page.all_between("/leden/", "/einde\"").into_iter().filter(|id| !id.contains('/')).map(str::to_owned).collect()
}

#[tokio::test]
async fn an_admin_founds_a_party_and_changes_it() {
    for app in apps().await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        let founded = admin.post("/beheer/partijen", &[("naam", "Dorpshuis De Pol"), ("soort", "initiative"), ("over", "Koffie.")]).await;
        let address = leads_to(&founded);
        assert_eq!(founded.header("location"), format!("{address}?klaar=opgericht"));
        let page = admin.get(founded.header("location")).await;
        assert!(
            page.has("<h1>Dorpshuis De Pol</h1>") && page.has("De partij staat erin") && page.has("Hier werkt nog niemand"),
            "{}",
            app.name
        );
        let changed = admin.post(&address, &[("naam", "De Pol"), ("soort", "organisation"), ("over", "")]).await;
        assert_eq!(leads_to(&changed), address);
        let list = admin.get("/beheer/partijen").await;
        assert!(list.has(">De Pol</a>") && !list.has("Dorpshuis De Pol"));
    }
}

#[tokio::test]
async fn all_faults_of_a_form_are_told_at_once_and_what_was_typed_stays() {
    for app in apps().await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        let reply = admin.post("/beheer/partijen", &[("naam", " "), ("soort", "kerk"), ("over", "Samen <eten>")]).await;
        assert_eq!(reply.status, 400);
        assert!(reply.has("(NEI-023)") && reply.has("(ADMIN-003)") && reply.has("role=\"alert\"") && !reply.has("<eten>"));
        assert!(reply.has("Samen &#60;eten&#62;"), "{}", reply.text);
        let taken = admin.post("/beheer/partijen", &[("naam", "gemeente!"), ("soort", "organisation")]).await;
        assert!(taken.status == 400 && taken.has("(NEI-032)"), "{}", app.name);
        let party = app.party("Gemeente").await;
        let fields = [("mail", "geen adres"), ("naam", "1234"), ("rol", "koning"), ("taal", "nl")];
        let wrong = admin.post(&format!("/beheer/partijen/{party}/uitnodigingen"), &fields).await;
        assert!(wrong.status == 400 && wrong.has("(NEI-026)") && wrong.has("(NEI-023)") && wrong.has("(ADMIN-003)"));
        assert!(wrong.has("value=\"geen adres\""));
    }
}

#[tokio::test]
async fn an_invitation_is_queued_and_nothing_personal_is_in_an_address() {
    for app in apps().await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        let party = app.party("Welzijn").await;
        let invited = admin.post(&format!("/beheer/partijen/{party}/uitnodigingen"), &INVITE).await;
        assert_eq!(invited.header("location"), format!("/beheer/partijen/{party}?klaar=uitgenodigd"));
        let values = list_values(&app.db, app.name).await.unwrap();
        assert_eq!(values["post_messages.recipient"], ["joke@welzijn.example"]);
        assert_eq!(values["post_messages.kind"], ["post-invite"]);
        assert!(values["post_messages.fields"][0].contains("medewerker") && values["post_messages.fields"][0].contains("Anna"));
        assert!(values["audit_lines.action"].contains(&"member-invite".to_owned()));
        assert!(values["happenings_log.kind"].contains(&"worker_invited".to_owned()));
        let page = admin.get(&format!("/beheer/partijen/{party}")).await;
        assert!(page.has("Open uitnodigingen") && page.has("joke@welzijn.example"));
        for address in page.all_between("href=\"", "\"").into_iter().chain(page.all_between("action=\"", "\"")) {
            assert!(!address.to_lowercase().contains("joke") && !address.contains('@'), "{address}");
        }
    }
}

#[tokio::test]
async fn nobody_is_invited_twice_and_an_invitation_can_be_taken_back() {
    for app in apps().await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        let party = app.party("Welzijn").await;
        let invites = format!("/beheer/partijen/{party}/uitnodigingen");
        leads_to(&admin.post(&invites, &INVITE).await);
        let shouted = [("mail", "JOKE@Welzijn.example"), ("naam", "Joke"), ("rol", "worker"), ("taal", "en")];
        let again = admin.post(&invites, &shouted).await;
        assert!(again.status == 400 && again.has("(ADMIN-002)"), "{}", app.name);
        let page = admin.get(&format!("/beheer/partijen/{party}")).await;
        let invite = page.all_between("/uitnodigingen/", "/intrekken").first().map(|id| (*id).to_owned()).unwrap();
        leads_to(&admin.post(&format!("{invites}/{invite}/intrekken"), &[]).await);
        assert_eq!(admin.post(&format!("{invites}/{invite}/intrekken"), &[]).await.status, 404);
        assert!(!list_values(&app.db, app.name).await.unwrap()["signin_invites.email"].contains(&"joke@welzijn.example".to_owned()));
        leads_to(&admin.post(&invites, &INVITE).await);
        let own = [("mail", "anna@example.org"), ("naam", "Anna"), ("rol", "worker"), ("taal", "nl")];
        let gemeente = app.party("Gemeente").await;
        let working = admin.post(&format!("/beheer/partijen/{gemeente}/uitnodigingen"), &own).await;
        assert!(working.status == 400 && working.has("(NEI-036)"));
    }
}

#[tokio::test]
async fn a_role_that_is_more_than_ones_own_is_neither_offered_nor_taken() {
    for app in apps().await {
        let coordinator = app.staff("Carla", "Welzijn", Role::Coordinator).await;
        app.staff("Joke", "Welzijn", Role::Worker).await;
        let party = app.party("Welzijn").await;
        let page = coordinator.get(&format!("/beheer/partijen/{party}")).await;
        assert!(
            page.has("value=\"worker\"")
                && page.has("value=\"coordinator\"")
                && !page.has("value=\"admin\"")
                && !page.has("value=\"policy\"")
        );
        for role in ["admin", "policy"] {
            let fields = [("mail", "x@example.org"), ("naam", "Xandra"), ("rol", role), ("taal", "nl")];
            let invited = coordinator.post(&format!("/beheer/partijen/{party}/uitnodigingen"), &fields).await;
            assert!(invited.status == 400 && invited.has("(ADMIN-001)"), "{role}");
            for membership in memberships(&coordinator, party).await {
                let given = coordinator.post(&format!("/beheer/partijen/{party}/leden/{membership}/rol"), &[("rol", role)]).await;
                assert!(given.status == 400 && given.has("(ADMIN-001)"), "{role}");
            }
        }
        let values = list_values(&app.db, app.name).await.unwrap();
        assert!(!values["neighbourhood_memberships.role"].contains(&"admin".to_owned()) && values["signin_invites.role"].is_empty());
        assert_eq!(values["audit_lines.result"], ["refused"; 6], "that it was tried stands in the trail");
    }
}

#[tokio::test]
async fn a_coordinator_takes_nothing_from_an_admin_who_works_there_too() {
    for app in apps().await {
        let coordinator = app.staff("Carla", "Welzijn", Role::Coordinator).await;
        let admin = app.staff("Anna", "Welzijn", Role::Admin).await;
        app.staff("Bea", "Gemeente", Role::Admin).await;
        let party = app.party("Welzijn").await;
        let all = memberships(&admin, party).await;
        let free = memberships(&coordinator, party).await;
        let of_admin = all.iter().find(|id| !free.contains(id)).unwrap();
        let member = format!("/beheer/partijen/{party}/leden/{of_admin}");
        let demoted = coordinator.post(&format!("{member}/rol"), &[("rol", "worker")]).await;
        assert!(demoted.status == 400 && demoted.has("(ADMIN-001)"), "{}", app.name);
        assert_eq!(coordinator.get(&format!("{member}/einde")).await.status, 404);
        assert_eq!(coordinator.post(&format!("{member}/einde"), &[]).await.status, 404);
        assert_eq!(admin.get("/beheer/spoor").await.status, 200, "still an admin");
    }
}

#[tokio::test]
async fn a_role_is_given_and_works_at_once() {
    for app in apps().await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        let joke = app.staff("Joke", "Welzijn", Role::Worker).await;
        let party = app.party("Welzijn").await;
        assert_eq!(joke.get("/beheer").await.status, 404);
        let membership = memberships(&admin, party).await.remove(0);
        let given = admin.post(&format!("/beheer/partijen/{party}/leden/{membership}/rol"), &[("rol", "coordinator")]).await;
        assert_eq!(given.header("location"), format!("/beheer/partijen/{party}?klaar=rol"));
        assert_eq!(joke.get(&format!("/beheer/partijen/{party}")).await.status, 200, "{}", app.name);
    }
}

#[tokio::test]
async fn to_a_coordinator_the_party_of_others_does_not_exist() {
    for app in apps().await {
        let coordinator = app.staff("Carla", "Welzijn", Role::Coordinator).await;
        app.staff("Geheim", "Sport", Role::Worker).await;
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        let (sport, missing) = (app.party("Sport").await, 4_711);
        let membership = memberships(&admin, sport).await.remove(0);
        let list = coordinator.get("/beheer/partijen").await;
        assert!(list.has("Welzijn") && !list.has("Sport") && !list.has("Gemeente") && !list.has("Voeg toe"));
        for party in [sport, missing] {
            let at = format!("/beheer/partijen/{party}");
            let pages = [at.clone(), format!("{at}/einde"), format!("{at}/leden/{membership}/einde")];
            for page in pages {
                let reply = coordinator.get(&page).await;
                assert!(reply.status == 404 && !reply.has("Sport") && !reply.has("Geheim"), "{page}");
            }
            let forms = ["", "/einde", "/uitnodigingen", "/uitnodigingen/1/intrekken"].map(|end| format!("{at}{end}"));
            let of_member = ["rol", "einde"].map(|end| format!("{at}/leden/{membership}/{end}"));
            for form in forms.iter().chain(&of_member) {
                let fields = [("naam", "Joke"), ("soort", "organisation"), ("mail", "j@example.org"), ("rol", "worker"), ("taal", "nl")];
                assert_eq!(coordinator.post(form, &fields).await.status, 404, "{form}");
                assert_eq!(coordinator.post(form, &[("rol", "admin"), ("mail", "x")]).await.status, 404, "{form}: wrong in two ways");
            }
        }
        // A membership of another party is not reached through the own one.
        let own = app.party("Welzijn").await;
        let crossed = coordinator.post(&format!("/beheer/partijen/{own}/leden/{membership}/einde"), &[]).await;
        assert_eq!(crossed.status, 404, "{}", app.name);
        assert_eq!(memberships(&admin, sport).await.len(), 1);
    }
}

#[tokio::test]
async fn only_an_admin_founds_and_ends_parties() {
    for app in apps().await {
        let coordinator = app.staff("Carla", "Welzijn", Role::Coordinator).await;
        let own = app.party("Welzijn").await;
        let founded = coordinator.post("/beheer/partijen", &[("naam", "Nieuw"), ("soort", "organisation")]).await;
        assert_eq!(founded.status, 404);
        assert_eq!(coordinator.get(&format!("/beheer/partijen/{own}/einde")).await.status, 404);
        assert_eq!(coordinator.post(&format!("/beheer/partijen/{own}/einde"), &[]).await.status, 404);
        let resident = app.resident("Fatma").await;
        assert_eq!(resident.get("/beheer").await.status, 404);
        assert_eq!(app.get("/beheer").await.header("location"), "/inloggen");
    }
}
