//! The keeper's day: somebody asks, the keeper says yes with one tap, and everybody sees it on the page.

use opbouw_signin::Method;

use crate::hall::{ask, community_house, messages, number, slot, villages};

#[tokio::test]
async fn asked_then_yes_then_seen_on_the_page() {
    for app in villages().await {
        let house = community_house(&app).await;
        let fatma = app.resident("Fatma").await;
        let booked = ask(&app, fatma.person, house.kitchen, "Soepochtend", &[slot(2, 10, 12)]).await.unwrap();
        assert_eq!(messages(&app, "places-asked").await, ["wilma@example.org"], "{}", app.name);
        assert!(!app.get(&house.at("")).await.has("Soepochtend"), "what is only asked is not announced");
        let page = house.keeper.get(&house.at("/beheer")).await;
        assert!(
            page.has("Soepochtend") && page.has("woensdag 25 november, 10 tot 12 uur") && page.has("Fatma vraagt dit"),
            "{}",
            page.text
        );
        let own = house.keeper.get("/plekken").await;
        assert!(own.has("1 vraag wacht op u"), "{}", own.text);
        let id = booked.id.to_string();
        let answered = house.keeper.post(&house.at("/antwoord"), &[("aanvraag", &id), ("antwoord", "ja")]).await;
        assert_eq!(answered.header("location"), house.at("/beheer?klaar=ja"));
        assert_eq!(messages(&app, "places-answered").await, ["fatma@example.org"]);
        let seen = app.get(&house.at("")).await;
        assert!(seen.has("<a href=\"/activiteiten/12\">Soepochtend</a>") && seen.has("10 tot 12 uur"), "{}", seen.text);
        assert_eq!(number(&app, "SELECT count(*) FROM audit_lines WHERE action = 'booking-agree' AND object_id = $1", booked.id).await, 1);
    }
}

#[tokio::test]
async fn a_no_says_why_and_a_second_answer_is_told_kindly() {
    for app in villages().await {
        let house = community_house(&app).await;
        let fatma = app.resident("Fatma").await;
        let booked = ask(&app, fatma.person, house.hall, "Disco", &[slot(2, 20, 22), slot(9, 20, 22)]).await.unwrap();
        let id = booked.id.to_string();
        let no = [("aanvraag", id.as_str()), ("antwoord", "nee"), ("reden", "past-niet"), ("woorden", " De buren  slapen dan. ")];
        assert_eq!(house.keeper.post(&house.at("/antwoord"), &no).await.status, 303);
        let again = house.keeper.post(&house.at("/antwoord"), &[("aanvraag", &id), ("antwoord", "ja")]).await;
        assert!(again.status == 409 && again.has("BOOKING-010"), "{}: {}", app.name, again.text);
        let page = house.keeper.get(&house.at(&format!("/aanvraag/{id}"))).await;
        assert!(page.has("Hier is nee op gezegd. De buren slapen dan."), "{}", page.text);
        assert!(ask(&app, fatma.person, house.hall, "Koor", &[slot(2, 20, 22)]).await.is_ok(), "the room is free again");
    }
}

#[tokio::test]
async fn a_promise_can_be_taken_back_and_the_asker_hears_it() {
    for app in villages().await {
        let house = community_house(&app).await;
        let fatma = app.resident("Fatma").await;
        let id = ask(&app, fatma.person, house.hall, "Koor", &[slot(2, 20, 22)]).await.unwrap().id.to_string();
        house.keeper.post(&house.at("/antwoord"), &[("aanvraag", &id), ("antwoord", "ja")]).await;
        let back = house.keeper.post(&house.at(&format!("/aanvraag/{id}")), &[("reden", "niemand")]).await;
        assert_eq!(back.status, 303, "{}", back.text);
        assert_eq!(messages(&app, "places-answered").await.len(), 2, "{}", app.name);
        assert!(!app.get(&house.at("")).await.has("Koor"));
    }
}

#[tokio::test]
async fn own_bookings_are_agreed_at_once_and_a_clash_names_what_is_free() {
    for app in villages().await {
        let house = community_house(&app).await;
        let form = |room: i64, title: &'static str| {
            [("ruimte", room.to_string()), ("titel", title.to_owned()), ("dag", "2026-11-26".to_owned()), ("van", "19:00".to_owned())]
                .into_iter()
                .chain([("tot", "21.30".to_owned()), ("keer", "3".to_owned())])
                .collect::<Vec<_>>()
        };
        let book = async |fields: Vec<(&'static str, String)>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            house.keeper.post(&house.at("/eigen"), &fields).await
        };
        assert_eq!(book(form(house.hall, "Biljart")).await.status, 303);
        assert_eq!(number(&app, "SELECT count(*) FROM booking_slots WHERE room = $1", house.hall).await, 3, "{}", app.name);
        assert!(app.get(&house.at("")).await.has("Biljart"));
        let clash = book(form(house.hall, "Bingo")).await;
        assert!(clash.status == 409 && clash.has("BOOKING-006"), "{}", clash.text);
        assert!(clash.has("donderdag 26 november, 19 tot 21.30 uur") && clash.has("Dan is wel vrij: Keuken"), "{}", clash.text);
        assert!(clash.has("value=\"Bingo\""), "what was typed stays in the box");
        assert!(messages(&app, "places-asked").await.is_empty(), "nobody is asked for what is one's own");
        let booking = number(&app, "SELECT min(id) FROM booking_bookings WHERE room = $1", house.hall).await;
        assert_eq!(house.keeper.post(&house.at(&format!("/aanvraag/{booking}")), &[]).await.status, 303);
        assert!(!app.get(&house.at("")).await.has("Biljart"), "what is let go is gone");
        assert!(messages(&app, "places-answered").await.is_empty());
    }
}

#[tokio::test]
async fn a_colleague_of_the_party_answers_too() {
    for app in villages().await {
        let house = community_house(&app).await;
        let noor = app.staff("Noor", "Welzijn Wolderbeek", opbouw_access::Role::Coordinator).await;
        let fatma = app.resident("Fatma").await;
        let id = ask(&app, fatma.person, house.hall, "Koor", &[slot(2, 20, 22)]).await.unwrap().id.to_string();
        assert_eq!(noor.post(&house.at("/antwoord"), &[("aanvraag", &id), ("antwoord", "ja")]).await.status, 303);
        let by_mail = app.come_in(noor.person, Method::Mail).await;
        assert_ne!(
            by_mail.get(&house.at("/beheer")).await.status,
            200,
            "{}: a link in the mail is not enough for what is of the party",
            app.name
        );
    }
}
