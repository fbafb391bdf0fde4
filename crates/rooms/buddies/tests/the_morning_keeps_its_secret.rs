//! At a coffee morning only who chose each other hear of it: nobody sees a choice before the bell, and nobody a one-sided one after it.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use crate::story::{Story, number_in};
use opbouw_testkit::{MadeUpVillage, Reply, TestApp};

/// A morning with these people of the lists, and two free cards; its address and its code.
async fn morning(story: &Story<'_>, people: &[i64]) -> (String, String) {
    let joke = story.joke().await;
    let fields = [("titel", "Koffie in de Linde"), ("dag", "2026-11-23"), ("plaats", "BU99900101")];
    let made = joke.post("/maatjes/ochtenden", &fields).await;
    assert_eq!(made.status, 303, "{}", made.text);
    let address = format!("/maatjes/ochtenden/{}", number_in(made.header("location")));
    let numbers: Vec<String> = people.iter().map(i64::to_string).collect();
    let mut fields: Vec<(&str, &str)> = numbers.iter().map(|number| ("wie", number.as_str())).collect();
    fields.push(("vrij", "2"));
    assert_eq!(joke.post(&format!("{address}/plaatsen"), &fields).await.status, 303);
    let page = joke.get(&address).await;
    let code = page.all_between("https://opbouw.test/ochtend/", "<").first().unwrap().trim().to_owned();
    (address, code)
}

/// Somebody sits down; the address of their chair.
async fn sits(app: &TestApp, code: &str, card: &str, name: &str) -> String {
    let sat = app.post_form(&format!("/ochtend/{code}"), &[("kaart", card), ("naam", name)], &[]).await;
    assert_eq!(sat.status, 303, "{}", sat.text);
    sat.header("location").to_owned()
}

/// The number of somebody's chair, as it stands on the page of another.
async fn chair_of(app: &TestApp, from: &str, name: &str) -> String {
    let page = app.get_with(from, &[]).await;
    let row = page.all_between("value=\"", "</label>").into_iter().find(|row| row.contains(&format!("<span>{name} "))).unwrap().to_owned();
    row.split('"').next().unwrap().to_owned()
}

async fn picks(app: &TestApp, own: &str, names: &[&str]) -> Reply {
    let mut chairs = Vec::new();
    for name in names {
        chairs.push(chair_of(app, own, name).await);
    }
    let fields: Vec<(&str, &str)> = chairs.iter().map(|chair| ("koos", chair.as_str())).collect();
    app.post_form(own, &fields, &[]).await
}

/// The card of somebody, by the page of the coordinator.
async fn card_of(story: &Story<'_>, address: &str, name: &str) -> String {
    let page = story.joke().await.get(&format!("{address}/kaartjes")).await;
    let cards = page.all_between("<li class=\"card\"><h2>", "</p>");
    cards.into_iter().find(|card| card.ends_with(name)).unwrap().split('<').next().unwrap().to_owned()
}

/// What stands on a card, by its code.
async fn card(story: &Story<'_>, address: &str, code: &str) -> String {
    let page = story.joke().await.get(&format!("{address}/kaartjes")).await;
    page.all_between("<li class=\"card\"><h2>", "</h2>").into_iter().find(|card| card.starts_with(code)).unwrap().to_owned()
}

