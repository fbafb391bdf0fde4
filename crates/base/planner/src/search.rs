//! Looks for the candidates of all requests at once: the slow part of a plan, so on all cores.

use opbouw_finder::Finder;

use crate::candidates::Asking;
use crate::week::{OpenRequest, Week};

/// Fewer requests than this are not worth a thread.
const WORTH_A_THREAD: usize = 32;

/// In the order of the requests, whatever the threads do.
pub(crate) fn find_all(finder: &Finder, requests: Vec<OpenRequest>, week: &Week) -> Vec<Asking> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(requests.len() / WORTH_A_THREAD).max(1);
    let find_some = |some: &[OpenRequest]| some.iter().map(|request| Asking::find(finder, request, week)).collect::<Vec<_>>();
    if threads == 1 {
        return find_some(&requests);
    }
    std::thread::scope(|scope| {
        let parts: Vec<_> =
            requests.chunks(requests.len().div_ceil(threads)).map(|part| (part, scope.spawn(move || find_some(part)))).collect();
        // A thread that panicked is done again here, where the panic is seen.
        parts.into_iter().flat_map(|(part, running)| running.join().unwrap_or_else(|_| find_some(part))).collect()
    })
}
