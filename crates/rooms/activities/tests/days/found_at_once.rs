//! An activity is found in Ask the moment it is in the agenda, one tap away from its page, and no longer when it stops.

use crate::hall::{answer, house, propose, villages};

#[tokio::test]
async fn ask_finds_a_proposed_activity_at_once_and_links_to_it() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let text = ("tekst", "Samen breien en haken bij de koffie. Wol is er.");
        let id = propose(&fatma, &[("titel", "Breicafé"), text, ("herhaling", "week")]).await;
        let question = [("vraag", "Ik wil graag leren breien, samen met anderen")];
        let found = app.post_form("/vraag", &question, &[]).await;
        assert!(found.has("Breicafé"), "{}", found.text);
        assert!(found.has(&format!("href=\"/activiteiten/{id}\"")), "one tap leads to it");
        fatma.post(&format!("/activiteiten/{id}/stoppen"), &[("reden", "Klaar")]).await;
        assert!(!app.post_form("/vraag", &question, &[]).await.has("Breicafé"));
    }
}

#[tokio::test]
async fn what_waits_for_a_host_is_not_found_before_the_yes() {
    for app in villages().await {
        let (fatma, riet) = (app.resident("Fatma").await, app.resident("Riet").await);
        let (room, _) = house(&app, riet.person).await;
        propose(&fatma, &[("titel", "Breicafé"), ("tekst", "Samen breien en haken."), ("zaal", &room.to_string())]).await;
        let question = [("vraag", "Ik wil graag leren breien, samen met anderen")];
        assert!(!app.post_form("/vraag", &question, &[]).await.has("Breicafé"));
        answer(&app, riet.person, true, "").await;
        assert!(app.post_form("/vraag", &question, &[]).await.has("Breicafé"));
    }
}
