//! Insight and export tell who has keys and who asked for a room, to that person and without the other.

use opbouw_signin::Method;

use crate::hall::{ask, community_house, slot, villages};

#[tokio::test]
async fn whoever_asked_and_whoever_answered_read_their_own_part() {
    for app in villages().await {
        let house = community_house(&app).await;
        let fatma = app.resident("Fatma").await;
        let booked = ask(&app, fatma.person, house.kitchen, "Soepochtend", &[slot(2, 10, 12), slot(9, 10, 12)]).await.unwrap();
        let waiting = fatma.get("/mijn/inzage").await;
        assert!(
            waiting.has("U vroeg Keuken van Ons Huis voor “Soepochtend”: wacht op antwoord, 25-11-2026, en nog 1 keer"),
            "{}: {}",
            app.name,
            waiting.text
        );
        let no = [("aanvraag", booked.id.to_string()), ("antwoord", "nee".into()), ("reden", "past-niet".into())];
        let no: Vec<(&str, &str)> =
            no.iter().map(|(name, value)| (*name, value.as_str())).chain([("woorden", "De vloer is nat.")]).collect();
        assert_eq!(house.keeper.post(&house.at("/antwoord"), &no).await.status, 303);
        let export: serde_json::Value = serde_json::from_str(&fatma.get("/mijn/inzage.json").await.text).unwrap();
        let rooms = export["kamers"].as_array().unwrap();
        let told = &rooms.iter().find(|room| room["naam"] == "Plekken").unwrap()["wat"];
        assert!(told.to_string().contains("De vloer is nat.") && told.to_string().contains("het mag niet"), "{told:#}");
        assert!(told[0]["bewaardTot"] == "2027-12-02" && !told.to_string().contains("Wilma"), "{told:#}");
        let keeper = app.come_in(house.keeper.person, Method::Passkey).await;
        let page = keeper.get("/mijn/inzage").await;
        assert!(
            page.has("U hebt de sleutel van Ons Huis") && page.has("antwoord gaf op een vraag om een ruimte: 1"),
            "{}: {}",
            app.name,
            page.text
        );
        assert!(!page.has("Soepochtend") && !page.has("Fatma"), "{}", page.text);
        let cookie = format!("{}; taal=en", keeper.cookie());
        let english = app.get_with("/mijn/inzage", &[("cookie", &cookie)]).await;
        assert!(english.has("You have the keys of Ons Huis"), "{}: {}", app.name, english.text);
    }
}
