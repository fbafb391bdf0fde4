//! What is a message about? The kinds, and what each may hold.

use opbouw_secrets::Key;

/// A kind of message. Its name is how its sentences begin: `{name}-subject`, `{name}-lead`, `{name}-body`, and `{name}-button` for a link.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// Code word; a room gives its own kinds a name that begins with the name of the room.
    pub name: &'static str,
    /// The values that its sentences take, besides `sender`, `code` and `minutes`, which every kind may use.
    pub fields: &'static [&'static str],
    /// What its link is for, as in [`Key::derive`]; without it the link is a plain address.
    pub purpose: Option<&'static str>,
    /// Comes also to who refused other messages: they asked for it, or must know it.
    pub is_essential: bool,
}

impl Kind {
    /// The part of the address behind the path: what it is about, and the token for it.
    pub fn ticket(&self, key: &Key, about: &str) -> Option<String> {
        self.purpose.map(|purpose| format!("{about}.{}", key.derive(purpose, about)))
    }

    /// What a link that came back is about, if this installation made it for this kind.
    pub fn about<'t>(&self, key: &Key, ticket: &'t str) -> Option<&'t str> {
        let (about, token) = ticket.rsplit_once('.')?;
        key.matches(self.purpose?, about, token).then_some(about)
    }
}

/// The kinds that every installation has.
pub mod kinds {
    use super::Kind;

    /// A link and a code to sign in with.
    pub static SIGNIN: Kind = Kind { name: "post-signin", fields: &[], purpose: Some("signin-link"), is_essential: true };
    /// Somebody wants to sign in with this address, and it has no account.
    pub static UNKNOWN: Kind = Kind { name: "post-unknown", fields: &[], purpose: None, is_essential: false };
    /// An invitation to a party.
    pub static INVITE: Kind =
        Kind { name: "post-invite", fields: &["party", "role", "by"], purpose: Some("invite-link"), is_essential: false };
    /// The test of the administrator.
    pub static SETUP_TEST: Kind = Kind { name: "post-setup-test", fields: &[], purpose: None, is_essential: true };
    /// A passkey was added to the account.
    pub static PASSKEY_ADDED: Kind = Kind { name: "post-passkey-added", fields: &[], purpose: None, is_essential: true };
    /// All that was known of somebody is erased.
    pub static ERASED: Kind = Kind { name: "post-erased", fields: &[], purpose: None, is_essential: true };
    /// Somebody belongs to a party no more.
    pub static MEMBERSHIP_ENDED: Kind = Kind { name: "post-membership-ended", fields: &["party"], purpose: None, is_essential: true };

    /// This address no longer belongs to the account: to the old address, so that nobody takes an account over unseen.
    pub static CONTACT_CHANGED: Kind = Kind { name: "post-contact-changed", fields: &[], purpose: None, is_essential: true };

    /// Is this new address yours?
    pub static ADDRESS: Kind = Kind { name: "post-address", fields: &[], purpose: Some("address-link"), is_essential: true };

    /// All of them.
    pub static ALL: [&Kind; 9] =
        [&ADDRESS, &SIGNIN, &UNKNOWN, &INVITE, &SETUP_TEST, &PASSKEY_ADDED, &ERASED, &MEMBERSHIP_ENDED, &CONTACT_CHANGED];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_opens_only_what_it_was_made_for() {
        let key = Key::random();
        let ticket = kinds::SIGNIN.ticket(&key, "7f3a").unwrap();
        assert_eq!(kinds::SIGNIN.about(&key, &ticket), Some("7f3a"));
        assert_eq!(kinds::INVITE.about(&key, &ticket), None);
        assert_eq!(kinds::SIGNIN.about(&Key::random(), &ticket), None);
        assert_eq!(kinds::SIGNIN.about(&key, &ticket.replace("7f3a", "7f3b")), None);
        assert_eq!(kinds::SIGNIN.about(&key, "7f3a."), None);
        assert_eq!(kinds::SIGNIN.about(&key, ""), None);
    }
}
