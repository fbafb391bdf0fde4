//! Who sees no signals: residents, policy and admins; and who chooses nothing.

use opbouw_access::Role;

use crate::hall::{leave, newest, noor, villages};

#[tokio::test]
async fn residents_policy_and_admins_see_no_single_signal() {
    for app in villages().await {
        leave(&app, &[("zin", "Het is stil op het plein.")]).await;
        let (signal, _) = newest(&app).await;
        assert_eq!(app.get("/signalen/werk").await.status, 303, "sign in first");
        let henk = app.resident("Henk").await;
        let policy = app.staff("Jo", "Gemeente Wolderbeek", Role::Policy).await;
        let admin = app.staff("Ada", "Gemeente Wolderbeek", Role::Admin).await;
        for who in [&henk, &policy, &admin] {
            for path in ["/signalen/werk".to_owned(), format!("/signalen/{signal}")] {
                assert_eq!(who.get(&path).await.status, 404, "{path}");
            }
            assert_eq!(who.post(&format!("/signalen/{signal}"), &[("wat", "oppakken")]).await.status, 404);
        }
    }
}

#[tokio::test]
async fn rules_are_for_coordinators_and_settings_for_admins() {
    for app in villages().await {
        let (noor, bert) = (noor(&app).await, app.staff("Bert", "Welzijn Wolderbeek", Role::Coordinator).await);
        let admin = app.staff("Ada", "Gemeente Wolderbeek", Role::Admin).await;
        assert_eq!((noor.get("/signalen/regels").await.status, bert.get("/signalen/regels").await.status), (404, 200));
        assert_eq!((bert.get("/signalen/instellingen").await.status, admin.get("/signalen/instellingen").await.status), (404, 200));
        let chosen = [("minimum", "15"), ("alarmen", "20"), ("wachten", "7")];
        assert_eq!(bert.post("/signalen/instellingen", &chosen).await.status, 404);
        assert_eq!(admin.post("/signalen/instellingen", &chosen).await.status, 303);
        assert!(admin.get("/signalen/instellingen").await.has("<option selected>15</option>"));
        let low = [("minimum", "3"), ("alarmen", "20"), ("wachten", "7")];
        assert!(admin.post("/signalen/instellingen", &low).await.has("SIGNALS-012"));
    }
}
