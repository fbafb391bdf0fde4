//! Who may not: a visitor, a resident without keys, a worker of elsewhere. For them there is no such page.

use opbouw_access::Role;

use crate::hall::{ask, community_house, edit_form, slot, villages};

#[tokio::test]
async fn pages_of_a_keeper_are_not_there_for_others() {
    for app in villages().await {
        let house = community_house(&app).await;
        let fatma = app.resident("Fatma").await;
        let elsewhere = app.staff("Ander", "Stichting Elders", Role::Coordinator).await;
        let booking = ask(&app, fatma.person, house.hall, "Koor", &[slot(2, 20, 22)]).await.unwrap().id.to_string();
        for other in [&fatma, &elsewhere] {
            for path in ["/beheer", "/wijzigen", "/ruimtes", "/stoppen", &format!("/aanvraag/{booking}")] {
                assert_eq!(other.get(&house.at(path)).await.status, 404, "{}: {path}", app.name);
            }
            for path in ["/antwoord", "/eigen", "/dicht", "/klopt", "/sleutels", "/ruimtes", "/stoppen", &format!("/aanvraag/{booking}")] {
                let fields = [
                    ("aanvraag", booking.as_str()),
                    ("antwoord", "ja"),
                    ("dag", "2026-11-30"),
                    ("van", "10"),
                    ("tot", "12"),
                    ("titel", "x"),
                    ("wie", "fatma@example.org"),
                    ("ruimte", "1"),
                    ("naam", "Zaal"),
                    ("mensen", "3"),
                ];
                assert_eq!(other.post(&house.at(path), &fields).await.status, 404, "{path}");
            }
            assert_eq!(other.post(&house.at("/wijzigen"), &edit_form("Anders", "")).await.status, 404);
            assert!(!other.get("/plekken").await.has("Plekken die u beheert"));
        }
        assert_eq!(app.get(&house.at("/beheer")).await.status, 303, "a visitor signs in first");
        assert_eq!(fatma.get("/plekken/nieuw").await.status, 404);
        for path in ["/plekken/999999", "/plekken/nul", "/plekken/-1", "/plekken/99999999999999999999"] {
            assert_eq!(app.get(path).await.status, 404, "{path}");
        }
    }
}

#[tokio::test]
async fn a_keeper_of_one_place_reaches_nothing_of_another() {
    for app in villages().await {
        let house = community_house(&app).await;
        let other = app.staff("Ander", "Stichting Elders", Role::Worker).await;
        let made = other.post("/plekken/nieuw", &[("naam", "De Schuur"), ("dorp", "BU99900101"), ("mensen", "20")]).await;
        let barn = made.header("location").split('/').nth(2).unwrap().to_owned();
        let fatma = app.resident("Fatma").await;
        let booking = ask(&app, fatma.person, house.hall, "Koor", &[slot(2, 20, 22)]).await.unwrap().id.to_string();
        let answer = other.post(&format!("/plekken/{barn}/antwoord"), &[("aanvraag", &booking), ("antwoord", "ja")]).await;
        assert!(answer.has("BOOKING-009"), "{}: {}", app.name, answer.text);
        assert_eq!(other.get(&format!("/plekken/{barn}/aanvraag/{booking}")).await.status, 404);
        let hall = house.hall.to_string();
        let own = [("ruimte", hall.as_str()), ("titel", "Inbraak"), ("dag", "2026-11-26"), ("van", "10"), ("tot", "11")];
        assert!(other.post(&format!("/plekken/{barn}/eigen"), &own).await.has("BOOKING-001"));
        let rooms = [("ruimte", hall.as_str()), ("naam", "Van mij"), ("mensen", "3")];
        assert!(other.post(&format!("/plekken/{barn}/ruimtes"), &rooms).await.has("PLACES-008"));
        assert!(app.get(&house.at("")).await.has("Zaal"));
    }
}
