//! What a worker sees in the list is what they may open one by one, whoever it is about; tried on a made-up crowd. And nonsense is answered
//! kindly.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use crate::samen::{apps, ask, asker, giver, hear, link, values};
use opbouw_access::Role;
use opbouw_neighbourhood::{How, NewConsent, PersonState, Purpose, store};
use opbouw_testkit::{TestApp, Visitor};

/// Somebody in one of the ways in which somebody can be there, with a request; its number.
async fn somebody(app: &TestApp, number: usize, parties: &[i64]) -> i64 {
    let bit = |at: usize| number >> at & 1 == 1;
    let written_in = bit(0).then(|| parties[usize::from(bit(1))]);
    let letter = |at: usize| char::from(b'a' + u8::try_from(at % 26).unwrap());
    let person = app.register(&format!("Naam{}{}", letter(number / 26), letter(number)), written_in).await;
    let (now_s, shared) = (app.now_s(), parties[usize::from(bit(4))]);
    let (is_found, is_shared, is_restricted) = (bit(2), bit(3), bit(5));
    let change = move |tx: &mut opbouw_store::Tx<'_>| {
        let consent = |purpose, party| NewConsent { person, purpose, party, given_by: None, how: How::Screen };
        if is_found {
            store::give_consent(tx, &consent(Purpose::Found, None), now_s)?;
        }
        if is_shared {
            store::give_consent(tx, &consent(Purpose::Shared, Some(shared)), now_s)?;
        }
        Ok::<_, opbouw_store::StoreError>(())
    };
    app.db.write(change).await.unwrap();
    let browser = app.come_in(person, opbouw_signin::Method::Mail).await;
    browser.post("/mijn/aanbod", &[("tekst", crate::samen::REQUEST), ("soort", "vraag")]).await;
    if is_restricted {
        app.db.write(move |tx| store::set_person_state(tx, person, PersonState::Restricted)).await.unwrap();
    }
    crate::samen::last(app, "neighbourhood_resources.id").await
}

async fn listed(worker: &Visitor<'_>) -> Vec<i64> {
    let (mut all, mut address) = (Vec::new(), "/samen".to_owned());
    loop {
        let page = worker.get(&address).await;
        let ids = page.all_between("<h2><a href=\"/samen/vragen/", "\"");
        all.extend(ids.iter().map(|id| id.parse::<i64>().unwrap()));
        match page.all_between("href=\"/samen?fase=open&amp;na=", "\"").first() {
            Some(next) => address = format!("/samen?fase=open&na={next}"),
            None => return all,
        }
    }
}

#[tokio::test]
async fn the_list_holds_exactly_what_opens_one_by_one() {
    for app in apps().await {
        let parties = [app.party("Welzijn").await, app.party("Sport").await];
        let joke = app.staff("Joke", "Welzijn", Role::Worker).await;
        let karin = app.staff("Karin", "Sport", Role::Coordinator).await;
        let mut requests = Vec::new();
        // Every way of being there once; on the other database, which decides nothing of this, some of them.
        for number in (0..64).step_by(if app.name == "postgres" { 5 } else { 1 }) {
            requests.push(somebody(&app, number, &parties).await);
        }
        hear(&app).await;
        for worker in [&joke, &karin] {
            let mut opens = Vec::new();
            for request in &requests {
                if worker.get(&format!("/samen/vragen/{request}")).await.status == 200 {
                    opens.push(*request);
                }
            }
            let mut seen = listed(worker).await;
            seen.sort_unstable();
            assert!(opens.len() * 4 > requests.len() && opens.len() < requests.len(), "{}: {}", app.name, opens.len());
            assert_eq!(seen, opens, "{}", app.name);
            let number = worker.person;
            let open = app.db.read(move |tx| opbouw_matching::store::list_open_requests(tx, number, 1_000)).await.unwrap();
            assert!(open.iter().all(|line| opens.contains(&line.request)), "{}: the plan sees no more than the board", app.name);
            let page = worker.get("/samen").await;
            assert!(page.has(&format!("Open ({})", opens.len())), "{}", page.text);
        }
    }
}

