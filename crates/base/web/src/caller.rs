//! Who calls? The session behind the cookie, and from which address on the network.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::header::COOKIE;
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, StatusCode};
use opbouw_access::Actor;
use opbouw_signin::{SignedIn, find_session};
use opbouw_store::StoreError;

use crate::frame::Site;

/// The cookie of a session. `__Host-`: only over https (or on the machine itself), only to this host (RFC 6265bis).
pub const SESSION_COOKIE: &str = "__Host-sessie";
/// The cookie that binds a link in the mail to the browser that asked for it.
pub const BROWSER_COOKIE: &str = "__Host-browser";

/// Somebody who has signed in; a handler that takes this is only reached by such.
#[derive(Debug, Clone)]
pub struct Caller(pub Arc<SignedIn>);

impl<State: Send + Sync> FromRequestParts<State> for Caller {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &State) -> Result<Self, Self::Rejection> {
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::UNAUTHORIZED)
    }
}

/// The caller's address on the network, for limits; never stored or logged.
#[derive(Debug, Clone)]
pub struct From(pub String);

impl FromRequestParts<Arc<Site>> for From {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Self::Rejection> {
        Ok(Self(address_of(&parts.headers, &parts.extensions, site.is_behind_proxy)))
    }
}

/// The value of a cookie.
pub fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let lines = headers.get_all(COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// A cookie to set, for so many seconds; zero takes it away.
pub fn set_cookie(name: &str, value: &str, seconds: i64) -> String {
    format!("{name}={value}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Lax")
}

/// Who has the session of this request; none: a visitor.
pub async fn find_caller(site: &Site, headers: &HeaderMap) -> Result<Option<Caller>, StoreError> {
    let Some(token) = cookie(headers, SESSION_COOKIE).filter(|token| !token.is_empty()) else { return Ok(None) };
    Ok(find_session(&site.db, token, site.clock.now_s()).await?.map(|signed_in| Caller(Arc::new(signed_in))))
}

/// What `base/access` decides on.
pub fn actor_of(caller: Option<&Caller>) -> Actor {
    caller.map_or_else(Actor::visitor, |caller| caller.0.actor.clone())
}

/// Behind a proxy the last address that it added; otherwise the other end of the connection.
fn address_of(headers: &HeaderMap, extensions: &Extensions, is_behind_proxy: bool) -> String {
    let forwarded = || headers.get_all("x-forwarded-for").into_iter().next_back()?.to_str().ok()?.rsplit(',').next().map(str::trim);
    match (is_behind_proxy, extensions.get::<ConnectInfo<SocketAddr>>()) {
        (true, _) => forwarded().map(network_of).unwrap_or_default(),
        (false, Some(ConnectInfo(address))) => network_of(&address.ip().to_string()),
        (false, None) => String::new(),
    }
}

/// Whoever has one IPv6 address has a whole network of them (RFC 6177), so they count together.
fn network_of(address: &str) -> String {
    match address.trim_matches(['[', ']']).parse::<std::net::Ipv6Addr>() {
        Ok(ip) if ip.to_ipv4_mapped().is_none() => format!("{:x?}", &ip.segments()[..4]),
        _ => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_home_count_together() {
        assert_eq!(network_of("2001:db8:1:2::7"), network_of("2001:db8:1:2:ffff::1"));
        assert_ne!(network_of("2001:db8:1:2::7"), network_of("2001:db8:1:3::7"));
        assert_ne!(network_of("192.0.2.1"), network_of("192.0.2.2"));
    }
}
