//! Signing in at a real provider: the account comes back to the browser that began, once, and nothing else does.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::door::{LAPTOP, PHONE, all_texts, doors, holds, raw_bytes, resident};
use crate::provider::{BACK, Provider, SECRET, answer_of, sign_in_as, with};
use opbouw_secrets::fingerprint;
use opbouw_signin::{About, Identity, Oidc, OidcAnswer, Proof, Provider as Settings, SettingsError, SigninFault};
use opbouw_store::Db;
use url::Url;

type Outcome = Result<Identity, SigninFault>;

/// The provider has the clock of the machine, so here it is the real one.
#[allow(clippy::disallowed_methods, reason = "as the provider does")]
fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    since.as_secs().try_into().unwrap()
}

fn settings(provider: &Provider) -> Settings {
    Settings {
        name: "Gemeente Lindelo".into(),
        issuer: provider.issuer.clone(),
        client_id: "opbouw".into(),
        proof: Proof::Key { pem_path: provider.key.clone(), id: None },
        scopes: vec![],
        acr: None,
    }
}

fn oidc(settings: &Settings) -> Oidc {
    Oidc::new(settings, BACK).unwrap()
}

async fn begin(oidc: &Oidc, db: &Db) -> String {
    oidc.begin(db, PHONE, About::SignIn, now()).await.unwrap().unwrap()
}

async fn finish(oidc: &Oidc, db: &Db, answer: &OidcAnswer) -> Outcome {
    oidc.finish(db, answer, PHONE, now()).await.unwrap()
}

/// All the way, as Wilma.
async fn sign_in(oidc: &Oidc, db: &Db) -> Outcome {
    let address = begin(oidc, db).await;
    finish(oidc, db, &answer_of(&sign_in_as("wilma", &address).await)).await
}

fn wilma(provider: &Provider) -> Outcome {
    Ok(Identity { issuer: provider.issuer.clone(), subject: "wilma".into(), about: About::SignIn })
}

const REFUSED: Outcome = Err(SigninFault::ProviderRefused);

#[tokio::test]
async fn a_worker_comes_in_with_the_account_of_the_own_organisation() {
    for arguments in [&[][..], &["--rsa"]] {
        let provider = Provider::start(arguments);
        for db in doors().await {
            let oidc = oidc(&settings(&provider));
            let address = begin(&oidc, &db).await;
            let asked = Url::parse(&address).unwrap();
            let value = |name: &str| asked.query_pairs().find(|(key, _)| key == name).unwrap().1.into_owned();
            assert_eq!(
                (value("response_type"), value("code_challenge_method"), value("scope")),
                ("code".into(), "S256".into(), "openid".into())
            );
            assert!(value("state").len() == 43 && value("nonce").len() == 43 && value("code_challenge").len() == 43, "{address}");
            let answer = answer_of(&sign_in_as("wilma", &address).await);
            assert_eq!(answer.iss.as_ref(), Some(&provider.issuer));
            assert_eq!(finish(&oidc, &db, &answer).await, wilma(&provider), "{}", db.name);
            assert_eq!(finish(&oidc, &db, &answer).await, Err(SigninFault::NoCeremony), "{}: once", db.name);
        }
    }
}

#[tokio::test]
async fn it_is_remembered_what_somebody_went_there_for() {
    let provider = Provider::shared();
    for db in doors().await {
        let fatma = resident(&db, "Fatma", "").await;
        let oidc = oidc(&settings(provider));
        for about in [About::Invite(7), About::Link(fatma)] {
            let address = oidc.begin(&db, PHONE, about, now()).await.unwrap().unwrap();
            let found = finish(&oidc, &db, &answer_of(&sign_in_as("fatma", &address).await)).await.unwrap();
            assert_eq!((found.subject.as_str(), found.about), ("fatma", about), "{}", db.name);
        }
    }
}

