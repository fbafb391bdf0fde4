//! How does mail leave? By SMTP, with encryption unless the server is on this machine.

mod compose;
mod server;

use std::time::Duration;

use lettre::transport::smtp;
use lettre::transport::smtp::authentication::Mechanism;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail as From, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use lettre::{Address, Message};

use crate::error::PostError;
use crate::letter::Letter;
use crate::postman::Outcome;

use server::{Encryption, Server};

const CONNECTING_TIME: Duration = Duration::from_secs(10);
const GOODBYE_TIME: Duration = Duration::from_secs(1);

/// A mail server, and the address that mail is sent from. Each mail has a connection of its own, so that what goes wrong is known to be about
/// the server or about the mail.
#[derive(Clone)]
pub struct Mail {
    server: Server,
    from: Address,
}

impl Mail {
    /// From a setting: `smtps://user:password@host` (encrypted from the start), `smtp://user:password@host:587?tls=required` (STARTTLS), or
    /// `smtp://127.0.0.1:25`. Without encryption to another machine only with `?tls=none`.
    ///
    /// # Errors
    /// [`PostError::BadMailUrl`], [`PostError::PlainMail`] or [`PostError::BadSender`].
    pub fn new(url: &str, from: &str) -> Result<Self, PostError> {
        let from = from.trim().parse().map_err(|_| PostError::BadSender)?;
        Ok(Self { server: Server::parse(url)?, from })
    }

    /// Hands a letter to the server.
    pub(crate) async fn send(&self, letter: &Letter, sender_name: &str, recipient: &str, written_at_s: i64) -> Outcome {
        let Some(message) = compose::message(letter, sender_name, &self.from, recipient, written_at_s) else {
            return Outcome::Failed(PostError::BadRecipient);
        };
        let mut connection = match self.connect().await {
            Ok(connection) => connection,
            Err(error) => return of_server(&error),
        };
        let outcome = hand_over(&mut connection, &message).await;
        // A server that is slow to say goodbye has taken it over all the same.
        let _ = tokio::time::timeout(GOODBYE_TIME, connection.abort()).await;
        outcome.unwrap_or_else(|outcome| outcome)
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, smtp::Error> {
        let Server { host, port, encryption, credentials } = &self.server;
        let hello = ClientId::Domain(self.from.domain().to_owned());
        let from_the_start = if let Encryption::FromTheStart(tls) = encryption { Some(tls.clone()) } else { None };
        let address = (host.as_str(), *port);
        let mut connection = AsyncSmtpConnection::connect_tokio1(address, Some(CONNECTING_TIME), &hello, from_the_start, None).await?;
        if let Encryption::Upgrade(tls) = encryption {
            // An error when the server cannot do it: never on without.
            connection.starttls(tls.clone(), &hello).await?;
        }
        if let Some(credentials) = credentials {
            connection.auth(&[Mechanism::Plain, Mechanism::Login], credentials).await?;
        }
        Ok(connection)
    }
}

/// Whether this can be the address of a mailbox, for forms. Whether it is one, only a mail can tell.
pub fn is_mail_address(text: &str) -> bool {
    let text = text.trim();
    text.len() <= 254 && text.parse::<Address>().is_ok_and(|address| address.domain().contains('.') && !address.domain().starts_with('['))
}

async fn hand_over(connection: &mut AsyncSmtpConnection, message: &Message) -> Result<Outcome, Outcome> {
    let envelope = message.envelope();
    let mut parameters = Vec::new();
    if envelope.to().iter().any(|to| !AsRef::<str>::as_ref(to).is_ascii()) {
        if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(Outcome::Failed(PostError::BadRecipient));
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    // Here the server judges who we are.
    connection.command(From::new(envelope.from().cloned(), parameters)).await.map_err(|error| of_server(&error))?;
    for to in envelope.to() {
        connection.command(Rcpt::new(to.clone(), Vec::new())).await.map_err(|error| of_message(&error))?;
    }
    connection.command(Data).await.map_err(|error| of_message(&error))?;
    connection.message(&message.formatted()).await.map_err(|error| of_message(&error))?;
    Ok(Outcome::Sent)
}

/// Trouble that every mail would have. The words of a server are not repeated: they often hold the address.
fn of_server(error: &smtp::Error) -> Outcome {
    let is_refusal = error.is_permanent() || error.is_client() || error.is_tls();
    Outcome::Outage(if is_refusal { PostError::NotLetIn } else { PostError::Unreachable })
}

/// Trouble with this mail, unless the server is closing (421) or gone.
fn of_message(error: &smtp::Error) -> Outcome {
    match error.status().map(u16::from) {
        Some(421) | None => of_server(error),
        Some(_) if error.is_permanent() => Outcome::Failed(PostError::Refused),
        Some(_) => Outcome::Later(PostError::NotNow),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sender_is_one_address() {
        assert!(Mail::new("smtp://localhost", "opbouw@example.org").is_ok());
        for wrong in ["", "Opbouw", "Opbouw <opbouw@example.org>", "a@example.org\r\nb@example.org"] {
            assert_eq!(Mail::new("smtp://localhost", wrong).err(), Some(PostError::BadSender), "{wrong}");
        }
    }

    #[test]
    fn an_address_in_a_form_is_one_mailbox() {
        for fine in ["fatma@example.org", " f.de-boer+x@mail.example.org ", "élise@example.org"] {
            assert!(is_mail_address(fine), "{fine}");
        }
        for wrong in
            ["", "fatma", "a@b", "a@[127.0.0.1]", "a@example.org, b@example.org", "a@example.org\r\nBcc: b@example.org", "<a@example.org>"]
        {
            assert!(!is_mail_address(wrong), "{wrong}");
        }
    }
}
