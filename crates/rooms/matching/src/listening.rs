//! Hears what happens elsewhere: requests that come, change and end, people who go, and answers by text message.

use std::sync::Arc;

use jiff::Zoned;
use opbouw_audit::Origin;
use opbouw_happenings::{Happening, Heard, Hearing, Listener};
use opbouw_signin::Doer;
use opbouw_store::{Db, Tx};

use crate::answering::{answer_after_message, answer_giver, answer_invitation};
use crate::ending::{leave_alone, stand_still};
use crate::error::MatchingError;
use crate::kinds::Question;
use crate::refusal::Refusal;
use crate::tidying::{follow_resource, tidy};
use crate::words::Answer;

/// Listens for this room. It asks how things are now, so that hearing twice does no harm. Durable: what happened while the program stood
/// still is heard later.
pub struct MatchingListener {
    db: Db,
    now: Arc<dyn Fn() -> Zoned + Send + Sync>,
}

impl MatchingListener {
    /// For a database, with the clock of the site.
    pub fn new(db: Db, now: impl Fn() -> Zoned + Send + Sync + 'static) -> Self {
        Self { db, now: Arc::new(now) }
    }

    async fn follow(&self, happening: Happening) -> Result<(), Refusal> {
        let now = (self.now)();
        let script = move |tx: &mut Tx<'_>| follow_within(tx, &Doer::program(Origin::Web, &now), &happening);
        self.db.write(script).await
    }
}

/// Whether this room cares: the others hold up nobody.
fn concerns(happening: &Happening) -> bool {
    match happening {
        Happening::MessageAnswered { question, about, .. } => Question::of_text_message(question, about).is_some(),
        Happening::ConsentWithdrawn { purpose, .. } => purpose == "found",
        Happening::OfferLeft { .. }
        | Happening::OfferChanged { .. }
        | Happening::OfferEnded { .. }
        | Happening::PersonErased { .. }
        | Happening::PersonRestricted { .. } => true,
        _ => false,
    }
}

fn follow_within(tx: &mut Tx<'_>, doer: &Doer, happening: &Happening) -> Result<(), Refusal> {
    match happening {
        Happening::OfferLeft { resource } | Happening::OfferChanged { resource } | Happening::OfferEnded { resource } => {
            follow_resource(tx, doer, *resource)
        }
        Happening::PersonErased { .. } => tidy(tx, doer),
        Happening::PersonRestricted { person } => stand_still(tx, doer, *person),
        Happening::ConsentWithdrawn { person, .. } => leave_alone(tx, doer, *person),
        Happening::MessageAnswered { question, about, yes } => answer_text_message(tx, doer, question, about, *yes),
        _ => Ok(()),
    }
}

/// An answer to something that is gone meanwhile is nothing.
fn answer_text_message(tx: &mut Tx<'_>, doer: &Doer, question: &str, about: &str, yes: bool) -> Result<(), Refusal> {
    let Some((question, id)) = Question::of_text_message(question, about) else { return Ok(()) };
    let outcome = match question {
        Question::Invitation => answer_invitation(tx, doer, id, if yes { Answer::Yes } else { Answer::No(None) }),
        Question::Asker => answer_giver(tx, doer, id, yes),
        Question::After(side) => answer_after_message(tx, doer, id, side, (!yes).then_some("other")),
    };
    match outcome {
        Ok(_) | Err(Refusal::Fault(MatchingError::BadTicket)) => Ok(()),
        Err(error) => Err(error),
    }
}

impl Listener for MatchingListener {
    fn name(&self) -> &'static str {
        "matching"
    }

    fn hear<'a>(&'a self, heard: &'a Heard) -> Hearing<'a> {
        Box::pin(async move {
            if !concerns(&heard.happening) {
                return Ok(());
            }
            self.follow(heard.happening.clone()).await.map_err(|refusal| match refusal {
                Refusal::Nothing => "nothing there".to_owned(),
                Refusal::Fault(error) => error.code().to_owned(),
            })
        })
    }
}
