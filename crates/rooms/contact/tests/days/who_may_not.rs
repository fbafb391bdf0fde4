//! Other parties and residents: for them there is nothing.

use opbouw_access::Role;

use crate::hall::{coach, make_group, make_moment, make_round, number, villages};

#[tokio::test]
async fn another_party_finds_nothing_and_changes_nothing() {
    for app in villages().await {
        let joke = coach(&app).await;
        let (round, group) = (make_round(&joke).await, make_group(&joke, "De jongens").await);
        let moment = make_moment(&joke, &[("volgende", "Netten regelen")]).await;
        let promise = number(&app, "SELECT id FROM contact_promises WHERE moment = $1", moment).await;
        let asked = [("naam", "Sem"), ("dorp", crate::hall::LINDELO), ("vraag", "Wil fluiten"), ("hoe", "spoken")];
        let contact = crate::hall::number_in(&joke.post("/contact/mensen/nieuw", &asked).await);
        let ali = app.staff("Ali", "Sportbedrijf", Role::Coordinator).await;
        for path in [
            format!("/contact/rondes/{round}"),
            format!("/contact/rondes/{round}/wijzigen"),
            format!("/contact/groepen/{group}"),
            format!("/contact/momenten/{moment}"),
            format!("/contact/momenten/{moment}/wijzigen"),
            format!("/contact/mensen/{contact}"),
        ] {
            assert_eq!(ali.get(&path).await.status, 404, "{path}");
            assert_eq!(joke.get(&path).await.status, 200, "{path}");
        }
        for (path, fields) in [
            (format!("/contact/rondes/{round}/vrij"), vec![("dag", "2026-12-07"), ("reden", "ill")]),
            (format!("/contact/rondes/{round}/einde"), vec![]),
            (format!("/contact/rondes/{round}/wijzigen"), vec![("naam", "Van mij")]),
            (format!("/contact/groepen/{group}"), vec![("naam", "Van mij")]),
            (format!("/contact/momenten/{moment}"), vec![("plek", "x"), ("versie", "1")]),
            (format!("/contact/momenten/{moment}/gezien"), vec![]),
            (format!("/contact/momenten/{moment}/weg"), vec![]),
            (format!("/contact/beloftes/{promise}"), vec![("wat", "gehouden")]),
            (format!("/contact/mensen/{contact}"), vec![("wat", "einde")]),
        ] {
            assert_eq!(ali.post(&path, &fields).await.status, 404, "{path}");
        }
        for list in [
            "/contact",
            "/contact/rondes",
            "/contact/ritme",
            "/contact/groepen",
            "/contact/momenten",
            "/contact/beloftes",
            "/contact/mensen",
        ] {
            let page = ali.get(list).await;
            assert_eq!(page.status, 200, "{list}");
            for theirs in ["Veldje", "De jongens", "Netten regelen", "Sem"] {
                assert!(!page.has(theirs), "{list}: {theirs}");
            }
        }
        assert_eq!(number(&app, "SELECT count(*) FROM contact_promises WHERE id = $1 AND kept_at IS NULL", promise).await, 1);
    }
}

#[tokio::test]
async fn residents_policy_and_visitors_have_no_door() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let piet = app.staff("Piet", "Gemeente", Role::Policy).await;
        for path in ["/contact", "/contact/moment", "/contact/momenten", "/contact/mensen", "/contact/week"] {
            assert_eq!(fatma.get(path).await.status, 404, "{path}");
            assert_eq!(piet.get(path).await.status, 404, "{path}");
            assert_eq!(app.get(path).await.status, 303, "{path}: sign in first");
        }
        assert_eq!(fatma.post("/contact/moment", &[("item", "a1b2c3d4e5f6a7b8"), ("plek", "x")]).await.status, 404);
    }
}

#[tokio::test]
async fn every_statement_is_understood_by_both_databases() {
    for app in villages().await {
        assert_eq!(app.db.prepare_all(&opbouw_contact::store::statements()).await, Ok(()), "{}", app.name);
    }
}
