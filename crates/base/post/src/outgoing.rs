//! May we call this address? The only way out over HTTP: encrypted, to public addresses, without following where an answer points.
//!
//! Addresses come from browsers (push) and settings, so whoever writes one could have the program read what only it can reach: the database,
//! the metadata of a cloud. Therefore a name is looked up here, and what was checked is what is connected to.

mod public;
mod resolver;

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, Request, StatusCode};
use url::{Host, Url};

use crate::error::PostError;

use public::is_public;
use resolver::{PublicOnly, Refusal};

/// What may be called, and for how long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Hosts with their port that may be called although they are inside the network, and then also without encryption.
    pub allowed: Vec<(String, u16)>,
    /// For the whole call.
    pub time_out: Duration,
    /// What is read of an answer at most.
    pub most_bytes: usize,
}

impl Default for Policy {
    fn default() -> Self {
        Self { allowed: Vec::new(), time_out: Duration::from_secs(10), most_bytes: 1_000_000 }
    }
}

impl Policy {
    /// Allows `host:port` of a setting.
    ///
    /// # Errors
    /// [`PostError::AddressNotAllowed`] when it is something else.
    pub fn allow(mut self, host_and_port: &str) -> Result<Self, PostError> {
        let (host, port) = host_and_port.trim().rsplit_once(':').ok_or(PostError::AddressNotAllowed)?;
        let port = port.parse().map_err(|_| PostError::AddressNotAllowed)?;
        self.allowed.push((host.to_lowercase(), port));
        Ok(self)
    }

    fn allows(&self, host: &str, port: u16) -> bool {
        self.allowed.iter().any(|(allowed, at)| allowed == host && *at == port)
    }
}

/// Calls other servers. Cloning is cheap and shares the connections.
#[derive(Debug, Clone)]
pub struct Client {
    guarded: reqwest::Client,
    /// For what the settings allow: no check on where a name leads.
    trusted: reqwest::Client,
    policy: Arc<Policy>,
}

/// What a server answered; also a redirect, which is not followed, and an error.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

impl Client {
    /// A client that keeps to this policy.
    ///
    /// # Errors
    /// [`PostError::Unreachable`] when this machine gives no certificates to check others with.
    pub fn new(policy: Policy) -> Result<Self, PostError> {
        let builder = || {
            reqwest::Client::builder()
                .redirect(reqwest::redirect::Policy::none())
                .timeout(policy.time_out)
                // A proxy from the environment would look names up itself.
                .no_proxy()
        };
        let guarded = builder().dns_resolver(Arc::new(PublicOnly)).build().map_err(|_| PostError::Unreachable)?;
        let trusted = builder().build().map_err(|_| PostError::Unreachable)?;
        Ok(Self { guarded, trusted, policy: Arc::new(policy) })
    }

    /// Gets what is at an address.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub async fn get(&self, url: &str) -> Result<Answer, PostError> {
        self.send(Request::new(Method::GET, parsed(url)?)).await
    }

    /// Posts a body.
    ///
    /// # Errors
    /// As [`Client::send`]; [`PostError::AddressNotAllowed`] also for a header that is not one.
    pub async fn post(&self, url: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Result<Answer, PostError> {
        let mut request = Request::new(Method::POST, parsed(url)?);
        for (name, value) in headers {
            let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| PostError::AddressNotAllowed)?;
            request.headers_mut().insert(name, HeaderValue::from_str(value).map_err(|_| PostError::AddressNotAllowed)?);
        }
        *request.body_mut() = Some(body.into());
        self.send(request).await
    }

    /// Sends a request that was made elsewhere, such as by an OpenID library.
    ///
    /// # Errors
    /// [`PostError::AddressNotAllowed`], [`PostError::Unreachable`] (also when it takes too long) or [`PostError::AnswerTooLarge`].
    pub async fn send(&self, request: Request) -> Result<Answer, PostError> {
        let client = self.client_for(request.url())?;
        let mut response = client.execute(request).await.map_err(|error| what_went_wrong(&error))?;
        let (status, headers) = (response.status(), response.headers().clone());
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| what_went_wrong(&error))? {
            if body.len() + chunk.len() > self.policy.most_bytes {
                return Err(PostError::AnswerTooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Answer { status, headers, body })
    }

    /// An address that is a number does not go through the resolver, so it is checked here.
    fn client_for(&self, url: &Url) -> Result<&reqwest::Client, PostError> {
        let (Some(host), Some(port)) = (url.host(), url.port_or_known_default()) else { return Err(PostError::AddressNotAllowed) };
        if matches!(url.scheme(), "http" | "https") && self.policy.allows(&host.to_string(), port) {
            return Ok(&self.trusted);
        }
        let is_fine = match host {
            Host::Domain(_) => true,
            Host::Ipv4(ip) => is_public(ip.into()),
            Host::Ipv6(ip) => is_public(ip.into()),
        };
        let is_plain = url.scheme() != "https" || !url.username().is_empty();
        if is_fine && !is_plain { Ok(&self.guarded) } else { Err(PostError::AddressNotAllowed) }
    }
}

fn parsed(url: &str) -> Result<Url, PostError> {
    Url::parse(url).map_err(|_| PostError::AddressNotAllowed)
}

/// The refusal of the resolver comes back wrapped in errors of the libraries between.
fn what_went_wrong(error: &reqwest::Error) -> PostError {
    let mut cause: Option<&dyn Error> = Some(error);
    while let Some(error) = cause {
        if error.is::<Refusal>() {
            return PostError::AddressNotAllowed;
        }
        cause = error.source();
    }
    PostError::Unreachable
}
