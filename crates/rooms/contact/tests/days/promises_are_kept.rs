//! What was promised is kept, put later or let go; what is overdue stands on top.

use jiff::ToSpan;

use crate::hall::{back, coach, number, villages};

#[tokio::test]
async fn an_overdue_promise_stands_on_top_until_it_is_kept() {
    for app in villages().await {
        let joke = coach(&app).await;
        for (what, day) in [("Netten regelen", "2026-11-30"), ("Sleutel halen", "2026-11-24")] {
            assert_eq!(joke.post("/contact/beloftes", &[("wat", what), ("dag", day)]).await.status, 303);
        }
        app.clock.pass(2.days());
        let joke = back(&app, &joke).await;
        let list = joke.get("/contact/beloftes").await;
        assert!(list.text.find("Sleutel halen") < list.text.find("Netten regelen"));
        assert!(list.has("Te laat: was di 24 nov"), "{}", list.text);
        assert!(joke.get("/contact").await.has("Sleutel halen"), "and on the page of the day");
        let promise = number(&app, "SELECT id FROM contact_promises WHERE due_on = '2026-11-24' AND id > $1", 0).await;
        let kept = joke.post(&format!("/contact/beloftes/{promise}"), &[("wat", "gehouden"), ("terug", "dag")]).await;
        assert_eq!(kept.header("location"), "/contact?klaar=gehouden");
        let list = joke.get("/contact/beloftes").await;
        assert!(!list.has("Sleutel halen") && list.has("1 belofte gehouden"));
        assert_eq!(joke.post(&format!("/contact/beloftes/{promise}"), &[("wat", "gehouden")]).await.status, 404, "it is not open any more");
    }
}

#[tokio::test]
async fn a_week_later_counts_from_today_when_the_day_has_been() {
    for app in villages().await {
        let joke = coach(&app).await;
        joke.post("/contact/beloftes", &[("wat", "Sleutel halen"), ("dag", "2026-11-24")]).await;
        let promise = number(&app, "SELECT id FROM contact_promises WHERE id > $1", 0).await;
        app.clock.pass(10.days());
        let joke = back(&app, &joke).await;
        joke.post(&format!("/contact/beloftes/{promise}"), &[("wat", "week")]).await;
        assert_eq!(number(&app, "SELECT count(*) FROM contact_promises WHERE id = $1 AND due_on = '2026-12-10'", promise).await, 1);
        joke.post(&format!("/contact/beloftes/{promise}"), &[("wat", "los"), ("reden", "De school deed het al")]).await;
        assert_eq!(number(&app, "SELECT count(*) FROM contact_promises WHERE id = $1 AND let_go_at IS NOT NULL", promise).await, 1);
        let wrong = joke.post("/contact/beloftes", &[("wat", ""), ("dag", "2020-01-01")]).await;
        assert!(wrong.status == 400 && wrong.has("CONTACT-017") && wrong.has("CONTACT-011"), "all faults at once");
    }
}
