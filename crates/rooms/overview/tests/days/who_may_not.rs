//! Who may not: a visitor, a resident, and who reads numbers but does not work with residents.

use opbouw_access::Role;

use crate::hall::{close, coordinator, network, number, open, ties, villages};

#[tokio::test]
async fn only_who_opened_a_session_or_coordinates_that_party_decides_in_it() {
    for app in villages().await {
        let parties = network(&app).await;
        let bram = app.staff("Bram", "Imkers", Role::Worker).await;
        let chief = app.staff("Ria", "Imkers", Role::Coordinator).await;
        let (colleague, noor) = (app.staff("Piet", "Imkers", Role::Worker).await, coordinator(&app).await);
        let (id, code) = open(&app, &bram, &[]).await;
        app.post_form(&format!("/sessie/{code}/partij"), &[("naam", "Repair Café")], &[]).await;
        let seat = number(&app, "SELECT max(id) FROM overview_seats WHERE meeting = $1", id).await.to_string();
        let (address, decide) = (format!("/overzicht/sessie/{id}"), format!("/overzicht/sessie/{id}/partij"));
        for other in [&colleague, &noor] {
            let page = other.get(&address).await;
            assert!(page.status == 200 && page.has(&code) && !page.has("<form method=\"post\" action=\"/overzicht"), "{}", page.text);
            assert_eq!(other.post(&address, &[]).await.status, 404, "{}", app.name);
            assert_eq!(other.post(&decide, &[("plek", &seat), ("wat", "weg")]).await.status, 404);
        }
        assert_eq!(number(&app, "SELECT count(*) FROM overview_sessions WHERE id = $1 AND state = 'open'", id).await, 1);
        for holder in [&bram, &chief] {
            assert!(holder.get(&address).await.has("value=\"weg\""), "{}", app.name);
        }
        assert_eq!(chief.post(&decide, &[("plek", &seat), ("wat", "weg")]).await.status, 303);
        for path in [format!("{address}/sluiten"), format!("{address}/terug")] {
            assert_eq!(noor.get(&path).await.status, if path.ends_with("terug") { 405 } else { 404 }, "{path}");
            assert_eq!(noor.post(&path, &[]).await.status, if path.ends_with("terug") { 404 } else { 405 }, "{path}");
        }
        assert_eq!(close(&bram, id).await, 303);
        assert_eq!(ties(&app).await.len(), 9, "{}", parties.island);
    }
}

#[tokio::test]
async fn who_opened_a_session_is_told_that_it_is_kept() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let before = noor.get("/mijn/inzage").await;
        open(&app, &noor, &[]).await;
        let after = noor.get("/mijn/inzage").await;
        assert!(
            before.status == 200 && !before.has("netwerksessie") && after.has("1 keer een netwerksessie"),
            "{}: {}",
            app.name,
            after.text
        );
    }
}

#[tokio::test]
async fn the_overview_is_for_who_works_here() {
    for app in villages().await {
        let (noor, parties) = (coordinator(&app).await, network(&app).await);
        let (id, _) = open(&app, &noor, &[]).await;
        let (fatma, anouk) = (app.resident("Fatma").await, app.staff("Anouk", "Gemeente", Role::Policy).await);
        for path in ["/overzicht", "/overzicht/netwerk", "/overzicht/kennismaken", "/overzicht/agenda", "/overzicht/beeld.svg"] {
            assert_eq!(app.get(path).await.status, 303, "{path}: a visitor signs in first");
            assert_eq!(fatma.get(path).await.status, 404, "{path}");
            assert_eq!(anouk.get(path).await.status, 200, "{path}");
        }
        assert!(
            anouk.get("/overzicht").await.has("href=\"/bezuinigingstoets\"")
                && noor.get("/overzicht").await.has("href=\"/bezuinigingstoets\"")
        );
        let bram = app.staff("Bram", "Imkers", Role::Worker).await;
        assert!(!bram.get("/overzicht").await.has("/bezuinigingstoets"), "{}: who may not see numbers", app.name);
        let pair = [("een", parties.tail.to_string()), ("ander", parties.island.to_string()), ("wat", "niet".to_owned())];
        let pair: Vec<(&str, &str)> = pair.iter().map(|(name, value)| (*name, value.as_str())).collect();
        for who in [&fatma, &anouk] {
            for path in ["/overzicht/sessie".to_owned(), format!("/overzicht/sessie/{id}"), format!("/overzicht/sessie/{id}/muur")] {
                assert_eq!(who.get(&path).await.status, 404, "{}: {path}", app.name);
            }
            assert_eq!(who.post("/overzicht/kennismaken", &pair).await.status, 404);
            assert_eq!(who.post(&format!("/overzicht/netwerk/{}", parties.island), &pair).await.status, 404);
            assert_eq!(who.post(&format!("/overzicht/sessie/{id}"), &[]).await.status, 404);
        }
        assert!(!anouk.get("/overzicht/kennismaken").await.has("Niet deze twee"), "policy sees parties and presses nothing");
        for path in ["/overzicht/netwerk/999999", "/overzicht/netwerk/nul", "/overzicht/sessie/999999", "/overzicht/sessie/999999/muur"] {
            assert_eq!(noor.get(path).await.status, 404, "{path}");
        }
    }
}
