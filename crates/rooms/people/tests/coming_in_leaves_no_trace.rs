//! No token, name or address in a log line or in the trail, whatever happens at the door.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use std::io::Write;
use std::sync::{Arc, Mutex};

use crate::coming_in::{Browser, change, code_of};
use opbouw_testkit::store::list_values;
use opbouw_testkit::{MadeUpVillage, TestApp};
use tracing_subscriber::fmt::MakeWriter;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'w> MakeWriter<'w> for Log {
    type Writer = Self;

    fn make_writer(&'w self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn nothing_of_anybody_is_in_the_log_or_in_the_trail() {
    let log = Log::default();
    tracing_subscriber::fmt().with_max_level(tracing_subscriber::filter::LevelFilter::TRACE).with_writer(log.clone()).init();
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let secrets = at_the_door(&app).await;
        let said = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
        let trail: Vec<String> = list_values(&app.db, app.name)
            .await
            .unwrap()
            .into_iter()
            .filter(|(column, _)| column.starts_with("audit_"))
            .flat_map(|(_, values)| values)
            .collect();
        assert!(!trail.is_empty());
        for secret in &secrets {
            assert!(secret.len() > 5 && !said.contains(secret.as_str()), "in the log: {secret}");
            assert!(trail.iter().all(|value| !value.contains(secret.as_str())), "in the trail: {secret}");
        }
        assert_eq!(kept_tokens(&app, &secrets).await, Vec::<String>::new(), "tokens are kept nowhere");
    }
    assert!(String::from_utf8(log.0.lock().unwrap().clone()).unwrap().contains("coming in failed"), "the log was listened to");
}

/// Joins, comes in, tries what does not work, and lets the database fail; what must not be written down.
async fn at_the_door(app: &TestApp) -> Vec<String> {
    let browser = Browser::new(app);
    let fields = [("naam", "Fatmanaam"), ("plaats", "BU99900101"), ("bereik", "mail"), ("mail", "fatma@geheim.example"), ("bewaren", "ja")];
    browser.post("/aanmelden", &fields).await;
    let code = code_of(app).await;
    browser.post("/inloggen/code", &[("code", "123 verkeerd")]).await;
    let ticket = browser.ask_link("fatma@geheim.example").await;
    let bound = browser.cookie("__Host-browser").unwrap();
    browser.get(&format!("/inloggen/link/{ticket}")).await;
    browser.post("/inloggen/link", &[("ticket", &ticket)]).await;
    let session = browser.cookie("__Host-sessie").unwrap();
    browser.get("/mijn/inloggen").await;
    browser.post("/uitloggen", &[]).await;
    change(app, "ALTER TABLE signin_requests RENAME TO signin_away", &[]).await;
    assert_eq!(browser.post("/inloggen", &[("mail", "fatma@geheim.example")]).await.status, 500);
    change(app, "ALTER TABLE signin_away RENAME TO signin_requests", &[]).await;
    vec![code, ticket, bound, session, "Fatmanaam".to_owned(), "fatma@geheim".to_owned(), "123 verkeerd".to_owned()]
}

/// Columns that hold one of the tokens (and not a name or address, which have their place).
async fn kept_tokens(app: &TestApp, secrets: &[String]) -> Vec<String> {
    let all = list_values(&app.db, app.name).await.unwrap();
    let holds = |values: &Vec<String>| secrets[..4].iter().any(|secret| values.iter().any(|value| value.contains(secret.as_str())));
    all.into_iter().filter(|(_, values)| holds(values)).map(|(column, _)| column).collect()
}
