//! What is due to go, counted by the same rules by which it goes.

use opbouw_store::{StoreError, Tx, statements, values};

use crate::retention::Removed;

statements! {
    pub(crate) ALL = {
        COUNT_PEOPLE: "SELECT count(*), COALESCE(CAST(sum((SELECT count(*) FROM neighbourhood_resources r WHERE r.person = p.id)) AS BIGINT), 0)
            FROM neighbourhood_people p
            WHERE p.keep_until < $1 AND NOT EXISTS (SELECT 1 FROM neighbourhood_memberships m WHERE m.person = p.id AND m.ended_on IS NULL)";
        COUNT_IMPORTS: "SELECT count(*) FROM neighbourhood_imports WHERE imported_on < $1 AND settled = 0 AND undone_on IS NULL";
        COUNT_SIGN_INS: "SELECT (SELECT count(*) FROM signin_sessions WHERE ends_at <= $1 OR idle_at <= $1)
            + (SELECT count(*) FROM signin_ceremonies WHERE expires_at <= $1)
            + (SELECT count(*) FROM signin_requests WHERE expires_at <= $1) + (SELECT count(*) FROM signin_invites WHERE expires_at <= $1)
            + (SELECT count(*) FROM signin_setups WHERE expires_at <= $1)";
        COUNT_MESSAGES: "SELECT count(*) FROM post_messages WHERE created_at < $1 AND state IN ('sent', 'failed', 'dropped')";
        COUNT_HAPPENINGS: "SELECT count(*) FROM happenings_log WHERE at < $1
            AND NOT EXISTS (SELECT 1 FROM happenings_listener WHERE heard_up_to < happenings_log.id)";
        COUNT_TRAIL: "SELECT count(*) FROM audit_lines WHERE seq < COALESCE(
            (SELECT min(seq) FROM audit_lines WHERE at >= $1), (SELECT seq + 1 FROM audit_head))";
    }
}

/// Before which moment or day what goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Before {
    /// People: their last day lies before this one, `2026-11-03`.
    pub today: String,
    /// Imports from before this day.
    pub import_day: String,
    /// Sessions, links and invitations that ended at this moment.
    pub now_s: i64,
    /// Messages from before this moment.
    pub messages_s: i64,
    /// Happenings from before this moment.
    pub happenings_s: i64,
    /// Lines of the trail from before this moment.
    pub trail_s: i64,
}

/// Counts what is due.
pub(crate) fn count_due(tx: &mut Tx<'_>, before: &Before) -> Result<Removed, StoreError> {
    let people = tx.query_one(&COUNT_PEOPLE, &values![&before.today])?;
    Ok(Removed {
        people: people.get(0)?,
        offers: people.get(1)?,
        imports: tx.query_one(&COUNT_IMPORTS, &values![&before.import_day])?.get(0)?,
        sign_ins: tx.query_one(&COUNT_SIGN_INS, &values![before.now_s])?.get(0)?,
        messages: tx.query_one(&COUNT_MESSAGES, &values![before.messages_s])?.get(0)?,
        happenings: tx.query_one(&COUNT_HAPPENINGS, &values![before.happenings_s])?.get(0)?,
        trail_lines: tx.query_one(&COUNT_TRAIL, &values![before.trail_s])?.get(0)?,
    })
}
