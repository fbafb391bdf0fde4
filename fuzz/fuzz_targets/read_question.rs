//! No text makes reading fail, as a question or as an offer.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use opbouw_understand::Vocabulary;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::built_in().expect("the vocabulary files can be read"));

fuzz_target!(|text: &str| {
    let understood = VOCABULARY.read_question(text);
    assert!(understood.needs.iter().all(|need| (0.0..=1.0).contains(&need.strength)));
    VOCABULARY.read_offer(text, text, false);
});
