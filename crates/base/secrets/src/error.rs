//! What can be wrong with the key file.

use std::path::PathBuf;

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum SecretsError {
    /// The file cannot be read or made.
    #[error("the key file {path} cannot be used: {why}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        why: std::io::Error,
    },
    /// The file holds something else.
    #[error("the key file {path} does not hold a key")]
    NotAKey {
        /// Which file.
        path: PathBuf,
    },
    /// The value of the setting is no key.
    #[error("the key in the setting is not 32 bytes in base64url")]
    NotAKeyText,
    /// The file can be read by others.
    #[error("the key file {path} can be read by others")]
    OpenToOthers {
        /// Which file.
        path: PathBuf,
    },
}

impl SecretsError {
    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::File { .. } => "SECRETS-001",
            Self::NotAKey { .. } => "SECRETS-002",
            Self::NotAKeyText => "SECRETS-003",
            Self::OpenToOthers { .. } => "SECRETS-004",
        }
    }

    /// What to do now.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::File { .. } => "Check that the folder exists and may be written to, or name another file with --key-file.",
            Self::NotAKey { .. } => {
                "Restore the file. If it is lost, remove it: a new key is made, and links that are under way stop working."
            }
            Self::NotAKeyText => "Copy the whole line of the key file.",
            Self::OpenToOthers { .. } => "Run: chmod 600 on that file.",
        }
    }
}
