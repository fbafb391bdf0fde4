//! The only list of rooms: their routes, tables, sentences and statements.

use std::sync::Arc;

use opbouw_activities::{ActivitiesHouse, ActivitiesListener};
use opbouw_admin::{AdminHouse, ForgetOld};
use opbouw_ask::AskHouse;
use opbouw_buddies::{BuddiesHouse, BuddiesListener};
use opbouw_calls::{CallsHouse, CallsListener};
use opbouw_contact::{ContactHouse, ContactListener};
use opbouw_cuts::CutsHouse;
use opbouw_handover::Rules;
use opbouw_happenings::Delivery;
use opbouw_matching::{MatchingHouse, MatchingListener, Refusal};
use opbouw_neighbourhood::{Kept, Terms};
use opbouw_overview::OverviewHouse;
use opbouw_people::PeopleHouse;
use opbouw_places::{PlacesHouse, PlacesListener};
use opbouw_post::Kind;
use opbouw_signals::{SignalsHouse, SignalsListener};
use opbouw_socialmap::{SocialMapHouse, SocialMapListener};
use opbouw_store::{Db, Migration};
use opbouw_web::{Clock, Route};
use opbouw_words::{SentenceFile, Sentences};

/// All tables, the register first since rooms refer to it.
pub fn migrations() -> Vec<Migration> {
    [
        opbouw_neighbourhood::store::MIGRATIONS,
        opbouw_audit::MIGRATIONS,
        opbouw_happenings::MIGRATIONS,
        opbouw_post::MIGRATIONS,
        opbouw_signin::MIGRATIONS,
        opbouw_booking::store::MIGRATIONS,
        opbouw_handover::MIGRATIONS,
        opbouw_ties::MIGRATIONS,
        opbouw_ask::MIGRATIONS,
        opbouw_admin::MIGRATIONS,
        opbouw_matching::MIGRATIONS,
        opbouw_calls::MIGRATIONS,
        opbouw_buddies::MIGRATIONS,
        opbouw_activities::MIGRATIONS,
        opbouw_contact::MIGRATIONS,
        opbouw_socialmap::MIGRATIONS,
        opbouw_overview::MIGRATIONS,
        opbouw_cuts::MIGRATIONS,
        opbouw_signals::MIGRATIONS,
    ]
    .concat()
}

/// All sentence files.
pub fn sentence_files() -> Vec<SentenceFile> {
    [
        opbouw_web::SENTENCES,
        opbouw_post::SENTENCES,
        opbouw_handover::SENTENCES,
        opbouw_ask::SENTENCES,
        opbouw_people::SENTENCES,
        opbouw_admin::SENTENCES,
        opbouw_matching::SENTENCES,
        opbouw_calls::SENTENCES,
        opbouw_buddies::SENTENCES,
        opbouw_places::SENTENCES,
        opbouw_activities::SENTENCES,
        opbouw_contact::SENTENCES,
        opbouw_socialmap::SENTENCES,
        opbouw_overview::SENTENCES,
        opbouw_cuts::SENTENCES,
        opbouw_signals::SENTENCES,
    ]
    .concat()
}

/// All sentences.
///
/// # Errors
/// A mistake in a sentence file; they are part of the program.
pub fn sentences() -> anyhow::Result<Sentences> {
    Sentences::new(&sentence_files()).map_err(anyhow::Error::msg)
}

/// All kinds of messages that rooms send.
pub fn kinds() -> Vec<&'static Kind> {
    [
        opbouw_handover::KINDS,
        opbouw_matching::KINDS,
        opbouw_calls::KINDS,
        opbouw_buddies::KINDS,
        opbouw_places::KINDS,
        opbouw_activities::KINDS,
        opbouw_contact::KINDS,
        opbouw_socialmap::KINDS,
        opbouw_overview::KINDS,
        opbouw_signals::KINDS,
    ]
    .concat()
}

/// With the rooms that listen; where each was is kept in the database.
pub fn listen(delivery: Delivery, db: &Db, terms: Terms, clock: &Clock) -> Delivery {
    let time = || {
        let clock = clock.clone();
        move || clock.now()
    };
    delivery
        .durable(Arc::new(MatchingListener::new(db.clone(), time())))
        .durable(Arc::new(CallsListener::new(db.clone(), time())))
        .durable(Arc::new(BuddiesListener::new(db.clone(), terms, time())))
        .durable(Arc::new(PlacesListener::new(db.clone(), time())))
        .durable(Arc::new(ActivitiesListener::new(db.clone(), time())))
        .durable(Arc::new(ContactListener::new(db.clone(), time())))
        .durable(Arc::new(SocialMapListener::new(db.clone(), time())))
        .durable(Arc::new(SignalsListener::new(db.clone())))
}

