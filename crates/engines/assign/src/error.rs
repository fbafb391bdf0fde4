//! What an instance or a change can have wrong, with where.

use crate::instance::{HelperId, RequestId};

/// Why something is refused. Nothing has changed when it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AssignError {
    /// A number that was never given out, or was taken out again.
    #[error("there is no request {}", .0.0)]
    UnknownRequest(RequestId),
    /// A number that was never given out, or was taken out again.
    #[error("there is no helper {}", .0.0)]
    UnknownHelper(HelperId),
    /// No edge between the two.
    #[error("there is no edge between request {} and helper {}", .0.0, .1.0)]
    UnknownEdge(RequestId, HelperId),
    /// A helper helps with a request at most once, so there is at most one edge.
    #[error("there is already an edge between request {} and helper {}", .0.0, .1.0)]
    SameEdgeTwice(RequestId, HelperId),
    /// Beyond [`MOST_COST`](crate::MOST_COST), so that sums cannot overflow.
    #[error("cost {0} is not between -1,000,000,000 and 1,000,000,000")]
    CostOutOfRange(i64),
    /// Below -[`MOST_PENALTY`](crate::MOST_PENALTY) or above it.
    #[error("penalty {0} is not between -1,000,000,000,000 and 1,000,000,000,000")]
    PenaltyOutOfRange(i64),
    /// The costs of load begin at 0 or more, never fall, and stay within [`MOST_PENALTY`](crate::MOST_PENALTY).
    #[error("the cost of load must begin at 0 or more, never fall, and stay below 1,000,000,000,000")]
    LoadNotRising,
    /// More locked edges than people needed.
    #[error("request {} has more locked edges than people needed", .0.0)]
    LockedBeyondNeed(RequestId),
    /// More locked edges than the helper can do.
    #[error("helper {} has more locked edges than capacity", .0.0)]
    LockedBeyondCapacity(HelperId),
    /// A locked edge cannot be forbidden or taken out, and a forbidden edge cannot be locked.
    #[error("the edge between request {} and helper {} is locked or forbidden; undo that first", .0.0, .1.0)]
    EdgeIsSet(RequestId, HelperId),
    /// More than [`MOST_NODES`](crate::MOST_NODES) requests or helpers, or more than four times as many edges.
    #[error("too many requests, helpers or edges")]
    TooMany,
}
