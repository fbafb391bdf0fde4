//! What does this room keep about somebody? In sentences.

use opbouw_neighbourhood::{Kept, KeptLine, SayKept};
use opbouw_store::{StoreError, Tx};

use crate::store::kept::{KeptSignup, list_invitations, list_made, list_signups};

/// Days after the day of a call that is kept who came, of who has an account.
pub(crate) const PEOPLE_DAYS: i32 = 365;

/// What this room keeps, for insight and export.
pub static KEPT: Kept = Kept { room: "calls-title", list: list_kept };

fn list_kept(tx: &mut Tx<'_>, person: i64, say: &SayKept<'_>) -> Result<Vec<KeptLine>, StoreError> {
    let mut lines: Vec<KeptLine> = list_signups(tx, person)?.iter().map(|signup| signed_up(signup, say)).collect();
    for (title, answer, at_s) in list_invitations(tx, person)? {
        let what = say("calls-kept-asked", &[("title", title), ("state", say(answer_key(&answer), &[]))]);
        lines.push(KeptLine::new(what).since_moment(at_s));
    }
    for (title, at_s) in list_made(tx, person)? {
        lines.push(KeptLine::new(say("calls-kept-made", &[("title", title)])).since_moment(at_s));
    }
    Ok(lines)
}

fn signed_up(signup: &KeptSignup, say: &SayKept<'_>) -> KeptLine {
    let mut state = vec![say(state_key(&signup.state), &[])];
    if signup.heads > 1 {
        state.push(say("calls-kept-heads", &[("count", signup.heads.to_string())]));
    }
    if signup.leads {
        state.push(say("calls-kept-leads", &[]));
    }
    if !signup.brings.is_empty() {
        state.push(say("calls-kept-brings", &[("what", signup.brings.clone())]));
    }
    let what = say("calls-kept-signup", &[("title", signup.title.clone()), ("state", state.join(", "))]);
    KeptLine::new(what).since_moment(signup.signed_at).until_days_after(signup.day.parse().ok(), PEOPLE_DAYS)
}

fn state_key(state: &str) -> &'static str {
    match state {
        "in" => "calls-state-in",
        "soft" => "calls-state-soft",
        "waiting" => "calls-state-waiting",
        "came" => "calls-state-came",
        "missed" => "calls-state-missed",
        _ => "calls-state-cancelled",
    }
}

fn answer_key(answer: &str) -> &'static str {
    match answer {
        "yes" => "calls-kept-yes",
        "soft" => "calls-state-soft",
        "no" => "calls-kept-no",
        _ => "calls-kept-no-answer",
    }
}
