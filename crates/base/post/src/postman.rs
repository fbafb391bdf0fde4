//! Who brings the messages? Takes what is due, sends it, and writes down how that ended.

mod round;

use std::future::Future;
use std::sync::Arc;
use std::time::{Duration, Instant};

use opbouw_secrets::Key;
use opbouw_store::{Db, StoreError};
use opbouw_words::Sentences;
use tokio::sync::Notify;
use url::Url;

use crate::error::PostError;
use crate::kind::{Kind, kinds};
use crate::mail::Mail;
use crate::message::{Channel, State};
use crate::push::Push;
use crate::sms::Sms;
use crate::store::{self, Overview};

/// How long to sleep when nothing wakes the postman.
const SLEEP: Duration = Duration::from_secs(20);

/// The ways that are set up. What has no way waits, and the overview says so.
#[derive(Clone, Default)]
pub struct Transports {
    /// A mail server.
    pub mail: Option<Mail>,
    /// Web push.
    pub push: Option<Push>,
    /// An SMS gateway.
    pub sms: Option<Sms>,
}

/// Who the messages are from.
#[derive(Debug, Clone)]
pub struct Sender {
    /// Where people open this site, for the links.
    pub public_url: String,
    /// The name that is shown, such as "Opbouw Berkelland".
    pub name: String,
}

/// What one delivery came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Delivered {
    /// Taken over by a server.
    pub sent: u64,
    /// To be tried again.
    pub later: u64,
    /// Given up.
    pub failed: u64,
    /// Too late or not wanted.
    pub dropped: u64,
    /// Endpoints of push subscriptions that no longer exist: delete them where they are kept.
    pub gone: Vec<String>,
}

/// Brings the messages. Cloning is cheap and gives the same one; several may work on one database.
#[derive(Clone)]
pub struct Postman {
    bag: Arc<Bag>,
}

/// What a postman carries.
struct Bag {
    db: Db,
    key: Key,
    sentences: Arc<Sentences>,
    transports: Transports,
    kinds: Vec<&'static Kind>,
    sender: Sender,
    bell: Notify,
}

/// How sending one message ended.
#[derive(Debug)]
pub(crate) enum Outcome {
    Sent,
    /// Trouble with this message that may pass.
    Later(PostError),
    /// Trouble with the server, so with every message that must go there.
    Outage(PostError),
    /// Trouble with this message that stays.
    Failed(PostError),
    /// Nobody wants it.
    Dropped(PostError),
    /// The browser with this endpoint is gone.
    Gone(String),
}

impl Postman {
    /// Every kind of message of this installation.
    pub fn kinds(&self) -> &[&'static Kind] {
        &self.bag.kinds
    }

    /// A postman for the kinds of [`kinds`] and of these rooms.
    ///
    /// # Errors
    /// [`PostError::BadPublicUrl`].
    pub fn new(
        db: Db,
        key: Key,
        sentences: Arc<Sentences>,
        transports: Transports,
        sender: Sender,
        kinds_of_rooms: &[&'static Kind],
    ) -> Result<Self, PostError> {
        let url = Url::parse(&sender.public_url).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        let url = url.filter(|url| url.query().is_none() && url.fragment().is_none()).ok_or(PostError::BadPublicUrl)?;
        let sender = Sender { public_url: url.as_str().trim_end_matches('/').to_owned(), name: sender.name };
        let kinds = [&kinds::ALL, kinds_of_rooms].concat();
        Ok(Self { bag: Arc::new(Bag { db, key, sentences, transports, kinds, sender, bell: Notify::new() }) })
    }

    /// Sends all that is due at `now_s`, and says what came of it. What cannot be sent now is tried again after 1 minute, 5 minutes, half an
    /// hour, 2 hours and then every 6 hours, for three days.
    ///
    /// # Errors
    /// The database. What was claimed then is sent again when its lease ends.
    pub async fn deliver_due(&self, now_s: i64) -> Result<Delivered, StoreError> {
        let begun = Instant::now();
        // Leases have to end in the future, also when there is much to send.
        let moment = || now_s + begun.elapsed().as_secs().cast_signed();
        let mut all = Delivered { dropped: store::expire(&self.bag.db, now_s).await?, ..Delivered::default() };
        let mut channels = self.due_channels(now_s).await?;
        while !channels.is_empty() {
            channels = self.round(&channels, moment(), &mut all).await?;
        }
        Ok(all)
    }

    /// Brings what is due, and then whenever [`Postman::wake`] is called or 20 seconds have gone by, until `stop` is ready. It does not break
    /// off what it is sending. `report` hears of every delivery that changed something.
    pub async fn run(&self, clock: impl Fn() -> i64, stop: impl Future<Output = ()>, report: impl Fn(Delivered)) {
        let mut stop = std::pin::pin!(stop);
        loop {
            let more = self.deliver_some(clock(), &report).await.unwrap_or_else(|error| {
                tracing::error!(code = error.code(), "the outbox cannot be read or written: {error} {}", error.advice());
                false
            });
            let nap = if more { Duration::ZERO } else { SLEEP };
            tokio::select! {
                biased;
                () = &mut stop => return,
                () = self.bag.bell.notified() => {}
                () = tokio::time::sleep(nap) => {}
            }
        }
    }

    /// Tells the running postman that there is something to send; call it after the transaction that queued it.
    pub fn wake(&self) {
        self.bag.bell.notify_one();
    }

    /// How the outbox stands, with what waits for settings.
    ///
    /// # Errors
    /// The database.
    pub async fn overview(&self, most: i64) -> Result<Overview, StoreError> {
        let mut overview = store::overview(&self.bag.db, most).await?;
        let waits = |channel: &Channel| overview.counts.iter().any(|(of, state, _)| of == channel && *state == State::Waiting);
        overview.not_set_up = Channel::ALL.into_iter().filter(|channel| waits(channel) && !self.has(*channel)).collect();
        Ok(overview)
    }

    /// Whether messages can be sent this way.
    pub fn has(&self, channel: Channel) -> bool {
        match channel {
            Channel::Mail => self.bag.transports.mail.is_some(),
            Channel::Push => self.bag.transports.push.is_some(),
            Channel::Sms => self.bag.transports.sms.is_some(),
        }
    }

    /// One round over what is due; whether there is more.
    async fn deliver_some(&self, now_s: i64, report: impl Fn(Delivered)) -> Result<bool, StoreError> {
        let mut delivered = Delivered { dropped: store::expire(&self.bag.db, now_s).await?, ..Delivered::default() };
        let channels = self.due_channels(now_s).await?;
        let left = self.round(&channels, now_s, &mut delivered).await?;
        if delivered != Delivered::default() {
            report(delivered);
        }
        Ok(!left.is_empty())
    }

    async fn due_channels(&self, now_s: i64) -> Result<Vec<Channel>, StoreError> {
        let due = store::due_channels(&self.bag.db, now_s).await?;
        Ok(due.into_iter().filter(|channel| self.has(*channel)).collect())
    }
}

impl std::fmt::Debug for Postman {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Postman")
    }
}

impl std::fmt::Debug for Transports {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (mail, push, sms) = (self.mail.is_some(), self.push.is_some(), self.sms.is_some());
        write!(formatter, "Transports(mail: {mail}, push: {push}, sms: {sms})")
    }
}
