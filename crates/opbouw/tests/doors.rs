//! Every route x every role, in one table that a person can read (`doors.txt`), and tried over HTTP: a route that is missing or a door that
//! opens wider changes a line.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use std::fmt::Write;

use axum::http::Request;
use opbouw_access::{Actor, Gate, Role, Roles, Strength, gate};
use opbouw_signin::Method;
use opbouw_testkit::{MadeUpVillage, Reply, TestApp};
use opbouw_web::Route;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/doors.txt");

const HEAD: &str = "\
# Which door opens for whom. Made by the test beside it; read every changed line before you keep it (OPBOUW_WRITE=1 cargo test -p opbouw).
# o = comes in (each thing inside is decided on by itself), s = sign in first, p = passkey first, . = there is nothing here.
# visitor, resident by link, worker by link, worker, coordinator, policy, admin
";

/// The roles of the columns: none is a resident.
const ROLES: [(Option<Role>, Method); 6] = [
    (None, Method::Mail),
    (Some(Role::Worker), Method::Mail),
    (Some(Role::Worker), Method::Passkey),
    (Some(Role::Coordinator), Method::Passkey),
    (Some(Role::Policy), Method::Passkey),
    (Some(Role::Admin), Method::Passkey),
];

fn actors() -> Vec<Actor> {
    let actor = |(role, method): (Option<Role>, Method)| {
        let party: &[i64] = if role.is_some() { &[7] } else { &[] };
        Actor {
            person: Some(1),
            roles: role.into_iter().collect::<Roles>(),
            parties: party.into(),
            coordinates: if role == Some(Role::Coordinator) { party.into() } else { [].into() },
            strength: method.strength(),
        }
    };
    std::iter::once(Actor::visitor()).chain(ROLES.map(actor)).collect()
}

fn sign(gate: Gate) -> char {
    match gate {
        Gate::Open => 'o',
        Gate::SignIn => 's',
        Gate::StepUp => 'p',
        Gate::Closed => '.',
    }
}

fn line(route: &Route) -> String {
    let doors: String = actors().iter().map(|actor| sign(gate(actor, route.action))).collect();
    format!("{doors} {:<4} {} ({:?})", route.method.as_str(), route.path, route.action)
}

#[tokio::test]
async fn doors_open_for_whom_a_person_read_that_they_open() {
    let app = TestApp::lindelo().await;
    let mut table = HEAD.to_owned();
    app.routes().iter().for_each(|route| writeln!(table, "{}", line(route)).unwrap());
    if std::env::var_os("OPBOUW_WRITE").is_some() {
        std::fs::write(FILE, &table).unwrap();
    }
    let kept = std::fs::read_to_string(FILE).unwrap_or_default();
    for (now, then) in table.lines().zip(kept.lines()) {
        assert_eq!(now, then, "a door changed; if it was meant, write the table anew and read it");
    }
    assert_eq!(table.lines().count(), kept.lines().count());
}

/// An address with nobody's number in it.
fn address(route: &Route) -> String {
    let part = |part: &str| if part.starts_with('{') { "999999".to_owned() } else { part.to_owned() };
    route.path.split('/').map(part).collect::<Vec<_>>().join("/")
}

async fn call(app: &TestApp, route: &Route, cookie: Option<&str>) -> Reply {
    let mut request = Request::builder().method(route.method.clone()).uri(address(route)).header("sec-fetch-site", "same-origin");
    if let Some(cookie) = cookie {
        request = request.header("cookie", cookie);
    }
    app.send(request.header("content-type", "application/x-www-form-urlencoded"), "").await
}

/// What the answer shows of the door.
fn seen(reply: &Reply) -> char {
    match (reply.status, reply.header("location")) {
        (303, "/inloggen") => 's',
        (403, _) if reply.has("WEB-402") => 'p',
        (404, _) => '.',
        _ => 'o',
    }
}

#[tokio::test]
async fn every_route_keeps_its_door_shut_over_http_for_every_role() {
    let app = TestApp::on(MadeUpVillage::lindelo()).await;
    for (index, (role, method)) in ROLES.into_iter().enumerate() {
        for (number, route) in app.routes().into_iter().enumerate() {
            // Somebody new each time: a call may end the session or erase its owner.
            let name = format!("Persoon{}", "abcdefghij".chars().nth(index).unwrap()).to_owned() + &letters(number);
            let person = match role {
                Some(role) => app.staff(&name, "Welzijn", role).await.person,
                None => app.resident(&name).await.person,
            };
            let visitor = app.come_in(person, method).await;
            let expected = gate(&actors()[index + 1], route.action);
            let reply = call(&app, &route, Some(&visitor.cookie())).await;
            match expected {
                // Inside, nobody's number is a 404 as well.
                Gate::Open => assert!(matches!(seen(&reply), 'o' | '.' | 's'), "{route:?} {role:?} {method:?}: {}", reply.status),
                other => assert_eq!(seen(&reply), sign(other), "{route:?} {role:?} {method:?}"),
            }
        }
    }
    for route in app.routes() {
        let expected = gate(&Actor::visitor(), route.action);
        let reply = call(&app, &route, None).await;
        assert!(expected == Gate::Open || seen(&reply) == sign(expected), "{route:?}: {}", reply.status);
    }
}

/// A number in letters, because a name has no digits.
fn letters(number: usize) -> String {
    number.to_string().chars().map(|digit| char::from(b'a' + digit as u8 - b'0')).collect()
}

#[test]
fn a_link_in_the_mail_is_the_weaker_way_in() {
    assert!(Method::Mail.strength() == Strength::Link && Method::Passkey.strength() == Strength::Strong);
}
