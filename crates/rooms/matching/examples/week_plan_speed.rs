//! How long does the plan of a week take with 3,000 open requests and 12,000 givers, from the button to the page, with the database?
//!
//! `cargo run --release -p opbouw-matching --example week_plan_speed` (SQLite in memory). Prints waiting time, and the processor time of all
//! threads together.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a measurement that cannot start must stop")]

use std::time::Instant;

use opbouw_access::Role;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{How, LatLon, NeighbourhoodError, NewConsent, OwnOffer, Purpose, store};
use opbouw_store::Tx;
use opbouw_testkit::{MadeUpVillage, Reply, TestApp, Visitor};

const GIVERS: usize = 12_000;
const REQUESTS: usize = 3_000;
const TEXTS: [(&str, &str); 5] = [
    ("Ik kook graag een pan soep en breng een bakje langs.", "Wie wil een keer soep voor mij koken? Ik ben alleen."),
    ("Ik rijd u graag naar ziekenhuis, huisarts of apotheek.", "Kan iemand mij op dinsdag naar de huisarts rijden?"),
    ("Klusjes in huis: lamp ophangen, kraan repareren.", "Wie helpt mij met een lamp ophangen in de gang?"),
    ("Ik wandel elke ochtend en loop graag met iemand mee.", "Ik zoek iemand om samen mee te wandelen in de ochtend."),
    ("Ik help met telefoon, computer en formulieren.", "Wie kan mij leren omgaan met mijn telefoon?"),
];

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    fill(&app).await;
    while opbouw_matching::follow_up(&app.matching).await.unwrap() > 0 {}
    let ineke = app.staff("Ineke", "Welzijn", Role::Coordinator).await;
    let (began, before) = (Instant::now(), processor_ns());
    ineke.post("/samen/week", &[]).await;
    println!("the button answers after {:?}", began.elapsed());
    while ineke.get("/samen/week").await.has("wordt gemaakt") {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    println!("the plan is there after {:?}, {:.0} ms of processor", began.elapsed(), since_ms(before));
    for _ in 0..3 {
        let before = processor_ns();
        let page = ineke.get("/samen/week").await;
        println!("the page of {} bytes: {:.2} ms of processor", page.text.len(), since_ms(before));
    }
    for button in ["vast", "niet", "overnemen", "vast", "niet", "overnemen"] {
        press(&ineke, button).await;
    }
}

/// The first line that can be pressed.
async fn press(by: &Visitor<'_>, button: &str) {
    let page = by.get("/samen/week").await;
    let action = format!("/{button}\"");
    let at = page.text.find(&action).expect("a line with this button");
    let number = |name: &str| {
        let mark = format!("name=\"{name}\" value=\"");
        let from = if button == "overnemen" { page.text[at..].find(&mark).map(|found| at + found) } else { page.text[..at].rfind(&mark) };
        page.text[from.expect("the form of the line") + mark.len()..].split('"').next().expect("a number").to_owned()
    };
    let week = page.text[..at].rsplit('/').next().expect("the number of the plan").to_owned();
    let fields = [("vraag", number("vraag")), ("buur", number("buur"))];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let (began, before) = (Instant::now(), processor_ns());
    let reply: Reply = by.post(&format!("/samen/week/{week}/{button}"), &fields).await;
    println!("{button}: {:?}, {:.2} ms of processor, then {}", began.elapsed(), since_ms(before), reply.header("location"));
}

fn since_ms(before: u64) -> f64 {
    (processor_ns() - before) as f64 / 1e6
}

/// Processor time of all threads so far, in nanoseconds.
fn processor_ns() -> u64 {
    let tasks = std::fs::read_dir("/proc/self/task").expect("Linux");
    let of_task = |path: std::path::PathBuf| std::fs::read_to_string(path.join("schedstat")).ok()?.split(' ').next()?.parse::<u64>().ok();
    tasks.filter_map(|task| of_task(task.ok()?.path())).sum()
}

/// People who offer and people who ask, spread over about 12 by 9 km; all of them may be found.
async fn fill(app: &TestApp) {
    let (today, now_s) = (app.clock.now().date(), app.now_s());
    for from in (0..GIVERS + REQUESTS).step_by(500) {
        let mut people = Vec::new();
        for number in from..from + 500 {
            let letters: String = number.to_string().bytes().map(|digit| char::from(b'a' + digit - b'0')).collect();
            people.push((app.register(&format!("Naam{letters}"), None).await, number));
        }
        let leave = move |tx: &mut Tx<'_>| -> Result<(), NeighbourhoodError> {
            for (person, number) in &people {
                let (is_request, text) = (*number >= GIVERS, TEXTS[number % TEXTS.len()]);
                let consent = NewConsent { person: *person, purpose: Purpose::Found, party: None, given_by: None, how: How::Screen };
                store::give_consent(tx, &consent, now_s)?;
                let maker = store::find_person(tx, *person)?.unwrap();
                let place = LatLon::new(52.0 + (*number % 97) as f64 / 900.0, 6.4 + (*number % 89) as f64 / 700.0);
                let offer = OwnOffer::new(if is_request { text.1 } else { text.0 }, "di ochtend", is_request)?;
                let id = store::leave_offer(tx, &maker, &offer, place, today)?;
                publish(tx, now_s, &Happening::OfferLeft { resource: id })?;
            }
            Ok(())
        };
        app.db.write(leave).await.unwrap();
    }
    app.matching.site.tell().await;
}
