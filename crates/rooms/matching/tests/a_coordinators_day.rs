//! A worker's day with the board: who waits, whom to ask and why, answers by telephone, who is asked too often, what nobody asks for.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use crate::samen::{apps, ask, asker, found, giver, hear, last, link, say, stage, told, values, worker};
use jiff::ToSpan;
use opbouw_access::Role;
use opbouw_signin::Method;
use opbouw_testkit::TestApp;

/// Somebody whom Welzijn wrote in, without mail or telephone, with an offer or a request.
async fn written_in(app: &TestApp, joke: &crate::samen::Visitor<'_>, name: &str, text: &str, kind: &str) -> (i64, i64) {
    let fields = [("naam", name), ("plaats", "BU99900101"), ("bereik", "niet"), ("hoe", "phone"), ("gevonden", "ja")];
    let made = joke.post("/mensen/nieuw", &fields).await;
    let page = made.header("location").split('?').next().unwrap().to_owned();
    joke.post(&format!("{page}/aanbod"), &[("tekst", text), ("soort", kind)]).await;
    hear(app).await;
    (page.rsplit('/').next().unwrap().parse().unwrap(), last(app, "neighbourhood_resources.id").await)
}

#[tokio::test]
async fn the_board_shows_the_oldest_first_with_its_age_and_what_was_done_last() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        found(&app, toos.person).await;
        app.clock.pass(10.days());
        let joke = worker(&app, "Joke").await;
        let (piet, second) = asker(&app, "Piet").await;
        found(&app, piet.person).await;
        let board = joke.get("/samen").await;
        let (first_at, second_at) = (board.text.find("Toos").unwrap(), board.text.find("Piet").unwrap());
        assert!(board.status == 200 && first_at < second_at, "{}: {}", app.name, board.text);
        assert!(board.has("<strong>10 dagen open</strong>") && board.has("sinds vandaag") && board.has("Vraag gesteld op 23-11-2026"));
        assert!(board.has("Open (2)") && board.has("Gevraagd (0)"));

        let (bakir, offer) = giver(&app, "Bakir").await;
        ask(&app, &joke, request, bakir.person, offer).await;
        let asked = joke.get("/samen?fase=gevraagd").await;
        assert!(asked.has("Toos") && !asked.has("Piet") && asked.has("Buur gevraagd op 3-12-2026"), "{}", asked.text);
        joke.post(&format!("/samen/vragen/{second}"), &[("aantal", "3"), ("dringend", "ja")]).await;
        let open = joke.get("/samen").await;
        assert!(open.has("Dringend") && open.has("0/3"), "{}", open.text);
    }
}

#[tokio::test]
async fn three_candidates_stand_with_reasons_and_load_and_never_the_asker_or_whoever_is_kept_apart() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        found(&app, toos.person).await;
        toos.post("/mijn/aanbod", &[("tekst", crate::samen::OFFER), ("soort", "aanbod")]).await;
        let mut givers = Vec::new();
        for name in ["Bakir", "Carla", "Dirk", "Ella", "Fenna"] {
            givers.push(giver(&app, name).await);
        }
        let (own, apart, now_s) = (toos.person, givers[0].0.person, app.now_s());
        app.db.write(move |tx| opbouw_neighbourhood::store::block_person(tx, apart, own, now_s)).await.unwrap();
        let joke = worker(&app, "Joke").await;
        let page = joke.get(&format!("/samen/vragen/{request}")).await;
        assert_eq!(page.text.matches("name=\"aanbod\"").count(), 3, "{}: {}", app.name, page.text);
        assert!(page.has("om de hoek") && page.has("deze maand nog niet gevraagd") && !page.has("Bakir"), "{}", page.text);
        assert!(!page.has("Toos · Lindelo · "), "nobody is asked for what they ask themselves");
        let refused = joke.post(&format!("/samen/vragen/{request}/vragen"), &[("buur", &apart.to_string())]).await;
        assert!(refused.status == 400 && refused.has("MATCHING-004"), "{}", refused.text);

        // Whoever is asked three times gives the others a turn.
        let busy = givers[1].0.person;
        let ask_often =
            move |tx: &mut opbouw_store::Tx<'_>| (0..3).try_for_each(|_| opbouw_neighbourhood::store::note_ask(tx, busy, now_s, "calls"));
        app.db.write(ask_often).await.unwrap();
        let page = joke.get(&format!("/samen/vragen/{request}")).await;
        assert!(!page.has("Carla") && page.has("Dirk") && page.has("Ella") && page.has("Fenna"), "{}", page.text);
        assert!(joke.get("/samen/vaak-gevraagd").await.has("3 keer gevraagd deze maand"));
        for (giver, offer) in &givers[2..] {
            ask(&app, &joke, request, giver.person, *offer).await;
        }
        let page = joke.get(&format!("/samen/vragen/{request}")).await;
        assert!(page.has("Carla") && page.has("vaak gevraagd"), "shown when there is nobody else: {}", page.text);
    }
}

