//! One edge as it lies in memory: eight bytes, seen from the request or from the helper.

use crate::instance::Standing;

/// An edge in the list of its request, cheapest first. Two bits of the helper's number say how it stands, so that a scan reads eight bytes.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Link {
    marked_helper: u32,
    pub(crate) cost: i32,
}

const USED: u32 = 1 << 31;
const CLOSED: u32 = 1 << 30;

impl Link {
    pub(crate) fn new(helper: u32, cost: i32) -> Self {
        Link { marked_helper: helper, cost }
    }

    #[inline]
    pub(crate) fn helper(self) -> u32 {
        self.marked_helper & !(USED | CLOSED)
    }

    /// May be used and is not.
    #[inline]
    pub(crate) fn is_free(self) -> bool {
        self.marked_helper & (USED | CLOSED) == 0
    }

    /// Used, and may be left.
    #[inline]
    pub(crate) fn is_held(self) -> bool {
        self.marked_helper & (USED | CLOSED) == USED
    }

    /// Locked or forbidden.
    pub(crate) fn is_closed(self) -> bool {
        self.marked_helper & CLOSED != 0
    }

    /// Used, locked or not.
    pub(crate) fn is_used(self) -> bool {
        self.marked_helper & USED != 0
    }

    pub(crate) fn standing(self) -> Standing {
        match (self.marked_helper & USED != 0, self.marked_helper & CLOSED != 0) {
            (true, true) => Standing::Locked,
            (false, true) => Standing::Forbidden,
            _ => Standing::Open,
        }
    }

    pub(crate) fn set(&mut self, used: bool, closed: bool) {
        self.marked_helper = self.helper() | if used { USED } else { 0 } | if closed { CLOSED } else { 0 };
    }
}

/// A line of a helper that may be left, or (in `asks`) an edge to a helper seen from that side.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tie {
    pub(crate) request: u32,
    pub(crate) cost: i32,
}

impl Tie {
    /// An edge seen from its helper. Locked and forbidden ones carry a mark.
    pub(crate) fn ask(request: u32, link: Link) -> Self {
        Tie { request: request | if link.is_closed() { CLOSED } else { 0 }, cost: link.cost }
    }

    pub(crate) fn asker(self) -> u32 {
        self.request & !CLOSED
    }

    pub(crate) fn is_open(self) -> bool {
        self.request & CLOSED == 0
    }
}
