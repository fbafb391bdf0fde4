//! Signing in with the account of one's own organisation: OpenID Connect, authorization code with PKCE (NL GOV profile 1.0).
//!
//! The secrets of one sign-in (nonce and PKCE verifier) are made of the `state` in the address and the cookie in the browser, so they stand in no
//! table, and only the browser that began can end it.

mod assertion;
mod chance;
mod checking;
mod directory;
mod provider;
mod wire;

use opbouw_secrets::{fingerprint, random_token};
use opbouw_store::{Db, StoreError, Tx};
use openidconnect::core::{CoreAuthenticationFlow, CoreClient};
use openidconnect::{
    AuthUrl, AuthenticationContextClass, ClientId, CsrfToken, EndpointNotSet, EndpointSet, Nonce, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, Scope,
};
use serde::{Deserialize, Serialize};

use crate::fault::SigninFault;
use crate::settings::{SettingsError, secure_address};
use crate::store::ceremonies::{Kind, put_ceremony, take_ceremony};
use directory::{Directory, Metadata};
use provider::Sealed;
use wire::Wire;

pub use provider::{Proof, Provider};

/// How long somebody may take at the provider, in seconds.
const OIDC_TERM_S: i64 = 600;

type Client = CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointNotSet>;

/// What somebody went to the provider for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum About {
    /// To come in.
    SignIn,
    /// To accept the invitation of this number, and come in this way from now on.
    Invite(i64),
    /// To link the account to this person, who has signed in.
    Link(i64),
}

/// What the provider sent along in the address, as the page got it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct OidcAnswer {
    /// What an id_token can be fetched with.
    pub code: Option<String>,
    /// Which sign-in it answers.
    pub state: Option<String>,
    /// Who answers (RFC 9207).
    pub iss: Option<String>,
    /// Why not, as a code word.
    pub error: Option<String>,
}

/// An account at the provider that somebody has shown to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Which provider.
    pub issuer: String,
    /// Who there. With the issuer the only thing that is looked at: names and addresses are neither asked nor read.
    pub subject: String,
    /// What they went there for.
    pub about: About,
}

/// One provider. Keep it as long as the program runs: it remembers the provider's addresses and keys for an hour.
#[derive(Debug)]
pub struct Oidc {
    provider: Sealed,
    redirect: RedirectUrl,
    directory: Directory,
    wire: Wire,
}

/// What is kept of a sign-in that is going on.
#[derive(Serialize, Deserialize)]
struct Begun {
    issuer: String,
    state: String,
    about: About,
}

impl Oidc {
    /// For this provider, which sends people back to `redirect_url`.
    ///
    /// # Errors
    /// A setting that cannot be used. The provider itself is not asked yet: it may be away when the program starts.
    pub fn new(provider: &Provider, redirect_url: &str) -> Result<Self, SettingsError> {
        let redirect = secure_address(redirect_url, "address to come back to")?;
        let (provider, issuer) = provider.sealed()?;
        let wire = Wire::new(issuer.url().scheme() == "https")?;
        Ok(Self { provider, redirect: RedirectUrl::from_url(redirect), directory: Directory::new(issuer), wire })
    }

    /// What people call the provider, for the button.
    pub fn name(&self) -> &str {
        &self.provider.name
    }

