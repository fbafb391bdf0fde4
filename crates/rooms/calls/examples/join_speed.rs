//! How much does signing up cost, and looking at a call, when 12,000 people have signed up?
//! `cargo run --release --example join_speed -p opbouw-calls`: CPU time of the whole program per request, on a SQLite file.
#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on must stop")]

use jiff::ToSpan;
use opbouw_access::Role;
use opbouw_store::{Statement, Tx, values};
use opbouw_testkit::{MadeUpVillage, TestApp, Visitor};

const SIGNUPS: i64 = 12_000;
const TIMES: u32 = 1_000;

#[tokio::main]
async fn main() {
    let app = TestApp::on_both(MadeUpVillage::lindelo()).await.into_iter().next().unwrap();
    let noor = app.staff("Noor", "Welzijn", Role::Coordinator).await;
    let call = open_call(&noor).await;
    fill(&app, call).await;
    let before = cpu_ms();
    for at in 0..TIMES {
        if at % 100 == 0 {
            // The limit per connection holds here too.
            app.clock.pass(11.minutes());
        }
        let mail = format!("buur{at}@example.org");
        let fields = [("naam", "Toos"), ("bereik", mail.as_str()), ("aantal", "1")];
        let reply = app.post_form(&format!("/oproepen/{call}/aanmelden"), &fields, &[]).await;
        assert_eq!(reply.status, 303, "{}", reply.text);
    }
    println!("sign up: {:.3} ms CPU", (cpu_ms() - before) / f64::from(TIMES));
    let noor = app.come_in(noor.person, opbouw_signin::Method::Passkey).await;
    for path in
        ["/oproepen".to_owned(), format!("/oproepen/{call}"), format!("/oproepen/{call}/beheer"), format!("/oproepen/{call}/mensen")]
    {
        let before = cpu_ms();
        for _ in 0..TIMES {
            assert_eq!(noor.get(&path).await.status, 200);
        }
        println!("{path}: {:.3} ms CPU", (cpu_ms() - before) / f64::from(TIMES));
    }
}

async fn open_call(keeper: &Visitor<'_>) -> i64 {
    let mut fields = vec![("soort", "call"), ("titel", "Dorpsopruiming"), ("dorp", "BU99900101"), ("dag", "2026-12-05")];
    for name in ["Opruimen", "Koffie", "Inschrijven"] {
        fields.extend([("taak-naam", name), ("taak-van", "10"), ("taak-tot", "12"), ("taak-plaatsen", "1600")]);
    }
    let made = keeper.post("/oproepen/nieuw", &fields).await;
    let call = made.header("location").split('/').nth(2).and_then(|number| number.parse().ok()).unwrap();
    keeper.post(&format!("/oproepen/{call}/openen"), &[]).await;
    call
}

/// Four thousand per task: the first thousand have a place, the others wait or have cancelled.
async fn fill(app: &TestApp, call: i64) {
    const ADD: Statement = Statement::new(
        "join_speed::ADD",
        "INSERT INTO calls_signups (call, task, first_name, reach, reach_key, language, state, heads, source, signed_at, changed_at)
            SELECT $1, t.id, 'Bram', $2, $2, 'nl', $3, 1, 'page', 1, 1 FROM calls_tasks t WHERE t.call = $1 ORDER BY t.id LIMIT 1 OFFSET $4",
    );
    const COUNT: Statement = Statement::new(
        "join_speed::COUNT",
        "UPDATE calls_tasks SET taken = (SELECT count(*) FROM calls_signups s WHERE s.task = calls_tasks.id AND s.state = 'in') WHERE call = $1",
    );
    let state = |at: i64| if at < 3_000 { "in" } else { "cancelled" };
    let row = move |at: i64| values![call, format!("b{at}@example.org"), state(at), at % 3].to_vec();
    let write = move |tx: &mut Tx<'_>| {
        tx.execute_many(&ADD, (0..SIGNUPS).map(row))?;
        tx.execute(&COUNT, &values![call])
    };
    app.db.write(write).await.unwrap();
}

/// CPU time of all threads until now, in milliseconds; the kernel counts in hundredths of a second.
fn cpu_ms() -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = text.rsplit(')').next().unwrap().split_whitespace().collect();
    let ticks = |at: usize| fields[at].parse::<f64>().unwrap();
    (ticks(11) + ticks(12)) * 10.0
}
