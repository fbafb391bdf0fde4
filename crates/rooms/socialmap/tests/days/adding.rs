//! A worker adds what they know: one sentence, a form, and it is on the map, in Ask, and a party in the register.

use opbouw_neighbourhood::store::{find_party_by_name, list_parties};

use crate::hall::{add, entry, number, villages, worker};

#[tokio::test]
async fn one_sentence_becomes_a_form_and_the_form_an_entry_that_ask_finds() {
    for app in villages().await {
        let noor = worker(&app).await;
        let form = noor.post("/kaart/nieuw", &[("zin", "Breiclub in Lindelo, elke woensdag samen breien en haken.")]).await;
        assert!(form.has("value=\"Breiclub in Lindelo\"") && form.has("<option value=\"BU99900101\" selected>"), "{}", form.text);
        let text = ("tekst", "Samen breien en haken. Wol is er.");
        let id = add(&noor, &[("naam", "Breiclub"), text, ("dagen", "wo middag")]).await;
        assert!(app.get("/kaart").await.has("Breiclub"));
        let found = app.post_form("/vraag", &[("vraag", "Ik wil graag leren breien, samen met anderen")], &[]).await;
        assert!(found.has(&format!("href=\"/kaart/{id}\"")), "one tap leads to it: {}", found.text);
        assert_eq!(entry(&app, id).await.confirmed_on, Some(opbouw_testkit::TODAY));
        assert_eq!(number(&app, "SELECT count(*) FROM audit_lines WHERE object_id = $1 AND action = 'entry-add'", id).await, 1);
    }
}

#[tokio::test]
async fn a_form_that_is_sent_twice_makes_one_entry() {
    for app in villages().await {
        let noor = worker(&app).await;
        let form = noor.post("/kaart/nieuw", &[("zin", "Breiclub in Lindelo, elke woensdag.")]).await;
        let tap = form.all_between("name=\"tik\" value=\"", "\"")[0].to_owned();
        let fields = [("tik", tap.as_str()), ("soort", "activity"), ("naam", "Breiclub"), ("dorp", "BU99900101"), ("beheer", "ik")];
        let (one, other) = tokio::join!(noor.post("/kaart/nieuw", &fields), noor.post("/kaart/nieuw", &fields));
        let third = noor.post("/kaart/nieuw", &fields).await;
        assert_eq!((one.status, one.header("location")), (303, other.header("location")), "{}: {}", app.name, other.text);
        assert_eq!(third.header("location"), one.header("location"));
        assert_eq!(number(&app, "SELECT count(*) FROM socialmap_entries WHERE id > $1", 0).await, 1, "{}", app.name);
        let again = noor.post("/kaart/nieuw", &[("zin", "Nog een club")]).await;
        assert_ne!(again.all_between("name=\"tik\" value=\"", "\"")[0], tap, "another form is another");
    }
}

#[tokio::test]
async fn who_saves_after_somebody_else_sees_both_first() {
    for app in villages().await {
        let noor = worker(&app).await;
        let id = add(&noor, &[("naam", "Breiclub"), ("telefoon", "0314 000001"), ("beheer", "partij")]).await;
        let address = format!("/kaart/{id}/wijzigen");
        let version = |page: &opbouw_testkit::Reply| page.all_between("name=\"versie\" value=\"", "\"")[0].to_owned();
        let opened = noor.get(&address).await;
        let (one, other) = (version(&opened), version(&opened));
        let fields = |version: &str, name: &'static str, telephone: &'static str| {
            [
                ("versie", version.to_owned()),
                ("soort", "party".into()),
                ("naam", name.into()),
                ("dorp", "BU99900101".into()),
                ("telefoon", telephone.into()),
            ]
        };
        let send = async |version: &str, name: &'static str, telephone: &'static str| {
            let fields = fields(version, name, telephone);
            noor.post(&address, &fields.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>()).await
        };
        assert_eq!(send(&one, "Breiclub De Steek", "0314 000002").await.status, 303);
        let both = send(&other, "Haakclub", "0314 000002").await;
        assert_eq!(both.status, 409, "{}: {}", app.name, both.text);
        assert!(both.has("SOCIALMAP-021") && both.has("Breiclub De Steek") && both.has("value=\"Haakclub\""), "{}", both.text);
        assert_eq!(entry(&app, id).await.is.title, "Breiclub De Steek", "nothing is lost without a word");
        assert_eq!(send(&version(&both), "Haakclub", "0314 000002").await.status, 303, "who has seen it may");
        assert_eq!(entry(&app, id).await.is.title, "Haakclub");
    }
}