/// What the rooms do by themselves now and then: reminders, follow-ups, places that become free. Doing it twice does no harm, and what one room
/// cannot do keeps no other from its work.
pub async fn do_what_is_due(rooms: &Rooms) {
    if let Err(Refusal::Fault(error)) = opbouw_matching::follow_up(&rooms.matching).await {
        tracing::error!(code = error.code(), "matches were not followed up; it is tried again");
    }
    if rooms.learns
        && let Err(Refusal::Fault(error)) = opbouw_matching::learn(&rooms.matching).await
    {
        tracing::error!(code = error.code(), "nothing was learned from the latest answers; it is tried again");
    }
    if let Err(error) = opbouw_people::run_due(&rooms.people).await {
        tracing::error!(code = error.code(), "offers that rest were not looked after; it is tried again");
    }
    if let Err(error) = opbouw_calls::run_due(&rooms.calls).await {
        tracing::error!(code = error.code(), "calls were not looked after; it is tried again");
    }
    if let Err(error) = opbouw_buddies::run_due(&rooms.buddies).await {
        tracing::error!(code = error.code(), "buddies were not looked after; it is tried again");
    }
    if let Err(error) = opbouw_places::run_due(&rooms.places).await {
        tracing::error!(code = error.code(), "places were not looked after; it is tried again");
    }
    if let Err(error) = opbouw_activities::run_due(&rooms.activities).await {
        tracing::error!(code = error.code(), "activities were not looked after; it is tried again");
    }
    if let Err(error) = opbouw_contact::run_due(&rooms.contact).await {
        tracing::error!(code = error.code(), "contact was not looked after; it is tried again");
    }
    if let Err(error) = opbouw_socialmap::run_due(&rooms.socialmap).await {
        tracing::error!(code = error.code(), "the social map was not looked after; it is tried again");
    }
    if let Err(error) = opbouw_overview::run_due(&rooms.overview).await {
        tracing::error!(code = error.code(), "the overview was not looked after; it is tried again");
    }
    if let Err(error) = opbouw_signals::run_due(&rooms.signals).await {
        tracing::error!(code = error.code(), "signals were not looked after; it is tried again");
    }
}

/// What is forgotten every night, besides what hangs from people.
pub fn forget() -> Vec<ForgetOld> {
    const YEAR_S: i64 = 365 * 86_400;
    vec![
        |tx, now_s| opbouw_neighbourhood::store::forget_asks(tx, now_s - YEAR_S),
        opbouw_post::forget_questions,
        opbouw_handover::forget_old,
        opbouw_calls::forget_old,
        opbouw_buddies::forget_old,
        opbouw_places::forget_old,
        opbouw_activities::forget_old,
        opbouw_contact::forget_old,
        opbouw_socialmap::forget_old,
        opbouw_overview::forget_old,
        opbouw_cuts::forget_old,
        opbouw_signals::forget_old,
    ]
}

/// How everything that somebody can carry is listed and handed over. A new kind does not compile until its rule stands here.
pub fn rules() -> Rules {
    Rules {
        round: opbouw_contact::ROUND_RULE,
        promise: opbouw_contact::PROMISE_RULE,
        group: opbouw_contact::GROUP_RULE,
        contact: opbouw_contact::CONTACT_RULE,
        call: opbouw_calls::CALL_RULE,
        buddy_pair: opbouw_buddies::BUDDY_PAIR_RULE,
        activity: opbouw_activities::ACTIVITY_RULE,
        place: opbouw_places::PLACE_RULE,
        entry: opbouw_socialmap::ENTRY_RULE,
        signal: opbouw_signals::SIGNAL_RULE,
    }
}

/// What the rooms keep about a person, for insight and export.
pub fn kept() -> Vec<Kept> {
    vec![
        opbouw_matching::KEPT,
        opbouw_calls::KEPT,
        opbouw_buddies::KEPT,
        opbouw_places::KEPT,
        opbouw_activities::KEPT,
        opbouw_contact::KEPT,
        opbouw_cuts::KEPT,
        opbouw_signals::KEPT,
        opbouw_socialmap::KEPT,
        opbouw_overview::KEPT,
    ]
}

/// What the rooms stand on.
#[derive(Clone)]
pub struct Rooms {
    pub ask: Arc<AskHouse>,
    pub people: Arc<PeopleHouse>,
    pub admin: Arc<AdminHouse>,
    pub matching: Arc<MatchingHouse>,
    pub calls: Arc<CallsHouse>,
    pub buddies: Arc<BuddiesHouse>,
    pub places: Arc<PlacesHouse>,
    pub activities: Arc<ActivitiesHouse>,
    pub contact: Arc<ContactHouse>,
    pub socialmap: Arc<SocialMapHouse>,
    pub overview: Arc<OverviewHouse>,
    pub cuts: Arc<CutsHouse>,
    pub signals: Arc<SignalsHouse>,
    /// Whether answers move the ranking.
    pub learns: bool,
}

/// All routes.
pub fn routes(rooms: &Rooms) -> Vec<Route> {
    let mut routes = opbouw_web::pages::routes(&rooms.ask.site);
    routes.extend(opbouw_ask::routes(&rooms.ask));
    routes.extend(opbouw_people::routes(&rooms.people));
    routes.extend(opbouw_admin::routes(&rooms.admin));
    routes.extend(opbouw_matching::routes(&rooms.matching));
    routes.extend(opbouw_calls::routes(&rooms.calls));
    routes.extend(opbouw_buddies::routes(&rooms.buddies));
    routes.extend(opbouw_places::routes(&rooms.places));
    routes.extend(opbouw_activities::routes(&rooms.activities));
    routes.extend(opbouw_contact::routes(&rooms.contact));
    routes.extend(opbouw_socialmap::routes(&rooms.socialmap));
    routes.extend(opbouw_overview::routes(&rooms.overview));
    routes.extend(opbouw_cuts::routes(&rooms.cuts));
    routes.extend(opbouw_signals::routes(&rooms.signals));
    routes
}
