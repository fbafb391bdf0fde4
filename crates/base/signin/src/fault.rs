//! Why somebody cannot come in, and what to do now.

/// A reason not to let somebody in. The screen says it in the reader's language, by [`SigninFault::key`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SigninFault {
    /// The link was not made by this installation, or was copied with a slip.
    #[error("This link is not ours.")]
    Forged,
    /// It was used before.
    #[error("This link was used already.")]
    Used,
    /// It is older than its term.
    #[error("This link is too old.")]
    Late,
    /// It was opened in another browser than the one that asked.
    #[error("This link was asked for in another browser.")]
    OtherBrowser,
    /// Not the six digits of the mail.
    #[error("These are not the digits of the mail.")]
    WrongCode,
    /// Five wrong codes.
    #[error("Too many wrong codes.")]
    TooManyTries,
    /// The invitation was accepted, withdrawn, or is too old.
    #[error("This invitation does not hold any more.")]
    NoInvite,
    /// The ceremony is over or never began.
    #[error("Signing in took too long.")]
    NoCeremony,
    /// The passkey is unknown here.
    #[error("This passkey is not known here.")]
    UnknownPasskey,
    /// The answer of the passkey does not fit.
    #[error("The passkey could not be checked.")]
    BadPasskey,
    /// The provider does not answer.
    #[error("The provider does not answer.")]
    ProviderAway,
    /// The provider says no, or its answer does not hold.
    #[error("The provider did not let this person in.")]
    ProviderRefused,
    /// Nobody here belongs to this account at the provider.
    #[error("Nobody is linked to this account.")]
    UnknownIdentity,
    /// A passkey may only be added after an invitation or with another passkey.
    #[error("A passkey cannot be added with this sign-in.")]
    WeakSession,
    /// Asked too often.
    #[error("This was asked too often.")]
    TooOften,
    /// Without it a worker could not come in any more.
    #[error("This is the last key of somebody who works for a party.")]
    LastPasskey,
    /// Somebody else here comes in with this account.
    #[error("This account is linked to somebody else.")]
    IdentityTaken,
}

impl SigninFault {
    /// All, in the order of their codes.
    pub const ALL: [Self; 17] = [
        Self::Forged,
        Self::Used,
        Self::Late,
        Self::OtherBrowser,
        Self::WrongCode,
        Self::TooManyTries,
        Self::NoInvite,
        Self::NoCeremony,
        Self::UnknownPasskey,
        Self::BadPasskey,
        Self::ProviderAway,
        Self::ProviderRefused,
        Self::UnknownIdentity,
        Self::WeakSession,
        Self::TooOften,
        Self::LastPasskey,
        Self::IdentityTaken,
    ];

    /// The code.
    pub fn code(self) -> &'static str {
        self.row().0
    }

    /// What to do now.
    pub fn advice(self) -> &'static str {
        self.row().1
    }

    /// The sentence on the screen.
    pub fn key(self) -> &'static str {
        self.row().2
    }

    #[rustfmt::skip]
    fn row(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Forged => ("SIGNIN-001", "Copy the whole link, or ask for a new one.", "web-signin-forged"),
            Self::Used => ("SIGNIN-002", "Ask for a new link; each works once.", "web-signin-used"),
            Self::Late => ("SIGNIN-003", "Ask for a new link; it works for ten minutes.", "web-signin-late"),
            Self::OtherBrowser => ("SIGNIN-004", "Open the link in the browser in which you asked for it, or type the six digits there.", "web-signin-other-browser"),
            Self::WrongCode => ("SIGNIN-005", "Look at the newest mail and type its six digits.", "web-signin-wrong-code"),
            Self::TooManyTries => ("SIGNIN-006", "Ask for a new link.", "web-signin-too-many-tries"),
            Self::NoInvite => ("SIGNIN-007", "Ask whoever invited you for a new invitation.", "web-signin-no-invite"),
            Self::NoCeremony => ("SIGNIN-008", "Begin again, and answer the browser within five minutes.", "web-signin-no-ceremony"),
            Self::UnknownPasskey => ("SIGNIN-009", "Take another passkey, or ask for an invitation to add this one.", "web-signin-unknown-passkey"),
            Self::BadPasskey => ("SIGNIN-010", "Try again; if it stays so, use another passkey and report it.", "web-signin-bad-passkey"),
            Self::ProviderAway => ("SIGNIN-011", "Try again in a minute, or use a passkey.", "web-signin-provider-away"),
            Self::ProviderRefused => ("SIGNIN-012", "Try again; if it stays so, ask your own help desk.", "web-signin-provider-refused"),
            Self::UnknownIdentity => ("SIGNIN-013", "Open your invitation first, and choose this way to sign in there.", "web-signin-unknown-identity"),
            Self::WeakSession => ("SIGNIN-014", "Sign in with a passkey first, or ask for a new invitation.", "web-signin-weak-session"),
            Self::TooOften => ("SIGNIN-015", "Wait a few minutes and try again.", "web-signin-too-often"),
            Self::LastPasskey => ("SIGNIN-016", "Add another passkey first; then this one can go.", "web-signin-last-passkey"),
            Self::IdentityTaken => ("SIGNIN-017", "Sign in with that account, or take another account of your own.", "web-signin-identity-taken"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::settings::SettingsError;

    #[test]
    fn codes_go_on_without_a_gap_and_every_fault_says_what_to_do_now() {
        let settings = SettingsError::samples();
        let of_settings = settings.iter().map(|error| (error.code(), error.advice()));
        let all: Vec<_> = SigninFault::ALL.iter().map(|fault| (fault.code(), fault.advice())).chain(of_settings).collect();
        for (number, (code, advice)) in (1..).zip(&all) {
            assert_eq!(*code, format!("SIGNIN-{number:03}"));
            assert!(advice.len() > 15 && advice.ends_with('.'), "{code}");
        }
        let keys: BTreeSet<&str> = SigninFault::ALL.iter().map(|fault| fault.key()).collect();
        assert!(keys.len() == SigninFault::ALL.len() && keys.iter().all(|key| key.starts_with("web-signin-")));
    }
}
