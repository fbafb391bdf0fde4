//! Who wants to be kept apart is, and who goes takes everything along; whoever stays behind is not forgotten.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use crate::story::Story;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store as register;
use opbouw_signin::Method;
use opbouw_store::Tx;
use opbouw_testkit::{MadeUpVillage, TestApp};

#[tokio::test]
async fn who_are_kept_apart_are_never_proposed_and_a_block_in_between_ends_it_quietly() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, henny, wim) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await, story.gives("Wim", &[]).await);
        story.blocks(henny, toos).await;
        let page = story.joke().await.get(&format!("/maatjes/mensen/{toos}/kandidaten")).await;
        assert!(!page.has("Henny") && page.has("Wim"), "{}", app.name);
        assert!(story.propose(toos, henny).await.has("BUDDIES-007"));
        let pair = story.proposes(toos, wim).await;
        story.blocks(toos, wim).await;
        story.both_say_yes(pair).await;
        assert_eq!(story.column("buddies_pairs.state").await, ["ended"]);
        let told = story.opens("buddies-proposal", &format!("{pair}-giver")).await;
        assert!(told.has("niet meer nodig") && !told.has("Toos"), "nobody is told why");
        assert_eq!(story.messages("buddies-meeting").await, 0);
    }
}

#[tokio::test]
async fn a_block_between_buddies_closes_the_way_to_each_other() {
    let app = TestApp::lindelo().await;
    let story = Story::begin(&app).await;
    let (toos, henny) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await);
    let pair = story.proposes(toos, henny).await;
    story.both_say_yes(pair).await;
    assert!(story.taps("buddies-proposal", &format!("{pair}-giver"), "bereik").await.has("toos@example.org"));
    story.blocks(toos, henny).await;
    let refused = story.taps("buddies-proposal", &format!("{pair}-giver"), "bereik").await;
    assert!(refused.status == 400 && !refused.has("toos@example.org"));
}

#[tokio::test]
async fn whoever_is_erased_mid_way_leaves_nothing_and_the_other_becomes_a_task() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, henny) = (story.looks("Toos", &[("over", "Ik houd van duiven")]).await, story.gives("Henny", &[]).await);
        let pair = story.proposes(toos, henny).await;
        story.become_buddies(pair, "2027-11-01").await;
        let own = app.come_in(toos, Method::Mail).await;
        assert_eq!(own.post("/mijn/wissen", &[]).await.status, 200, "{}", app.name);
        settle(&app).await;
        assert_eq!(story.column("buddies_pairs.state").await, ["ended"]);
        assert_eq!(story.column("buddies_pairs.what").await, [""], "what they agreed is gone with them");
        assert_eq!(story.column("buddies_profiles.about").await, [""], "only Henny's is left");
        let page = story.joke().await.get(&format!("/maatjes/{pair}")).await;
        assert!(!page.has("Toos") && page.has("Iemand die er niet meer is"), "{}", page.text);
        assert!(story.tasks().await.contains("Een van de twee is er niet meer"));
        story.joke().await.post(&format!("/maatjes/{pair}/daarna"), &[("daarna", "Henny krijgt een nieuw voorstel")]).await;
        assert!(story.tasks().await.contains("niets te doen"));
        assert!(story.opens("buddies-proposal", &format!("{pair}-asker")).await.has("niet meer nodig"));
        assert!(!story.opens("buddies-proposal", &format!("{pair}-giver")).await.has("Toos"));
        app.clock.pass(jiff::ToSpan::days(20));
        assert_eq!(story.what_is_due().await.checkins, 0, "nobody is asked how it goes with nobody");
    }
}

