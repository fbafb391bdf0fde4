//! What do other systems hear? That something happened, about what and in which week. Never where, by whom, what was written or which one.

use serde_json::json;

use super::kinds::Leaving;
use crate::theme::SignalTheme;

/// The message of an event: CloudEvents 1.0, structured.
pub(super) fn body(event: &Leaving, public_url: &str) -> Vec<u8> {
    let mut data = json!({ "week": event.week });
    if let Some(theme) = SignalTheme::parse(&event.theme) {
        data["thema"] = json!(theme.code());
    }
    // No `time`: the moment would tell one signal from another.
    json!({
        "specversion": "1.0",
        "id": event.word,
        "source": format!("{public_url}/signalen"),
        "type": event.kind.event_type(),
        "datacontenttype": "application/json",
        "data": data,
    })
    .to_string()
    .into_bytes()
}