#[tokio::test]
async fn only_who_chose_each_other_hear_of_it_and_they_become_a_proposed_pair() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, riet) = (story.looks("Toos", &[]).await, story.looks("Riet", &[]).await);
        let (henny, wim) = (story.gives("Henny", &[]).await, story.gives("Wim", &[]).await);
        let (address, code) = morning(&story, &[toos, riet, henny, wim]).await;
        let mut chairs = Vec::new();
        for name in ["Toos", "Riet", "Henny", "Wim"] {
            chairs.push(sits(&app, &code, &card_of(&story, &address, name).await, &name.to_uppercase()).await);
        }
        let [at_toos, at_riet, at_henny, at_wim] = &chairs[..] else { panic!("four chairs") };
        // Toos and Henny choose each other; Riet chooses Henny and Wim chooses Toos, from one side.
        assert_eq!(picks(&app, at_toos, &["Henny"]).await.status, 303);
        picks(&app, at_henny, &["Toos"]).await;
        picks(&app, at_riet, &["Henny"]).await;
        picks(&app, at_wim, &["Toos", "Riet"]).await;

        for chair in &chairs {
            let page = app.get_with(chair, &[]).await;
            assert!(page.has("Uw keuze is bewaard") && !page.has(" checked"), "before the bell nobody sees a choice, not even their own");
            assert!(!page.has("kozen elkaar"));
        }
        let before = story.joke().await.get(&address).await;
        assert!(before.has("4 mensen hebben gekozen") && !before.has("Zij kozen elkaar") && !before.has(" checked"));
        assert!(story.column("buddies_pairs.id").await.is_empty());

        let joke = story.joke().await;
        joke.post(&format!("{address}/bel"), &[]).await;
        joke.post(&format!("{address}/bel"), &[]).await;
        assert!(app.get_with(at_toos, &[]).await.has("<li><p>Henny</p></li>"), "{}", app.name);
        assert!(app.get_with(at_henny, &[]).await.has("<li><p>Toos</p></li>"));
        for (chair, others) in [(at_riet, ["Henny", "Wim", "Toos"]), (at_wim, ["Toos", "Riet", "Henny"])] {
            let page = app.get_with(chair, &[]).await;
            assert!(page.has("Deze keer koos u elkaar niet"));
            assert!(others.iter().all(|name| !page.has(name)), "{}", page.text);
        }
        assert!(!app.get_with(at_henny, &[]).await.has("Riet") && !app.get_with(at_toos, &[]).await.has("Wim"));
        let after = story.joke().await.get(&address).await;
        let mutual = after.all_between("<h2 id=\"samen\">", "</section>")[0].to_owned();
        assert!(mutual.contains("Toos") && mutual.contains("Henny") && !mutual.contains("Riet") && !mutual.contains("Wim"));
        assert_eq!(story.column("buddies_picks.chooser").await.len(), 2, "what was one-sided is gone from the database");
        assert_eq!(story.column("buddies_pairs.state").await, ["proposed"]);
        assert_eq!(story.messages("buddies-proposal").await, 2, "the bell twice is the bell once");
        let late = picks_late(&app, at_riet).await;
        assert!(late.status == 400 && late.has("BUDDIES-013"));
        joke.post(&format!("{address}/dicht"), &[]).await;
        assert!(!app.get_with(at_toos, &[]).await.has("Henny"), "a phone that is found later tells nothing");
    }
}

async fn picks_late(app: &TestApp, own: &str) -> Reply {
    app.post_form(own, &[("koos", "1")], &[]).await
}

