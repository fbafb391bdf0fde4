//! Somebody becomes known when they ask for something, with consent, and never twice.

use opbouw_access::Role;
use opbouw_happenings::Happening;
use opbouw_neighbourhood::store;

use crate::hall::{LINDELO, WELFARE, coach, colleague, hear, make_group, make_round, number, number_in, villages};

fn form<'f>(name: &'f str, reach: &'f str) -> Vec<(&'static str, &'f str)> {
    vec![("naam", name), ("dorp", LINDELO), ("bereik", reach), ("vraag", "Zoekt een bijbaan"), ("hoe", "spoken")]
}

#[tokio::test]
async fn without_consent_nobody_is_kept() {
    for app in villages().await {
        let joke = coach(&app).await;
        let before = number(&app, "SELECT count(*) FROM neighbourhood_people WHERE id > $1", 0).await;
        let mut fields = form("Sem", "06-12345678");
        fields.retain(|(name, _)| *name != "hoe");
        let refused = joke.post("/contact/mensen/nieuw", &fields).await;
        assert!(refused.status == 400 && refused.has("CONTACT-018") && refused.has("value=\"Sem\""), "what was typed stays");
        assert_eq!(number(&app, "SELECT count(*) FROM neighbourhood_people WHERE id > $1", 0).await, before);
    }
}

#[tokio::test]
async fn somebody_who_asks_is_followed_in_a_contact_of_their_own() {
    for app in villages().await {
        let joke = coach(&app).await;
        let made = joke.post("/contact/mensen/nieuw", &form("Sem", "06-12345678")).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let contact = number_in(&made);
        let address = format!("/contact/mensen/{contact}");
        let fields = [("wat", "contact"), ("regel", "Samen gebeld"), ("belofte", "Brief maken"), ("dag", "2026-11-27")];
        assert_eq!(joke.post(&address, &fields).await.status, 303);
        let page = joke.get(&address).await;
        for shown in ["Sem", "+31612345678", "Zoekt een bijbaan", "Samen gebeld", "Brief maken", "na 23-11-2027"] {
            assert!(page.has(shown), "{shown}: {}", page.text);
        }
        let consents = "SELECT count(*) FROM neighbourhood_consents c JOIN contact_people p ON p.person = c.person WHERE p.id = $1";
        assert_eq!(number(&app, consents, contact).await, 1);
        assert_eq!(joke.post(&address, &[("wat", "einde")]).await.status, 303);
        assert!(!joke.get("/contact/mensen").await.has("Sem"));
    }
}

#[tokio::test]
async fn whoever_is_known_already_is_found_and_not_doubled() {
    for app in villages().await {
        let joke = coach(&app).await;
        let party = app.party(WELFARE).await;
        let toos = app.register("Toos", Some(party)).await;
        let made = joke.post("/contact/mensen/nieuw", &form("Toos", "toos@example.org")).await;
        assert_eq!(made.status, 303, "{}", made.text);
        assert_eq!(number(&app, "SELECT person FROM contact_people WHERE id = $1", number_in(&made)).await, toos);
        let first = number_in(&joke.post("/contact/mensen/nieuw", &form("Sem", "06-12345678")).await);
        let again = number_in(&joke.post("/contact/mensen/nieuw", &form("Sem", "0612345678")).await);
        assert_eq!(first, again);
    }
}

#[tokio::test]
async fn somebody_whom_the_party_may_not_see_is_not_shown_by_typing_their_address() {
    for app in villages().await {
        let joke = coach(&app).await;
        app.resident("Fatma").await;
        let refused = joke.post("/contact/mensen/nieuw", &form("Iemand", "fatma@example.org")).await;
        assert!(refused.status == 400 && !refused.has("Fatma"), "{}", refused.text);
        assert_eq!(number(&app, "SELECT count(*) FROM contact_people WHERE id > $1", 0).await, 0);
    }
}

