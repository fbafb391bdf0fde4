//! `opbouw audit verify`: reads the whole trail and says whether it is whole, and whether a line that was written down elsewhere is still there.

use std::time::Instant;

use anyhow::{Context, Result, anyhow};
use clap::Subcommand;
use opbouw_audit::{AuditError, Hash, Head, Noted, Verdict, verify, verify_against};
use opbouw_store::Db;

use crate::building::{advised, must_exist};

/// What to do with the trail.
#[derive(clap::Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Reads it from end to end; ends with 1 when something is wrong with it.
    Verify(VerifyOptions),
}

#[derive(clap::Args)]
struct VerifyOptions {
    /// sqlite:PATH or postgres://user@host/database.
    #[arg(long, env = "OPBOUW_DATABASE")]
    database: String,
    /// A last line that was written down earlier, as it was shown: 1204:9f86d081...
    #[arg(long, value_name = "LINE:HASH", value_parser = head)]
    head: Option<Head>,
}

/// The trail was tampered with; everything was said already.
#[derive(Debug)]
pub struct NotWhole(AuditError);

impl std::fmt::Display for NotWhole {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "the trail is not whole. {} ({}). {}", self.0, self.0.code(), self.0.advice())
    }
}

impl std::error::Error for NotWhole {}

/// Reads the trail as it is: nothing is brought up to date first, since this may be evidence.
pub async fn run(options: Options) -> Result<()> {
    let What::Verify(options) = options.what;
    must_exist(&options.database)?;
    let db = Db::open(&options.database).await.map_err(advised)?;
    let begun = Instant::now();
    let (verdict, noted) = match options.head {
        Some(head) => verify_against(&db, head).await.map(|(verdict, noted)| (verdict, Some(noted))),
        None => verify(&db).await.map(|verdict| (verdict, None)),
    }
    .map_err(advised)?;
    show(&verdict, noted, begun.elapsed().as_secs_f64());
    match verdict.broken {
        Some(broken) => Err(NotWhole(AuditError::Broken(broken)).into()),
        None => Ok(()),
    }
}

fn show(verdict: &Verdict, noted: Option<Noted>, seconds: f64) {
    let range = verdict.first.zip(verdict.last).map_or_else(String::new, |(first, last)| format!(" ({first} to {last})"));
    println!("{} lines read{range} in {seconds:.2} s.", verdict.lines);
    if let Some(cut) = &verdict.cut {
        println!("Lines up to {} were removed on {} because their term was over.", cut.seq, cut.day);
    }
    println!("Head, to be written down elsewhere: {}:{}", verdict.head.seq, verdict.head.hash);
    match noted {
        Some(Noted::Stands) => println!("The line that was written down still stands."),
        Some(Noted::Removed) => {
            println!("The line that was written down was removed because its term was over; nothing can be said of it.")
        }
        Some(Noted::Gone) | None => {}
    }
    if verdict.is_whole() {
        println!("The trail is whole.");
    }
}

fn head(text: &str) -> Result<Head> {
    let (seq, hash) = text.trim().split_once(':').context("write it as it was shown: the number, a colon, and 64 digits")?;
    let hash = Hash::parse(hash).ok_or_else(|| anyhow!("the hash has 64 digits, 0 to 9 and a to f"))?;
    Ok(Head { seq: seq.parse().context("what is before the colon is not a number")?, hash })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_as_it_is_shown() {
        let shown = format!("1204:{}", "0f".repeat(32));
        let read = head(&shown).unwrap();
        assert_eq!(format!("{}:{}", read.seq, read.hash), shown);
        for wrong in ["", "1204", "1204:0f", "x:".to_owned().as_str()] {
            assert!(head(wrong).is_err(), "{wrong}");
        }
    }
}
