//! What is emerging: found once a week, kept as it was, without numbers, and followed up.

use jiff::Span;
use jiff::civil::date;
use opbouw_access::Role;
use opbouw_signals::SignalTheme;
use opbouw_testkit::TestApp;
use opbouw_testkit::store::list_values;

use crate::hall::{AREA, count, noor, number, ordinary_years, pass, villages};

/// Three weeks in which it is far busier in Lindelo than anywhere before.
async fn busy_weeks(app: &TestApp) {
    ordinary_years(app).await;
    for week in [date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 16)] {
        count(app, AREA, SignalTheme::Company, week, 9).await;
    }
}

#[tokio::test]
async fn what_stands_out_is_found_and_told_in_plain_words_without_numbers() {
    for app in villages().await {
        busy_weeks(&app).await;
        pass(&app, Span::new().days(2)).await;
        let policy = app.staff("Jo", "Gemeente Wolderbeek", Role::Policy).await;
        let page = policy.get("/signalen/opkomst").await;
        assert!(page.has("Eenzaam of weinig contact, rond Lindelo") && page.has("zo vaak als anders"), "{}", page.text);
        assert!(page.has("Door toeval komt zoiets minder dan eens"));
        let id = number(&app, "SELECT max(id) FROM signals_clusters").await;
        let one = policy.get(&format!("/signalen/opkomst/{id}")).await;
        assert!(
            one.has("Hoe ging het?") && one.has("name=\"wat\"") && !one.has("/signalen/werk"),
            "policy writes down what was done, and sees no signal"
        );
        assert_eq!(policy.post(&format!("/signalen/opkomst/{id}"), &[("wat", "policy"), ("tekst", "In het wijkplan.")]).await.status, 303);
        assert_eq!(
            number(&app, "SELECT count(*) FROM happenings_log WHERE kind = 'cluster_found'").await,
            number(&app, "SELECT count(*) FROM signals_clusters").await
        );
    }
}

#[tokio::test]
async fn ordinary_weeks_give_no_alarm() {
    for app in villages().await {
        ordinary_years(&app).await;
        pass(&app, Span::new().days(2)).await;
        assert_eq!(number(&app, "SELECT count(*) FROM signals_clusters").await, 0);
        assert_eq!(number(&app, "SELECT count(*) FROM signals_scans").await, 1);
        assert!(noor(&app).await.get("/signalen/opkomst").await.has("Nergens is iets duidelijk vaker"));
    }
}

#[tokio::test]
async fn a_week_is_looked_at_once_and_what_goes_on_stays_the_same_finding() {
    for app in villages().await {
        busy_weeks(&app).await;
        pass(&app, Span::new().days(2)).await;
        let found = number(&app, "SELECT count(*) FROM signals_clusters").await;
        let before = shown(&app).await;
        pass(&app, Span::new().hours(2)).await;
        assert_eq!(number(&app, "SELECT count(*) FROM signals_scans").await, 1);
        count(&app, AREA, SignalTheme::Company, date(2026, 11, 23), 9).await;
        pass(&app, Span::new().days(7)).await;
        assert_eq!(number(&app, "SELECT count(*) FROM signals_scans").await, 2);
        assert_eq!(number(&app, "SELECT count(*) FROM signals_clusters").await, found, "the same thing goes on");
        assert_eq!(shown(&app).await, before, "and stays as it was first shown");
        assert_eq!(number(&app, "SELECT count(*) FROM signals_clusters WHERE seen_week > found_week").await, found);
    }
}

/// What the page shows of each finding.
async fn shown(app: &TestApp) -> Vec<Vec<String>> {
    let kept = list_values(&app.db, app.name).await.unwrap();
    ["areas", "first_week", "last_week", "level", "bars"].map(|column| kept[&format!("signals_clusters.{column}")].clone()).to_vec()
}

#[tokio::test]
async fn too_few_weeks_are_said_and_compared_with_nothing() {
    for app in villages().await {
        for week in [date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 16)] {
            count(&app, AREA, SignalTheme::Company, week, 30).await;
        }
        pass(&app, Span::new().days(2)).await;
        assert_eq!(number(&app, "SELECT count(*) FROM signals_clusters").await, 0);
        assert!(noor(&app).await.get("/signalen/opkomst").await.has("te weinig weken"));
    }
}

#[tokio::test]
async fn a_worker_writes_down_what_was_done_and_nothing_personal() {
    for app in villages().await {
        busy_weeks(&app).await;
        pass(&app, Span::new().days(2)).await;
        let noor = noor(&app).await;
        let path = format!("/signalen/opkomst/{}", number(&app, "SELECT min(id) FROM signals_clusters").await);
        assert!(noor.post(&path, &[("wat", "look"), ("tekst", "Met mevrouw Jansen gepraat.")]).await.has("SIGNALS-005"));
        assert!(noor.post(&path, &[("wat", "niets")]).await.has("SIGNALS-012"));
        assert_eq!(noor.post(&path, &[("wat", "begun"), ("tekst", "Elke week een wandeling.")]).await.status, 303);
        assert!(noor.get(&path).await.has("Elke week een wandeling."));
        assert_eq!(noor.get("/signalen/opkomst/999").await.status, 404);
        let henk = app.resident("Henk").await;
        assert_eq!(henk.get(&path).await.status, 404);
    }
}
