//! What came from a list: shown as of nobody, taken under care by a coordinator, and known when the list is read again.

use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store::{list_resources, put_resources};
use opbouw_neighbourhood::{Resource, ResourceKind};
use opbouw_testkit::TestApp;

use crate::hall::{coordinator, entry, villages, worker};

/// The resource with this title.
async fn listed(app: &TestApp, title: &str) -> Vec<Resource> {
    list_resources(&app.db).await.unwrap().into_iter().filter(|resource| resource.title == title).collect()
}

#[tokio::test]
async fn a_coordinator_takes_it_under_care_and_a_later_import_makes_no_second_one() {
    for app in villages().await {
        let bert = coordinator(&app).await;
        let before = listed(&app, "Stichting Welkom").await.remove(0);
        assert!(bert.get("/kaart").await.has("Hier kijkt nog niemand naar om"));
        assert!(bert.get("/kaart/nakijken").await.has("Ik kijk hiernaar om"));
        let reply = bert.post("/kaart/overnemen", &[("bron", &before.id.to_string())]).await;
        let id: i64 = reply.header("location").split(['/', '?']).nth(2).unwrap().parse().unwrap();
        let now = listed(&app, "Stichting Welkom").await;
        assert_eq!((now.len(), now[0].id, now[0].reference.clone()), (1, before.id, format!("/kaart/{id}")), "its number stays");
        assert_eq!(
            (entry(&app, id).await.is.reference, entry(&app, id).await.is.kind.listed_as()),
            (before.reference.clone(), ResourceKind::Party)
        );
        put_resources(&app.db, vec![before.clone()]).await.unwrap();
        assert_eq!(listed(&app, "Stichting Welkom").await.len(), 2);
        let now_s = app.now_s();
        app.db.write(move |tx| publish(tx, now_s, &Happening::ResourcesImported { import: 1 })).await.unwrap();
        app.house.site.tell().await;
        assert_eq!(listed(&app, "Stichting Welkom").await.len(), 1, "the list brought it again, and it is known");
        assert!(app.get(&format!("/kaart/{id}")).await.has("Stichting Welkom"));
    }
}

#[tokio::test]
async fn what_a_neighbour_offers_cannot_be_taken_and_a_worker_cannot_take() {
    for app in villages().await {
        let (noor, bert) = (worker(&app).await, coordinator(&app).await);
        let party = listed(&app, "Stichting Welkom").await.remove(0).id.to_string();
        assert_eq!(noor.post("/kaart/overnemen", &[("bron", &party)]).await.status, 404);
        let soup = listed(&app, "Soep voor de buren").await.remove(0).id.to_string();
        assert_eq!(bert.post("/kaart/overnemen", &[("bron", &soup)]).await.status, 404);
        assert_eq!(bert.post("/kaart/overnemen", &[("bron", "999999")]).await.status, 404);
        assert_eq!(bert.post("/kaart/overnemen", &[("bron", "x")]).await.status, 404);
    }
}
