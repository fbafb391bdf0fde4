//! Invariant 10, the files: every module opens with one sentence, none is long, none is called after nothing.

use crate::source::{Source, files};

const LONGEST: usize = 500;
const LOOK_AGAIN: usize = 300;

fn all() -> Vec<Source> {
    ["crates", "xtask", "bench"].into_iter().flat_map(|folder| files(folder, ".rs")).collect()
}

#[test]
fn every_module_opens_with_a_sentence() {
    let silent: Vec<String> = all().into_iter().filter(|file| !file.text.starts_with("//! ")).map(|file| file.path).collect();
    assert_eq!(silent, Vec::<String>::new(), "begin with //! and say what question the file answers");
}

#[test]
fn no_file_is_longer_than_anybody_reads() {
    let mut long: Vec<(usize, String)> =
        all().into_iter().map(|file| (file.text.lines().count(), file.path)).filter(|(lines, _)| *lines > LOOK_AGAIN).collect();
    long.sort_by(|a, b| b.cmp(a));
    let too_long = long.iter().filter(|(lines, _)| *lines > LONGEST).count();
    assert_eq!(too_long, 0, "files over {LOOK_AGAIN} lines; those over {LONGEST} must be split: {long:#?}");
}

#[test]
fn a_file_is_named_after_its_question() {
    for file in all() {
        let nameless = ["utils", "util", "helpers", "helper", "common", "misc", "manager"]
            .into_iter()
            .find(|name| file.path.split(['/', '.']).any(|part| part == *name));
        assert_eq!(nameless, None, "{}", file.path);
    }
}

#[test]
fn no_test_is_switched_off_and_nothing_is_left_to_do() {
    // Put together, so that this file does not find itself.
    let marks = [concat!("#[ig", "nore"), concat!("to", "do!("), concat!("unimple", "mented!(")];
    for file in all() {
        assert_eq!(marks.into_iter().find(|mark| file.text.contains(mark)), None, "{}", file.path);
    }
}
