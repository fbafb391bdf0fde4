//! A worker sees what is of the parties they work for, and nobody sees a telephone number before two times yes.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use crate::story::{Story, agreement, number_in};
use opbouw_access::Role;
use opbouw_buddies::store::statements;
use opbouw_signin::Method;
use opbouw_testkit::{MadeUpVillage, TestApp};

#[tokio::test]
async fn every_statement_is_understood_by_both_databases() {
    for app in TestApp::on_both(MadeUpVillage::new()).await {
        assert_eq!(app.db.prepare_all(&statements()).await, Ok(()), "{}", app.name);
    }
}

#[tokio::test]
async fn another_party_finds_nothing_and_the_board_shows_by_the_same_rule() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, henny) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await);
        let pair = story.proposes(toos, henny).await;
        let made =
            story.joke().await.post("/maatjes/ochtenden", &[("titel", "Koffie"), ("dag", "2026-11-24"), ("plaats", "hooikamp")]).await;
        let morning = number_in(made.header("location"));
        let bert = app.staff("Bert", "Sport", Role::Coordinator).await;
        let colleague = app.staff("Karin", "Welzijn", Role::Worker).await;
        for address in [
            format!("/maatjes/{pair}"),
            format!("/maatjes/mensen/{toos}"),
            format!("/maatjes/mensen/{toos}/kandidaten"),
            format!("/maatjes/ochtenden/{morning}"),
            format!("/maatjes/ochtenden/{morning}/kaartjes"),
        ] {
            assert_eq!(bert.get(&address).await.status, 404, "{}: {address}", app.name);
            assert_eq!(colleague.get(&address).await.status, 200, "{address}");
        }
        for (address, fields) in [
            (format!("/maatjes/{pair}/antwoord"), vec![("wie", "asker"), ("antwoord", "no")]),
            (format!("/maatjes/{pair}/stoppen"), vec![("reden", "other")]),
            (format!("/maatjes/{pair}/kennismaking"), vec![("dag", "2026-11-25")]),
            (format!("/maatjes/{pair}/afspraak"), agreement("2027-01-01").to_vec()),
            (format!("/maatjes/{pair}/daarna"), vec![("daarna", "niets")]),
            (format!("/maatjes/mensen/{toos}"), crate::story::profile("asker").to_vec()),
            (format!("/maatjes/mensen/{toos}/weg"), vec![]),
            (format!("/maatjes/ochtenden/{morning}/bel"), vec![]),
            (format!("/maatjes/ochtenden/{morning}/plaatsen"), vec![("vrij", "3")]),
        ] {
            assert_eq!(bert.post(&address, &fields).await.status, 404, "{}: {address}", app.name);
        }
        assert!(!bert.get("/maatjes").await.has("Toos") && colleague.get("/maatjes").await.has("Toos &#38; Henny"));
        assert_eq!(story.column("buddies_pairs.state").await, ["proposed"]);
        let resident = app.resident("Gerda").await;
        assert_eq!(resident.get("/maatjes").await.status, 404);
        assert_eq!(resident.get(&format!("/mijn/maatje/{pair}")).await.status, 404);
    }
}

#[tokio::test]
async fn how_the_other_is_reached_is_seen_after_two_times_yes_by_a_tap_and_it_is_noted() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, henny) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await);
        let pair = story.proposes(toos, henny).await;
        let own = app.come_in(toos, Method::Mail).await;
        let (mine, link) = (format!("/mijn/maatje/{pair}"), format!("{pair}-asker"));
        story.taps("buddies-proposal", &link, "yes").await;
        assert!(own.post(&mine, &[("antwoord", "bereik")]).await.status == 400);
        assert!(!story.taps("buddies-proposal", &link, "bereik").await.has("henny@example.org"), "one yes is not enough");
        story.taps("buddies-proposal", &format!("{pair}-giver"), "yes").await;
        assert!(!own.get(&mine).await.has("henny@example.org") && !story.opens("buddies-proposal", &link).await.has("henny@example.org"));
        assert!(own.post(&mine, &[("antwoord", "bereik")]).await.has("henny@example.org"), "{}", app.name);
        assert!(story.taps("buddies-proposal", &link, "bereik").await.has("henny@example.org"));
        let noted = story.column("audit_lines.action").await;
        assert_eq!(noted.iter().filter(|action| *action == "buddy-reach").count(), 2);
    }
}

