//! The menu has a door for whatever there is for the reader, and none that stays shut.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use opbouw_access::Role;
use opbouw_testkit::{MadeUpVillage, Reply, TestApp};

/// The rooms in the menu, in their order.
fn doors(page: &Reply) -> Vec<&str> {
    let menu = page.all_between("<nav class=\"menu\"", "</nav>");
    let addresses = menu[0].split("<a href=\"").skip(1);
    addresses.filter_map(|rest| rest.split('"').next()).collect()
}

#[tokio::test]
async fn a_visitor_sees_what_is_open_to_all_and_the_way_in() {
    let app = TestApp::lindelo().await;
    assert_eq!(doors(&app.get("/").await), ["/activiteiten", "/kaart", "/oproepen", "/inloggen"]);
}

#[tokio::test]
async fn every_door_of_the_menu_opens_for_who_sees_it() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let resident = app.resident("Fenna").await;
        let worker = app.staff("Joke", "Welzijn", Role::Worker).await;
        let coordinator = app.staff("Cor", "Welzijn", Role::Coordinator).await;
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        let (mine, working) = (resident.get("/mijn").await, worker.get("/mijn").await);
        assert!(!doors(&mine).contains(&"/contact"), "{:?}", doors(&mine));
        assert_eq!(doors(&working)[..4], ["/contact", "/samen", "/activiteiten", "/mensen"], "what a worker needs all day is in sight");
        for visitor in [&resident, &worker, &coordinator, &admin] {
            let page = visitor.get("/mijn").await;
            for door in doors(&page) {
                assert_eq!(visitor.get(door).await.status, 200, "{}: {door}", app.name);
            }
        }
    }
}
