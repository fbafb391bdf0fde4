//! No sentence, name or address in a log line or in the trail, whether a signal is kept, refused or too dangerous to keep.

use std::io::Write;
use std::sync::{Arc, Mutex};

use opbouw_testkit::TestApp;
use opbouw_testkit::store::list_values;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::MakeWriter;

use crate::hall::{act, leave, newest, noor, send, villages};

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

/// What was typed and must be nowhere, and what was typed and stands in its own column only.
const REFUSED: [&str; 4] = ["Kwartelaar", "06 87654321", "dakrandje", "piet@kwartel.example"];
const KEPT: [&str; 3] = ["kastanjeplein", "gezwaaid", "riek@kastanje.example"];

#[tokio::test]
async fn nothing_that_was_typed_is_in_the_log_or_in_the_trail() {
    let log = Log::default();
    tracing_subscriber::fmt().with_max_level(LevelFilter::TRACE).with_writer(log.clone()).init();
    for app in villages().await {
        type_it_all(&app).await;
        let said = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
        let kept = list_values(&app.db, app.name).await.unwrap();
        for typed in REFUSED {
            assert!(!said.contains(typed), "in the log: {typed}");
            let columns: Vec<&String> =
                kept.iter().filter(|(_, values)| values.iter().any(|value| value.contains(typed))).map(|(column, _)| column).collect();
            assert_eq!(columns, Vec::<&String>::new(), "{typed}");
        }
        for typed in KEPT {
            assert!(!said.contains(typed), "in the log: {typed}");
            let in_trail =
                kept.iter().any(|(column, values)| column.starts_with("audit_") && values.iter().any(|value| value.contains(typed)));
            assert!(!in_trail && kept.values().flatten().any(|value| value.contains(typed)), "{typed}");
        }
    }
    assert!(!log.0.lock().unwrap().is_empty(), "the log was listened to");
}

async fn type_it_all(app: &TestApp) {
    send(app, &[("zin", "Mevrouw Kwartelaar zit alleen, bel 06 87654321.")]).await;
    app.post_form("/signalen/kijk", &[("zin", "Mail piet@kwartel.example.")], &[]).await;
    send(app, &[("zin", "Zij staat op het dakrandje en wil springen."), ("bereik", "piet@kwartel.example")]).await;
    let seen = leave(app, &[("zin", "Het is leeg op het kastanjeplein."), ("bereik", "riek@kastanje.example")]).await;
    let (noor, (signal, part)) = (noor(app).await, newest(app).await);
    let party = app.party("Welzijn Wolderbeek").await.to_string();
    act(&noor, signal, part, "oppakken", &[("partij", &party)]).await;
    act(&noor, signal, part, "melden", &[("tekst", "Wij hebben gezwaaid.")]).await;
    act(&noor, signal, part, "melden", &[("tekst", "Met mevrouw Kwartelaar gepraat.")]).await;
    app.post_form(&seen, &[("wat", "bezwaar"), ("waarom", "Vraag het mevrouw Kwartelaar.")], &[]).await;
}
