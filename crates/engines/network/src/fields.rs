//! The lines of a file with ties, cut into fields, each with its line number.

use std::borrow::Cow;
use std::fmt;

/// A line that cannot be read, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// From 1 on.
    pub line: usize,
    /// What is wrong.
    pub fault: ReadFault,
}

/// Why a line cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadFault {
    /// The first line is not `a,b` or `a,b,weight`.
    Header,
    /// More or fewer fields than the header has.
    Fields {
        /// In the header.
        expected: usize,
        /// On this line.
        found: usize,
    },
    /// One of the two names is empty.
    NoName,
    /// The weight is not a number of 0 or more.
    Weight,
    /// A field begins with a quote that does not end on the same line, or something follows it.
    Quote,
    /// More than 4 billion names.
    TooMany,
}

impl fmt::Display for ReadError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.line, self.fault)
    }
}

impl fmt::Display for ReadFault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Header => to.write_str("the first line must be `a,b` or `a,b,weight`"),
            Self::Fields { expected, found } => write!(to, "there should be {expected} fields as in the first line, not {found}"),
            Self::NoName => to.write_str("both names must be there"),
            Self::Weight => to.write_str("the weight must be a number of 0 or more"),
            Self::Quote => to.write_str("a quote must end on the same line, just before a comma or the end"),
            Self::TooMany => to.write_str("there are too many different names"),
        }
    }
}

impl std::error::Error for ReadError {}

/// A tie as it stands in the file.
pub(crate) struct Row<'a> {
    pub line: usize,
    pub a: Cow<'a, str>,
    pub b: Cow<'a, str>,
    pub weight: f64,
}

/// The rows of a file, or what is wrong with them.
pub(crate) struct Fields<'a> {
    lines: std::iter::Enumerate<std::str::Lines<'a>>,
    has_weight: bool,
}

impl<'a> Fields<'a> {
    /// Reads the header.
    pub fn of(text: &'a str) -> Result<Self, ReadError> {
        let mut lines = text.trim_start_matches('\u{feff}').lines().enumerate();
        let header = lines.next().map_or("", |(_, line)| line);
        let titles = cut(header).unwrap_or_default();
        let titles: Vec<&str> = titles.iter().map(|title| title.trim()).collect();
        let has_weight = match titles[..] {
            ["a", "b"] => false,
            ["a", "b", "weight"] => true,
            _ => return Err(ReadError { line: 1, fault: ReadFault::Header }),
        };
        Ok(Self { lines, has_weight })
    }
}

impl<'a> Iterator for Fields<'a> {
    type Item = Result<Row<'a>, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        let (line, text) = self.lines.find(|(_, text)| !text.trim().is_empty())?;
        let line = line + 1;
        Some(read_row(line, text, self.has_weight).map_err(|fault| ReadError { line, fault }))
    }
}

fn read_row(line: usize, text: &str, has_weight: bool) -> Result<Row<'_>, ReadFault> {
    let fields = cut(text)?;
    let expected = if has_weight { 3 } else { 2 };
    let found = fields.len();
    let mut fields = fields.into_iter().map(trim);
    let (Some(a), Some(b), weight, None) = (fields.next(), fields.next(), fields.next().filter(|_| has_weight), fields.next()) else {
        return Err(ReadFault::Fields { expected, found });
    };
    if found != expected {
        return Err(ReadFault::Fields { expected, found });
    }
    if a.is_empty() || b.is_empty() {
        return Err(ReadFault::NoName);
    }
    let weight = weight.map_or(Ok(1.0), |weight| weight.parse::<f64>()).ok().filter(|weight| weight.is_finite() && *weight >= 0.0);
    Ok(Row { line, a, b, weight: weight.ok_or(ReadFault::Weight)? })
}

fn trim(field: Cow<'_, str>) -> Cow<'_, str> {
    match field {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

/// Cuts at commas that are not in quotes; two quotes in quotes are one.
fn cut(mut rest: &str) -> Result<Vec<Cow<'_, str>>, ReadFault> {
    let mut fields = Vec::with_capacity(3);
    loop {
        let (field, after) = if let Some(quoted) = rest.strip_prefix('"') {
            cut_quoted(quoted)?
        } else {
            let end = rest.find(',').unwrap_or(rest.len());
            (Cow::Borrowed(&rest[..end]), &rest[end..])
        };
        fields.push(field);
        match after.strip_prefix(',') {
            Some(next) => rest = next,
            None if after.is_empty() => return Ok(fields),
            None => return Err(ReadFault::Quote),
        }
    }
}

/// What stands before the closing quote, and what comes after it.
fn cut_quoted(text: &str) -> Result<(Cow<'_, str>, &str), ReadFault> {
    let mut from = 0;
    while let Some(at) = text[from..].find('"') {
        let at = from + at;
        if !text[at + 1..].starts_with('"') {
            let inside = &text[..at];
            let field = if inside.contains('"') { Cow::Owned(inside.replace("\"\"", "\"")) } else { Cow::Borrowed(inside) };
            return Ok((field, &text[at + 1..]));
        }
        from = at + 2;
    }
    Err(ReadFault::Quote)
}
