//! Who brings lists in, and who does not even see that it can be done.

use opbouw_access::Role;

use crate::hall::{LIST, coordinator, send, titles, villages};

#[tokio::test]
async fn only_coordinators_and_admins_bring_lists_in() {
    for app in villages().await {
        assert_eq!(app.get("/kaart/inlezen").await.status, 303, "{}: a visitor signs in first", app.name);
        let fatma = app.resident("Fatma").await;
        let worker = app.staff("Wilma", "Welzijn Wolderbeek", Role::Worker).await;
        for visitor in [&fatma, &worker] {
            assert_eq!(visitor.get("/kaart/inlezen").await.status, 404);
            assert_eq!(send(&app, visitor, "kaart.csv", LIST).await.status, 404);
            assert_eq!(visitor.post("/kaart/inlezen/terug", &[("nummer", "1")]).await.status, 404);
        }
        assert!(titles(&app).await.is_empty());
    }
}

#[tokio::test]
async fn the_file_of_another_is_nowhere() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let at = send(&app, &noor, "kaart.csv", LIST).await.header("location").to_owned();
        let other = app.staff("Pim", "Gemeente Wolderbeek", Role::Coordinator).await;
        for address in [at.clone(), format!("{at}/geweigerd.csv")] {
            assert_eq!(other.get(&address).await.status, 404, "{}", app.name);
        }
        assert_eq!(other.post(&at, &[("zoals", "3-0-0-0-0-0")]).await.status, 404);
        assert_eq!(other.post(&format!("{at}/weg"), &[]).await.status, 303);
        assert_eq!(noor.get(&at).await.status, 200, "it is still there");
    }
}

#[tokio::test]
async fn an_import_of_another_sort_is_not_taken_back_here() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        for import in ["0", "1", "999999"] {
            assert_eq!(noor.post("/kaart/inlezen/terug", &[("nummer", import)]).await.status, 404, "{}", app.name);
        }
    }
}
