//! Invariant 6: every sentence that is used exists in every language, with the same values, and none is unused.

use std::collections::BTreeSet;

use opbouw_words::scan::{defined_keys, used_keys};
use opbouw_words::{Language, SentenceFile};

use crate::rooms;
use crate::source::{Source, files};

/// Keys that are put together from a beginning and a code word.
const MADE_UP: [&str; 3] = ["ask-day-", "ask-part-", "ask-language-"];
/// What is put behind the name of an error page.
const ERROR_PARTS: [&str; 2] = ["-title", "-advice"];
/// What is put behind the name of a kind of message.
const MESSAGE_PARTS: [&str; 4] = ["-subject", "-lead", "-body", "-button"];

fn keys(language: Language) -> BTreeSet<String> {
    let files = rooms::sentence_files().into_iter().filter(|file| file.language == language);
    files.flat_map(|file| defined_keys(file.text)).collect()
}

/// Templates and code, without the crate that scans them.
fn users() -> Vec<Source> {
    let all = files("crates", ".rs").into_iter().chain(files("crates", ".html"));
    all.filter(|file| !file.is_in("crates/base/words") && !file.path.contains("/tests/")).collect()
}

fn is_made_up(key: &str) -> bool {
    MADE_UP.iter().any(|beginning| key.starts_with(beginning))
}

#[test]
fn every_language_has_the_sentences_of_dutch() {
    for language in Language::ALL {
        let (dutch, here) = (keys(Language::Nl), keys(language));
        assert_eq!(dutch.difference(&here).collect::<Vec<_>>(), Vec::<&String>::new(), "missing in {language:?}");
        assert_eq!(here.difference(&dutch).collect::<Vec<_>>(), Vec::<&String>::new(), "in {language:?} and not in Dutch");
    }
}

#[test]
fn the_files_can_be_read_and_every_crate_has_one_per_language() {
    rooms::sentences().unwrap();
    let mut all = rooms::sentence_files();
    all.sort_by_key(|file| file.name);
    let folder = |file: &SentenceFile| file.name.rsplit_once('/').map(|(folder, _)| folder).unwrap_or_default();
    for file in &all {
        let of_same: BTreeSet<Language> = all.iter().filter(|other| folder(other) == folder(file)).map(|other| other.language).collect();
        assert_eq!(of_same, Language::ALL.into_iter().collect(), "{}", file.name);
    }
    assert_eq!(all.len(), files("crates", ".ftl").len(), "a sentence file that nobody reads");
}

#[test]
fn every_sentence_that_is_used_exists() {
    let dutch = keys(Language::Nl);
    for file in users() {
        let missing: Vec<String> = used_keys(&file.code()).into_iter().filter(is_whole).filter(|key| !dutch.contains(key)).collect();
        assert_eq!(missing, Vec::<String>::new(), "{}", file.path);
    }
}

/// The part of a message ("lead") is put behind the name of its kind.
fn is_whole(key: &String) -> bool {
    !MESSAGE_PARTS.contains(&format!("-{key}").as_str())
}

/// Also keys that are not written inside `say(..)`: in lists, and the names of error pages.
#[test]
fn every_text_that_looks_like_a_key_is_one() {
    let dutch = keys(Language::Nl);
    for file in users() {
        // A class of the style sheet may begin with the name of its room.
        let code = file.code().replace("class=\"", "class=");
        for text in [
            "\"ask-",
            "\"web-",
            "\"people-",
            "\"admin-",
            "\"matching-",
            "\"calls-",
            "\"buddies-",
            "\"places-",
            "\"activities-",
            "\"contact-",
            "\"socialmap-",
            "\"overview-",
            "\"cuts-",
            "\"signals-",
            "\"handover-",
        ]
        .into_iter()
        .flat_map(|start| code.split(start).skip(1).map(|rest| format!("{}{rest}", &start[1..])).collect::<Vec<_>>())
        {
            let key = text.split('"').next().unwrap_or("");
            let is_error_page = ERROR_PARTS.iter().all(|part| dutch.contains(&format!("{key}{part}")));
            let is_made_up = MADE_UP.iter().any(|beginning| key.starts_with(&format!("{beginning}{{")));
            let is_message = ["-subject", "-lead"].iter().all(|part| dutch.contains(&format!("{key}{part}")));
            assert!(dutch.contains(key) || is_error_page || is_message || is_made_up, "{}: {key}", file.path);
        }
    }
}

#[test]
fn no_sentence_is_unused() {
    let code: String = users().iter().map(Source::code).collect();
    let is_written = |key: &str| code.contains(&format!("\"{key}\""));
    let is_error_page = |key: &str| ERROR_PARTS.iter().any(|part| key.strip_suffix(part).is_some_and(is_written));
    let is_message = |key: &str| MESSAGE_PARTS.iter().any(|part| key.strip_suffix(part).is_some_and(is_written));
    let is_used = |key: &str| is_written(key) || is_made_up(key) || is_error_page(key) || is_message(key);
    let unused: Vec<String> = keys(Language::Nl).into_iter().filter(|key| !is_used(key)).collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn keys_that_are_put_together_exist_for_every_code_word() {
    let days = ["ma", "di", "wo", "do", "vr", "za", "zo"].map(|day| format!("ask-day-{day}"));
    let parts = ["ochtend", "middag", "avond"].map(|part| format!("ask-part-{part}"));
    let languages = opbouw_understand::LANGUAGE_CODES.iter().map(|code| format!("ask-language-{code}"));
    let expected: BTreeSet<String> = days.into_iter().chain(parts).chain(languages).collect();
    let dutch: BTreeSet<String> = keys(Language::Nl).into_iter().filter(|key| is_made_up(key)).collect();
    assert_eq!(dutch, expected);
}

#[test]
fn a_sentence_has_the_same_values_in_every_language() {
    let values = |file: &SentenceFile, key: &str| -> BTreeSet<String> {
        let start = file.text.find(&format!("{key} =")).unwrap_or(file.text.len());
        let sentence = file.text[start..]
            .split("\n")
            .enumerate()
            .take_while(|(at, line)| *at == 0 || line.starts_with(' '))
            .map(|(_, line)| line)
            .collect::<String>();
        sentence.split('$').skip(1).map(|rest| rest.chars().take_while(|letter| letter.is_alphanumeric()).collect()).collect()
    };
    let all = rooms::sentence_files();
    for file in all.iter().filter(|file| file.language == Language::Nl) {
        for other in all.iter().filter(|other| other.name == file.name.replace("nl.ftl", &format!("{}.ftl", other.language.code()))) {
            for key in defined_keys(file.text) {
                assert_eq!(values(file, &key), values(other, &key), "{}: {key}", other.name);
            }
        }
    }
}

#[test]
fn a_key_begins_with_the_name_of_its_crate() {
    for file in rooms::sentence_files() {
        let name = file.name.split('/').next().unwrap_or("");
        assert!(defined_keys(file.text).iter().all(|key| key.starts_with(&format!("{name}-"))), "{}", file.name);
    }
}
