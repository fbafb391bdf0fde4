//! Offers and requests of one person: leaving, changing, ending and removing them.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_access::Action;
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{NeighbourhoodError, OwnOffer, PersonFault, Resource, store};
use opbouw_signin::{Doer, Note, SignedIn};
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::about::About;
use super::deciding::{Changed, Look, after, broken, fault_or, find_for, find_to_show, not_here};
use super::overview::overview_with;
use crate::house::PeopleHouse;

#[derive(Deserialize, Clone, Default)]
pub(crate) struct OfferForm {
    #[serde(default)]
    tekst: String,
    #[serde(default)]
    wanneer: String,
    #[serde(default)]
    soort: String,
    /// The form was made for one that had ended, and said so.
    #[serde(default)]
    gestopt: String,
}

impl OfferForm {
    fn read(&self) -> Result<OwnOffer, PersonFault> {
        OwnOffer::new(&self.tekst, &self.wanneer, self.soort == "vraag")
    }
}

#[derive(Template)]
#[template(path = "offer.html")]
struct OfferPage {
    frame: Frame,
    base: String,
    offer: i64,
    form: OfferForm,
    has_ended: bool,
    faults: Vec<(String, &'static str)>,
}

pub(crate) async fn leave(State(house): State<Arc<PeopleHouse>>, about: About, Form(form): Form<OfferForm>) -> Response {
    let offer = match form.read() {
        Ok(offer) => offer,
        Err(fault) => return overview_with(&house, about, &[fault]).await,
    };
    let (who, person, doer, kept) = (about.who.clone(), about.person, about.doer(&house), house.clone());
    let changed = house.site.db.write(move |tx| leave_within(tx, &kept, &who, person, &doer, &offer)).await;
    let kept = house.clone();
    after(&house, about, changed, move |about, fault| async move { overview_with(&kept, about, &[fault]).await }).await
}

pub(crate) async fn form(State(house): State<Arc<PeopleHouse>>, about: About) -> Response {
    match find_offer(&house, &about).await {
        Ok(Some(found)) => {
            let soort = if found.is_request { "vraag" } else { "aanbod" }.to_owned();
            let has_ended = found.ends_on.is_some();
            let form = OfferForm { tekst: found.text, wanneer: found.availability, soort, gestopt: String::new() };
            offer_page(&house, about, form, has_ended, &[])
        }
        Ok(None) => not_here(&house, &about),
        Err(error) => broken(&error),
    }
}

pub(crate) async fn change(State(house): State<Arc<PeopleHouse>>, about: About, Form(form): Form<OfferForm>) -> Response {
    let offer = match form.read() {
        Ok(offer) => offer,
        Err(fault) => return offer_page(&house, about, form, false, &[fault]),
    };
    let (id, who, person, doer) = (about.offer.unwrap_or(0), about.who.clone(), about.person, about.doer(&house));
    let knew = form.gestopt == "ja";
    let changed = house.site.db.write(move |tx| {
        let on = On { id, who: &who, person, doer: &doer, action: Action::ChangeOffer };
        on.within(tx, "offer-change", "aanbod", Happening::OfferChanged { resource: id }, |tx, has_ended| {
            if has_ended && !knew {
                return Err(PersonFault::OfferEnded.into());
            }
            store::change_offer(tx, id, person, &offer, doer.today).map(|()| true)
        })
    });
    let changed = changed.await;
    let kept = house.clone();
    after(
        &house,
        about,
        changed,
        move |about, fault| async move { offer_page(&kept, about, form, fault == PersonFault::OfferEnded, &[fault]) },
    )
    .await
}

pub(crate) async fn end(State(house): State<Arc<PeopleHouse>>, about: About) -> Response {
    let (id, who, person, doer) = (about.offer.unwrap_or(0), about.who.clone(), about.person, about.doer(&house));
    let changed = house.site.db.write(move |tx| {
        let on = On { id, who: &who, person, doer: &doer, action: Action::EndOffer };
        let yesterday = doer.today.yesterday().unwrap_or(doer.today);
        on.within(tx, "offer-end", "gestopt", Happening::OfferEnded { resource: id }, |tx, _| {
            Ok(store::end_offer(tx, id, person, yesterday)?)
        })
    });
    let changed = changed.await;
    let kept = house.clone();
    after(&house, about, changed, move |about, fault| async move { overview_with(&kept, about, &[fault]).await }).await
}

pub(crate) async fn remove(State(house): State<Arc<PeopleHouse>>, about: About) -> Response {
    let (id, who, person, doer) = (about.offer.unwrap_or(0), about.who.clone(), about.person, about.doer(&house));
    let changed = house.site.db.write(move |tx| {
        let on = On { id, who: &who, person, doer: &doer, action: Action::EndOffer };
        on.within(tx, "offer-remove", "weg", Happening::OfferEnded { resource: id }, |tx, _| Ok(store::remove_offer(tx, id, person)?))
    });
    let changed = changed.await;
    let kept = house.clone();
    after(&house, about, changed, move |about, fault| async move { overview_with(&kept, about, &[fault]).await }).await
}

/// One offer of one person, and who does something to it.
pub(super) struct On<'o> {
    pub id: i64,
    pub who: &'o SignedIn,
    pub person: i64,
    pub doer: &'o Doer,
    pub action: Action,
}

