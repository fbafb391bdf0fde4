//! Insight and export tell what somebody made, carries and comes to, and not with whom.

use opbouw_testkit::{TestApp, Visitor};

use crate::hall::{days, number, propose, signup_of, villages, worker};

/// What the export tells of this room.
async fn exported(who: &Visitor<'_>) -> serde_json::Value {
    let export: serde_json::Value = serde_json::from_str(&who.get("/mijn/inzage.json").await.text).unwrap();
    let rooms = export["kamers"].as_array().unwrap();
    rooms.iter().find(|room| room["naam"] == "Activiteiten").map_or(serde_json::Value::Null, |room| room["wat"].clone())
}

/// Somebody with an account comes for the first time, takes a task, and has an address for the agenda.
async fn join(app: &TestApp, who: &Visitor<'_>, activity: i64) -> String {
    let day = days(app, activity).await[0].to_string();
    let task = number(app, "SELECT id FROM activities_tasks WHERE activity = $1", activity).await.to_string();
    let fields = [("dag", day.as_str()), ("aantal", "2"), ("eerste", "ja")];
    assert_eq!(who.post(&format!("/activiteiten/{activity}/aanmelden"), &fields).await.status, 303);
    assert_eq!(who.post(&format!("/activiteiten/{activity}/taak"), &[("taak", &task), ("dag", &day)]).await.status, 303);
    assert_eq!(who.post("/mijn/agenda", &[]).await.status, 303);
    day
}

#[tokio::test]
async fn whoever_comes_and_whoever_organises_read_their_own_part() {
    for app in villages().await {
        let (fatma, toos) = (app.resident("Fatma").await, app.resident("Toos").await);
        let id = propose(&fatma, &[("taak-wat", "Koffie zetten"), ("taak-aantal", "1"), ("taak-wanneer", "keer")]).await;
        let day = join(&app, &toos, id).await;
        let one = format!("/activiteiten/{id}/dag/{day}/wie/{}", signup_of(&app, id, "Toos").await);
        assert_eq!(fatma.post(&one, &[("wat", "samen"), ("wie", &fatma.person.to_string())]).await.status, 303);
        let page = toos.get("/mijn/inzage").await;
        for told in [
            "U bent aangemeld voor “Taalcafé”: via de website, met 2 mensen",
            "u komt voor het eerst, iemand loopt met u mee",
            "U komt op: 24-11-2026.",
            "U nam een taak op u bij “Taalcafé”: Koffie zetten",
            "Uw agenda heeft een eigen adres. Het is nummer 1.",
        ] {
            assert!(page.has(told), "{}: {told}: {}", app.name, page.text);
        }
        let told = exported(&toos).await;
        assert!(told[0]["bewaardTot"] == "2027-11-24" && !told.to_string().contains("Fatma"), "{told:#}");
        let told = exported(&fatma).await.to_string();
        for own in ["U maakte de activiteit “Taalcafé”: staat in de agenda", "Samen Nederlands oefenen", "bij “Taalcafé”: de leiding"]
        {
            assert!(told.contains(own), "{}: {own}: {told}", app.name);
        }
        assert!(told.contains("U loopt mee met iemand") && !told.contains("Toos"), "{told}");
        let cookie = format!("{}; taal=en", toos.cookie());
        let english = app.get_with("/mijn/inzage", &[("cookie", &cookie)]).await;
        assert!(english.has("You are signed up for “Taalcafé”: on the website"), "{}: {}", app.name, english.text);
    }
}

#[tokio::test]
async fn what_is_kept_of_a_worker_is_told_as_a_count() {
    for app in villages().await {
        let noor = worker(&app).await;
        propose(&noor, &[]).await;
        let told = exported(&noor).await.to_string();
        assert!(told.contains("Activiteiten die u als medewerker maakte: 1.") && !told.contains("Taalcafé"), "{}: {told}", app.name);
    }
}
