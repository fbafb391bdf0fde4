//! What comes back: clock changes, holidays, one day off, one moved, all from a day on; and nobody loses a sign-up by it.

use jiff::ToSpan;
use opbouw_calendar::to_local;
use opbouw_store::{Statement, values};
use opbouw_testkit::TestApp;

use crate::hall::{days, form, messages, number, own, pass, propose, sign_up, standing, villages};

/// When the days begin, on the wall, with their states.
async fn wall(app: &TestApp, activity: i64) -> Vec<(String, String)> {
    let list = Statement::new("test", "SELECT starts_s, state FROM activities_days WHERE activity = $1 ORDER BY starts_s");
    let rows = app.db.query(&list, &values![activity]).await.unwrap();
    rows.iter()
        .map(|row| {
            let starts_s: i64 = row.get(0).unwrap();
            (to_local(starts_s).strftime("%Y-%m-%d %H:%M").to_string(), row.get(1).unwrap())
        })
        .collect()
}

#[tokio::test]
async fn half_past_seven_stays_half_past_seven_and_holidays_are_off() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[("dag", "2026-12-25"), ("herhaling", "week")]).await;
        let days = wall(&app, id).await;
        assert!(days.len() > 50 && days.iter().all(|(starts, _)| starts.ends_with("19:30")), "{days:?}");
        assert_eq!(days[0], ("2026-12-25 19:30".to_owned(), "off".to_owned()), "Christmas");
        assert_eq!(days[1], ("2027-01-01 19:30".to_owned(), "off".to_owned()), "New Year");
        assert_eq!(days[2].1, "on");
        assert!(app.get(&format!("/activiteiten/{id}")).await.has("feestdag"));
        let also = propose(&fatma, &[("dag", "2026-12-25"), ("herhaling", "week"), ("feestdagen", "ja"), ("eind", "2027-01-08")]).await;
        assert_eq!(wall(&app, also).await.iter().map(|day| day.1.as_str()).collect::<Vec<_>>(), ["on", "on", "on"]);
    }
}

#[tokio::test]
async fn a_day_that_is_off_tells_everybody_once_with_the_reason() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[("herhaling", "week")]).await;
        let all = days(&app, id).await;
        sign_up(&app, id, &all[0].to_string(), "Toos", "toos@example.org").await;
        sign_up(&app, id, "elke", "Bram", "bram@example.org").await;
        sign_up(&app, id, &all[1].to_string(), "Els", "els@example.org").await;
        let path = format!("/activiteiten/{id}/dag/{}", all[0]);
        assert!(fatma.post(&path, &[("wat", "afgelasten"), ("reden", " ")]).await.has("ACTIVITIES-024"));
        for _ in 0..2 {
            fatma.post(&path, &[("wat", "afgelasten"), ("reden", "De bus rijdt niet")]).await;
        }
        assert_eq!(messages(&app, "activities-off").await, 2, "who comes another day is left alone");
        let page = app.get(&format!("/activiteiten/{id}")).await;
        assert!(page.has("De bus rijdt niet") && page.has("gaat niet door"));
        let no = app.post_form(&format!("/activiteiten/{id}/aanmelden"), &[("dag", &all[0].to_string()), ("naam", "Late")], &[]).await;
        assert!(no.status == 400 && no.has("ACTIVITIES-013"));
        let list = fatma.get(&path).await;
        assert!(list.has("Zouden komen (2)") && list.has("zou komen"), "{}", list.text);
        assert!(!list.has("<p class=\"small\">komt") && !list.has("op de wachtlijst") && !list.has("/lijst"), "{}", list.text);
        let toos = app.get(&own(&app, id, "Toos").await).await;
        assert!(toos.has("gaat niet door") && toos.has("zou komen"), "{}", toos.text);
        assert_eq!(fatma.post(&path, &[("wat", "aan")]).await.status, 303);
        assert_eq!(standing(&app, all[0], "Toos").await.as_deref(), Some("in"), "and who came still comes");
    }
}

