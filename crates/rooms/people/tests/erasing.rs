//! Everything goes, and nothing of it stays anywhere.

use opbouw_access::Role;
use opbouw_testkit::{MadeUpVillage, TestApp};

#[tokio::test]
async fn erasing_leaves_nothing_but_a_line_that_leads_to_nobody() {
    for app in TestApp::on_both(MadeUpVillage::new()).await {
        let zwaantje = app.resident("Zwaantje").await;
        zwaantje.post("/mijn/toestemming/geven", &[("doel", "found")]).await;
        zwaantje.post("/mijn/aanbod", &[("tekst", "Ik brei sjaals van schapenwol"), ("soort", "aanbod")]).await;
        let asked = zwaantje.get("/mijn/wissen").await;
        assert!(asked.status == 200 && asked.has("Ja, wis alles"), "{}", app.name);
        let erased = zwaantje.post("/mijn/wissen", &[]).await;
        assert!(erased.status == 200 && erased.header("set-cookie").contains("Max-Age=0"), "{}", app.name);
        assert_eq!(zwaantje.get("/mijn").await.header("location"), "/inloggen", "the session went along");
        assert!(!app.ask("Wie kan een sjaal breien?").await.has("schapenwol"));
        let kept = opbouw_testkit::store::list_values(&app.db, app.name).await.unwrap();
        for (column, values) in &kept {
            // One last mail waits with its address; it is emptied when it is sent.
            let is_last_mail = column == "post_messages.recipient";
            let has_any = values.iter().any(|value| value.to_lowercase().contains("zwaantje") || value.contains("schapenwol"));
            assert!(!has_any || is_last_mail, "{}: {column}", app.name);
        }
        let actions = &kept["audit_lines.action"];
        assert!(actions.iter().any(|action| action == "person-erase"), "{}", app.name);
    }
}

#[tokio::test]
async fn two_taps_on_erase_are_one() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    let fatma = app.resident("Fatma").await;
    let (one, other) = tokio::join!(fatma.post("/mijn/wissen", &[]), fatma.post("/mijn/wissen", &[]));
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert!(statuses == [200, 404] || statuses == [200, 303], "{statuses:?}");
}

#[tokio::test]
async fn whoever_works_for_a_party_ends_that_first() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    let joke = app.staff("Joke", "Welzijn", Role::Worker).await;
    assert_eq!(joke.post("/mijn/wissen", &[]).await.status, 409);
    assert_eq!(joke.get("/mijn").await.status, 200);
}
