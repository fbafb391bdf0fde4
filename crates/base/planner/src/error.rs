//! Why a plan or a change of it is refused.

use opbouw_assign::AssignError;

/// Nothing has changed when one of these comes back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlannerError {
    /// Not a request of this plan, or closed in the meantime.
    #[error("request {0} is not in this plan")]
    UnknownRequest(i64),
    /// Not somebody who could help with anything in this plan.
    #[error("person {0} is not in this plan")]
    UnknownGiver(i64),
    /// These two are no pair: the offer does not answer the request, or they are hindered.
    #[error("person {giver} cannot help with request {request}")]
    NoPair {
        /// The request.
        request: i64,
        /// The person.
        giver: i64,
    },
    /// As many people are fixed as the request needs.
    #[error("request {0} has enough people already")]
    EnoughLocked(i64),
    /// The request is there twice.
    #[error("request {0} is there already")]
    SameRequestTwice(i64),
    /// More than the engine takes.
    #[error(transparent)]
    Assign(#[from] AssignError),
}
