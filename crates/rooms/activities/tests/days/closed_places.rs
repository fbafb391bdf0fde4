//! The host closes a day on which an activity has a room: who leads it hears what to do, and nobody else before that is decided.

use jiff::ToSpan;
use opbouw_booking::{Deviation, change_day};
use opbouw_testkit::{TODAY, TestApp, Visitor};

use crate::hall::{TUESDAY, answer, days, house, messages, number, pass, propose, sign_up, standing, villages, word};

/// The host closes the place so many days from now, or opens it again, and everybody hears of it.
async fn change(app: &TestApp, in_days: i64, is_closed: bool) {
    let (now_s, day) = (app.now_s(), TODAY.saturating_add(in_days.days()));
    let place = number(app, "SELECT max(id) FROM booking_places WHERE $1 = 0", 0).await;
    let closed = Deviation { spans: Vec::new(), reason: "De vloer wordt gelakt".into() };
    app.db.write(move |tx| change_day(tx, now_s, place, day, is_closed.then_some(&closed))).await.unwrap();
    for _ in 0..2 {
        app.house.site.tell().await;
    }
}

/// A weekly activity in a room that was agreed; Toos comes on the first day.
async fn agreed(app: &TestApp, fatma: &Visitor<'_>, host: &Visitor<'_>) -> (i64, Vec<i64>) {
    let (small, _) = house(app, host.person).await;
    let id = propose(fatma, &[("zaal", &small.to_string()), ("herhaling", "week"), ("eind", "2026-12-15")]).await;
    answer(app, host.person, true, "").await;
    let all = days(app, id).await;
    sign_up(app, id, &all[0].to_string(), "Toos", "toos@example.org").await;
    (id, all)
}

async fn room_held_on(app: &TestApp, day: i64) -> i64 {
    let held = "SELECT count(*) FROM booking_slots s JOIN activities_days d ON d.booking = s.booking AND d.starts_s = s.starts
        WHERE d.id = $1 AND s.is_off = 0";
    number(app, held, day).await
}

#[tokio::test]
async fn who_leads_it_hears_what_to_do_and_who_comes_hears_nothing_yet() {
    for app in villages().await {
        let (fatma, host) = (app.resident("Fatma").await, app.resident("Riet").await);
        let (id, all) = agreed(&app, &fatma, &host).await;
        change(&app, 1, true).await;
        assert_eq!(messages(&app, "activities-closed").await, 1, "{}", app.name);
        assert_eq!(messages(&app, "activities-off").await + messages(&app, "activities-changed").await, 0);
        assert_eq!((room_held_on(&app, all[0]).await, room_held_on(&app, all[1]).await), (0, 1), "only that day");
        let keep = fatma.get(&format!("/activiteiten/{id}/beheer")).await;
        assert!(keep.has("De plek is dan dicht.") && keep.has("Kies wat er gebeurt"), "{}", keep.text);
        let day = fatma.get(&format!("/activiteiten/{id}/dag/{}", all[0])).await;
        assert!(day.has("De plek is dan dicht. Wie komt, weet dat nog niet."), "{}", day.text);
        for path in [format!("/activiteiten/{id}"), format!("/activiteiten/{id}/agenda.ics")] {
            let seen = app.get(&path).await;
            assert!(!seen.has("dicht") && !seen.has("closed") && !seen.has("CANCELLED"), "nobody else sees it yet: {}", seen.text);
        }
        // At nine on the day itself nobody is sent to a closed door, and who leads it is asked once more.
        pass(&app, 20.hours()).await;
        assert_eq!(messages(&app, "activities-reminder").await, 0);
        assert_eq!(messages(&app, "activities-closed").await, 2);
        assert_eq!(
            fatma.post(&format!("/activiteiten/{id}/dag/{}", all[0]), &[("wat", "afgelasten"), ("reden", "Dicht")]).await.status,
            303
        );
        assert_eq!(messages(&app, "activities-off").await, 1, "now they hear it");
        change(&app, 1, false).await;
        assert_eq!(word(&app, "SELECT state FROM activities_days WHERE id = $1", all[0]).await, "off", "what was called off stays off");
        assert_eq!(messages(&app, "activities-reopened").await, 0);
    }
}

