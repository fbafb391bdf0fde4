//! The files of the workspace, as the tests of the house read them.

use std::path::{Path, PathBuf};

/// A file with its path from the root of the workspace.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// The program itself: without comments, and up to its tests.
    pub fn code(&self) -> String {
        let code = self.text.lines().take_while(|line| line.trim() != "#[cfg(test)]");
        code.filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
    }

    /// The crate it belongs to: `crates/rooms/ask`.
    pub fn is_in(&self, folder: &str) -> bool {
        self.path.starts_with(&format!("{folder}/"))
    }
}

/// The root of the workspace.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// A file by its path from the root.
pub fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path} cannot be read: {error}"))
}

/// All files below a folder with this ending, in the order of their paths.
pub fn files(folder: &str, ending: &str) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&root().join(folder), ending, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The sources of the crates without their tests, examples and benches.
pub fn program() -> Vec<Source> {
    files("crates", ".rs").into_iter().filter(|file| file.path.contains("/src/")).collect()
}

/// The folders directly below this one.
pub fn folders(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(root().join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let is_crate = |path: &PathBuf| path.join("Cargo.toml").is_file();
    let mut names: Vec<String> = entries.flatten().map(|entry| entry.path()).filter(is_crate).map(|path| name(&path)).collect();
    names.sort();
    names
}

/// Rows of a table in a document: the cells of each line that begins with `|`, without headings and rules.
pub fn table_rows(document: &str) -> Vec<Vec<String>> {
    let cells = |line: &str| -> Vec<String> { line.trim().trim_matches('|').split('|').map(|cell| cell.trim().replace('`', "")).collect() };
    let lines: Vec<&str> = document.lines().collect();
    let is_rule = |at: usize| lines.get(at).is_some_and(|line| line.starts_with("|-"));
    let rows = (0..lines.len()).filter(|&at| lines[at].starts_with('|') && !is_rule(at) && !is_rule(at + 1));
    rows.map(|at| cells(lines[at])).collect()
}

/// The part of a document under a heading.
pub fn section<'d>(document: &'d str, heading: &str) -> &'d str {
    let start = document.find(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("there is no heading '{heading}'"));
    let rest = &document[start + heading.len() + 2..];
    rest.find("\n## ").map_or(rest, |end| &rest[..end])
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && name(&path) != "target" && name(&path) != "node_modules" {
            collect(&path, ending, found);
        } else if name(&path).ends_with(ending)
            && let Ok(text) = std::fs::read_to_string(&path)
        {
            let path = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            found.push(Source { path, text });
        }
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