#[tokio::test]
async fn nothing_of_a_sign_in_that_is_going_on_can_be_read_in_the_database() {
    let provider = Provider::shared();
    for db in doors().await {
        let address = begin(&oidc(&settings(provider)), &db).await;
        let asked = Url::parse(&address).unwrap();
        let state = asked.query_pairs().find(|(key, _)| key == "state").unwrap().1.into_owned();
        let verifier = fingerprint(&format!("pkce {state} {PHONE}"));
        let challenge = asked.query_pairs().find(|(key, _)| key == "code_challenge").unwrap().1.into_owned();
        assert_eq!(fingerprint(&verifier), challenge, "this is the verifier");
        let nonce = asked.query_pairs().find(|(key, _)| key == "nonce").unwrap().1.into_owned();
        let (texts, bytes) = (all_texts(&db).await, raw_bytes(&db));
        assert!(texts.contains(&fingerprint(&state)), "{}", db.name);
        for secret in [state.as_str(), &verifier, &nonce, PHONE] {
            assert!(!texts.contains(secret) && !holds(&bytes, secret), "{}: {secret}", db.name);
        }
    }
}

#[tokio::test]
async fn an_answer_to_another_question_is_refused() {
    let provider = Provider::shared();
    for db in doors().await {
        let oidc = oidc(&settings(provider));
        let first = begin(&oidc, &db).await;
        let of_first = answer_of(&sign_in_as("wilma", &first).await);
        // The same code with the state of a later sign-in: PKCE does not fit.
        let second = begin(&oidc, &db).await;
        let of_second = answer_of(&sign_in_as("wilma", &second).await);
        let mixed = OidcAnswer { code: of_first.code.clone(), ..of_second.clone() };
        assert_eq!(finish(&oidc, &db, &mixed).await, REFUSED, "{}: a code that was taken", db.name);
        begin(&oidc, &db).await;
        assert_eq!(finish(&oidc, &db, &of_second).await, REFUSED, "{}: state of an earlier sign-in", db.name);
        for state in [None, Some(String::new()), Some("x".into())] {
            let address = begin(&oidc, &db).await;
            let answer = answer_of(&sign_in_as("wilma", &address).await);
            assert_eq!(finish(&oidc, &db, &OidcAnswer { state, ..answer.clone() }).await, REFUSED, "{}", db.name);
            assert_eq!(finish(&oidc, &db, &answer).await, Err(SigninFault::NoCeremony), "{}: it is over", db.name);
        }
        for (part, value) in [("nonce", "n-0S6_WzA2Mj"), ("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")] {
            let address = with(&begin(&oidc, &db).await, part, value);
            let answer = answer_of(&sign_in_as("wilma", &address).await);
            assert_eq!(finish(&oidc, &db, &answer).await, REFUSED, "{}: another {part}", db.name);
        }
        begin(&oidc, &db).await;
        assert_eq!(sign_in(&oidc, &db).await, wilma(provider), "{}: whoever begins again", db.name);
    }
}

#[tokio::test]
async fn an_answer_in_another_browser_or_after_ten_minutes_is_none() {
    let provider = Provider::shared();
    for db in doors().await {
        let oidc = oidc(&settings(provider));
        let address = begin(&oidc, &db).await;
        let answer = answer_of(&sign_in_as("wilma", &address).await);
        for browser in [LAPTOP, ""] {
            assert_eq!(oidc.finish(&db, &answer, browser, now()).await.unwrap(), Err(SigninFault::NoCeremony), "{}", db.name);
        }
        assert_eq!(finish(&oidc, &db, &answer).await, wilma(provider), "{}: nothing was spoilt", db.name);
        let begun = now() - 600;
        let address = oidc.begin(&db, PHONE, About::SignIn, begun).await.unwrap().unwrap();
        let answer = answer_of(&sign_in_as("wilma", &address).await);
        assert_eq!(oidc.finish(&db, &answer, PHONE, begun + 600).await.unwrap(), Err(SigninFault::NoCeremony), "{}", db.name);
    }
}

