//! How does everybody hear? Each listener in its own pace, woken after a write and looking every second.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use opbouw_store::Db;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::ear::Ear;
use crate::{Backoff, HappeningsError, Listener};

/// How often to look when nobody calls [`Delivery::wake`]: another program on the same database may have written.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How long listeners may finish what they are hearing when the program stops; what they do not finish they hear again.
const FINISH_WITHIN: Duration = Duration::from_secs(5);

/// Brings what happened to all who listen.
pub struct Delivery {
    db: Db,
    ears: Vec<Arc<Ear>>,
    backoff: Backoff,
    /// Counts calls of [`Delivery::wake`], so that one that comes while somebody is hearing is not lost.
    woken: watch::Sender<u64>,
}

/// Who listens is nothing for a log.
impl std::fmt::Debug for Delivery {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Delivery")
    }
}

impl Delivery {
    /// With nobody listening yet.
    pub fn new(db: Db) -> Self {
        Self { db, ears: Vec::new(), backoff: Backoff::default(), woken: watch::Sender::new(0) }
    }

    /// Adds a listener whose place is kept in the database. One that is new begins with the oldest that is still in the log.
    pub fn durable(self, listener: Arc<dyn Listener>) -> Self {
        self.durable_from(listener, 0)
    }

    /// Adds one that, when it is new, begins after this number; what was heard before stays so.
    pub fn durable_from(self, listener: Arc<dyn Listener>, after_id: i64) -> Self {
        self.with(Ear::new(listener, after_id, true))
    }

    /// Adds a listener whose place is in memory, such as an index that is made anew at the start. It begins after this number; see
    /// [`latest_id`](crate::latest_id).
    pub fn live(self, listener: Arc<dyn Listener>, after_id: i64) -> Self {
        self.with(Ear::new(listener, after_id, false))
    }

    /// Other waits for a listener that fails.
    pub fn backoff(self, backoff: Backoff) -> Self {
        Self { backoff, ..self }
    }

    /// Lets [`Delivery::run`] look at once. Cheap; call it after each commit that published.
    pub fn wake(&self) {
        self.woken.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// Delivers all that is there now, and comes back when it is done; how many were heard, counted per listener.
    ///
    /// For tests, and after a write whose effect must be seen at once. A listener that waits after a failure is left alone.
    ///
    /// # Errors
    /// The first error of the database; the others have been served.
    pub async fn deliver_pending(&self) -> Result<usize, HappeningsError> {
        // Tasks and not futures: if the caller goes away they go on, so that nobody is cut off between hearing and noting it.
        let tasks: Vec<_> = self.ears.iter().map(|ear| tokio::spawn(catch_up(Arc::clone(ear), self.db.clone(), self.backoff))).collect();
        let (mut count, mut trouble) = (0, None);
        for task in tasks {
            match task.await {
                Ok(Ok(heard)) => count += heard,
                Ok(Err(error)) => trouble = trouble.or(Some(error)),
                // The runtime is stopping.
                Err(_) => {}
            }
        }
        trouble.map_or(Ok(count), Err)
    }

    /// Delivers until `stop` is ready, and then lets everybody finish what they are hearing.
    pub async fn run(&self, stop: impl Future<Output = ()>) {
        let stopping = watch::Sender::new(false);
        let mut pursuits = JoinSet::new();
        for ear in &self.ears {
            let (woken, stopped) = (self.woken.subscribe(), stopping.subscribe());
            pursuits.spawn(keep_up(Arc::clone(ear), self.db.clone(), self.backoff, woken, stopped));
        }
        stop.await;
        stopping.send_replace(true);
        let finish = async { while pursuits.join_next().await.is_some() {} };
        if tokio::time::timeout(FINISH_WITHIN, finish).await.is_err() {
            tracing::warn!("a listener did not finish in time; it hears the same again after the start");
        }
    }

    fn with(mut self, ear: Ear) -> Self {
        debug_assert!(self.ears.iter().all(|other| other.name() != ear.name()), "two listeners are called {}", ear.name());
        self.ears.push(Arc::new(ear));
        self
    }
}

async fn catch_up(ear: Arc<Ear>, db: Db, backoff: Backoff) -> Result<usize, HappeningsError> {
    ear.catch_up(&db, backoff).await
}

/// One listener, until the program stops. Trouble is logged here and tried again at the next look.
async fn keep_up(ear: Arc<Ear>, db: Db, backoff: Backoff, mut woken: watch::Receiver<u64>, mut stopped: watch::Receiver<bool>) {
    loop {
        woken.mark_unchanged();
        if let Err(error) = ear.catch_up(&db, backoff).await {
            tracing::error!(listener = ear.name(), code = error.code(), %error, "happenings could not be delivered");
        }
        tokio::select! {
            _ = stopped.wait_for(|stop| *stop) => return,
            woken = woken.changed() => if woken.is_err() { return },
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}