#[tokio::test]
async fn a_series_that_stops_tells_everybody_once_however_many_days_they_had() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[("herhaling", "week")]).await;
        sign_up(&app, id, "elke", "Bram", "bram@example.org").await;
        assert_eq!(messages(&app, "activities-signed").await, 1, "one message for a year of days");
        assert!(fatma.post(&format!("/activiteiten/{id}/stoppen"), &[("reden", "")]).await.has("ACTIVITIES-024"));
        assert_eq!(fatma.post(&format!("/activiteiten/{id}/stoppen"), &[("reden", "Ik verhuis")]).await.status, 303);
        let twice = fatma.post(&format!("/activiteiten/{id}/stoppen"), &[("reden", "Ik verhuis")]).await;
        assert_eq!((twice.status, messages(&app, "activities-off").await), (409, 1));
        assert!(!app.get("/activiteiten").await.has(">Taalcafé</a>"));
        assert!(app.get(&format!("/activiteiten/{id}")).await.has("Deze activiteit gaat niet meer door."));
    }
}

#[tokio::test]
async fn moving_one_day_or_all_that_follow_keeps_everybody_who_comes() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[("herhaling", "week")]).await;
        let all = days(&app, id).await;
        sign_up(&app, id, &all[1].to_string(), "Toos", "toos@example.org").await;
        sign_up(&app, id, "elke", "Bram", "bram@example.org").await;
        let to = |date: &'static str, which: &'static str| {
            [("wat", "verzetten"), ("dag", date), ("van", "20"), ("tot", "21.30"), ("welke", which)]
        };
        assert_eq!(fatma.post(&format!("/activiteiten/{id}/dag/{}", all[1]), &to("2026-12-02", "deze")).await.status, 303);
        assert_eq!(messages(&app, "activities-changed").await, 2);
        assert_eq!(wall(&app, id).await[1], ("2026-12-02 20:00".to_owned(), "moved".to_owned()));
        assert_eq!(wall(&app, id).await[2].0, "2026-12-08 19:30");

        let sequence = number(&app, "SELECT sequence FROM activities_activities WHERE id = $1", id).await;
        let moved = fatma.post(&format!("/activiteiten/{id}/dag/{}", all[2]), &to("2026-12-09", "volgende")).await;
        assert_eq!(moved.status, 303, "{}", moved.text);
        let now = wall(&app, id).await;
        assert_eq!((now[0].0.as_str(), now[2].0.as_str(), now[3].0.as_str()), ("2026-11-24 19:30", "2026-12-09 20:00", "2026-12-16 20:00"));
        assert_eq!(days(&app, id).await[2..6], all[2..6], "the same days, so the same people");
        assert_eq!(standing(&app, all[3], "Bram").await.as_deref(), Some("in"));
        assert_eq!(messages(&app, "activities-changed").await, 3, "Bram once about all that follows");
        assert!(number(&app, "SELECT sequence FROM activities_activities WHERE id = $1", id).await > sequence);
        assert!(app.get(&format!("/activiteiten/{id}")).await.has("elke woensdag"));
    }
}

#[tokio::test]
async fn days_are_added_as_time_passes_and_who_comes_every_time_comes_then_too() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[("herhaling", "week")]).await;
        sign_up(&app, id, "elke", "Bram", "bram@example.org").await;
        let before = days(&app, id).await.len();
        let done = pass(&app, (90 * 24).hours()).await;
        assert!(done.added > 10, "{done:?}");
        let all = days(&app, id).await;
        assert_eq!(all.len() as u64, before as u64 + done.added);
        assert_eq!(standing(&app, *all.last().unwrap(), "Bram").await.as_deref(), Some("in"));
        assert_eq!(pass(&app, 1.hour()).await.added, 0, "twice is once");
        let own = own(&app, id, "Bram").await;
        assert_eq!(app.post_form(&own, &[("wat", "helemaal")], &[]).await.status, 303);
        assert_eq!(standing(&app, *all.last().unwrap(), "Bram").await.as_deref(), Some("cancelled"));
    }
}

#[tokio::test]
async fn what_cannot_be_is_said_all_at_once() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let wrong = [("titel", " "), ("dorp", "nergens"), ("plek", ""), ("dag", "2026-11-01"), ("van", "25"), ("plaatsen", "0")];
        let page = fatma.post("/activiteiten/nieuw", &form(&wrong)).await;
        for code in ["001", "003", "004", "005", "006", "008"] {
            assert!(page.status == 400 && page.has(&format!("ACTIVITIES-{code}")), "{code}: {}", page.text);
        }
        let ends = fatma.post("/activiteiten/nieuw", &form(&[("herhaling", "week"), ("eind", "2026-11-20")])).await;
        assert!(ends.has("ACTIVITIES-007"));
        let regel = fatma.post("/activiteiten/nieuw", &form(&[("herhaling", "regel"), ("regel", "FREQ=SECONDLY")])).await;
        assert!(regel.has("ACTIVITIES-007"));
    }
}
