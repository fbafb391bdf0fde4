//! Promise: insight and export tell what every room keeps about somebody, and nothing about anybody else.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use crate::samen::{apps, ask, asker, giver, say};

#[tokio::test]
async fn insight_and_export_tell_what_the_rooms_keep_in_the_language_of_the_reader() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let invitation = ask(&app, &toos, request, bakir.person, offer).await;
        let before = bakir.get("/mijn/inzage").await;
        assert!(before.has("U bent gevraagd om te helpen: wij wachten op uw antwoord"), "{}", before.text);
        assert!(before.has("1 keer om hulp gevraagd") && !before.has("Toos"), "the other one is not named");
        say(&bakir, invitation, "ja").await;
        let export: serde_json::Value = serde_json::from_str(&bakir.get("/mijn/inzage.json").await.text).unwrap();
        let told = export["kamers"][0].clone();
        assert_eq!((told["naam"].as_str(), told["wat"][0]["bewaardTot"].as_str()), (Some("Samen"), None), "{told:#}");
        assert!(told["wat"][0]["wat"].as_str().unwrap().starts_with("U bent gevraagd"), "{told:#}");
        let english = toos.get("/mijn/inzage?taal=en").await;
        assert!(english.has("Your request:") || english.has("Uw vraag:"), "{}", english.text);
        assert!(!toos.get("/mijn/inzage").await.has("Bakir"));
    }
}

#[tokio::test]
async fn what_somebody_else_reported_is_told_to_nobody() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let invitation = ask(&app, &toos, request, bakir.person, offer).await;
        say(&bakir, invitation, "ja").await;
        say(&toos, invitation, "ja").await;
        let id = crate::samen::last(&app, "matching_matches.id").await.to_string();
        let fields = [("match", id.as_str()), ("reden", "onprettig"), ("tekst", "Hij schreeuwde tegen mij")];
        let reported = toos.post("/mijn/samen/melden", &fields).await;
        assert_eq!(reported.status, 303, "{}", reported.text);
        assert!(toos.get("/mijn/inzage").await.has("Hij schreeuwde tegen mij"), "one's own words");
        let about = bakir.get("/mijn/inzage").await;
        assert!(!about.has("schreeuwde") && about.has("Dat beschermt die ander"), "{}", about.text);
        assert!(!bakir.get("/mijn/inzage.json").await.has("schreeuwde"));
    }
}
