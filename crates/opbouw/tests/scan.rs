//! `opbouw scan`: the document that other programs read, and what it says of a wrong file.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use std::process::{Command, Output};

use serde_json::{Value, json};

const AREAS: &str =
    "id,x,y,population\nKerk,0,0,500\nSchool,1000,0,500\nMolen,2000,0,500\nHaven,3000,0,500\nDijk,4000,0,500\nPolder,5000,0,500\n";

/// One case in each village and week from the fifth of January 2026, for ten weeks; five in the last two weeks at the end of the road.
fn cases() -> String {
    let first: jiff::civil::Date = "2026-01-05".parse().unwrap();
    let mut text = "id,date,count\n".to_owned();
    for week in 0..10 {
        let day = first.checked_add(jiff::Span::new().weeks(week)).unwrap();
        for village in ["Kerk", "School", "Molen", "Haven", "Dijk", "Polder"] {
            let count = if week > 7 && ["Dijk", "Polder"].contains(&village) { 5 } else { 1 };
            text += &format!("{village},{day},{count}\n");
        }
    }
    text
}

/// Scans these areas, cases and neighbours.
fn scan(areas: impl AsRef<[u8]>, cases: impl AsRef<[u8]>, neighbours: Option<&str>, options: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, content: &[u8]| {
        std::fs::write(folder.path().join(name), content).unwrap();
        folder.path().join(name)
    };
    let mut command = Command::new(env!("CARGO_BIN_EXE_opbouw"));
    command.arg("scan").arg("--areas").arg(file("areas.csv", areas.as_ref())).arg("--cases").arg(file("cases.csv", cases.as_ref()));
    if let Some(neighbours) = neighbours {
        command.arg("--neighbours").arg(file("near.csv", neighbours.as_bytes()));
    }
    command.args(options).output().unwrap()
}

fn document(areas: &str, cases: &str, neighbours: Option<&str>, options: &[&str]) -> Value {
    let output = scan(areas, cases, neighbours, options);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

#[test]
fn everything_is_in_one_document() {
    let found = document(AREAS, &cases(), None, &["--nearest", "3"]);
    assert_eq!(keys(&found), ["clusters", "cpu_seconds", "replicas", "seconds"]);
    let best = &found["clusters"][0];
    assert_eq!(keys(best), ["areas", "centre", "end", "expected", "llr", "observed", "p", "recurrence_days", "relative_risk", "start"]);
    assert_eq!((&best["centre"], &best["areas"]), (&json!("Polder"), &json!(["Polder", "Dijk"])));
    assert_eq!((&best["start"], &best["end"]), (&json!("2026-03-02"), &json!("2026-03-15")));
    // Two weeks of 14 cases, two of six villages; 76 cases in all.
    let (observed, expected, total) = (20.0_f64, 28.0 / 3.0, 76.0);
    let llr = observed * (observed / expected).ln() + (total - observed) * ((total - observed) / (total - expected)).ln();
    assert_eq!((&best["observed"], &found["replicas"]), (&json!(20), &json!(999)));
    assert!((best["expected"].as_f64().unwrap() - expected).abs() < 1e-9 && (best["llr"].as_f64().unwrap() - llr).abs() < 1e-9);
    let risk = (observed / expected) / ((total - observed) / (total - expected));
    assert!((best["relative_risk"].as_f64().unwrap() - risk).abs() < 1e-9);
    let p = best["p"].as_f64().unwrap();
    assert!(p < 0.05 && (best["recurrence_days"].as_f64().unwrap() - 7.0 / p).abs() < 1e-6);
}

#[test]
fn threads_change_nothing_and_neither_does_stopping_early_on_them() {
    for more in [&["--replicas", "500"][..], &["--stop-after", "20"], &["--mode", "retrospective"], &["--model", "permutation"]] {
        let one = document(AREAS, &cases(), None, more);
        let four = document(AREAS, &cases(), None, &[more, &["--threads", "4"]].concat());
        assert_eq!((&one["clusters"], &one["replicas"]), (&four["clusters"], &four["replicas"]));
    }
    let other = document(AREAS, &cases(), None, &["--seed", "2"]);
    assert_eq!(other["clusters"][0]["llr"], document(AREAS, &cases(), None, &[])["clusters"][0]["llr"]);
}

#[test]
fn degrees_neighbours_of_ones_own_and_every_model_are_read() {
    let degrees = AREAS.replace("x,y", "lat,lon").replace("000,0", ".0,5");
    let near = "Kerk,School\nSchool,Kerk\nMolen,Molen,Haven\nHaven Molen\nDijk;Dijk;Polder\n\nPolder,Dijk\n";
    for model in ["poisson", "permutation", "ebp"] {
        let found = document(&degrees, &cases(), Some(near), &["--model", model]);
        assert_eq!(found["clusters"][0]["areas"], json!(["Dijk", "Polder"]), "{model}");
    }
    let alone = document(AREAS, &cases(), None, &["--max-population", "0.2"]);
    assert_eq!(alone["clusters"][0]["areas"].as_array().unwrap().len(), 1);
    let rhythm = document(AREAS, &cases(), None, &["--model", "ebp", "--cycle", "1", "--max-windows", "4"]);
    assert!((rhythm["clusters"][0]["expected"].as_f64().unwrap() - 4.0).abs() < 0.2);
}

#[test]
fn days_that_do_not_count_are_left_out_and_told() {
    let output = scan(AREAS, cases(), None, &["--start", "2026-01-12", "--end", "2026-03-08"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("after the last: 20"));
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&found["clusters"][0]["start"], &found["clusters"][0]["end"]), (&json!("2026-03-02"), &json!("2026-03-08")));
}

