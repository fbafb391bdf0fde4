//! How does a text message leave? Through the HTTP gateway of the municipality's own provider.

mod number;
mod reply;
mod template;

pub use number::PhoneNumber;
pub use reply::{Reply, read_reply};

use crate::error::PostError;
use crate::letter::Letter;
use crate::outgoing::Client;
use crate::postman::Outcome;

use template::Template;

/// How the gateway wants to be called.
#[derive(Clone)]
pub struct SmsSettings {
    /// Its address.
    pub url: String,
    /// The name of the header with the secret, such as `Authorization`.
    pub header_name: String,
    /// The secret.
    pub header_value: String,
    /// The body: JSON in which `{to}` and `{text}` stand inside texts, such as `{"to": "{to}", "message": "{text}"}`.
    pub body: String,
}

/// The way to telephones.
#[derive(Clone)]
pub struct Sms {
    settings: SmsSettings,
    template: Template,
    client: Client,
}

impl Sms {
    /// A gateway.
    ///
    /// # Errors
    /// [`PostError::BadGateway`].
    pub fn new(settings: SmsSettings, client: Client) -> Result<Self, PostError> {
        let template = Template::parse(&settings.body)?;
        let bad = |problem| PostError::BadGateway { problem };
        let is_http = url::Url::parse(&settings.url).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
        let is_name = reqwest::header::HeaderName::from_bytes(settings.header_name.as_bytes()).is_ok();
        let is_value = reqwest::header::HeaderValue::from_str(&settings.header_value).is_ok();
        match (is_http, is_name && is_value) {
            (false, _) => Err(bad("the address is not one")),
            (_, false) => Err(bad("the header is not one")),
            _ => Ok(Self { settings, template, client }),
        }
    }

    /// Hands a letter to the gateway.
    pub(crate) async fn send(&self, letter: &Letter, number: &str) -> Outcome {
        let Some(number) = PhoneNumber::parse(number) else { return Outcome::Failed(PostError::BadRecipient) };
        let body = self.template.fill(number.as_str(), &letter.short());
        let headers = [
            (self.settings.header_name.as_str(), self.settings.header_value.as_str()),
            ("content-type", "application/json"),
            // The same in a second try: a gateway that knows this header sends it once.
            ("idempotency-key", letter.id.as_str()),
        ];
        let answer = self.client.post(&self.settings.url, &headers, body.into_bytes()).await;
        outcome(answer.map(|answer| answer.status.as_u16()))
    }
}

impl std::fmt::Debug for Sms {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Sms")
    }
}

fn outcome(status: Result<u16, PostError>) -> Outcome {
    match status {
        Ok(200..=299) => Outcome::Sent,
        Ok(401 | 403 | 407) => Outcome::Outage(PostError::NotLetIn),
        Ok(408 | 429 | 500..) => Outcome::Later(PostError::NotNow),
        Ok(_) => Outcome::Failed(PostError::Refused),
        // What it answers does not matter once it said yes or no; too much of it is no reason to send twice.
        Err(PostError::AnswerTooLarge) => Outcome::Failed(PostError::AnswerTooLarge),
        Err(problem) => Outcome::Outage(problem),
    }
}
