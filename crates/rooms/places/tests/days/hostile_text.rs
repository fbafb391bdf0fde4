//! What should not be typed: markup, numbers that cannot be, very long texts. It comes back harmless or is refused.

use crate::hall::{ask, community_house, edit_form, list_rooms_of, slot, villages};

#[tokio::test]
async fn markup_is_text_everywhere() {
    for app in villages().await {
        let house = community_house(&app).await;
        let fatma = app.resident("Fatma").await;
        let form = edit_form("<b>Huis</b> & \"meer\"", "<script>alert(1)</script>");
        assert_eq!(house.keeper.post(&house.at("/wijzigen"), &form).await.status, 303);
        let booked = ask(&app, fatma.person, house.hall, "<i>Koor</i>", &[slot(2, 20, 22)]).await.unwrap();
        let id = booked.id.to_string();
        for path in ["", "/beheer", "/wijzigen", "/ruimtes", "/stoppen", &format!("/aanvraag/{id}")] {
            let reply = house.keeper.get(&house.at(path)).await;
            assert!(reply.status == 200 && !reply.has("<b>Huis") && !reply.has("<script>alert") && !reply.has("<i>Koor"), "{path}");
        }
        let no = [("aanvraag", id.as_str()), ("antwoord", "nee"), ("woorden", "<img src=x onerror=alert(1)>")];
        house.keeper.post(&house.at("/antwoord"), &no).await;
        assert!(!house.keeper.get(&house.at(&format!("/aanvraag/{id}"))).await.has("<img"), "{}", app.name);
        assert!(!app.get("/plekken").await.has("<b>Huis"));
    }
}

#[tokio::test]
async fn rooms_that_cannot_be_are_refused() {
    for app in villages().await {
        let house = community_house(&app).await;
        let before = list_rooms_of(&app, house.id).await;
        for (name, people, code) in [("Zaal", "0", "PLACES-005"), ("Zaal", "veel", "PLACES-005"), ("", "3", "PLACES-006")] {
            let reply = house.keeper.post(&house.at("/ruimtes"), &[("ruimte", ""), ("naam", name), ("mensen", people)]).await;
            assert!(reply.status == 400 && reply.has(code), "{}: {name} {}", app.name, reply.text);
        }
        let many: Vec<(&str, &str)> = (0..60).flat_map(|_| [("ruimte", ""), ("naam", "Hok"), ("mensen", "3")]).collect();
        assert!(house.keeper.post(&house.at("/ruimtes"), &many).await.has("PLACES-006"));
        assert_eq!(list_rooms_of(&app, house.id).await, before);
        let long = "a".repeat(2_001);
        assert!(house.keeper.post(&house.at("/wijzigen"), &edit_form("Huis", &long)).await.has("PLACES-002"));
    }
}

#[tokio::test]
async fn filters_that_nobody_can_mean_do_no_harm() {
    for app in villages().await {
        let house = community_house(&app).await;
        for query in ["?mensen=99999999999", "?dorp=%3Cscript%3E", "?kan=vliegen&kan=lift&kan=lift", "?klaar=%3Cb%3E", "?week=x"] {
            let reply = app.get(&format!("/plekken{query}")).await;
            assert!(reply.status == 200 && !reply.has("<script>") && !reply.has("<b>"), "{}: {query}", app.name);
        }
        for query in ["?dag=2026-11-24", "?dag=eens&van=10&tot=12", "?dag=2026-11-24&van=12&tot=10", "?dag=9999-12-31&van=0&tot=24"] {
            let status = app.get(&format!("/plekken{query}")).await.status;
            assert!(status == 400 || status == 200, "{query}: {status}");
        }
        assert_eq!(house.keeper.get(&house.at("/beheer?week=9999-12-31")).await.status, 404);
        assert_eq!(house.keeper.get(&house.at("/beheer?week=-9999-01-01")).await.status, 200);
    }
}