#[tokio::test]
async fn whoever_cannot_be_reached_is_called_and_the_worker_types_the_answer() {
    for app in apps().await {
        let joke = worker(&app, "Joke").await;
        let (hendrik, offer) = written_in(&app, &joke, "Hendrik", crate::samen::OFFER, "aanbod").await;
        let (_, request) = written_in(&app, &joke, "Marie", crate::samen::REQUEST, "vraag").await;
        let fields = [("buur", hendrik.to_string()), ("aanbod", offer.to_string())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let asked = joke.post(&format!("/samen/vragen/{request}/vragen"), &fields).await;
        assert_eq!(asked.header("location"), format!("/samen/vragen/{request}?klaar=bel"), "{}", asked.text);
        let page = joke.get(asked.header("location")).await;
        assert!(page.has("bel of ga langs") && page.has("Bel of ga langs"), "{}", page.text);
        assert_eq!(crate::samen::messages(&app).await, []);

        let invitation = last(&app, "matching_invitations.id").await;
        let answer = format!("/samen/vragen/{request}/uitnodigingen/{invitation}/antwoord");
        let karin = app.staff("Karin", "Sport", Role::Worker).await;
        assert_eq!(karin.post(&answer, &[("antwoord", "ja")]).await.status, 404, "another party does not speak for them");
        assert_eq!(joke.post(&answer, &[("antwoord", "ja")]).await.status, 303);
        assert_eq!(stage(&app, request).await, "matched", "the party that wrote both in speaks for both");
        let matched = last(&app, "matching_matches.id").await;
        let page = joke.get(&format!("/samen/matches/{matched}")).await;
        assert!(page.status == 200 && page.has("Hendrik") && page.has("Marie"));
        assert!(values(&app, "audit_lines.action").await.contains(&"match-view".to_owned()));
        joke.post(&format!("/samen/matches/{matched}"), &[("werkt", "ja")]).await;
        assert_eq!(stage(&app, request).await, "done", "{}", app.name);
    }
}

#[tokio::test]
async fn whom_the_own_party_knows_can_be_asked_also_when_not_found_and_others_cannot() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        found(&app, toos.person).await;
        let (joke, welzijn) = (worker(&app, "Joke").await, app.party("Welzijn").await);
        let mut offers = Vec::new();
        for (name, party) in [("Wim", Some(welzijn)), ("Zoe", None)] {
            let person = app.register(name, party).await;
            app.come_in(person, Method::Mail).await.post("/mijn/aanbod", &[("tekst", crate::samen::OFFER), ("soort", "aanbod")]).await;
            offers.push((person, last(&app, "neighbourhood_resources.id").await));
        }
        assert!(!joke.get(&format!("/samen/vragen/{request}")).await.has("Wim"), "the finder does not know them");
        let known = joke.get(&format!("/samen/vragen/{request}/bekenden")).await;
        assert!(known.has("Wim") && !known.has("Zoe"), "{}: {}", app.name, known.text);
        ask(&app, &joke, request, offers[0].0, offers[0].1).await;
        let fields = [("buur", offers[1].0.to_string()), ("aanbod", offers[1].1.to_string())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = joke.post(&format!("/samen/vragen/{request}/vragen"), &fields).await;
        assert!(refused.status == 400 && refused.has("MATCHING-004"), "{}", refused.text);
        assert!(joke.get(&format!("/samen/vragen/{request}/bekenden")).await.has("Er is niemand"));
    }
}

