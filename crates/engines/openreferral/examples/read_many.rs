//! How long does it take to read 100,000 organisations, each with a service, a place and a number? `cargo run --release --example read_many`

use std::time::Instant;

use opbouw_openreferral::{Depth, Writer, read};
use serde_json::Value;

const MANY: usize = 100_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let table = |head: &str, row: &dyn Fn(usize) -> String| format!("{head}\n{}", (0..MANY).map(row).collect::<String>());
    let files = [
        (
            "organizations.csv",
            table("id,name,description,website", &|at| format!("o{at},Partij {at},Wat zij doen,www.partij{at}.example\n")),
        ),
        ("services.csv", table("id,organization_id,name,status", &|at| format!("s{at},o{at},Soep {at},active\n"))),
        ("locations.csv", table("id,name,latitude,longitude", &|at| format!("l{at},Zaal {at},52.{at:05},6.{at:05}\n"))),
        ("service_at_location.csv", table("id,service_id,location_id", &|at| format!("p{at},s{at},l{at}\n"))),
        ("phones.csv", table("id,organization_id,number", &|at| format!("t{at},o{at},0314{at:06}\n"))),
    ];
    let bytes: usize = files.iter().map(|(_, text)| text.len()).sum();
    let started = Instant::now();
    let reading = read(&files)?;
    println!("CSV, {:.1} MB: {:.2} s, {} faults", bytes as f64 / 1e6, started.elapsed().as_secs_f64(), reading.faults.len());
    let started = Instant::now();
    let writer = Writer::new(&reading.directory);
    let all: Vec<Value> = reading.directory.organizations.iter().map(|one| writer.organization(one, Depth::Full)).collect();
    let text = Value::Array(all).to_string();
    println!("written as JSON, {:.1} MB: {:.2} s", text.len() as f64 / 1e6, started.elapsed().as_secs_f64());
    let started = Instant::now();
    let again = read(&[("organizations.json", &text)])?;
    println!(
        "read back: {:.2} s, {} organisations, {} faults",
        started.elapsed().as_secs_f64(),
        again.directory.organizations.len(),
        again.faults.len()
    );
    Ok(())
}
