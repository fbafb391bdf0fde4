//! One round: a few messages per way, those for one receiver one after the other and the rest at the same time.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use opbouw_store::{StoreError, Tx};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::{Bag, Delivered, Outcome, Postman};
use crate::error::PostError;
use crate::letter::{Desk, Letter};
use crate::message::Channel;
use crate::patience::next_try;
use crate::store::{self, Claimed, is_refused};

/// Messages that are claimed together.
const MOST: i64 = 8;
/// Messages that are on their way at the same moment, per channel.
const AT_ONCE: usize = 4;
/// How long sending one message may take.
const SENDING_TIME: Duration = Duration::from_secs(20);
/// Longer than sending all that are claimed together, one by one, can take.
const LEASE_S: i64 = 180;

impl Postman {
    /// Sends a few messages of each of these channels; the channels for which there may be more.
    pub(super) async fn round(&self, channels: &[Channel], now_s: i64, all: &mut Delivered) -> Result<Vec<Channel>, StoreError> {
        let mut rounds = JoinSet::new();
        for channel in channels {
            let (bag, channel) = (Arc::clone(&self.bag), *channel);
            rounds.spawn(async move { (channel, bag.bring(channel, now_s).await) });
        }
        let mut left = Vec::new();
        while let Some(round) = rounds.join_next().await {
            let Ok((channel, round)) = round else { continue };
            let (delivered, more) = round?;
            all.add(delivered);
            left.extend(more.then_some(channel));
        }
        Ok(left)
    }
}