impl On<'_> {
    /// Decides, changes, notes and tells; what is not theirs is not here.
    pub fn within(
        &self,
        tx: &mut Tx<'_>,
        noted: &'static str,
        word: &'static str,
        happening: Happening,
        change: impl FnOnce(&mut Tx<'_>, bool) -> Result<bool, NeighbourhoodError>,
    ) -> Result<Changed, NeighbourhoodError> {
        let Some(found) = find_for(tx, self.who, self.person, self.action)? else { return Ok(Changed::NotHere) };
        let Some(offer) = store::list_offers_of(tx, self.person)?.into_iter().find(|offer| offer.id == self.id) else {
            return Ok(Changed::NotHere);
        };
        match change(tx, offer.ends_on.is_some()) {
            Ok(true) => {}
            // Two taps: the second finds it done.
            Ok(false) => return Ok(Changed::Done(word)),
            Err(error) => return fault_or(error),
        }
        let note = Note { action: noted, kind: "offer", id: Some(self.id), activity: Activity::Offers, subject: Some(&found.pseudonym) };
        self.doer.note(tx, &note)?;
        publish(tx, self.doer.at_s, &happening)?;
        Ok(Changed::Done(word))
    }
}

fn leave_within(
    tx: &mut Tx<'_>,
    house: &PeopleHouse,
    who: &SignedIn,
    person: i64,
    doer: &Doer,
    offer: &OwnOffer,
) -> Result<Changed, NeighbourhoodError> {
    let Some(maker) = find_for(tx, who, person, Action::LeaveOffer)? else { return Ok(Changed::NotHere) };
    let centre = house.area(&maker.area).and_then(|area| area.centre);
    let id = store::leave_offer(tx, &maker, offer, centre, doer.today)?;
    store::touch_person(tx, person, doer.today, house.terms.keep_until(doer.today))?;
    let activity = if offer.is_request { Activity::Requests } else { Activity::Offers };
    doer.note(tx, &Note { action: "offer-leave", kind: "offer", id: Some(id), activity, subject: Some(&maker.pseudonym) })?;
    publish(tx, doer.at_s, &Happening::OfferLeft { resource: id })?;
    Ok(Changed::Done(if offer.is_request { "vraag" } else { "aanbod" }))
}

async fn find_offer(house: &PeopleHouse, about: &About) -> Result<Option<Resource>, NeighbourhoodError> {
    let id = about.offer;
    let find = move |tx: &mut Tx<'_>, look: &Look| {
        let Some(person) = find_to_show(tx, look, Action::ChangeOffer)? else { return Ok(None) };
        Ok(store::list_offers_of(tx, person.id)?.into_iter().find(|offer| Some(offer.id) == id))
    };
    about.look(house).read(house, find).await
}

fn offer_page(house: &PeopleHouse, about: About, form: OfferForm, has_ended: bool, faults: &[PersonFault]) -> Response {
    let (offer, here) = (about.offer.unwrap_or(0), about.here());
    let frame = house.frame(about.reader, here);
    let faults: Vec<_> = faults.iter().map(|fault| (frame.say(fault.key()), fault.code())).collect();
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    page(status, &OfferPage { frame, base: about.base, offer, form, has_ended, faults })
}