#[tokio::test]
async fn whoever_is_erased_takes_the_contact_and_its_promises_along() {
    for app in villages().await {
        let joke = coach(&app).await;
        let contact = number_in(&joke.post("/contact/mensen/nieuw", &form("Sem", "06-12345678")).await);
        let fields = [("wat", "contact"), ("regel", "Samen gebeld"), ("belofte", "Brief maken")];
        joke.post(&format!("/contact/mensen/{contact}"), &fields).await;
        let person = number(&app, "SELECT person FROM contact_people WHERE id = $1", contact).await;
        app.db.write(move |tx| store::erase_person(tx, person)).await.unwrap();
        hear(&app, Happening::PersonErased { person }).await;
        assert_eq!(joke.get(&format!("/contact/mensen/{contact}")).await.status, 404);
        assert!(!joke.get("/contact/beloftes").await.has("Brief maken"));
        assert_eq!(number(&app, "SELECT count(*) FROM contact_followups WHERE id > $1", 0).await, 0);
    }
}

#[tokio::test]
async fn whoever_takes_their_consent_back_is_forgotten_at_once() {
    for app in villages().await {
        let joke = coach(&app).await;
        let contact = number_in(&joke.post("/contact/mensen/nieuw", &form("Sem", "06-12345678")).await);
        let person = number(&app, "SELECT person FROM contact_people WHERE id = $1", contact).await;
        let withdrawn = |purpose: &str, party| Happening::ConsentWithdrawn { person, purpose: purpose.to_owned(), party };
        hear(&app, withdrawn("found", None)).await;
        hear(&app, withdrawn("shared", Some(app.party("Sportbedrijf").await))).await;
        assert_eq!(joke.get(&format!("/contact/mensen/{contact}")).await.status, 200, "that was about something else");
        hear(&app, withdrawn("stored", None)).await;
        assert_eq!(joke.get(&format!("/contact/mensen/{contact}")).await.status, 404);
    }
}

#[tokio::test]
async fn what_a_colleague_carried_who_left_waits_for_another_and_is_not_lost() {
    for app in villages().await {
        let (joke, noor) = (coach(&app).await, colleague(&app).await);
        let (round, _) = (make_round(&joke).await, make_group(&joke, "De jongens").await);
        assert!(!noor.get("/contact").await.has("Zonder eigenaar"));
        let (party, person, today) = (app.party(WELFARE).await, joke.person, app.clock.now().date());
        let end = move |tx: &mut opbouw_store::Tx<'_>| -> Result<bool, opbouw_neighbourhood::NeighbourhoodError> {
            let members = store::list_members(tx, party)?;
            let member = members.into_iter().find(|member| member.person == person).unwrap();
            store::end_membership(tx, &member, today)
        };
        app.db.write(end).await.unwrap();
        hear(&app, Happening::MembershipEnded { person, party }).await;
        let day = noor.get("/contact").await;
        assert!(day.has("Zonder eigenaar") && day.has(&format!("/contact/rondes/{round}")) && day.has("De jongens"), "{}", day.text);
        let worker = app.staff("Bram", WELFARE, Role::Worker).await;
        assert!(!worker.get("/contact").await.has("Zonder eigenaar"), "it is for the coordinator");
    }
}

#[tokio::test]
async fn whoever_asked_sees_what_is_kept_and_takes_it_away() {
    for app in villages().await {
        let joke = coach(&app).await;
        let party = app.party(WELFARE).await;
        let toos = app.register("Toos", Some(party)).await;
        let contact = number_in(&joke.post("/contact/mensen/nieuw", &form("Toos", "toos@example.org")).await);
        joke.post(&format!("/contact/mensen/{contact}"), &[("wat", "contact"), ("regel", "Samen gebeld")]).await;
        let toos = app.come_in(toos, opbouw_signin::Method::Mail).await;
        let own = toos.get("/mijn/contact").await;
        assert!(own.has(WELFARE) && own.has("Zoekt een bijbaan") && own.has("Samen gebeld"), "{}", own.text);
        let (id, fatma) = (contact.to_string(), app.resident("Fatma").await);
        assert_eq!(fatma.post("/mijn/contact", &[("contact", &id)]).await.status, 404);
        assert_eq!(toos.post("/mijn/contact", &[("contact", &id)]).await.status, 303);
        assert_eq!(joke.get(&format!("/contact/mensen/{contact}")).await.status, 404);
    }
}
