//! Ask keeps finding the right people: scores on the judged sets may rise, and not fall below what was reached.

#![allow(clippy::expect_used, reason = "a test that cannot start must stop")]

use std::path::Path;
use std::sync::Arc;

use opbouw_testkit::judged::{JudgedSet, Scores};
use opbouw_understand::Vocabulary;

fn scores(set: &str) -> Scores {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../quality").join(set);
    let vocabulary = Arc::new(Vocabulary::built_in().expect("the vocabulary files can be read"));
    JudgedSet::open(&folder, vocabulary).expect("the judged set can be read").score()
}

/// Lowest nDCG@10 and success@3, highest trap@3, lowest precision and recall of red flags.
fn check(set: &str, ndcg: f64, success: f64, traps: f64, precision: f64, recall: f64) {
    let scores = scores(set);
    let (found_precision, found_recall) = scores.flags();
    let told = format!(
        "{set}: nDCG@10 {:.3}, success@3 {:.3}, trap@3 {:.3}, flags {found_precision:.3} / {found_recall:.3}",
        scores.ndcg(),
        scores.success(),
        scores.traps()
    );
    assert!(scores.ndcg() >= ndcg && scores.success() >= success, "answers got worse. {told}");
    assert!(scores.traps() <= traps, "offers that ask or refuse the same come too high. {told}");
    assert!(found_precision >= precision && found_recall >= recall, "red flags got worse. {told}");
}

#[test]
fn everyday_questions_find_the_right_people() {
    check("everyday", 0.71, 0.82, 0.03, 0.95, 0.99);
}

#[test]
fn hard_questions_do_not_get_worse() {
    check("open", 0.50, 0.74, 0.03, 0.95, 0.95);
}

#[test]
fn questions_only_for_measuring_do_not_get_worse() {
    check("streets", 0.74, 0.80, 0.05, 0.54, 0.75);
}

#[test]
fn questions_kept_apart_do_not_get_worse() {
    check("held-out", 0.36, 0.45, 0.09, 0.65, 0.55);
}
