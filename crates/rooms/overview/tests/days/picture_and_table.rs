//! The picture and the table that says the same; islands, who would be missed, another day, and sheets for the wall.

use jiff::ToSpan;
use opbouw_access::Role;

use crate::hall::{back, coordinator, network, tie, villages};

#[tokio::test]
async fn the_picture_and_the_table_say_the_same() {
    for app in villages().await {
        let (noor, parties) = (coordinator(&app).await, network(&app).await);
        let page = noor.get("/overzicht/netwerk").await;
        assert!(page.has("8 partijen, 9 banden"), "{}", page.text);
        assert_eq!(page.all_between("<a href=\"/overzicht/netwerk/", "\"><title>").len(), 8, "each disc is a link");
        let rows = page.all_between("<th scope=\"row\">", "</tr>");
        let row = |name: &str| rows.iter().find(|row| row.contains(&format!(">{name}<"))).unwrap().to_string();
        assert!(row("Welzijn Wolderbeek").contains("<td>4</td>") && row("Welzijn Wolderbeek").contains("Houdt anderen bij elkaar"));
        assert!(row("Imkers").contains("<td>0</td>") && row("Imkers").contains("Werkt met niemand samen"), "{}", app.name);
        assert!(row("Bibliotheek").contains("Houdt anderen bij elkaar"), "the tail hangs on it");
        assert!(page.has("net-island") && page.has("net-holds"));
        let close = noor.get("/overzicht/netwerk?groep=1").await;
        assert!(close.status == 200 && close.has("Het hele netwerk"));
        assert_eq!(noor.get("/overzicht/netwerk?groep=99&dag=nooit").await.status, 200);
        let party = noor.get(&format!("/overzicht/netwerk/{}", parties.welfare)).await;
        assert!(party.has("Als Welzijn Wolderbeek wegvalt, raken 2 partijen los van de rest"), "{}", party.text);
    }
}

#[tokio::test]
async fn the_front_says_what_to_do_when_there_is_nothing_yet() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let alone = noor.get("/overzicht").await;
        assert!(alone.has("1 partij, 0 banden") && alone.has("Start een netwerksessie"), "{}", alone.text);
        assert_eq!(noor.get("/overzicht/netwerk").await.status, 200);
        assert_eq!(noor.get("/overzicht/kennismaken").await.status, 200);
        assert!(noor.get("/overzicht/beeld.svg").await.has("</svg>"));
        network(&app).await;
        let front = noor.get("/overzicht").await;
        assert!(front.has("1 partij werkt met niemand samen: Imkers."), "{}", front.text);
        assert!(front.has("De partijen werken samen in") && front.has("Wie kan elkaar ontmoeten?"), "{}", app.name);
    }
}

#[tokio::test]
async fn how_it_was_on_another_day_can_be_seen() {
    for app in villages().await {
        let (mut noor, parties) = (coordinator(&app).await, network(&app).await);
        let then = app.clock.now().date();
        app.clock.pass((40 * 24).hours());
        noor = back(&app, &noor).await;
        tie(&app, parties.island, parties.tail).await;
        let now = noor.get("/overzicht/netwerk").await;
        assert!(now.has("8 partijen, 10 banden"), "{}", app.name);
        let page = noor.get(&format!("/overzicht/netwerk?dag={then}")).await;
        assert!(page.has("8 partijen, 9 banden. Nu: 8 partijen, 10 banden."), "{}", page.text);
        let before = noor.get("/overzicht/netwerk?dag=2020-01-01").await;
        assert!(before.status == 200 && before.has("0 partijen, 0 banden"));
    }
}

#[tokio::test]
async fn the_picture_can_be_hung_up() {
    for app in villages().await {
        network(&app).await;
        let anouk = app.staff("Anouk", "Gemeente", Role::Policy).await;
        let pdf = anouk.get("/overzicht/beeld.pdf").await;
        assert!(pdf.status == 200 && pdf.text.starts_with("%PDF"), "{}", app.name);
        assert_eq!(pdf.header("content-disposition"), "attachment; filename=\"netwerk-2026-11-23.pdf\"");
        assert_eq!(anouk.get("/overzicht/beeld.png").await.header("content-type"), "image/png");
        let svg = anouk.get("/overzicht/beeld.svg").await;
        assert!(svg.has("width=\"420mm\" height=\"297mm\"") && svg.has("Wie werkt met wie in Wolderbeek"), "{}", &svg.text[..300]);
    }
}

#[tokio::test]
async fn what_is_no_day_is_told_instead_of_showing_today_without_a_word() {
    for app in villages().await {
        let (noor, _) = (coordinator(&app).await, network(&app).await);
        for day in ["gisteren", "2026-02-30", "2999-01-01"] {
            let page = noor.get(&format!("/overzicht/netwerk?dag={day}")).await;
            assert!(page.status == 200 && page.has("geen dag die we kunnen laten zien"), "{}: {day}", app.name);
        }
        for day in ["", "2026-01-05"] {
            assert!(!noor.get(&format!("/overzicht/netwerk?dag={day}")).await.has("geen dag die we"), "{}: {day}", app.name);
        }
    }
}
