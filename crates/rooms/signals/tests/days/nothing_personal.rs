//! Nothing about a person is kept, and danger is not kept at all.

use crate::hall::{leave, number, send, villages};

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
