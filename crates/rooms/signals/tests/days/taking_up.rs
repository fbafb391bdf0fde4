//! Somebody takes a signal up, does something, and says what came of it.

use jiff::Span;
use opbouw_access::Role;

use crate::hall::{act, leave, messages, newest, noor, number, villages};

#[tokio::test]
async fn a_worker_takes_it_up_does_something_and_whoever_left_it_reads_what() {
    for app in villages().await {
        let seen = leave(&app, &[("zin", "Ouderen komen weinig buiten."), ("bereik", "riek@voorbeeld.example")]).await;
        let (noor, (signal, part)) = (noor(&app).await, newest(&app).await);
        let page = noor.get(&format!("/signalen/{signal}")).await;
        assert!(page.has("Ouderen komen weinig buiten.") && !page.has("riek@"), "how to reach them only after taking it up");
        let party = app.party("Welzijn Wolderbeek").await.to_string();
        assert_eq!(act(&noor, signal, part, "oppakken", &[("partij", &party)]).await.status, 303);
        assert!(noor.get(&format!("/signalen/{signal}")).await.has("riek@voorbeeld.example"));
        assert!(app.get(&seen).await.has("Opgepakt door Welzijn Wolderbeek") && !app.get(&seen).await.has("Noor"));
        assert_eq!(messages(&app, "signals-taken").await, 1);
        assert!(act(&noor, signal, part, "melden", &[("tekst", "")]).await.has("SIGNALS-013"));
        act(&noor, signal, part, "melden", &[("tekst", "We dronken koffie op het plein.")]).await;
        let done = act(&noor, signal, part, "afronden", &[("uitkomst", "begun"), ("tekst", "Elke week een wandeling.")]).await;
        assert_eq!(done.status, 303);
        let page = app.get(&seen).await;
        assert!(page.has("koffie op het plein") && page.has("Elke week een wandeling.") && page.has("Dit is afgerond"));
        assert_eq!(messages(&app, "signals-done").await, 1);
        assert_eq!(number(&app, "SELECT count(*) FROM happenings_log WHERE kind = 'signal_closed'").await, 1);
    }
}

#[tokio::test]
async fn what_a_worker_writes_holds_nothing_personal_either() {
    for app in villages().await {
        leave(&app, &[]).await;
        let (noor, (signal, part)) = (noor(&app).await, newest(&app).await);
        let party = app.party("Welzijn Wolderbeek").await.to_string();
        act(&noor, signal, part, "oppakken", &[("partij", &party)]).await;
        let refused = act(&noor, signal, part, "melden", &[("tekst", "Mevrouw Jansen kreeg koffie.")]).await;
        assert!(refused.status == 400 && refused.has("SIGNALS-005"));
        assert_eq!(number(&app, "SELECT count(*) FROM signals_steps WHERE kind = 'did'").await, 0);
    }
}

#[tokio::test]
async fn two_at_once_and_only_one_takes_it_up() {
    for app in villages().await {
        leave(&app, &[]).await;
        let (noor, riek) = (noor(&app).await, app.staff("Riek", "Humanitas", Role::Worker).await);
        let (signal, part) = newest(&app).await;
        let (welzijn, humanitas) = (app.party("Welzijn Wolderbeek").await.to_string(), app.party("Humanitas").await.to_string());
        assert_eq!(act(&noor, signal, part, "oppakken", &[("partij", &welzijn)]).await.status, 303);
        assert_eq!(act(&riek, signal, part, "oppakken", &[("partij", &humanitas)]).await.status, 404, "it is Welzijn's now");
        assert_eq!(act(&noor, signal, part, "oppakken", &[]).await.status, 409);
        assert_eq!(act(&noor, signal, part, "delen", &[("partij", &humanitas)]).await.status, 303);
        assert_eq!(riek.get(&format!("/signalen/{signal}")).await.status, 200, "shared");
        assert_eq!(act(&noor, signal, part, "terugleggen", &[]).await.status, 303);
        assert_eq!(number(&app, "SELECT count(*) FROM signals_parts WHERE state = 'open'").await, 2);
    }
}

#[tokio::test]
async fn nobody_takes_up_for_a_party_that_is_not_theirs() {
    for app in villages().await {
        leave(&app, &[]).await;
        let (noor, (signal, part)) = (noor(&app).await, newest(&app).await);
        let humanitas = app.party("Humanitas").await.to_string();
        assert!(act(&noor, signal, part, "oppakken", &[("partij", &humanitas)]).await.has("SIGNALS-012"));
        assert_eq!(act(&noor, signal, part + 1, "oppakken", &[]).await.status, 409);
        assert!(act(&noor, signal, part, "weggooien", &[]).await.has("SIGNALS-012"));
    }
}

#[tokio::test]
async fn what_waits_long_is_marked() {
    for app in villages().await {
        leave(&app, &[]).await;
        app.clock.pass(Span::new().days(8));
        assert!(noor(&app).await.get("/signalen/werk").await.has("wacht 8 dagen"));
    }
}
