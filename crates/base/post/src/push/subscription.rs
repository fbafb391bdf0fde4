//! What does a browser give that wants messages? An address at its push service, and the key to encrypt with.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use url::Url;

use crate::error::PostError;

/// A push subscription.
#[derive(Clone, PartialEq, Eq)]
pub struct Subscription {
    pub(super) endpoint: Url,
    pub(super) browser_key: Vec<u8>,
    pub(super) secret: Vec<u8>,
}

#[derive(Deserialize)]
struct Given {
    endpoint: String,
    keys: GivenKeys,
}

#[derive(Deserialize)]
struct GivenKeys {
    p256dh: String,
    auth: String,
}

impl Subscription {
    /// Reads the JSON of `PushSubscription.toJSON()`.
    ///
    /// # Errors
    /// [`PostError::BadRecipient`] when it is not one.
    pub fn parse(text: &str) -> Result<Self, PostError> {
        let given: Given = serde_json::from_str(text).map_err(|_| PostError::BadRecipient)?;
        let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).map_err(|_| PostError::BadRecipient);
        let (browser_key, secret) = (bytes(&given.keys.p256dh)?, bytes(&given.keys.auth)?);
        let endpoint = Url::parse(&given.endpoint).map_err(|_| PostError::BadRecipient)?;
        // A point on the curve, not compressed (RFC 8291, 2.1), and sixteen bytes.
        let is_whole = browser_key.len() == 65 && browser_key.first() == Some(&4) && secret.len() == 16 && endpoint.has_host();
        if is_whole { Ok(Self { endpoint, browser_key, secret }) } else { Err(PostError::BadRecipient) }
    }

    /// The address at the push service; it tells subscriptions apart.
    pub fn endpoint(&self) -> &str {
        self.endpoint.as_str()
    }

    /// The name of the push service.
    pub fn service(&self) -> String {
        self.endpoint.host_str().unwrap_or_default().to_owned()
    }
}

/// Whoever has the endpoint can annoy the browser.
impl std::fmt::Debug for Subscription {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Subscription({})", self.service())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_subscription_is_one() {
        let key = URL_SAFE_NO_PAD.encode([&[4][..], &[7; 64]].concat());
        let text = |endpoint: &str, key: &str, auth: &str| {
            format!(r#"{{"endpoint":"{endpoint}","expirationTime":null,"keys":{{"p256dh":"{key}","auth":"{auth}"}}}}"#)
        };
        let auth = URL_SAFE_NO_PAD.encode([1; 16]);
        let fine = Subscription::parse(&text("https://push.example/abc", &key, &auth)).unwrap();
        assert_eq!((fine.endpoint(), fine.service().as_str()), ("https://push.example/abc", "push.example"));
        assert!(Subscription::parse(&text("https://push.example/abc", &format!("{key}="), &format!("{auth}=="))).is_ok());
        for wrong in
            [text("push", &key, &auth), text("https://push.example", "BAAA", &auth), text("https://push.example", &key, "AA"), "{}".into()]
        {
            assert_eq!(Subscription::parse(&wrong), Err(PostError::BadRecipient), "{wrong}");
        }
        assert_eq!(format!("{fine:?}"), "Subscription(push.example)");
    }
}