#[tokio::test]
async fn a_party_on_the_map_is_a_party_in_the_register_once() {
    for app in villages().await {
        let noor = worker(&app).await;
        let before = app.db.read(list_parties).await.unwrap().len();
        let id = add(&noor, &[]).await;
        let party = app.db.read(|tx| find_party_by_name(tx, "fanfare de linde")).await.unwrap().unwrap();
        assert_eq!((entry(&app, id).await.party, party.members), (Some(party.id), 0));
        let again = add(&noor, &[("tekst", "Nog een keer ingevuld.")]).await;
        assert_eq!(entry(&app, again).await.party, Some(party.id), "the same name is the same party");
        assert_eq!(app.db.read(list_parties).await.unwrap().len(), before + 1);
    }
}

#[tokio::test]
async fn all_faults_are_told_at_once_and_what_was_typed_stays() {
    for app in villages().await {
        let noor = worker(&app).await;
        let wrong = [
            ("soort", ""),
            ("naam", "Koor"),
            ("dorp", ""),
            ("telefoon", "bel maar"),
            ("mail", "a@b"),
            ("beheer", "mail"),
            ("beheerder", "x"),
        ];
        let reply = noor.post("/kaart/nieuw", &wrong).await;
        assert_eq!(reply.status, 400);
        for code in ["SOCIALMAP-001", "SOCIALMAP-004", "SOCIALMAP-007", "SOCIALMAP-008"] {
            assert!(reply.has(code), "{code}");
        }
        assert!(reply.has("value=\"Koor\"") && reply.has("value=\"bel maar\""));
        assert_eq!(number(&app, "SELECT count(*) FROM socialmap_entries WHERE $1 = 0", 0).await, 0);
    }
}

#[tokio::test]
async fn what_was_heard_needs_a_source_and_is_marked_until_somebody_looks() {
    for app in villages().await {
        let noor = worker(&app).await;
        let heard = [("gehoord", "ja"), ("beheer", "niemand"), ("bron", "Riek weet het")];
        assert!(noor.post("/kaart/nieuw", &crate::hall::form(&[("gehoord", "ja")])).await.has("SOCIALMAP-010"));
        let id = add(&noor, &heard).await;
        let page = app.get(&format!("/kaart/{id}")).await;
        assert!(page.has("Van horen zeggen") && page.has("Riek weet het") && page.has("Nakijken"), "{}", page.text);
        noor.post(&format!("/kaart/{id}/bevinding"), &[("klopte", "ja")]).await;
        assert!(!app.get(&format!("/kaart/{id}")).await.has("Van horen zeggen"));
    }
}

#[tokio::test]
async fn it_goes_off_the_map_and_comes_back() {
    for app in villages().await {
        let noor = worker(&app).await;
        let id = add(&noor, &[]).await;
        noor.post(&format!("/kaart/{id}/weg"), &[]).await;
        assert!(!app.get("/kaart").await.has("Fanfare De Linde"));
        assert_eq!(app.get(&format!("/kaart/{id}")).await.status, 404);
        assert!(noor.get(&format!("/kaart/{id}")).await.has("Terugzetten"));
        noor.post(&format!("/kaart/{id}/terug"), &[]).await;
        assert!(app.get("/kaart").await.has("Fanfare De Linde"));
        noor.post(&format!("/kaart/{id}/weg"), &[]).await;
        app.clock.pass(jiff::Span::new().days(31));
        let noor = app.come_in(noor.person, opbouw_signin::Method::Passkey).await;
        assert_eq!(noor.post(&format!("/kaart/{id}/terug"), &[]).await.status, 409);
    }
}
