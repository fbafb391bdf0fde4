//! The page of a party: with whom it works, naming a tie and ending it.

use opbouw_access::Role;
use opbouw_ties::{How, note_together};

use crate::hall::{network, tie, ties, villages};

#[tokio::test]
async fn a_party_names_a_tie_and_the_other_confirms_it() {
    for app in villages().await {
        let parties = network(&app).await;
        let bram = app.staff("Bram", "Imkers", Role::Worker).await;
        let fatma = app.staff("Fatma", "Kerk", Role::Worker).await;
        let (own, of_church) = (format!("/overzicht/netwerk/{}", parties.island), format!("/overzicht/netwerk/{}", parties.church));
        assert!(bram.get(&own).await.has("Nog met niemand"));
        let named = bram.post(&own, &[("wie", &parties.church.to_string()), ("hoe", "2")]).await;
        assert_eq!((named.status, named.header("location")), (303, format!("{own}?klaar=band").as_str()));
        assert!(bram.get(&own).await.has("Dat zegt deze partij; de ander heeft het nog niet gezegd."));
        assert!(fatma.get(&of_church).await.has("Dat zegt de ander"));
        fatma.post(&of_church, &[("wie", &parties.island.to_string()), ("hoe", "3")]).await;
        assert!(bram.get(&own).await.has("Elke week. Dat zeggen ze allebei."), "{}", app.name);
        assert_eq!(bram.post(&own, &[("wie", &parties.church.to_string()), ("wat", "weg")]).await.status, 303);
        assert_eq!(ties(&app).await.len(), 9);
    }
}

#[tokio::test]
async fn a_worker_speaks_for_the_own_party_only() {
    for app in villages().await {
        let parties = network(&app).await;
        let bram = app.staff("Bram", "Imkers", Role::Worker).await;
        let noor = app.staff("Noor", "Welzijn Wolderbeek", Role::Coordinator).await;
        let of_church = format!("/overzicht/netwerk/{}", parties.church);
        let fields = [("wie", parties.island.to_string()), ("hoe", "1".to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(bram.post(&of_church, &fields).await.status, 404);
        assert!(!bram.get(&of_church).await.has("Met wie nog meer?"));
        assert_eq!(noor.post(&of_church, &fields).await.status, 303, "a coordinator writes down what others tell");
        assert!(noor.get(&of_church).await.has("opgeschreven door iemand anders"), "{}", app.name);
    }
}

#[tokio::test]
async fn what_cannot_be_a_tie_is_refused_with_what_to_do() {
    for app in villages().await {
        let parties = network(&app).await;
        let bram = app.staff("Bram", "Imkers", Role::Worker).await;
        let own = format!("/overzicht/netwerk/{}", parties.island);
        for (wie, hoe, code) in [
            (parties.island.to_string(), "1", "OVERVIEW-003"),
            ("999999".to_owned(), "1", "OVERVIEW-002"),
            ("geen".to_owned(), "1", "OVERVIEW-002"),
            (parties.church.to_string(), "vaak", "OVERVIEW-006"),
        ] {
            let refused = bram.post(&own, &[("wie", &wie), ("hoe", hoe)]).await;
            assert!(refused.status == 400 && refused.has(code), "{}: {code} {}", app.name, refused.text);
        }
        assert_eq!(ties(&app).await.len(), 9);
    }
}

#[tokio::test]
async fn what_the_work_made_is_shown_in_counts() {
    for app in villages().await {
        let parties = network(&app).await;
        let bram = app.staff("Bram", "Imkers", Role::Worker).await;
        let (island, church, today) = (parties.island, parties.church, app.clock.now().date());
        for how in [How::Booking, How::Booking, How::Activity] {
            app.db.write(move |tx| note_together(tx, island, church, how, today)).await.unwrap();
        }
        let page = bram.get(&format!("/overzicht/netwerk/{island}")).await;
        assert!(page.has("Kerk") && page.has("1 activiteit, 2 ruimtes"), "{}", page.text);
        tie(&app, island, church).await;
        assert!(bram.get(&format!("/overzicht/netwerk/{island}")).await.has("1 activiteit, 2 ruimtes"));
    }
}
