//! Who sends what is somebody else's, or works there no more, gets an answer for each item and changes nothing.

use opbouw_access::Role;
use opbouw_signin::Method;
use serde_json::json;

use crate::hall::{WELFARE, bundle, coach, colleague, count, item, moment, post, send_one, villages};

#[tokio::test]
async fn the_items_of_a_colleague_on_a_shared_phone_are_not_taken() {
    for app in villages().await {
        let (joke, noor, party) = (coach(&app).await, colleague(&app).await, app.party(WELFARE).await);
        let of_joke = bundle(&joke).await["me"].clone();
        let sent = json!({ "from": of_joke, "items": [item("a", &moment(&app, party, "Rustig"))], "sent": [{ "id": "x", "party": party, "version": 1 }] });
        let reply = post(&app, &noor, &sent).await.json();
        assert_eq!((&reply["answers"][0]["result"], &reply["unknown"]), (&json!("not-yours"), &json!([])), "{reply}");
        assert_eq!(count(&app).await, 0);
        assert_eq!(post(&app, &joke, &sent).await.json()["answers"][0]["result"], "kept");
        assert_ne!(of_joke, bundle(&noor).await["me"]);
    }
}

#[tokio::test]
async fn an_item_for_a_party_where_one_works_no_more_says_so_and_the_others_go_on() {
    for app in villages().await {
        let (joke, party, other) = (coach(&app).await, app.party(WELFARE).await, app.party("Sport en Bewegen").await);
        let from = bundle(&joke).await["me"].clone();
        let items = [item("a", &moment(&app, other, "Elders")), item("b", &moment(&app, party, "Hier"))];
        let reply =
            post(&app, &joke, &json!({ "from": from, "items": items, "sent": [{ "id": "x", "party": other, "version": 1 }] })).await.json();
        assert_eq!((&reply["answers"][0]["code"], &reply["answers"][1]["result"]), (&json!("ended"), &json!("kept")), "{reply}");
        assert!(reply["answers"][0]["sentence"].as_str().unwrap().contains("werkt niet meer"));
        assert_eq!(reply["unknown"], json!([]), "about another party nothing is said");
        assert_eq!(count(&app).await, 1);
    }
}

#[tokio::test]
async fn the_doors_say_which_way_to_go() {
    for app in villages().await {
        let body = json!({ "from": "", "items": [] });
        let visitor = app.post_json("/contact/onderweg/sturen", &body).await;
        assert_eq!((visitor.status, visitor.header("location")), (303, "/inloggen"));
        let fatma = app.resident("Fatma").await;
        let resident = post(&app, &fatma, &body).await;
        assert!(resident.status == 404 && resident.has("WEB-404"), "the phone knows by this that the membership ended");
        let joke = coach(&app).await;
        let by_mail = app.come_in(joke.person, Method::Mail).await;
        let weak = post(&app, &by_mail, &body).await;
        assert!(weak.status == 403 && weak.has("WEB-402"), "the phone knows by this that a passkey is asked");
        let policy = app.staff("Anouk", "Gemeente Wolderbeek", Role::Policy).await;
        assert_eq!(post(&app, &policy, &body).await.status, 404);
        assert_eq!(
            post(&app, &joke, &json!({ "items": 7 })).await.status,
            422,
            "cannot be read: the phone looks for the one that spoils it"
        );
    }
}

#[tokio::test]
async fn a_call_from_another_site_is_refused() {
    for app in villages().await {
        let joke = coach(&app).await;
        let request =
            axum::http::Request::post("/contact/onderweg/sturen").header("cookie", joke.cookie()).header("sec-fetch-site", "cross-site");
        assert_eq!(app.send(request.header("content-type", "application/json"), "{}").await.status, 403);
    }
}

#[tokio::test]
async fn the_bundle_holds_ones_own_work_and_no_names() {
    for app in villages().await {
        let (joke, noor, party) = (coach(&app).await, colleague(&app).await, app.party(WELFARE).await);
        let (own, others) = (joke.person.to_string(), noor.person.to_string());
        let round = |name: &'static str, owner: &str| {
            let fields = [
                "naam",
                name,
                "plek",
                "het veldje",
                "dorp",
                "BU99900101",
                "dag",
                "ma",
                "om-de",
                "1",
                "vanaf",
                "2026-11-02",
                "tijd",
                "16:00",
            ];
            let mut form: Vec<(String, String)> = fields.chunks(2).map(|pair| (pair[0].to_owned(), pair[1].to_owned())).collect();
            form.extend(
                [("minuten", "90"), ("van", owner), ("regen", "de sporthal")].map(|(name, value)| (name.to_owned(), value.to_owned())),
            );
            form
        };
        for form in [round("Veldje", &own), round("Pleintje", &others)] {
            let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            assert_eq!(joke.post("/contact/rondes/nieuw", &fields).await.status, 303);
        }
        let mut with_step = moment(&app, party, "Rustig");
        with_step["next_step"] = json!("Bal meenemen");
        with_step["next_on"] = json!("2026-11-30");
        send_one(&app, &joke, item("a", &with_step)).await;
        send_one(&app, &noor, item("b", &moment(&app, party, "Van Noor"))).await;

        let packed = bundle(&joke).await;
        let rounds = packed["rounds"].as_array().unwrap();
        assert_eq!(
            rounds.iter().map(|round| round["day"].as_str().unwrap()).collect::<Vec<_>>(),
            ["2026-11-23", "2026-11-30", "2026-12-07"]
        );
        assert_eq!(
            (&rounds[0]["from"], &rounds[0]["until"], &rounds[0]["rain_plan"]),
            (&json!("16:00"), &json!("17:30"), &json!("de sporthal"))
        );
        assert_eq!(packed["promises"], json!([{ "what": "Bal meenemen", "due_on": "2026-11-30" }]));
        assert_eq!(packed["recent"].as_array().unwrap().len(), 1);
        for name in ["Joke", "Noor", "Van Noor", "Pleintje"] {
            assert!(!packed.to_string().contains(name), "{name} is on the phone");
        }
    }
}
