//! From organised for to organised by: a regular comer is asked by name, says yes from the mail, and the badge says so.

use jiff::ToSpan;
use opbouw_happenings::Happening;

use crate::hall::{days, hear, messages, number, propose, ticket, villages, worker};

#[tokio::test]
async fn a_regular_comer_is_asked_for_the_coffee_and_says_yes() {
    for app in villages().await {
        let (noor, toos) = (worker(&app).await, app.resident("Toos").await);
        let id = propose(&noor, &[("herhaling", "week")]).await;
        assert!(app.get(&format!("/activiteiten/{id}")).await.has("Voor bewoners"));
        toos.post(&format!("/activiteiten/{id}/aanmelden"), &[("dag", "elke"), ("aantal", "1")]).await;
        let all = days(&app, id).await;
        let (mut noor, keep) = (noor, format!("/activiteiten/{id}/beheer"));
        for day in &all[..3] {
            app.clock.pass((7 * 24).hours());
            noor = app.come_in(noor.person, opbouw_signin::Method::Passkey).await;
            assert!(!noor.get(&keep).await.has("Vraag Toos"));
            assert_eq!(noor.post(&format!("/activiteiten/{id}/dag/{day}"), &[("wat", "allemaal")]).await.status, 303);
        }
        let page = noor.get(&keep).await;
        assert!(page.has("Welke bewoner neemt de koffie?") && page.has("Vraag Toos"), "{}", page.text);
        let ask = [("deel", "coffee"), ("wie", &*toos.person.to_string())];
        assert_eq!(noor.post(&format!("/activiteiten/{id}/wie"), &ask).await.status, 303);
        assert!(noor.post(&format!("/activiteiten/{id}/wie"), &ask).await.has("ACTIVITIES-025"));
        assert_eq!(messages(&app, "activities-asked").await, 1);
        assert_eq!(number(&app, "SELECT count(*) FROM neighbourhood_asks WHERE person = $1", toos.person).await, 1);
        let asked = number(&app, "SELECT id FROM activities_carriers WHERE person = $1", toos.person).await;
        let link = format!("/activiteiten/vraag/{}", ticket(&app, "activities-asked", asked));
        assert!(
            app.get(&link).await.has("de koffie") && app.get(&format!("/activiteiten/{id}")).await.has("Voor bewoners"),
            "a look is no answer"
        );
        for _ in 0..2 {
            assert!(app.post_form(&link, &[("antwoord", "ja")], &[]).await.has("Dank u wel! U doet dit."));
        }
        let page = app.get(&format!("/activiteiten/{id}")).await;
        assert!(page.has("Samen") && page.has("Toos: de koffie"), "{}", page.text);
        assert!(noor.get(&keep).await.has("Welke bewoner neemt het welkom?"));
        let nobody = noor.post(&format!("/activiteiten/{id}/wie"), &[("deel", "keys"), ("wie", "1")]).await;
        assert!(nobody.has("ACTIVITIES-009"), "nobody is asked by guessing numbers");
    }
}

#[tokio::test]
async fn somebody_is_asked_by_mail_and_keeps_it_with_an_account() {
    for app in villages().await {
        let (fatma, bram) = (app.resident("Fatma").await, app.resident("Bram").await);
        let id = propose(&fatma, &[]).await;
        let ask = [("deel", "keys"), ("naam", "Bram"), ("mail", "elders@example.org")];
        assert_eq!(fatma.post(&format!("/activiteiten/{id}/wie"), &ask).await.status, 303);
        let asked = number(&app, "SELECT id FROM activities_carriers WHERE activity = $1 AND part = 'keys'", id).await;
        let link = format!("/activiteiten/vraag/{}", ticket(&app, "activities-asked", asked));
        assert_eq!(bram.get(&format!("/activiteiten/{id}/beheer")).await.status, 404);
        assert_eq!(bram.post(&link, &[("antwoord", "ja")]).await.status, 200);
        assert_eq!(bram.get(&format!("/activiteiten/{id}/beheer")).await.status, 200, "whoever has the keys keeps it");
        hear(&app, Happening::MessageAnswered { question: "activities-asked".into(), about: asked.to_string(), yes: false }).await;
        assert_eq!(bram.get(&format!("/activiteiten/{id}/beheer")).await.status, 404, "a no afterwards counts too");
        assert_eq!(app.get("/activiteiten/vraag/12.onzin").await.status, 410);
    }
}

#[tokio::test]
async fn a_task_is_taken_in_one_tap_and_by_no_more_people_than_are_wanted() {
    for app in villages().await {
        let (fatma, bram, toos) = (app.resident("Fatma").await, app.resident("Bram").await, app.resident("Toos").await);
        let id = propose(&fatma, &[("taak-wat", "Koffie zetten"), ("taak-aantal", "1"), ("taak-wanneer", "keer")]).await;
        let (day, task) =
            (days(&app, id).await[0].to_string(), number(&app, "SELECT id FROM activities_tasks WHERE activity = $1", id).await);
        let (path, task) = (format!("/activiteiten/{id}/taak"), task.to_string());
        let tap = [("taak", task.as_str()), ("dag", day.as_str())];
        for _ in 0..2 {
            assert_eq!(bram.post(&path, &tap).await.status, 303);
        }
        assert!(toos.post(&path, &tap).await.has("ACTIVITIES-023"));
        assert_eq!(app.post_form(&path, &tap, &[]).await.header("location"), "/inloggen");
        assert!(app.get(&format!("/activiteiten/{id}")).await.has("genoeg mensen · Bram"));
        bram.post(&path, &[("taak", &task), ("dag", &day), ("wat", "terug")]).await;
        assert_eq!(toos.post(&path, &tap).await.status, 303);
    }
}

#[tokio::test]
async fn a_part_carried_by_somebody_of_another_party_is_work_done_together() {
    for app in villages().await {
        let (noor, youssef) = (worker(&app).await, app.staff("Youssef", "Woonstichting", opbouw_access::Role::Worker).await);
        let id = propose(&noor, &[]).await;
        let ask = [("deel", "coffee"), ("naam", "Youssef"), ("mail", "youssef@example.org")];
        assert_eq!(noor.post(&format!("/activiteiten/{id}/wie"), &ask).await.status, 303);
        let asked = number(&app, "SELECT id FROM activities_carriers WHERE person = $1", youssef.person).await;
        let link = format!("/activiteiten/vraag/{}", ticket(&app, "activities-asked", asked));
        let counted = "SELECT count(*) FROM ties_worked WHERE how = 'activity' AND $1 > 0";
        assert_eq!(number(&app, counted, id).await, 0, "a question is no work");
        for _ in 0..2 {
            assert_eq!(app.post_form(&link, &[("antwoord", "ja")], &[]).await.status, 200);
        }
        let times = "SELECT CAST(sum(count) AS BIGINT) FROM ties_worked WHERE how = 'activity' AND $1 > 0";
        assert_eq!(number(&app, times, id).await, 1, "{}", app.name);
    }
}
