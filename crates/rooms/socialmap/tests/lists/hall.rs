//! Set-up in the words of a test: `let preview = look(&app, "kaart.csv", LIST).await`.

use axum::body::Body;
use axum::http::Request;
use opbouw_access::Role;
use opbouw_audit::Origin;
use opbouw_neighbourhood::import::Mapping;
use opbouw_neighbourhood::store::{Imported, list_areas};
use opbouw_signin::Doer;
use opbouw_socialmap::bringing::{MapPreview, Reading, TakenBack, bring_in, load_known, preview_file, take_back};
use opbouw_socialmap::{Entry, SocialMapError, list_entries};
use opbouw_store::{Statement, Tx};
use opbouw_testkit::{MadeUpVillage, Reply, TestApp, Visitor};

/// A small list as people make them.
pub const LIST: &str = "Kenmerk;Soort;Naam;Omschrijving;Dorp;Adres;Thema;Doelgroep;Telefoon;E-mail;Website;Contactpersoon\n\
    a1;vereniging;Fanfare De Linde;Muziek op dinsdag;Lindelo;Dorpsstraat 1;cultuur;iedereen;0314 000001;info@fanfare.example;www.fanfare.example;Jan Jansen\n\
    a2;initiatief;Soep voor elkaar;Samen soep eten;Lindelo;;eten;ouderen;;;;\n\
    a3;uitleenspullen;Partytent;Te leen bij de fanfare;Lindelo;;;;;;;\n";

/// The village on both databases.
pub async fn villages() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::lindelo()).await
}

/// A coordinator, who may bring lists in.
pub async fn coordinator(app: &TestApp) -> Visitor<'_> {
    app.staff("Noor", "Welzijn Wolderbeek", Role::Coordinator).await
}

/// What a file would do now.
pub async fn look(app: &TestApp, name: &str, bytes: impl AsRef<[u8]>) -> MapPreview {
    let areas = list_areas(&app.db).await.unwrap();
    let known = app.db.read(load_known).await.unwrap();
    let house = &app.socialmap;
    let themes_of = |title: &str, text: &str| house.finder.themes_of(title, text);
    let reading = Reading {
        areas: &areas,
        homes: &house.areas,
        themes_of: &themes_of,
        public_url: &house.site.public_url,
        today: app.clock.now().date(),
        mapping: &Mapping::default(),
    };
    preview_file(name, bytes.as_ref(), &reading, &known).unwrap()
}

/// Brings a file in; what it did.
pub async fn bring(app: &TestApp, name: &str, bytes: impl AsRef<[u8]>) -> Imported {
    let preview = look(app, name, bytes).await;
    let doer = doer(app);
    let done = app.db.write(move |tx: &mut Tx<'_>| bring_in(tx, &preview, &doer)).await.unwrap();
    app.socialmap.site.tell().await;
    done
}

/// Takes an import back.
pub async fn undo(app: &TestApp, import: i64) -> Result<TakenBack, SocialMapError> {
    let doer = doer(app);
    let done = app.db.write(move |tx: &mut Tx<'_>| take_back(tx, import, &doer)).await;
    app.socialmap.site.tell().await;
    done
}

/// The command line, now.
pub fn doer(app: &TestApp) -> Doer {
    Doer::program(Origin::CommandLine, &app.clock.now())
}

/// Everything on the map, by number.
pub async fn entries(app: &TestApp) -> Vec<Entry> {
    app.db.read(|tx| list_entries(tx, 0, "", 1_000)).await.unwrap()
}

/// Names on the map, in the order of their numbers.
pub async fn titles(app: &TestApp) -> Vec<String> {
    entries(app).await.into_iter().map(|entry| entry.is.title).collect()
}

/// A count.
pub async fn number(app: &TestApp, sql: &'static str) -> i64 {
    app.db.query_one(&Statement::new("test", sql), &[]).await.unwrap().get(0).unwrap()
}

/// Sends a file as a browser does.
pub async fn send(app: &TestApp, who: &Visitor<'_>, name: &str, bytes: impl AsRef<[u8]>) -> Reply {
    let head = format!("--grens\r\nContent-Disposition: form-data; name=\"lijst\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n");
    let body = [head.as_bytes(), bytes.as_ref(), b"\r\n--grens--\r\n"].concat();
    let request = Request::post("/kaart/inlezen")
        .header("cookie", who.cookie())
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "multipart/form-data; boundary=grens");
    app.send(request, Body::from(body)).await
}