#[tokio::test]
async fn of_many_who_bring_the_same_answer_one_comes_in() {
    let provider = Provider::shared();
    for db in doors().await {
        let oidc = std::sync::Arc::new(oidc(&settings(provider)));
        let address = begin(&oidc, &db).await;
        let answer = answer_of(&sign_in_as("wilma", &address).await);
        let answers = (0..5).map(|_| {
            let (db, oidc, answer) = (Db::clone(&db), std::sync::Arc::clone(&oidc), answer.clone());
            tokio::spawn(async move { finish(&oidc, &db, &answer).await })
        });
        let mut came_in = 0;
        for one in answers.collect::<Vec<_>>() {
            came_in += usize::from(one.await.unwrap() == wilma(provider));
        }
        assert_eq!(came_in, 1, "{}", db.name);
    }
}

#[tokio::test]
async fn an_answer_of_another_issuer_is_refused() {
    let (provider, other) = (Provider::shared(), Provider::start(&[]));
    for db in doors().await {
        let (ours, theirs) = (oidc(&settings(provider)), oidc(&settings(&other)));
        for iss in [Some("https://evil.example".into()), Some(other.issuer.clone()), Some(format!("{}/", provider.issuer)), None] {
            let address = begin(&ours, &db).await;
            let answer = answer_of(&sign_in_as("wilma", &address).await);
            assert_eq!(finish(&ours, &db, &OidcAnswer { iss, ..answer }).await, REFUSED, "{}", db.name);
        }
        let address = begin(&ours, &db).await;
        let answer = answer_of(&sign_in_as("wilma", &address).await);
        assert_eq!(finish(&theirs, &db, &answer).await, REFUSED, "{}: begun with the one, ended with the other", db.name);
        // The same provider under a name that it does not call itself.
        let renamed = Settings { issuer: provider.issuer.replace("127.0.0.1", "localhost"), ..settings(provider) };
        assert_eq!(oidc(&renamed).begin(&db, PHONE, About::SignIn, now()).await.unwrap(), Err(SigninFault::ProviderRefused), "{}", db.name);
    }
}

#[tokio::test]
async fn whoever_cannot_prove_to_be_opbouw_gets_no_account() {
    let (provider, other) = (Provider::shared(), Provider::start(&[]));
    for db in doors().await {
        let foreign_key = Settings { proof: Proof::Key { pem_path: other.key.clone(), id: None }, ..settings(provider) };
        assert_eq!(sign_in(&oidc(&foreign_key), &db).await, REFUSED, "{}", db.name);
        let secret = |text: &str| Settings { client_id: "opbouw-geheim".into(), proof: Proof::Secret(text.into()), ..settings(provider) };
        assert_eq!(sign_in(&oidc(&secret(SECRET)), &db).await, wilma(provider), "{}", db.name);
        assert_eq!(sign_in(&oidc(&secret("iets-anders")), &db).await, REFUSED, "{}", db.name);
        assert!(!format!("{:?}", oidc(&secret(SECRET))).contains(SECRET) && !format!("{:?}", secret(SECRET)).contains(SECRET));
    }
}

#[tokio::test]
async fn a_provider_that_was_not_sure_enough_is_refused() {
    let (sure, unsure) = (Provider::start(&["--acr", "substantial"]), Provider::shared());
    let demanding = |provider: &Provider, acr: &str| Settings { acr: Some(acr.into()), ..settings(provider) };
    for db in doors().await {
        assert_eq!(sign_in(&oidc(&demanding(&sure, "substantial")), &db).await, wilma(&sure), "{}", db.name);
        assert_eq!(sign_in(&oidc(&demanding(&sure, "high")), &db).await, REFUSED, "{}", db.name);
        assert_eq!(sign_in(&oidc(&demanding(unsure, "substantial")), &db).await, REFUSED, "{}", db.name);
    }
}

