//! A resident's day: an answer in one tap by whichever way, "it is a match", something is wrong, and asking from an answer of Ask.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use crate::samen::{apps, ask, asker, found, giver, hear, last, link, say, stage, told, values};
use jiff::ToSpan;
use opbouw_access::Role;
use opbouw_happenings::{Happening, publish};
use opbouw_matching::{follow_up, learn};

#[tokio::test]
async fn a_link_shows_three_buttons_and_answers_only_when_one_is_pressed() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let invitation = ask(&app, &toos, request, bakir.person, offer).await;
        let address = link(&app, "answer-invitation", invitation);
        let page = app.get(&address).await;
        assert!(page.has("Ja, ik help graag") && page.has("Alleen als niemand anders kan") && page.has("Nee, dit keer niet"));
        assert_eq!((page.header("referrer-policy"), page.header("cache-control")), ("no-referrer", "no-store"));
        assert_eq!(values(&app, "matching_invitations.state").await, ["sent"], "looking answers nothing");
        let no = app.post_form(&address, &[("antwoord", "nee"), ("reden", "ver")], &[]).await;
        assert!(no.has("Wij vragen iemand anders"), "{}", no.text);
        assert_eq!(values(&app, "matching_invitations.declined_because").await, ["too-far"]);
        assert_eq!(stage(&app, request).await, "open", "{}", app.name);
        assert!(bakir.get("/mijn/samen").await.has("Toch ja"));
        assert!(say(&bakir, invitation, "ja").await.ends_with("klaar=samen"), "somebody may come back on a no");
    }
}

#[tokio::test]
async fn yes_and_no_by_text_message_count_once() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let dirk = app.resident("Dirk").await;
        found(&app, dirk.person).await;
        let fields = [("naam", "Dirk"), ("plaats", "BU99900101"), ("bereik", "telefoon"), ("telefoon", "06-12345678"), ("taal", "nl")];
        assert_eq!(dirk.post("/mijn/gegevens", &fields).await.status, 303);
        dirk.post("/mijn/aanbod", &[("tekst", crate::samen::OFFER), ("soort", "aanbod")]).await;
        let offer = last(&app, "neighbourhood_resources.id").await;
        let invitation = ask(&app, &toos, request, dirk.person, offer).await;
        assert_eq!(told(&app, "matching-invitation-sms").await, ["+31612345678"]);
        let now_s = app.now_s();
        for _ in 0..2 {
            let answered =
                Happening::MessageAnswered { question: "matching-invitation-sms".into(), about: invitation.to_string(), yes: true };
            app.db.write(move |tx| publish(tx, now_s, &answered).map(drop)).await.unwrap();
            hear(&app).await;
        }
        assert_eq!(values(&app, "matching_matches.state").await, ["trying"], "{}", app.name);
        assert_eq!(told(&app, "matching-matched").await.len(), 2);
        assert!(toos.get("/mijn/samen").await.has("612345678"));
        let stranger = Happening::MessageAnswered { question: "matching-invitation-sms".into(), about: "999".into(), yes: true };
        app.db.write(move |tx| publish(tx, now_s, &stranger).map(drop)).await.unwrap();
        hear(&app).await;
        assert_eq!(values(&app, "matching_matches.id").await.len(), 1);
    }
}

#[tokio::test]
async fn after_ten_days_both_are_asked_once_and_one_tap_says_that_it_works() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let invitation = ask(&app, &toos, request, bakir.person, offer).await;
        say(&bakir, invitation, "ja").await;
        follow_up(&app.matching).await.unwrap();
        assert_eq!(told(&app, "matching-after").await, Vec::<String>::new());
        app.clock.pass(11.days());
        for _ in 0..2 {
            follow_up(&app.matching).await.unwrap();
        }
        assert_eq!(told(&app, "matching-after").await, ["toos@example.org", "bakir@example.org"], "{}", app.name);
        let address = link(&app, "answer-after", format!("{}-giver", last(&app, "matching_matches.id").await));
        assert!(app.get(&address).await.has("Is het een match?"));
        assert!(app.post_form(&address, &[("antwoord", "ja")], &[]).await.has("Wat fijn"));
        assert_eq!((stage(&app, request).await.as_str(), values(&app, "matching_matches.state").await), ("done", vec!["match".to_owned()]));
        let ended = app.post_form(&address, &[("antwoord", "nee"), ("reden", "klaar")], &[]).await;
        assert!(ended.has("Dit is voorbij"), "{}", ended.text);
        assert_eq!(stage(&app, request).await, "done", "a good end is no failure");
    }
}

