//! Who erases themselves in the middle of a call, and whose names go when it is long over.

use jiff::ToSpan;
use opbouw_calls::forget_old;
use opbouw_happenings::Happening;
use opbouw_neighbourhood::store;

use crate::hall::{at, back, coordinator, hear, messages, number, open_call, pass, sign_up, state_of, villages};

#[tokio::test]
async fn somebody_who_is_erased_vanishes_and_the_next_one_has_their_place() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "1").await;
        let fatma = app.resident("Fatma").await;
        fatma.post(&format!("/oproepen/{call}/aanmelden"), &[("aantal", "1")]).await;
        sign_up(&app, call, "Bram", "bram@example.org").await;
        assert_eq!(state_of(&app, call, "Bram").await.as_deref(), Some("waiting"));
        let person = fatma.person;
        app.db.write(move |tx| store::erase_person(tx, person)).await.unwrap();
        assert_eq!(state_of(&app, call, "Fatma").await, None);
        for _ in 0..2 {
            hear(&app, Happening::PersonErased { person }).await;
        }
        assert_eq!(state_of(&app, call, "Bram").await.as_deref(), Some("in"));
        assert_eq!(number(&app, "SELECT taken FROM calls_tasks WHERE call = $1", call).await, 1);
        assert_eq!(messages(&app, "calls-moved-up").await, 1);
        assert!(app.get(&format!("/oproepen/{call}")).await.has("Vol."));
    }
}

#[tokio::test]
async fn names_without_an_account_go_thirty_days_after_and_counts_stay() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "3").await;
        let fatma = app.resident("Fatma").await;
        fatma.post(&format!("/oproepen/{call}/aanmelden"), &[("aantal", "1")]).await;
        sign_up(&app, call, "Bram", "bram@example.org").await;
        pass(&app, 12.days()).await;
        let noor = back(&app, &noor).await;
        let bram = crate::hall::signup_of(&app, call, "Bram").await;
        noor.post(&format!("/oproepen/{call}/mensen/{bram}"), &[("wat", "kwam")]).await;
        let forget = |days: i64| {
            let now_s = at(&app).timestamp().as_second() + days * 86_400;
            app.db.write(move |tx| forget_old(tx, now_s))
        };
        assert_eq!(forget(30).await.unwrap(), 0);
        assert_eq!(forget(31).await.unwrap(), 1);
        assert_eq!((state_of(&app, call, "Bram").await, number(&app, "SELECT came FROM calls_calls WHERE id = $1", call).await), (None, 1));
        assert_eq!(forget(366).await.unwrap(), 1, "and those with an account a year after");
    }
}

#[tokio::test]
async fn a_question_nobody_answers_is_closed_so_that_somebody_else_is_asked() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "1").await;
        crate::hall::found_resident(&app, "Fatma").await;
        let page = noor.get(&format!("/oproepen/{call}/golf")).await;
        let tick = page.all_between("name=\"wie\" value=\"", "\"")[0].to_owned();
        noor.post(&format!("/oproepen/{call}/golf"), &[("wie", &tick)]).await;
        assert_eq!(pass(&app, 4.days()).await.closed, 0);
        assert_eq!(pass(&app, 2.days()).await.closed, 1);
        assert_eq!(pass(&app, 1.hour()).await.closed, 0);
    }
}
