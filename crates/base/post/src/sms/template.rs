//! What body does a gateway want? Its own JSON, with number and text put into its texts, so that no text can change the JSON.

use serde_json::Value;

use crate::error::PostError;

/// A body with places for number and text.
#[derive(Clone)]
pub(super) struct Template(Value);

impl Template {
    pub(super) fn parse(text: &str) -> Result<Self, PostError> {
        let bad = |problem| PostError::BadGateway { problem };
        let value: Value = serde_json::from_str(text).map_err(|_| bad("the body is not JSON"))?;
        let trial = filled(&value, "\u{1}", "\u{2}").to_string();
        // As JSON writes them.
        let has_both = trial.contains("\\u0001") && trial.contains("\\u0002");
        if has_both { Ok(Self(value)) } else { Err(bad("the body leaves out {to} or {text}")) }
    }

    pub(super) fn fill(&self, to: &str, text: &str) -> String {
        filled(&self.0, to, text).to_string()
    }
}

fn filled(value: &Value, to: &str, text: &str) -> Value {
    match value {
        Value::String(place) => Value::String(put_in(place, to, text)),
        Value::Array(values) => values.iter().map(|value| filled(value, to, text)).collect(),
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), filled(value, to, text))).collect(),
        other => other.clone(),
    }
}

/// In one go, so that `{to}` inside the text stays what it is.
fn put_in(place: &str, to: &str, text: &str) -> String {
    let parts: Vec<String> = place.split("{text}").map(|part| part.replace("{to}", to)).collect();
    parts.join(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_a_text_whatever_stands_in_it() {
        let template = Template::parse(r#"{"recipients": ["{to}"], "sms": {"body": "Opbouw: {text}"}, "flash": false}"#).unwrap();
        let body = template.fill("+31612345678", "\", \"to\": \"{to} \\ \n");
        let value: Value = serde_json::from_str(&body).unwrap();
        assert_eq!(value["recipients"][0], "+31612345678");
        assert_eq!(value["sms"]["body"], "Opbouw: \", \"to\": \"{to} \\ \n");
        assert_eq!(value.as_object().unwrap().len(), 3);
    }

    #[test]
    fn a_body_must_be_json_with_number_and_text() {
        for wrong in ["to={to}&text={text}", r#"{"to": "{to}"}"#, r#"{"{to}": "{text}"}"#, ""] {
            assert!(matches!(Template::parse(wrong), Err(PostError::BadGateway { .. })), "{wrong}");
        }
    }
}
