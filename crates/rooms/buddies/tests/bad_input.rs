//! Double taps, late answers, odd days, forged numbers: each has a kind answer, and nothing happens twice.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use crate::story::{Story, agreement, profile};
use opbouw_testkit::{MadeUpVillage, TestApp};

#[tokio::test]
async fn two_taps_are_one_and_two_coordinators_make_one_pair() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, henny) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await);
        let (one, other) = tokio::join!(story.proposes(toos, henny), story.proposes(toos, henny));
        assert_eq!(one, other, "{}", app.name);
        assert_eq!(story.messages("buddies-proposal").await, 2);
        assert_eq!(story.column("neighbourhood_asks.room").await, ["buddies"], "and Henny was asked once");
        for _ in 0..3 {
            story.both_say_yes(one).await;
        }
        assert_eq!(story.messages("buddies-meeting").await, 2);
        let noted = story.column("audit_lines.action").await;
        assert_eq!(noted.iter().filter(|action| *action == "buddy-answer").count(), 2);
    }
}

#[tokio::test]
async fn somebody_with_a_buddy_has_no_room_for_another_and_a_late_yes_is_answered_kindly() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, riet, henny) = (story.looks("Toos", &[]).await, story.looks("Riet", &[]).await, story.gives("Henny", &[]).await);
        let pair = story.proposes(toos, henny).await;
        let refused = story.propose(riet, henny).await;
        assert!(refused.status == 400 && refused.has("BUDDIES-008"), "{}", refused.text);
        story.taps("buddies-proposal", &format!("{pair}-asker"), "no").await;
        let late = story.taps("buddies-proposal", &format!("{pair}-giver"), "yes").await;
        assert_eq!(late.status, 303);
        let told = story.opens("buddies-proposal", &format!("{pair}-giver")).await;
        assert!(told.has("niet meer nodig") && !told.has("Toos"), "{}", app.name);
        assert_eq!(story.column("buddies_pairs.state").await, ["ended"]);
        assert!(!story.joke().await.get(&format!("/maatjes/mensen/{toos}/kandidaten")).await.has("Stel Henny voor"), "tried is tried");
        story.proposes(riet, henny).await;
    }
}

#[tokio::test]
async fn a_step_before_its_time_is_refused_and_a_changed_agreement_is_read_again() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, henny) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await);
        let pair = story.proposes(toos, henny).await;
        let joke = story.joke().await;
        let early = |step: &str| format!("/maatjes/{pair}/{step}");
        assert!(joke.post(&early("kennismaking"), &[("dag", "2026-11-24")]).await.has("BUDDIES-009"));
        assert!(joke.post(&early("afspraak"), &agreement("2027-06-01")).await.has("BUDDIES-009"));
        assert_eq!(joke.get(&early("afspraak")).await.status, 404);
        story.both_say_yes(pair).await;
        assert!(joke.post(&early("afspraak"), &agreement("2027-06-01")).await.has("BUDDIES-009"), "first they meet");
        for (day, code) in
            [("morgen", "BUDDIES-003"), ("2026-02-30", "BUDDIES-003"), ("1926-11-24", "BUDDIES-004"), ("2036-11-24", "BUDDIES-004")]
        {
            assert!(joke.post(&early("kennismaking"), &[("dag", day)]).await.has(code), "{day}");
        }
        joke.post(&early("kennismaking"), &[("dag", "2026-11-24")]).await;
        for (field, value, code) in [
            ("tot", "2026-11-23", "BUDDIES-004"),
            ("tot", "2031-01-01", "BUDDIES-004"),
            ("wat", " ", "BUDDIES-005"),
            ("wat", "Bel 06-12345678", "NEI-041"),
        ] {
            let fields: Vec<(&str, &str)> =
                agreement("2027-06-01").into_iter().map(|(name, text)| (name, if name == field { value } else { text })).collect();
            let refused = joke.post(&early("afspraak"), &fields).await;
            assert!(refused.status == 400 && refused.has(code) && refused.has("Ieder betaalt zelf"), "{value}: {}", refused.text);
        }
        joke.post(&early("afspraak"), &agreement("2027-06-01")).await;
        joke.post(&early("afspraak"), &agreement("2027-06-01")).await;
        assert_eq!(story.messages("buddies-agreement").await, 2, "saving the same again sends nothing");
        joke.post(&early("akkoord"), &[("wie", "asker"), ("versie", "1")]).await;
        joke.post(&early("afspraak"), &agreement("2027-07-01")).await;
        let link = story.link("buddies-agreement", &format!("{pair}-giver-1"));
        let stale = app.post_form(&link, &[("antwoord", "akkoord"), ("versie", "1")], &[]).await;
        assert!(stale.status == 400 && stale.has("BUDDIES-010") && stale.has("1-7-2027"), "{}", stale.text);
        joke.post(&early("akkoord"), &[("wie", "giver"), ("versie", "2")]).await;
        assert_eq!(story.column("buddies_pairs.state").await, ["meeting"], "{}: the first yes was to another text", app.name);
    }
}

