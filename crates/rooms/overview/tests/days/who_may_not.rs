//! Who may not: a visitor, a resident, and who reads numbers but does not work with residents.

use opbouw_access::Role;

use crate::hall::{coordinator, network, open, villages};

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
