//! Who is the provider, and how does this installation prove there who it is?

use std::path::PathBuf;

use openidconnect::{ClientSecret, IssuerUrl};

use super::assertion::ClientKey;
use crate::settings::{SettingsError, secure_address};

/// A provider, as it stands in the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provider {
    /// What people call it, for the button.
    pub name: String,
    /// Its address, exactly as it calls itself.
    pub issuer: String,
    /// What it calls us.
    pub client_id: String,
    /// How we prove that.
    pub proof: Proof,
    /// What to ask besides `openid`; nothing is needed.
    pub scopes: Vec<String>,
    /// How sure the provider must have been, such as `http://eidas.europa.eu/LoA/substantial`: asked, and demanded in the answer.
    pub acr: Option<String>,
}

/// How we prove to the provider who we are.
#[derive(Clone, PartialEq, Eq)]
pub enum Proof {
    /// `private_key_jwt` (RFC 7523): the provider has the public key.
    Key {
        /// A P-256 or RSA key in PKCS#8 PEM.
        pem_path: PathBuf,
        /// What the provider calls the key, if it wants to know.
        id: Option<String>,
    },
    /// A secret that the provider has too: only for providers that cannot do better.
    Secret(String),
}

impl std::fmt::Debug for Proof {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(if matches!(self, Self::Key { .. }) { "Key(hidden)" } else { "Secret(hidden)" })
    }
}

/// A provider whose settings were looked at.
pub(super) struct Sealed {
    pub(super) name: String,
    pub(super) client_id: String,
    pub(super) credentials: Credentials,
    pub(super) scopes: Vec<String>,
    pub(super) acr: Option<String>,
}

pub(super) enum Credentials {
    Key(Box<ClientKey>),
    Secret(ClientSecret),
}

impl std::fmt::Debug for Sealed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Provider({})", self.name)
    }
}

impl Provider {
    pub(super) fn sealed(&self) -> Result<(Sealed, IssuerUrl), SettingsError> {
        secure_address(&self.issuer, "issuer")?;
        let issuer = IssuerUrl::new(self.issuer.clone()).map_err(|_| SettingsError::NoAddress { what: "issuer" })?;
        let credentials = match &self.proof {
            Proof::Secret(secret) => Credentials::Secret(ClientSecret::new(secret.clone())),
            Proof::Key { pem_path, id } => {
                let key = std::fs::read_to_string(pem_path).ok().and_then(|pem| ClientKey::from_pem(&pem, id.clone()));
                Credentials::Key(Box::new(key.ok_or_else(|| SettingsError::NoKey { path: pem_path.clone() })?))
            }
        };
        let sealed = Sealed {
            name: self.name.clone(),
            client_id: self.client_id.clone(),
            credentials,
            scopes: self.scopes.clone(),
            acr: self.acr.clone(),
        };
        Ok((sealed, issuer))
    }
}
