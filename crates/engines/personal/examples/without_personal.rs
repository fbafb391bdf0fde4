//! Reads lines and prints each with what it proposes instead: `cargo run -p opbouw-personal --example without_personal < lines.txt`.

use std::io::{BufRead, stdin};

use opbouw_personal::{Places, find_personal, propose};

fn main() -> std::io::Result<()> {
    for line in stdin().lock().lines() {
        let line = line?;
        let found = find_personal(&line, &Places::default());
        let words: Vec<String> = found.iter().map(|found| format!("{}:{}", found.kind.word(), &line[found.range()])).collect();
        println!("{}\t{line}\t{}", words.join(", "), propose(&line, &found));
    }
    Ok(())
}
