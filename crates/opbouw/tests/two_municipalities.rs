//! Two municipalities in one program: whoever is somebody in one is nobody in the other, and finds nothing there, not even that it exists.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use opbouw_access::Role;
use opbouw_testkit::{MadeUpVillage, TestApp, Visitor};
use opbouw_web::{Route, by_host};
use tower::ServiceExt;

struct Answer {
    status: u16,
    location: String,
    text: String,
}

async fn call(site: &Router, host: &str, route: &Route, path: &str, cookie: Option<&str>) -> Answer {
    let request = Request::builder().method(route.method.clone()).uri(path).header("host", host).header("sec-fetch-site", "same-origin");
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let request = cookie.into_iter().fold(request, |request, cookie| request.header("cookie", cookie));
    let response = site.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let location = parts.headers.get("location").and_then(|value| value.to_str().ok()).unwrap_or("").to_owned();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    Answer { status: parts.status.as_u16(), location, text: String::from_utf8_lossy(&bytes).into_owned() }
}

fn address(route: &Route, number: i64) -> String {
    route.path.split('/').map(|part| if part.starts_with('{') { number.to_string() } else { part.to_owned() }).collect::<Vec<_>>().join("/")
}

async fn everybody(app: &TestApp) -> Vec<Visitor<'_>> {
    let mut all = vec![app.resident("Fatma").await];
    for (name, role) in [("Joke", Role::Worker), ("Bert", Role::Coordinator), ("Anouk", Role::Policy), ("Pieter", Role::Admin)] {
        all.push(app.staff(name, "Welzijn", role).await);
    }
    all
}

#[tokio::test]
async fn session_of_one_municipality_is_a_visitor_in_the_other_on_every_route() {
    let (here, there) = (TestApp::on(MadeUpVillage::lindelo()).await, TestApp::on(MadeUpVillage::lindelo()).await);
    let site = by_host(vec![(vec!["a.test".into()], here.router()), (vec!["b.test".into()], there.router())]);
    let _people_there = everybody(&there).await;
    for visitor in everybody(&here).await {
        let cookie = visitor.cookie();
        for route in there.routes() {
            let path = address(&route, visitor.person);
            let (stranger, nobody) =
                (call(&site, "b.test", &route, &path, Some(&cookie)).await, call(&site, "b.test", &route, &path, None).await);
            assert_eq!((stranger.status, &stranger.location), (nobody.status, &nobody.location), "{route:?}");
        }
        let at_home = here.get_with("/mijn", &[("cookie", &cookie)]).await;
        assert_eq!(at_home.status, 200, "and at home it is a session");
    }
}

#[tokio::test]
async fn number_that_is_somebody_elsewhere_is_nobody_here() {
    let (here, there) = (TestApp::on(MadeUpVillage::new()).await, TestApp::on(MadeUpVillage::new()).await);
    let joke = here.staff("Joke", "Welzijn", Role::Worker).await;
    for number in 0..20 {
        there.register(&format!("Persoon{}", char::from(b'a' + number)), None).await;
    }
    let elsewhere = there.resident("Zwaantje").await.person;
    let (theirs, nobodys) = (joke.get(&format!("/mensen/{elsewhere}")).await, joke.get("/mensen/424242").await);
    assert_eq!((theirs.status, &theirs.text), (404, &nobodys.text));
}

#[tokio::test]
async fn host_that_is_not_served_does_not_exist() {
    let app = TestApp::lindelo().await;
    let site = by_host(vec![(vec!["a.test".into()], app.router())]);
    let front = app.routes().into_iter().find(|route| route.path == "/").unwrap();
    assert_eq!(call(&site, "A.TEST:8080", &front, "/", None).await.status, 200);
    for host in ["b.test", "", "a.test.evil.test", "a.test:x"] {
        let answer = call(&site, host, &front, "/", None).await;
        assert!(answer.status == 404 && !answer.text.contains("Wolderbeek"), "{host}");
    }
}
