//! What happened elsewhere that buddies must know: an answer by text message, somebody who left, a consent taken back.

use jiff::Zoned;
use opbouw_audit::Origin;
use opbouw_happenings::{Happening, Heard, Hearing, Listener};
use opbouw_neighbourhood::Terms;
use opbouw_signin::Doer;
use opbouw_store::{Db, Tx};

use crate::answering::{Answerer, read_about};
use crate::ending::{settle_erased, settle_withdrawn};
use crate::error::BuddiesError;
use crate::messages::{AGREEMENT, CHECKIN, PROPOSAL};
use crate::rules::checkins::Feeling;
use crate::rules::pair::Said;
use crate::store::{checkins, pairs};

/// Listens for this room; to be added as a durable listener. Hearing the same twice does no harm.
pub struct BuddiesListener {
    db: Db,
    terms: Terms,
    now: Box<dyn Fn() -> Zoned + Send + Sync>,
}

impl BuddiesListener {
    /// For the tables of this database.
    pub fn new(db: Db, terms: Terms, now: impl Fn() -> Zoned + Send + Sync + 'static) -> Self {
        Self { db, terms, now: Box::new(now) }
    }

    async fn follow(&self, happening: &Happening) -> Result<(), BuddiesError> {
        let (doer, terms) = (Doer::program(Origin::Web, &(self.now)()), self.terms);
        match happening.clone() {
            Happening::MessageAnswered { question, about, yes } => {
                self.db.write(move |tx| answer(tx, &doer, &terms, &question, &about, yes)).await
            }
            Happening::PersonErased { .. } => self.db.write(move |tx| settle_erased(tx, &doer)).await,
            Happening::ConsentWithdrawn { person, party: Some(party), .. } => {
                self.db.write(move |tx| settle_withdrawn(tx, &doer, person, party)).await
            }
            _ => Ok(()),
        }
    }
}

impl Listener for BuddiesListener {
    fn name(&self) -> &'static str {
        "buddies"
    }

    fn hear<'a>(&'a self, heard: &'a Heard) -> Hearing<'a> {
        Box::pin(async move { self.follow(&heard.happening).await.map_err(|error| error.code().to_owned()) })
    }
}

/// A yes or no by text message. What is not ours, or no longer asked, is nothing.
fn answer(tx: &mut Tx<'_>, doer: &Doer, terms: &Terms, question: &str, about: &str, yes: bool) -> Result<(), BuddiesError> {
    let Some((id, which, version)) = read_about(about) else { return Ok(()) };
    let answerer = Answerer { doer, terms, which };
    let told = if question == PROPOSAL.name {
        let Some(pair) = pairs::find_pair(tx, id)? else { return Ok(()) };
        answerer.say(tx, &pair, if yes { Said::Yes } else { Said::No })
    } else if question == CHECKIN.name {
        let Some(checkin) = checkins::find_checkin(tx, id)? else { return Ok(()) };
        let Some(pair) = pairs::find_pair(tx, checkin.pair)? else { return Ok(()) };
        // "Does it go well?" No: then somebody calls.
        answerer.feel(tx, &pair, &checkin, if yes { Feeling::Good } else { Feeling::CallMe })
    } else if question == AGREEMENT.name {
        let Some(pair) = pairs::find_pair(tx, id)? else { return Ok(()) };
        if yes { answerer.agree(tx, &pair, version) } else { answerer.say(tx, &pair, Said::CallMe) }
    } else {
        return Ok(());
    };
    match told {
        // The answer came too late; the coordinator sees that something is still open.
        Ok(_) | Err(BuddiesError::NotNow | BuddiesError::Changed) => Ok(()),
        Err(error) => Err(error),
    }
}
