//! From requests, helpers and costs to the cheapest plan of who helps whom, kept exact while things change.
//!
//! **The question it answers:** who helps whom this week, so that as little as possible is travelled and missed, nobody carries everything,
//! promises stand, and nobody is moved without need when something changes?
//!
//! **The guarantee:** no other plan is cheaper. A plan carries its proof (a price for each request and helper) and [`verify`] checks it
//! independently, in one pass. It holds again after each change. Same instance and changes, same plan.
//!
//! **The cost:** a minimum-cost flow, solved by successive shortest paths that stop early. On plans in a landscape, where who helps is near,
//! the work grows about with the number of edges, and a change costs what lies around it: microseconds. The worst case is polynomial:
//! a shortest path per person needed.
//!
//! ```
//! use opbouw_assign::{InstanceBuilder, Load, Plan, WhyUnmatched, verify};
//! # fn main() -> Result<(), opbouw_assign::AssignError> {
//! let mut builder = InstanceBuilder::new();
//! // Two people ask; to find nobody costs 4000 and 8000.
//! let soup = builder.add_request(1, 4_000)?;
//! let garden = builder.add_request(1, 8_000)?;
//! // Fatma can do one task.
//! let fatma = builder.add_helper(1, Load::free())?;
//! builder.add_edge(soup, fatma, 120)?;
//! builder.add_edge(garden, fatma, 300)?;
//! let mut plan = Plan::best(&builder.build()?);
//! assert_eq!(plan.helpers_of(garden), [fatma]);
//! assert_eq!(plan.why_unmatched(soup), Some(WhyUnmatched::TooCostly { helper: fatma, extra: 3_820, displaces: Some(garden) }));
//!
//! // Jan comes along and can do up to three; each next task costs him 60 extra. The plan stays the best.
//! let jan = plan.add_helper(3, Load::rising(60)?, &[(soup, 90)])?;
//! assert_eq!(plan.helpers_of(soup), [jan]);
//! assert_eq!(plan.objective(), 390);
//! assert_eq!(verify(&plan.instance(), &plan), Ok(()));
//! # Ok(())
//! # }
//! ```

mod backward;
mod builder;
mod change;
mod dimacs;
mod error;
mod explain;
mod forward;
mod instance;
mod link;
mod load;
mod network;
mod plan;
mod queue;
mod rows;
mod search;
mod solve;
mod verify;

pub use builder::InstanceBuilder;
pub use dimacs::{Arc, FlowProblem, FlowSolution, Infeasible, MOST_IN_FILE, Matching, ReadError, ReadFault};
pub use error::AssignError;
pub use explain::WhyUnmatched;
pub use instance::{Edge, Helper, HelperId, Instance, MOST_COST, MOST_NODES, MOST_PENALTY, Request, RequestId, Standing};
pub use load::Load;
pub use plan::{Line, Plan};
pub use verify::{Fault, verify};
