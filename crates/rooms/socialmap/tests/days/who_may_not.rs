//! What a visitor, a resident and a worker of another party may not do: for them it is not there.

use opbouw_access::Role;
use opbouw_signin::Method;

use crate::hall::{add, entry, form, villages, worker};

#[tokio::test]
async fn only_who_answers_for_it_changes_it() {
    for app in villages().await {
        let noor = worker(&app).await;
        let id = add(&noor, &[]).await;
        let (fatma, dirk) = (app.resident("Fatma").await, app.staff("Dirk", "Sport en Bewegen", Role::Coordinator).await);
        let by_link = app.come_in(noor.person, Method::Mail).await;
        for path in ["wijzigen", "klopt", "weg", "terug"].map(|what| format!("/kaart/{id}/{what}")) {
            assert_eq!(app.post_form(&path, &form(&[]), &[]).await.header("location"), "/inloggen", "{path}");
            assert_eq!(fatma.post(&path, &form(&[])).await.status, 404, "{path}");
            assert_eq!(dirk.post(&path, &form(&[])).await.status, 404, "{path}");
        }
        assert_eq!(fatma.get("/kaart/nieuw").await.status, 404);
        assert_eq!(fatma.post(&format!("/kaart/{id}/bevinding"), &[("klopte", "nee")]).await.status, 404);
        assert_eq!(by_link.get("/kaart/nieuw").await.status, 403, "a link is the weaker way in");
        assert_eq!(noor.get("/kaart/dubbel").await.status, 404, "joining is for coordinators");
        let now = entry(&app, id).await;
        assert!(now.is_live() && now.doubts == 0 && now.is.title == "Fanfare De Linde");
        // Whoever works with residents may tell what they found.
        assert_eq!(dirk.post(&format!("/kaart/{id}/bevinding"), &[("klopte", "nee")]).await.status, 303);
    }
}

#[tokio::test]
async fn a_resident_keeps_what_they_answer_for() {
    for app in villages().await {
        let (noor, fatma) = (worker(&app).await, app.resident("Fatma").await);
        let id = add(&noor, &[("beheer", "niemand")]).await;
        assert_eq!(fatma.get(&format!("/kaart/{id}/wijzigen")).await.status, 404);
        let person = fatma.person;
        let give = opbouw_store::Statement::new("test", "UPDATE socialmap_entries SET owner = $2 WHERE id = $1");
        app.db.execute(&give, &opbouw_store::values![id, person]).await.unwrap();
        assert_eq!(fatma.get(&format!("/kaart/{id}/wijzigen")).await.status, 200);
        assert_eq!(fatma.post(&format!("/kaart/{id}/klopt"), &[]).await.status, 303);
    }
}

#[tokio::test]
async fn no_mail_address_of_an_owner_is_on_any_page() {
    for app in villages().await {
        let noor = worker(&app).await;
        let id = add(&noor, &[("beheer", "mail"), ("beheerder", "geheim@fanfare.example")]).await;
        for path in ["/kaart".to_owned(), format!("/kaart/{id}"), "/kaart/nakijken".to_owned(), "/kaart/ingebed".to_owned()] {
            assert!(!noor.get(&path).await.has("geheim@"), "{path}");
        }
    }
}
