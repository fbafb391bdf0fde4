//! Room to search in: labels that are cleared by counting rounds, and a queue of what to look at next.

use crate::queue::Queue;

/// No node: where a search began.
pub(crate) const NOBODY: u32 = u32::MAX;
const IS_REQUEST: u32 = 1 << 31;

/// How far a node is in this round, and from where it was reached.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Label {
    pub(crate) distance: i64,
    round: u32,
    pub(crate) from: u32,
}

const NOT_REACHED: Label = Label { distance: 0, round: 0, from: NOBODY };

/// A request or a helper in the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Node {
    Request(u32),
    Helper(u32),
}

/// Dijkstra's labels and queue (Dijkstra, 1959), kept from search to search so that a short search costs little.
#[derive(Debug, Clone)]
pub(crate) struct Search {
    round: u32,
    requests: Vec<Label>,
    helpers: Vec<Label>,
    queue: Queue,
    /// Helpers looked at, nearest first.
    pub(crate) seen_helpers: Vec<u32>,
    /// Requests looked at, with the cheapest choice that each has left.
    pub(crate) seen_requests: Vec<(u32, i64)>,
    /// By request the helper whose line it was last seen to hold; only for searching backward.
    pub(crate) held_by: Vec<u32>,
}

impl Search {
    pub(crate) fn new(requests: usize, helpers: usize) -> Self {
        Search {
            round: 0,
            requests: vec![NOT_REACHED; requests],
            helpers: vec![NOT_REACHED; helpers],
            queue: Queue::new(),
            seen_helpers: Vec::new(),
            seen_requests: Vec::new(),
            held_by: Vec::new(),
        }
    }

    pub(crate) fn get_ready_to_grow(&mut self) {
        self.requests.reserve(self.requests.len() / 4);
        self.helpers.reserve(self.helpers.len() / 4);
        self.held_by.resize(self.requests.len(), NOBODY);
        self.held_by.reserve(self.requests.len() / 4);
    }

    /// Forgets all labels. As many requests and helpers as there are now, and a distance below which nothing can be.
    pub(crate) fn begin(&mut self, requests: usize, helpers: usize, base: i64) {
        self.requests.resize(requests, NOT_REACHED);
        self.helpers.resize(helpers, NOT_REACHED);
        self.round = self.round.wrapping_add(1);
        if self.round == 0 {
            // The counter came round after four thousand million searches: old labels would look new.
            self.requests.fill(NOT_REACHED);
            self.helpers.fill(NOT_REACHED);
            self.round = 1;
        }
        self.queue.begin(base);
        self.seen_helpers.clear();
        self.seen_requests.clear();
    }

    #[inline]
    fn label_mut(&mut self, node: Node) -> &mut Label {
        match node {
            Node::Request(request) => &mut self.requests[request as usize],
            Node::Helper(helper) => &mut self.helpers[helper as usize],
        }
    }

    /// The label of a node that was reached.
    #[inline]
    pub(crate) fn label(&self, node: Node) -> Label {
        match node {
            Node::Request(request) => self.requests[request as usize],
            Node::Helper(helper) => self.helpers[helper as usize],
        }
    }

    /// Puts a node in the queue when this way is shorter than any before.
    #[inline]
    pub(crate) fn reach(&mut self, node: Node, distance: i64, from: u32) {
        let round = self.round;
        let label = self.label_mut(node);
        if label.round != round || distance < label.distance {
            *label = Label { distance, round, from };
            let name = match node {
                Node::Request(request) => request | IS_REQUEST,
                Node::Helper(helper) => helper,
            };
            self.queue.push(distance, name);
        }
    }

    /// The nearest node that was not looked at, unless all are at `bound` or beyond.
    #[inline]
    pub(crate) fn next_before(&mut self, bound: i64) -> Option<(Node, i64)> {
        while let Some((distance, name)) = self.queue.pop() {
            if distance >= bound {
                return None;
            }
            let node = if name & IS_REQUEST != 0 { Node::Request(name & !IS_REQUEST) } else { Node::Helper(name) };
            // A node that was reached twice stands in the queue twice; only the shorter one counts.
            if self.label(node).distance == distance {
                return Some((node, distance));
            }
        }
        None
    }
}
