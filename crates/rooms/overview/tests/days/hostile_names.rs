//! Names that would like to be something else: in the page, in the picture, on the sheet and in a session.

use crate::hall::{coordinator, open, tick, tie, villages};

#[tokio::test]
async fn a_name_is_only_ever_a_name() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let hostile = "\"><script>alert(1)</script>";
        let (one, other) = (app.party(hostile).await, app.party("Tom & Jerry's <svg/onload=x>").await);
        tie(&app, one, other).await;
        let (id, code) = open(&app, &noor, &[one, other]).await;
        tick(&app, &code, &format!("p{one}"), &[(&format!("p{other}"), "1")]).await;
        for path in [
            "/overzicht".to_owned(),
            "/overzicht/netwerk".to_owned(),
            format!("/overzicht/netwerk/{one}"),
            "/overzicht/kennismaken".to_owned(),
            "/overzicht/agenda".to_owned(),
            "/overzicht/beeld.svg".to_owned(),
            "/overzicht/sessie".to_owned(),
            format!("/overzicht/sessie/{id}"),
            format!("/overzicht/sessie/{id}/muur"),
            format!("/overzicht/sessie/{id}/beeld"),
            format!("/sessie/{code}"),
            format!("/sessie/{code}/p{one}"),
        ] {
            let page = noor.get(&path).await;
            assert_eq!(page.status, 200, "{path}");
            assert!(!page.has("<script>alert") && !page.has("<svg/onload"), "{}: {path}", app.name);
        }
    }
}

#[tokio::test]
async fn a_title_that_is_none_comes_back_with_what_to_do() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        for title in ["", "   ", &"x".repeat(81)] {
            let refused = noor.post("/overzicht/sessie", &[("titel", title)]).await;
            assert!(refused.status == 400 && refused.has("OVERVIEW-001"), "{}: {}", app.name, refused.text);
        }
        let many: Vec<(&str, &str)> = (0..2_000).map(|_| ("er", "999999")).chain([("titel", "Goed")]).collect();
        assert_eq!(noor.post("/overzicht/sessie", &many).await.status, 303, "parties that are not there are passed over");
    }
}
