//! The policy officer's day: a part of the hours, then names of parties and places, keeping two, comparing, and a page for the council.

use opbouw_access::Role;

use crate::wolderbeek::{villages, wolderbeek};

#[tokio::test]
async fn from_a_percentage_to_a_page_for_the_council() {
    for app in villages().await {
        let village = wolderbeek(&app).await;
        let pia = app.staff("Pia", "Gemeente", Role::Policy).await;
        assert!(pia.get("/bezuinigingstoets").await.has("Er is nog niets bewaard"), "{}", app.name);
        assert!(pia.get("/beheer").await.has("href=\"/bezuinigingstoets\""), "the menu leads there");

        let lot = pia.post("/bezuinigingstoets/nieuw", &[("deel", "25")]).await;
        assert_eq!(lot.status, 200, "{}", lot.text);
        assert!(lot.has("Zonder te kijken") && lot.has("Er gaan 24 van de 72 uren per week uit."), "{}: {}", app.name, lot.text);

        let (welfare, sport) = (village.welfare.to_string(), village.sport.to_string());
        let party = pia.post("/bezuinigingstoets/nieuw", &[("partij", welfare.as_str())]).await;
        assert!(party.has("Deze keuze bespaart 48 van de 72 uren per week."), "{}", party.text);
        assert!(party.has("medewerker 1, medewerker 2") && party.has("Lindelo verliest de laatste ronde"), "{}", party.text);
        assert!(party.has("<th scope=\"row\">Contacten met inwoners</th><td>ongeveer 5</td><td>ongeveer 5</td>"), "{}", party.text);

        let keep = |name: &'static str, party: &str| vec![("partij", party.to_owned()), ("naam", name.to_owned())];
        let mut kept = Vec::new();
        for (name, party) in [("Voorstel maart", &welfare), ("Voorstel april", &sport)] {
            let fields = keep(name, party);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(field, value)| (*field, value.as_str())).collect();
            let done = pia.post("/bezuinigingstoets/bewaren", &fields).await;
            assert_eq!(done.status, 303, "{}", done.text);
            kept.push(done.header("location").trim_end_matches("?klaar=bewaard").to_owned());
        }
        let page = pia.get(&kept[1]).await;
        assert!(page.has("Voorstel april") && page.has("Gerekend op") && page.has("Lindelo verliest de laatste plek"), "{}", page.text);
        assert!(!page.has("Sinds deze dag is er iets veranderd"), "nothing has");
        let ids: Vec<&str> = kept.iter().map(|address| address.rsplit('/').next().unwrap()).collect();
        let side = pia.get(&format!("/bezuinigingstoets/naast?toets={}&toets={}", ids[0], ids[1])).await;
        assert!(side.status == 200 && side.has("Voorstel maart") && side.has("Voorstel april"), "{}", side.text);
        let paper = pia.get(&format!("{}/papier", kept[0])).await;
        assert!(paper.has("Welzijn: 2 medewerkers") && paper.has("Wat niet in Opbouw staat"), "{}", paper.text);
        for address in kept.iter().cloned().chain(kept.iter().map(|address| format!("{address}/papier"))) {
            let page = pia.get(&address).await;
            assert!(village.names().iter().all(|name| !page.has(name)), "{}: a name on {address}", app.name);
        }
    }
}

#[tokio::test]
async fn a_place_that_closes_is_compared_with_another_place() {
    for app in villages().await {
        let village = wolderbeek(&app).await;
        let pia = app.staff("Pia", "Gemeente", Role::Policy).await;
        let place = village.place.to_string();
        let closed = pia.post("/bezuinigingstoets/nieuw", &[("plek", place.as_str())]).await;
        assert!(closed.has("Plekken die sluiten") && closed.has("Ons Huis") && closed.has("Taalcafé (Lindelo)"), "{}", closed.text);
        assert!(closed.has("Lindelo verliest de laatste activiteit") && closed.has("Lindelo verliest de laatste plek"), "{}", closed.text);
        assert!(closed.has("Deze keuze bespaart 0 van de 72 uren per week."));
    }
}

#[tokio::test]
async fn what_a_resident_carries_too_stays() {
    for app in villages().await {
        let village = wolderbeek(&app).await;
        let pia = app.staff("Pia", "Gemeente", Role::Policy).await;
        let sport = village.sport.to_string();
        let before = pia.post("/bezuinigingstoets/nieuw", &[("partij", sport.as_str())]).await;
        assert!(before.has("Taalcafé (Lindelo)") && before.has("Lindelo verliest de laatste activiteit"));
        village.fenna_makes_coffee().await;
        let after = pia.post("/bezuinigingstoets/nieuw", &[("partij", sport.as_str())]).await;
        assert!(!after.has("Taalcafé (Lindelo)") && !after.has("Lindelo verliest de laatste activiteit"), "{}: {}", app.name, after.text);
    }
}

