//! How much does the agenda cost with 300 weekly series of a year (17,000 days), and signing up for one to which 2,000 people come?
//! `cargo run --release --example agenda_speed -p opbouw-activities`: CPU time of the whole program per request, on a SQLite file.
#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on must stop")]

use jiff::ToSpan;
use opbouw_store::{Statement, Tx, values};
use opbouw_testkit::{MadeUpVillage, TestApp};

const SERIES: usize = 300;
const PEOPLE: i64 = 2_000;
const TIMES: u32 = 400;

#[tokio::main]
async fn main() {
    let app = TestApp::on_both(MadeUpVillage::lindelo()).await.into_iter().next().unwrap();
    let fatma = app.resident("Fatma").await;
    let mut activity = String::new();
    let before = cpu_ms();
    for at in 0..SERIES {
        let (title, hour) = (format!("Taalcafé {at}"), format!("{}:30", 9 + at % 12));
        let fields = [
            ("titel", title.as_str()),
            ("tekst", "Samen Nederlands oefenen bij de koffie."),
            ("dorp", "BU99900101"),
            ("plek", "het plein"),
            ("dag", ["2026-11-24", "2026-11-25", "2026-11-26"][at % 3]),
            ("van", hour.as_str()),
            ("herhaling", "week"),
        ];
        let made = fatma.post("/activiteiten/nieuw", &fields).await;
        assert_eq!(made.status, 303, "{}", made.text);
        activity = made.header("location").split(['/', '?']).nth(2).unwrap().to_owned();
    }
    println!("propose a year of evenings: {:.3} ms CPU", (cpu_ms() - before) / SERIES as f64);
    let day = fill(&app, activity.parse().unwrap()).await;

    let before = cpu_ms();
    for at in 0..TIMES {
        if at % 10 == 0 {
            // The limit per connection holds here too.
            app.clock.pass(11.minutes());
        }
        let (mail, day) = (format!("buur{at}@example.org"), day.to_string());
        let fields = [("dag", day.as_str()), ("naam", "Toos"), ("bereik", mail.as_str()), ("aantal", "1")];
        let reply = app.post_form(&format!("/activiteiten/{activity}/aanmelden"), &fields, &[]).await;
        assert_eq!(reply.status, 303, "{}", reply.text);
    }
    println!("sign up: {:.3} ms CPU", (cpu_ms() - before) / f64::from(TIMES));
    let fatma = app.come_in(fatma.person, opbouw_signin::Method::Passkey).await;
    let pages = ["", "/beheer", &format!("/dag/{day}"), "/agenda.ics"].map(|page| format!("/activiteiten/{activity}{page}"));
    for path in ["/activiteiten".to_owned(), "/agenda/alles/agenda.ics".to_owned()].into_iter().chain(pages) {
        let times = if path.contains("alles") { TIMES / 20 } else { TIMES };
        let before = cpu_ms();
        for _ in 0..times {
            assert_eq!(fatma.get(&path).await.status, 200, "{path}");
        }
        println!("{path}: {:.3} ms CPU", (cpu_ms() - before) / f64::from(times));
    }
}

/// People who come to the first day; its number.
async fn fill(app: &TestApp, activity: i64) -> i64 {
    const DAY: Statement = Statement::new("agenda_speed::DAY", "SELECT min(id) FROM activities_days WHERE activity = $1");
    const SIGN: Statement = Statement::new(
        "agenda_speed::SIGN",
        "INSERT INTO activities_signups (activity, first_name, reach, reach_key, language, heads, source, signed_at, changed_at)
            VALUES ($1, 'Bram', $2, $2, 'nl', 1, 'page', 1, 1)",
    );
    const COME: Statement = Statement::new(
        "agenda_speed::COME",
        "INSERT INTO activities_comings (signup, day, state, changed_at) SELECT s.id, $2, 'in', 1 FROM activities_signups s WHERE s.activity = $1",
    );
    const COUNT: Statement = Statement::new("agenda_speed::COUNT", "UPDATE activities_days SET taken = $2 WHERE id = $1");
    let write = move |tx: &mut Tx<'_>| {
        let day: i64 = tx.query_one(&DAY, &values![activity])?.get(0)?;
        tx.execute_many(&SIGN, (0..PEOPLE).map(|at| values![activity, format!("b{at}@example.org")].to_vec()))?;
        tx.execute(&COME, &values![activity, day])?;
        tx.execute(&COUNT, &values![day, PEOPLE])?;
        Ok::<i64, opbouw_store::StoreError>(day)
    };
    app.db.write(write).await.unwrap()
}

/// CPU time of all threads until now, in milliseconds; the kernel counts in hundredths of a second.
fn cpu_ms() -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = text.rsplit(')').next().unwrap().split_whitespace().collect();
    let ticks = |at: usize| fields[at].parse::<f64>().unwrap();
    (ticks(11) + ticks(12)) * 10.0
}
