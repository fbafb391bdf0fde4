//! Insight and export tell a resident what was written about them, and a worker how much they did; and neither of them who the other is.

use opbouw_signin::Method;

use crate::hall::{LINDELO, WELFARE, coach, colleague, make_group, make_moment, make_round, number_in, villages};

#[tokio::test]
async fn somebody_who_asked_reads_what_was_asked_done_and_promised() {
    for app in villages().await {
        let (joke, party) = (coach(&app).await, app.party(WELFARE).await);
        let toos = app.register("Toos", Some(party)).await;
        let form = [("naam", "Toos"), ("dorp", LINDELO), ("bereik", "toos@example.org"), ("vraag", "Zoekt een bijbaan"), ("hoe", "phone")];
        let contact = number_in(&joke.post("/contact/mensen/nieuw", &form).await);
        let fields = [("wat", "contact"), ("regel", "Samen gebeld"), ("belofte", "Brief maken"), ("dag", "2026-11-27")];
        assert_eq!(joke.post(&format!("/contact/mensen/{contact}"), &fields).await.status, 303);
        let toos = app.come_in(toos, Method::Mail).await;
        let page = toos.get("/mijn/inzage").await;
        for told in [
            "Welzijn Wolderbeek houdt contact met u. U vond dat goed: dat zei u aan de telefoon.",
            "Zoekt een bijbaan",
            "U had contact met Welzijn Wolderbeek.",
            "Samen gebeld",
            "Welzijn Wolderbeek beloofde u iets voor 27-11-2026: nog niet gedaan",
            "Brief maken",
            "23-11-2027",
        ] {
            assert!(page.has(told), "{}: {told}: {}", app.name, page.text);
        }
        let export: serde_json::Value = serde_json::from_str(&toos.get("/mijn/inzage.json").await.text).unwrap();
        let rooms = export["kamers"].as_array().unwrap();
        let told = &rooms.iter().find(|room| room["naam"] == "Contact").unwrap()["wat"];
        assert!(told.as_array().unwrap().len() == 3 && !told.to_string().contains("Joke"), "{told:#}");
        let cookie = format!("{}; taal=en", toos.cookie());
        let english = app.get_with("/mijn/inzage", &[("cookie", &cookie)]).await;
        assert!(english.has("Welzijn Wolderbeek promised you something for 27-11-2026: not done yet"), "{}: {}", app.name, english.text);
    }
}

#[tokio::test]
async fn a_worker_reads_counts_and_nothing_of_anybody_else() {
    for app in villages().await {
        let (joke, noor) = (coach(&app).await, colleague(&app).await);
        make_round(&joke).await;
        make_group(&joke, "De jongens").await;
        make_moment(&joke, &[("regel", "Gevoetbald")]).await;
        let form = [("naam", "Sem"), ("dorp", LINDELO), ("bereik", "06-12345678"), ("vraag", "Zoekt een bijbaan"), ("hoe", "spoken")];
        number_in(&joke.post("/contact/mensen/nieuw", &form).await);
        let watch = noor.person.to_string();
        let out = joke.post("/contact/buiten", &[("plek", "het plein"), ("tot", "11:30"), ("collega", &watch)]).await;
        assert_eq!(out.status, 303, "{}", out.text);
        let page = joke.get("/mijn/inzage").await;
        for told in [
            "Rondes die u als medewerker loopt: 1",
            "Groepen waar u als medewerker contact mee houdt: 1",
            "Momenten die u als medewerker opschreef: 1",
            "Mensen met wie u als medewerker contact houdt of hield: 1",
            "Keren dat u als medewerker op pad ging: 1",
        ] {
            assert!(page.has(told), "{}: {told}: {}", app.name, page.text);
        }
        for of_others in ["Sem", "bijbaan", "De jongens", "Gevoetbald", "Noor"] {
            assert!(!page.has(of_others), "{}: {of_others}", app.name);
        }
        let page = noor.get("/mijn/inzage").await;
        assert!(page.has("Keren dat u op een collega lette: 1") && page.has("7-12-2026") && !page.has("het plein"), "{}", page.text);
    }
}
