//! A resident of 80 signs up from a poster, changes her mind, and is told when there is a place or when a day is off.

use jiff::ToSpan;
use opbouw_happenings::Happening;
use opbouw_neighbourhood::store::erase_person;

use crate::hall::{days, hear, messages, number, own, pass, propose, sign_up, signup_of, standing, ticket, villages};

#[tokio::test]
async fn somebody_without_an_account_signs_up_and_cancels_by_the_link() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[("plaatsen", "1")]).await;
        let day = days(&app, id).await[0];
        assert_eq!(sign_up(&app, id, &day.to_string(), "Toos", "06-12345678").await, format!("/activiteiten/{id}?klaar=in"));
        assert_eq!(messages(&app, "activities-signed").await, 1);
        let own = own(&app, id, "Toos").await;
        let page = app.get(&own).await;
        assert!(page.has("Toos") && page.has("dinsdag 24 november") && page.header("referrer-policy") == "no-referrer", "{}", page.text);
        assert_eq!(standing(&app, day, "Toos").await.as_deref(), Some("in"), "looking changes nothing");
        for _ in 0..2 {
            assert_eq!(app.post_form(&own, &[("wat", "afmelden"), ("dag", &day.to_string())], &[]).await.status, 303);
        }
        assert_eq!(standing(&app, day, "Toos").await.as_deref(), Some("cancelled"));
        assert!(app.get(&format!("/activiteiten/{id}")).await.has("nog 1 plek"));
        let again = app.post_form(&own, &[("wat", "toch"), ("dag", &day.to_string())], &[]).await;
        assert_eq!(again.header("location"), format!("{own}?klaar=in"));
        assert_eq!(app.get("/activiteiten/mijn/1.vals").await.status, 410);
    }
}

#[tokio::test]
async fn two_taps_are_one_sign_up_and_the_number_of_another_shows_nothing() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[]).await;
        let (day, token) = (days(&app, id).await[0].to_string(), "a".repeat(43));
        let fields = [("dag", day.as_str()), ("naam", "Toos"), ("bereik", ""), ("aantal", "1"), ("tik", token.as_str())];
        for _ in 0..3 {
            let reply = app.post_form(&format!("/activiteiten/{id}/aanmelden"), &fields, &[]).await;
            assert!(reply.header("location").starts_with("/activiteiten/mijn/"), "the same form may see its own: {}", reply.text);
        }
        sign_up(&app, id, &day, "Bram", "06 1234 5678").await;
        for typed in ["+31612345678", "0031-612345678", "(06)12345678"] {
            assert_eq!(sign_up(&app, id, &day, "Nieuwsgierig", typed).await, format!("/activiteiten/{id}?klaar=in"), "as if it were new");
        }
        assert_eq!(number(&app, "SELECT count(*) FROM activities_signups WHERE activity = $1", id).await, 2);
        assert_eq!(number(&app, "SELECT taken FROM activities_days WHERE activity = $1", id).await, 2);
        assert_eq!(messages(&app, "activities-signed").await, 2, "the link once more to the number itself, at most once a day");
    }
}

#[tokio::test]
async fn who_waits_comes_in_by_themselves_in_order_and_is_told() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[("plaatsen", "2")]).await;
        let day = days(&app, id).await[0];
        for (name, reach) in [("Een", "een@example.org"), ("Twee", "twee@example.org"), ("Drie", "drie@example.org")] {
            sign_up(&app, id, &day.to_string(), name, reach).await;
        }
        assert_eq!(standing(&app, day, "Drie").await.as_deref(), Some("waiting"));
        let path = format!("/activiteiten/{id}/aanmelden");
        let nameless = app.post_form(&path, &[("dag", &day.to_string()), ("naam", "Vier"), ("bereik", "")], &[]).await;
        assert!(nameless.status == 400 && nameless.has("ACTIVITIES-011") && nameless.has("value=\"Vier\""), "nobody could tell them");
        let own = own(&app, id, "Een").await;
        app.post_form(&own, &[("wat", "afmelden"), ("dag", &day.to_string())], &[]).await;
        assert_eq!(standing(&app, day, "Drie").await.as_deref(), Some("in"));
        assert_eq!(
            (messages(&app, "activities-moved-up").await, number(&app, "SELECT taken FROM activities_days WHERE id = $1", day).await),
            (1, 2)
        );
        sign_up(&app, id, &day.to_string(), "Vijf", "vijf@example.org").await;
        let page = fatma.get(&format!("/activiteiten/{id}/wijzigen")).await;
        assert!(page.has("value=\"2\""));
        let changed = [("titel", "Taalcafé"), ("dorp", "BU99900101"), ("plek", "het plein"), ("plaatsen", "5")];
        assert_eq!(fatma.post(&format!("/activiteiten/{id}/wijzigen"), &changed).await.status, 303);
        assert_eq!(standing(&app, day, "Vijf").await.as_deref(), Some("in"), "more places let in who waits");
    }
}

