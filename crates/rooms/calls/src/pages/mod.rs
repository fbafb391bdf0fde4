//! The pages of this room.

use std::sync::Arc;

use opbouw_web::Route;

use crate::house::CallsHouse;

/// All of them, each with who may call it.
pub(crate) fn routes(_: &Arc<CallsHouse>) -> Vec<Route> {
    Vec::new()
}
