//! The danger: a volunteer is sent where the police, a doctor or Veilig Thuis should be.

use opbouw_testkit::{Reply, TestApp};
use serde_json::json;

/// Violence, suicide and acute illness, each together with an ordinary request that has an answer in the village.
const DANGERS: [&str; 4] = [
    "Mijn man slaat mij en ik ben bang. Wie kan er koken?",
    "Ik wil niet meer leven, ik ga er een eind aan maken. Wie wil met mij wandelen?",
    "Mijn vader heeft pijn op de borst en krijgt geen lucht, kan iemand hem naar de dokter rijden?",
    "My husband beats me every night, who can cook a meal for me?",
];

fn check(question: &str, page: &Reply) {
    assert_eq!(page.status, 200, "{question}");
    assert!(page.has("role=\"alert\"") && page.has("href=\"tel:112\""), "no number for: {question}");
    assert_eq!(page.titles().len(), 0, "volunteers for: {question}");
    for volunteer in ["Fatma", "Henk", "Willemien", "class=\"result ", "data-of="] {
        assert!(!page.has(volunteer), "{volunteer} for: {question}");
    }
}

#[tokio::test]
async fn danger_shows_whom_to_call_and_nobody_else() {
    let app = TestApp::lindelo().await;
    for question in DANGERS {
        check(question, &app.ask(question).await);
    }
}

#[tokio::test]
async fn violence_at_home_names_veilig_thuis() {
    let page = TestApp::lindelo().await.ask(DANGERS[0]).await;
    assert!(page.has("Veilig Thuis") && page.has("href=\"tel:08002000\""));
}

#[tokio::test]
async fn neither_a_correction_nor_a_card_gets_past_a_red_flag() {
    let app = TestApp::lindelo().await;
    for extra in [("toon", "kaart"), ("erbij", "koken"), ("zonder", "meals"), ("begrepen", "meals")] {
        check(extra.0, &app.fill_in(&[("vraag", DANGERS[0]), extra]).await);
    }
}

#[tokio::test]
async fn the_api_gives_numbers_and_no_results() {
    let app = TestApp::lindelo().await;
    for question in DANGERS {
        let answer = app.post_json("/api/v1/hulpvragen", &json!({ "vraag": question })).await.json();
        let calls = answer["gevaren"][0]["bel"].as_array().map_or(0, Vec::len);
        assert!(calls > 0, "{question}: {answer}");
        assert_eq!((&answer["resultaten"], &answer["kanGeven"]), (&json!([]), &json!([])), "{question}");
    }
}

#[tokio::test]
async fn an_ordinary_question_is_no_alarm() {
    let page = TestApp::lindelo().await.ask("Mijn moeder is gevallen voor een pot soep: wie kookt er net zo lekker?").await;
    assert!(!page.has("href=\"tel:112\""), "a cook is asked for");
}
