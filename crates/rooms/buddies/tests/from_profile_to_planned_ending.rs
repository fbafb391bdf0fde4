//! One pair, all the way: two profiles, a proposal, two times yes, a first meeting, an agreement, check-ins, and an ending that was planned.

use crate::story::{Story, agreement};
use jiff::ToSpan;
use opbouw_testkit::{MadeUpVillage, TestApp};

#[tokio::test]
async fn two_become_buddies_are_asked_how_it_goes_and_end_as_they_planned() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, henny) = (story.looks("Toos", &[("graag", "games")]).await, story.gives("Henny", &[("graag", "games")]).await);
        let candidates = story.joke().await.get(&format!("/maatjes/mensen/{toos}/kandidaten")).await;
        assert!(candidates.has("Henny") && candidates.has("allebei: spelletjes") && candidates.has("zelfde dorp"), "{}", candidates.text);
        let pair = story.proposes(toos, henny).await;
        assert_eq!(story.messages("buddies-proposal").await, 2, "{}", app.name);

        let asked = story.opens("buddies-proposal", &format!("{pair}-asker")).await;
        assert!(asked.has("Wilt u kennismaken?") && !asked.has("Henny") && !asked.has("henny@example.org"));
        story.both_say_yes(pair).await;
        assert!(story.tasks().await.contains("Plan de eerste ontmoeting"));
        let joke = story.joke().await;
        joke.post(&format!("/maatjes/{pair}/kennismaking"), &[("dag", "2026-11-24"), ("erbij", "ja")]).await;
        assert!(story.opens("buddies-proposal", &format!("{pair}-giver")).await.has("24-11-2026"));
        app.clock.pass(1.day());
        assert!(story.tasks().await.contains("Maak de afspraak"));

        let joke = story.joke().await;
        joke.post(&format!("/maatjes/{pair}/afspraak"), &agreement("2027-11-24")).await;
        let printed = joke.get(&format!("/maatjes/{pair}/afspraak")).await;
        assert!(printed.has("Samen wandelen") && printed.has("24-11-2027") && printed.has("Handtekening"));
        for which in ["asker", "giver"] {
            let about = format!("{pair}-{which}-1");
            assert!(story.opens("buddies-agreement", &about).await.has("Ja, dit spreken we af"));
            let link = story.link("buddies-agreement", &about);
            app.post_form(&link, &[("antwoord", "akkoord"), ("versie", "1")], &[]).await;
        }
        assert_eq!(story.column("buddies_pairs.state").await, ["active"], "{}", app.name);
        assert_eq!(story.column("buddies_checkins.kind").await, ["12m", "2w", "3m", "6m", "6w"]);

        check_in_all_year(&story, pair).await;
        end_as_planned(&story, pair).await;
    }
}

/// Asks five times, each once, and all is well.
async fn check_in_all_year(story: &Story<'_>, pair: i64) {
    let mut asked = 0;
    for days in [14, 28, 50, 90] {
        assert_eq!(story.what_is_due().await.checkins, 0, "not before the day");
        story.app.clock.pass(days.days());
        assert_eq!(story.what_is_due().await.checkins, 1, "after {days} days more");
        assert_eq!(story.what_is_due().await.checkins, 0, "and once");
        asked += 2;
        assert_eq!(story.messages("buddies-checkin").await, asked);
        let joke = story.joke().await;
        let page = joke.get(&format!("/maatjes/{pair}")).await;
        let checkin = page.all_between("/hoe-gaat-het/", "\"").into_iter().rfind(|id| !id.contains('/')).unwrap_or("").to_owned();
        for which in ["asker", "giver"] {
            let told = story.taps("buddies-checkin", &format!("{checkin}-{which}"), "good").await;
            assert_eq!(told.status, 303, "{}", told.text);
        }
        assert!(story.tasks().await.contains("niets te doen"), "{}", story.tasks().await);
    }
}

