//! How does one listener keep up? Its place, and what to do when it fails.

use std::sync::Arc;

use opbouw_store::Db;
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::store::{find_place, list_after, note_heard};
use crate::{Backoff, HappeningsError, Heard, Listener};

/// Happenings that are read at once.
const PORTION: i64 = 100;
/// From this many failures in a row on, each is an error in the log.
const LOUD_FROM: u32 = 5;

/// A listener with its place.
pub(crate) struct Ear {
    listener: Arc<dyn Listener>,
    begin_after: i64,
    is_durable: bool,
    /// Held while hearing, so that nobody hears two at once.
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// Where a live listener is; a durable one is where the database says.
    heard_up_to: Option<i64>,
    failures: u32,
    not_before: Option<Instant>,
}

impl Ear {
    pub(crate) fn new(listener: Arc<dyn Listener>, begin_after: i64, is_durable: bool) -> Self {
        Self { listener, begin_after, is_durable, state: Mutex::default() }
    }

    pub(crate) fn name(&self) -> &'static str {
        self.listener.name()
    }

    /// Hears all that is there; how many. A failing listener waits for its turn and stays where it is.
    pub(crate) async fn catch_up(&self, db: &Db, backoff: Backoff) -> Result<usize, HappeningsError> {
        let mut state = self.state.lock().await;
        if state.not_before.is_some_and(|moment| Instant::now() < moment) {
            return Ok(0);
        }
        let (mut count, mut place) = (0, self.place(db, &state).await?);
        loop {
            let portion = list_after(db, place, PORTION).await?;
            if portion.is_empty() {
                return Ok(count);
            }
            for heard in portion {
                let heard = heard?;
                self.say_if_forgotten(place, heard.id);
                if let Err(why) = self.hear(&heard).await {
                    self.fail(&mut state, backoff, &heard, &why);
                    return Ok(count);
                }
                self.note(db, &mut state, heard.id).await?;
                (place, count) = (heard.id, count + 1);
            }
        }
    }

    async fn place(&self, db: &Db, state: &State) -> Result<i64, HappeningsError> {
        if self.is_durable {
            return Ok(find_place(db, self.name(), self.begin_after).await?);
        }
        Ok(state.heard_up_to.unwrap_or(self.begin_after))
    }

    /// In a task of its own, so that a panic is a failure like any other.
    async fn hear(&self, heard: &Heard) -> Result<(), String> {
        let (listener, heard) = (Arc::clone(&self.listener), heard.clone());
        let task = tokio::spawn(async move { listener.hear(&heard).await });
        task.await.unwrap_or_else(|_| Err("it panicked".to_owned()))
    }

    async fn note(&self, db: &Db, state: &mut State, id: i64) -> Result<(), HappeningsError> {
        (state.failures, state.not_before) = (0, None);
        if self.is_durable {
            return Ok(note_heard(db, self.name(), id).await?);
        }
        state.heard_up_to = Some(id);
        Ok(())
    }

    fn fail(&self, state: &mut State, backoff: Backoff, heard: &Heard, why: &str) {
        state.failures = state.failures.saturating_add(1);
        let wait = backoff.after(state.failures);
        state.not_before = Some(Instant::now() + wait);
        let (listener, kind, id, failures, wait_s) = (self.name(), heard.happening.kind(), heard.id, state.failures, wait.as_secs());
        if failures < LOUD_FROM {
            tracing::warn!(listener, kind, id, failures, wait_s, why, "a listener failed and will hear it again");
        } else {
            tracing::error!(listener, kind, id, failures, wait_s, why, "a listener keeps failing; it hears nothing beyond this happening");
        }
    }

    /// Numbers have no gaps, so a gap is what was forgotten; who begins at 0 wants whatever is left.
    fn say_if_forgotten(&self, place: i64, next: i64) {
        if place > 0 && next > place + 1 {
            tracing::error!(listener = self.name(), from = place + 1, until = next - 1, "happenings were forgotten before they were heard");
        }
    }
}
