//! The page is the same for everybody, and everything that it and its worker name is there.

use opbouw_testkit::TestApp;

use crate::hall::coach;

#[tokio::test]
async fn the_page_is_the_same_for_everybody_and_holds_nobody() {
    let app = TestApp::lindelo().await;
    let joke = coach(&app).await;
    let (visitor, worker) = (app.get("/contact/onderweg").await, joke.get("/contact/onderweg").await);
    assert_eq!(visitor.status, 200);
    assert_eq!(visitor.text, worker.text, "what is kept on a phone must not be somebody's");
    assert!(!visitor.has("<script>") && !visitor.has(" style="));
    let english = app.get_with("/contact/onderweg", &[("cookie", "taal=en")]).await;
    assert!(english.has("lang=\"en\"") && english.has("On the way") && !english.has("contact-phone-"));
}

#[tokio::test]
async fn everything_the_worker_keeps_is_there_for_a_year_and_of_another_version_nothing() {
    let app = TestApp::lindelo().await;
    let worker = app.get("/contact/onderweg/sw.js").await;
    assert_eq!((worker.status, worker.header("service-worker-allowed")), (200, "/contact/onderweg"));
    assert!(worker.header("content-type").starts_with("text/javascript") && worker.header("cache-control") == "no-cache");
    let list = worker.all_between("const FILES = ", ";")[0];
    let files: Vec<String> = serde_json::from_str(list).unwrap();
    assert!(files.len() > 20, "{list}");
    for file in &files {
        let reply = app.get(file).await;
        assert_eq!((reply.status, reply.header("cache-control")), (200, "public, max-age=31536000, immutable"), "{file}");
    }
    let page = app.get("/contact/onderweg").await;
    for named in
        page.all_between("href=\"/contact/onderweg/app/", "\"").into_iter().chain(page.all_between("src=\"/contact/onderweg/app/", "\""))
    {
        assert!(files.contains(&format!("/contact/onderweg/app/{named}")), "{named} would be missing without a network");
    }
    assert_eq!(app.get(&files[0].replace("/app/", "/app/0")).await.status, 404);
    let manifest = app.get("/contact/onderweg/manifest.webmanifest").await;
    assert_eq!(manifest.header("content-type"), "application/manifest+json");
    for icon in manifest.json()["icons"].as_array().unwrap() {
        assert_eq!(app.get(icon["src"].as_str().unwrap()).await.header("content-type"), "image/png");
    }
}

#[tokio::test]
async fn a_worker_that_sends_takes_what_it_needs_from_the_same_version() {
    let app = TestApp::lindelo().await;
    let (plain, sends) = (app.get("/contact/onderweg/sw.js").await, app.get("/contact/onderweg/sw.js?ook=sturen").await);
    let import = sends.all_between("import \"", "\"")[0].to_owned();
    assert!(!plain.has("import ") && app.get(&import).await.has("sync"), "not every browser runs a worker that is a module");
}

/// Every sentence that a script says comes along, and every script is on the list.
#[tokio::test]
async fn the_scripts_say_only_sentences_that_come_along() {
    let app = TestApp::lindelo().await;
    let worker = app.get("/contact/onderweg/sw.js").await;
    let files: Vec<String> = serde_json::from_str(worker.all_between("const FILES = ", ";")[0]).unwrap();
    let mut said = String::new();
    for file in files.iter().filter(|file| file.contains("/zinnen.")) {
        let sentences = app.get(file).await;
        assert!(sentences.has("{count}") && !sentences.has("{$"), "{file}");
        said = sentences.text;
    }
    for file in files.iter().filter(|file| file.ends_with(".js") && !file.contains("/zinnen.")) {
        for key in app.get(file).await.all_between("\"contact-phone-", "\"") {
            assert!(said.contains(&format!("\"contact-phone-{key}\"")), "{file}: contact-phone-{key}");
        }
    }
}