#[tokio::test]
async fn an_erased_person_frees_the_place_for_the_next() {
    for app in villages().await {
        let (fatma, toos) = (app.resident("Fatma").await, app.resident("Toos").await);
        let id = propose(&fatma, &[("plaatsen", "1")]).await;
        let day = days(&app, id).await[0];
        let reply = toos.post(&format!("/activiteiten/{id}/aanmelden"), &[("dag", &day.to_string()), ("aantal", "1")]).await;
        assert!(reply.header("location").starts_with("/activiteiten/mijn/"), "{}", reply.text);
        sign_up(&app, id, &day.to_string(), "Bram", "bram@example.org").await;
        let person = toos.person;
        app.db.write(move |tx| erase_person(tx, person)).await.unwrap();
        for _ in 0..2 {
            hear(&app, Happening::PersonErased { person }).await;
        }
        assert_eq!(standing(&app, day, "Bram").await.as_deref(), Some("in"));
        assert_eq!(messages(&app, "activities-moved-up").await, 1);
        let maker = fatma.person;
        app.db.write(move |tx| erase_person(tx, maker)).await.unwrap();
        let page = app.get(&format!("/activiteiten/{id}")).await;
        assert!(page.has("Nog niemand") && !page.has("Fatma"), "it stays, and somebody else can carry it");
    }
}

#[tokio::test]
async fn a_reminder_goes_out_once_the_day_before_and_nee_cancels() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[("dag", "2026-11-25")]).await;
        let day = days(&app, id).await[0];
        sign_up(&app, id, &day.to_string(), "Toos", "06-12345678").await;
        assert_eq!(pass(&app, 0.hours()).await.reminded, 0, "it is the day after tomorrow");
        assert_eq!(pass(&app, 22.hours()).await.reminded, 0, "nobody wants one at eight in the morning");
        assert_eq!((pass(&app, 1.hour()).await.reminded, pass(&app, 1.hour()).await.reminded), (1, 0));
        assert_eq!(messages(&app, "activities-reminder").await, 1);
        let about = format!("{}-{day}", signup_of(&app, id, "Toos").await);
        for _ in 0..2 {
            hear(&app, Happening::MessageAnswered { question: "activities-reminder".into(), about: about.clone(), yes: false }).await;
        }
        assert_eq!(standing(&app, day, "Toos").await.as_deref(), Some("cancelled"));
    }
}

#[tokio::test]
async fn attendance_is_one_tap_and_names_go_after_a_month() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[]).await;
        let day = days(&app, id).await[0];
        sign_up(&app, id, &day.to_string(), "Toos", "toos@example.org").await;
        sign_up(&app, id, &day.to_string(), "Bram", "bram@example.org").await;
        let path = format!("/activiteiten/{id}/dag/{day}");
        let early = fatma.post(&path, &[("wat", "allemaal")]).await;
        assert!(early.has("ACTIVITIES-009") || early.has("ACTIVITIES-015"), "{}", early.text);
        app.clock.pass(34.hours());
        assert!(fatma.get(&path).await.has("Iedereen was er"));
        assert_eq!(fatma.post(&path, &[("wat", "allemaal")]).await.status, 303);
        let bram = signup_of(&app, id, "Bram").await.to_string();
        assert_eq!(fatma.post(&path, &[("wat", "miste"), ("wie", &bram)]).await.status, 303);
        assert_eq!(fatma.post(&path, &[("wat", "erbij"), ("naam", "Loop"), ("bereik", ""), ("aantal", "2")]).await.status, 303);
        assert_eq!(number(&app, "SELECT came FROM activities_days WHERE id = $1", day).await, 3);
        let toos = signup_of(&app, id, "Toos").await;
        let one = fatma.get(&format!("{path}/wie/{toos}")).await;
        assert!(one.has("toos@example.org") && !fatma.get(&path).await.has("toos@example.org"), "on one page only");
        let done = pass(&app, 4.hours()).await;
        assert_eq!((done.ended, done.prompted), (1, 0), "everybody was ticked");
        let later = app.now_s() + 31 * 86_400;
        app.db.write(move |tx| opbouw_activities::forget_old(tx, later)).await.unwrap();
        assert_eq!(number(&app, "SELECT count(*) FROM activities_signups WHERE activity = $1", id).await, 0);
        assert_eq!(number(&app, "SELECT came FROM activities_days WHERE id = $1", day).await, 3, "the count stays");
    }
}

#[tokio::test]
async fn who_leads_is_asked_who_came_when_nobody_ticked() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[("herhaling", "week")]).await;
        let day = days(&app, id).await[0];
        sign_up(&app, id, &day.to_string(), "Toos", "toos@example.org").await;
        assert_eq!((pass(&app, 37.hours()).await.prompted, pass(&app, 1.hour()).await.prompted), (1, 0));
        assert_eq!(messages(&app, "activities-who-came").await, 1);
        let _ = ticket(&app, "activities-signed", 1);
    }
}
