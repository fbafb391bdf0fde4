//! A phone sends the same moment until it hears that it came in.

use opbouw_contact::{ContactError, record_moment, throw_moment};

use crate::hall::{WELFARE, coach, doer, input, make_moment, number, villages};

#[tokio::test]
async fn the_same_item_is_the_same_moment() {
    for app in villages().await {
        let joke = coach(&app).await;
        let (party, by) = (app.party(WELFARE).await, doer(&app, &joke));
        let moment = input(&app, "a1b2c3d4e5f6a7b8", 60).check(app.now_s(), by.today).unwrap();
        let send = || {
            let (by, moment) = (by.clone(), moment.clone());
            app.db.write(move |tx| record_moment(tx, &by, party, &moment))
        };
        let first = send().await.unwrap();
        let again = send().await.unwrap();
        assert!(!first.was_known && again.was_known && (again.id, again.version) == (first.id, 1));
        assert_eq!(number(&app, "SELECT count(*) FROM contact_moments WHERE party = $1", party).await, 1);
        let other = app.party("Sportbedrijf").await;
        let (by, moment) = (by.clone(), moment.clone());
        let elsewhere = app.db.write(move |tx| record_moment(tx, &by, other, &moment)).await.unwrap();
        assert!(!elsewhere.was_known, "the word of a moment counts within one party");
    }
}

#[tokio::test]
async fn a_form_that_is_sent_twice_is_one_moment() {
    for app in villages().await {
        let joke = coach(&app).await;
        let fields = [("item", "a1b2c3d4e5f6a7b8"), ("plek", "het veldje"), ("volgende", "Netten regelen")];
        let (first, second) = (joke.post("/contact/moment", &fields).await, joke.post("/contact/moment", &fields).await);
        assert_eq!(first.header("location"), second.header("location"));
        assert_eq!(number(&app, "SELECT count(*) FROM contact_promises WHERE party > $1", 0).await, 1);
    }
}

#[tokio::test]
async fn what_was_thrown_away_does_not_come_back() {
    for app in villages().await {
        let joke = coach(&app).await;
        let (party, by) = (app.party(WELFARE).await, doer(&app, &joke));
        let moment = input(&app, "a1b2c3d4e5f6a7b8", 60).check(app.now_s(), by.today).unwrap();
        let send = || {
            let (by, moment) = (by.clone(), moment.clone());
            app.db.write(move |tx| record_moment(tx, &by, party, &moment))
        };
        let id = send().await.unwrap().id;
        let thrower = by.clone();
        assert!(app.db.write(move |tx| throw_moment(tx, &thrower, party, id)).await.unwrap());
        assert_eq!(send().await, Err(ContactError::Removed));
        let made = make_moment(&joke, &[("volgende", "Netten regelen")]).await;
        assert_eq!(joke.post(&format!("/contact/momenten/{made}/weg"), &[]).await.status, 303);
        assert_eq!(joke.get(&format!("/contact/momenten/{made}")).await.status, 404);
        assert_eq!(number(&app, "SELECT count(*) FROM contact_promises WHERE party > $1", 0).await, 0, "nobody waits for its next step");
    }
}

#[tokio::test]
async fn a_moment_of_the_future_or_of_more_than_a_year_ago_is_refused() {
    for app in villages().await {
        let today = app.clock.now().date();
        let check = |ago_s| input(&app, "a1b2c3d4e5f6a7b8", ago_s).check(app.now_s(), today);
        assert_eq!(check(-3_600), Err(vec![ContactError::NotYet]));
        assert!(check(-600).is_ok(), "a phone whose clock runs a little ahead");
        assert_eq!(check(366 * 86_400), Err(vec![ContactError::TooOld]));
    }
}

#[tokio::test]
async fn a_round_or_group_of_another_party_is_left_out_and_the_moment_stays() {
    for app in villages().await {
        let joke = coach(&app).await;
        let round = crate::hall::make_round(&joke).await;
        let ali = app.staff("Ali", "Sportbedrijf", opbouw_access::Role::Worker).await;
        let moment = make_moment(&ali, &[("ronde", &round.to_string())]).await;
        assert_eq!(number(&app, "SELECT count(*) FROM contact_moments WHERE id = $1 AND round IS NULL", moment).await, 1);
    }
}
