//! The pages of this room.

use std::sync::Arc;

use opbouw_web::Route;

use crate::house::MatchingHouse;

/// All of them, each with who may call it.
pub(crate) fn routes(_: &Arc<MatchingHouse>) -> Vec<Route> {
    Vec::new()
}
