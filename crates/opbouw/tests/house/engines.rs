//! Invariant 2: engines are pure. No files, network, clock, threads, async or database, so that the same input gives the same answer.

use crate::source::files;

const FORBIDDEN: [&str; 16] = [
    "std::fs",
    "std::net",
    "std::time",
    "std::env",
    "std::process",
    "std::thread",
    "std::io",
    "tokio",
    "rusqlite",
    "async fn",
    "async move",
    ".await",
    "jiff::Zoned",
    "Instant::now",
    "SystemTime",
    "println!",
];
const FORBIDDEN_IN_GROUPS: [&str; 7] = ["fs", "net", "time", "env", "process", "thread", "io"];

/// What stands in `use std::{...}`.
fn grouped(code: &str) -> Vec<String> {
    let groups = code.split("std::{").skip(1).filter_map(|rest| rest.split("};").next());
    groups
        .flat_map(|group| group.split([',', '{', '}']))
        .map(|name| name.trim().split([':', ' ']).next().unwrap_or("").to_owned())
        .collect()
}

#[test]
fn engines_touch_nothing_outside() {
    let sources = files("crates/engines", ".rs");
    assert!(sources.len() > 10);
    for file in sources.iter().filter(|file| file.path.contains("/src/")) {
        let code = file.code();
        let found = FORBIDDEN.iter().find(|word| code.contains(**word));
        assert_eq!(found, None, "{}", file.path);
        let found = grouped(&code).into_iter().find(|name| FORBIDDEN_IN_GROUPS.contains(&name.as_str()));
        assert_eq!(found, None, "{}", file.path);
    }
}

#[test]
fn engines_have_no_unsafe_and_no_hidden_state() {
    for file in files("crates/engines", ".rs").iter().filter(|file| file.path.contains("/src/")) {
        let code = file.code();
        let found = ["static mut", "thread_local!", "Mutex", "RwLock", "RefCell", "AtomicU"].into_iter().find(|word| code.contains(word));
        assert_eq!(found, None, "{}: an answer may not depend on earlier questions", file.path);
    }
}
