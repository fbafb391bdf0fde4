//! Invariant 10, the documents: every crate says what it is for, and a room lists exactly its tables.

use std::collections::BTreeSet;

use opbouw_testkit::store::list_columns;

use crate::rooms;
use crate::source::{folders, read, root, table_rows};
use crate::tables::migrated;

fn crates() -> Vec<String> {
    ["crates/engines", "crates/base", "crates/rooms"]
        .into_iter()
        .flat_map(|folder| folders(folder).into_iter().map(move |name| format!("{folder}/{name}")))
        .collect()
}

#[test]
fn every_crate_has_a_readme_that_opens_with_its_name_and_one_sentence() {
    for path in crates() {
        let readme = read(&format!("{path}/README.md"));
        let name = path.rsplit('/').next().unwrap_or("");
        let mut lines = readme.lines().filter(|line| !line.is_empty());
        assert_eq!(lines.next(), Some(format!("# opbouw-{name}").as_str()), "{path}");
        assert!(
            lines.next().is_some_and(|sentence| sentence.len() > 30 && !sentence.starts_with(['#', '|', '-'])),
            "{path}: one sentence first"
        );
    }
}

#[tokio::test]
async fn readmes_list_exactly_their_tables() {
    let databases = migrated().await;
    let columns = list_columns(&databases[0], databases[0].name).await.unwrap();
    let owners: BTreeSet<&str> = rooms::migrations().iter().map(|migration| migration.room).collect();
    for owner in owners {
        let path = crates().into_iter().find(|path| path.ends_with(&format!("/{owner}"))).unwrap_or_else(|| panic!("no crate {owner}"));
        let is_own = |name: &String| name.starts_with(&format!("{owner}_"));
        let real: BTreeSet<String> = columns.iter().map(|(table, _)| table.clone()).filter(is_own).collect();
        let listed: BTreeSet<String> =
            table_rows(&read(&format!("{path}/README.md"))).into_iter().map(|row| row[0].clone()).filter(is_own).collect();
        assert_eq!(listed, real, "{path}/README.md");
    }
}

#[test]
fn a_room_has_the_shape_of_every_room() {
    for room in folders("crates/rooms") {
        let has = |part: &str| root().join(format!("crates/rooms/{room}/{part}")).exists();
        for part in ["README.md", "src/lib.rs", "src/house.rs", "src/pages", "words/nl.ftl", "words/en.ftl", "templates", "tests"] {
            assert!(has(part), "{room} has no {part}");
        }
        // A room that only shows the register has no tables of its own; one that has, has all that goes with them.
        assert_eq!(has("migrations"), has("src/store.rs") || has("src/store"), "{room}: tables and their statements go together");
    }
}

/// The documents that other tests and pages lean on.
#[test]
fn links_in_the_documents_of_the_house_lead_somewhere() {
    for path in ["docs/style.md", "docs/errors.md", "docs/personal-data.md", "docs/words.md"] {
        for link in read(path).split("](").skip(1).filter_map(|rest| rest.split(')').next()).filter(|link| !link.starts_with("http")) {
            let target = link.split('#').next().unwrap_or("");
            assert!(root().join("docs").join(target).exists(), "{path}: {link}");
        }
    }
}
