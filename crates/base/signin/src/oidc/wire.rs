//! Calls to the provider: no redirects, ten seconds, and no more than a provider has to say.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse, http};

use crate::settings::SettingsError;

/// How long a call may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// Bytes in an answer at most; a list of keys is a few thousand.
const MOST_BYTES: usize = 256 * 1_024;

/// The connection to a provider.
#[derive(Debug)]
pub(super) struct Wire(reqwest::Client);

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum WireError {
    #[error("the call failed")]
    Failed(#[from] reqwest::Error),
    #[error("the answer cannot be read")]
    Unreadable(#[from] http::Error),
    #[error("the answer is too long")]
    TooLong,
    #[error("the provider is broken")]
    Broken,
}

impl Wire {
    pub(super) fn new(https_only: bool) -> Result<Self, SettingsError> {
        // A redirect could lead a call with our proof in it elsewhere.
        let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).timeout(PATIENCE).https_only(https_only);
        builder.build().map(Self).map_err(|_| SettingsError::NoHttps)
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, WireError> {
        let mut answer = self.0.execute(request.try_into()?).await?;
        if answer.status().is_server_error() {
            return Err(WireError::Broken);
        }
        let mut response = http::Response::builder().status(answer.status());
        if let Some(headers) = response.headers_mut() {
            headers.clone_from(answer.headers());
        }
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await? {
            if body.len() + chunk.len() > MOST_BYTES {
                return Err(WireError::TooLong);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(response.body(body)?)
    }
}

impl<'c> AsyncHttpClient<'c> for Wire {
    type Error = WireError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, WireError>> + Send + Sync + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}
