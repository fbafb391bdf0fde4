//! The danger: somebody's trouble is found later in a file, a log or a browser. This program has one log, so one test.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};

use axum::http::Request;
use opbouw_ask::write_counts;
use opbouw_testkit::{MadeUpVillage, TestApp, store};
use serde_json::json;
use tracing_subscriber::fmt::MakeWriter;

/// Words that stand in the questions below and nowhere else.
const SECRETS: [&str; 4] = ["zwamneusje", "Quirinus-Bonifatius", "kwallenbak", "plofkonijn"];

/// Everything that is logged, at the most talkative level.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

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

fn holds_secret(text: &str) -> Option<&'static str> {
    SECRETS.into_iter().find(|secret| text.to_lowercase().contains(&secret.to_lowercase()))
}

/// Every way in which a text can come in, well and badly formed.
async fn ask_in_every_way(app: &TestApp) {
    let question = format!("Mijn {} {} kan niet koken en houdt van een {}, {}", SECRETS[0], SECRETS[1], SECRETS[2], SECRETS[3]);
    let field = ("vraag", question.as_str());
    app.ask(&question).await;
    app.fill_in(&[field, ("waar", SECRETS[0])]).await;
    app.fill_in(&[field, ("dag", SECRETS[1]), ("deel", SECRETS[2])]).await;
    app.fill_in(&[field, ("erbij", SECRETS[3]), ("zonder", SECRETS[0]), ("begrepen", SECRETS[1])]).await;
    app.fill_in(&[field, ("toon", "kaart")]).await;
    app.ask(&format!("Mijn man slaat mij, {question}")).await;
    app.ask(&question.repeat(200)).await;
    app.post_json("/api/v1/hulpvragen", &json!({ "vraag": question })).await;
    app.post_json("/api/v1/hulpvragen", &json!({ "vraag": [question], SECRETS[0]: SECRETS[1] })).await;
    app.send(Request::post("/api/v1/hulpvragen").header("content-type", "application/json"), format!("{{\"vraag\": {question}")).await;
    app.send(Request::post("/vraag").header("content-type", "text/plain"), question.clone()).await;
    app.post_form("/vraag", &[field], &[("sec-fetch-site", "cross-site"), ("referer", "http://x.example/zwamneusje")]).await;
    app.post_form("/vraag/uitkomst", &[("uitkomst", SECRETS[0])], &[]).await;
    app.get("/vraag?vraag=zwamneusje").await;
    app.get("/zwamneusje/kwallenbak").await;
    app.get("/aanbod/plofkonijn").await;
    app.get("/api/v1/hulpbronnen/plofkonijn").await;
}

/// The file of the database and all that SQLite keeps beside it.
fn files_beside(url: &str) -> Vec<(String, String)> {
    let folder = Path::new(url.trim_start_matches("sqlite:")).parent().unwrap().to_owned();
    let read = |path: &Path| String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).map(|path| (path.display().to_string(), read(&path))).collect()
}

#[tokio::test]
async fn no_file_table_or_log_holds_a_word_of_a_question() {
    let log = Log::default();
    tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(log.clone()).init();
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        ask_in_every_way(&app).await;
        write_counts(&app.db, &app.house.counts).await.unwrap();
        for (column, values) in store::list_values(&app.db, app.name).await.unwrap() {
            assert_eq!(holds_secret(&values.join(" ")), None, "{} {column}", app.name);
        }
        if app.name == "sqlite" {
            let files = files_beside(&app.url);
            assert!(files.iter().any(|(_, bytes)| bytes.contains("Ik kook elke week")), "the files can be read");
            assert!(files.iter().any(|(name, _)| name.ends_with("-wal")), "the write-ahead log is looked at");
            for (name, bytes) in files {
                assert_eq!(holds_secret(&bytes), None, "{name}");
            }
        }
    }
    tracing::info!("the log is read");
    assert!(log.text().contains("the log is read"));
    assert_eq!(holds_secret(&log.text()), None, "{}", log.text());
}

#[tokio::test]
async fn no_browser_or_proxy_keeps_an_answer_and_no_address_holds_a_question() {
    let app = TestApp::lindelo().await;
    let page = app.ask("Mijn zwamneusje kan niet koken").await;
    assert_eq!(page.header("cache-control"), "no-store");
    // To other sites nothing; and no address of ours holds a question.
    assert_eq!(page.header("referrer-policy"), "same-origin");
    assert_eq!(page.header("set-cookie"), "");
    for attribute in ["href=\"", "action=\"", "src=\""] {
        assert_eq!(holds_secret(&page.all_between(attribute, "\"").join(" ")), None, "{attribute}");
    }
    assert!(
        page.all_between("<form", ">").iter().all(|form| form.contains("method=\"post\"")),
        "a GET form would put the question in the address"
    );
    assert!(!app.get("/vraag?vraag=zwamneusje").await.has("zwamneusje"), "a question in the address is not taken over");
}
