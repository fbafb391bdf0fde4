//! `opbouw network`: the document that other programs read, and what it says of a wrong file.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use std::process::{Command, Output};

use serde_json::{Value, json};

fn network(text: impl AsRef<[u8]>, options: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("edges.csv");
    std::fs::write(&file, text).unwrap();
    Command::new(env!("CARGO_BIN_EXE_opbouw")).arg("network").arg(file).args(options).output().unwrap()
}

fn document(text: &str, options: &[&str]) -> Value {
    let output = network(text, options);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Two triangles that share a node, and one that hangs on.
const BOW_TIE: &str = "a,b,weight\nBuurthuis,Kerk,2\nKerk,School,1\nSchool,Buurthuis,1\nSchool,Huisarts,1\nHuisarts,Wijkteam,3\nWijkteam,School,1\nWijkteam,Bieb,1\n";

#[test]
fn everything_is_in_one_document() {
    let found = document(BOW_TIE, &[]);
    let school = &found["nodes"][2];
    assert_eq!(school["id"], "School");
    assert_eq!((&school["degree"], &school["strength"], &school["betweenness"]), (&json!(4), &json!(4.0), &json!(6.0)));
    assert_eq!((&school["core"], &school["cut"]), (&json!(2), &json!(true)));
    assert!(school["constraint"].is_f64() && school["community"].is_u64());
    assert_eq!(found["bridges"], json!([["Wijkteam", "Bieb"]]));
    assert!(found["modularity"].as_f64().unwrap() > 0.2);
    assert!(found["introductions"].as_array().unwrap().iter().all(|one| one["reason"].as_str().unwrap().starts_with("both know ")));
    assert!(found["seconds"]["betweenness"].is_f64());
    let mut keys: Vec<&String> = found.as_object().unwrap().keys().collect();
    keys.sort();
    assert_eq!(keys, ["bridges", "introductions", "modularity", "nodes", "seconds"]);
}

#[test]
fn threads_change_nothing_and_only_what_is_asked_is_there() {
    let one = document(BOW_TIE, &["--measures", "betweenness,core"]);
    let four = document(BOW_TIE, &["--measures", "betweenness,core", "--threads", "4"]);
    assert_eq!(one["nodes"], four["nodes"]);
    assert_eq!(one["nodes"][5], json!({"id": "Bieb", "betweenness": 0.0, "core": 1}));
    assert_eq!((one.get("bridges"), one.get("introductions")), (None, None));
}

#[test]
fn an_estimate_says_how_far_it_can_be_off() {
    let exact = document(BOW_TIE, &["--measures", "betweenness"]);
    let found = document(BOW_TIE, &["--measures", "betweenness", "--sources", "3", "--seed", "7"]);
    assert_eq!((&found["betweenness_sources"], &found["betweenness_certainty"]), (&json!(3), &json!(0.95)));
    for (exact, found) in exact["nodes"].as_array().unwrap().iter().zip(found["nodes"].as_array().unwrap()) {
        let off = (exact["betweenness"].as_f64().unwrap() - found["betweenness"].as_f64().unwrap()).abs();
        assert!(off <= found["error_bound"].as_f64().unwrap());
    }
}

#[test]
fn two_modes_become_one() {
    let found =
        document("a,b\nAn,koor\nBea,koor\nAn,tuin\nBea,tuin\nCor,tuin\nCor,tuin\n", &["--two-mode", "--measures", "degree,strength"]);
    assert_eq!(found["nodes"][0], json!({"id": "An", "degree": 2, "strength": 3.0}));
    assert_eq!(found["nodes"][2], json!({"id": "Cor", "degree": 2, "strength": 2.0}));
}

#[test]
fn an_empty_municipality_and_one_party_are_no_faults() {
    assert_eq!(document("a,b\n", &[])["nodes"], json!([]));
    let alone = network("a,b\nKerk,Kerk\n", &[]);
    assert!(String::from_utf8_lossy(&alone.stderr).contains("tie a name to itself: 1"));
    let alone: Value = serde_json::from_slice(&alone.stdout).unwrap();
    assert_eq!((&alone["nodes"][0]["degree"], &alone["nodes"][0]["constraint"]), (&json!(0), &Value::Null));
}

#[test]
fn a_wrong_file_gives_its_line_and_nothing_else() {
    let check = |text: &[u8], options: &[&str], line: &str| {
        let output = network(text, options);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!((output.status.code(), output.stdout.len(), said.lines().count()), (Some(2), 0, 1), "{said}");
        assert!(said.contains(&format!("edges.csv:{line}: ")), "{said}");
    };
    check(b"from,to\nx,y\n", &[], "1");
    check(b"a,b\nx,y\nx\n", &[], "3");
    check(b"a,b,weight\nx,y,1\nx,z,-2\n", &[], "3");
    check(b"a,b,weight\nx,y,NaN\n", &["--two-mode"], "2");
    check(b"a,b\nx,y\nx,\xff\n", &[], "3");
    assert_eq!(network("a,b\n", &["--measures", "beauty"]).status.code(), Some(2));
}