impl Bag {
    async fn bring(self: Arc<Self>, channel: Channel, now_s: i64) -> Result<(Delivered, bool), StoreError> {
        let claimed = self.db.write(move |tx: &mut Tx<'_>| store::claim(tx, channel, now_s, now_s + LEASE_S, MOST)).await?;
        let more = !claimed.is_empty();
        let (is_down, room) = (Arc::new(AtomicBool::new(false)), Arc::new(Semaphore::new(AT_ONCE)));
        let mut receivers = JoinSet::new();
        for messages in by_receiver(claimed) {
            let (bag, is_down, room) = (Arc::clone(&self), Arc::clone(&is_down), Arc::clone(&room));
            receivers.spawn(async move {
                let _place = room.acquire().await;
                bag.bring_to_one(messages, now_s, &is_down).await
            });
        }
        let (mut delivered, mut outage) = (Delivered::default(), None);
        while let Some(brought) = receivers.join_next().await {
            let Ok(brought) = brought else { continue };
            let (part, down) = brought?;
            delivered.add(part);
            outage = outage.or(down);
        }
        if let Some(problem) = &outage {
            let given_up = self.postpone(channel, now_s, problem.code()).await?;
            delivered.failed += given_up;
            delivered.later = delivered.later.saturating_sub(given_up);
            tracing::warn!(code = problem.code(), channel = channel.code(), "messages wait: {problem} {}", problem.advice());
        }
        Ok((delivered, more && outage.is_none()))
    }

    /// The messages of one receiver, oldest first; with the trouble of the server, if it has any.
    async fn bring_to_one(
        &self,
        messages: Vec<Claimed>,
        now_s: i64,
        is_down: &AtomicBool,
    ) -> Result<(Delivered, Option<PostError>), StoreError> {
        let (mut delivered, mut outage) = (Delivered::default(), None);
        for message in messages {
            let outcome = if is_down.load(Ordering::Relaxed) { None } else { Some(self.send(&message, now_s).await?) };
            if let Some(Outcome::Outage(problem)) = &outcome {
                is_down.store(true, Ordering::Relaxed);
                outage = Some(problem.clone());
            }
            self.note(&message, now_s, outcome, &mut delivered).await?;
        }
        Ok((delivered, outage))
    }

    async fn send(&self, message: &Claimed, now_s: i64) -> Result<Outcome, StoreError> {
        let Some(kind) = self.kinds.iter().find(|kind| kind.name == message.kind) else {
            return Ok(Outcome::Failed(PostError::UnknownKind));
        };
        if !kind.is_essential && is_refused(&self.db, &message.recipient, kind.name).await? {
            return Ok(Outcome::Dropped(PostError::NotWanted));
        }
        let desk = Desk { key: &self.key, sentences: &self.sentences, public_url: &self.sender.public_url, sender_name: &self.sender.name };
        let letter = Letter::write(&desk, kind, message);
        let sending = self.hand_over(&letter, message, now_s);
        let slow = |channel: Channel| {
            if channel.has_one_server() { Outcome::Outage(PostError::Unreachable) } else { Outcome::Later(PostError::Unreachable) }
        };
        Ok(tokio::time::timeout(SENDING_TIME, sending).await.unwrap_or_else(|_| slow(message.channel)))
    }

    async fn hand_over(&self, letter: &Letter, message: &Claimed, now_s: i64) -> Outcome {
        let to = &message.recipient;
        match (message.channel, &self.transports) {
            (Channel::Mail, super::Transports { mail: Some(mail), .. }) => {
                mail.send(letter, &self.sender.name, to, message.created_at).await
            }
            (Channel::Push, super::Transports { push: Some(push), .. }) => push.send(letter, to, now_s, message.expires_at).await,
            (Channel::Sms, super::Transports { sms: Some(sms), .. }) => sms.send(letter, to).await,
            _ => Outcome::Later(PostError::NotSetUp),
        }
    }

    /// Writes down how it ended, right away: what is lost here is sent twice.
    async fn note(&self, message: &Claimed, now_s: i64, outcome: Option<Outcome>, delivered: &mut Delivered) -> Result<(), StoreError> {
        let (id, tries, first_try_at) = (message.id, message.tries, message.first_try_at);
        let now_due = Some(now_s);
        let (next, problem) = match outcome {
            Some(Outcome::Sent) => {
                delivered.sent += self.db.write(move |tx: &mut Tx<'_>| store::mark_sent(tx, id, now_s)).await?;
                return Ok(());
            }
            Some(Outcome::Gone(endpoint)) => {
                delivered.gone.push(endpoint);
                return self.drop_it(id, tries, &PostError::SubscriptionGone, delivered).await;
            }
            Some(Outcome::Dropped(problem)) => return self.drop_it(id, tries, &problem, delivered).await,
            Some(Outcome::Failed(problem)) => (None, problem),
            Some(Outcome::Later(problem)) => (next_try(first_try_at, now_s), problem),
            // Due again at once, so that it is postponed together with all that wait for this server.
            Some(Outcome::Outage(problem)) => (now_due, problem),
            None => (now_due, PostError::Unreachable),
        };
        let code = problem.code();
        match next {
            Some(at) => delivered.later += self.db.write(move |tx: &mut Tx<'_>| store::put_back(tx, id, tries, at, code)).await?,
            None => delivered.failed += self.db.write(move |tx: &mut Tx<'_>| store::give_up(tx, id, tries, code)).await?,
        }
        Ok(())
    }

    async fn drop_it(&self, id: i64, tries: i64, problem: &PostError, delivered: &mut Delivered) -> Result<(), StoreError> {
        let code = problem.code();
        delivered.dropped += self.db.write(move |tx: &mut Tx<'_>| store::mark_dropped(tx, id, tries, code)).await?;
        Ok(())
    }

    async fn postpone(&self, channel: Channel, now_s: i64, code: &'static str) -> Result<u64, StoreError> {
        self.db.write(move |tx: &mut Tx<'_>| store::postpone_channel(tx, channel, now_s, code)).await
    }
}

impl Delivered {
    fn add(&mut self, other: Self) {
        self.sent += other.sent;
        self.later += other.later;
        self.failed += other.failed;
        self.dropped += other.dropped;
        self.gone.extend(other.gone);
    }
}

/// In order within each receiver.
fn by_receiver(claimed: Vec<Claimed>) -> Vec<Vec<Claimed>> {
    let mut receivers: BTreeMap<String, Vec<Claimed>> = BTreeMap::new();
    for message in claimed {
        receivers.entry(message.recipient.clone()).or_default().push(message);
    }
    let mut groups: Vec<Vec<Claimed>> = receivers.into_values().collect();
    groups.sort_by_key(|messages| messages.first().map(|message| message.id));
    groups
}
