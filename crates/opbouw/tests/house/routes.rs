//! Invariant 5: every route says what it does, and so who may call it; and the list of rooms leaves none out.

use std::collections::BTreeSet;

use opbouw_access::{Action, Actor, Thing, may};
use opbouw_testkit::TestApp;
use opbouw_web::Route;

use crate::rooms;
use crate::source::{folders, program, read, root, table_rows};

fn line(route: &Route) -> String {
    format!("{} {} {:?}", route.method, route.path, route.action)
}

fn of(app: &TestApp) -> rooms::Rooms {
    let (ask, people, admin) = (app.house.clone(), app.people.clone(), app.admin.clone());
    rooms::Rooms {
        ask,
        people,
        admin,
        matching: app.matching.clone(),
        calls: app.calls.clone(),
        buddies: app.buddies.clone(),
        places: app.places.clone(),
        activities: app.activities.clone(),
        contact: app.contact.clone(),
        socialmap: app.socialmap.clone(),
        overview: app.overview.clone(),
        cuts: app.cuts.clone(),
        signals: app.signals.clone(),
        learns: true,
    }
}

/// The routes in the README of a crate: rows of method, address, action.
fn listed(readme: &str) -> Vec<String> {
    let is_method = |cell: &String| matches!(cell.as_str(), "GET" | "POST");
    table_rows(&read(readme))
        .into_iter()
        .filter(|row| row.first().is_some_and(is_method) && row.len() >= 3)
        .map(|row| row[..3].join(" "))
        .collect()
}

#[tokio::test]
async fn the_readmes_list_exactly_the_routes_with_who_may_call_them() {
    let app = TestApp::lindelo().await;
    let of_web: Vec<String> = opbouw_web::pages::routes(&app.house.site).iter().map(line).collect();
    assert_eq!(listed("crates/base/web/README.md"), of_web, "crates/base/web/README.md");
    let of_ask: Vec<String> = opbouw_ask::routes(&app.house).iter().map(line).collect();
    assert_eq!(listed("crates/rooms/ask/README.md"), of_ask, "crates/rooms/ask/README.md");
    let of_people: Vec<String> = opbouw_people::routes(&app.people).iter().map(line).collect();
    assert_eq!(listed("crates/rooms/people/README.md"), of_people, "crates/rooms/people/README.md");
    let of_admin: Vec<String> = opbouw_admin::routes(&app.admin).iter().map(line).collect();
    assert_eq!(listed("crates/rooms/admin/README.md"), of_admin, "crates/rooms/admin/README.md");
    let of_matching: Vec<String> = opbouw_matching::routes(&app.matching).iter().map(line).collect();
    assert_eq!(listed("crates/rooms/matching/README.md"), of_matching, "crates/rooms/matching/README.md");
    let of_calls: Vec<String> = opbouw_calls::routes(&app.calls).iter().map(line).collect();
    assert_eq!(listed("crates/rooms/calls/README.md"), of_calls, "crates/rooms/calls/README.md");
    let of_buddies: Vec<String> = opbouw_buddies::routes(&app.buddies).iter().map(line).collect();
    assert_eq!(listed("crates/rooms/buddies/README.md"), of_buddies, "crates/rooms/buddies/README.md");
    let of_places: Vec<String> = opbouw_places::routes(&app.places).iter().map(line).collect();
    assert_eq!(listed("crates/rooms/places/README.md"), of_places, "crates/rooms/places/README.md");
    let of_activities: Vec<String> = opbouw_activities::routes(&app.activities).iter().map(line).collect();
    assert_eq!(listed("crates/rooms/activities/README.md"), of_activities, "crates/rooms/activities/README.md");
    let of_contact: Vec<String> = opbouw_contact::routes(&app.contact).iter().map(line).collect();
    assert_eq!(listed("crates/rooms/contact/README.md"), of_contact, "crates/rooms/contact/README.md");
    let of_socialmap: Vec<String> = opbouw_socialmap::routes(&app.socialmap).iter().map(line).collect();
    assert_eq!(listed("crates/rooms/socialmap/README.md"), of_socialmap, "crates/rooms/socialmap/README.md");
    let of_overview: Vec<String> = opbouw_overview::routes(&app.overview).iter().map(line).collect();
    assert_eq!(listed("crates/rooms/overview/README.md"), of_overview, "crates/rooms/overview/README.md");
    let of_cuts: Vec<String> = opbouw_cuts::routes(&app.cuts).iter().map(line).collect();
    assert_eq!(listed("crates/rooms/cuts/README.md"), of_cuts, "crates/rooms/cuts/README.md");
    let of_signals: Vec<String> = opbouw_signals::routes(&app.signals).iter().map(line).collect();
    assert_eq!(listed("crates/rooms/signals/README.md"), of_signals, "crates/rooms/signals/README.md");
}

#[tokio::test]
async fn no_two_routes_are_the_same_and_the_program_has_those_of_the_tests() {
    let app = TestApp::lindelo().await;
    let all: Vec<String> = rooms::routes(&of(&app)).iter().map(line).collect();
    let different: BTreeSet<&String> = all.iter().collect();
    assert_eq!(all.len(), different.len());
    assert_eq!(all, app.routes().iter().map(line).collect::<Vec<_>>());
}

#[tokio::test]
async fn every_action_is_used_and_decided_on() {
    let app = TestApp::lindelo().await;
    let routes = rooms::routes(&of(&app));
    for action in Action::ALL {
        assert!(routes.iter().any(|route| route.action == action), "{action:?} belongs to no route");
        assert!(!may(&Actor::visitor(), action, Thing::PUBLIC).why.is_empty());
    }
    assert!(routes.iter().all(|route| Action::ALL.contains(&route.action)));
}

#[tokio::test]
async fn what_changes_or_counts_something_is_never_a_get() {
    let app = TestApp::lindelo().await;
    for route in rooms::routes(&of(&app)) {
        let changes = matches!(route.action, Action::CountOutcome | Action::ChooseLanguage);
        assert!(!changes || route.method == axum::http::Method::POST, "{route:?}");
        let is_for_programs = route.path.starts_with("/api/") || route.path.starts_with("/hsds");
        assert_eq!(route.api, is_for_programs, "{route:?}");
    }
}

/// `Route` is the only way in: a router made elsewhere would have no action.
#[test]
fn nobody_adds_a_route_past_the_list() {
    for file in program().iter().filter(|file| !file.is_in("crates/base/web") && !file.is_in("crates/testkit")) {
        let found = ["Router::new", ".route(", ".nest(", ".fallback("].into_iter().find(|word| file.code().contains(word));
        assert_eq!(found, None, "{}", file.path);
    }
}

#[test]
fn the_list_of_rooms_has_every_room_with_all_it_brings() {
    let list = read("crates/opbouw/src/rooms.rs");
    for room in folders("crates/rooms") {
        let has_tables = root().join(format!("crates/rooms/{room}/migrations")).exists();
        for part in ["routes", "MIGRATIONS", "SENTENCES"].into_iter().filter(|part| has_tables || *part != "MIGRATIONS") {
            assert!(list.contains(&format!("opbouw_{room}::{part}")), "{room}: {part}");
        }
    }
    for file in program().iter().filter(|file| file.is_in("crates/base") && file.code().contains("pub const MIGRATIONS")) {
        let name = file.path.split('/').nth(2).unwrap_or("");
        let brought = ["store::MIGRATIONS", "MIGRATIONS"].into_iter().any(|from| list.contains(&format!("opbouw_{name}::{from}")));
        assert!(brought, "{}", file.path);
    }
}
