//! How much work is a page of this room with 10,000 requests, of which 3,000 are open? Prints the processor time per request, as the system
//! counts it for all threads together.
//!
//! `cargo run --release -p opbouw-matching --example board_speed` (SQLite in memory).
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a measurement that cannot start must stop")]

use opbouw_access::Role;
use opbouw_happenings::{Happening, publish};
use opbouw_matching::follow_up;
use opbouw_neighbourhood::{How, NewConsent, OwnOffer, Purpose, store};
use opbouw_store::{Statement, Tx, values};
use opbouw_testkit::{MadeUpVillage, TestApp};

const REQUESTS: usize = 10_000;
const GIVERS: usize = 2_000;
const TIMES: usize = 400;
const ASKED: [&str; 5] = [
    "Wie wil een keer soep voor mij koken? Ik ben alleen.",
    "Kan iemand mij op dinsdag naar de huisarts rijden?",
    "Wie helpt mij met een lamp ophangen in de gang?",
    "Ik zoek iemand om samen mee te wandelen in de ochtend.",
    "Wie kan mij leren omgaan met mijn telefoon?",
];
const OFFERED: [&str; 5] = [
    "Ik kook graag een pan soep en breng een bakje langs.",
    "Ik rijd u graag naar ziekenhuis, huisarts of apotheek.",
    "Klusjes in huis: lamp ophangen, kraan repareren.",
    "Ik wandel elke ochtend en loop graag met iemand mee.",
    "Ik help met telefoon, computer en formulieren.",
];

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    fill(&app).await;
    let joke = app.staff("Joke", "Welzijn", Role::Worker).await;
    let request = 1 + GIVERS as i64;
    let toos = app.resident("Toos").await;
    for (name, address) in [("board", "/samen".to_owned()), ("board, done", "/samen?fase=klaar".to_owned())] {
        measure(name, || joke.get(&address)).await;
    }
    measure("request", || async { joke.get(&format!("/samen/vragen/{request}")).await }).await;
    measure("request, matched", || async { joke.get(&format!("/samen/vragen/{}", request + 5_000)).await }).await;
    measure("own page", || toos.get("/mijn/samen")).await;
    measure("change a request", || async { joke.post(&format!("/samen/vragen/{request}"), &[("aantal", "2")]).await }).await;
    measure("leave a request", || toos.post("/mijn/aanbod", &[("tekst", ASKED[0]), ("soort", "vraag")])).await;
}

async fn measure<Asked: Future<Output = opbouw_testkit::Reply>>(name: &str, ask: impl Fn() -> Asked) {
    for _ in 0..20 {
        let reply = ask().await;
        assert!(reply.status < 400, "{name}: {} {}", reply.status, reply.text);
    }
    let before = processor_ns();
    for _ in 0..TIMES {
        ask().await;
    }
    println!("{name:20} {:6.3} ms of processor", (processor_ns() - before) as f64 / TIMES as f64 / 1e6);
}

/// Processor time of all threads so far, in nanoseconds.
fn processor_ns() -> u64 {
    let tasks = std::fs::read_dir("/proc/self/task").expect("Linux");
    let of_task = |path: std::path::PathBuf| std::fs::read_to_string(path.join("schedstat")).ok()?.split(' ').next()?.parse::<u64>().ok();
    tasks.filter_map(|task| of_task(task.ok()?.path())).sum()
}

/// People who offer and people who ask, all of whom may be found; 3,000 requests are open, the others matched or done.
async fn fill(app: &TestApp) {
    let (today, now_s) = (app.clock.now().date(), app.now_s());
    for from in (0..GIVERS + REQUESTS).step_by(500) {
        let mut people = Vec::new();
        for number in from..from + 500 {
            let letters: String = number.to_string().bytes().map(|digit| char::from(b'a' + digit - b'0')).collect();
            people.push((app.register(&format!("Naam{letters}"), None).await, number));
        }
        let leave = move |tx: &mut Tx<'_>| -> Result<(), opbouw_neighbourhood::NeighbourhoodError> {
            for (person, number) in &people {
                let is_request = *number >= GIVERS;
                let text = if is_request { ASKED[number % 5] } else { OFFERED[number % 5] };
                let consent = NewConsent { person: *person, purpose: Purpose::Found, party: None, given_by: None, how: How::Screen };
                store::give_consent(tx, &consent, now_s)?;
                let maker = store::find_person(tx, *person)?.unwrap();
                let place = opbouw_neighbourhood::LatLon::new(52.0 + (*number % 97) as f64 / 900.0, 6.4 + (*number % 89) as f64 / 700.0);
                let id = store::leave_offer(tx, &maker, &OwnOffer::new(text, "di ochtend", is_request)?, place, today)?;
                publish(tx, now_s, &Happening::OfferLeft { resource: id })?;
            }
            Ok(())
        };
        app.db.write(leave).await.unwrap();
    }
    app.matching.site.tell().await;
    while follow_up(&app.matching).await.unwrap() > 0 {}
    for _ in 0..REQUESTS / 500 {
        follow_up(&app.matching).await.unwrap();
    }
    let spread = Statement::new(
        "example::SPREAD",
        "UPDATE matching_requests SET stage = CASE WHEN resource <= $1 THEN 'open' WHEN resource <= $2 THEN 'matched' ELSE 'done' END, opened_at = opened_at - resource",
    );
    let (open, matched) = (GIVERS as i64 + 3_000, GIVERS as i64 + 6_000);
    app.db.execute(&spread, &values![open, matched]).await.unwrap();
}
