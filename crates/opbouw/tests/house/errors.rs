//! Invariant 7: every error code is used once, listed in `docs/errors.md`, and says what to do now.

use std::collections::BTreeSet;

use opbouw_ask::AskError;
use opbouw_audit::AuditError;
use opbouw_handover::HandoverError;
use opbouw_neighbourhood::NeighbourhoodError;
use opbouw_post::PostError;
use opbouw_signin::SigninFault;
use opbouw_store::StoreError;
use opbouw_words::Language;

use crate::rooms;
use crate::source::{program, read, table_rows};

const FAMILIES: [&str; 24] = [
    "ACTIVITIES",
    "ADMIN",
    "ASK",
    "AUD",
    "BOOKING",
    "BUDDIES",
    "CALLS",
    "CONTACT",
    "CUTS",
    "HANDOVER",
    "HAP",
    "JOIN",
    "MATCHING",
    "NEI",
    "OVERVIEW",
    "PLACES",
    "POST",
    "SECRETS",
    "SIGNALS",
    "SIGNIN",
    "SOCIALMAP",
    "STORE",
    "TIES",
    "WEB",
];

/// Code, what happened, what to do now.
fn listed() -> Vec<Vec<String>> {
    let is_code = |row: &Vec<String>| FAMILIES.iter().any(|family| row.first().is_some_and(|code| code.starts_with(&format!("{family}-"))));
    table_rows(&read("docs/errors.md")).into_iter().filter(is_code).collect()
}

fn advice_of(code: &str) -> String {
    listed().into_iter().find(|row| row[0] == code).and_then(|row| row.get(2).cloned()).unwrap_or_default()
}

/// The codes in a text: a family, a dash, three digits.
fn codes_in(text: &str) -> BTreeSet<String> {
    let found = |family: &str| -> Vec<String> {
        // ACTIVITIES ends with TIES.
        let is_whole = |at: usize| !text[..at].ends_with(|letter: char| letter.is_ascii_uppercase());
        let mark = format!("{family}-");
        let marks = text.match_indices(&mark).filter(|(at, _)| is_whole(*at));
        let starts = marks.map(|(at, mark)| at + mark.len()).collect::<Vec<_>>();
        let digits =
            starts.into_iter().filter_map(|at| text.get(at..at + 3)).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()));
        digits.map(|digits| format!("{family}-{digits}")).collect()
    };
    FAMILIES.iter().flat_map(|family| found(family)).collect()
}

#[test]
fn the_document_has_exactly_the_codes_of_the_program() {
    let used: BTreeSet<String> = program().iter().flat_map(|file| codes_in(&file.code())).collect();
    let written: Vec<String> = listed().into_iter().map(|row| row[0].clone()).collect();
    let once: BTreeSet<String> = written.iter().cloned().collect();
    assert_eq!(written.len(), once.len(), "a code stands twice in docs/errors.md");
    assert_eq!(used, once);
}

#[test]
fn every_row_says_what_happened_and_what_to_do_now() {
    for row in listed() {
        assert_eq!(row.len(), 3, "{row:?}");
        assert!(row[1].len() > 10 && row[2].len() > 15 && row[2].ends_with('.'), "{row:?}");
    }
}

#[test]
fn the_document_gives_the_advice_of_the_program() {
    for error in StoreError::samples() {
        assert_eq!(advice_of(error.code()), error.advice(), "{}", error.code());
    }
    for error in NeighbourhoodError::samples() {
        assert_eq!(advice_of(error.code()), error.advice(), "{}", error.code());
    }
    for error in PostError::samples() {
        assert_eq!(advice_of(error.code()), error.advice(), "{}", error.code());
    }
    for error in AuditError::samples() {
        assert_eq!(advice_of(error.code()), error.advice(), "{}", error.code());
    }
    for error in HandoverError::samples() {
        assert_eq!(advice_of(error.code()), error.advice(), "{}", error.code());
    }
    for fault in SigninFault::ALL {
        assert_eq!(advice_of(fault.code()), fault.advice(), "{}", fault.code());
    }
}

#[test]
fn no_code_has_two_meanings() {
    let mut all: Vec<&str> = AskError::ALL.iter().map(AskError::code).collect();
    let (of_store, of_register) = (StoreError::samples(), NeighbourhoodError::samples());
    all.extend(of_store.iter().map(StoreError::code));
    all.extend(of_register.iter().map(NeighbourhoodError::code));
    let (of_post, of_trail) = (PostError::samples(), AuditError::samples());
    all.extend(of_post.iter().map(PostError::code));
    all.extend(of_trail.iter().map(AuditError::code));
    all.extend(SigninFault::ALL.iter().map(|fault| fault.code()));
    let different: BTreeSet<&&str> = all.iter().collect();
    assert_eq!(different.len(), all.len());
}

#[test]
fn a_fault_of_the_asker_has_its_sentence_in_every_language() {
    let sentences = rooms::sentences().unwrap();
    for fault in AskError::ALL {
        for language in Language::ALL {
            assert!(sentences.has(language, fault.key()), "{} in {language:?}", fault.code());
        }
    }
}
