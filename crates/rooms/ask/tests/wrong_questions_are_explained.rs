//! The danger: somebody in trouble types something we cannot use and gets a blank page, a code or a lost text.

use opbouw_testkit::{Reply, TestApp};

async fn check(fields: &[(&str, &str)], code: &str, told: &str) -> Reply {
    let page = TestApp::lindelo().await.fill_in(fields).await;
    assert_eq!(page.status, 400, "{code}");
    assert!(page.header("content-type").starts_with("text/html"));
    let faults = page.all_between("<p class=\"wrong\" role=\"alert\">", "</p>");
    assert!(faults.iter().any(|fault| fault.contains(code) && fault.contains(told)), "{faults:?}");
    page
}

#[tokio::test]
async fn an_empty_question_says_to_write_it_first() {
    for text in ["", "   \r\n\t ", "🙂🙏", "?!...", "\u{200b}\u{202e}"] {
        check(&[("vraag", text)], "ASK-001", "Schrijf eerst uw vraag").await;
    }
}

#[tokio::test]
async fn twenty_thousand_characters_are_too_long_and_come_back_to_be_cut() {
    let long = "Mijn moeder komt de deur niet meer uit. ".repeat(500);
    let page = check(&[("vraag", &long)], "ASK-002", "5000").await;
    assert!(page.has(long.trim()), "nothing that was typed may be lost");
}

#[tokio::test]
async fn five_thousand_letters_of_any_script_are_not_too_long() {
    let app = TestApp::lindelo().await;
    for letter in ["é", "я", "م", "👵🏽a"] {
        let text: String = letter.chars().cycle().take(5_000).collect();
        assert_eq!(app.ask(&text).await.status, 200, "{letter}");
    }
}

#[tokio::test]
async fn an_unknown_place_names_places_that_exist() {
    let page = check(&[("vraag", "Wie kookt er?"), ("waar", "Lindeloo")], "ASK-003", "bijvoorbeeld: Lindelo").await;
    assert!(page.has(">Wie kookt er?</textarea>"), "the question stays in the box");
    check(&[("vraag", "Wie kookt er?"), ("waar", "Atlantis")], "ASK-003", "bijvoorbeeld: Lindelo, Eskerhout, Hooikamp").await;
}

#[tokio::test]
async fn an_impossible_time_says_what_a_time_looks_like() {
    check(&[("vraag", "Wie kookt er?"), ("dag", "blursdag")], "ASK-005", "di ochtend").await;
    check(&[("vraag", "Wie kookt er?"), ("deel", "'; DROP TABLE")], "ASK-005", "di ochtend").await;
}

#[tokio::test]
async fn all_faults_are_told_at_once() {
    let fields = [("vraag", ""), ("waar", "Atlantis"), ("dag", "31 februari")];
    let page = check(&fields, "ASK-001", "").await;
    assert!(page.has("ASK-003") && page.has("ASK-005"));
}

#[tokio::test]
async fn faults_are_told_in_the_readers_language() {
    let page = TestApp::lindelo().await.post_form("/vraag", &[("vraag", "")], &[("accept-language", "en-GB")]).await;
    assert!(page.has("Write your question first"));
}

#[tokio::test]
async fn a_form_without_its_question_is_an_empty_question() {
    assert_eq!(TestApp::lindelo().await.fill_in(&[("dag", "di")]).await.status, 400);
}
