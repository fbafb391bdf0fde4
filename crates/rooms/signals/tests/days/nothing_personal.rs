//! Nothing about a person is kept, and danger is not kept at all.

use crate::hall::{act, leave, newest, noor, number, send, villages};

const PERSONAL: [(&str, &str); 6] = [
    ("Mevrouw Jansen komt niet meer buiten.", "Een naam"),
    ("Bel even met 06 12345678.", "Een telefoonnummer"),
    ("Op Kerkstraat 12 is het stil.", "Een adres"),
    ("Mail piet@voorbeeld.example.", "Een e-mailadres"),
    ("De auto met kenteken XX-123-B staat er al weken.", "Een kenteken"),
    ("Het nummer is 111222333.", "Een burgerservicenummer"),
];

#[tokio::test]
async fn personal_data_are_refused_kindly_with_a_sentence_without_them() {
    for app in villages().await {
        for (sentence, what) in PERSONAL {
            let reply = send(&app, &[("zin", sentence)]).await;
            assert!(reply.status == 400 && reply.has("SIGNALS-005") && reply.has(what), "{sentence}: {}", reply.text);
            let proposal = reply.all_between("data-look-say=\"#zin-kijk\">", "</textarea>")[0].to_owned();
            let accepted = send(&app, &[("zin", &proposal)]).await;
            assert_eq!(accepted.status, 303, "the proposal {proposal} is refused too");
        }
        assert_eq!(number(&app, "SELECT count(*) FROM signals_signals WHERE text LIKE '%Jansen%' OR text LIKE '%1%'").await, 0);
    }
}

#[tokio::test]
async fn the_sentence_may_stay_away() {
    for app in villages().await {
        leave(&app, &[("zin", "Mevrouw Jansen komt niet meer buiten."), ("zonder", "ja")]).await;
        assert_eq!(number(&app, "SELECT count(*) FROM signals_signals WHERE text = ''").await, 1);
    }
}

#[tokio::test]
async fn it_is_said_while_somebody_types_and_nothing_is_kept() {
    for app in villages().await {
        let reply = app.post_form("/signalen/kijk", &[("zin", "Bel 06-12345678 voor meer.")], &[]).await;
        assert_eq!(reply.status, 200);
        let looked = reply.json();
        assert!(looked["zegt"].as_str().unwrap().contains("06-12345678"));
        assert!(!looked["voorstel"].as_str().unwrap().contains("06"));
        assert_eq!(app.post_form("/signalen/kijk", &[("zin", "Het plein is leeg.")], &[]).await.status, 204);
        let long = app.post_form("/signalen/kijk", &[("zin", &"Mevrouw Jansen. ".repeat(10_000))], &[]).await;
        assert!(long.json()["zegt"].as_str().unwrap().contains("300 letters") && long.json()["voorstel"] == "");
        let danger = app.post_form("/signalen/kijk", &[("zin", "Hij slaat haar en ze is bang.")], &[]).await;
        assert_eq!(danger.json()["gevaar"], true);
        assert_eq!(number(&app, "SELECT count(*) FROM signals_signals").await, 0);
    }
}

#[tokio::test]
async fn with_danger_there_are_numbers_to_call_and_nothing_is_kept() {
    for app in villages().await {
        let before = number(&app, "SELECT count(*) FROM audit_lines").await;
        let reply = send(&app, &[("zin", "Mijn buurman slaat zijn vrouw."), ("bereik", "0612345678")]).await;
        assert_eq!(reply.status, 200);
        assert!(reply.has("112") && reply.has("0800-2000") && reply.has("niets bewaard"), "{}", reply.text);
        assert_eq!(number(&app, "SELECT count(*) FROM signals_signals").await, 0);
        assert_eq!(number(&app, "SELECT count(*) FROM signals_reach").await, 0);
        assert_eq!(number(&app, "SELECT count(*) FROM audit_lines").await, before);
    }
}

#[tokio::test]
async fn what_is_said_of_a_street_can_go_on_and_what_is_about_somebody_goes_without_its_sentence() {
    for app in villages().await {
        let street = "De gordijnen zijn dicht en de post blijft liggen.";
        let page = send(&app, &[("zin", street)]).await;
        assert!(page.status == 200 && page.has("Bel eerst") && page.has("geen-gevaar") && page.has(street), "{}", page.text);
        assert_eq!(send(&app, &[("zin", street), ("geen-gevaar", "ja")]).await.status, 303);
        let person = "Mijn buurman slaat zijn vrouw.";
        let page = send(&app, &[("zin", person)]).await;
        assert!(page.has("zonder uw zin") && !page.has("geen-gevaar"));
        assert!(send(&app, &[("zin", person), ("geen-gevaar", "ja")]).await.has("Bel eerst"), "not by hand either");
        assert_eq!(send(&app, &[("zin", person), ("zonder", "ja")]).await.status, 303);
        assert_eq!(number(&app, "SELECT count(*) FROM signals_signals WHERE text LIKE '%slaat%'").await, 0);
    }
}

#[tokio::test]
async fn danger_in_an_answer_is_not_kept_either() {
    for app in villages().await {
        let seen = leave(&app, &[]).await;
        let (noor, (signal, part)) = (noor(&app).await, newest(&app).await);
        let party = app.party("Welzijn Wolderbeek").await.to_string();
        act(&noor, signal, part, "oppakken", &[("partij", &party)]).await;
        assert!(act(&noor, signal, part, "melden", &[("tekst", "Hij slaat zijn vrouw.")]).await.has("0800-2000"));
        let answer = app.post_form(&seen, &[("wat", "bezwaar"), ("waarom", "Hij slaat zijn vrouw.")], &[]).await;
        assert!(answer.has("0800-2000"));
        assert_eq!(number(&app, "SELECT count(*) FROM signals_steps WHERE text <> ''").await, 0);
    }
}
