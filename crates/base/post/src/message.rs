//! What is put in the outbox.

use std::collections::BTreeMap;

use opbouw_words::Language;

use crate::kind::Kind;

/// The way a message goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Channel {
    /// By mail.
    Mail,
    /// To the browser, by web push.
    Push,
    /// By text message.
    Sms,
}

impl Channel {
    /// All ways.
    pub const ALL: [Self; 3] = [Self::Mail, Self::Push, Self::Sms];

    /// The code word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Push => "push",
            Self::Sms => "sms",
        }
    }

    /// Whether all its messages go through one server, so that none gets through when that is down. Each browser has a push service of its own.
    pub(crate) fn has_one_server(self) -> bool {
        self != Self::Push
    }

    pub(crate) fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.code() == code)
    }
}

/// How far a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// To be sent, or to be tried again.
    Waiting,
    /// Somebody is sending it now.
    Sending,
    /// A server took it over.
    Sent,
    /// Given up; an administrator may try again.
    Failed,
    /// Not sent, because it came too late or nobody wants it.
    Dropped,
}

impl State {
    /// All states.
    pub const ALL: [Self; 5] = [Self::Waiting, Self::Sending, Self::Sent, Self::Failed, Self::Dropped];

    /// The code word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Dropped => "dropped",
        }
    }

    pub(crate) fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A message to [`queue`](crate::queue).
#[derive(Clone)]
pub struct NewMessage {
    pub(crate) channel: Channel,
    pub(crate) recipient: String,
    pub(crate) language: Language,
    pub(crate) kind: &'static Kind,
    pub(crate) fields: BTreeMap<&'static str, String>,
    pub(crate) about: Option<String>,
    pub(crate) path: Option<String>,
    pub(crate) idempotency_key: String,
    pub(crate) expires_at: Option<i64>,
}

impl NewMessage {
    /// A mail. The idempotency key says which event it tells about: the same key is the same message, and is stored once.
    pub fn mail(kind: &'static Kind, address: &str, language: Language, idempotency_key: &str) -> Self {
        Self::new(Channel::Mail, kind, address, language, idempotency_key)
    }

    /// A push message; the subscription is the JSON that the browser gave.
    pub fn push(kind: &'static Kind, subscription: &str, language: Language, idempotency_key: &str) -> Self {
        Self::new(Channel::Push, kind, subscription, language, idempotency_key)
    }

    /// A text message.
    pub fn sms(kind: &'static Kind, number: &crate::PhoneNumber, language: Language, idempotency_key: &str) -> Self {
        Self::new(Channel::Sms, kind, number.as_str(), language, idempotency_key)
    }

    fn new(channel: Channel, kind: &'static Kind, recipient: &str, language: Language, idempotency_key: &str) -> Self {
        let (recipient, idempotency_key) = (recipient.trim().to_owned(), idempotency_key.to_owned());
        Self { channel, recipient, language, kind, fields: BTreeMap::new(), about: None, path: None, idempotency_key, expires_at: None }
    }

    /// A text for in the sentences; only those that the kind names are used.
    #[must_use]
    pub fn field(mut self, name: &'static str, text: &str) -> Self {
        self.fields.insert(name, text.to_owned());
        self
    }

    /// A link to `path`; when the kind has a purpose, what it is about and its token come behind that. `about` is for an address: letters,
    /// digits, `-` and `_`.
    #[must_use]
    pub fn link(mut self, path: &str, about: &str) -> Self {
        self.path = Some(path.to_owned());
        self.about = Some(about.to_owned());
        self
    }

    /// A link without a token.
    #[must_use]
    pub fn plain_link(mut self, path: &str) -> Self {
        self.path = Some(path.to_owned());
        self
    }

    /// The moment after which it is no use any more.
    #[must_use]
    pub fn expires_at(mut self, at_s: i64) -> Self {
        self.expires_at = Some(at_s);
        self
    }
}

/// Shows nothing about a person: debug output ends up in logs.
impl std::fmt::Debug for NewMessage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "NewMessage({}, {})", self.channel.code(), self.kind.name)
    }
}
