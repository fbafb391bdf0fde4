//! In the demo a visitor comes in as somebody invented; anywhere else there is no such door.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::coming_in::Browser;
use opbouw_access::Role;
use opbouw_people::DemoPerson;
use opbouw_testkit::{MadeUpVillage, TestApp};

#[tokio::test]
async fn a_button_per_person_and_nobody_else() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let (joke, fatma) = (app.staff("Joke", "Welzijn", Role::Worker).await.person, app.register("Fatma", None).await);
        let demo = vec![DemoPerson { role: "worker", person: joke, first_name: "Joke".to_owned() }];
        let app = app.with_people(|people| people.demo = demo);
        let visitor = Browser::new(&app);
        let page = visitor.get("/inloggen").await;
        assert!(page.has(&format!("name=\"wie\" value=\"{joke}\"")) && page.has("medewerker"));
        assert_eq!(visitor.post("/inloggen/demo", &[("wie", &fatma.to_string())]).await.status, 404, "who is not offered");
        assert_eq!(visitor.post("/inloggen/demo", &[("wie", &joke.to_string())]).await.header("location"), "/mijn");
        assert_eq!(visitor.get("/mensen").await.status, 200, "as sure as can be: everybody is invented");
    }
}

#[tokio::test]
async fn where_people_are_real_the_door_does_not_exist() {
    let app = TestApp::lindelo().await;
    let fatma = app.register("Fatma", None).await;
    assert_eq!(Browser::new(&app).post("/inloggen/demo", &[("wie", &fatma.to_string())]).await.status, 404);
    assert!(!app.get("/inloggen").await.has("/inloggen/demo"));
}