#[tokio::test]
async fn what_is_wrong_is_told_and_what_was_ticked_stays_ticked() {
    for app in villages().await {
        let village = wolderbeek(&app).await;
        let pia = app.staff("Pia", "Gemeente", Role::Policy).await;
        let welfare = village.welfare.to_string();
        let check = |fields: Vec<(&'static str, String)>, code: &'static str| {
            let pia = &pia;
            async move {
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let page = pia.post("/bezuinigingstoets/nieuw", &fields).await;
                assert!(page.status == 400 && page.has(&format!("({code})")), "{code}: {} {}", page.status, page.text);
                page
            }
        };
        check(vec![], "CUTS-001").await;
        check(vec![("medewerker", "4711.1".into())], "CUTS-002").await;
        check(vec![("deel", "nul".into())], "CUTS-003").await;
        let both = check(vec![("deel", "25".into()), ("partij", welfare.clone())], "CUTS-004").await;
        assert!(both.has(&format!("value=\"{welfare}\" checked")), "{}", both.text);
        check(vec![("deel", "25".into()), ("weegt-ronde", "11".into())], "CUTS-005").await;
        let nameless = pia.post("/bezuinigingstoets/bewaren", &[("deel", "25"), ("naam", " ")]).await;
        assert!(nameless.status == 400 && nameless.has("(CUTS-007)"), "{}", nameless.text);
        let one = pia.get("/bezuinigingstoets/naast?toets=1").await;
        assert!(one.status == 400 && one.has("(CUTS-008)"));
        let empty = check(vec![("deel", "25".into()), ("van", app.party("Gemeente").await.to_string())], "CUTS-009").await;
        assert!(empty.has("value=\"25\""));
        let found = pia.post("/bezuinigingstoets/nieuw", &[("zoek", "sport"), ("partij", welfare.as_str()), ("stap", "zoek")]).await;
        assert!(
            found.has("<strong>Sport</strong>") && found.has("<strong>Welzijn</strong>") && !found.has("<strong>Gemeente</strong>"),
            "{}",
            found.text
        );
    }
}

#[tokio::test]
async fn a_test_in_which_nothing_counts_is_refused_and_other_weights_are_named() {
    for app in villages().await {
        let village = wolderbeek(&app).await;
        let pia = app.staff("Pia", "Gemeente", Role::Policy).await;
        let welfare = village.welfare.to_string();
        let form = pia.get("/bezuinigingstoets/nieuw").await;
        let weights: Vec<String> = form.all_between("name=\"weegt-", "\"").into_iter().map(|code| format!("weegt-{code}")).collect();
        assert!(weights.len() > 10);
        let mut nothing: Vec<(&str, &str)> = weights.iter().map(|name| (name.as_str(), "0")).collect();
        nothing.push(("partij", &welfare));
        let refused = pia.post("/bezuinigingstoets/nieuw", &nothing).await;
        assert!(refused.status == 400 && refused.has("CUTS-010") && refused.has("minstens één soort verlies gewicht"), "{}", refused.text);
        let usual = pia.post("/bezuinigingstoets/nieuw", &[("partij", welfare.as_str())]).await;
        assert!(usual.status == 200 && !usual.has("Anders gewogen"), "{}", usual.text);
        let fields = [("partij", welfare.as_str()), ("weegt-ronde", "9"), ("naam", "Rondes tellen zwaar")];
        let sentence = "Anders gewogen dan gewoonlijk: Rondes 9 (gewoonlijk";
        assert!(pia.post("/bezuinigingstoets/nieuw", &fields).await.has(sentence), "{}", app.name);
        let kept = pia.post("/bezuinigingstoets/bewaren", &fields).await.header("location").trim_end_matches("?klaar=bewaard").to_owned();
        for page in [kept.clone(), format!("{kept}/papier")] {
            let page = pia.get(&page).await;
            assert!(page.has(sentence), "{}: {}", app.name, page.text);
        }
    }
}

#[tokio::test]
async fn a_test_that_is_sent_twice_is_kept_once() {
    for app in villages().await {
        let village = wolderbeek(&app).await;
        let pia = app.staff("Pia", "Gemeente", Role::Policy).await;
        let welfare = village.welfare.to_string();
        let outcome = pia.post("/bezuinigingstoets/nieuw", &[("partij", welfare.as_str())]).await;
        let tap = outcome.all_between("name=\"tik\" value=\"", "\"")[0].to_owned();
        let fields = [("partij", welfare.as_str()), ("naam", "Voorstel"), ("tik", tap.as_str())];
        let (one, other) = tokio::join!(pia.post("/bezuinigingstoets/bewaren", &fields), pia.post("/bezuinigingstoets/bewaren", &fields));
        assert_eq!((one.status, one.header("location")), (303, other.header("location")), "{}: {}", app.name, other.text);
        assert_eq!(pia.get("/bezuinigingstoets").await.text.matches(">Voorstel<").count(), 1, "{}", app.name);
        let unnamed = pia.post("/bezuinigingstoets/bewaren", &[("partij", welfare.as_str()), ("naam", ""), ("tik", tap.as_str())]).await;
        assert!(unnamed.status == 400 && unnamed.has(&tap), "the form that comes back is the same one");
    }
}
