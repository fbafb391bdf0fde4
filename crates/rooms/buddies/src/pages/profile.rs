//! /maatjes/mensen/{id}: what somebody who is known wants of a buddy, written down by a worker. The same code serves one's own page.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use jiff::civil::Date;
use opbouw_access::Action;
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{How, NewConsent, Person, Purpose, store as register};
use opbouw_signin::{Doer, Note};
use opbouw_store::{StoreError, Tx};
use opbouw_web::{Frame, page};

use super::about::{About, person_and_parties};
use super::certificate::CertificateRow;
use super::profile_form::{Choice, Pairs, ProfileForm, choices, field, nothing_yet, read_wanted};
use super::{After, done, keeps};
use crate::error::BuddiesError;
use crate::house::BuddiesHouse;
use crate::refusal::{Page, Refusal};
use crate::rules::certificate::CertificateKind;
use crate::rules::profile::{Profile, Wanted};
use crate::say;
use crate::store::{certificates, pairs, profiles};

#[derive(Template)]
#[template(path = "profile.html")]
struct ProfilePage {
    frame: Frame,
    told: Option<String>,
    faults: Vec<(String, &'static str)>,
    is_own: bool,
    base: String,
    person: i64,
    first_name: String,
    party: i64,
    parties: Vec<(i64, String)>,
    /// Whether there is a profile at this party.
    is_known: bool,
    looks: bool,
    paused_until: String,
    waiting_since: String,
    form: ProfileForm,
    certificates: Vec<CertificateRow>,
    kinds: Vec<Choice>,
    pairs: Vec<(String, String, String)>,
}

/// What was filled in and could not be kept, with why.
#[derive(Default)]
pub(crate) struct Typed {
    pub wanted: Option<Wanted>,
    pub party: Option<i64>,
    pub wrong: Vec<BuddiesError>,
}

pub(crate) async fn show(State(house): State<Arc<BuddiesHouse>>, about: About, Query(after): Query<After>) -> Page {
    show_profile(&house, about, Typed { party: after.partij, ..Typed::default() }, after.klaar.as_deref()).await
}

pub(crate) async fn save(State(house): State<Arc<BuddiesHouse>>, about: About, Form(pairs): Form<Pairs>) -> Page {
    let (wanted, unknown) = read_wanted(&pairs);
    let party = field(&pairs, "partij").parse().ok();
    let checked = wanted.clone().checked();
    let wrong = match checked {
        Ok(wanted) if unknown.is_empty() => match keep(&house, &about, party, wanted).await {
            Ok(party) => return done(&house, &format!("{}?partij={party}", about.base), "opgeslagen").await,
            Err(refusal) => vec![refusal.mendable()?],
        },
        checked => unknown.into_iter().chain(checked.err().into_iter().flatten()).collect(),
    };
    show_profile(&house, about, Typed { wanted: Some(wanted), party, wrong }, None).await
}

pub(crate) async fn pause(State(house): State<Arc<BuddiesHouse>>, about: About, Form(pairs): Form<Pairs>) -> Page {
    let until = match field(&pairs, "tot").trim() {
        "" => None,
        day => match say::read_day(day) {
            Ok(day) => Some(day),
            Err(wrong) => return show_profile(&house, about, Typed { wrong: vec![wrong], ..Typed::default() }, None).await,
        },
    };
    let word = if until.is_some() { "pauze" } else { "verder" };
    let pause = move |tx: &mut Tx<'_>, party: i64, person: &Person| profiles::pause_profile(tx, person.id, party, until);
    change(&house, &about, &pairs, "buddy-pause", pause).await?;
    done(&house, &about.base, word).await
}

pub(crate) async fn remove(State(house): State<Arc<BuddiesHouse>>, about: About, Form(pairs): Form<Pairs>) -> Page {
    let remove = |tx: &mut Tx<'_>, party: i64, person: &Person| profiles::remove_profile(tx, person.id, party);
    change(&house, &about, &pairs, "buddy-remove", remove).await?;
    done(&house, &about.base, "weg").await
}

/// Decides, changes and notes in one transaction. What is not there is a second tap, and no error.
async fn change<Change>(house: &BuddiesHouse, about: &About, pairs: &Pairs, action: &'static str, change: Change) -> Result<(), Refusal>
where
    Change: Fn(&mut Tx<'_>, i64, &Person) -> Result<bool, StoreError> + Send + 'static,
{
    let (who, person, is_own, doer) = (about.who.clone(), about.person, about.is_own(), about.doer(house));
    let party = field(pairs, "partij").parse::<i64>().ok();
    let script = move |tx: &mut Tx<'_>| {
        let (person, parties) = person_and_parties(tx, &who, person, is_own, Action::LeaveOffer)?;
        let party = choose(&parties, party).ok_or(Refusal::Nothing)?;
        if change(tx, party, &person)? {
            note(tx, &doer, action, &person)?;
        }
        Ok(())
    };
    house.site.db.write(script).await
}

async fn keep(house: &BuddiesHouse, about: &About, party: Option<i64>, wanted: Wanted) -> Result<i64, Refusal> {
    let (who, person, is_own, doer, terms) = (about.who.clone(), about.person, about.is_own(), about.doer(house), house.terms);
    let script = move |tx: &mut Tx<'_>| {
        let (person, parties) = person_and_parties(tx, &who, person, is_own, Action::LeaveOffer)?;
        let party = choose(&parties, party).ok_or(BuddiesError::UnknownChoice)?;
        if is_own {
            share(tx, &doer, &person, party)?;
        }
        profiles::save_profile(tx, person.id, party, &wanted, doer.today)?;
        register::touch_person(tx, person.id, doer.today, terms.keep_until(doer.today))?;
        note(tx, &doer, "buddy-profile", &person)?;
        Ok(party)
    };
    house.site.db.write(script).await
}

/// Whoever asks a party for a buddy lets it see who they are: the form says so, and it is written down as the consent it is.
fn share(tx: &mut Tx<'_>, doer: &Doer, person: &Person, party: i64) -> Result<(), Refusal> {
    if register::list_known_to(tx, person.id)?.contains(&party) {
        return Ok(());
    }
    let consent = NewConsent { person: person.id, purpose: Purpose::Shared, party: Some(party), given_by: None, how: How::Screen };
    register::give_consent(tx, &consent, doer.at_s)?;
    let subject = Some(person.pseudonym.as_str());
    doer.note(tx, &Note { action: "consent-give", kind: "consent", id: None, activity: Activity::Consents, subject })?;
    let purpose = Purpose::Shared.code().to_owned();
    publish(tx, doer.at_s, &Happening::ConsentGiven { person: person.id, purpose, party: Some(party) })?;
    Ok(())
}

/// The page, empty-handed or with what could not be kept.
pub(crate) async fn show_profile(house: &BuddiesHouse, about: About, typed: Typed, after: Option<&str>) -> Page {
    let (who, person, is_own, doer, party) = (about.who.clone(), about.person, about.is_own(), about.doer(house), typed.party);
    let read = move |tx: &mut Tx<'_>| {
        let (person, parties) = person_and_parties(tx, &who, person, is_own, Action::SeePerson)?;
        let kept = profiles::list_profiles_of(tx, person.id)?;
        let party = party.or_else(|| kept.iter().map(|one| one.party).find(|known| parties.iter().any(|(id, _)| id == known)));
        let party = choose(&parties, party.or_else(|| parties.first().map(|(id, _)| *id)));
        let profile = kept.into_iter().find(|one| Some(one.party) == party);
        let seen = certificates::list_certificates_of(tx, person.id, party.unwrap_or(0))?;
        let pairs = pairs::list_pairs_of(tx, person.id)?.into_iter().filter(|pair| is_own || keeps(&who, pair.party)).collect();
        if !is_own {
            note(tx, &doer, "buddy-view", &person)?;
        }
        Ok::<_, Refusal>(Kept { person, parties, party: party.unwrap_or(0), profile, seen, pairs })
    };
    let kept = if is_own { house.site.db.read(read).await? } else { house.site.db.write(read).await? };
    let frame = house.frame(about.reader.clone(), about.here());
    let status = if typed.wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    Ok(page(status, &kept.page(frame, &about, typed, after, house.site.clock.today())))
}

