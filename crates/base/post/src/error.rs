//! What can go wrong with a message or with the settings for it, and what to do now.

use opbouw_store::StoreError;

/// Everything that can go wrong. The code of the latest trouble stands with the message; none shows an address or what a server said.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PostError {
    /// The setting is not the address of a mail server.
    #[error("The address of the mail server cannot be used: {problem}.")]
    BadMailUrl {
        /// What is wrong with it, without the address: it may hold a password.
        problem: &'static str,
    },
    /// Mail would go over the network where others can read it.
    #[error("Mail would leave this machine without encryption.")]
    PlainMail,
    /// The setting is not an address to send from.
    #[error("The address that mail is sent from is not a mail address.")]
    BadSender,
    /// The address of the receiver cannot be one.
    #[error("The message has no address that can be sent to.")]
    BadRecipient,
    /// Nothing answers.
    #[error("The server that should take the message over cannot be reached.")]
    Unreachable,
    /// Wrong password, or a protection that it does not have.
    #[error("The server that should take the message over does not let us in.")]
    NotLetIn,
    /// The server says: later.
    #[error("The server did not take the message over now.")]
    NotNow,
    /// The server says: never.
    #[error("The server refused the message for good.")]
    Refused,
    /// Too late to be of use.
    #[error("The message was no longer of use when it could be sent.")]
    Expired,
    /// The receiver said so.
    #[error("The receiver does not want messages of this kind.")]
    NotWanted,
    /// The browser no longer takes messages.
    #[error("The browser does not take messages any more.")]
    SubscriptionGone,
    /// Queued by another version of the program.
    #[error("This program does not know messages of this kind.")]
    UnknownKind,
    /// No server for this way of sending.
    #[error("Nothing is set up to send messages this way.")]
    NotSetUp,
    /// An address inside the network, or without encryption.
    #[error("This address on the network may not be called.")]
    AddressNotAllowed,
    /// The other side sends more than is read.
    #[error("The answer of a server was larger than is read.")]
    AnswerTooLarge,
    /// The body for the SMS gateway is not JSON, or leaves out the number or the text.
    #[error("The settings of the SMS gateway cannot be used: {problem}.")]
    BadGateway {
        /// What is wrong, without the settings: they hold a secret.
        problem: &'static str,
    },
    /// Not a telephone number.
    #[error("This is not a telephone number.")]
    BadNumber,
    /// The file with the key for push messages.
    #[error("The file with the key for push messages cannot be used: {reason}.")]
    BadVapidKey {
        /// Why, as far as the system tells.
        reason: String,
    },
    /// Links in messages would lead nowhere.
    #[error("The public address of this site is not an address.")]
    BadPublicUrl,
    /// The link to refuse messages was not made here.
    #[error("This link to refuse messages is not complete.")]
    BadTicket,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl PostError {
    /// Trouble of the server or of its settings, and so of every message that has to go there.
    pub(crate) const OUTAGES: [Self; 3] = [Self::Unreachable, Self::NotLetIn, Self::AddressNotAllowed];

    /// The code: of this crate (POST), or of the store (STORE), listed in its README.
    pub fn code(&self) -> &'static str {
        self.code_and_advice().0
    }

    /// What to do now.
    pub fn advice(&self) -> &'static str {
        self.code_and_advice().1
    }

    /// What to do about the code that stands with a message.
    pub fn advice_for(code: &str) -> Option<&'static str> {
        Self::samples().iter().find(|error| error.code() == code).map(Self::advice)
    }

    /// Code and advice side by side, so that nobody adds the one without the other.
    #[rustfmt::skip]
    fn code_and_advice(&self) -> (&'static str, &'static str) {
        match self {
            Self::BadMailUrl { .. } => ("POST-001", "Give smtps://user:password@host, or smtp://user:password@host:587?tls=required."),
            Self::PlainMail => ("POST-002", "Use smtps:// or add ?tls=required. Only if the way to the server is safe in itself: add ?tls=none."),
            Self::BadSender => ("POST-003", "Give one address without a name, such as opbouw@example.org."),
            Self::BadRecipient => ("POST-004", "Correct the address where it came from, and send the message from there again."),
            Self::Unreachable => ("POST-005", "Check that the server runs and can be reached from here. All messages wait and leave by themselves when it is back."),
            Self::NotLetIn => ("POST-006", "Check user, password and encryption in the settings. All messages wait and leave by themselves when it is solved."),
            Self::NotNow => ("POST-007", "Wait: it is tried again by itself. If it stays so, look in the log of the server."),
            Self::Refused => ("POST-008", "Check the address with its owner. If all messages are refused: ask whoever runs the server whether we may send from our address."),
            Self::Expired => ("POST-009", "Ask for it again, such as a new link to sign in. If this happens often, look why messages wait."),
            Self::NotWanted => ("POST-010", "Nothing has to be done. Reach the receiver in another way if they must know."),
            Self::SubscriptionGone => ("POST-011", "Nothing has to be done. The receiver can allow messages in the browser again."),
            Self::UnknownKind => ("POST-012", "Install the newest version of the program, then try the message again."),
            Self::NotSetUp => ("POST-013", "Set up a server for it in the settings. Until then the messages wait."),
            Self::AddressNotAllowed => ("POST-014", "Use https and a public address. A service inside your own network has to be allowed in the settings, as host:port."),
            Self::AnswerTooLarge => ("POST-015", "Check that the address in the settings is the one of the service, and not of a page."),
            Self::BadGateway { .. } => ("POST-016", "Give an https address, a header, and a JSON body in which {to} and {text} stand inside texts."),
            Self::BadNumber => ("POST-017", "Write the number with its digits, such as 06-12345678 or +31 6 12345678."),
            Self::BadVapidKey { .. } => ("POST-018", "Check that the folder exists and that only the program can read the file. If it is lost, remove it: a new key is made, and browsers have to be asked again."),
            Self::BadPublicUrl => ("POST-019", "Give the address at which people open this site, such as https://opbouw.example.org."),
            Self::BadTicket => ("POST-020", "Open the link from the message itself, as a whole."),
            Self::Store(error) => (error.code(), error.advice()),
        }
    }

    /// One of each of this crate's own, for tests of pages and lists of errors.
    pub fn samples() -> Vec<Self> {
        vec![
            Self::BadMailUrl { problem: "a reason" },
            Self::PlainMail,
            Self::BadSender,
            Self::BadRecipient,
            Self::Unreachable,
            Self::NotLetIn,
            Self::NotNow,
            Self::Refused,
            Self::Expired,
            Self::NotWanted,
            Self::SubscriptionGone,
            Self::UnknownKind,
            Self::NotSetUp,
            Self::AddressNotAllowed,
            Self::AnswerTooLarge,
            Self::BadGateway { problem: "a reason" },
            Self::BadNumber,
            Self::BadVapidKey { reason: "a reason".into() },
            Self::BadPublicUrl,
            Self::BadTicket,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_own_code_in_the_readme_and_says_what_to_do() {
        let readme = include_str!("../README.md");
        let samples = PostError::samples();
        for (index, error) in samples.iter().enumerate() {
            assert_eq!(error.code(), format!("POST-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 20);
            assert_eq!(PostError::advice_for(error.code()), Some(error.advice()));
        }
        assert_eq!(samples.len(), readme.matches("| POST-").count());
    }
}
