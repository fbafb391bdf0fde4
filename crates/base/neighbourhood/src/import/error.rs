//! Why can a whole file not be read? What is wrong with one row is a [`Reason`](super::Reason), and the rest goes on.

/// Nothing of the file can be used. `to_string` says what is wrong, [`ImportError::advice`] what to do now.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// More bytes than are read.
    #[error("The file is larger than {limit} MB.")]
    TooLarge {
        /// The limit.
        limit: usize,
    },
    /// More rows than are read.
    #[error("The file has more than {limit} rows.")]
    TooManyRows {
        /// The limit.
        limit: usize,
    },
    /// More columns than are read.
    #[error("The file has more than {limit} columns.")]
    TooManyColumns {
        /// The limit.
        limit: usize,
    },
    /// More cells, or more text once unpacked, than fits in memory.
    #[error("The file holds too much: more than {limit}.")]
    TooMuch {
        /// The limit with its unit.
        limit: &'static str,
    },
    /// There is nothing in it.
    #[error("The file is empty: there is not even a row with the names of the columns.")]
    Empty,
    /// It is something else than a table.
    #[error("This is not a table but {found}.")]
    NotATable {
        /// What it looks like.
        found: &'static str,
    },
    /// The spreadsheet is damaged or locked.
    #[error("The spreadsheet cannot be opened: {problem}.")]
    Damaged {
        /// What the reader ran into.
        problem: String,
    },
    /// The spreadsheet would unpack into something that no table needs.
    #[error("The spreadsheet was not opened, because it is not safe: {problem}.")]
    Unsafe {
        /// What gave it away.
        problem: &'static str,
    },
    /// A column that is needed is not there.
    #[error("There is no column {needed}. Columns found: {}.", list(.found))]
    MissingColumn {
        /// What is needed, such as `title or text`.
        needed: &'static str,
        /// The names in the first row.
        found: Vec<String>,
    },
    /// A choice of columns is not `field=column`.
    #[error("'{text}' does not say which column to use.")]
    BadMapping {
        /// What was given.
        text: String,
    },
    /// A choice of columns is for a field that does not exist.
    #[error("There is no field '{field}'. Fields: {}.", list(.fields))]
    UnknownField {
        /// What was given.
        field: String,
        /// What exists.
        fields: Vec<String>,
    },
    /// A choice of columns names a column that is not in the file.
    #[error("The file has no column '{column}'. Columns found: {}.", list(.found))]
    UnknownColumn {
        /// What was given.
        column: String,
        /// The names in the first row.
        found: Vec<String>,
    },
    /// The shapes cannot be read.
    #[error("This is not GeoJSON with a list of areas: {problem}.")]
    NotGeoJson {
        /// What is wrong and where.
        problem: String,
    },
}

impl ImportError {
    /// The code, listed in this crate's README.
    pub fn code(&self) -> &'static str {
        self.code_and_advice().0
    }

    /// What to do now, for whoever imports.
    pub fn advice(&self) -> &'static str {
        self.code_and_advice().1
    }

    /// Code and advice side by side, so that nobody adds the one without the other.
    #[rustfmt::skip]
    fn code_and_advice(&self) -> (&'static str, &'static str) {
        match self {
            Self::TooLarge { .. } => ("NEI-010", "Split the file, and import the parts one after the other."),
            Self::TooManyRows { .. } => ("NEI-011", "Split the file, and import the parts one after the other."),
            Self::TooManyColumns { .. } => ("NEI-012", "Delete the columns that are not needed."),
            Self::TooMuch { .. } => ("NEI-013", "Delete what is not needed, or split the file."),
            Self::Empty => ("NEI-014", "Check that you chose the right file. The first row holds the names of the columns."),
            Self::NotATable { .. } => ("NEI-015", "Save the table as CSV or as an Excel workbook (.xlsx), and import that."),
            Self::Damaged { .. } => ("NEI-016", "Open the file in a spreadsheet program, remove a password if it has one, and save it as CSV or .xlsx again."),
            Self::Unsafe { .. } => ("NEI-017", "Do not open this file elsewhere before you know who made it. Ask them for the table as CSV."),
            Self::MissingColumn { .. } => ("NEI-018", "Give the column its name in the first row, or say which one it is, such as --map title=Onderwerp."),
            Self::BadMapping { .. } => ("NEI-019", "Write field=column, such as --map title=Onderwerp."),
            Self::UnknownField { .. } => ("NEI-020", "Use one of the fields that are listed."),
            Self::UnknownColumn { .. } => ("NEI-021", "Use one of the columns that are listed, written the same."),
            Self::NotGeoJson { .. } => ("NEI-022", "Export the areas as a GeoJSON FeatureCollection, or give a CSV with code and name."),
        }
    }

    /// One of each, for tests of pages and lists of errors.
    pub fn samples() -> Vec<Self> {
        let words = || vec!["naam".to_owned(), "adres".to_owned()];
        let word = || "onderwerp".to_owned();
        vec![
            Self::TooLarge { limit: 200 },
            Self::TooManyRows { limit: 1_000_000 },
            Self::TooManyColumns { limit: 200 },
            Self::TooMuch { limit: "400 MB once unpacked" },
            Self::Empty,
            Self::NotATable { found: "a PDF" },
            Self::Damaged { problem: "no workbook in it".into() },
            Self::Unsafe { problem: "it unpacks into far more than it says" },
            Self::MissingColumn { needed: "title or text", found: words() },
            Self::BadMapping { text: word() },
            Self::UnknownField { field: word(), fields: words() },
            Self::UnknownColumn { column: word(), found: words() },
            Self::NotGeoJson { problem: "line 1: no features".into() },
        ]
    }
}

/// Cut off, because the first row of a file without names is somebody's text.
fn list(names: &[String]) -> String {
    let short = |name: &String| name.chars().take(40).collect::<String>();
    names.iter().map(short).collect::<Vec<_>>().join(", ")
}
