//! The coordinator's day: the own colleagues by name, others by number; changed data, working out anew, taking away and putting back.

use opbouw_access::Role;

use crate::wolderbeek::{execute, villages, wolderbeek};
use opbouw_store::values;

#[tokio::test]
async fn a_coordinator_reads_the_names_of_the_own_party_only() {
    for app in villages().await {
        let village = wolderbeek(&app).await;
        let form = village.anna.get("/bezuinigingstoets/nieuw").await;
        assert!(form.has("Annamarie") && form.has("Bertus") && !form.has("Cornelis") && form.has("medewerker 1"), "{}", form.text);
        let (own, other) = (village.code(village.welfare, 2), village.code(village.sport, 1));
        let fields = [("medewerker", own.as_str()), ("medewerker", other.as_str()), ("naam", "Twee")];
        let page = village.anna.post("/bezuinigingstoets/nieuw", &fields).await;
        assert!(page.has("Welzijn: Bertus") && page.has("Sport: medewerker 1"), "{}: {}", app.name, page.text);
        assert!(page.has("Bij Annamarie van Welzijn komt het meeste terecht"), "{}", page.text);
        assert!(["Cornelis", "Ada", "Fien", "Riek", "Sjaak"].iter().all(|name| !page.has(name)), "{}", page.text);
        let kept = village.anna.post("/bezuinigingstoets/bewaren", &fields).await;
        let address = kept.header("location").to_owned();
        assert!(village.anna.get(&address).await.has("Welzijn: Bertus"));
        let admin = app.staff("Paula", "Gemeente", Role::Admin).await;
        let other = admin.get(&address).await;
        assert!(other.has("Welzijn: medewerker 2") && !other.has("Bertus") && !other.has("Annamarie"), "{}", other.text);
    }
}

#[tokio::test]
async fn a_kept_test_says_when_something_changed_and_is_worked_out_anew() {
    for app in villages().await {
        let village = wolderbeek(&app).await;
        let bert = village.code(village.welfare, 2);
        let kept = village.anna.post("/bezuinigingstoets/bewaren", &[("medewerker", bert.as_str()), ("naam", "Bert weg")]).await;
        let address = kept.header("location").trim_end_matches("?klaar=bewaard").to_owned();
        assert!(village.anna.get(&address).await.has("<th scope=\"row\">Groepen</th><td>1</td><td>1</td>"));
        execute(&app, "UPDATE contact_groups SET is_closed = 1 WHERE owner = $1", &values![village.bert.person]).await;
        let old = village.anna.get(&address).await;
        assert!(old.has("Sinds deze dag is er iets veranderd") && old.has("Groepen"), "{}: {}", app.name, old.text);
        let anew = village.anna.post(&format!("{address}/opnieuw"), &[]).await;
        assert_eq!(anew.header("location"), format!("{address}?klaar=gerekend"));
        let new = village.anna.get(&address).await;
        assert!(!new.has("Sinds deze dag is er iets veranderd") && !new.has("Groepen"), "{}", new.text);
        let copy = village.anna.get(&format!("/bezuinigingstoets/nieuw?toets={}", address.rsplit('/').next().unwrap())).await;
        assert!(copy.has(&format!("value=\"{bert}\" checked")), "{}", copy.text);
    }
}

#[tokio::test]
async fn a_test_is_taken_away_and_put_back() {
    for app in villages().await {
        let village = wolderbeek(&app).await;
        let kept = village.anna.post("/bezuinigingstoets/bewaren", &[("deel", "30"), ("naam", "Dertig")]).await;
        let address = kept.header("location").trim_end_matches("?klaar=bewaard").to_owned();
        let away = village.anna.post(&format!("{address}/weg"), &[]).await;
        let front = village.anna.get(away.header("location")).await;
        assert!(front.has("Zet de toets terug") && !front.has("Dertig"), "{}: {}", app.name, front.text);
        assert_eq!(village.anna.get(&address).await.status, 404);
        assert_eq!(village.anna.post(&format!("{address}/weg"), &[]).await.status, 404, "only once");
        let back = village.anna.post(&format!("{address}/terug"), &[]).await;
        assert_eq!(back.header("location"), format!("{address}?klaar=terug"));
        assert!(village.anna.get("/bezuinigingstoets").await.has("Dertig"));
    }
}
