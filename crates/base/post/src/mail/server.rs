//! Which mail server, and how safe is the way to it?

use std::net::IpAddr;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::TlsParameters;
use url::Url;

use crate::error::PostError;

/// A server as the setting names it.
#[derive(Clone)]
pub(super) struct Server {
    pub host: String,
    pub port: u16,
    pub encryption: Encryption,
    pub credentials: Option<Credentials>,
}

/// When encryption begins.
#[derive(Clone)]
pub(super) enum Encryption {
    FromTheStart(TlsParameters),
    Upgrade(TlsParameters),
    None,
}

impl Server {
    pub(super) fn parse(url: &str) -> Result<Self, PostError> {
        let url = Url::parse(url.trim()).map_err(|_| bad("it is not an address"))?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or(bad("it names no server"))?;
        let host = host.trim_matches(['[', ']']).to_owned();
        let encryption = encryption(&url, &host)?;
        let usual_port = match encryption {
            Encryption::FromTheStart(_) => 465,
            Encryption::Upgrade(_) => 587,
            Encryption::None => 25,
        };
        let credentials = if url.username().is_empty() {
            None
        } else {
            Some(Credentials::new(decoded(url.username())?, decoded(url.password().unwrap_or(""))?))
        };
        Ok(Self { port: url.port().unwrap_or(usual_port), host, encryption, credentials })
    }
}

fn encryption(url: &Url, host: &str) -> Result<Encryption, PostError> {
    let tls = || TlsParameters::new(host.to_owned()).map_err(|_| bad("its name cannot be used for encryption"));
    let wish = url.query_pairs().find(|(name, _)| name == "tls").map(|(_, wish)| wish.into_owned());
    match (url.scheme(), wish.as_deref()) {
        ("smtps", None) => Ok(Encryption::FromTheStart(tls()?)),
        ("smtp", Some("required")) => Ok(Encryption::Upgrade(tls()?)),
        ("smtp", Some("none")) => Ok(Encryption::None),
        ("smtp", None) if host == "localhost" || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback()) => Ok(Encryption::None),
        ("smtp", None) => Err(PostError::PlainMail),
        ("smtp" | "smtps", Some(_)) => Err(bad("after ?tls= can stand required or none, and only behind smtp://")),
        _ => Err(bad("it begins with something else than smtp:// or smtps://")),
    }
}

/// Takes `%40` for `@` and so on; a `+` stays a `+`, unlike in a form.
fn decoded(text: &str) -> Result<String, PostError> {
    let as_in_a_form = text.replace('&', "%26").replace('+', "%2B").replace('=', "%3D");
    let decoded = url::form_urlencoded::parse(as_in_a_form.as_bytes()).next().map(|(value, _)| value.into_owned()).unwrap_or_default();
    if decoded.contains('\u{FFFD}') { Err(bad("its user or password cannot be read")) } else { Ok(decoded) }
}

fn bad(problem: &'static str) -> PostError {
    PostError::BadMailUrl { problem }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_goes_encrypted_unless_it_stays_here() {
        let check = |url: &str| Server::parse(url).err();
        for fine in
            ["smtp://127.0.0.1:2525", "smtp://localhost", "smtp://[::1]:25", "smtps://u:p%40w+1@mail.example.org", "smtp://h?tls=none"]
        {
            assert_eq!(check(fine), None, "{fine}");
        }
        for exposed in ["smtp://mail.example.org", "smtp://127.0.0.1.example.org", "smtp://u:p@10.0.0.1:587"] {
            assert_eq!(check(exposed), Some(PostError::PlainMail), "{exposed}");
        }
        for wrong in ["", "mail.example.org", "http://mail.example.org", "smtp://h?tls=maybe", "smtps://h?tls=none", "smtp://"] {
            assert!(matches!(check(wrong), Some(PostError::BadMailUrl { .. })), "{wrong}");
        }
        let ports =
            ["smtps://h", "smtp://h?tls=required", "smtp://localhost", "smtps://h:1465"].map(|url| Server::parse(url).unwrap().port);
        assert_eq!(ports, [465, 587, 25, 1465]);
    }

    #[test]
    fn a_password_is_read_as_it_was_meant() {
        assert_eq!(decoded("p%40w+1&x=%26"), Ok("p@w+1&x=&".to_owned()));
        assert_eq!(decoded(""), Ok(String::new()));
        assert!(decoded("%ff").is_err());
    }
}