#[tokio::test]
async fn the_first_question_is_proposed_to_whoever_offers_and_was_never_asked() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        found(&app, toos.person).await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        app.clock.pass(9.days());
        let joke = worker(&app, "Joke").await;
        let page = joke.get("/samen/eerste-vraag").await;
        assert!(page.has("Bakir") && page.has("wacht 9 dagen") && page.has("class=\"wrong\""), "{}: {}", app.name, page.text);
        assert!(page.has(&format!("/samen/vragen/{request}/vragen")), "a request that fits: {}", page.text);
        let idle = joke.get("/samen/stil-talent").await;
        assert!(idle.has("1 aanbod wacht") && idle.has("van 1 buur") && !idle.has("Bakir"), "{}", idle.text);
        ask(&app, &joke, request, bakir.person, offer).await;
        assert!(!joke.get("/samen/eerste-vraag").await.has("Bakir"));
        assert!(joke.get("/samen/stil-talent").await.has("Iedereen die iets aanbiedt"));
    }
}

#[tokio::test]
async fn closing_a_request_tells_whoever_was_asked_and_takes_it_out_of_the_answers() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        found(&app, toos.person).await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let invitation = ask(&app, &toos, request, bakir.person, offer).await;
        let wrong = toos.post(&format!("/samen/vragen/{request}/sluiten"), &[("reden", "zomaar")]).await;
        assert!(wrong.status == 400 && wrong.has("MATCHING-006"), "{}", wrong.text);
        assert_eq!(toos.post(&format!("/samen/vragen/{request}/sluiten"), &[("reden", "opgelost")]).await.status, 303);
        hear(&app).await;
        assert_eq!((stage(&app, request).await.as_str(), told(&app, "matching-ended").await.len()), ("done", 1), "{}", app.name);
        assert!(app.matching.finder.get(request).is_none(), "not found any more");
        let late = app.post_form(&link(&app, "answer-invitation", invitation), &[("antwoord", "ja")], &[]).await;
        assert!(late.status == 200 && late.has("Dit is voorbij"), "{}", late.text);
        assert!(say(&bakir, invitation, "ja").await.ends_with("klaar=voorbij"));
    }
}

#[tokio::test]
async fn an_invitation_that_is_taken_back_asks_nothing_any_more() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let invitation = ask(&app, &toos, request, bakir.person, offer).await;
        let address = format!("/samen/vragen/{request}/uitnodigingen/{invitation}/intrekken");
        assert_eq!(bakir.post(&address, &[]).await.status, 404);
        assert_eq!(toos.post(&address, &[]).await.status, 303);
        toos.post(&address, &[]).await;
        assert_eq!((stage(&app, request).await.as_str(), told(&app, "matching-ended").await.len()), ("open", 1), "{}", app.name);
    }
}

#[tokio::test]
async fn a_worker_who_came_in_by_mail_or_a_resident_sees_no_board() {
    let app = TestApp::lindelo().await;
    let joke = worker(&app, "Joke").await;
    let by_mail = app.come_in(joke.person, Method::Mail).await;
    assert_eq!(by_mail.get("/samen").await.status, 403);
    let toos = app.resident("Toos").await;
    for page in ["/samen", "/samen/eerste-vraag", "/samen/vaak-gevraagd", "/samen/stil-talent", "/samen/meldingen"] {
        assert_eq!(toos.get(page).await.status, 404, "{page}");
        assert_eq!(app.get(page).await.header("location"), "/inloggen", "{page}");
    }
    assert_eq!(joke.get("/samen/meldingen").await.status, 404, "reports are for coordinators");
}