#[tokio::test]
async fn what_is_not_in_a_list_is_refused_and_stops_nothing() {
    let app = TestApp::lindelo().await;
    let story = Story::begin(&app).await;
    let (toos, henny) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await);
    let page = format!("/maatjes/mensen/{toos}");
    let joke = story.joke().await;
    for odd in [("kant", "beide"), ("heb", "vleugels"), ("grens-no-pets", "soms"), ("aantal", "99"), ("aantal", "-1"), ("ritme", "")] {
        let fields: Vec<(&str, &str)> = profile("asker").into_iter().filter(|(name, _)| *name != odd.0).chain([odd]).collect();
        let refused = joke.post(&page, &fields).await;
        assert!(refused.status == 400 && refused.has("BUDDIES-001"), "{odd:?}: {}", refused.text);
    }
    let with_phone = [&profile("asker")[..], &[("over", "Bel mij: 06-12345678")]].concat();
    assert!(joke.post(&page, &with_phone).await.has("NEI-041"));
    let long = "a".repeat(301);
    assert!(joke.post(&page, &[&profile("asker")[..], &[("over", long.as_str())]].concat()).await.has("BUDDIES-006"));
    for (fields, code) in [
        ([("soort", "diploma"), ("vanaf", "2026-01-01"), ("tot", "2027-01-01")], "BUDDIES-001"),
        ([("soort", "vog"), ("vanaf", "gisteren"), ("tot", "2027-01-01")], "BUDDIES-003"),
        ([("soort", "vog"), ("vanaf", "2027-01-01"), ("tot", "2026-01-01")], "BUDDIES-004"),
    ] {
        assert!(joke.post(&format!("{page}/bewijzen"), &fields).await.has(code), "{code}");
    }
    let pair = story.proposes(toos, henny).await;
    assert!(story.taps("buddies-proposal", &format!("{pair}-asker"), "misschien").await.has("BUDDIES-001"));
    for reason in ["declined", "left", "", "boos"] {
        assert!(joke.post(&format!("/maatjes/{pair}/stoppen"), &[("reden", reason)]).await.has("BUDDIES-001"), "{reason}");
    }
    assert_eq!(joke.get("/maatjes/4711").await.status, 404);
    assert_eq!(joke.post(&format!("/maatjes/{pair}/hoe-gaat-het/4711/klaar"), &[]).await.status, 400);
    let made = joke.post("/maatjes/ochtenden", &[("titel", "Koffie"), ("dag", "2020-01-01"), ("plaats", "hooikamp")]).await;
    assert!(made.has("BUDDIES-004") && made.has("value=\"Koffie\""));
    assert!(joke.post("/maatjes/ochtenden", &[("titel", "Koffie"), ("dag", "2026-12-01"), ("plaats", "mars")]).await.has("BUDDIES-001"));
    joke.post("/maatjes/ochtenden", &[("titel", "Koffie"), ("dag", "2026-12-01"), ("plaats", "hooikamp")]).await;
    assert!(joke.post("/maatjes/ochtenden/1/plaatsen", &[("vrij", "0")]).await.has("BUDDIES-015"));
    assert!(joke.post("/maatjes/ochtenden/1/plaatsen", &[("vrij", "10000")]).await.has("BUDDIES-014"));
}

#[tokio::test]
async fn sixty_pairs_and_their_tasks_are_one_page() {
    let app = TestApp::lindelo().await;
    let story = Story::begin(&app).await;
    for number in 0..60u8 {
        let letters = format!("{}{}", char::from(b'a' + number / 10), char::from(b'a' + number % 10));
        let (asker, giver) = (story.looks(&format!("Toos{letters}"), &[]).await, story.gives(&format!("Henny{letters}"), &[]).await);
        story.proposes(asker, giver).await;
    }
    app.clock.pass(jiff::ToSpan::days(8));
    let board = story.board().await;
    assert!(board.has("Er zijn nu 60 koppels") && board.text.matches("Geen antwoord na een week").count() == 60);
}
