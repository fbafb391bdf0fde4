//! Coming in: links in the mail, passkeys, the own organisation, invitations, the first start, and the people of the demo.

use std::sync::Arc;

use opbouw_web::Route;

use crate::house::PeopleHouse;

/// The routes of coming in.
pub(crate) fn routes(_: &Arc<PeopleHouse>) -> Vec<Route> {
    Vec::new()
}
