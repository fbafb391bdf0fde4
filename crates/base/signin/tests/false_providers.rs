//! A provider that lies, breaks or leads elsewhere lets nobody in.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::door::{NOW, PHONE, doors};
use crate::liar::{Liar, sealed, signed_by_another, unsigned};
use opbouw_signin::{About, Oidc, OidcAnswer, Proof, Provider, SigninFault};
use opbouw_store::testing::TestDb;
use serde_json::{Value, json};
use url::Url;

const BACK: &str = "http://localhost:8080/inloggen/organisatie";
const SECRET: &str = "een-geheim-dat-twee-hebben-0123456789";
const DISCOVERY: &str = "/.well-known/openid-configuration";

fn oidc(liar: &Liar) -> Oidc {
    let provider = Provider {
        name: "Gemeente".into(),
        issuer: liar.issuer.clone(),
        client_id: "opbouw".into(),
        proof: Proof::Secret(SECRET.into()),
        scopes: vec![],
        acr: None,
    };
    Oidc::new(&provider, BACK).unwrap()
}

/// One of the two databases: what is tested here does not look at them.
async fn a_door() -> TestDb {
    doors().await.remove(0)
}

/// Begins; the state and the nonce.
async fn begin(oidc: &Oidc, db: &TestDb) -> Result<(String, String), SigninFault> {
    let address = oidc.begin(db, PHONE, About::SignIn, NOW).await.unwrap()?;
    let address = Url::parse(&address).unwrap();
    let value = |name: &str| address.query_pairs().find(|(key, _)| key == name).unwrap().1.into_owned();
    Ok((value("state"), value("nonce")))
}

/// Comes back with any code; the subject.
async fn finish(oidc: &Oidc, db: &TestDb, state: String) -> Result<String, SigninFault> {
    let answer = OidcAnswer { code: Some("c".into()), state: Some(state), ..OidcAnswer::default() };
    oidc.finish(db, &answer, PHONE, NOW).await.unwrap().map(|identity| identity.subject)
}

/// Claims that hold, with some changed; null takes one away.
fn claims(liar: &Liar, nonce: &str, changed: &Value) -> Value {
    let mut claims = json!({ "iss": liar.issuer, "sub": "wilma", "aud": "opbouw", "nonce": nonce, "iat": NOW, "exp": NOW + 300 });
    for (name, value) in changed.as_object().unwrap() {
        if value.is_null() {
            claims.as_object_mut().unwrap().remove(name);
        } else {
            claims[name] = value.clone();
        }
    }
    claims
}

#[tokio::test]
async fn a_claim_that_does_not_hold_lets_nobody_in() {
    let (liar, db) = (Liar::start().await, a_door().await);
    let oidc = oidc(&liar);
    let changes = [
        (json!({}), true),
        (json!({ "iss": "https://id.example" }), false),
        (json!({ "iss": null }), false),
        (json!({ "aud": "another" }), false),
        (json!({ "aud": ["opbouw"] }), true),
        (json!({ "aud": ["opbouw", "another"] }), false),
        (json!({ "aud": null }), false),
        (json!({ "azp": "opbouw" }), true),
        (json!({ "azp": "another" }), false),
        (json!({ "nonce": "another" }), false),
        (json!({ "nonce": null }), false),
        (json!({ "exp": NOW - 59 }), true),
        (json!({ "exp": NOW - 60 }), false),
        (json!({ "exp": null }), false),
        (json!({ "iat": NOW + 60 }), true),
        (json!({ "iat": NOW + 61 }), false),
        (json!({ "sub": "" }), false),
        (json!({ "sub": "w".repeat(256) }), false),
        (json!({ "sub": "wil\u{0}ma" }), false),
        (json!({ "sub": null, "email": "wilma@example.org" }), false),
    ];
    for (changed, holds) in changes {
        let (state, nonce) = begin(&oidc, &db).await.unwrap();
        liar.give(&liar.signed(&claims(&liar, &nonce, &changed)));
        let expected = if holds { Ok("wilma".to_owned()) } else { Err(SigninFault::ProviderRefused) };
        assert_eq!(finish(&oidc, &db, state).await, expected, "{changed}");
    }
}

