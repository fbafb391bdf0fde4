//! Without follow-up it is gone in a year, and a phone brings nothing back.

use jiff::ToSpan;
use opbouw_contact::ContactError;

use crate::hall::{LINDELO, back, coach, colleague, forget, input, make_group, make_moment, make_round, number, number_in, villages};

#[tokio::test]
async fn moments_groups_and_promises_go_a_year_after_the_last_follow_up() {
    for app in villages().await {
        let joke = coach(&app).await;
        let (alive, silent) = (make_group(&joke, "De jongens").await, make_group(&joke, "De meiden").await);
        let (alive_text, silent_text) = (alive.to_string(), silent.to_string());
        make_moment(&joke, &[("groep", &alive_text), ("regel", "Oud")]).await;
        make_moment(&joke, &[("groep", &silent_text), ("regel", "Stil"), ("volgende", "Netten regelen")]).await;
        make_round(&joke).await;
        app.clock.pass(200.days());
        let joke = back(&app, &joke).await;
        make_moment(&joke, &[("groep", &alive_text), ("regel", "Nieuw")]).await;
        app.clock.pass(164.days());
        assert_eq!(forget(&app).await, 0, "a year is a year");
        app.clock.pass(10.days());
        forget(&app).await;
        let joke = back(&app, &joke).await;
        let moments = joke.get("/contact/momenten").await;
        assert!(moments.has("Nieuw") && !moments.has("<p>Oud</p>") && !moments.has("<p>Stil</p>"), "{}", moments.text);
        assert_eq!(joke.get(&format!("/contact/groepen/{alive}")).await.status, 200, "its newest moment keeps the group");
        assert_eq!(joke.get(&format!("/contact/groepen/{silent}")).await.status, 404);
        assert!(!joke.get("/contact/beloftes").await.has("Netten regelen"));
        assert!(joke.get("/contact/rondes").await.has("Veldje"), "a round goes on until somebody stops it");
    }
}

#[tokio::test]
async fn an_old_item_of_a_phone_does_not_come_back_after_forgetting() {
    for app in villages().await {
        let joke = coach(&app).await;
        let sent = input(&app, "a1b2c3d4e5f6a7b8", 60);
        app.clock.pass(366.days());
        forget(&app).await;
        assert_eq!(sent.check(app.now_s(), app.clock.now().date()), Err(vec![ContactError::TooOld]));
        let joke = back(&app, &joke).await;
        let thrown = make_moment(&joke, &[("regel", "Weg")]).await;
        joke.post(&format!("/contact/momenten/{thrown}/weg"), &[]).await;
        forget(&app).await;
        assert_eq!(number(&app, "SELECT count(*) FROM contact_thrown WHERE party > $1", 0).await, 1);
        app.clock.pass(366.days());
        forget(&app).await;
        assert_eq!(number(&app, "SELECT count(*) FROM contact_thrown WHERE party > $1", 0).await, 0, "from then on it is too old anyway");
    }
}

#[tokio::test]
async fn whoever_asked_is_let_go_a_year_after_the_last_contact() {
    for app in villages().await {
        let joke = coach(&app).await;
        let asked = [("naam", "Sem"), ("dorp", LINDELO), ("vraag", "Wil fluiten"), ("hoe", "spoken")];
        let contact = number_in(&joke.post("/contact/mensen/nieuw", &asked).await);
        let person = number(&app, "SELECT person FROM contact_people WHERE id = $1", contact).await;
        app.clock.pass(300.days());
        let joke = back(&app, &joke).await;
        joke.post(&format!("/contact/mensen/{contact}"), &[("wat", "contact"), ("regel", "Gesproken")]).await;
        app.clock.pass(300.days());
        forget(&app).await;
        assert_eq!(number(&app, "SELECT count(*) FROM contact_people WHERE id = $1", contact).await, 1, "the last contact counts");
        app.clock.pass(70.days());
        forget(&app).await;
        assert_eq!(number(&app, "SELECT count(*) FROM contact_people WHERE id = $1", contact).await, 0);
        let known = "SELECT count(*) FROM neighbourhood_people WHERE id = $1 AND registered_by IS NOT NULL";
        assert_eq!(number(&app, known, person).await, 0, "the party does not know them any more");
    }
}

#[tokio::test]
async fn who_was_out_is_gone_after_two_weeks() {
    for app in villages().await {
        let (joke, noor) = (coach(&app).await, colleague(&app).await);
        let until = app.clock.now().checked_add(10.minutes()).unwrap().strftime("%H:%M").to_string();
        let watch = noor.person.to_string();
        joke.post("/contact/buiten", &[("plek", "het plein"), ("tot", &until), ("collega", &watch)]).await;
        app.clock.pass(13.days());
        assert_eq!(forget(&app).await, 0);
        app.clock.pass(2.days());
        assert_eq!(forget(&app).await, 1);
    }
}
