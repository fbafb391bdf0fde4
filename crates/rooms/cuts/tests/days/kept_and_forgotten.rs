//! What is kept goes in time: hours of who left, tests that were taken away, and those that nobody looked after.

use jiff::{Span, ToSpan};
use opbouw_cuts::forget_old;
use opbouw_signin::Method;
use opbouw_store::values;
use opbouw_testkit::TestApp;

use crate::wolderbeek::{execute, number, villages, wolderbeek};

async fn forget(app: &TestApp, time: Span) {
    app.clock.pass(time);
    let now_s = app.now_s();
    app.db.write(move |tx| forget_old(tx, now_s)).await.unwrap();
}

#[tokio::test]
async fn what_was_taken_away_goes_after_a_month_and_the_rest_after_two_years() {
    for app in villages().await {
        let village = wolderbeek(&app).await;
        for name in ["Een", "Twee"] {
            village.anna.post("/bezuinigingstoets/bewaren", &[("deel", "30"), ("naam", name)]).await;
        }
        let first = number(&app, "SELECT min(id) FROM cuts_plans", &[]).await;
        village.anna.post(&format!("/bezuinigingstoets/{first}/weg"), &[]).await;
        let plans = || number(&app, "SELECT count(*) FROM cuts_plans", &[]);
        forget(&app, 29.days()).await;
        assert_eq!(plans().await, 2, "{}", app.name);
        forget(&app, 2.days()).await;
        assert_eq!(plans().await, 1, "{}", app.name);
        forget(&app, 705.days()).await;
        assert_eq!((plans().await, number(&app, "SELECT count(*) FROM cuts_plan_workers", &[]).await), (0, 0), "{}", app.name);
    }
}

#[tokio::test]
async fn whoever_leaves_takes_their_hours_along_and_stays_a_nobody_in_a_test() {
    for app in villages().await {
        let village = wolderbeek(&app).await;
        let bert = village.code(village.welfare, 2);
        village.anna.post("/bezuinigingstoets/uren", &[(&format!("uren-{bert}"), "20")]).await;
        let kept = village.anna.post("/bezuinigingstoets/bewaren", &[("medewerker", bert.as_str()), ("naam", "Bert weg")]).await;
        let address = kept.header("location").trim_end_matches("?klaar=bewaard").to_owned();
        execute(&app, "UPDATE neighbourhood_memberships SET ended_on = '2026-12-01' WHERE person = $1", &values![village.bert.person])
            .await;
        forget(&app, 1.days()).await;
        assert_eq!(number(&app, "SELECT count(*) FROM cuts_hours", &[]).await, 0, "{}", app.name);
        // A session of somebody who works here ends within the day.
        let anna = app.come_in(village.anna.person, Method::Passkey).await;
        let page = anna.get(&address).await;
        assert!(page.has("iemand die er niet meer werkt") && !page.has("Bertus"), "{}: {}", app.name, page.text);
        assert_eq!(anna.post(&format!("{address}/opnieuw"), &[]).await.status, 303);
        execute(&app, "DELETE FROM neighbourhood_people WHERE id = $1", &values![village.bert.person]).await;
        assert_eq!(number(&app, "SELECT count(*) FROM cuts_plan_workers WHERE person = $1", &values![village.bert.person]).await, 0);
        assert_eq!(anna.get(&address).await.status, 200, "{}", app.name);
    }
}