#[tokio::test]
async fn nonsense_is_refused_kindly_and_changes_nothing() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        for people in ["0", "51", "10000", "-1", "tien", ""] {
            let refused = toos.post(&format!("/samen/vragen/{request}"), &[("aantal", people)]).await;
            assert!(refused.status == 400 && refused.has("MATCHING-001") && refused.has("oproep"), "{people}: {}", refused.text);
        }
        let invitation = ask(&app, &toos, request, bakir.person, offer).await;
        let address = link(&app, "answer-invitation", invitation);
        for (path, fields) in [
            (address.as_str(), vec![("antwoord", "misschien")]),
            (address.as_str(), vec![]),
            ("/samen/antwoord/17.onzin", vec![("antwoord", "ja")]),
        ] {
            let refused = app.post_form(path, &fields, &[]).await;
            assert!(refused.status == 400 && refused.has("MATCHING-00"), "{path}: {}", refused.text);
        }
        for (path, fields) in [
            ("/samen/vragen/999".to_owned(), vec![("aantal", "2")]),
            (format!("/samen/vragen/{request}/vragen"), vec![("buur", "x")]),
            ("/mijn/samen/antwoord".to_owned(), vec![("uitnodiging", "1"), ("antwoord", "ja")]),
            ("/mijn/samen/gever".to_owned(), vec![("uitnodiging", "x")]),
            ("/mijn/samen/match".to_owned(), vec![("match", "1"), ("werkt", "ja")]),
            ("/mijn/samen/melden".to_owned(), vec![("match", "1"), ("reden", "geld")]),
            ("/samen/vraag".to_owned(), vec![("vraag", "x"), ("aanbod", "999")]),
        ] {
            assert_eq!(toos.post(&path, &fields).await.status, 404, "{path}");
        }
        let own = request.to_string();
        let fields = [("buur", toos.person.to_string()), ("aanbod", own)];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = toos.post(&format!("/samen/vragen/{request}/vragen"), &fields).await;
        assert!(refused.status == 400 && refused.has("MATCHING-004"), "nobody asks themselves");
        assert_eq!(values(&app, "matching_invitations.state").await, ["sent"], "{}", app.name);
    }
}

#[tokio::test]
async fn somebody_else_neither_sees_nor_answers_what_is_not_theirs() {
    for app in apps().await {
        let (toos, request) = asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let invitation = ask(&app, &toos, request, bakir.person, offer).await;
        crate::samen::say(&bakir, invitation, "ja").await;
        let matched = crate::samen::last(&app, "matching_matches.id").await;
        let eva = app.resident("Eva").await;
        for page in [format!("/samen/vragen/{request}"), format!("/samen/matches/{matched}")] {
            assert_eq!(eva.get(&page).await.status, 404, "{page}");
        }
        assert_eq!(eva.post(&format!("/samen/matches/{matched}"), &[("werkt", "ja")]).await.status, 404);
        assert!(crate::samen::say(&eva, invitation, "nee").await.is_empty());
        assert_eq!(
            eva.post("/mijn/samen/match", &[("match", &matched.to_string()), ("werkt", "nee"), ("reden", "klik")]).await.status,
            404
        );
        assert_eq!(values(&app, "matching_matches.state").await, ["trying"], "{}", app.name);
        assert_eq!(toos.get(&format!("/samen/matches/{matched}")).await.status, 200);
    }
}

#[tokio::test]
async fn what_somebody_wrote_stays_text_on_every_page() {
    let app = TestApp::lindelo().await;
    let toos = app.resident("Toos").await;
    let text = "<script>alert(1)</script> Wie kookt soep?";
    toos.post("/mijn/aanbod", &[("tekst", text), ("soort", "vraag")]).await;
    hear(&app).await;
    let request = crate::samen::last(&app, "matching_requests.resource").await;
    crate::samen::found(&app, toos.person).await;
    let joke = crate::samen::worker(&app, "Joke").await;
    for page in ["/samen".to_owned(), format!("/samen/vragen/{request}"), "/samen/stil-talent".to_owned()] {
        let shown = joke.get(&page).await;
        assert!(shown.status == 200 && !shown.has("<script>alert"), "{page}");
    }
    assert!(!toos.get("/mijn/samen").await.has("<script>alert"));
}
