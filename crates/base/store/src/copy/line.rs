//! One row as a line of JSON, and back, without losing a bit.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::Value;

/// The line of a row, with its end.
pub(super) fn encode(row: &[Value], line: &mut Vec<u8>) -> serde_json::Result<()> {
    line.clear();
    serde_json::to_writer(&mut *line, row)?;
    line.push(b'\n');
    Ok(())
}

/// The row of a line.
pub(super) fn decode(line: &[u8]) -> serde_json::Result<Vec<Value>> {
    serde_json::from_slice(line)
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => to.serialize_unit(),
            Self::Int(number) => to.serialize_i64(*number),
            Self::Text(text) => to.serialize_str(text),
            // As text: JSON has no infinity, and its readers do not agree on the last digit.
            Self::Real(number) => one_field(to, "real", &format!("{number:?}")),
            Self::Blob(bytes) => one_field(to, "blob", &BASE64.encode(bytes)),
        }
    }
}

fn one_field<S: Serializer>(to: S, name: &str, text: &str) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(Some(1))?;
    map.serialize_entry(name, text)?;
    map.end()
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Int(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        i64::try_from(number).map(Value::Int).map_err(|_| E::custom("a number that is too large"))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let (name, text): (String, String) = map.next_entry()?.ok_or_else(|| A::Error::custom("an empty value"))?;
        let value = match name.as_str() {
            "real" => text.parse().ok().map(Value::Real),
            "blob" => BASE64.decode(text).ok().map(Value::Blob),
            _ => None,
        };
        match map.next_key::<String>()? {
            None => value.ok_or_else(|| A::Error::custom("an unknown value")),
            Some(_) => Err(A::Error::custom("a value with two meanings")),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn values() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            any::<i64>().prop_map(Value::Int),
            prop::sample::select(vec![i64::MIN, -1, 0, i64::MAX]).prop_map(Value::Int),
            any::<u64>().prop_map(f64::from_bits).prop_filter("NaN is never stored", |number| !number.is_nan()).prop_map(Value::Real),
            any::<String>().prop_map(Value::Text),
            any::<Vec<u8>>().prop_map(Value::Blob),
        ]
    }

    /// `PartialEq` finds 0.0 and -0.0 the same.
    fn bits(row: &[Value]) -> Vec<Option<u64>> {
        row.iter().map(|value| if let Value::Real(number) = value { Some(number.to_bits()) } else { None }).collect()
    }

    proptest! {
        #[test]
        fn every_row_comes_back_to_the_last_bit(row in prop::collection::vec(values(), 0..8)) {
            let mut line = Vec::new();
            encode(&row, &mut line).unwrap();
            prop_assert_eq!(line.iter().filter(|byte| **byte == b'\n').count(), 1);
            let back = decode(&line).unwrap();
            prop_assert_eq!(bits(&back), bits(&row));
            prop_assert_eq!(back, row);
        }
    }

    #[test]
    fn what_is_no_row_is_refused() {
        for line in ["[1.5]", "[18446744073709551615]", "[{\"real\":\"x\"}]", "[{\"blob\":\"?\"}]", "[{}]", "[true]", "[[1]]", "[1] 2"] {
            assert!(decode(line.as_bytes()).is_err(), "{line}");
        }
        assert!(decode(b"[{\"real\":\"1\",\"blob\":\"\"}]").is_err());
    }
}
