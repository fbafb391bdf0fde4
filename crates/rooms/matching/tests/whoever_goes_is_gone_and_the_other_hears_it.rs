//! Somebody erases themselves, ends an offer, or takes a consent back in the middle of it: nothing of theirs stays, and the other one is told
//! kindly, without why.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use crate::samen::{apps, ask, asker, found, giver, hear, last, say, stage, told, values, worker};

#[tokio::test]
async fn a_giver_who_erases_themselves_leaves_no_line_and_the_next_one_moves_up() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let (carla, second) = giver(&app, "Carla").await;
        let first = ask(&app, &toos, request, bakir.person, offer).await;
        let reserve = ask(&app, &toos, request, carla.person, second).await;
        say(&bakir, first, "ja").await;
        say(&carla, reserve, "reserve").await;
        assert_eq!(stage(&app, request).await, "matched");
        assert_eq!(bakir.post("/mijn/wissen", &[]).await.status, 200);
        hear(&app).await;
        assert_eq!(told(&app, "matching-ended").await, ["toos@example.org"], "{}", app.name);
        let own = toos.get("/mijn/samen").await;
        assert!(own.has("carla@example.org") && !own.has("Bakir"), "{}", own.text);
        assert_eq!(values(&app, "matching_matches.giver").await, [carla.person.to_string()]);
        assert_eq!(values(&app, "matching_invitations.giver").await, [carla.person.to_string()]);
        hear(&app).await;
        assert_eq!(told(&app, "matching-ended").await.len(), 1, "heard again, and told once");
    }
}

#[tokio::test]
async fn an_asker_who_erases_themselves_leaves_nothing_and_those_who_were_asked_hear_it() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let (carla, second) = giver(&app, "Carla").await;
        let first = ask(&app, &toos, request, bakir.person, offer).await;
        ask(&app, &toos, request, carla.person, second).await;
        say(&bakir, first, "ja").await;
        toos.post("/mijn/wissen", &[]).await;
        hear(&app).await;
        let mut to = told(&app, "matching-ended").await;
        to.sort();
        assert_eq!(to, ["bakir@example.org", "carla@example.org"], "{}", app.name);
        for table in ["matching_requests.resource", "matching_invitations.id", "matching_matches.id"] {
            assert_eq!(values(&app, table).await, Vec::<String>::new(), "{table}");
        }
        assert!(!bakir.get("/mijn/samen").await.has("Toos"));
    }
}

#[tokio::test]
async fn a_request_that_is_ended_or_removed_asks_nobody_any_more() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        ask(&app, &toos, request, bakir.person, offer).await;
        toos.post(&format!("/mijn/aanbod/{request}/einde"), &[]).await;
        hear(&app).await;
        assert_eq!((stage(&app, request).await.as_str(), told(&app, "matching-ended").await.len()), ("done", 1), "{}", app.name);
        assert!(!bakir.get("/mijn/samen").await.has("Wie wil soep"));

        toos.post(&format!("/mijn/aanbod/{request}"), &[("tekst", crate::samen::REQUEST), ("soort", "vraag"), ("gestopt", "ja")]).await;
        hear(&app).await;
        assert_eq!(stage(&app, request).await, "open", "taken up again");
        toos.post(&format!("/mijn/aanbod/{request}/weg"), &[]).await;
        hear(&app).await;
        assert_eq!(stage(&app, request).await, "gone");
        assert_eq!(values(&app, "matching_invitations.id").await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn who_ends_an_offer_or_is_no_longer_found_is_not_asked_any_more_and_gets_no_mail_about_it() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let (carla, second) = giver(&app, "Carla").await;
        let (dirk, third) = giver(&app, "Dirk").await;
        for (giver, offer) in [(&bakir, offer), (&carla, second), (&dirk, third)] {
            ask(&app, &toos, request, giver.person, offer).await;
        }
        bakir.post(&format!("/mijn/aanbod/{offer}/einde"), &[]).await;
        carla.post("/mijn/toestemming/intrekken", &[("doel", "found")]).await;
        hear(&app).await;
        assert_eq!(values(&app, "matching_invitations.state").await, ["sent", "withdrawn", "withdrawn"], "{}", app.name);
        dirk.post("/mijn/beperken", &[("doe", "aan")]).await;
        hear(&app).await;
        assert_eq!(stage(&app, request).await, "open");
        assert_eq!(told(&app, "matching-ended").await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn whoever_has_everything_put_still_is_in_no_match_any_more() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let invitation = ask(&app, &toos, request, bakir.person, offer).await;
        say(&bakir, invitation, "ja").await;
        bakir.post("/mijn/beperken", &[("doe", "aan")]).await;
        hear(&app).await;
        assert_eq!(values(&app, "matching_matches.state").await, ["ended"], "{}", app.name);
        assert_eq!(told(&app, "matching-ended").await, ["toos@example.org"]);
        let refused = bakir.post("/mijn/samen/antwoord", &[("uitnodiging", &invitation.to_string()), ("antwoord", "ja")]).await;
        assert_eq!(refused.status, 404);
    }
}

#[tokio::test]
async fn what_a_worker_asked_for_an_asker_stops_when_the_asker_is_no_longer_found() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        found(&app, toos.person).await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let joke = worker(&app, "Joke").await;
        let invitation = ask(&app, &joke, request, bakir.person, offer).await;
        toos.post("/mijn/toestemming/intrekken", &[("doel", "found")]).await;
        hear(&app).await;
        assert_eq!(told(&app, "matching-ended").await, ["bakir@example.org"], "{}", app.name);
        assert!(say(&bakir, invitation, "ja").await.ends_with("klaar=voorbij"));
        assert_eq!(joke.get(&format!("/samen/vragen/{request}")).await.status, 404, "and the worker sees nothing of it");
        assert_eq!(last(&app, "matching_requests.resource").await, request);
    }
}
