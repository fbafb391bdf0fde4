//! What can be wrong with the settings of passkeys and of a provider? Found when the program starts, not when somebody signs in.

use std::path::PathBuf;

use url::{Host, Url};

/// A setting that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// Not an address.
    #[error("The {what} is not a whole address.")]
    NoAddress {
        /// Which address.
        what: &'static str,
    },
    /// Plain http to another machine: whoever is in between could read and change it.
    #[error("The {what} does not begin with https.")]
    NotSecure {
        /// Which address.
        what: &'static str,
    },
    /// Passkeys belong to a name, and an IP address is none (WebAuthn, "relying party identifier").
    #[error("The public address has no name, only an IP address; passkeys do not work there.")]
    NoName,
    /// The key file of a provider.
    #[error("The key file {path} of the provider holds no P-256 or RSA key in PKCS#8 PEM, or cannot be read.")]
    NoKey {
        /// Which file.
        path: PathBuf,
    },
    /// The system has no certificates to check https with.
    #[error("Connections with https cannot be made here.")]
    NoHttps,
}

impl SettingsError {
    /// One of each, for tests of the texts.
    pub fn samples() -> Vec<Self> {
        let what = "issuer";
        vec![
            Self::NoAddress { what },
            Self::NotSecure { what },
            Self::NoName,
            Self::NoKey { path: PathBuf::from("oidc.pem") },
            Self::NoHttps,
        ]
    }

    /// The code.
    pub fn code(&self) -> &'static str {
        self.row().0
    }

    /// What to do now.
    pub fn advice(&self) -> &'static str {
        self.row().1
    }

    fn row(&self) -> (&'static str, &'static str) {
        match self {
            Self::NoAddress { .. } => ("SIGNIN-018", "Write it in full, such as https://opbouw.example.nl."),
            Self::NotSecure { .. } => {
                ("SIGNIN-019", "Use https. Plain http is for this machine itself only, such as http://localhost:8080.")
            }
            Self::NoName => {
                ("SIGNIN-020", "Give the site a name in the DNS and set the public address to it; until then people sign in by mail.")
            }
            Self::NoKey { .. } => (
                "SIGNIN-021",
                "Make one with openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out oidc.pem, and give the provider its public half.",
            ),
            Self::NoHttps => ("SIGNIN-022", "Install the package ca-certificates."),
        }
    }
}

/// An address that nobody in between can read along with: https, or this machine itself.
pub(crate) fn secure_address(text: &str, what: &'static str) -> Result<Url, SettingsError> {
    let address = Url::parse(text).map_err(|_| SettingsError::NoAddress { what })?;
    match (address.scheme(), address.host()) {
        ("https", Some(_)) => Ok(address),
        ("http", Some(host)) if is_this_machine(&host) => Ok(address),
        ("http", Some(_)) => Err(SettingsError::NotSecure { what }),
        _ => Err(SettingsError::NoAddress { what }),
    }
}

fn is_this_machine(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => *name == "localhost" || name.ends_with(".localhost"),
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_and_this_machine_are_secure() {
        let check = |text: &str, expected: Result<(), SettingsError>| assert_eq!(secure_address(text, "x").map(drop), expected, "{text}");
        let what = "x";
        for text in ["https://opbouw.example.nl", "https://10.0.0.1/a", "http://localhost:3000", "http://127.0.0.1", "http://[::1]:80/a"] {
            check(text, Ok(()));
        }
        for text in ["http://opbouw.example.nl", "http://10.0.0.1", "http://localhost.example.nl"] {
            check(text, Err(SettingsError::NotSecure { what }));
        }
        for text in ["", "opbouw.example.nl", "ftp://localhost", "data:text/plain,x", "localhost:3000"] {
            check(text, Err(SettingsError::NoAddress { what }));
        }
    }
}
