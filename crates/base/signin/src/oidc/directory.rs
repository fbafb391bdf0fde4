//! What does the provider say of itself? Its addresses and keys, remembered for an hour.

use std::sync::{Arc, Mutex, PoisonError};

use openidconnect::core::{
    CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm, CoreResponseMode, CoreResponseType, CoreSubjectIdentifierType,
};
use openidconnect::{AdditionalProviderMetadata, DiscoveryError, IssuerUrl, ProviderMetadata};
use serde::{Deserialize, Serialize};

use super::refused;
use super::wire::Wire;
use crate::fault::SigninFault;

/// How long it is remembered, in seconds.
const REMEMBERED_S: i64 = 3_600;

/// What a provider says of itself (OpenID Connect Discovery 1.0).
pub(super) type Metadata = ProviderMetadata<
    Promises,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// What the library does not know of.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Promises {
    /// It says in every answer who it is (RFC 9207).
    pub(super) authorization_response_iss_parameter_supported: Option<bool>,
}

impl AdditionalProviderMetadata for Promises {}

/// Asks the provider, and remembers what it said.
#[derive(Debug)]
pub(super) struct Directory {
    issuer: IssuerUrl,
    known: Mutex<Option<(Arc<Metadata>, i64)>>,
}

impl Directory {
    pub(super) fn new(issuer: IssuerUrl) -> Self {
        Self { issuer, known: Mutex::new(None) }
    }

    /// What it said within the last hour, or says now.
    pub(super) async fn find(&self, wire: &Wire, now_s: i64) -> Result<Arc<Metadata>, SigninFault> {
        // A clock that was set back makes it old as well.
        let is_fresh = |at_s: i64| (0..REMEMBERED_S).contains(&(now_s - at_s));
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).clone();
        match known.filter(|(_, at_s)| is_fresh(*at_s)) {
            Some((metadata, _)) => Ok(metadata),
            None => self.ask(wire, now_s).await,
        }
    }

    /// What it says now: also when it signed with a key that we did not know.
    pub(super) async fn ask(&self, wire: &Wire, now_s: i64) -> Result<Arc<Metadata>, SigninFault> {
        let asked = Metadata::discover_async(self.issuer.clone(), wire).await;
        let metadata = Arc::new(asked.map_err(|error| match error {
            DiscoveryError::Validation(_) => refused("it calls itself otherwise"),
            _ => SigninFault::ProviderAway,
        })?);
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some((Arc::clone(&metadata), now_s));
        Ok(metadata)
    }
}
