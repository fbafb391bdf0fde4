//! What one does after the answer: print a card, say whether it helped, look at one offer.

use opbouw_testkit::TestApp;

#[tokio::test]
async fn the_card_to_print_has_neighbours_and_no_word_of_the_question() {
    let app = TestApp::lindelo().await;
    let question = "Mijn zwamneusje Bertram (81) kan niet koken, sinds de begrafenis";
    let card = app.fill_in(&[("vraag", question), ("toon", "kaart")]).await;
    assert_eq!(card.status, 200);
    assert!(card.titles().contains(&"Soep voor de buren") && card.titles().len() <= 5, "{:?}", card.titles());
    for word in ["zwamneusje", "Bertram", "81", "begrafenis"] {
        let seen = card
            .text
            .replace(app.house.site.assets.address("opbouw.css"), "")
            .replace(app.house.site.assets.address("opbouw.js"), "")
            .replace(app.house.site.assets.address("opbouw.svg"), "");
        assert!(!seen.contains(word), "{word}");
    }
    assert!(card.has("23-11-2026"));
}

#[tokio::test]
async fn each_of_the_four_buttons_is_thanked() {
    let app = TestApp::lindelo().await;
    let page = app.ask("Wie kookt er?").await;
    let buttons = page.all_between("name=\"uitkomst\" value=\"", "\"");
    assert_eq!(buttons.len(), 4);
    for button in buttons {
        let thanks = app.post_form("/vraag/uitkomst", &[("uitkomst", button)], &[]).await;
        assert!(thanks.status == 200 && thanks.has("Dank u wel"), "{button}");
    }
}

#[tokio::test]
async fn another_outcome_is_refused_in_words() {
    let page = TestApp::lindelo().await.post_form("/vraag/uitkomst", &[("uitkomst", "<b>misschien</b>")], &[]).await;
    assert_eq!(page.status, 400);
    assert!(page.has("Kies een van de vier antwoorden. (ASK-006)") && !page.has("misschien"));
}

#[tokio::test]
async fn every_offer_that_is_found_has_a_page_of_its_own() {
    let app = TestApp::lindelo().await;
    let found = app.ask("Wie wil met mijn vader wandelen?").await;
    for link in found.all_between("<h3><a href=\"", "\"") {
        assert_eq!(app.get(link).await.status, 200, "{link}");
    }
    let page = app.get("/aanbod/1").await;
    for told in ["Soep voor de buren", "Fatma", "Lindelo", "di middag", "Nederlands, Arabisch", "23-11-2026"] {
        assert!(page.has(told), "{told}");
    }
}

#[tokio::test]
async fn an_offer_that_is_gone_says_so_and_leads_back_to_the_question() {
    let app = TestApp::lindelo().await;
    for gone in ["999999", "0", "-1", "abc", "1x", "99999999999999999999", "%F0%9F%99%82"] {
        let page = app.get(&format!("/aanbod/{gone}")).await;
        assert!(page.status == 404 && page.has("WEB-404") && page.has("href=\"/\""), "{gone}: {}", page.status);
    }
    app.house.finder.remove(1);
    assert_eq!(app.get("/aanbod/1").await.status, 404, "gone at once, without a restart");
}
