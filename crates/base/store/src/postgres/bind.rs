//! Our five kinds of value in PostgreSQL's types.

use std::error::Error;

use bytes::BytesMut;
use tokio_postgres::Column;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use crate::{Statement, StoreError, Value};

/// The kind of value that a type holds. Others, such as NUMERIC from `sum(...)`, must be cast in
/// the SQL: SQLite has no equal of them.
#[derive(PartialEq)]
enum Kind {
    Int,
    Real,
    Text,
    Blob,
}

fn kind_of(ty: &Type) -> Option<Kind> {
    match *ty {
        Type::INT8 | Type::INT4 | Type::INT2 | Type::BOOL => Some(Kind::Int),
        Type::FLOAT8 | Type::FLOAT4 => Some(Kind::Real),
        Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::UNKNOWN => Some(Kind::Text),
        Type::BYTEA => Some(Kind::Blob),
        _ => None,
    }
}

pub(super) fn check_parameters(statement: &Statement, types: &[Type]) -> Result<(), StoreError> {
    match types.iter().position(|ty| kind_of(ty).is_none()) {
        None => Ok(()),
        Some(index) => Err(must_be_cast(statement, &format!("${}", index + 1), &types[index])),
    }
}

pub(super) fn check_columns(statement: &Statement, columns: &[Column]) -> Result<(), StoreError> {
    match columns.iter().position(|column| kind_of(column.type_()).is_none()) {
        None => Ok(()),
        Some(index) => Err(must_be_cast(statement, &format!("column {index}"), columns[index].type_())),
    }
}

fn must_be_cast(statement: &Statement, what: &str, ty: &Type) -> StoreError {
    let name = ty.name().to_uppercase();
    let problem = format!("{what} is {name}; CAST it to BIGINT, DOUBLE PRECISION, TEXT or BYTEA");
    StoreError::WrongSql { statement: statement.name, problem }
}

/// Checks before sending, so that the error is ours and holds no values.
pub(super) fn check_values(statement: &Statement, types: &[Type], values: &[Value]) -> Result<(), StoreError> {
    let wrong = |problem| Err(StoreError::WrongValues { statement: statement.name, problem });
    if types.len() != values.len() {
        return wrong(format!("it wants {}, the code gives {}", types.len(), values.len()));
    }
    for (index, (ty, value)) in types.iter().zip(values).enumerate() {
        let number = index + 1;
        if let Some(refusal) = value.refusal() {
            return wrong(format!("${number} {refusal}"));
        }
        if !fits(value, ty) {
            return wrong(format!("${number} is {}, the database wants {}", value.kind(), ty.name()));
        }
    }
    Ok(())
}

pub(super) fn fits(value: &Value, ty: &Type) -> bool {
    match value {
        Value::Null => true,
        Value::Int(number) => match *ty {
            Type::INT8 | Type::FLOAT8 => true,
            Type::INT4 => i32::try_from(*number).is_ok(),
            Type::INT2 => i16::try_from(*number).is_ok(),
            Type::BOOL => matches!(number, 0 | 1),
            _ => false,
        },
        Value::Real(_) => *ty == Type::FLOAT8,
        Value::Text(_) => kind_of(ty) == Some(Kind::Text),
        Value::Blob(_) => *ty == Type::BYTEA,
    }
}

impl ToSql for Value {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) => match *ty {
                Type::INT4 => i32::try_from(*number)?.to_sql(ty, out),
                Type::INT2 => i16::try_from(*number)?.to_sql(ty, out),
                Type::BOOL => (*number != 0).to_sql(ty, out),
                Type::FLOAT8 => (*number as f64).to_sql(ty, out),
                _ => number.to_sql(ty, out),
            },
            // Minus zero becomes zero, as on SQLite.
            Self::Real(number) => (*number + 0.0).to_sql(ty, out),
            Self::Text(text) => text.as_str().to_sql(ty, out),
            Self::Blob(bytes) => bytes.as_slice().to_sql(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        // check_values has looked at type and value together.
        true
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(match *ty {
            Type::INT8 => Self::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => Self::Int(i32::from_sql(ty, raw)?.into()),
            Type::INT2 => Self::Int(i16::from_sql(ty, raw)?.into()),
            Type::BOOL => Self::Int(bool::from_sql(ty, raw)?.into()),
            Type::FLOAT8 => Self::Real(f64::from_sql(ty, raw)?),
            Type::FLOAT4 => Self::Real(f32::from_sql(ty, raw)?.into()),
            Type::BYTEA => Self::Blob(raw.to_vec()),
            _ => Self::Text(String::from_sql(ty, raw)?),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self::Null)
    }

    fn accepts(ty: &Type) -> bool {
        kind_of(ty).is_some()
    }
}