#[tokio::test]
async fn a_day_that_opens_again_is_given_back_and_who_leads_it_hears_that() {
    for app in villages().await {
        let (fatma, host) = (app.resident("Fatma").await, app.resident("Riet").await);
        let (id, all) = agreed(&app, &fatma, &host).await;
        for is_closed in [true, false] {
            change(&app, 8, is_closed).await;
            assert_eq!(room_held_on(&app, all[1]).await, i64::from(!is_closed), "{}", app.name);
        }
        assert_eq!((messages(&app, "activities-closed").await, messages(&app, "activities-reopened").await), (1, 1));
        assert!(!fatma.get(&format!("/activiteiten/{id}/beheer")).await.has("De plek is dan dicht."));
        assert_eq!(messages(&app, "places-asked").await, 1, "the host is not asked again");
    }
}

#[tokio::test]
async fn it_is_moved_and_the_other_days_keep_their_room() {
    for app in villages().await {
        let (fatma, host) = (app.resident("Fatma").await, app.resident("Riet").await);
        let (id, all) = agreed(&app, &fatma, &host).await;
        change(&app, 1, true).await;
        change(&app, 8, true).await;
        let to = [("wat", "verzetten"), ("dag", "2026-11-25"), ("van", "19.30"), ("tot", "21")];
        let moved = fatma.post(&format!("/activiteiten/{id}/dag/{}", all[0]), &to).await;
        assert_eq!(moved.status, 303, "{}: {}", app.name, moved.text);
        assert_eq!((room_held_on(&app, all[0]).await, room_held_on(&app, all[1]).await, room_held_on(&app, all[2]).await), (1, 0, 1));
        assert_eq!((messages(&app, "activities-changed").await, standing(&app, all[0], "Toos").await.as_deref()), (1, Some("in")));
        let keep = fatma.get(&format!("/activiteiten/{id}/beheer")).await;
        assert_eq!(keep.text.matches("De plek is dan dicht.").count(), 1, "one is decided, one is not");
    }
}

#[tokio::test]
async fn it_goes_on_at_another_place_that_one_time() {
    for app in villages().await {
        let (fatma, host) = (app.resident("Fatma").await, app.resident("Riet").await);
        let (id, all) = agreed(&app, &fatma, &host).await;
        change(&app, 1, true).await;
        let path = format!("/activiteiten/{id}/dag/{}", all[0]);
        assert!(fatma.post(&path, &[("wat", "elders")]).await.has("ACTIVITIES-004"));
        let elsewhere = fatma.post(&path, &[("wat", "elders"), ("plek", "de kantine van VV Lindelo")]).await;
        assert_eq!(elsewhere.status, 303, "{}: {}", app.name, elsewhere.text);
        assert_eq!(messages(&app, "activities-changed").await, 1);
        let page = app.get(&format!("/activiteiten/{id}")).await;
        assert!(page.has("de kantine van VV Lindelo") && page.has("Ons Huis"), "{}", page.text);
        let feed = app.get(&format!("/activiteiten/{id}/agenda.ics")).await;
        assert!(feed.has("LOCATION:de kantine van VV Lindelo") && feed.has("RECURRENCE-ID"), "{}", feed.text);
        pass(&app, 20.hours()).await;
        assert_eq!(messages(&app, "activities-reminder").await, 1, "and so they are reminded");
        assert_eq!((room_held_on(&app, all[0]).await, room_held_on(&app, all[1]).await), (0, 1));
    }
}

#[tokio::test]
async fn what_takes_place_once_moves_to_another_room_as_a_whole() {
    for app in villages().await {
        let (fatma, host) = (app.resident("Fatma").await, app.resident("Riet").await);
        let (small, _) = house(&app, host.person).await;
        let id = propose(&fatma, &[("zaal", &small.to_string()), ("dag", TUESDAY)]).await;
        answer(&app, host.person, true, "").await;
        change(&app, 1, true).await;
        let (_, hall) = house(&app, host.person).await;
        let day = days(&app, id).await[0];
        let path = format!("/activiteiten/{id}/dag/{day}");
        let choices = fatma.get(&path).await;
        assert!(choices.has("Ons Huis: Zaal (80)"), "{}: rooms that are free then: {}", app.name, choices.text);
        let there = fatma.post(&path, &[("wat", "elders"), ("zaal", &hall.to_string())]).await;
        assert_eq!(there.status, 303, "{}", there.text);
        assert_eq!(number(&app, "SELECT room FROM activities_activities WHERE id = $1", id).await, hall);
        assert_eq!(room_held_on(&app, day).await, 1);
        answer(&app, host.person, false, "Toch niet").await;
        assert_eq!(word(&app, "SELECT state FROM activities_days WHERE id = $1", day).await, "off", "the other host may say no");
    }
}
