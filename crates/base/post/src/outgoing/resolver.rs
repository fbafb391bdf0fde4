//! Where does a name lead? Looked up once, checked, and then connected to as it was checked.

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::public::is_public;

/// Gives only public addresses.
pub(super) struct PublicOnly;

/// A name that leads into the network.
#[derive(Debug, thiserror::Error)]
#[error("the name leads to an address that may not be called")]
pub(super) struct Refusal;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found: Vec<_> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            // A name with one foot inside is not trusted with the other.
            if found.iter().any(|address| !is_public(address.ip())) {
                return Err(Refusal.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}