#[tokio::test]
async fn whoever_says_that_it_did_not_work_gets_no_message_about_it_and_the_other_one_does() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let invitation = ask(&app, &toos, request, bakir.person, offer).await;
        say(&bakir, invitation, "ja").await;
        let address = link(&app, "answer-after", format!("{}-giver", last(&app, "matching_matches.id").await));
        let refused = app.post_form(&address, &[("antwoord", "nee")], &[]).await;
        assert!(refused.status == 400 && refused.has("MATCHING-006"), "a reason is a choice: {}", refused.text);
        app.post_form(&address, &[("antwoord", "nee"), ("reden", "klik")], &[]).await;
        assert_eq!(told(&app, "matching-ended").await, ["toos@example.org"], "{}", app.name);
        assert_eq!(values(&app, "matching_matches.stopped_because").await, ["no-rapport"]);
        found(&app, toos.person).await;
        let joke = crate::samen::worker(&app, "Joke").await;
        assert!(joke.get(&format!("/samen/vragen/{request}")).await.has("Het klikte niet"));
        for page in ["/mijn/samen".to_owned(), format!("/samen/vragen/{request}")] {
            assert!(!toos.get(&page).await.has("gestopt: Het klikte niet"), "why is not for the other one: {page}");
        }
    }
}

#[tokio::test]
async fn no_answer_in_five_days_is_a_no_and_the_reserve_comes() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let (carla, second) = giver(&app, "Carla").await;
        let first = ask(&app, &toos, request, bakir.person, offer).await;
        let reserve = ask(&app, &toos, request, carla.person, second).await;
        say(&carla, reserve, "reserve").await;
        app.clock.pass(4.days());
        follow_up(&app.matching).await.unwrap();
        assert_eq!(values(&app, "matching_invitations.state").await, ["reserve", "sent"]);
        app.clock.pass(2.days());
        follow_up(&app.matching).await.unwrap();
        follow_up(&app.matching).await.unwrap();
        assert_eq!(values(&app, "matching_invitations.state").await, ["expired", "yes"], "{}", app.name);
        assert!(toos.get("/mijn/samen").await.has("carla@example.org"));
        assert!(say(&bakir, first, "ja").await.ends_with("klaar=laat"), "and the first one is too late, kindly");
    }
}

#[tokio::test]
async fn what_was_left_while_nobody_listened_is_caught_up_with() {
    for app in apps().await {
        let toos = app.resident("Toos").await;
        toos.post("/mijn/aanbod", &[("tekst", crate::samen::REQUEST), ("soort", "vraag")]).await;
        app.clock.pass(3.days());
        follow_up(&app.matching).await.unwrap();
        let own = toos.get("/mijn/samen").await;
        assert!(own.has("Wie wil soep") && (own.has("3 dagen open") || own.has("2 dagen open")), "{}: {}", app.name, own.text);
        hear(&app).await;
        assert_eq!(values(&app, "matching_requests.resource").await.len(), 1);
    }
}

#[tokio::test]
async fn somebody_reports_is_kept_apart_and_hears_what_became_of_it() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let invitation = ask(&app, &toos, request, bakir.person, offer).await;
        say(&bakir, invitation, "ja").await;
        let matched = last(&app, "matching_matches.id").await.to_string();
        let long = "x".repeat(501);
        let refused = toos.post("/mijn/samen/melden", &[("match", &matched), ("reden", "geld"), ("tekst", &long)]).await;
        assert!(refused.status == 400 && refused.has("MATCHING-007"), "{}", refused.text);
        let fields = [("match", matched.as_str()), ("reden", "geld"), ("tekst", "Hij wilde 20 euro"), ("apart", "ja")];
        assert_eq!(toos.post("/mijn/samen/melden", &fields).await.status, 303);
        toos.post("/mijn/samen/melden", &fields).await;
        assert_eq!(values(&app, "matching_reports.reason").await, ["money"], "two taps are one report: {}", app.name);
        assert_eq!(values(&app, "matching_matches.state").await, ["ended"]);
        assert!(!toos.get(&format!("/samen/vragen/{request}")).await.has("name=\"aanbod\""), "never proposed again");
        assert!(toos.get("/mijn/samen").await.has("/mijn/samen/deblokkeren") && !bakir.get("/mijn/samen").await.has("deblokkeren"));

        let anna = app.staff("Anna", "Welzijn", Role::Coordinator).await;
        let queue = anna.get("/samen/meldingen").await;
        assert!(queue.has("Hij wilde 20 euro") && queue.has("Bakir") && queue.has("Toos"), "{}", queue.text);
        let report = last(&app, "matching_reports.id").await;
        for _ in 0..2 {
            assert_eq!(anna.post(&format!("/samen/meldingen/{report}"), &[("besluit", "aanbod-weg")]).await.status, 303);
        }
        assert_eq!(told(&app, "matching-heard").await, ["toos@example.org"]);
        assert!(app.matching.finder.get(offer).is_none(), "the offer is found no more");
        assert!(values(&app, "audit_lines.action").await.contains(&"report-decide".to_owned()));
        toos.post("/mijn/samen/deblokkeren", &[("persoon", &bakir.person.to_string())]).await;
        assert_eq!(values(&app, "neighbourhood_blocks.person").await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn while_something_told_about_the_asker_waits_nobody_is_sent_to_them() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let ((bakir, offer), (chris, other)) = (giver(&app, "Bakir").await, giver(&app, "Chris").await);
        let first = ask(&app, &toos, request, bakir.person, offer).await;
        let second = ask(&app, &toos, request, chris.person, other).await;
        say(&chris, second, "reserve").await;
        say(&bakir, first, "ja").await;
        let matched = last(&app, "matching_matches.id").await.to_string();
        assert_eq!(bakir.post("/mijn/samen/melden", &[("match", &matched), ("reden", "geld"), ("apart", "ja")]).await.status, 303);
        assert_eq!(values(&app, "matching_matches.state").await, ["ended"], "{}: the reserve does not move up", app.name);
        assert_eq!(told(&app, "matching-matched").await.len(), 2, "{}: and learns no name", app.name);
        let (dirk, third) = giver(&app, "Dirk").await;
        let fields = [("buur", dirk.person.to_string()), ("aanbod", third.to_string())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        toos.post(&format!("/samen/vragen/{request}/vragen"), &fields).await;
        assert_eq!(values(&app, "matching_invitations.id").await.len(), 2, "{}: nor is anybody else asked", app.name);
        say(&chris, second, "ja").await;
        assert_eq!(values(&app, "matching_matches.state").await, ["ended"], "{}: a yes waits too", app.name);
        let (anna, report) = (app.staff("Anna", "Welzijn", Role::Coordinator).await, last(&app, "matching_reports.id").await);
        anna.post(&format!("/samen/meldingen/{report}"), &[("besluit", "gesproken")]).await;
        assert_eq!(values(&app, "matching_matches.state").await.len(), 2, "{}: after the decision it goes on", app.name);
    }
}

