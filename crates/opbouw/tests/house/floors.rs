//! Invariant 1: four floors. opbouw → rooms → base → engines; no arrow runs back up, and rooms never know each other.

use std::process::Command;

use serde_json::Value;

use crate::source::root;

/// A crate of ours with the crates of ours that it needs.
struct Crate {
    name: String,
    path: String,
    needs: Vec<(String, bool)>,
    libraries: Vec<String>,
}

#[derive(Debug, PartialEq, PartialOrd, Clone, Copy)]
enum Floor {
    Engines,
    Base,
    Rooms,
    Program,
    /// Set-up for tests, and the commands of `cargo xtask`: outside the house, so nothing of the program may need them.
    Outside,
}

fn floor(path: &str) -> Floor {
    match path {
        path if path.contains("crates/engines/") => Floor::Engines,
        path if path.contains("crates/base/") => Floor::Base,
        path if path.contains("crates/rooms/") => Floor::Rooms,
        path if path.ends_with("crates/opbouw") => Floor::Program,
        _ => Floor::Outside,
    }
}

fn crates() -> Vec<Crate> {
    let mut cargo = Command::new(env!("CARGO"));
    let output = cargo.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]).current_dir(root()).output().unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata");
    let packages = metadata["packages"].as_array().into_iter().flatten();
    packages.map(made).collect()
}

fn made(package: &Value) -> Crate {
    let text = |value: &Value| value.as_str().unwrap_or_default().replace('\\', "/");
    let needed = package["dependencies"].as_array().into_iter().flatten();
    let (ours, libraries): (Vec<&Value>, Vec<&Value>) = needed.partition(|dependency| dependency["path"].is_string());
    Crate {
        name: text(&package["name"]),
        path: text(&package["manifest_path"]).trim_end_matches("/Cargo.toml").to_owned(),
        needs: ours.iter().map(|dependency| (text(&dependency["path"]), dependency["kind"] == "dev")).collect(),
        libraries: libraries.iter().map(|dependency| text(&dependency["name"])).collect(),
    }
}

#[test]
fn arrows_only_run_down_and_never_between_rooms_or_engines() {
    let mut seen = 0;
    for made in crates() {
        let from = floor(&made.path);
        for (path, _) in made.needs.iter().filter(|(_, for_tests)| !for_tests) {
            let to = floor(path);
            seen += 1;
            assert!(to < from || (from, to) == (Floor::Base, Floor::Base), "{} ({from:?}) may not need {path} ({to:?})", made.name);
        }
    }
    assert!(seen > 10, "the manifests were read");
}

#[test]
fn tests_may_stand_on_the_test_kit_and_on_floors_below() {
    for made in crates() {
        let from = floor(&made.path);
        for (path, _) in made.needs.iter().filter(|(_, for_tests)| *for_tests) {
            let is_kit = path.ends_with("crates/testkit") && from > Floor::Engines;
            assert!(
                is_kit || floor(path) < from || path == &made.path || (from, floor(path)) == (Floor::Base, Floor::Base),
                "the tests of {} may not need {path}",
                made.name
            );
        }
    }
}

#[test]
fn only_the_store_knows_a_database_library() {
    for made in crates().iter().filter(|made| made.name != "opbouw-store" && floor(&made.path) != Floor::Outside) {
        let database = made
            .libraries
            .iter()
            .find(|library| ["rusqlite", "tokio-postgres", "deadpool-postgres", "sqlx", "diesel"].contains(&library.as_str()));
        assert_eq!(database, None, "{}", made.name);
    }
}

#[test]
fn every_crate_in_the_house_is_in_the_workspace() {
    let known: Vec<String> = crates().into_iter().map(|made| made.path).collect();
    for folder in ["crates", "crates/engines", "crates/base", "crates/rooms"] {
        for name in crate::source::folders(folder) {
            assert!(known.iter().any(|path| path.ends_with(&format!("/{folder}/{name}"))), "{folder}/{name} is not built by anybody");
        }
    }
}
