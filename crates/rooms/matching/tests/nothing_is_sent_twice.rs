//! Hundreds of invitations while no mail server answers: each waits once, whoever repeats what, and nothing is lost.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use std::collections::BTreeSet;

use crate::samen::{apps, asker, found, hear, messages, values};
use jiff::ToSpan;
use opbouw_access::{Actor, Role, Roles, Strength};
use opbouw_matching::{Wanted, follow_up, invite};
use opbouw_neighbourhood::{How, NewConsent, OwnOffer, Purpose, store};
use opbouw_signin::Doer;
use opbouw_store::Tx;
use opbouw_testkit::TestApp;

const GIVERS: usize = 300;

/// Givers with an offer that may be found: their numbers, each with that of the offer.
async fn crowd(app: &TestApp) -> Vec<(i64, i64)> {
    let mut people = Vec::new();
    for number in 0..GIVERS {
        let letters: String = number.to_string().bytes().map(|digit| char::from(b'a' + digit - b'0')).collect();
        people.push(app.register(&format!("Buur{letters}"), None).await);
    }
    let (today, now_s) = (app.clock.now().date(), app.now_s());
    let leave = move |tx: &mut Tx<'_>| -> Result<Vec<(i64, i64)>, opbouw_neighbourhood::NeighbourhoodError> {
        let leave_one = |tx: &mut Tx<'_>, person: i64| {
            let consent = NewConsent { person, purpose: Purpose::Found, party: None, given_by: None, how: How::Screen };
            store::give_consent(tx, &consent, now_s)?;
            let maker = store::find_person(tx, person)?.unwrap();
            Ok((person, store::leave_offer(tx, &maker, &OwnOffer::new(crate::samen::OFFER, "", false)?, None, today)?))
        };
        people.iter().map(|person| leave_one(tx, *person)).collect()
    };
    app.db.write(leave).await.unwrap()
}

#[tokio::test]
async fn a_plan_that_is_sent_twice_asks_everybody_once_and_all_wait_for_the_server() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        found(&app, toos.person).await;
        toos.post(&format!("/samen/vragen/{request}"), &[("aantal", "50")]).await;
        let givers = crowd(&app).await;
        let joke = app.staff("Joke", "Welzijn", Role::Coordinator).await;
        let party = app.party("Welzijn").await;
        let roles = Roles::NONE.with(Role::Coordinator);
        let actor =
            Actor { person: Some(joke.person), roles, parties: [party].into(), coordinates: [party].into(), strength: Strength::Strong };
        for round in 0..2 {
            let (actor, givers, now) = (actor.clone(), givers.clone(), app.clock.now());
            let send = move |tx: &mut Tx<'_>| {
                let mut new = 0;
                for (giver, offer) in &givers {
                    let wanted = Wanted { request, giver: *giver, offer: Some(*offer) };
                    new += usize::from(invite(tx, &actor, &Doer::on_page(None, &now), &wanted)?.is_new);
                }
                Ok::<_, opbouw_matching::Refusal>(new)
            };
            let new = app.db.write(send).await.unwrap();
            assert_eq!(new, if round == 0 { GIVERS } else { 0 }, "{}", app.name);
        }
        hear(&app).await;
        follow_up(&app.matching).await.unwrap();
        app.matching.site.postman.deliver_due(app.now_s()).await.unwrap();
        let sent = messages(&app).await;
        let to: BTreeSet<&String> = sent.iter().map(|(_, to, _)| to).collect();
        assert_eq!((sent.len(), to.len()), (GIVERS, GIVERS), "{}", app.name);
        assert!(values(&app, "post_messages.state").await.iter().all(|state| state == "waiting"), "nothing is lost");
        assert_eq!(values(&app, "neighbourhood_asks.room").await.len(), GIVERS);

        app.clock.pass(6.days());
        follow_up(&app.matching).await.unwrap();
        assert!(values(&app, "matching_invitations.state").await.iter().all(|state| state == "expired"));
        assert_eq!(messages(&app).await.len(), GIVERS, "no answer is a no, and nobody gets a mail about that");
        assert_eq!(crate::samen::stage(&app, request).await, "open");
    }
}

#[tokio::test]
async fn after_forty_invitations_on_a_day_somebody_waits_for_the_answers() {
    let app = TestApp::lindelo().await;
    let (toos, request) = asker(&app, "Toos").await;
    let address = format!("/samen/vragen/{request}/vragen");
    for _ in 0..40 {
        assert!(toos.post(&address, &[("buur", "999")]).await.has("MATCHING-004"));
    }
    let refused = toos.post(&address, &[("buur", "999")]).await;
    assert!(refused.status == 400 && refused.has("MATCHING-005"), "{}", refused.text);
    app.clock.pass(25.hours());
    assert!(toos.post(&address, &[("buur", "999")]).await.has("MATCHING-004"));
}
