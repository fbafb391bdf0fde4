//! GET /beheer: what there is to keep in order, one card for each, with what asks for attention.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use opbouw_access::{Action, Actor, Thing, may};
use opbouw_post::{Channel, Overview, State as How};
use opbouw_store::Db;
use opbouw_web::{Caller, Frame, Reader, page};

use crate::house::AdminHouse;
use crate::refusal::{Page, Refusal};
use crate::say::moment;
use crate::store::checks::{self, Check};
use crate::store::standing::{self, Standing};

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage {
    frame: Frame,
    cards: Vec<Card>,
}

/// One thing to keep in order.
struct Card {
    title: String,
    lines: Vec<String>,
    warnings: Vec<String>,
    address: &'static str,
}

/// What an admin sees here.
struct Whole {
    standing: Standing,
    outbox: Overview,
    check: Option<Check>,
    can_mail: bool,
}

pub(crate) async fn start(State(house): State<Arc<AdminHouse>>, reader: Reader, Caller(who): Caller) -> Page {
    let frame = house.frame(reader, "/beheer");
    let sees = |action| may(&who.actor, action, Thing::PUBLIC).allowed;
    let mut cards = Vec::new();
    if sees(Action::SeeOutbox) {
        let whole = whole(&house).await?;
        cards.extend([parties(&frame, &whole.standing), invites(&frame, &whole.standing), messages(&frame, &whole)]);
        cards.extend([trail(&frame, whole.check.as_ref()), keeping(&frame, &whole.standing)]);
        cards.push(card(frame.say("admin-register"), vec![frame.say("admin-card-register")], "/beheer/register"));
    } else if !who.actor.coordinates.is_empty() {
        cards.push(own_parties(&frame, &house.site.db, &who.actor).await?);
    }
    if sees(Action::SeeNumbers) {
        cards.push(card(frame.say("admin-numbers"), vec![frame.say("admin-card-numbers")], "/beheer/cijfers"));
    }
    Ok(page(StatusCode::OK, &StartPage { frame, cards }))
}

async fn whole(house: &AdminHouse) -> Result<Whole, Refusal> {
    let (db, clock) = (&house.site.db, &house.site.clock);
    Ok(Whole {
        standing: standing::count(db, clock.today(), clock.now_s()).await?,
        outbox: house.site.postman.overview(0).await?,
        check: checks::find_last(db).await?,
        can_mail: house.site.postman.has(Channel::Mail),
    })
}

fn card(title: String, lines: Vec<String>, address: &'static str) -> Card {
    Card { title, lines, warnings: Vec::new(), address }
}

/// The number of those of the caller that have not ended.
async fn own_parties(frame: &Frame, db: &Db, actor: &Actor) -> Result<Card, Refusal> {
    let own = actor.coordinates.clone();
    let parties = db.read(opbouw_neighbourhood::store::list_parties).await?;
    let count = parties.iter().filter(|party| own.contains(&party.id) && party.ended_on.is_none()).count();
    let line = frame.say_with("admin-card-own-parties", "count", count as i64);
    Ok(card(frame.say("admin-parties"), vec![line], "/beheer/partijen"))
}

fn parties(frame: &Frame, standing: &Standing) -> Card {
    let mut parties =
        card(frame.say("admin-parties"), vec![frame.say_with("admin-card-parties", "count", standing.parties)], "/beheer/partijen");
    if standing.empty_parties > 0 {
        parties.warnings.push(frame.say_with("admin-card-empty", "count", standing.empty_parties));
    }
    parties
}

fn invites(frame: &Frame, standing: &Standing) -> Card {
    card(frame.say("admin-invites"), vec![frame.say_with("admin-card-invites", "count", standing.invites)], "/beheer/partijen")
}

fn messages(frame: &Frame, whole: &Whole) -> Card {
    let waiting = whole.outbox.count(How::Waiting) + whole.outbox.count(How::Sending);
    let mut messages = card(frame.say("admin-messages"), vec![frame.say_with("admin-card-waiting", "count", waiting)], "/beheer/berichten");
    if !whole.can_mail {
        messages.warnings.push(frame.say("admin-no-mail"));
    }
    let failed = whole.outbox.count(How::Failed);
    if failed > 0 {
        messages.warnings.push(frame.say_with("admin-card-failed", "count", failed));
    }
    messages
}

fn trail(frame: &Frame, check: Option<&Check>) -> Card {
    let mut trail = card(frame.say("admin-trail"), Vec::new(), "/beheer/spoor");
    match check {
        None => trail.warnings.push(frame.say("admin-card-unchecked")),
        Some(check) if check.problem.is_some() => {
            trail.warnings.push(frame.say_with("admin-card-broken", "when", moment(frame, check.at_s)))
        }
        Some(check) => {
            trail.lines.push(frame.say_with("admin-card-whole", "when", moment(frame, check.at_s)));
            trail.lines.push(frame.say_with("admin-card-head", "line", check.head));
        }
    }
    trail
}

fn keeping(frame: &Frame, standing: &Standing) -> Card {
    card(frame.say("admin-keeping"), vec![frame.say_with("admin-card-due", "count", standing.due)], "/beheer/bewaren")
}