#[tokio::test]
async fn what_neighbours_answered_is_learned_per_need_and_place() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let invitation = ask(&app, &toos, request, bakir.person, offer).await;
        assert_eq!(learn(&app.matching).await.unwrap(), 0, "{}: who has not answered says nothing", app.name);
        say(&bakir, invitation, "ja").await;
        assert_eq!(learn(&app.matching).await.unwrap(), 1, "{}", app.name);
        app.clock.pass(400.days());
        assert_eq!(learn(&app.matching).await.unwrap(), 0, "{}: what is long ago is forgotten", app.name);
    }
}

#[tokio::test]
async fn from_an_answer_of_ask_to_an_invitation_in_one_tap() {
    for app in apps().await {
        let (bakir, offer) = giver(&app, "Bakir").await;
        let toos = app.resident("Toos").await;
        let offer = offer.to_string();
        let shown = toos.post("/samen/vraag", &[("vraag", "Wie kookt er voor mij?"), ("aanbod", &offer)]).await;
        assert!(shown.status == 200 && shown.has("Bewaar en vraag") && shown.has("Wie kookt er voor mij?"), "{}", shown.text);
        assert_eq!(values(&app, "matching_requests.resource").await, Vec::<String>::new(), "nothing is kept before the tap");
        let wrong = toos.post("/samen/vraag", &[("vraag", "Bel 0612345678"), ("aanbod", &offer), ("zeker", "ja")]).await;
        assert!(wrong.status == 400 && wrong.has("Bel 0612345678"), "{}", wrong.text);
        let fields = [("vraag", "Wie kookt er voor mij?"), ("aanbod", offer.as_str()), ("zeker", "ja"), ("voor", "mij")];
        let asked = toos.post("/samen/vraag", &fields).await;
        toos.post("/samen/vraag", &fields).await;
        assert!(asked.header("location").ends_with("?klaar=gevraagd"), "{}", asked.text);
        assert_eq!(values(&app, "matching_requests.stage").await, ["invited"], "{}: two taps are one request", app.name);
        assert_eq!(told(&app, "matching-invitation").await, ["bakir@example.org"]);
        assert!(bakir.get("/mijn/samen").await.has("Wie kookt er voor mij?"));
        hear(&app).await;
        assert_eq!(values(&app, "matching_requests.resource").await.len(), 1);
    }
}

#[tokio::test]
async fn a_worker_asks_from_ask_for_somebody_their_party_knows_and_for_nobody_else() {
    for app in apps().await {
        let (_, offer) = giver(&app, "Bakir").await;
        let (welzijn, joke) = (app.party("Welzijn").await, crate::samen::worker(&app, "Joke").await);
        let (marie, piet) = (app.register("Marie", Some(welzijn)).await, app.register("Piet", None).await);
        let (offer, marie, piet) = (offer.to_string(), marie.to_string(), piet.to_string());
        let shown = joke.post("/samen/vraag", &[("vraag", "Marie wil graag soep"), ("aanbod", &offer)]).await;
        assert!(shown.has("Voor wie is deze vraag?") && shown.has("Marie · Lindelo") && !shown.has("Piet · "), "{}", shown.text);
        for wrong in ["", &piet, "iedereen"] {
            let refused = joke.post("/samen/vraag", &[("vraag", "Soep graag"), ("aanbod", &offer), ("zeker", "ja"), ("voor", wrong)]).await;
            assert!(refused.status == 400 && refused.has("MATCHING-009"), "{wrong}: {}", refused.text);
        }
        let fields = [("vraag", "Soep graag"), ("aanbod", offer.as_str()), ("zeker", "ja"), ("voor", marie.as_str())];
        assert_eq!(joke.post("/samen/vraag", &fields).await.status, 303);
        assert_eq!(values(&app, "matching_requests.person").await, [marie], "{}", app.name);
    }
}