#[test]
fn nothing_that_happened_is_no_fault() {
    for cases in ["id,date,count\n", "id,date,count\nKerk,2026-01-05,0\n", "id,date,count\nKerk,2026-01-05,1\n"] {
        let found = document("id,x,y,population\nKerk,0,0,5\n", cases, None, &[]);
        assert_eq!((&found["clusters"], &found["replicas"]), (&json!([]), &json!(0)));
    }
    assert_eq!(document("id,x,y,population\n", "id,date,count\n", None, &[])["clusters"], json!([]));
}

#[test]
fn a_wrong_file_gives_its_line_and_nothing_else() {
    let check = |areas: &[u8], cases: &[u8], near: Option<&str>, place: &str| {
        let output = scan(areas, cases, near, &[]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!((output.status.code(), output.stdout.len(), said.lines().count()), (Some(2), 0, 1), "{said}");
        assert!(said.contains(&format!("{place}: ")), "{said}");
    };
    let areas = b"id,x,y,population\na,0,0,1\nb,1,1,0\n";
    let cases = b"id,date,count\na,2026-01-05,1\n";
    check(b"id,x,population\n", cases, None, "areas.csv:1");
    check(b"id,x,y,population\na,0,0,1\na,1,1,1\n", cases, None, "areas.csv:3");
    check(b"id,x,y,population\na,0,NaN,1\n", cases, None, "areas.csv:2");
    check(b"id,x,y,population\na,0,0,-1\n", cases, None, "areas.csv:2");
    check(b"id,lat,lon,population\na,91,0,1\n", cases, None, "areas.csv:2");
    check(b"id,x,y,population\na,0,0\n", cases, None, "areas.csv:2");
    check(b"id,x,y,population\n\xff,0,0,1\n", cases, None, "areas.csv:2");
    check(areas, b"id,count\n", None, "cases.csv:1");
    check(areas, b"id,date,count\na,2026-01-05,1\nc,2026-01-05,1\n", None, "cases.csv:3");
    check(areas, b"id,date,count\na,5 January,1\n", None, "cases.csv:2");
    check(areas, b"id,date,count\na,2026-01-05,-1\n", None, "cases.csv:2");
    check(areas, b"id,date,count\na,2026-01-05,1.5\n", None, "cases.csv:2");
    check(areas, b"id,date,count\nb,2026-01-05,1\n", None, "cases.csv:2");
    check(areas, b"id,date,count\na,0001-01-05,1\na,9999-01-05,4000000000\n", None, "cases.csv");
    check(areas, cases, Some("a,b\nb,c\n"), "near.csv:2");
    check(areas, cases, Some("a,b,b\nb,a\n"), "near.csv:1");
    check(areas, cases, Some("a,b\n"), "near.csv:2");
    assert_eq!(scan(AREAS, cases_text(), None, &["--model", "magic"]).status.code(), Some(2));
}

fn cases_text() -> &'static str {
    "id,date,count\n"
}
