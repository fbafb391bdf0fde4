//! A colleague goes out and is not back: whoever watches is told, once.

use jiff::ToSpan;

use crate::hall::{coach, colleague, messages, number, pass, villages};

#[tokio::test]
async fn the_colleague_on_watch_is_told_once_a_quarter_of_an_hour_after() {
    for app in villages().await {
        let (joke, noor) = (coach(&app).await, colleague(&app).await);
        let now = app.clock.now();
        let until = now.checked_add(60.minutes()).unwrap().strftime("%H:%M").to_string();
        let watch = noor.person.to_string();
        let went = joke.post("/contact/buiten", &[("plek", "het plein"), ("tot", &until), ("collega", &watch)]).await;
        assert_eq!(went.header("location"), "/contact?klaar=buiten", "{}", went.text);
        assert!(noor.get("/contact").await.has("Joke is op pad"));
        assert_eq!(pass(&app, 74.minutes()).await, 0);
        assert_eq!((pass(&app, 1.minute()).await, messages(&app).await), (1, 1));
        assert_eq!((pass(&app, 30.minutes()).await, messages(&app).await), (0, 1), "once");
        let card = noor.get("/contact").await;
        assert!(card.has("Joke is nog niet terug. Bel nu.") && card.has("contact-alarm"), "{}", card.text);
        let checkin = number(&app, "SELECT id FROM contact_checkins WHERE id > $1", 0).await;
        joke.post(&format!("/contact/buiten/{checkin}"), &[("wat", "terug")]).await;
        assert!(!noor.get("/contact").await.has("nog niet terug"));
        assert_eq!((pass(&app, 2.hours()).await, messages(&app).await), (0, 1));
    }
}

#[tokio::test]
async fn staying_longer_begins_anew() {
    for app in villages().await {
        let (joke, noor) = (coach(&app).await, colleague(&app).await);
        let until = app.clock.now().checked_add(10.minutes()).unwrap().strftime("%H:%M").to_string();
        let watch = noor.person.to_string();
        joke.post("/contact/buiten", &[("plek", "het plein"), ("tot", &until), ("collega", &watch)]).await;
        let checkin = number(&app, "SELECT id FROM contact_checkins WHERE id > $1", 0).await;
        joke.post(&format!("/contact/buiten/{checkin}"), &[("wat", "langer")]).await;
        assert_eq!(pass(&app, 30.minutes()).await, 0, "ten minutes and thirty more");
        assert_eq!(pass(&app, 25.minutes()).await, 1);
        joke.post(&format!("/contact/buiten/{checkin}"), &[("wat", "langer")]).await;
        assert_eq!(pass(&app, 40.minutes()).await, 0);
        assert_eq!((pass(&app, 5.minutes()).await, messages(&app).await), (1, 2));
    }
}

#[tokio::test]
async fn nobody_goes_out_without_somebody_who_can_be_told() {
    for app in villages().await {
        let joke = coach(&app).await;
        let own = joke.person.to_string();
        let refused = joke.post("/contact/buiten", &[("plek", "het plein"), ("tot", "11:30"), ("collega", &own)]).await;
        assert!(refused.status == 400 && refused.has("CONTACT-023"));
        let refused = joke.post("/contact/buiten", &[("plek", ""), ("tot", "laat"), ("collega", "")]).await;
        assert!(refused.status == 400 && refused.has("CONTACT-021"));
    }
}

#[tokio::test]
async fn when_the_one_on_watch_has_left_everybody_else_is_told() {
    for app in villages().await {
        let (joke, noor) = (coach(&app).await, colleague(&app).await);
        app.staff("Bram", crate::hall::WELFARE, opbouw_access::Role::Worker).await;
        let until = app.clock.now().checked_add(10.minutes()).unwrap().strftime("%H:%M").to_string();
        let watch = noor.person.to_string();
        joke.post("/contact/buiten", &[("plek", "het plein"), ("tot", &until), ("collega", &watch)]).await;
        let person = noor.person;
        app.db.write(move |tx| opbouw_neighbourhood::store::erase_person(tx, person)).await.unwrap();
        assert_eq!((pass(&app, 25.minutes()).await, messages(&app).await), (1, 1), "Bram, and not Joke herself");
    }
}
