//! What this room writes to who works for a party: that two could meet, and what became of it.

use opbouw_neighbourhood::Person;
use opbouw_post::{Kind, NewMessage, queue};
use opbouw_store::{StoreError, Tx};
use opbouw_words::Language;

use crate::introduction::Proposed;

/// A message is of no use after this.
const EXPIRES_AFTER_S: i64 = 14 * 86_400;

/// To who works for one of two parties that could meet.
pub(crate) static PROPOSED: Kind = Kind { name: "overview-proposed", fields: &["other"], purpose: None, is_essential: false };
/// To who works for the party that proposed it: what became of it?
pub(crate) static BECAME: Kind =
    Kind { name: "overview-became", fields: &["one", "other"], purpose: Some("introduction-answer"), is_essential: false };

/// The messages this room sends.
pub static KINDS: &[&Kind] = &[&PROPOSED, &BECAME];

/// A message about an introduction.
pub(crate) struct Letter<'l> {
    kind: &'static Kind,
    proposed: &'l Proposed,
    fields: Vec<(&'static str, &'l str)>,
}

impl<'l> Letter<'l> {
    /// To one of the two: the other would like to meet.
    pub fn proposed(proposed: &'l Proposed, other: &'l str) -> Self {
        Self { kind: &PROPOSED, proposed, fields: vec![("other", other)] }
    }

    /// To who proposed it.
    pub fn became(proposed: &'l Proposed) -> Self {
        Self { kind: &BECAME, proposed, fields: vec![("one", &proposed.name_a), ("other", &proposed.name_b)] }
    }

    /// Puts it in the outbox; nothing when there is no mail address.
    pub fn queue(&self, tx: &mut Tx<'_>, at_s: i64, to: &Person) -> Result<(), StoreError> {
        let Some(email) = &to.email else { return Ok(()) };
        let language = Language::parse(&to.language).unwrap_or(Language::Nl);
        let event = format!("{}-{}-{}", self.kind.name, self.proposed.id, to.id);
        let mut message = NewMessage::mail(self.kind, email, language, &event);
        for (name, value) in &self.fields {
            message = message.field(name, value);
        }
        let message = if self.kind.purpose.is_some() {
            message.link("/overzicht/kennismaken/antwoord", &self.proposed.id.to_string())
        } else {
            message.plain_link("/overzicht/kennismaken")
        };
        queue(tx, at_s, &message.expires_at(at_s + EXPIRES_AFTER_S)).map(drop)
    }
}
