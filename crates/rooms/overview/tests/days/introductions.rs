//! Who could meet: why, proposed, not these two, and what became of it.

use jiff::ToSpan;
use opbouw_access::Role;
use opbouw_overview::KINDS;

use crate::hall::{back, coordinator, messages, network, number, pass, ties, villages};

#[tokio::test]
async fn two_with_the_same_partners_are_proposed_and_it_is_asked_what_became_of_it() {
    for app in villages().await {
        let (noor, parties) = (coordinator(&app).await, network(&app).await);
        app.staff("Bram", "Bibliotheek", Role::Coordinator).await;
        let page = noor.get("/overzicht/kennismaken").await;
        assert!(page.has("Imkers werkt nog met niemand samen") && page.has("Ze kennen allebei"), "{}", page.text);
        let (welfare, library) = (parties.welfare.to_string(), parties.library.to_string());
        let pair = [("een", library.as_str()), ("ander", welfare.as_str())];
        let proposed = noor.post("/overzicht/kennismaken", &[pair[0], pair[1], ("wat", "schrijf")]).await;
        assert_eq!(proposed.header("location"), "/overzicht/kennismaken?klaar=geschreven");
        assert_eq!(messages(&app, "overview-proposed").await, 2, "to the coordinators of both");
        let again = noor.post("/overzicht/kennismaken", &[pair[0], pair[1], ("wat", "voorstel")]).await;
        assert!(again.status == 409 && again.has("OVERVIEW-009"), "{}", app.name);
        pass(&app, (27 * 24).hours()).await;
        assert_eq!(messages(&app, "overview-became").await, 0);
        pass(&app, 24.hours()).await;
        pass(&app, 1.hour()).await;
        assert_eq!(messages(&app, "overview-became").await, 1, "once, to who proposed it");
        let id = number(&app, "SELECT max(id) FROM overview_introductions WHERE $1 = 1", 1).await;
        let kind = KINDS.iter().find(|kind| kind.name == "overview-became").unwrap();
        let link = format!("/overzicht/kennismaken/antwoord/{}", kind.ticket(&app.house.site.key, &id.to_string()).unwrap());
        assert!(app.get(&link).await.has("Welzijn Wolderbeek en Bibliotheek"), "opening it answers nothing");
        assert_eq!(ties(&app).await.len(), 9);
        for _ in 0..2 {
            assert!(app.post_form(&link, &[("wat", "samen")], &[]).await.has("Ze werken nu samen."));
        }
        assert_eq!(ties(&app).await.len(), 10, "who works together has a tie");
        let bad = app.get("/overzicht/kennismaken/antwoord/1.abc").await;
        assert!(bad.status == 410 && bad.has("OVERVIEW-010"));
    }
}

#[tokio::test]
async fn not_these_two_for_a_year_and_then_again() {
    for app in villages().await {
        let (noor, parties) = (coordinator(&app).await, network(&app).await);
        let names = |page: &opbouw_testkit::Reply| {
            page.all_between("<h2>", "</h2>").iter().any(|heading| heading.contains("Imkers") && heading.contains("Welzijn"))
        };
        assert!(names(&noor.get("/overzicht/kennismaken").await));
        let (welfare, island) = (parties.welfare.to_string(), parties.island.to_string());
        let say = |wat: &'static str| [("een", welfare.clone()), ("ander", island.clone()), ("wat", wat.to_owned())];
        let post = |wat: &'static str| {
            let (noor, fields) = (&noor, say(wat));
            async move {
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                noor.post("/overzicht/kennismaken", &fields).await.status
            }
        };
        assert_eq!(post("niet").await, 303);
        let page = noor.get("/overzicht/kennismaken").await;
        assert!(!names(&page) && page.has("Niet voorstellen") && page.has("23 november 2027"), "{}", page.text);
        assert_eq!(post("weer").await, 303);
        assert!(names(&noor.get("/overzicht/kennismaken").await), "{}", app.name);
        assert_eq!(post("iets").await, 400);
        app.clock.pass((400 * 24).hours());
        let noor = back(&app, &noor).await;
        assert_eq!(noor.get("/overzicht/kennismaken").await.status, 200);
    }
}

#[tokio::test]
async fn what_became_of_it_can_be_said_on_the_page() {
    for app in villages().await {
        let (noor, parties) = (coordinator(&app).await, network(&app).await);
        let fields = [("een", parties.tail.to_string()), ("ander", parties.island.to_string()), ("wat", "voorstel".to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(noor.post("/overzicht/kennismaken", &fields).await.status, 303);
        assert_eq!(messages(&app, "overview-proposed").await, 0, "who tells it themselves needs no mail");
        let id = number(&app, "SELECT max(id) FROM overview_introductions WHERE $1 = 1", 1).await;
        let address = format!("/overzicht/kennismaken/{id}");
        assert_eq!(noor.post(&address, &[("wat", "ontmoet")]).await.status, 303);
        assert!(noor.get("/overzicht/kennismaken").await.has("Ze hebben elkaar ontmoet."), "{}", app.name);
        assert_eq!(noor.post(&address, &[("wat", "niets")]).await.status, 303);
        assert_eq!(noor.post(&address, &[("wat", "anders")]).await.status, 400);
        assert_eq!(noor.post("/overzicht/kennismaken/999999", &[("wat", "niets")]).await.status, 410);
    }
}
