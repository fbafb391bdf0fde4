//! The keys: given by mail address or number, given back, handed over, and what happens when nobody has them.

use opbouw_access::Role;
use opbouw_handover::Handover;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store::erase_person;
use opbouw_places::PLACE_RULE;
use opbouw_store::StoreError;

use crate::hall::{ask, community_house, messages, slot, villages};

#[tokio::test]
async fn a_resident_with_the_keys_says_yes() {
    for app in villages().await {
        let house = community_house(&app).await;
        let fatma = app.resident("Fatma").await;
        assert_eq!(fatma.get(&house.at("/beheer")).await.status, 404);
        assert_eq!(house.keeper.post(&house.at("/sleutels"), &[("wie", "Fatma@example.org")]).await.status, 303);
        assert_eq!(messages(&app, "places-keys").await, ["fatma@example.org"], "{}", app.name);
        assert_eq!(fatma.get(&house.at("/beheer")).await.status, 200);
        let toos = app.resident("Toos").await;
        let id = ask(&app, toos.person, house.hall, "Koor", &[slot(2, 20, 22)]).await.unwrap().id.to_string();
        assert_eq!(messages(&app, "places-asked").await, ["wilma@example.org", "fatma@example.org"]);
        assert_eq!(fatma.post(&house.at("/antwoord"), &[("aanvraag", &id), ("antwoord", "ja")]).await.status, 303);
        let back = fatma.post(&house.at("/sleutels"), &[("terug", &fatma.person.to_string())]).await;
        assert_eq!(back.header("location"), house.at("?klaar=sleutel-terug"));
        assert_eq!(fatma.get(&house.at("/beheer")).await.status, 404);
    }
}

#[tokio::test]
async fn who_is_not_known_is_said_kindly_and_numbers_tell_no_names() {
    for app in villages().await {
        let house = community_house(&app).await;
        let stranger = app.register("Onbekend", None).await;
        for who in ["niemand@example.org", "geen adres", &stranger.to_string(), "999999", ""] {
            let reply = house.keeper.post(&house.at("/sleutels"), &[("wie", who)]).await;
            assert!(reply.status == 400 && reply.has("PLACES-009") && !reply.has("Onbekend"), "{}: {who}", app.name);
        }
        let party = app.party("Welzijn Wolderbeek").await;
        let known = app.register("Bekend", Some(party)).await;
        assert_eq!(house.keeper.post(&house.at("/sleutels"), &[("wie", &known.to_string())]).await.status, 303);
    }
}

#[tokio::test]
async fn what_somebody_keeps_is_handed_over_with_what_waits() {
    for app in villages().await {
        let house = community_house(&app).await;
        let noor = app.staff("Noor", "Welzijn Wolderbeek", Role::Worker).await;
        let fatma = app.resident("Fatma").await;
        ask(&app, fatma.person, house.hall, "Koor", &[slot(2, 20, 22)]).await.unwrap();
        let (from, to, party, at_s) = (house.keeper.person, noor.person, app.party("Welzijn Wolderbeek").await, app.now_s());
        let (list, hand_over, id) = (PLACE_RULE.list, PLACE_RULE.hand_over, house.id);
        let things = app.db.read(move |tx| list(tx, Some(from), party)).await.unwrap();
        assert_eq!(things.iter().map(|thing| (thing.id, thing.name.as_str())).collect::<Vec<_>>(), [(id, "Ons Huis")], "{}", app.name);
        assert!(app.db.read(move |tx| list(tx, Some(from), party + 1)).await.unwrap().is_empty());
        let given = Handover { from: Some(from), to, party, at_s, line: "Dit is Noor." };
        assert_eq!(app.db.write(move |tx| hand_over(tx, &given, id)).await, Ok(true));
        assert_eq!(app.db.write(move |tx| hand_over(tx, &given, id)).await, Ok(false), "it is not the giver's any more");
        assert_eq!(messages(&app, "places-keys").await, ["noor@example.org"]);
        assert_eq!(messages(&app, "places-asked").await, ["wilma@example.org", "noor@example.org"]);
    }
}

#[tokio::test]
async fn where_nobody_has_the_keys_the_coordinators_hear_what_waits() {
    for app in villages().await {
        let house = community_house(&app).await;
        let noor = app.staff("Noor", "Welzijn Wolderbeek", Role::Coordinator).await;
        let fatma = app.resident("Fatma").await;
        ask(&app, fatma.person, house.hall, "Koor", &[slot(2, 20, 22)]).await.unwrap();
        let (wilma, at_s) = (house.keeper.person, app.now_s());
        let erase = move |tx: &mut opbouw_store::Tx<'_>| -> Result<(), StoreError> {
            erase_person(tx, wilma)?;
            publish(tx, at_s, &Happening::PersonErased { person: wilma }).map(drop)
        };
        app.db.write(erase).await.unwrap();
        app.places.site.tell().await;
        assert!(messages(&app, "places-asked").await.contains(&"noor@example.org".to_owned()), "{}", app.name);
        let list = noor.get("/plekken").await;
        assert!(list.has("Niemand heeft nu de sleutel") && list.has("1 vraag wacht op u"), "{}", list.text);
    }
}

#[tokio::test]
async fn a_place_of_residents_keeps_its_last_key() {
    for app in villages().await {
        let house = community_house(&app).await;
        let forget = opbouw_store::Statement::new("test", "UPDATE booking_places SET party = NULL WHERE id = $1");
        app.db.execute(&forget, &opbouw_store::values![house.id]).await.unwrap();
        let own = house.keeper.person.to_string();
        let reply = house.keeper.post(&house.at("/sleutels"), &[("terug", &own)]).await;
        assert!(reply.status == 409 && reply.has("PLACES-010"), "{}: {}", app.name, reply.text);
    }
}
