//! To whom a signal goes: by theme and area, over more parties, to a deputy when it waits.

use jiff::Span;
use opbouw_access::Role;

use crate::hall::{AREA, leave, newest, noor, number, pass, villages};

#[tokio::test]
async fn without_a_rule_it_is_for_everybody_who_works_with_residents() {
    for app in villages().await {
        leave(&app, &[("zin", "Het is stil op het plein.")]).await;
        let (noor, riek) = (noor(&app).await, app.staff("Riek", "Humanitas", Role::Worker).await);
        for who in [&noor, &riek] {
            assert!(who.get("/signalen/werk").await.has("Het is stil op het plein."));
        }
    }
}

#[tokio::test]
async fn a_rule_sends_it_to_one_party_and_after_five_days_to_its_deputy() {
    for app in villages().await {
        let (noor, riek) = (noor(&app).await, app.staff("Riek", "Humanitas", Role::Worker).await);
        let bert = app.staff("Bert", "Welzijn Wolderbeek", Role::Coordinator).await;
        let (welzijn, humanitas) = (app.party("Welzijn Wolderbeek").await.to_string(), app.party("Humanitas").await.to_string());
        let rule = [("thema", "company"), ("buurt", AREA), ("partij", welzijn.as_str()), ("achtervang", humanitas.as_str())];
        assert_eq!(bert.post("/signalen/regels", &rule).await.status, 303);
        assert!(bert.post("/signalen/regels", &rule).await.has("SIGNALS-014"));
        leave(&app, &[("zin", "Het is stil op het plein.")]).await;
        let (signal, _) = newest(&app).await;
        assert!(noor.get("/signalen/werk").await.has("stil op het plein") && !riek.get("/signalen/werk").await.has("stil op het plein"));
        assert_eq!(riek.get(&format!("/signalen/{signal}")).await.status, 404);
        assert_eq!(pass(&app, Span::new().days(4)).await, 0);
        assert_eq!(pass(&app, Span::new().days(2)).await, 1);
        assert_eq!(pass(&app, Span::new().days(2)).await, 0, "once");
        let riek = app.come_in(riek.person, opbouw_signin::Method::Passkey).await;
        assert!(riek.get(&format!("/signalen/{signal}")).await.has("omdat het lang wachtte"));
        leave(&app, &[("thema", "money")]).await;
        assert_eq!(number(&app, "SELECT count(*) FROM signals_parts WHERE party IS NULL").await, 1, "another theme is for all");
    }
}

#[tokio::test]
async fn a_rule_can_be_taken_away_and_nonsense_is_no_rule() {
    for app in villages().await {
        let bert = app.staff("Bert", "Welzijn Wolderbeek", Role::Coordinator).await;
        let welzijn = app.party("Welzijn Wolderbeek").await.to_string();
        for wrong in [
            [("thema", "roddel"), ("partij", welzijn.as_str())],
            [("thema", ""), ("partij", "999999")],
            [("buurt", "ergens"), ("partij", &welzijn)],
        ] {
            assert!(bert.post("/signalen/regels", &wrong).await.has("SIGNALS-012"));
        }
        bert.post("/signalen/regels", &[("partij", welzijn.as_str())]).await;
        let id = number(&app, "SELECT id FROM signals_rules").await.to_string();
        assert_eq!(bert.post("/signalen/regels/weg", &[("regel", id.as_str())]).await.status, 303);
        assert_eq!(bert.post("/signalen/regels/weg", &[("regel", id.as_str())]).await.status, 404);
    }
}
