//! Who works with residents for a party now?

use opbouw_access::Role;
use opbouw_neighbourhood::store::list_members;
use opbouw_store::Tx;

use crate::error::ContactError;

/// Number and first name of who works with residents for a party now.
pub(crate) fn colleagues_of(tx: &mut Tx<'_>, party: i64) -> Result<Vec<(i64, String)>, ContactError> {
    let helps = |role: &str| Role::parse(role).is_some_and(|role| matches!(role, Role::Worker | Role::Coordinator));
    let mut colleagues: Vec<(i64, String)> = Vec::new();
    for member in list_members(tx, party)? {
        if member.ended_on.is_none() && helps(&member.role) && !colleagues.iter().any(|(known, _)| *known == member.person) {
            colleagues.push((member.person, member.first_name));
        }
    }
    Ok(colleagues)
}
