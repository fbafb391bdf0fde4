//! Spreads the replicas over threads, and says how far it is to whoever looks on.

use std::io::{IsTerminal, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use opbouw_scan::{Part, ScanOptions, ScanWork};

use super::Scan;

/// The engine knows no threads; it gives the work in parts, and whoever is free takes the next.
pub fn finish(work: &ScanWork, options: &ScanOptions, threads: u16) -> Scan {
    let (next, is_decided) = (AtomicUsize::new(0), AtomicBool::new(false));
    let done: Mutex<Vec<Part>> = Mutex::new(Vec::new());
    let is_watched = std::io::stderr().is_terminal() && work.parts() > 1;
    let take = || {
        while !is_decided.load(Ordering::Relaxed) {
            let part = next.fetch_add(1, Ordering::Relaxed);
            if part >= work.parts() {
                break;
            }
            let part = work.part(part);
            let Ok(mut done) = done.lock() else { break };
            done.push(part);
            if is_watched {
                show(done.len(), work.parts(), options.replicas);
            }
            // Parts that come after the one that decides are not counted, so threads change nothing.
            if options.stop_after.is_some() && work.is_decided(&done) {
                is_decided.store(true, Ordering::Relaxed);
            }
        }
    };
    std::thread::scope(|scope| {
        (1..threads).for_each(|_| {
            scope.spawn(take);
        });
        take();
    });
    if is_watched {
        eprint!("\r{:60}\r", "");
    }
    work.finish(&done.into_inner().unwrap_or_default())
}

fn show(done: usize, parts: usize, replicas: usize) {
    eprint!("\ropbouw: {} of {replicas} replicas", replicas * done / parts);
    // Nobody is helped when the terminal is gone.
    std::io::stderr().flush().ok();
}
