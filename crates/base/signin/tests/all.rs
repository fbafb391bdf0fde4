//! All tests of this crate in one program: many programs take longer to link than to run.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

mod device;
mod door;
mod erasing;
mod false_providers;
mod invitations;
mod liar;
mod links;
mod oidc;
mod passkeys;
mod provider;
mod sessions;
mod trail;
