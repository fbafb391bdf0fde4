//! How far is it, and does somebody want it to stop? Long work says the one and hears the other.

use std::io::{self, Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::anyhow;
use opbouw_store::StoreError;

/// How often the number of rows is told; short work says nothing.
const TELL_EVERY: Duration = Duration::from_secs(2);

/// Listens for Ctrl+C. What goes through [`Watch::around`] fails from then on, so that all is undone on the usual way out.
pub struct Watch {
    stop: Arc<AtomicBool>,
}

impl Watch {
    /// Within the runtime.
    pub fn start() -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let heard = stop.clone();
        tokio::spawn(async move {
            told_to_stop().await;
            heard.store(true, Ordering::Relaxed);
        });
        Self { stop }
    }

    /// The same reader or writer, until somebody wants to stop.
    pub fn around<T>(&self, inner: T) -> Watched<T> {
        Watched { inner, stop: self.stop.clone() }
    }

    /// Tells the number of rows on standard error, now and then.
    pub fn progress(&self) -> impl FnMut(u64) + Send + 'static {
        let mut told = Instant::now();
        move |rows| {
            if told.elapsed() >= TELL_EVERY {
                told = Instant::now();
                eprintln!("{rows} rows so far");
            }
        }
    }

    /// The error with what to do now, or that it was stopped.
    pub fn told(&self, error: StoreError) -> anyhow::Error {
        match self.stop.load(Ordering::Relaxed) {
            true => anyhow!("stopped; nothing was kept"),
            false => crate::building::advised(error),
        }
    }
}

/// A reader or writer that can be stopped.
pub struct Watched<T> {
    inner: T,
    stop: Arc<AtomicBool>,
}

impl<T> Watched<T> {
    pub fn into_inner(self) -> T {
        self.inner
    }

    fn go_on(&self) -> io::Result<()> {
        // Not `Interrupted`, after which others try again.
        if self.stop.load(Ordering::Relaxed) { Err(io::Error::other("stopped")) } else { Ok(()) }
    }
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.go_on()?;
        self.inner.read(bytes)
    }
}

impl<W: Write> Write for Watched<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.go_on()?;
        self.inner.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    if let Ok(mut terminated) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} }
        return;
    }
    let _ = interrupted.await;
}
