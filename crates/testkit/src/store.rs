//! Looks into the tables as they are, for tests that say what may not be in them.

use std::collections::BTreeMap;

use opbouw_store::{Db, Row, Statement, StoreError};

const LIST_SQLITE: &str = "SELECT m.name, p.name FROM sqlite_master m, pragma_table_info(m.name) p \
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, p.cid";
const LIST_POSTGRES: &str = "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
    WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position";

/// Every table with its columns.
///
/// # Errors
/// The database's own.
pub async fn list_columns(db: &Db, name: &str) -> Result<Vec<(String, String)>, StoreError> {
    let sql = if name == "postgres" { LIST_POSTGRES } else { LIST_SQLITE };
    let rows = db.query(&Statement::new("testkit::LIST_COLUMNS", sql), &[]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Every value of every column as text, by `table.column`.
///
/// # Errors
/// The database's own.
pub async fn list_values(db: &Db, name: &str) -> Result<BTreeMap<String, Vec<String>>, StoreError> {
    let mut all = BTreeMap::new();
    for (table, column) in list_columns(db, name).await? {
        // Bytes that are no text come as digits; PostgreSQL does so by itself.
        let text = match name {
            "postgres" => format!("CAST({column} AS TEXT)"),
            _ => format!("CASE typeof({column}) WHEN 'blob' THEN hex({column}) ELSE CAST({column} AS TEXT) END"),
        };
        let sql = format!("SELECT COALESCE({text}, '') FROM {table} ORDER BY 1");
        // A statement is 'static so that no typed text gets into it; these names are the program's own, and a test may leak them.
        let statement = Statement::new("testkit::LIST_VALUES", Box::leak(sql.into_boxed_str()));
        let rows = db.read(move |tx| tx.query(&statement, &[])).await?;
        let values: Result<Vec<String>, StoreError> = rows.iter().map(|row: &Row| row.get(0)).collect();
        all.insert(format!("{table}.{column}"), values?);
    }
    Ok(all)
}
