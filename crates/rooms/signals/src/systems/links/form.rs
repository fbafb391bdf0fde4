//! What was filled in about a system, as typed and checked.

use axum::http::Uri;

use super::super::kinds::EventKind;
use crate::error::SignalsError;
use crate::leaving::one_line;

/// Letters of a name and of an address at most.
const MOST_NAME: usize = 60;
const MOST_URL: usize = 300;

/// As typed. The names of the fields are those of the form.
#[derive(Debug, Clone, Default)]
pub(super) struct LinkForm {
    /// What to do, as a word of the program.
    pub wat: String,
    /// Number of the system.
    pub nummer: String,
    /// The generation of the secret that the page showed.
    pub keer: String,
    pub naam: String,
    pub adres: String,
    /// Kinds of events, as words.
    pub hoort: Vec<String>,
}

impl LinkForm {
    pub fn of(pairs: &[(String, String)]) -> Self {
        let one = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default();
        let hoort = pairs.iter().filter(|(key, _)| key == "hoort").map(|(_, value)| value.clone()).collect();
        Self { wat: one("wat"), nummer: one("nummer"), keer: one("keer"), naam: one("naam"), adres: one("adres"), hoort }
    }

    /// The name, on one line.
    pub fn name(&self) -> Result<String, SignalsError> {
        let name = one_line(&self.naam);
        if name.is_empty() || name.chars().count() > MOST_NAME { Err(SignalsError::BadName) } else { Ok(name) }
    }

    /// An address over an encrypted line, without a name and password in it. Where it leads is looked at when it is called.
    pub fn url(&self) -> Result<String, SignalsError> {
        let text = self.adres.trim();
        let uri: Uri = text.parse().map_err(|_| SignalsError::BadUrl)?;
        let is_fine = uri.scheme_str() == Some("https")
            && uri.authority().is_some_and(|authority| !authority.as_str().contains('@') && authority.host().contains('.'))
            && text.len() <= MOST_URL;
        if is_fine { Ok(text.to_owned()) } else { Err(SignalsError::BadUrl) }
    }

    /// What it hears.
    pub fn hears(&self) -> Result<Vec<EventKind>, SignalsError> {
        let kinds: Vec<EventKind> = EventKind::ALL.into_iter().filter(|kind| self.hoort.iter().any(|word| word == kind.code())).collect();
        if kinds.is_empty() { Err(SignalsError::HearsNothing) } else { Ok(kinds) }
    }

    /// Number and generation.
    pub fn which(&self) -> Result<(i64, i64), SignalsError> {
        let number = |text: &str| text.parse().map_err(|_| SignalsError::UnknownChoice);
        Ok((number(&self.nummer)?, number(&self.keer)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_encrypted_address_with_a_host_can_be_called() {
        let url = |adres: &str| LinkForm { adres: adres.to_owned(), ..LinkForm::default() }.url();
        assert_eq!(url(" https://hoor.example.nl/x?y=1 "), Ok("https://hoor.example.nl/x?y=1".to_owned()));
        for wrong in [
            "",
            "http://hoor.example.nl",
            "https://",
            "https://localhost/",
            "https://a:b@hoor.example.nl",
            "/pad",
            "ftp://x.nl",
            "https://x .nl",
        ] {
            assert_eq!(url(wrong), Err(SignalsError::BadUrl), "{wrong}");
        }
        assert_eq!(url(&format!("https://x.nl/{}", "a".repeat(300))), Err(SignalsError::BadUrl));
    }
}
