//! A mail address and a telephone number: enough checks to notice a slip, and one form to compare by.

use crate::error::PersonFault;

/// Longest address that mail servers take (RFC 5321).
const MOST_LETTERS: usize = 254;

/// A mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    text: String,
    key: String,
}

impl Email {
    /// An address. What stands before the @ stays as typed for sending and is compared in small letters, as mail providers do. A domain in
    /// other letters than ASCII is refused: nobody can tell it from a look-alike, and its owner can write it in ASCII.
    ///
    /// # Errors
    /// [`PersonFault::NoAddress`] when it cannot be one, [`PersonFault::OddAddress`] when it is hard to tell from another.
    pub fn parse(text: &str) -> Result<Self, PersonFault> {
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@').ok_or(PersonFault::NoAddress)?;
        if !text.is_ascii() {
            return Err(PersonFault::OddAddress);
        }
        let is_sound = text.len() <= MOST_LETTERS && is_local(local) && is_domain(domain);
        if !is_sound {
            return Err(PersonFault::NoAddress);
        }
        Ok(Self { text: format!("{local}@{}", domain.to_lowercase()), key: text.to_lowercase() })
    }

    /// The address to send to.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The address to compare by.
    pub fn key(&self) -> &str {
        &self.key
    }
}

fn is_local(local: &str) -> bool {
    let signs = |letter: char| letter.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-.".contains(letter);
    (1..=64).contains(&local.len()) && local.chars().all(signs) && !local.starts_with('.') && !local.ends_with('.') && !local.contains("..")
}

fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let labels: Vec<&str> = domain.split('.').collect();
    labels.len() >= 2 && labels.iter().all(|part| label(part)) && labels.last().is_some_and(|top| top.parse::<u64>().is_err())
}

/// A telephone number in the form of E.164: `+31612345678`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone(String);

impl Phone {
    /// A number as people write it; one that begins with a single 0 is Dutch.
    ///
    /// # Errors
    /// [`PersonFault::NoPhone`] when it cannot be one.
    pub fn parse(text: &str) -> Result<Self, PersonFault> {
        let text = text.trim().replace("(0)", "");
        let signs = |letter: char| letter.is_ascii_digit() || " +-().\u{a0}/".contains(letter);
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let number = match (text.starts_with('+'), digits.strip_prefix("00"), digits.strip_prefix('0')) {
            (true, ..) => digits.clone(),
            (false, Some(foreign), _) => foreign.to_owned(),
            (false, None, Some(dutch)) => format!("31{dutch}"),
            (false, None, None) => return Err(PersonFault::NoPhone),
        };
        let is_sound = text.chars().all(signs) && (8..=15).contains(&number.len()) && (!number.starts_with("31") || number.len() == 11);
        if is_sound { Ok(Self(format!("+{number}"))) } else { Err(PersonFault::NoPhone) }
    }

    /// The number.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_compared_in_small_letters() {
        let email = Email::parse(" Fatma.Y@Voorbeeld.NL ").unwrap();
        assert_eq!((email.as_str(), email.key()), ("Fatma.Y@voorbeeld.nl", "fatma.y@voorbeeld.nl"));
    }

    #[test]
    fn what_cannot_be_an_address_is_refused() {
        for text in
            ["", "fatma", "@a.nl", "a@", "a@b", "a@b..nl", "a b@c.nl", "a@c.nl, d@e.nl", "a@c.nl\nBcc: d@e.nl", "a@1.2.3.4", ".a@b.nl"]
        {
            assert_eq!(Email::parse(text), Err(PersonFault::NoAddress), "{text:?}");
        }
        assert_eq!(Email::parse("fatma@voоrbeeld.nl"), Err(PersonFault::OddAddress), "a Cyrillic o");
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for text in ["06-12 34 56 78", "+31 6 12345678", "0031612345678", "+31 (0)6 12345678"] {
            assert_eq!(Phone::parse(text).map(|phone| phone.as_str().to_owned()), Ok("+31612345678".to_owned()), "{text}");
        }
        for text in ["", "112", "06-1234", "zes", "06 12345678 of 79"] {
            assert_eq!(Phone::parse(text), Err(PersonFault::NoPhone), "{text}");
        }
    }
}