    /// The address to send the browser to. `browser` is the token of its cookie.
    ///
    /// # Errors
    /// The database; the inner one when the provider does not answer.
    pub async fn begin(&self, db: &Db, browser: &str, about: About, now_s: i64) -> Result<Result<String, SigninFault>, StoreError> {
        let metadata = match self.directory.find(&self.wire, now_s).await {
            Ok(metadata) => metadata,
            Err(fault) => return Ok(Err(fault)),
        };
        let state = random_token();
        let begun = Begun { issuer: metadata.issuer().to_string(), state: fingerprint(&state), about };
        let begun = serde_json::to_string(&begun).unwrap_or_default();
        let cookie = browser.to_owned();
        let person = if let About::Link(person) = about { Some(person) } else { None };
        db.write(move |tx: &mut Tx<'_>| put_ceremony(tx, Kind::Oidc, &cookie, person, &begun, now_s + OIDC_TERM_S)).await?;
        Ok(Ok(self.address(&metadata, &Secrets::of(&state, browser), state.clone())))
    }

    /// Looks at the answer and fetches who it is. The sign-in that it answers is over, whatever comes of it.
    ///
    /// # Errors
    /// The database; the inner one says why nobody comes in.
    pub async fn finish(
        &self,
        db: &Db,
        answer: &OidcAnswer,
        browser: &str,
        now_s: i64,
    ) -> Result<Result<Identity, SigninFault>, StoreError> {
        let cookie = browser.to_owned();
        let ceremony = db.write(move |tx: &mut Tx<'_>| take_ceremony(tx, Kind::Oidc, &cookie, now_s)).await?;
        let Some(begun) = ceremony.and_then(|ceremony| serde_json::from_str::<Begun>(&ceremony.state).ok()) else {
            return Ok(Err(SigninFault::NoCeremony));
        };
        Ok(self.identify(answer, &begun, browser, now_s).await.map(|subject| Identity {
            issuer: begun.issuer,
            subject,
            about: begun.about,
        }))
    }

    async fn identify(&self, answer: &OidcAnswer, begun: &Begun, browser: &str, now_s: i64) -> Result<String, SigninFault> {
        let state = answer.state.as_deref().filter(|state| fingerprint(state) == begun.state).ok_or_else(|| refused("another state"))?;
        if let Some(error) = answer.error.as_deref() {
            let is_away = matches!(error, "server_error" | "temporarily_unavailable");
            return Err(if is_away { SigninFault::ProviderAway } else { refused("it says no") });
        }
        let metadata = self.directory.find(&self.wire, now_s).await?;
        let promises_iss = metadata.additional_metadata().authorization_response_iss_parameter_supported == Some(true);
        let is_ours = begun.issuer == metadata.issuer().as_str();
        if !is_ours || answer.iss.as_ref().map_or(promises_iss, |iss| *iss != begun.issuer) {
            return Err(refused("another issuer"));
        }
        let code = answer.code.clone().ok_or_else(|| refused("no code"))?;
        let secrets = Secrets::of(state, browser);
        let token = self.fetch_id_token(&metadata, code, secrets.verifier, now_s).await?;
        self.check(metadata, &token, &secrets.nonce, now_s).await
    }

    fn address(&self, metadata: &Metadata, secrets: &Secrets, state: String) -> String {
        let client = self.client(metadata);
        let nonce = Nonce::new(secrets.nonce.clone());
        let verifier = PkceCodeVerifier::new(secrets.verifier.clone());
        let scopes = self.provider.scopes.iter().cloned().map(Scope::new);
        let mut request = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, || CsrfToken::new(state), || nonce)
            .add_scopes(scopes)
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
        if let Some(acr) = &self.provider.acr {
            request = request.add_auth_context_value(AuthenticationContextClass::new(acr.clone()));
        }
        request.url().0.to_string()
    }

    fn client(&self, metadata: &Metadata) -> Client {
        let address: &AuthUrl = metadata.authorization_endpoint();
        CoreClient::new(ClientId::new(self.provider.client_id.clone()), metadata.issuer().clone(), metadata.jwks().clone())
            .set_auth_uri(address.clone())
            .set_redirect_uri(self.redirect.clone())
    }
}

/// What only the browser that began, and the provider, can know.
struct Secrets {
    nonce: String,
    verifier: String,
}

impl Secrets {
    /// The cookie is 256 random bits, so neither the address nor the database is enough to make these.
    fn of(state: &str, browser: &str) -> Self {
        Self { nonce: fingerprint(&format!("nonce {state} {browser}")), verifier: fingerprint(&format!("pkce {state} {browser}")) }
    }
}

/// Why is for the log of whoever keeps the site; it names nobody.
fn refused(why: &'static str) -> SigninFault {
    tracing::warn!(why, "the answer of the provider does not hold");
    SigninFault::ProviderRefused
}
