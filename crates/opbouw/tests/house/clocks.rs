//! Invariant 8: the time and chance come in as arguments, so that the same input gives the same answer.

use crate::source::{program, read};

const CLOCKS: [&str; 3] = ["std::time::SystemTime::now", "jiff::Zoned::now", "jiff::Timestamp::now"];
/// Where the real clock is read.
const THE_CLOCK: &str = "crates/base/web/src/clock.rs";
/// Where dice are thrown: what keeps strangers out must not be foreseen.
const THE_DICE: [&str; 4] = [
    "crates/base/secrets/src/token.rs",
    "crates/base/post/src/push/chance.rs",
    "crates/base/signin/src/oidc/chance.rs",
    "crates/base/web/src/limiter.rs",
];

#[test]
fn clippy_refuses_every_other_clock() {
    let rules = read("clippy.toml");
    for clock in CLOCKS {
        assert!(rules.contains(&format!("path = \"{clock}\"")), "clippy.toml no longer refuses {clock}");
    }
}

/// The same without clippy, and without the `allow` that would silence it.
#[test]
fn nobody_else_reads_a_clock_or_throws_dice() {
    let marks = ["SystemTime", "Zoned::now", "Timestamp::now", "rand::", "getrandom", "RandomState", "CURRENT_TIMESTAMP", "now()"];
    for file in program().iter().filter(|file| file.path != THE_CLOCK && !THE_DICE.contains(&file.path.as_str())) {
        // An `Instant` only measures how long something takes.
        let code = ["clock.now()", "self.now()", "Instant::now()"].iter().fold(file.code(), |code, fine| code.replace(fine, ""));
        assert_eq!(marks.into_iter().find(|mark| code.contains(mark)), None, "{}", file.path);
    }
}