#[tokio::test]
async fn a_link_only_shows_and_opens_only_what_it_was_made_for() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, henny) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await);
        let pair = story.proposes(toos, henny).await;
        let opened = story.opens("buddies-proposal", &format!("{pair}-asker")).await;
        assert_eq!((opened.status, opened.header("referrer-policy"), opened.header("cache-control")), (200, "no-referrer", "no-store"));
        assert_eq!(story.column("buddies_pairs.asker_said").await, [""], "programs that scan mail open links too");
        let wrong = story.link("buddies-checkin", &format!("{pair}-asker")).replace("checkin", "");
        for ticket in [wrong.replace(&format!("{pair}-asker"), &format!("{pair}-giver")), "/maatjes/antwoord/x.y".to_owned()] {
            let refused = app.get_with(&ticket, &[]).await;
            assert!(refused.status == 400 && refused.has("BUDDIES-011"), "{ticket}");
            assert_eq!(app.post_form(&ticket, &[("antwoord", "yes")], &[]).await.status, 400);
        }
        let other = app.get_with(&story.link("buddies-proposal", &format!("{pair}-asker")).replace("-asker", "-giver"), &[]).await;
        assert_eq!(other.status, 400, "{}: the token of one is not that of the other", app.name);
    }
}

#[tokio::test]
async fn a_resident_fills_in_their_own_wishes_and_answers_without_a_worker() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let henny = story.gives("Henny", &[]).await;
        let toos = app.resident("Toos").await;
        assert!(toos.get("/mijn/maatje").await.has("Mijn maatje"));
        let party = story.party.to_string();
        let fields = [&crate::story::profile("asker")[..], &[("partij", &party), ("over", "Ik houd van schaken")]].concat();
        assert_eq!(toos.post("/mijn/maatje", &fields).await.status, 303, "{}", app.name);
        let pair = story.proposes(toos.person, henny).await;
        let page = toos.get(&format!("/mijn/maatje/{pair}")).await;
        assert!(page.has("Wilt u kennismaken?") && !page.has("Henny"));
        assert_eq!(toos.post(&format!("/mijn/maatje/{pair}"), &[("antwoord", "yes")]).await.status, 303);
        assert_eq!(story.column("buddies_pairs.asker_said").await, ["yes"]);
        assert!(story.opens("buddies-proposal", &format!("{pair}-giver")).await.has("Ik houd van schaken"));
        toos.post("/mijn/maatje/pauze", &[("partij", &party), ("tot", "2027-01-01")]).await;
        assert!(toos.get("/mijn/maatje").await.has("Pauze tot 1-1-2027"));
        toos.post("/mijn/maatje/weg", &[("partij", &party)]).await;
        assert_eq!(story.column("buddies_profiles.person").await, [henny.to_string()]);
    }
}

#[tokio::test]
async fn every_page_of_this_room_opens_in_every_language_without_anything_inline() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, henny) = (story.looks("Toos", &[("over", "<b>Hoi</b>")]).await, story.gives("Henny", &[]).await);
        let pair = story.proposes(toos, henny).await;
        story.become_buddies(pair, "2027-11-01").await;
        let made =
            story.joke().await.post("/maatjes/ochtenden", &[("titel", "Koffie"), ("dag", "2026-11-24"), ("plaats", "hooikamp")]).await;
        let morning = number_in(made.header("location"));
        let joke = story.joke().await;
        let own = app.come_in(toos, Method::Mail).await;
        let of_staff = [
            "/maatjes".to_owned(),
            "/maatjes/mensen".to_owned(),
            "/maatjes/ochtenden".to_owned(),
            format!("/maatjes/{pair}"),
            format!("/maatjes/{pair}/afspraak"),
            format!("/maatjes/mensen/{toos}"),
            format!("/maatjes/mensen/{toos}/kandidaten"),
            format!("/maatjes/ochtenden/{morning}"),
            format!("/maatjes/ochtenden/{morning}/kaartjes"),
        ];
        let of_own = ["/mijn/maatje".to_owned(), format!("/mijn/maatje/{pair}"), story.link("buddies-proposal", &format!("{pair}-giver"))];
        let all = of_staff.iter().map(|address| (address, joke.cookie())).chain(of_own.iter().map(|address| (address, own.cookie())));
        for (address, cookie) in all {
            for language in ["nl", "en"] {
                let page = app.get_with(address, &[("cookie", &format!("{cookie}; taal={language}"))]).await;
                assert_eq!(page.status, 200, "{}: {address}", app.name);
                assert!(page.has(&format!("<html lang=\"{language}\"")), "{address}");
                assert!(!page.text.contains("buddies-"), "{address}: a key without its sentence");
                assert!(!page.has(" style=") && !page.has("<script>") && !page.has("<b>Hoi"), "{address}");
            }
        }
    }
}
