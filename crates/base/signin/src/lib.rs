//! Who is this? Mail links, passkeys, OIDC, and the sessions they open; no passwords.
//!
//! Everything here is a function on a transaction, so that a sign-in, its line in the trail and its message are kept together or not at all.
//! What is allowed is decided in `base/access`; this crate only says who somebody is and how sure that is.

mod device;
mod doer;
mod fault;
mod oidc;
mod passkey;
mod session;
mod settings;
mod store;

pub use device::device_of;
pub use doer::{Doer, Note};
pub use fault::SigninFault;
pub use oidc::{About, Identity, Oidc, OidcAnswer, Proof, Provider};
pub use passkey::{Passkeys, may_add_passkey};
pub use session::{Limits, Method, Session, SignedIn};
pub use settings::SettingsError;
pub use store::addresses::{ask_address, peek_address, use_address};
pub use store::identities::{LinkedIdentity, find_by_identity, link_identity, list_identities, remove_identity};
pub use store::invites::{Invite, NewInvite, accept_invite, find_invite, invite, list_invites, withdraw_invite, withdraw_invites_to};
pub use store::passkeys::{Passkey, list_passkeys, remove_passkey};
pub use store::requests::{LINK_TERM_S, ask_link, peek_link, use_code, use_link};
pub use store::sessions::{begin_session, end_session, end_sessions_of, find_session, forget_ended, list_sessions};
pub use store::setups::{peek_setup, start_setup, use_setup};
pub use store::{MIGRATIONS, statements};