#[tokio::test]
async fn who_walks_in_chooses_too_and_stands_on_the_printed_list() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let toos = story.looks("Toos", &[]).await;
        let (address, code) = morning(&story, &[toos]).await;
        let (first, second) = (card(&story, &address, "A1").await, card(&story, &address, "A2").await);
        for guess in ["A2", "A2 aaaa", first.replace("A1", "A2").as_str(), second.replace("A2", "A1").as_str()] {
            let name = if guess.starts_with("A1") { "Toos" } else { "Dief" };
            let guessed = app.post_form(&format!("/ochtend/{code}"), &[("kaart", guess), ("naam", name)], &[]).await;
            assert!(guessed.status == 400 && guessed.has("BUDDIES-012"), "{guess}: a code alone is no card");
        }
        let at_toos = sits(&app, &code, &first.to_lowercase(), "toos").await;
        let at_anna = sits(&app, &code, &second.replace("A2 ", "A-2"), "Anna").await;
        let other = app.post_form(&format!("/ochtend/{code}"), &[("kaart", second.as_str()), ("naam", "Bea")], &[]).await;
        assert!(other.status == 400 && other.has("BUDDIES-012") && !other.has("Anna"), "a chair that is taken tells nothing");
        assert_eq!(sits(&app, &code, &second, "anna").await, at_anna, "the same person comes back to the same chair");
        picks(&app, &at_anna, &["Toos"]).await;
        // Toos has no telephone at hand: the coordinator types it in from paper.
        let (chair, chosen) = (at_toos.split('/').nth(3).unwrap().split('.').next().unwrap(), chair_of(&app, &at_toos, "Anna").await);
        let typed = story.joke().await.post(&format!("{address}/keuzes"), &[("stoel", chair), ("koos", &chosen)]).await;
        assert_eq!(typed.status, 303, "{}", typed.text);
        story.joke().await.post(&format!("{address}/bel"), &[]).await;
        assert!(app.get_with(&at_anna, &[]).await.has("<li><p>Toos</p></li>"), "{}", app.name);
        let page = story.joke().await.get(&address).await;
        assert!(page.has("Toos (A1) &#38; Anna (A2)") && page.has("breng ze zelf met elkaar in contact"), "{}", page.text);
        assert!(story.column("buddies_pairs.id").await.is_empty(), "nobody is written in by a card");
    }
}

#[tokio::test]
async fn who_are_kept_apart_are_no_pair_even_when_both_choose_and_nothing_shows_it() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let (toos, henny) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await);
        let (address, code) = morning(&story, &[toos, henny]).await;
        story.blocks(henny, toos).await;
        let (first, second) = (card(&story, &address, "A1").await, card(&story, &address, "A2").await);
        let (at_toos, at_henny) = (sits(&app, &code, &first, "Toos").await, sits(&app, &code, &second, "Henny").await);
        picks(&app, &at_toos, &["Henny"]).await;
        picks(&app, &at_henny, &["Toos"]).await;
        story.joke().await.post(&format!("{address}/bel"), &[]).await;
        assert!(app.get_with(&at_toos, &[]).await.has("Deze keer koos u elkaar niet"), "{}", app.name);
        assert!(story.column("buddies_pairs.id").await.is_empty() && story.column("buddies_picks.chooser").await.is_empty());
    }
}

#[tokio::test]
async fn a_chair_opens_only_with_its_own_token() {
    let app = TestApp::lindelo().await;
    let story = Story::begin(&app).await;
    let (toos, henny) = (story.looks("Toos", &[]).await, story.gives("Henny", &[]).await);
    let (address, code) = morning(&story, &[toos, henny]).await;
    let own = sits(&app, &code, &card(&story, &address, "A1").await, "Toos").await;
    assert_eq!(app.get_with(&own, &[]).await.header("referrer-policy"), "no-referrer");
    let token = own.rsplit('.').next().unwrap();
    for wrong in [
        format!("/ochtend/{code}/2.{token}"),
        format!("/ochtend/{code}/x.{token}"),
        format!("/ochtend/{code}/1"),
        "/ochtend/nietes".to_owned(),
    ] {
        assert_eq!(app.get_with(&wrong, &[]).await.status, 404, "{wrong}");
    }
    let own_chair = own.split('/').nth(3).unwrap().split('.').next().unwrap();
    for forged in [own_chair, "4711", "-1"] {
        let refused = app.post_form(&own, &[("koos", forged)], &[]).await;
        assert!(refused.status == 400 && refused.has("BUDDIES-001"), "{forged}: oneself, or a chair of elsewhere");
    }
}

#[tokio::test]
async fn nothing_of_a_morning_is_left_after_a_month() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let toos = story.looks("Toos", &[]).await;
        morning(&story, &[toos]).await;
        let now_s = app.now_s();
        let forget = |days: i64| app.db.write(move |tx| opbouw_buddies::forget_old(tx, now_s + days * 86_400));
        assert_eq!(forget(30).await.unwrap(), 0);
        assert_eq!(forget(31).await.unwrap(), 1, "{}", app.name);
        assert!(story.column("buddies_seats.id").await.is_empty());
    }
}
