//! One place is for one: double taps, two who say yes at once, two coordinators at once, and a yes that comes too late.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use crate::samen::{apps, ask, asker, found, giver, last, link, say, stage, told, values};
use opbouw_access::Role;
use opbouw_testkit::{TestApp, Visitor};

/// Toos asks three; their invitations.
async fn three<'a>(app: &'a TestApp) -> (Visitor<'a>, i64, Vec<(Visitor<'a>, i64)>) {
    let (toos, request) = asker(app, "Toos").await;
    let mut asked = Vec::new();
    for name in ["Bakir", "Carla", "Dirk"] {
        let (giver, offer) = giver(app, name).await;
        let invitation = ask(app, &toos, request, giver.person, offer).await;
        asked.push((giver, invitation));
    }
    (toos, request, asked)
}

#[tokio::test(flavor = "multi_thread")]
async fn three_who_say_yes_at_the_same_moment_make_one_match() {
    for app in apps().await {
        let (_toos, request, asked) = three(&app).await;
        let links: Vec<String> = asked.iter().map(|(_, invitation)| link(&app, "answer-invitation", *invitation)).collect();
        let yes = |at: usize| app.post_form(&links[at], &[("antwoord", "ja")], &[]);
        // Each twice: thumbs are impatient.
        let replies = tokio::join!(yes(0), yes(1), yes(2), yes(0), yes(1), yes(2));
        let all = [replies.0, replies.1, replies.2, replies.3, replies.4, replies.5];
        assert!(
            all.iter().all(|reply| reply.status == 200),
            "{}: {:?}",
            app.name,
            all.iter().map(|reply| reply.status).collect::<Vec<_>>()
        );
        assert_eq!(values(&app, "matching_matches.state").await, ["trying"], "{}", app.name);
        assert_eq!(values(&app, "matching_invitations.state").await, ["late", "late", "yes"], "{}", app.name);
        assert_eq!((told(&app, "matching-matched").await.len(), told(&app, "matching-late").await.len()), (2, 2), "{}", app.name);
        assert_eq!(stage(&app, request).await, "matched");
        assert_eq!(all.iter().filter(|reply| reply.has("Er was net iemand eerder")).count(), 4);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_coordinators_who_ask_the_same_giver_at_once_ask_once() {
    for app in apps().await {
        let (bakir, offer) = giver(&app, "Bakir").await;
        let (toos, request) = asker(&app, "Toos").await;
        found(&app, toos.person).await;
        let (anna, bert) = (app.staff("Anna", "Welzijn", Role::Coordinator).await, app.staff("Bert", "Sport", Role::Coordinator).await);
        let (address, buur, aanbod) = (format!("/samen/vragen/{request}/vragen"), bakir.person.to_string(), offer.to_string());
        let fields = [("buur", buur.as_str()), ("aanbod", aanbod.as_str())];
        let replies = tokio::join!(anna.post(&address, &fields), bert.post(&address, &fields), anna.post(&address, &fields));
        assert_eq!((replies.0.status, replies.1.status, replies.2.status), (303, 303, 303), "{}", app.name);
        assert_eq!(values(&app, "matching_invitations.state").await, ["sent"]);
        assert_eq!(told(&app, "matching-invitation").await, ["bakir@example.org"], "nothing is sent twice");
        assert_eq!(values(&app, "neighbourhood_asks.room").await, ["matching"], "and it counts once");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_asker_and_a_worker_who_accept_two_givers_at_once_get_one() {
    for app in apps().await {
        let welzijn = app.party("Welzijn").await;
        let joke = crate::samen::worker(&app, "Joke").await;
        let person = app.register("Toos", Some(welzijn)).await;
        let toos = app.come_in(person, opbouw_signin::Method::Mail).await;
        found(&app, person).await;
        toos.post("/mijn/aanbod", &[("tekst", crate::samen::REQUEST), ("soort", "vraag")]).await;
        crate::samen::hear(&app).await;
        let request = last(&app, "matching_requests.resource").await;
        // A worker of another party asks, so that the asker still has to say yes.
        let karin = app.staff("Karin", "Sport", Role::Worker).await;
        let mut asked = Vec::new();
        for name in ["Bakir", "Carla"] {
            let (giver, offer) = giver(&app, name).await;
            let invitation = ask(&app, &karin, request, giver.person, offer).await;
            say(&giver, invitation, "ja").await;
            asked.push(invitation);
        }
        let own = [("uitnodiging", asked[0].to_string()), ("antwoord", "ja".to_owned())];
        let own: Vec<(&str, &str)> = own.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let behalf = format!("/samen/vragen/{request}/uitnodigingen/{}/gever", asked[1]);
        let replies = tokio::join!(toos.post("/mijn/samen/gever", &own), joke.post(&behalf, &[("antwoord", "ja")]));
        assert_eq!((replies.0.status, replies.1.status), (303, 303), "{}", app.name);
        assert_eq!(values(&app, "matching_matches.state").await, ["trying"], "{}", app.name);
        assert_eq!(values(&app, "matching_invitations.state").await, ["late", "yes"]);
    }
}

#[tokio::test]
async fn a_yes_that_comes_too_late_gets_a_kind_answer_and_moves_up_when_the_first_one_fails() {
    for app in apps().await {
        let (toos, request, asked) = three(&app).await;
        assert!(say(&asked[0].0, asked[0].1, "ja").await.ends_with("klaar=samen"));
        assert!(say(&asked[1].0, asked[1].1, "reserve").await.ends_with("klaar=reserve"));
        assert!(say(&asked[2].0, asked[2].1, "ja").await.ends_with("klaar=laat"));
        assert!(asked[2].0.get("/mijn/samen?klaar=laat").await.has("Er was net iemand eerder"));
        assert_eq!(told(&app, "matching-late").await, ["dirk@example.org"]);

        let matched = last(&app, "matching_matches.id").await.to_string();
        toos.post("/mijn/samen/match", &[("match", &matched), ("werkt", "nee"), ("reden", "contact")]).await;
        let own = toos.get("/mijn/samen").await;
        assert!(own.has("dirk@example.org") && !own.has("carla@") && !own.has("bakir@"), "late comes before a reserve: {}", own.text);
        let second = last(&app, "matching_matches.id").await.to_string();
        toos.post("/mijn/samen/match", &[("match", &second), ("werkt", "nee"), ("reden", "tijd")]).await;
        assert!(toos.get("/mijn/samen").await.has("carla@example.org"), "and then the reserve");
        assert_eq!(stage(&app, request).await, "matched", "{}", app.name);
    }
}

#[tokio::test]
async fn a_request_for_two_takes_two_and_not_a_third() {
    for app in apps().await {
        let (toos, request, asked) = three(&app).await;
        assert_eq!(toos.post(&format!("/samen/vragen/{request}"), &[("aantal", "2")]).await.status, 303);
        for (giver, invitation) in &asked {
            say(giver, *invitation, "ja").await;
        }
        assert_eq!(values(&app, "matching_matches.place").await, ["1", "2"], "{}", app.name);
        assert_eq!(values(&app, "matching_invitations.state").await, ["late", "yes", "yes"]);
        let (carla, offer) = giver(&app, "Ella").await;
        let fields = [("buur", carla.person.to_string()), ("aanbod", offer.to_string())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = toos.post(&format!("/samen/vragen/{request}/vragen"), &fields).await;
        assert!(refused.status == 400 && refused.has("MATCHING-002"), "{}", refused.text);
    }
}

#[tokio::test]
async fn a_reserve_comes_when_the_one_who_was_asked_first_says_no() {
    for app in apps().await {
        let (toos, request, asked) = three(&app).await;
        say(&asked[1].0, asked[1].1, "reserve").await;
        say(&asked[2].0, asked[2].1, "nee").await;
        assert_eq!(stage(&app, request).await, "invited", "Bakir may still come");
        let no = [("uitnodiging", asked[0].1.to_string()), ("antwoord", "nee".to_owned()), ("reden", "tijd".to_owned())];
        let no: Vec<(&str, &str)> = no.iter().map(|(name, value)| (*name, value.as_str())).collect();
        asked[0].0.post("/mijn/samen/antwoord", &no).await;
        assert!(toos.get("/mijn/samen").await.has("carla@example.org"), "{}", app.name);
        assert!(values(&app, "matching_invitations.declined_because").await.contains(&"no-time".to_owned()));
        assert!(!toos.get(&format!("/samen/vragen/{request}")).await.has("Geen tijd"), "why is not for the asker");
    }
}
