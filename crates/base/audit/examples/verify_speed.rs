//! How long does it take to verify 100,000 lines? Run it with `--release`; it prints, and asserts nothing about time.

use std::error::Error;
use std::time::Instant;

use opbouw_audit::{Activity, Entry, MIGRATIONS, Object, Origin, Outcome, Pseudonym, Who, append, verify};
use opbouw_store::testing::test_databases;

const LINES: i64 = 100_000;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    for db in test_databases().await {
        db.migrate(MIGRATIONS).await?;
        let start = Instant::now();
        for from in (0..LINES).step_by(500) {
            db.write(move |tx| (from..from + 500).try_for_each(|number| append(tx, &entry(number)).map(|_| ()))).await?;
        }
        let appended = start.elapsed();
        let start = Instant::now();
        let verdict = verify(&db).await?;
        println!(
            "{}: {} lines appended in {appended:.2?}, verified in {:.3?}: {:?}",
            db.name,
            verdict.lines,
            start.elapsed(),
            verdict.broken
        );
    }
    Ok(())
}

fn entry(number: i64) -> Entry {
    let person = |salt: u8| Pseudonym::from_random([salt.wrapping_add(number as u8); 16]);
    Entry {
        at_s: 1_800_000_000 + number,
        actor: Who::Person(person(1)),
        on_behalf_of: Some(number % 7),
        action: "person-view",
        object: Object { kind: "person", id: Some(number % 1000) },
        result: Outcome::Done,
        origin: Origin::Web,
        activity: Activity::ContactDetails,
        subject: Some(person(2)),
        trace: Some("4bf92f3577b34da6a3ce929d0e0e4736".to_owned()),
    }
}
