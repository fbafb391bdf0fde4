//! Fetching the id_token with the code, and all that must hold before it is believed (OpenID Connect Core 1.0, 3.1.3.7).

use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use openidconnect::core::{
    CoreClientAuthMethod, CoreIdToken, CoreIdTokenClaims, CoreIdTokenVerifier, CoreJwsSigningAlgorithm as Algorithm,
};
use openidconnect::{
    AuthType, AuthenticationContextClass, AuthorizationCode, ClaimsVerificationError, Nonce, PkceCodeVerifier, RequestTokenError,
    SignatureVerificationError, TokenResponse,
};

use super::directory::Metadata;
use super::provider::Credentials;
use super::{Oidc, refused};
use crate::fault::SigninFault;

/// How far the clock of the provider may be off, in seconds.
const SKEW_S: i64 = 60;
/// Letters in a subject at most (OpenID Connect Core 1.0, 2).
const MOST_SUBJECT: usize = 255;
/// With a key pair only: a secret that two have proves nothing.
const ALGORITHMS: [Algorithm; 7] = [
    Algorithm::RsaSsaPkcs1V15Sha256,
    Algorithm::RsaSsaPkcs1V15Sha512,
    Algorithm::RsaSsaPssSha256,
    Algorithm::RsaSsaPssSha512,
    Algorithm::EcdsaP256Sha256,
    Algorithm::EcdsaP384Sha384,
    Algorithm::EdDsa,
];
const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

impl Oidc {
    pub(super) async fn fetch_id_token(
        &self,
        metadata: &Metadata,
        code: String,
        verifier: String,
        now_s: i64,
    ) -> Result<CoreIdToken, SigninFault> {
        let address = metadata.token_endpoint().ok_or_else(|| refused("no token endpoint"))?.clone();
        let client = self.client(metadata).set_token_uri(address.clone());
        let client = match &self.provider.credentials {
            Credentials::Secret(secret) => client.set_client_secret(secret.clone()).set_auth_type(secret_goes_by(metadata)),
            Credentials::Key(_) => client,
        };
        let mut request = client.exchange_code(AuthorizationCode::new(code)).set_pkce_verifier(PkceCodeVerifier::new(verifier));
        if let Credentials::Key(key) = &self.provider.credentials {
            let assertion =
                key.assertion(&self.provider.client_id, address.as_str(), now_s).ok_or_else(|| refused("no signature of ours"))?;
            request = request.add_extra_param("client_assertion_type", ASSERTION_TYPE).add_extra_param("client_assertion", assertion);
        }
        let answer = request.request_async(&self.wire).await.map_err(|error| match error {
            RequestTokenError::Request(_) => SigninFault::ProviderAway,
            RequestTokenError::ServerResponse(_) => refused("no token for this code"),
            RequestTokenError::Parse(..) | RequestTokenError::Other(_) => refused("a token that cannot be read"),
        })?;
        answer.id_token().cloned().ok_or_else(|| refused("no id_token"))
    }

    /// The subject of an id_token that holds.
    pub(super) async fn check(&self, metadata: Arc<Metadata>, token: &CoreIdToken, nonce: &str, now_s: i64) -> Result<String, SigninFault> {
        let checked = self.claims(&metadata, token, nonce, now_s);
        let is_new_key = ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey);
        if checked.as_ref().err() != Some(&is_new_key) {
            return checked.map_err(|error| refused(reason(&error)));
        }
        let metadata = self.directory.ask(&self.wire, now_s).await?;
        self.claims(&metadata, token, nonce, now_s).map_err(|error| refused(reason(&error)))
    }

    fn claims(&self, metadata: &Metadata, token: &CoreIdToken, nonce: &str, now_s: i64) -> Result<String, ClaimsVerificationError> {
        let client = self.client(metadata);
        let claims = token.claims(&self.verifier(client.id_token_verifier(), now_s), &Nonce::new(nonce.to_owned()))?;
        let is_for_us = claims.authorized_party().is_none_or(|party| party.as_str() == self.provider.client_id);
        if !is_for_us {
            return Err(ClaimsVerificationError::InvalidAudience(String::new()));
        }
        subject(claims).ok_or_else(|| ClaimsVerificationError::InvalidSubject(String::new()))
    }

    fn verifier<'v>(&'v self, verifier: CoreIdTokenVerifier<'v>, now_s: i64) -> CoreIdTokenVerifier<'v> {
        let known_s = Duration::from_secs((now_s - SKEW_S).max(0).unsigned_abs());
        let acr = self.provider.acr.as_deref();
        let is_sure =
            move |given: Option<&AuthenticationContextClass>| acr.is_none_or(|acr| given.is_some_and(|given| given.as_str() == acr));
        verifier
            .set_allowed_algs(ALGORITHMS)
            .set_time_fn(move || (UNIX_EPOCH + known_s).into())
            .set_issue_time_verifier_fn(move |issued| if issued.timestamp() <= now_s + SKEW_S { Ok(()) } else { Err(String::new()) })
            .set_auth_context_verifier_fn(move |given| if is_sure(given) { Ok(()) } else { Err(String::new()) })
    }
}

fn subject(claims: &CoreIdTokenClaims) -> Option<String> {
    let subject = claims.subject().as_str();
    let is_sound = (1..=MOST_SUBJECT).contains(&subject.len()) && subject.chars().all(|letter| !letter.is_control());
    is_sound.then(|| subject.to_owned())
}

/// In the header, unless the provider only takes it in the body.
fn secret_goes_by(metadata: &Metadata) -> AuthType {
    let takes = |method: CoreClientAuthMethod| metadata.token_endpoint_auth_methods_supported().is_some_and(|all| all.contains(&method));
    let in_body = takes(CoreClientAuthMethod::ClientSecretPost) && !takes(CoreClientAuthMethod::ClientSecretBasic);
    if in_body { AuthType::RequestBody } else { AuthType::BasicAuth }
}

/// For the log: what did not hold, without what it was.
fn reason(error: &ClaimsVerificationError) -> &'static str {
    match error {
        ClaimsVerificationError::Expired(_) => "too old, or from the future",
        ClaimsVerificationError::InvalidAudience(_) => "for another client",
        ClaimsVerificationError::InvalidAuthContext(_) => "not sure enough (acr)",
        ClaimsVerificationError::InvalidIssuer(_) => "of another issuer",
        ClaimsVerificationError::InvalidNonce(_) => "another nonce",
        ClaimsVerificationError::InvalidSubject(_) => "an odd subject",
        ClaimsVerificationError::SignatureVerification(_) => "a wrong signature",
        _ => "something else",
    }
}