/// What was read for the page.
struct Kept {
    person: Person,
    parties: Vec<(i64, String)>,
    party: i64,
    profile: Option<Profile>,
    seen: Vec<certificates::Kept>,
    pairs: Vec<pairs::Pair>,
}

impl Kept {
    fn page(self, frame: Frame, about: &About, typed: Typed, after: Option<&str>, today: Date) -> ProfilePage {
        let as_it_is = || self.profile.as_ref().map_or_else(nothing_yet, |profile| profile.wanted.clone());
        let wanted = typed.wanted.unwrap_or_else(as_it_is);
        let address =
            |pair: &pairs::Pair| if about.is_own() { format!("/mijn/maatje/{}", pair.id) } else { format!("/maatjes/{}", pair.id) };
        let name =
            |pair: &pairs::Pair| pair.which(self.person.id).map(|which| pair.half(which.other()).first_name.clone()).unwrap_or_default();
        let row = |pair: &pairs::Pair| (address(pair), name(pair), frame.say(pair.state.key()));
        ProfilePage {
            told: say::done(&frame, after),
            faults: say::faults(&frame, &typed.wrong),
            is_own: about.is_own(),
            base: about.base.clone(),
            person: self.person.id,
            is_known: self.profile.is_some(),
            looks: self.profile.as_ref().is_some_and(|profile| profile.wanted.side.asks()),
            paused_until: say::optional_day(self.profile.as_ref().and_then(|one| one.paused_until).filter(|until| *until > today)),
            waiting_since: say::optional_day(self.profile.as_ref().map(|profile| profile.joined_on)),
            form: ProfileForm::new(&frame, &wanted),
            certificates: self.seen.iter().map(|kept| CertificateRow::new(&frame, kept, today)).collect(),
            kinds: choices(&frame, CertificateKind::key, |_| false),
            pairs: self.pairs.iter().map(row).collect(),
            first_name: self.person.first_name.clone(),
            party: self.party,
            parties: self.parties,
            frame,
        }
    }
}

/// The wanted party when it is one of these, or the only one there is.
pub(crate) fn choose(parties: &[(i64, String)], wanted: Option<i64>) -> Option<i64> {
    match (wanted, parties) {
        (Some(wanted), _) => parties.iter().map(|(id, _)| *id).find(|id| *id == wanted),
        (None, [only]) => Some(only.0),
        (None, _) => None,
    }
}

/// A line in the trail about what somebody wants.
pub(crate) fn note(tx: &mut Tx<'_>, doer: &Doer, action: &'static str, person: &Person) -> Result<(), StoreError> {
    let subject = Some(person.pseudonym.as_str());
    doer.note(tx, &Note { action, kind: "person", id: Some(person.id), activity: Activity::Matching, subject })
}
