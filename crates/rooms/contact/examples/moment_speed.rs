//! How much does a contact moment cost when a party has 10,000 of them and 50 rounds, on the page and from a phone?
//! `cargo run --release --example moment_speed -p opbouw-contact`: CPU time of the whole program per request, on a SQLite file.
#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on must stop")]

use axum::http::Request;
use opbouw_access::Role;
use opbouw_testkit::{MadeUpVillage, Reply, TestApp, Visitor};
use serde_json::{Value, json};

const ROUNDS: usize = 50;
const MOMENTS: i64 = 10_000;
const TIMES: u32 = 400;
/// Items that a phone sends in one call.
const BATCH: i64 = 50;

#[tokio::main]
async fn main() {
    let app = TestApp::on_both(MadeUpVillage::lindelo()).await.into_iter().next().unwrap();
    let joke = app.staff("Joke", "Welzijn Wolderbeek", Role::Worker).await;
    let party = app.party("Welzijn Wolderbeek").await;
    let owner = joke.person.to_string();
    for at in 0..ROUNDS {
        let name = format!("Veldje {at}");
        let fields = [
            ("naam", name.as_str()),
            ("plek", "het veldje"),
            ("dorp", "BU99900101"),
            ("dag", ["ma", "di", "wo", "do", "vr"][at % 5]),
            ("om-de", "1"),
            ("vanaf", "2026-11-02"),
            ("tijd", "16:00"),
            ("minuten", "90"),
            ("van", owner.as_str()),
        ];
        assert_eq!(joke.post("/contact/rondes/nieuw", &fields).await.status, 303);
    }
    // Whose phone it is, as the server calls them.
    let me = joke.get("/contact/onderweg/pak").await.json()["me"].clone();
    let before = cpu_ms();
    for first in (0..MOMENTS).step_by(BATCH as usize) {
        let items: Vec<Value> = (first..first + BATCH).map(|at| item(&app, party, at)).collect();
        let reply = send(&app, &joke, &json!({ "from": me, "items": items })).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        assert_eq!(reply.text.matches("\"kept\"").count(), BATCH as usize, "{}", reply.text);
    }
    println!("from a phone, {BATCH} in one call, each: {:.3} ms CPU", (cpu_ms() - before) / MOMENTS as f64);
    let one = json!({ "from": me, "items": [item(&app, party, 0)] });
    measure("the same one again", || send(&app, &joke, &one)).await;
    for path in [
        "/contact",
        "/contact/momenten",
        "/contact/ritme",
        "/contact/week",
        "/contact/onderweg/pak",
        "/contact/moment?ronde=1",
        "/contact/overdracht",
    ] {
        measure(path, || joke.get(path)).await;
    }
    let record = async || {
        let form = joke.get("/contact/moment").await;
        let item = form.all_between("name=\"item\" value=\"", "\"")[0].to_owned();
        joke.post(
            "/contact/moment",
            &[("item", item.as_str()), ("ronde", "1"), ("stemming", "calm"), ("aantal-12-17", "5"), ("regel", "Rustig")],
        )
        .await
    };
    measure("the form, and a moment on the page", record).await;
}

async fn measure<Asked: Future<Output = Reply>>(name: &str, ask: impl Fn() -> Asked) {
    let before = cpu_ms();
    for _ in 0..TIMES {
        let reply = ask().await;
        assert!(reply.status < 400, "{name}: {} {}", reply.status, reply.text);
    }
    println!("{name}: {:.3} ms CPU", (cpu_ms() - before) / f64::from(TIMES));
}

fn item(app: &TestApp, party: i64, at: i64) -> Value {
    let moment = json!({
        "party": party, "happened_s": app.now_s() - 600 * (at + 1) , "round": 1 + at % ROUNDS as i64, "group": null, "spot": "", "area": "", "mood": "calm",
        "tallies": { "12-17": 8 }, "line": "Potje vier tegen vier", "next_step": "", "next_on": "", "growth": null,
    });
    json!({ "id": format!("{at:0>32}"), "base": 0, "moment": moment })
}

async fn send(app: &TestApp, who: &Visitor<'_>, body: &Value) -> Reply {
    let request = Request::post("/contact/onderweg/sturen").header("cookie", who.cookie());
    app.send(request.header("sec-fetch-site", "same-origin").header("content-type", "application/json"), body.to_string()).await
}

/// CPU time of all threads until now, in milliseconds; the kernel counts in hundredths of a second.
fn cpu_ms() -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = text.rsplit(')').next().unwrap().split_whitespace().collect();
    let ticks = |at: usize| fields[at].parse::<f64>().unwrap();
    (ticks(11) + ticks(12)) * 10.0
}
