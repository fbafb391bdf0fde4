//! Finds the sentence keys that templates and code use, so that a test can compare them with the sentence files.

use std::collections::BTreeSet;

/// The keys in the source text of a template or Rust file: the first quoted argument of `say(` and `say_with(`.
pub fn used_keys(source: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for call in ["say(\"", "say_with(\"", "key(\""] {
        for (at, _) in source.match_indices(call) {
            let rest = &source[at + call.len()..];
            if let Some(end) = rest.find('"') {
                keys.insert(rest[..end].to_owned());
            }
        }
    }
    keys
}

/// The keys that a Fluent file defines.
pub fn defined_keys(fluent: &str) -> BTreeSet<String> {
    fluent
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| line.split_once('='))
        .map(|(key, _)| key.trim().to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_in_templates_and_files() {
        let used = used_keys(r#"<h1>{{ say("ask-title") }}</h1> {{ frame.say_with("ask-found", &[("count", 3.into())]) }}"#);
        assert_eq!(used.into_iter().collect::<Vec<_>>(), ["ask-found", "ask-title"]);
        let defined = defined_keys("# comment\nask-title = Vraag\nask-found = { $count ->\n    [one] één\n   *[other] meer\n }\n");
        assert_eq!(defined.into_iter().collect::<Vec<_>>(), ["ask-found", "ask-title"]);
    }
}
