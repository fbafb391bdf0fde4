//! Names, mail and telephone of the two come out when both said yes, and nowhere before: on no page, in no message.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use crate::samen::{apps, ask, asker, found, giver, link, messages, say, told, worker};
use opbouw_testkit::{TestApp, Visitor};

/// Nothing that either could read by now says who the other one is.
async fn check_secret(app: &TestApp, asker: &Visitor<'_>, giver: &Visitor<'_>, request: i64, links: &[String]) {
    for page in ["/mijn/samen".to_owned(), format!("/samen/vragen/{request}")] {
        let seen = asker.get(&page).await;
        assert!(seen.status == 200 && !seen.has("Bakir") && !seen.has("bakir@"), "{page}: {}", seen.text);
    }
    let own = giver.get("/mijn/samen").await;
    assert!(own.status == 200 && !own.has("Toos") && !own.has("toos@"), "{}", own.text);
    for link in links {
        let seen = app.get(link).await;
        assert!(seen.status == 200 && !seen.has("Toos") && !seen.has("Bakir") && !seen.has("@example"), "{}", seen.text);
    }
    for (kind, to, fields) in messages(app).await {
        let about_other = if to.starts_with("bakir") { "Toos" } else { "Bakir" };
        assert!(!fields.contains(about_other) && !fields.contains('@'), "{kind} to {to}: {fields}");
    }
}

#[tokio::test]
async fn when_the_asker_asks_the_giver_reads_what_and_where_and_both_learn_who_at_the_yes() {
    for app in apps().await {
        let (bakir, offer) = giver(&app, "Bakir").await;
        let (toos, request) = asker(&app, "Toos").await;
        let page = toos.get(&format!("/samen/vragen/{request}")).await;
        assert!(page.has("Vraag deze buur") && page.has("breng een bakje langs"), "{}", page.text);
        let invitation = ask(&app, &toos, request, bakir.person, offer).await;
        let link = link(&app, "answer-invitation", invitation);
        check_secret(&app, &toos, &bakir, request, std::slice::from_ref(&link)).await;
        assert_eq!(told(&app, "matching-invitation").await, ["bakir@example.org"]);
        assert!(app.get(&link).await.has("Wie wil soep voor mij koken"));

        let answered = app.post_form(&link, &[("antwoord", "ja")], &[]).await;
        assert!(answered.status == 200 && answered.has("U zei allebei ja") && !answered.has("Toos"), "{}", answered.text);
        assert!(toos.get("/mijn/samen").await.has("bakir@example.org"), "{}", app.name);
        assert!(bakir.get("/mijn/samen").await.has("toos@example.org"));
        let mut both = told(&app, "matching-matched").await;
        both.sort();
        assert_eq!(both, ["bakir@example.org", "toos@example.org"]);
        assert!(toos.get(&format!("/samen/vragen/{request}")).await.has("Bakir"));
    }
}

#[tokio::test]
async fn when_a_worker_asks_for_somebody_who_came_by_themselves_the_asker_decides_too() {
    for app in apps().await {
        let (bakir, offer) = giver(&app, "Bakir").await;
        let (toos, request) = asker(&app, "Toos").await;
        found(&app, toos.person).await;
        let joke = worker(&app, "Joke").await;
        let invitation = ask(&app, &joke, request, bakir.person, offer).await;
        let (of_giver, of_asker) = (link(&app, "answer-invitation", invitation), link(&app, "answer-giver", invitation));
        let yes = app.post_form(&of_giver, &[("antwoord", "ja")], &[]).await;
        assert!(yes.has("Wij vragen nu de ander"), "{}", yes.text);
        check_secret(&app, &toos, &bakir, request, &[of_giver.clone(), of_asker.clone()]).await;
        assert_eq!(told(&app, "matching-asker").await, ["toos@example.org"]);
        assert_eq!(told(&app, "matching-matched").await, Vec::<String>::new());

        let agreed = app.post_form(&of_asker, &[("antwoord", "ja")], &[]).await;
        assert!(agreed.has("U zei allebei ja"), "{}", agreed.text);
        assert!(toos.get("/mijn/samen").await.has("bakir@example.org") && bakir.get("/mijn/samen").await.has("toos@example.org"));
    }
}

#[tokio::test]
async fn an_asker_who_does_not_want_this_giver_stays_unknown_and_the_giver_hears_no_reason() {
    for app in apps().await {
        let (bakir, offer) = giver(&app, "Bakir").await;
        let (toos, request) = asker(&app, "Toos").await;
        found(&app, toos.person).await;
        let joke = worker(&app, "Joke").await;
        let invitation = ask(&app, &joke, request, bakir.person, offer).await;
        say(&bakir, invitation, "ja").await;
        let refused = toos.post("/mijn/samen/gever", &[("uitnodiging", &invitation.to_string()), ("antwoord", "nee")]).await;
        assert_eq!(refused.status, 303);
        check_secret(&app, &toos, &bakir, request, &[]).await;
        assert_eq!(told(&app, "matching-ended").await, ["bakir@example.org"]);
        assert_eq!(told(&app, "matching-matched").await, Vec::<String>::new());
        assert_eq!(crate::samen::stage(&app, request).await, "open");
    }
}

#[tokio::test]
async fn a_match_that_ended_shows_no_details_any_more() {
    for app in apps().await {
        let (bakir, offer) = giver(&app, "Bakir").await;
        let (toos, request) = asker(&app, "Toos").await;
        let invitation = ask(&app, &toos, request, bakir.person, offer).await;
        say(&bakir, invitation, "ja").await;
        let matched = crate::samen::last(&app, "matching_matches.id").await.to_string();
        let ended = toos.post("/mijn/samen/match", &[("match", &matched), ("werkt", "nee"), ("reden", "klik")]).await;
        assert_eq!(ended.header("location"), "/mijn/samen?klaar=voorbij", "{}", ended.text);
        assert!(!toos.get("/mijn/samen").await.has("bakir@") && !bakir.get("/mijn/samen").await.has("toos@"));
        assert_eq!(told(&app, "matching-ended").await, ["bakir@example.org"], "the other one is told, and not why");
        assert!(!toos.get(&format!("/samen/matches/{matched}")).await.has("bakir@"));
        assert_eq!(crate::samen::stage(&app, request).await, "open", "{}", app.name);
    }
}
