//! Certificates of somebody: that one was seen, and until when it holds. There is no way to put the document itself here.

use std::sync::Arc;

use axum::extract::{Form, State};
use jiff::civil::Date;
use opbouw_access::Action;
use opbouw_store::Tx;
use opbouw_web::Frame;

use super::about::{About, person_and_parties};
use super::done;
use super::profile::{Typed, choose, note, show_profile};
use super::profile_form::{Pairs, field};
use crate::error::BuddiesError;
use crate::house::BuddiesHouse;
use crate::refusal::{Page, Refusal};
use crate::rules::certificate::{Certificate, CertificateKind};
use crate::rules::chosen::CodeWord;
use crate::say;
use crate::store::certificates::{Kept, add_certificate, remove_certificate};

/// A certificate in the list.
pub(crate) struct CertificateRow {
    pub id: i64,
    pub name: String,
    pub from: String,
    pub until: String,
    /// Whether it holds today.
    pub holds: bool,
}

impl CertificateRow {
    /// As it stands on the page.
    pub fn new(frame: &Frame, kept: &Kept, today: Date) -> Self {
        let seen = &kept.certificate;
        let name = if seen.name.is_empty() { frame.say(seen.kind.key()) } else { format!("{}: {}", frame.say(seen.kind.key()), seen.name) };
        Self { id: kept.id, name, from: say::day(seen.valid_from), until: say::day(seen.valid_until), holds: seen.holds_on(today) }
    }
}

pub(crate) async fn add(State(house): State<Arc<BuddiesHouse>>, about: About, Form(pairs): Form<Pairs>) -> Page {
    let seen = match read(&pairs) {
        Ok(seen) => seen,
        Err(wrong) => return show_profile(&house, about, Typed { wrong: vec![wrong], ..Typed::default() }, None).await,
    };
    change(&house, &about, &pairs, "certificate-add", move |tx, person, party| Ok(add_certificate(tx, person, party, &seen)?)).await?;
    done(&house, &about.base, "bewijs").await
}

pub(crate) async fn remove(State(house): State<Arc<BuddiesHouse>>, about: About, Form(pairs): Form<Pairs>) -> Page {
    let id = about.certificate;
    let remove = move |tx: &mut Tx<'_>, person: i64, party: i64| Ok(remove_certificate(tx, id, person, party)?);
    change(&house, &about, &pairs, "certificate-remove", remove).await?;
    done(&house, &about.base, "weg").await
}

fn read(pairs: &Pairs) -> Result<Certificate, BuddiesError> {
    let kind = CertificateKind::parse(field(pairs, "soort")).ok_or(BuddiesError::UnknownChoice)?;
    let (valid_from, valid_until) = (say::read_day(field(pairs, "vanaf"))?, say::read_day(field(pairs, "tot"))?);
    Certificate { kind, name: field(pairs, "naam").to_owned(), valid_from, valid_until }.checked()
}

async fn change<Change>(house: &BuddiesHouse, about: &About, pairs: &Pairs, action: &'static str, change: Change) -> Result<(), Refusal>
where
    Change: Fn(&mut Tx<'_>, i64, i64) -> Result<bool, Refusal> + Send + 'static,
{
    let (who, person, doer) = (about.who.clone(), about.person, about.doer(house));
    let party = field(pairs, "partij").parse::<i64>().ok();
    let script = move |tx: &mut Tx<'_>| {
        let (person, parties) = person_and_parties(tx, &who, person, false, Action::LeaveOffer)?;
        let party = choose(&parties, party).ok_or(Refusal::Nothing)?;
        if change(tx, person.id, party)? {
            note(tx, &doer, action, &person)?;
        }
        Ok(())
    };
    house.site.db.write(script).await
}
