//! Prints how well Ask does on the judged sets: `quality [--worst N] [--only ID] [--vocabulary FOLDER] FOLDER...`.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use opbouw_testkit::judged::{JudgedSet, Outcome, Scores};
use opbouw_understand::Vocabulary;

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (mut worst, mut only, mut vocabulary_folder, mut folders) = (0usize, None, None, Vec::new());
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--worst" => worst = arguments.next().unwrap_or_default().parse()?,
            "--only" => only = arguments.next(),
            "--vocabulary" => vocabulary_folder = arguments.next(),
            _ => folders.push(argument),
        }
    }
    let vocabulary = Arc::new(vocabulary_folder.map_or_else(|| Ok(Vocabulary::built_in()?), |folder| read_vocabulary(Path::new(&folder)))?);
    let (terms, words) = vocabulary.size();
    println!("vocabulary: {} concepts, {terms} terms, {words} words", vocabulary.concepts.len());
    for folder in folders {
        let scores = JudgedSet::open(Path::new(&folder), vocabulary.clone())?.score();
        match &only {
            Some(id) => scores.outcomes.iter().filter(|outcome| outcome.id == *id).for_each(print_outcome),
            None => print_scores(&folder, &scores, worst),
        }
    }
    Ok(())
}

/// A vocabulary from a folder instead of the one inside the program, to try a change.
fn read_vocabulary(folder: &Path) -> Result<Vocabulary> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".txt") {
            files.push((name, std::fs::read_to_string(&path)?));
        }
    }
    files.sort();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Ok(Vocabulary::parse(&files)?)
}

fn print_scores(folder: &str, scores: &Scores, worst: usize) {
    let (precision, recall) = scores.flags();
    println!("\n{folder}: {} questions", scores.outcomes.len());
    println!(
        "  nDCG@10 {:.3}   success@3 {:.3}   trap@3 {:.3}   flag precision {precision:.3} recall {recall:.3}",
        scores.ndcg(),
        scores.success(),
        scores.traps()
    );
    for (class, (count, ndcg, success)) in scores.by_class() {
        println!("  {class:<10} n={count:<3} nDCG@10 {ndcg:.3}  success@3 {success:.3}");
    }
    // The sets that are only for measuring stay unread: their counts say enough.
    if ["held-out", "streets"].iter().any(|set| folder.trim_end_matches('/').ends_with(set)) && worst == 0 {
        return;
    }
    for outcome in scores.outcomes.iter().filter(|outcome| outcome.flagged != outcome.must_flag) {
        println!("  flag {}: {} {} | {}", if outcome.must_flag { "missed" } else { "false" }, outcome.id, outcome.text, outcome.understood);
    }
    let mut judged: Vec<&Outcome> = scores.outcomes.iter().filter(|outcome| outcome.ndcg.is_some()).collect();
    judged.sort_by(|a, b| a.ndcg.unwrap_or(0.0).total_cmp(&b.ndcg.unwrap_or(0.0)));
    judged.into_iter().take(worst).for_each(print_outcome);
}

fn print_outcome(outcome: &Outcome) {
    println!("\n{} [{}] {:.3} {}", outcome.id, outcome.class, outcome.ndcg.unwrap_or(0.0), outcome.text);
    println!("    {}", outcome.understood);
    outcome.first.iter().for_each(|line| println!("    {line}"));
    outcome.missed.iter().for_each(|line| println!("    missed: {line}"));
}
