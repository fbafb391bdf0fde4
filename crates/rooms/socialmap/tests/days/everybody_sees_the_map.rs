//! Everybody sees who and what there is, without an account: on a map and in an equal list.

use opbouw_testkit::{MadeUpVillage, TestApp};

use crate::hall::{add, villages, worker};

#[tokio::test]
async fn the_map_and_the_list_say_the_same() {
    for app in villages().await {
        let page = app.get("/kaart").await;
        assert_eq!(page.status, 200);
        for title in ["Soep voor de buren", "Wandelclub De Stap", "Dorpshuis De Linde", "Stichting Welkom"] {
            assert!(page.has(title), "{title}");
        }
        assert!(page.has("8 op de kaart") && page.has("viewBox=\"0 0 480"));
        // Seven in Lindelo lie together, and one in Eskerhout is a pin with the number of its row.
        assert!(page.has("7 bij elkaar. Kijk dichterbij."), "{}", page.text);
        assert!(page.has("aria-label=\"5. Buur: Klusjes in huis\"") && page.has("href=\"#r5\""), "{}", page.text);
    }
}

#[tokio::test]
async fn a_view_is_chosen_by_kind_day_and_village_and_its_address_holds_only_code_words() {
    let app = TestApp::on(MadeUpVillage::lindelo()).await;
    let page = app.get("/kaart?soort=activity&dag=di").await;
    assert!(page.has("Wandelclub De Stap") && !page.has("Eettafel") && !page.has("Soep voor de buren"));
    assert!(page.has("https://opbouw.test/kaart?soort=activity&#38;dag=di"), "{}", page.text);
    let page = app.get("/kaart?dorp=BU99900201&soort=onzin&thema=%3Cscript%3E").await;
    assert!(page.has("Klusjes in huis") && page.has("1 op de kaart") && !page.has("<script>"));
    let page = app.get("/kaart?schaal=14&noord=52.07&oost=6.54").await;
    assert!(page.has("1 op de kaart"), "the list is what the window shows");
}

#[tokio::test]
async fn words_go_by_way_of_the_finder_and_danger_comes_first() {
    let app = TestApp::on(MadeUpVillage::lindelo()).await;
    let found = app.post_form("/kaart/zoeken", &[("woorden", "Ik wil graag wandelen")], &[]).await;
    let at = |title: &str| found.text.find(title).unwrap_or(usize::MAX);
    assert!(at("Wandelclub De Stap") < at("Dorpshuis De Linde") && !found.has("Soep voor de buren"), "{}", found.text);
    let called = app.post_form("/kaart/zoeken", &[("woorden", "stichting welkom")], &[]).await;
    assert!(called.has("Stichting Welkom"));
    let danger = app.post_form("/kaart/zoeken", &[("woorden", "Mijn man slaat mij en ik ben bang")], &[]).await;
    assert!(danger.has("Dit klinkt ernstig") && !danger.has("class=\"socialmap\""));
}

#[tokio::test]
async fn what_somebody_asks_is_never_on_the_map() {
    let mut village = MadeUpVillage::lindelo();
    village.resident("Riek").offers("Wie komt er kaarten?", "Ik zoek iemand om mee te kaarten.");
    let app = TestApp::on(village).await;
    assert!(app.get("/kaart").await.has("Wie komt er kaarten?"));
    let asks = opbouw_store::Statement::new("test", "UPDATE neighbourhood_resources SET is_request = 1 WHERE title = $1");
    app.db.execute(&asks, &opbouw_store::values!["Wie komt er kaarten?"]).await.unwrap();
    for resource in opbouw_neighbourhood::store::list_resources(&app.db).await.unwrap() {
        app.house.finder.put(resource, opbouw_testkit::TODAY);
    }
    assert!(!app.get("/kaart").await.has("Wie komt er kaarten?"));
}

#[tokio::test]
async fn fifty_are_on_a_page_and_every_one_is_on_some_page() {
    let mut village = MadeUpVillage::new();
    let titles: Vec<String> = (0..120).map(|number| format!("Club {number:03}")).collect();
    for title in &titles {
        village.party(title, "Samen bezig.");
    }
    let app = TestApp::on(village).await;
    let mut seen = Vec::new();
    for number in 1..=3 {
        let page = app.get(&format!("/kaart?bladzij={number}")).await;
        seen.extend(titles.iter().filter(|title| page.has(&format!(">{title}</a>"))).cloned());
    }
    assert_eq!(seen, titles, "each once, in order");
    assert_eq!(app.get("/kaart?bladzij=99999999999999").await.status, 200);
}

#[tokio::test]
async fn an_entry_has_a_page_with_how_to_reach_it_and_data_for_search_engines() {
    for app in villages().await {
        let noor = worker(&app).await;
        let id = add(&noor, &[("website", "fanfare.example"), ("naam", "Fanfare </script><b>")]).await;
        let page = app.get(&format!("/kaart/{id}")).await;
        assert_eq!(page.status, 200);
        assert!(page.has("0570 12 34 56") && page.has("https://fanfare.example") && page.has("Welzijn Wolderbeek"));
        assert!(page.has("\"@type\":\"Organization\"") && !page.has("</script><b>"), "{}", page.text);
        assert!(!page.has("Noor") && !page.has("Wijzigen"), "a visitor sees no name and no button");
        assert!(app.get("/kaart/dorp/BU99900101/papier").await.has("0570 12 34 56"));
        assert_eq!(app.get("/kaart/dorp/niets/papier").await.status, 404);
        assert_eq!(app.get("/kaart/999999").await.status, 404);
    }
}

#[tokio::test]
async fn an_address_that_asks_too_much_shows_the_last_page_and_says_what_is_no_day() {
    for app in villages().await {
        let whole = app.get("/kaart").await;
        for number in ["9999999", "99999999999999999999", "2"] {
            let page = app.get(&format!("/kaart?bladzij={number}")).await;
            let rows = |page: &opbouw_testkit::Reply| page.text.matches("<li id=\"r").count();
            assert!(page.status == 200 && rows(&page) == rows(&whole) && !page.has("rel=\"prev\""), "{}: {number}", app.name);
        }
        assert!(app.get("/kaart?dag=blursdag").await.has("geen dag van de week"), "{}", app.name);
        assert!(!app.get("/kaart?dag=di").await.has("geen dag van de week") && !whole.has("geen dag van de week"));
    }
}
