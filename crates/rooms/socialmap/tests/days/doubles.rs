//! Two that are one are found, made one with one tap, and two again within a month.

use jiff::Span;
use opbouw_signin::Method;

use crate::hall::{add, coordinator, entry, number, villages, worker};

#[tokio::test]
async fn two_become_one_and_two_again() {
    for app in villages().await {
        let (noor, bert) = (worker(&app).await, coordinator(&app).await);
        let kept = add(&noor, &[("telefoon", "")]).await;
        let gone = add(&noor, &[("naam", "Stichting Fanfare De Linde"), ("telefoon", "0570 12 34 56"), ("kosten", "10 euro")]).await;
        let page = bert.get("/kaart/dubbel").await;
        assert!(page.has("bijna dezelfde naam") && page.has("1 paar lijkt hetzelfde"), "{}", page.text);
        let before = entry(&app, kept).await.is;
        let both =
            [("wat", "samen"), ("houd", &kept.to_string()), ("weg", &gone.to_string())].map(|(name, value)| (name, value.to_owned()));
        let both: Vec<(&str, &str)> = both.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(bert.post("/kaart/dubbel", &both).await.status, 303);
        let now = entry(&app, kept).await.is;
        assert_eq!((now.telephone.as_str(), now.cost.as_str(), now.title.as_str()), ("0570 12 34 56", "10 euro", "Fanfare De Linde"));
        assert_eq!(app.get(&format!("/kaart/{gone}")).await.header("location"), format!("/kaart/{kept}"));
        assert!(!app.get("/kaart").await.has("Stichting Fanfare"));
        assert_eq!(bert.post("/kaart/dubbel", &both).await.status, 409, "twice is once");
        let merge = number(&app, "SELECT id FROM socialmap_merges WHERE gone = $1", gone).await.to_string();
        assert_eq!(bert.post("/kaart/dubbel", &[("wat", "los"), ("houd", &merge)]).await.status, 303);
        assert_eq!(entry(&app, kept).await.is, before, "as it was");
        assert!(entry(&app, gone).await.is_live() && app.get("/kaart").await.has("Stichting Fanfare"));
    }
}

#[tokio::test]
async fn after_a_month_it_stays_one_and_who_said_that_they_are_two_is_heard() {
    for app in villages().await {
        let (noor, bert) = (worker(&app).await, coordinator(&app).await);
        let (one, other) = (add(&noor, &[]).await.to_string(), add(&noor, &[]).await.to_string());
        bert.post("/kaart/dubbel", &[("wat", "twee"), ("houd", &other), ("weg", &one)]).await;
        assert!(bert.get("/kaart/dubbel").await.has("Niets dubbel"));
        bert.post("/kaart/dubbel", &[("wat", "samen"), ("houd", &one), ("weg", &other)]).await;
        app.clock.pass(Span::new().days(31));
        let bert = app.come_in(bert.person, Method::Passkey).await;
        let merge = number(&app, "SELECT id FROM socialmap_merges WHERE $1 = 0", 0).await.to_string();
        assert_eq!(bert.post("/kaart/dubbel", &[("wat", "los"), ("houd", &merge)]).await.status, 409);
        assert_eq!(bert.post("/kaart/dubbel", &[("wat", "samen"), ("houd", &one), ("weg", &one)]).await.status, 409);
    }
}