#[tokio::test]
async fn a_token_that_the_provider_did_not_sign_lets_nobody_in() {
    let (liar, db) = (Liar::start().await, a_door().await);
    let oidc = oidc(&liar);
    let makers: [fn(&Liar, &Value) -> String; 6] = [
        |_, claims| unsigned(claims),
        |_, claims| sealed(claims, SECRET),
        |_, claims| signed_by_another(claims),
        |liar, claims| liar.signed(claims)[..120].to_owned(),
        |liar, claims| {
            let mut other = claims.clone();
            other["sub"] = json!("henk");
            let (one, two) = (liar.signed(claims), liar.signed(&other));
            format!("{}.{}", two.rsplit_once('.').unwrap().0, one.rsplit_once('.').unwrap().1)
        },
        |_, _| String::new(),
    ];
    for (number, make) in makers.into_iter().enumerate() {
        let (state, nonce) = begin(&oidc, &db).await.unwrap();
        liar.give(&make(&liar, &claims(&liar, &nonce, &json!({}))));
        assert_eq!(finish(&oidc, &db, state).await, Err(SigninFault::ProviderRefused), "{number}");
    }
    let (state, _) = begin(&oidc, &db).await.unwrap();
    liar.say("/token", "200 OK", r#"{"access_token":"a","token_type":"Bearer"}"#);
    assert_eq!(finish(&oidc, &db, state).await, Err(SigninFault::ProviderRefused), "no id_token at all");
}

/// Of two providers that do not say who they are in their answer, the one cannot answer for the other (RFC 9700, mix-up).
#[tokio::test]
async fn a_provider_cannot_finish_what_was_begun_with_another() {
    let (one, two, db) = (Liar::start().await, Liar::start().await, a_door().await);
    let (state, nonce) = begin(&oidc(&one), &db).await.unwrap();
    two.give(&two.signed(&claims(&two, &nonce, &json!({}))));
    assert_eq!(finish(&oidc(&two), &db, state).await, Err(SigninFault::ProviderRefused));
}

#[tokio::test]
async fn a_provider_that_is_broken_is_away_and_a_redirect_is_not_followed() {
    let (liar, db) = (Liar::start().await, a_door().await);
    let trouble = |path: &'static str| {
        let redirect = format!("307 Temporary Redirect\r\nLocation: {}/elders", liar.issuer);
        liar.say("/elders", "200 OK", &liar.discovery().to_string());
        [
            (path, "500 Internal Server Error".to_owned(), String::new()),
            (path, "502 Bad Gateway".to_owned(), "<html>".to_owned()),
            (path, "200 OK".to_owned(), format!("{{\"x\":\"{}\"}}", "x".repeat(256 * 1_024))),
            (path, redirect, String::new()),
        ]
    };
    for (path, status, body) in trouble(DISCOVERY).into_iter().chain([(DISCOVERY, "200 OK".to_owned(), "{}".to_owned())]) {
        liar.say(path, &status, &body);
        assert_eq!(begin(&oidc(&liar), &db).await, Err(SigninFault::ProviderAway), "{status}");
    }
    liar.say(DISCOVERY, "200 OK", &liar.discovery().to_string());
    for (path, status, body) in trouble("/token") {
        let oidc = oidc(&liar);
        let (state, _) = begin(&oidc, &db).await.unwrap();
        liar.say(path, &status, &body);
        // Whoever sends a code elsewhere is not away but wrong.
        let expected = if status.starts_with("307") { SigninFault::ProviderRefused } else { SigninFault::ProviderAway };
        assert_eq!(finish(&oidc, &db, state).await, Err(expected), "{status}");
    }
    assert!(!liar.calls().iter().any(|path| path == "/elders"), "{:?}", liar.calls());
}

#[tokio::test]
async fn the_provider_is_asked_once_an_hour_and_again_for_a_key_that_is_new() {
    let (liar, db) = (Liar::start().await, a_door().await);
    let oidc = oidc(&liar);
    let asked = |liar: &Liar| liar.calls().iter().filter(|path| *path == DISCOVERY).count();
    for (at, expected) in [(0, 1), (1, 1), (3_599, 1), (3_600, 2), (3_601, 2), (0, 3)] {
        oidc.begin(&db, PHONE, About::SignIn, NOW + at).await.unwrap().unwrap();
        assert_eq!(asked(&liar), expected, "after {at} seconds");
    }
    liar.say("/jwks", "200 OK", r#"{"keys":[]}"#);
    let oidc = self::oidc(&liar);
    let (state, nonce) = begin(&oidc, &db).await.unwrap();
    liar.give(&liar.signed(&claims(&liar, &nonce, &json!({}))));
    assert_eq!(finish(&oidc, &db, state).await, Err(SigninFault::ProviderRefused));
    assert_eq!(asked(&liar), 5, "asked again, in vain, and once");
}
