//! Closing a live session: what was shown and unticked ends and nothing else, the holder sees the list first, and what went wrong is put back.

use opbouw_testkit::{TestApp, Visitor};
use opbouw_ties::{HowOften, NewTie, Tie, name_tie};

use crate::hall::{close, coordinator, keep, listed, network, open, tick, ties, villages};

/// How many ties a party has.
async fn count(app: &TestApp, party: i64) -> usize {
    ties(app).await.into_iter().filter(|tie| tie.pair.has(party)).count()
}

/// All ties without their numbers: one that began and ended on one day comes back with another.
async fn as_said(app: &TestApp) -> Vec<Tie> {
    let mut all = ties(app).await;
    all.iter_mut().filter_map(|tie| tie.named.as_mut()).for_each(|named| named.id = 0);
    all
}

/// The beekeepers say that they work with these, and the session is closed.
async fn say_first(app: &TestApp, noor: &Visitor<'_>, who: &str, partners: &[&str]) {
    let (id, code) = open(app, noor, &[]).await;
    let said: Vec<(&str, &str)> = partners.iter().map(|partner| (*partner, "2")).collect();
    assert_eq!(tick(app, &code, who, &said).await, 303);
    assert_eq!(close(noor, id).await, 303);
}

#[tokio::test]
async fn a_form_with_only_some_of_the_ties_ends_none_of_the_others() {
    for app in villages().await {
        let (noor, parties) = (coordinator(&app).await, network(&app).await);
        let (island, choir, school) = (format!("p{}", parties.island), format!("p{}", parties.choir), format!("p{}", parties.school));
        say_first(&app, &noor, &island, &[&choir, &school]).await;
        let (id, code) = open(&app, &noor, &[]).await;
        // The telephone sent only the line of the library: no word about choir and school.
        assert_eq!(tick(&app, &code, &island, &[(&format!("p{}", parties.library), "1")]).await, 303);
        let page = app.get(&format!("/sessie/{code}/{island}")).await;
        assert!(page.has(&format!("value=\"{school}:e2\"")) && page.has(&format!("value=\"{school}\" checked")), "still shown ticked");
        let (_, list) = listed(&noor, id).await;
        assert_eq!(list.len(), 1, "{}: {list:?}", app.name);
        assert_eq!((close(&noor, id).await, count(&app, parties.island).await), (303, 3), "{}", app.name);
    }
}

#[tokio::test]
async fn what_would_be_new_and_what_would_end_is_listed_by_name_before_anything_is_written() {
    for app in villages().await {
        let (noor, parties) = (coordinator(&app).await, network(&app).await);
        let (island, choir, school) = (format!("p{}", parties.island), format!("p{}", parties.choir), format!("p{}", parties.school));
        say_first(&app, &noor, &island, &[&choir, &school]).await;
        let (id, code) = open(&app, &noor, &[]).await;
        let unticked = [("was", format!("{choir}:e2")), ("was", format!("{school}:e2")), ("was", format!("p{}:", parties.club))];
        let mut fields: Vec<(&str, &str)> = unticked.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let club = format!("p{}", parties.club);
        fields.push(("met", &club));
        app.post_form(&format!("/sessie/{code}/{island}"), &fields, &[]).await;
        let page = noor.get(&format!("/overzicht/sessie/{id}/sluiten")).await;
        assert!(page.has("Nieuwe banden") && page.has("Imkers en Sportclub") | page.has("Sportclub en Imkers"), "{}", page.text);
        assert!(page.has("Banden die stoppen") && page.has("Alleen Imkers had dit gezegd"), "{}", page.text);
        assert_eq!(ties(&app).await.len(), 11, "{}: nothing is written yet", app.name);
        let (stand, list) = listed(&noor, id).await;
        assert_eq!(list.len(), 3, "{list:?}");
        // The holder lets the tie with the school stay, and takes the rest.
        let stays = format!("{}-{}", parties.school.min(parties.island), parties.school.max(parties.island));
        let left: Vec<&str> = list.iter().map(String::as_str).filter(|tie| *tie != stays).collect();
        assert_eq!(keep(&noor, id, &stand, &left).await.status, 303);
        let now = ties(&app).await;
        let has = |party: i64| now.iter().any(|tie| tie.pair.has(parties.island) && tie.pair.has(party));
        assert!(has(parties.school) && has(parties.club) && !has(parties.choir), "{}: {now:?}", app.name);
    }
}

#[tokio::test]
async fn what_was_said_after_the_list_was_shown_is_not_kept_unseen() {
    for app in villages().await {
        let (noor, parties) = (coordinator(&app).await, network(&app).await);
        let (id, code) = open(&app, &noor, &[]).await;
        let (island, choir) = (format!("p{}", parties.island), format!("p{}", parties.choir));
        let (stand, _) = listed(&noor, id).await;
        tick(&app, &code, &island, &[(&choir, "1")]).await;
        for stand in [stand.as_str(), "", "onzin"] {
            let again = keep(&noor, id, stand, &["1-2"]).await;
            assert!(again.status == 409 && again.has("OVERVIEW-013") && again.has("Nieuwe banden"), "{}: {}", app.name, again.text);
        }
        assert_eq!(ties(&app).await.len(), 9);
        assert!(noor.get(&format!("/overzicht/sessie/{id}")).await.has("sluiten"), "still open");
    }
}

#[tokio::test]
async fn keeping_is_undone_while_nobody_changed_these_ties() {
    for app in villages().await {
        let (noor, parties) = (coordinator(&app).await, network(&app).await);
        let (island, choir, school) = (format!("p{}", parties.island), format!("p{}", parties.choir), format!("p{}", parties.school));
        say_first(&app, &noor, &island, &[&choir, &school]).await;
        let before = as_said(&app).await;
        let (id, code) = open(&app, &noor, &[]).await;
        let fields = [
            ("was", format!("{choir}:e2")),
            ("was", format!("{school}:e2")),
            ("met", school.clone()),
            (&*format!("hoe-{school}"), "3".into()),
        ]
        .map(|(name, value): (&str, String)| (name.to_owned(), value));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        app.post_form(&format!("/sessie/{code}/{island}"), &fields, &[]).await;
        tick(&app, &code, &island, &[(&format!("p{}", parties.club), "1")]).await;
        let (page, back) = (format!("/overzicht/sessie/{id}"), format!("/overzicht/sessie/{id}/terug"));
        assert_eq!(close(&noor, id).await, 303);
        assert_ne!(as_said(&app).await, before);
        assert!(noor.get(&page).await.has("Maak het bewaren ongedaan"), "{}", app.name);
        assert_eq!(noor.post(&back, &[]).await.status, 303);
        assert_eq!(as_said(&app).await, before, "{}: as it was", app.name);
        assert!(noor.get(&page).await.has("nog niet bewaard"), "and it can be kept again");
        assert_eq!(close(&noor, id).await, 303);
        let kept = ties(&app).await;
        let (at_s, today) = (app.now_s(), app.clock.now().date());
        let new = NewTie { one: parties.island, other: parties.club, how_often: HowOften::Weekly, said_by: None, session: None };
        app.db.write(move |tx| name_tie(tx, at_s, today, &new)).await.unwrap();
        assert!(!noor.get(&page).await.has("Maak het bewaren ongedaan"), "somebody changed one since");
        let refused = noor.post(&back, &[]).await;
        assert!(refused.status == 409 && refused.has("OVERVIEW-014"), "{}", refused.text);
        assert_eq!(ties(&app).await.len(), kept.len());
    }
}
