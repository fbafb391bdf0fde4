//! The promise of the room: one plain sentence in, the neighbours who can help on the screen, each with why.

use opbouw_testkit::{MadeUpVillage, TestApp};

#[tokio::test]
async fn a_plain_sentence_finds_the_neighbour_who_cooks() {
    let page = TestApp::lindelo().await.ask("Mijn buurvrouw komt net uit het ziekenhuis en kan niet koken.").await;
    assert_eq!(page.status, 200);
    assert!(page.titles().iter().take(2).any(|title| *title == "Soep voor de buren"), "{:?}", page.titles());
    assert!(page.has("Fatma · Lindelo"));
}

#[tokio::test]
async fn every_result_says_why_it_is_there() {
    let page = TestApp::lindelo().await.ask("Wie wil dinsdagochtend met mijn vader wandelen?").await;
    let lists = page.all_between("<ul class=\"reasons\"", "</ul>");
    assert_eq!(lists.len(), page.titles().len());
    assert!(!lists.is_empty() && lists.iter().all(|list| list.contains("<li>")), "{lists:?}");
}

#[tokio::test]
async fn near_is_said_in_metres_and_far_in_kilometres() {
    let app = TestApp::lindelo().await;
    let here = app.fill_in(&[("vraag", "De lamp in de gang is stuk"), ("waar", "Eskerhout")]).await;
    assert!(here.has("<li>Vlakbij</li>"), "Gerrit lives in Eskerhout");
    let there = app.fill_in(&[("vraag", "De lamp in de gang is stuk"), ("waar", "Lindelo")]).await;
    assert!(there.has("<li>3,5 km</li>"), "{:?}", there.all_between("<li>", "</li>"));
}

#[tokio::test]
async fn who_cannot_come_then_says_so() {
    let app = TestApp::lindelo().await;
    let page = app.fill_in(&[("vraag", "Wie wil met mijn vader wandelen?"), ("dag", "za"), ("deel", "avond")]).await;
    assert!(page.has("Andere tijd: di ochtend"), "{:?}", page.all_between("<ul class=\"reasons\"", "</ul>"));
}

#[tokio::test]
async fn a_certificate_of_conduct_and_a_full_or_old_entry_are_told() {
    let mut village = MadeUpVillage::new();
    village.resident("Anneke").offers("Oppas", "Ik pas op kinderen, ook 's avonds.").with_vog();
    village.activity("Kinderopvang na school", "Oppas en spelletjes na school.").full();
    village.resident("Teun").offers("Oppassen", "Oppas voor kinderen in de buurt.").confirmed_on(jiff::civil::date(2023, 1, 5));
    let page = TestApp::on(village).await.ask("Wie kan er oppassen op mijn kinderen?").await;
    for reason in ["Heeft een VOG", "Nu vol", "Lang niet bevestigd"] {
        assert!(page.has(reason), "{reason}: {:?}", page.all_between("<ul class=\"reasons\"", "</ul>"));
    }
}

#[tokio::test]
async fn what_the_person_can_give_is_looked_for_too() {
    let mut village = MadeUpVillage::new();
    village.resident("Joke").offers("Klok gezocht", "Wie kan mijn oude klok repareren? Hij staat al een jaar stil.");
    let page = TestApp::on(village).await.ask("Meneer zit veel alleen en was vroeger horlogemaker").await;
    assert!(page.has("Er is ook iets te geven"));
    assert!(page.all_between("<section class=\"gives\"", "</section>").concat().contains("Klok gezocht"));
}

#[tokio::test]
async fn when_nobody_fits_the_page_says_what_to_do_now() {
    let page = TestApp::on(MadeUpVillage::new()).await.ask("Wie wil met mij schaken?").await;
    assert_eq!((page.status, page.titles().len()), (200, 0));
    assert!(page.has("Niets gevonden") && page.has("Vraag anders het buurthuis"));
}

#[tokio::test]
async fn every_pin_on_the_map_has_its_number_in_the_list() {
    let page = TestApp::lindelo().await.ask("Wie wil met mijn vader wandelen?").await;
    let pins = page.all_between("data-of=\"", "\"");
    assert_eq!(pins.len(), page.titles().len());
    assert!(pins.iter().all(|pin| page.has(&format!("id=\"r{pin}\""))));
}
