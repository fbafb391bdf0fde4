//! Does it arrive? Sends what waits for other systems, tries again ever later, and stops what is gone for good.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use opbouw_audit::Origin;
use opbouw_post::PostError;
use opbouw_post::outgoing::{Answer, Client};
use opbouw_signin::Doer;
use opbouw_store::Tx;

use super::events_out::body;
use super::kinds::{Failure, Leaving};
use super::links::note_hook;
use super::signing::{OF_HOOK, counting};
use crate::error::SignalsError;
use crate::house::SignalsHouse;
use crate::store::{events, hooks};

/// What goes in one run at most; the rest goes in the next.
const MOST_PER_RUN: i64 = 200;
/// How long one run may take: the work of other rooms waits for it.
const MOST_TIME: Duration = Duration::from_secs(60);
/// Seconds before it is tried again, after the first time, the second and so on; after the last one it is given up.
const WAITS_S: [i64; 4] = [600, 3_600, 21_600, 86_400];

/// What came of one.
enum Sent {
    Arrived,
    Gone,
    Failed(Failure),
}

/// Sends what has to go now; how much arrived. Of a system that does not answer only one is tried in a run.
///
/// # Errors
/// The database. What was done until then stays done.
pub(crate) async fn send_due(house: &SignalsHouse, client: &Client) -> Result<u64, SignalsError> {
    let doer = Doer::program(Origin::Night, &house.site.clock.now());
    let now_s = doer.at_s;
    let due = house.site.db.read(move |tx| events::list_due(tx, now_s, MOST_PER_RUN)).await?;
    let (mut arrived, mut silent) = (0, HashSet::new());
    let begun = Instant::now();
    for event in due {
        if begun.elapsed() > MOST_TIME {
            break;
        }
        if silent.contains(&event.hook) {
            continue;
        }
        let sent = send(house, client, &event, now_s).await;
        if matches!(sent, Sent::Arrived) {
            arrived += 1;
        } else {
            silent.insert(event.hook);
        }
        let doer = doer.clone();
        house.site.db.write(move |tx| settle(tx, &doer, &event, &sent)).await?;
    }
    Ok(arrived)
}

async fn send(house: &SignalsHouse, client: &Client, event: &Leaving, now_s: i64) -> Sent {
    let body = body(event, &house.site.public_url);
    let secrets = counting(&house.site.key, OF_HOOK, (event.hook, event.generation, event.renewed_at), now_s);
    let signatures: Vec<String> = secrets.iter().map(|secret| secret.sign(&event.word, now_s, &body)).collect();
    let headers = [
        ("content-type", "application/cloudevents+json; charset=utf-8"),
        ("webhook-id", event.word.as_str()),
        ("webhook-timestamp", &now_s.to_string()),
        ("webhook-signature", &signatures.join(" ")),
    ];
    came_of(client.post(&event.url, &headers, body).await)
}

fn came_of(answer: Result<Answer, PostError>) -> Sent {
    match answer.map(|answer| answer.status) {
        Ok(status) if status.is_success() => Sent::Arrived,
        Ok(status) if status.as_u16() == 410 => Sent::Gone,
        Ok(status) if status.is_redirection() => Sent::Failed(Failure::Redirected),
        Ok(status) => Sent::Failed(Failure::Refused(status.as_u16())),
        // What was answered is not looked at, so a long answer has arrived too.
        Err(PostError::AnswerTooLarge) => Sent::Arrived,
        Err(PostError::AddressNotAllowed) => Sent::Failed(Failure::NotAllowed),
        Err(_) => Sent::Failed(Failure::Unreachable),
    }
}

fn settle(tx: &mut Tx<'_>, doer: &Doer, event: &Leaving, sent: &Sent) -> Result<(), SignalsError> {
    match sent {
        Sent::Arrived => {
            events::remove(tx, event.id)?;
            hooks::set_sent(tx, event.hook, doer.at_s)?;
        }
        Sent::Gone => {
            if hooks::end(tx, event.hook, doer.at_s, true)? {
                note_hook(tx, doer, event.hook, "signal-hook-gone")?;
            }
            events::remove_of(tx, event.hook)?;
        }
        Sent::Failed(failure) => {
            hooks::set_failed(tx, event.hook, doer.at_s, *failure)?;
            match usize::try_from(event.tries).ok().and_then(|tries| WAITS_S.get(tries)) {
                Some(wait_s) => events::postpone(tx, event, doer.at_s + wait_s)?,
                None => events::give_up(tx, event, doer.at_s)?,
            }
        }
    }
    Ok(())
}
