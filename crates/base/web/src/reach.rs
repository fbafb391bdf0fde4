//! How to reach somebody without an account: one box on the form, for a telephone number or a mail address.

use opbouw_neighbourhood::Email;
use opbouw_post::PhoneNumber;

/// It is neither a telephone number nor a mail address. The room says what to do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadReach;

/// A mail address or a telephone number.
#[derive(Clone, PartialEq, Eq)]
pub struct Reach {
    text: String,
    key: String,
}

/// It is personal: debug output ends up in logs.
impl std::fmt::Debug for Reach {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Reach(hidden)")
    }
}

impl Reach {
    /// What was filled in; nothing is an answer too.
    ///
    /// # Errors
    /// [`BadReach`] when it is neither.
    pub fn parse(text: &str) -> Result<Option<Self>, BadReach> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        if text.contains('@') {
            let email = Email::parse(text).map_err(|_| BadReach)?;
            return Ok(Some(Self { text: email.as_str().to_owned(), key: email.key().to_owned() }));
        }
        let number = PhoneNumber::parse(text).ok_or(BadReach)?;
        Ok(Some(Self { text: number.as_str().to_owned(), key: number.as_str().to_owned() }))
    }

    /// To send to.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// To compare by.
    pub fn key(&self) -> &str {
        &self.key
    }
}