#[tokio::test]
async fn who_no_longer_shares_with_a_party_is_gone_from_its_lists() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let toos = app.resident("Toos").await;
        let party = story.party.to_string();
        let fields = [&crate::story::profile("asker")[..], &[("partij", &party)]].concat();
        assert_eq!(toos.post("/mijn/maatje", &fields).await.status, 303, "{}", app.name);
        let henny = story.gives("Henny", &[]).await;
        assert!(story.board().await.has("Toos"), "who asks a party for a buddy shares with it");
        let pair = story.proposes(toos.person, henny).await;
        toos.post("/mijn/toestemming/intrekken", &[("doel", "shared"), ("partij", &story.party.to_string())]).await;
        settle(&app).await;
        assert!(!story.board().await.has("Toos"), "{}", app.name);
        assert!(!story.joke().await.get(&format!("/maatjes/{pair}")).await.has("toos@example.org"));
        assert_eq!(story.joke().await.get(&format!("/maatjes/mensen/{}", toos.person)).await.status, 404);
        assert_eq!(story.column("buddies_profiles.id").await.len(), 1);
    }
}

#[tokio::test]
async fn a_yes_and_a_no_by_text_message_count_and_hearing_them_twice_does_no_harm() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, henny) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await);
        let pair = story.proposes(toos, henny).await;
        for (about, yes) in [(format!("{pair}-asker"), true), (format!("{pair}-giver"), true), (format!("{pair}-giver"), true)] {
            hears(&app, "buddies-proposal", &about, yes).await;
        }
        assert_eq!(story.column("buddies_pairs.state").await, ["meeting"], "{}", app.name);
        assert_eq!(story.messages("buddies-meeting").await, 2);
        for odd in ["", "x-asker", "4711-asker", "1-nobody", "1-asker-2-3"] {
            hears(&app, "buddies-proposal", odd, false).await;
            hears(&app, "buddies-checkin", odd, false).await;
        }
        assert_eq!(story.column("buddies_pairs.state").await, ["meeting"]);
    }
}

/// A text message that came in at the gateway.
async fn hears(app: &TestApp, question: &str, about: &str, yes: bool) {
    let (question, about, now_s) = (question.to_owned(), about.to_owned(), app.now_s());
    let script = move |tx: &mut Tx<'_>| {
        publish(tx, now_s, &Happening::MessageAnswered { question: question.clone(), about: about.clone(), yes }).map(drop)
    };
    app.db.write(script).await.unwrap();
    settle(app).await;
}

/// What happened is told to all who listen.
async fn settle(app: &TestApp) {
    app.buddies.site.tell().await;
}

#[tokio::test]
async fn somebody_who_had_their_data_put_still_is_not_proposed_or_written_to() {
    let app = TestApp::lindelo().await;
    let story = Story::begin(&app).await;
    let (toos, henny) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await);
    let restrict = move |tx: &mut Tx<'_>| register::set_person_state(tx, henny, opbouw_neighbourhood::PersonState::Restricted);
    app.db.write(restrict).await.unwrap();
    assert!(!story.joke().await.get(&format!("/maatjes/mensen/{toos}/kandidaten")).await.has("Henny"));
    assert!(story.propose(toos, henny).await.has("BUDDIES-007"));
    let refused = story.joke().await.post(&format!("/maatjes/mensen/{henny}"), &crate::story::profile("giver")).await;
    assert_eq!(refused.status, 404);
}

#[tokio::test]
async fn while_one_of_two_is_put_still_nothing_is_sent_and_nothing_is_a_task() {
    let app = TestApp::lindelo().await;
    let story = Story::begin(&app).await;
    let (toos, henny) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await);
    let pair = story.proposes(toos, henny).await;
    story.become_buddies(pair, "2027-11-01").await;
    let restrict = move |tx: &mut Tx<'_>| register::set_person_state(tx, henny, opbouw_neighbourhood::PersonState::Restricted);
    app.db.write(restrict).await.unwrap();
    app.clock.pass(jiff::ToSpan::days(30));
    story.what_is_due().await;
    assert_eq!(story.messages("buddies-checkin").await, 0);
    assert!(story.tasks().await.contains("niets te doen"));
    assert!(!story.joke().await.get(&format!("/maatjes/{pair}")).await.has("henny@example.org"));
}
