//! How many signals there are per area, theme and week, in the database. They stay when signals are forgotten.

use jiff::civil::Date;
use opbouw_store::{StoreError, Tx, statements, values};

use crate::theme::SignalTheme;

statements! {
    pub(crate) ALL = {
        ADD: "INSERT INTO signals_counts (area, theme, week, count) VALUES ($1, $2, $3, $4)
            ON CONFLICT (area, theme, week) DO UPDATE SET count = signals_counts.count + EXCLUDED.count";
        TAKE_ONE: "UPDATE signals_counts SET count = count - 1 WHERE area = $1 AND theme = $2 AND week = $3 AND count > 0";
        LIST: "SELECT area, theme, week, count FROM signals_counts WHERE week >= $1 AND week < $2 AND count > 0 ORDER BY week, area, theme";
    }
}

/// How many of an area, a theme and a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// Code of the area.
    pub area: String,
    /// Of what.
    pub theme: SignalTheme,
    /// The Monday of the week.
    pub week: Date,
    /// How many.
    pub count: i64,
}

/// So many more.
pub fn add(tx: &mut Tx<'_>, area: &str, theme: SignalTheme, week: Date, count: i64) -> Result<(), StoreError> {
    tx.execute(&ADD, &values![area, theme.code(), week.to_string(), count]).map(drop)
}

/// One less: whoever left it took it back.
pub(crate) fn take_one(tx: &mut Tx<'_>, area: &str, theme: SignalTheme, week: Date) -> Result<(), StoreError> {
    tx.execute(&TAKE_ONE, &values![area, theme.code(), week.to_string()]).map(drop)
}

/// All of the weeks from a Monday until before another, by week, area and theme.
pub fn list(tx: &mut Tx<'_>, from: Date, before: Date) -> Result<Vec<Count>, StoreError> {
    let rows = tx.query(&LIST, &values![from.to_string(), before.to_string()])?;
    let mut counts = Vec::with_capacity(rows.len());
    for row in &rows {
        let (theme, week): (String, String) = (row.get(1)?, row.get(2)?);
        if let (Some(theme), Ok(week)) = (SignalTheme::parse(&theme), week.parse()) {
            counts.push(Count { area: row.get(0)?, theme, week, count: row.get(3)? });
        }
    }
    Ok(counts)
}
