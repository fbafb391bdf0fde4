//! The first start: one printed link, one admin, once; also when there is nothing in the register at all.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::coming_in::{Browser, change, number, texts, trail};
use jiff::ToSpan;
use opbouw_signin::start_setup;
use opbouw_store::Tx;
use opbouw_testkit::{MadeUpVillage, TestApp};

const START: [(&str, &str); 3] = [("partij", "Gemeente Wolderbeek"), ("naam", "Anke"), ("mail", "anke@example.org")];

/// What the program prints behind `/inrichten/`.
async fn printed(app: &TestApp) -> Option<String> {
    let (key, now_s) = (app.people.site.key.clone(), app.now_s());
    app.db.write(move |tx: &mut Tx<'_>| start_setup(tx, &key, now_s)).await.unwrap()
}

fn with_ticket(ticket: &str) -> Vec<(&str, &str)> {
    START.into_iter().chain([("ticket", ticket)]).collect()
}

#[tokio::test]
async fn the_first_one_keeps_the_house_and_every_other_link_is_as_good_as_used() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let (ticket, other) = (printed(&app).await.unwrap(), printed(&app).await.unwrap());
        let anke = Browser::new(&app);
        let shown = anke.get(&format!("/inrichten/{ticket}")).await;
        assert!(shown.status == 200 && shown.has("value=\"Gemeente Wolderbeek\"") && shown.header("referrer-policy") == "no-referrer");
        let reply = anke.post("/inrichten", &with_ticket(&ticket)).await;
        assert_eq!((reply.status, reply.header("location")), (303, "/mijn/inloggen/passkey"));
        assert!(anke.is_in() && anke.get("/mijn/inloggen/passkey").await.status == 200);
        assert_eq!(texts(&app, "SELECT role FROM neighbourhood_memberships").await, ["admin"]);
        assert_eq!(texts(&app, "SELECT name FROM neighbourhood_parties").await, ["Gemeente Wolderbeek"]);
        assert_eq!(texts(&app, "SELECT method FROM signin_sessions").await, ["setup"]);
        let lines = trail(&app).await;
        assert!(["party-found done", "person-join done", "membership-begin done"].iter().all(|line| lines.contains(&(*line).to_owned())));
        let second = Browser::new(&app);
        for used in [&ticket, &other] {
            assert!(second.get(&format!("/inrichten/{used}")).await.has("SIGNIN-002"));
            assert!(second.post("/inrichten", &with_ticket(used)).await.has("SIGNIN-002") && !second.is_in());
        }
        assert_eq!(printed(&app).await, None, "and no other is printed");
    }
}

#[tokio::test]
async fn of_two_at_the_same_moment_one_becomes_the_admin() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let (ticket, other) = (printed(&app).await.unwrap(), printed(&app).await.unwrap());
        let (first, second) = (Browser::new(&app), Browser::new(&app));
        let (one, two) = (with_ticket(&ticket), with_ticket(&other));
        let (one, two) = tokio::join!(first.post("/inrichten", &one), second.post("/inrichten", &two));
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 410]);
        assert_eq!(number(&app, "SELECT count(*) FROM neighbourhood_memberships").await, 1);
    }
}

#[tokio::test]
async fn an_empty_register_gets_its_municipality_and_people_can_join_at_once() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        change(&app, "DELETE FROM neighbourhood_resources", &[]).await;
        change(&app, "DELETE FROM neighbourhood_areas", &[]).await;
        let app = app.with_people(|people| people.areas.clear());
        let ticket = printed(&app).await.unwrap();
        assert_eq!(Browser::new(&app).post("/inrichten", &with_ticket(&ticket)).await.status, 303);
        assert_eq!(texts(&app, "SELECT name FROM neighbourhood_areas WHERE kind = 'municipality'").await, ["Wolderbeek"]);
        let fields = [("naam", "Fatma"), ("plaats", "gemeente"), ("bereik", "mail"), ("mail", "fatma@example.org"), ("bewaren", "ja")];
        assert!(Browser::new(&app).get("/aanmelden").await.has(">Wolderbeek</option>"));
        assert_eq!(Browser::new(&app).post("/aanmelden", &fields).await.status, 303);
    }
}

#[tokio::test]
async fn late_and_forged_links_and_slips_make_nobody() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let ticket = printed(&app).await.unwrap();
        let browser = Browser::new(&app);
        let slips = browser.post("/inrichten", &[("ticket", &ticket), ("partij", " "), ("naam", "4"), ("mail", "x")]).await;
        assert_eq!((slips.status, slips.all_between("role=\"alert\"", "</p>").len()), (400, 3));
        assert!(browser.post("/inrichten", &with_ticket("1.niets")).await.has("SIGNIN-001"));
        app.clock.pass(25.hours());
        assert!(browser.post("/inrichten", &with_ticket(&ticket)).await.has("SIGNIN-003"));
        assert!(browser.get(&format!("/inrichten/{ticket}")).await.has("SIGNIN-003") && !browser.is_in());
        assert_eq!(number(&app, "SELECT count(*) FROM neighbourhood_people").await, 0);
    }
}