#[tokio::test]
async fn clocks_may_differ_by_a_minute() {
    let provider = Provider::shared();
    for db in doors().await {
        // What it says is good for an hour.
        for (off, expected) in [(-50, wilma(provider)), (-90, REFUSED), (3_600 + 30, wilma(provider)), (3_600 + 90, REFUSED)] {
            let oidc = oidc(&settings(provider));
            let begun = now() + off;
            let address = oidc.begin(&db, PHONE, About::SignIn, begun).await.unwrap().unwrap();
            let answer = answer_of(&sign_in_as("wilma", &address).await);
            assert_eq!(oidc.finish(&db, &answer, PHONE, now() + off).await.unwrap(), expected, "{}: {off} seconds off", db.name);
        }
    }
}

#[tokio::test]
async fn a_new_key_of_the_provider_is_fetched_when_it_is_met() {
    let mut provider = Provider::start(&[]);
    for db in doors().await {
        let oidc = oidc(&settings(&provider));
        assert_eq!(sign_in(&oidc, &db).await, wilma(&provider), "{}", db.name);
        provider = provider.start_again(&[]);
        assert_eq!(sign_in(&oidc, &db).await, wilma(&provider), "{}", db.name);
    }
}

#[tokio::test]
async fn when_the_provider_is_away_nobody_comes_in_and_nothing_breaks() {
    for db in doors().await {
        let mut provider = Provider::start(&[]);
        let known = oidc(&settings(&provider));
        let address = begin(&known, &db).await;
        let answer = answer_of(&sign_in_as("wilma", &address).await);
        provider.stop();
        assert_eq!(finish(&known, &db, &answer).await, Err(SigninFault::ProviderAway), "{}", db.name);
        let begun = |oidc: Oidc, at| {
            let db = Db::clone(&db);
            async move { oidc.begin(&db, PHONE, About::SignIn, at).await.unwrap() }
        };
        assert_eq!(begun(oidc(&settings(&provider)), now()).await, Err(SigninFault::ProviderAway), "{}: never met", db.name);
        assert!(known.begin(&db, PHONE, About::SignIn, now() + 3_500).await.unwrap().is_ok(), "{}: remembered", db.name);
        assert_eq!(begun(known, now() + 3_601).await, Err(SigninFault::ProviderAway), "{}: for an hour", db.name);
    }
}

#[tokio::test]
async fn a_no_of_the_provider_is_told_apart_from_its_trouble() {
    let provider = Provider::shared();
    for db in doors().await {
        let oidc = oidc(&settings(provider));
        for (error, expected) in [("access_denied", SigninFault::ProviderRefused), ("server_error", SigninFault::ProviderAway)] {
            let address = Url::parse(&begin(&oidc, &db).await).unwrap();
            let state = address.query_pairs().find(|(key, _)| key == "state").map(|(_, state)| state.into_owned());
            let answer = OidcAnswer { state, error: Some(error.into()), ..OidcAnswer::default() };
            assert_eq!(finish(&oidc, &db, &answer).await, Err(expected), "{}", db.name);
        }
        begin(&oidc, &db).await;
        assert_eq!(finish(&oidc, &db, &OidcAnswer::default()).await, REFUSED, "{}: nothing in it", db.name);
    }
}

#[test]
fn settings_that_cannot_work_are_found_at_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let pem_path = folder.path().join("no.pem");
    let good = Settings {
        name: "Gemeente".into(),
        issuer: "https://id.example".into(),
        client_id: "opbouw".into(),
        proof: Proof::Secret(SECRET.into()),
        scopes: vec![],
        acr: None,
    };
    let check = |settings: &Settings, back: &str, expected: Option<SettingsError>| assert_eq!(Oidc::new(settings, back).err(), expected);
    check(&good, BACK, None);
    check(&good, "/inloggen", Some(SettingsError::NoAddress { what: "address to come back to" }));
    check(&Settings { issuer: "http://id.example".into(), ..good.clone() }, BACK, Some(SettingsError::NotSecure { what: "issuer" }));
    let keyed = Settings { proof: Proof::Key { pem_path: pem_path.clone(), id: None }, ..good };
    check(&keyed, BACK, Some(SettingsError::NoKey { path: pem_path.clone() }));
    std::fs::write(&pem_path, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n").unwrap();
    check(&keyed, BACK, Some(SettingsError::NoKey { path: pem_path }));
}
