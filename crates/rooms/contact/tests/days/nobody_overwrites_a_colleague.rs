//! Two colleagues change one moment.

use crate::hall::{coach, colleague, make_moment, villages};

#[tokio::test]
async fn both_texts_are_shown_and_nothing_is_overwritten_until_somebody_chooses() {
    for app in villages().await {
        let (joke, noor) = (coach(&app).await, colleague(&app).await);
        let moment = make_moment(&joke, &[("regel", "Gevoetbald")]).await;
        let address = format!("/contact/momenten/{moment}");
        let change = |line: &'static str, version: &'static str| [("plek", "het veldje"), ("regel", line), ("versie", version)];
        assert_eq!(joke.post(&address, &change("Lang gevoetbald", "1")).await.status, 303);
        let clash = noor.post(&address, &change("Kort gevoetbald", "1")).await;
        assert!(clash.status == 409 && clash.has("CONTACT-020"));
        assert!(clash.has("<td>Kort gevoetbald</td><td>Lang gevoetbald</td>"), "side by side: {}", clash.text);
        assert!(clash.has("name=\"versie\" value=\"2\""), "saving again is a choice");
        assert!(noor.get(&address).await.has("Lang gevoetbald"));
        assert_eq!(noor.post(&address, &change("Kort gevoetbald", "2")).await.status, 303);
        assert!(joke.get(&address).await.has("Kort gevoetbald"));
    }
}

#[tokio::test]
async fn an_open_promise_follows_the_next_step_and_a_kept_one_does_not() {
    for app in villages().await {
        let joke = coach(&app).await;
        let moment = make_moment(&joke, &[("volgende", "Netten regelen")]).await;
        let address = format!("/contact/momenten/{moment}");
        joke.post(&address, &[("plek", "het veldje"), ("volgende", "Doelen regelen"), ("versie", "1")]).await;
        let list = joke.get("/contact/beloftes").await;
        assert!(list.has("Doelen regelen") && !list.has("Netten regelen"));
        let promise = crate::hall::number(&app, "SELECT id FROM contact_promises WHERE moment = $1", moment).await;
        joke.post(&format!("/contact/beloftes/{promise}"), &[("wat", "gehouden")]).await;
        joke.post(&address, &[("plek", "het veldje"), ("volgende", "Iets anders"), ("versie", "2")]).await;
        assert_eq!(crate::hall::number(&app, "SELECT count(*) FROM contact_promises WHERE moment = $1", moment).await, 1);
    }
}
