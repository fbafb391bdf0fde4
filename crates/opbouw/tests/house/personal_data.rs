//! Invariant 9: every column is in `docs/personal-data.md`, either with why, how long and who sees it, or as one without personal data.

use std::collections::BTreeSet;

use opbouw_testkit::store::list_columns;

use crate::source::{read, section, table_rows};
use crate::tables::migrated;

const DOCUMENT: &str = "docs/personal-data.md";

/// `table.column` of each row under a heading; several columns of one table are written `table.a, b, c`.
fn columns_under(heading: &str) -> Vec<String> {
    let document = read(DOCUMENT);
    let rows = table_rows(section(&document, heading));
    rows.iter().flat_map(|row| spelled_out(&row[0])).collect()
}

fn spelled_out(cell: &str) -> Vec<String> {
    let (table, columns) = cell.split_once('.').unwrap_or_else(|| panic!("'{cell}' is not table.column"));
    columns.split(',').map(|column| format!("{table}.{}", column.trim())).collect()
}

#[tokio::test]
async fn every_column_of_the_database_is_in_the_document_once() {
    let mut written = columns_under("## Columns with personal data");
    written.extend(columns_under("## Columns without personal data"));
    let once: BTreeSet<String> = written.iter().cloned().collect();
    assert_eq!(once.len(), written.len(), "a column stands twice");
    for db in migrated().await {
        let real: BTreeSet<String> =
            list_columns(&db, db.name).await.unwrap().into_iter().map(|(table, column)| format!("{table}.{column}")).collect();
        assert_eq!(real.difference(&once).collect::<Vec<_>>(), Vec::<&String>::new(), "in the database, not in {DOCUMENT}");
        assert_eq!(once.difference(&real).collect::<Vec<_>>(), Vec::<&String>::new(), "in {DOCUMENT}, not in the database");
    }
}

#[test]
fn personal_data_says_why_how_long_and_who_sees_it() {
    let document = read(DOCUMENT);
    for row in table_rows(section(&document, "## Columns with personal data")) {
        assert!(row.len() == 5 && row.iter().all(|cell| cell.len() > 3), "{row:?}");
    }
}

/// How somebody wants to be reached, and nowhere else. A messages' recipient is emptied when it is sent.
const REACHED_BY: [&str; 8] = [
    "neighbourhood_people.email",
    "neighbourhood_people.email_key",
    "neighbourhood_people.phone",
    "neighbourhood_filled_people.email",
    "neighbourhood_filled_people.email_key",
    "neighbourhood_filled_people.phone",
    "signin_invites.email",
    "signin_addresses.email",
];

/// What must never be a column, whatever the document says.
#[tokio::test]
async fn no_table_has_a_place_for_what_we_promised_not_to_keep() {
    for db in migrated().await {
        for (table, column) in list_columns(&db, db.name).await.unwrap() {
            let found =
                ["question", "vraag", "bsn", "birth", "phone", "email", "surname", "last_name", "address", "postcode", "ip", "session"]
                    .into_iter()
                    .find(|word| column.split('_').any(|part| part == *word));
            assert!(found.is_none() || REACHED_BY.contains(&format!("{table}.{column}").as_str()), "{table}.{column}");
        }
    }
}