async fn end_as_planned(story: &Story<'_>, pair: i64) {
    story.app.clock.pass(142.days());
    let done = story.what_is_due().await;
    assert_eq!((done.endings, story.what_is_due().await.endings), (1, 0), "six weeks before, once");
    assert_eq!(story.messages("buddies-ending").await, 2);
    assert!(story.tasks().await.contains("Bespreek het einde"));
    let joke = story.joke().await;
    joke.post(&format!("/maatjes/{pair}/einde"), &[("dag", "2027-11-24"), ("daarna", "Toos komt bij de wandelclub")]).await;
    let stopped =
        joke.post(&format!("/maatjes/{pair}/stoppen"), &[("reden", "as-planned"), ("daarna", "Toos komt bij de wandelclub")]).await;
    assert_eq!(stopped.status, 303, "{}", stopped.text);
    let page = joke.get(&format!("/maatjes/{pair}")).await;
    assert!(page.has("klaar, zoals afgesproken") && page.has("Toos komt bij de wandelclub"));
    let kinds = story.column("happenings_log.kind").await;
    for kind in ["buddies_began", "buddies_ended"] {
        assert_eq!(kinds.iter().filter(|known| *known == kind).count(), 1, "{kind}");
    }
    assert!(story.opens("buddies-proposal", &format!("{pair}-asker")).await.has("niet meer nodig"));
}

#[tokio::test]
async fn silence_becomes_a_task_after_a_week_and_a_call_at_once() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, henny) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await);
        let pair = story.proposes(toos, henny).await;
        app.clock.pass(6.days());
        assert!(!story.tasks().await.contains("Geen antwoord"));
        app.clock.pass(1.day());
        assert!(story.tasks().await.contains("Geen antwoord"), "a proposal without an answer");
        story.become_buddies(pair, "2027-11-01").await;
        app.clock.pass(14.days());
        story.what_is_due().await;
        app.clock.pass(6.days());
        assert!(story.tasks().await.contains("niets te doen"));
        app.clock.pass(1.day());
        assert!(story.tasks().await.contains("Geen antwoord"), "{}", app.name);

        story.taps("buddies-checkin", "1-giver", "call-me").await;
        assert!(story.tasks().await.contains("Vraagt om een telefoontje"));
        assert!(!story.opens("buddies-checkin", "1-asker").await.has("U zei"), "the other does not see what was said");
        let joke = story.joke().await;
        joke.post(&format!("/maatjes/{pair}/hoe-gaat-het/1/klaar"), &[]).await;
        assert!(story.tasks().await.contains("niets te doen"));
        story.taps("buddies-checkin", "1-asker", "call-me").await;
        assert!(story.tasks().await.contains("Vraagt om een telefoontje"), "a later call opens it again");
    }
}

#[tokio::test]
async fn after_a_standstill_of_the_program_nobody_is_asked_twice_on_one_day() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, henny) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await);
        let pair = story.proposes(toos, henny).await;
        story.become_buddies(pair, "2027-11-01").await;
        app.clock.pass(100.days());
        assert_eq!(story.what_is_due().await.checkins, 1, "{}", app.name);
        assert_eq!(story.messages("buddies-checkin").await, 2);
        assert!(story.joke().await.get(&format!("/maatjes/{pair}")).await.has("overgeslagen"));
    }
}

#[tokio::test]
async fn answers_come_by_telephone_through_the_coordinator_too() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, henny) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await);
        let pair = story.proposes(toos, henny).await;
        let joke = story.joke().await;
        for which in ["asker", "giver"] {
            joke.post(&format!("/maatjes/{pair}/antwoord"), &[("wie", which), ("antwoord", "yes")]).await;
        }
        assert_eq!(story.column("buddies_pairs.state").await, ["meeting"], "{}", app.name);
        joke.post(&format!("/maatjes/{pair}/antwoord"), &[("wie", "asker"), ("antwoord", "call-me")]).await;
        assert!(story.tasks().await.contains("Vraagt om een telefoontje"), "who thinks better of it is called");
        joke.post(&format!("/maatjes/{pair}/antwoord"), &[("wie", "asker"), ("antwoord", "no")]).await;
        assert_eq!(story.column("buddies_pairs.stop_reason").await, ["declined"]);
        assert!(story.tasks().await.contains("Zoek iemand anders"));
    }
}

#[tokio::test]
async fn whoever_goes_on_is_asked_again_and_the_end_moves() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, henny) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await);
        let pair = story.proposes(toos, henny).await;
        story.become_buddies(pair, "2027-01-23").await;
        assert_eq!(story.column("buddies_checkins.kind").await.len(), 2);
        app.clock.pass(25.days());
        assert_eq!(story.what_is_due().await.endings, 1);
        story.joke().await.post(&format!("/maatjes/{pair}/einde"), &[("dag", "2027-11-23"), ("daarna", "")]).await;
        assert_eq!(story.column("buddies_pairs.state").await, ["active"], "{}", app.name);
        assert_eq!(story.column("buddies_checkins.kind").await.len(), 5);
        assert_eq!(story.what_is_due().await.endings, 0);
    }
}
