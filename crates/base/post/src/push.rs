//! How does a push message reach a browser? Encrypted for that browser (RFC 8291), and signed by us (RFC 8292).

mod chance;
mod encryption;
mod subscription;
mod vapid;

pub use subscription::Subscription;
pub use vapid::VapidKey;

use opbouw_secrets::fingerprint;
use serde_json::json;

use crate::error::PostError;
use crate::letter::Letter;
use crate::outgoing::Client;
use crate::postman::Outcome;

/// How long a push service keeps a message for a browser that is off.
const KEEP_S: i64 = 24 * 3_600;
/// What fits in one encrypted record.
const MOST_LETTERS: usize = 400;

/// The way to browsers.
#[derive(Clone)]
pub struct Push {
    key: std::sync::Arc<VapidKey>,
    contact: String,
    client: Client,
}

impl Push {
    /// With our key and an address at which a push service can reach us: `mailto:...` or `https://...`.
    pub fn new(key: VapidKey, contact: &str, client: Client) -> Self {
        Self { key: std::sync::Arc::new(key), contact: contact.to_owned(), client }
    }

    /// The public key, for `applicationServerKey` in the browser.
    pub fn public_key(&self) -> String {
        self.key.public_key()
    }

    /// Hands a letter to the push service of the browser.
    pub(crate) async fn send(&self, letter: &Letter, subscription: &str, now_s: i64, expires_at: Option<i64>) -> Outcome {
        let Ok(subscription) = Subscription::parse(subscription) else { return Outcome::Failed(PostError::BadRecipient) };
        let Ok(body) = encryption::encrypt(&subscription, payload(letter).as_bytes()) else {
            return Outcome::Failed(PostError::BadRecipient);
        };
        let Ok(authorization) = self.key.authorization(&subscription.endpoint, &self.contact, now_s) else {
            return Outcome::Failed(PostError::BadRecipient);
        };
        let keep_s = expires_at.map_or(KEEP_S, |end| (end - now_s).clamp(0, KEEP_S)).to_string();
        // A second try takes the place of the first one, when that has not reached the browser yet.
        let topic: String = fingerprint(&letter.id).chars().take(32).collect();
        let headers = [
            ("authorization", authorization.as_str()),
            ("content-encoding", "aes128gcm"),
            ("content-type", "application/octet-stream"),
            ("ttl", &keep_s),
            ("topic", &topic),
        ];
        let answer = self.client.post(subscription.endpoint.as_str(), &headers, body).await;
        outcome(answer.map(|answer| answer.status.as_u16()), &subscription)
    }
}

/// Which page opens, what is shown.
fn payload(letter: &Letter) -> String {
    let link = letter.button.as_ref().map(|(_, link)| link.as_str());
    let lead: String = letter.lead.chars().take(MOST_LETTERS).collect();
    let (language, direction) = (letter.language.code(), letter.language.direction());
    json!({ "title": letter.subject, "body": lead, "url": link, "lang": language, "dir": direction, "tag": letter.id }).to_string()
}

fn outcome(status: Result<u16, PostError>, subscription: &Subscription) -> Outcome {
    match status {
        Ok(200..=299) => Outcome::Sent,
        Ok(404 | 410) => Outcome::Gone(subscription.endpoint.to_string()),
        Ok(408 | 429 | 500..) => Outcome::Later(PostError::NotNow),
        Ok(_) => Outcome::Failed(PostError::Refused),
        Err(PostError::Unreachable) => Outcome::Later(PostError::Unreachable),
        Err(problem) => Outcome::Failed(problem),
    }
}
