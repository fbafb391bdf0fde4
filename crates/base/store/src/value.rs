//! What can be stored? The five kinds of value that both databases keep alike.

use std::fmt;

/// One value on its way in or out.
///
/// A date is an `Int` or ISO text, a yes or no is an `Int` of 0 or 1, JSON is text.
#[derive(Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number; declare the column `BIGINT`.
    Int(i64),
    /// A number with a fraction; declare the column `DOUBLE PRECISION`.
    Real(f64),
    /// Text without NUL; declare the column `TEXT`.
    Text(String),
    /// Bytes; declare the column `BYTEA`, which SQLite accepts as well.
    Blob(Vec<u8>),
}

/// Shows the kind and size only: a value may be what somebody wrote about a neighbour, and debug
/// output ends up in logs.
impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "Text({} bytes)", text.len()),
            Self::Blob(bytes) => write!(f, "Blob({} bytes)", bytes.len()),
            other => f.write_str(other.kind()),
        }
    }
}

impl Value {
    /// The kind as errors name it.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Int(_) => "a whole number",
            Self::Real(_) => "a number with a fraction",
            Self::Text(_) => "text",
            Self::Blob(_) => "bytes",
        }
    }

    /// Why the two databases would not keep this value alike, if so.
    ///
    /// PostgreSQL refuses NUL in text where SQLite cuts some functions short at it; SQLite turns
    /// NaN into null where PostgreSQL keeps it.
    pub(crate) fn refusal(&self) -> Option<&'static str> {
        match self {
            Self::Text(text) if text.as_bytes().contains(&0) => Some("holds the NUL character"),
            Self::Real(number) if number.is_nan() => Some("is not a number"),
            _ => None,
        }
    }
}

/// Builds the array of values of a statement: `values![name, 3, None::<i64>]`.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => {
        [$($crate::Value::from($value)),*]
    };
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self::Int(number.into())
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Int(number.into())
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Int(yes.into())
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Real(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        Self::Blob(bytes.to_vec())
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Blob(bytes)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
