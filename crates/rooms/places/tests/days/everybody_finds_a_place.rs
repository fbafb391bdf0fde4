//! Everybody finds a place: in the list, by what they need, by when it is free, and with a question.

use crate::hall::{ask, community_house, edit_form, slot, villages};

#[tokio::test]
async fn the_list_is_filtered_by_village_facts_and_moment() {
    for app in villages().await {
        let house = community_house(&app).await;
        let fatma = app.resident("Fatma").await;
        for (query, is_there) in [
            ("", true),
            ("?dorp=BU99900101", true),
            ("?dorp=BU99900201", false),
            ("?kan=step-free", true),
            ("?kan=step-free&kan=lift", false),
            ("?mensen=100", true),
            ("?mensen=121", false),
            ("?dag=2026-11-24&van=10&tot=12&mensen=20", true),
            ("?dag=2026-11-28&van=10&tot=12", false),
        ] {
            assert_eq!(app.get(&format!("/plekken{query}")).await.has(">Ons Huis</a>"), is_there, "{}: {query}", app.name);
        }
        ask(&app, fatma.person, house.hall, "Koor", &[slot(1, 10, 12)]).await.unwrap();
        let small = app.get("/plekken?dag=2026-11-24&van=11&tot=13&mensen=5").await;
        assert!(small.has("Dan vrij:") && small.has("Keuken (12)") && !small.has("Zaal (80)"), "{}", small.text);
        assert!(!app.get("/plekken?dag=2026-11-24&van=11&tot=13&mensen=20").await.has(">Ons Huis</a>"));
    }
}

#[tokio::test]
async fn the_page_says_in_words_who_can_come_in_and_leads_to_asking() {
    for app in villages().await {
        let house = community_house(&app).await;
        let page = app.get(&house.at("")).await;
        for text in
            ["Naar binnen zonder trap", "Geen lift", "Ringleiding", "Loop binnen bij de bar.", "Schoenen uit in de zaal.", "tot 80 mensen"]
        {
            assert!(page.has(text), "{}: {text}", app.name);
        }
        assert!(page.has(&format!("/activiteiten/nieuw?plek={}&amp;ruimte={}", house.id, house.hall)), "{}", page.text);
        let english = app.get_with(&house.at(""), &[("cookie", "taal=en")]).await;
        assert!(english.has("No steps at the entrance") && english.has("Today: 9:00 to 22:00"), "{}", english.text);
    }
}

#[tokio::test]
async fn a_question_finds_the_place_until_it_is_no_longer_in_use() {
    for app in villages().await {
        let house = community_house(&app).await;
        let form = edit_form("Ons Huis", "Wij hebben een pottenbakkersoven en een draaischijf.");
        assert_eq!(house.keeper.post(&house.at("/wijzigen"), &form).await.status, 303);
        let found = app.ask("Waar is een pottenbakkersoven?").await;
        assert!(found.has("Ons Huis"), "{}: {}", app.name, found.text);
        let fatma = app.resident("Fatma").await;
        let booked = ask(&app, fatma.person, house.hall, "Koor", &[slot(2, 20, 22)]).await.unwrap();
        let refused = house.keeper.post(&house.at("/stoppen"), &[]).await;
        assert!(refused.status == 409 && refused.has("PLACES-011"), "{}", refused.text);
        house.keeper.post(&house.at("/antwoord"), &[("aanvraag", &booked.id.to_string()), ("antwoord", "nee")]).await;
        assert_eq!(house.keeper.post(&house.at("/stoppen"), &[]).await.status, 303);
        assert!(!app.ask("Waar is een pottenbakkersoven?").await.has("Ons Huis"));
        assert!(!app.get("/plekken").await.has("Ons Huis") && app.get(&house.at("")).await.has("niet meer in gebruik"));
    }
}

#[tokio::test]
async fn facts_are_confirmed_with_one_tap() {
    for app in villages().await {
        let house = community_house(&app).await;
        app.clock.pass(jiff::ToSpan::days(200));
        let wilma = app.come_in(house.keeper.person, opbouw_signin::Method::Passkey).await;
        assert!(wilma.get(&house.at("/beheer")).await.has("Klopt dit nog?"), "{}", app.name);
        assert_eq!(wilma.post(&house.at("/wijzigen"), &edit_form("Ons Huis", "Koffie.")).await.status, 303);
        assert!(wilma.get(&house.at("/beheer")).await.has("Klopt dit nog?"), "changing the text is not looking");
        assert_eq!(wilma.post(&house.at("/klopt"), &[]).await.status, 303);
        assert!(!wilma.get(&house.at("/beheer")).await.has("Klopt dit nog?"));
        assert!(app.get(&house.at("")).await.has("Bekeken op vrijdag 11 juni 2027."));
    }
}
