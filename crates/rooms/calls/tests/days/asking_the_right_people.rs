//! Who is asked, who is left alone, and what an answer does: by link, by text message, soft, late, and twice.

use opbouw_happenings::Happening;
use opbouw_neighbourhood::{PersonState, store};
use opbouw_store::Tx;
use opbouw_testkit::{TestApp, Visitor};

use crate::hall::{coordinator, found_resident, hear, messages, number, open_call, sign_up, state_of, ticket, villages};

/// Sends the proposed wave; how many were ticked.
async fn send_wave(keeper: &Visitor<'_>, call: i64) -> usize {
    let page = keeper.get(&format!("/oproepen/{call}/golf")).await;
    let ticks: Vec<String> = page.all_between("name=\"wie\" value=\"", "\"").into_iter().map(str::to_owned).collect();
    let fields: Vec<(&str, &str)> = ticks.iter().map(|tick| ("wie", tick.as_str())).collect();
    assert_eq!(keeper.post(&format!("/oproepen/{call}/golf"), &fields).await.status, 303, "{}", page.text);
    ticks.len()
}

async fn invitation_of(app: &TestApp, person: i64) -> i64 {
    number(app, "SELECT id FROM calls_invitations WHERE person = $1", person).await
}

#[tokio::test]
async fn who_should_be_left_alone_is_not_proposed_and_cannot_be_ticked() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "50").await;
        let welcome = found_resident(&app, "Fatma").await;
        let hidden = app.register("Verborgen", None).await;
        let (often, still, apart) =
            (found_resident(&app, "Vaak").await, found_resident(&app, "Stil").await, found_resident(&app, "Apart").await);
        let (now_s, maker) = (app.now_s(), noor.person);
        let set = move |tx: &mut Tx<'_>| {
            for day in 1..=3 {
                store::note_ask(tx, often, now_s - day * 86_400, "matching")?;
            }
            store::set_person_state(tx, still, PersonState::Restricted)?;
            store::block_person(tx, apart, maker, now_s)
        };
        app.db.write(set).await.unwrap();
        let page = noor.get(&format!("/oproepen/{call}/golf")).await;
        assert!(page.has("Fatma, Lindelo"), "{}", page.text);
        for name in ["Verborgen", "Vaak", "Stil", "Apart"] {
            assert!(!page.has(name), "{name}");
        }
        let task = number(&app, "SELECT id FROM calls_tasks WHERE call = $1", call).await;
        let ticks: Vec<String> = [welcome, hidden, often, still, apart, 999_999].iter().map(|person| format!("{task}:{person}")).collect();
        let fields: Vec<(&str, &str)> =
            ticks.iter().map(|tick| ("wie", tick.as_str())).chain([("wie", "niets"), ("wie", "1:2:3")]).collect();
        noor.post(&format!("/oproepen/{call}/golf"), &fields).await;
        assert_eq!(number(&app, "SELECT count(*) FROM calls_invitations WHERE call = $1", call).await, 1);
        assert_eq!(number(&app, "SELECT count(*) FROM neighbourhood_asks WHERE person = $1 AND room = 'calls'", welcome).await, 1);
    }
}

#[tokio::test]
async fn yes_and_no_by_text_message_count_once_and_a_later_answer_wins() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "5").await;
        let fatma = found_resident(&app, "Fatma").await;
        send_wave(&noor, call).await;
        let about = invitation_of(&app, fatma).await.to_string();
        let sms = |yes| Happening::MessageAnswered { question: "calls-invited".to_owned(), about: about.clone(), yes };
        for _ in 0..2 {
            hear(&app, sms(true)).await;
        }
        assert_eq!(state_of(&app, call, "Fatma").await.as_deref(), Some("in"));
        assert_eq!(number(&app, "SELECT taken FROM calls_tasks WHERE call = $1", call).await, 1);
        let own = signup(&app, call).await;
        hear(&app, Happening::MessageAnswered { question: "calls-start-card".to_owned(), about: own, yes: false }).await;
        assert_eq!(state_of(&app, call, "Fatma").await.as_deref(), Some("cancelled"), "NEE to the start card is cancelling");
        hear(&app, Happening::MessageAnswered { question: "matching-invitation".to_owned(), about, yes: true }).await;
        assert_eq!(state_of(&app, call, "Fatma").await.as_deref(), Some("cancelled"), "an answer to another room is none to this one");
    }
}

async fn signup(app: &TestApp, call: i64) -> String {
    number(app, "SELECT id FROM calls_signups WHERE call = $1", call).await.to_string()
}

#[tokio::test]
async fn a_late_yes_to_a_full_call_is_thanked_and_waits() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "1").await;
        let fatma = found_resident(&app, "Fatma").await;
        send_wave(&noor, call).await;
        sign_up(&app, call, "Bram", "bram@example.org").await;
        let address = format!("/oproepen/antwoord/{}", ticket(&app, "calls-invited", invitation_of(&app, fatma).await));
        let answer = app.post_form(&address, &[("antwoord", "ja")], &[]).await;
        assert!(answer.status == 200 && answer.has("U staat op de wachtlijst"), "{}", answer.text);
        let answer = app.post_form(&address, &[("antwoord", "nee")], &[]).await;
        assert!(answer.has("Dank u wel dat u het laat weten"));
        assert_eq!(state_of(&app, call, "Fatma").await.as_deref(), Some("cancelled"));
    }
}

#[tokio::test]
async fn a_soft_yes_takes_no_place_until_there_is_nobody_else() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "2").await;
        let fatma = found_resident(&app, "Fatma").await;
        send_wave(&noor, call).await;
        let address = format!("/oproepen/antwoord/{}", ticket(&app, "calls-invited", invitation_of(&app, fatma).await));
        app.post_form(&address, &[("antwoord", "nood")], &[]).await;
        assert_eq!(state_of(&app, call, "Fatma").await.as_deref(), Some("soft"));
        assert_eq!(number(&app, "SELECT taken FROM calls_tasks WHERE call = $1", call).await, 0);
        assert_eq!(noor.post(&format!("/oproepen/{call}/nodig"), &[]).await.status, 303);
        assert_eq!(state_of(&app, call, "Fatma").await.as_deref(), Some("in"));
        assert_eq!(messages(&app, "calls-moved-up").await, 1);
    }
}

#[tokio::test]
async fn waves_stop_when_the_call_is_full_and_wait_for_open_answers() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "2").await;
        let mut people = Vec::new();
        for name in ["Anna", "Bert", "Carla", "Dirk", "Els", "Frits", "Greet", "Hans", "Ineke", "Joop", "Kees", "Lies"] {
            people.push(found_resident(&app, name).await);
        }
        let asked = send_wave(&noor, call).await;
        assert!((2..12).contains(&asked), "{asked} for two places");
        assert!(noor.get(&format!("/oproepen/{call}/golf")).await.text.matches("name=\"wie\"").count() < 12 - asked + 1);
        for name in ["Een", "Twee"] {
            sign_up(&app, call, name, &format!("{}@example.org", name.to_lowercase())).await;
        }
        let keep = noor.get(&format!("/oproepen/{call}/beheer")).await;
        assert!(keep.has("U hoeft nu niemand te vragen"), "{}", keep.text);
        let one = people.iter().map(|person| format!("1:{person}")).collect::<Vec<_>>();
        let fields: Vec<(&str, &str)> = one.iter().map(|tick| ("wie", tick.as_str())).collect();
        assert_eq!(noor.post(&format!("/oproepen/{call}/golf"), &fields).await.status, 400, "also not for who sends the form all the same");
        assert_eq!(messages(&app, "calls-invited").await, asked as i64);
    }
}
