//! /kaart/nieuw: one sentence in, a form half filled in, an entry out.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use opbouw_neighbourhood::fold;
use opbouw_secrets::{fingerprint, random_token};
use opbouw_store::Tx;
use opbouw_understand::DayParts;
use opbouw_web::{Frame, page};

use super::form::{CareForm, Shown, form_page};
use super::signed_in;
use crate::entry::{Keeper, NewEntry, page_of};
use crate::form::EntryForm;
use crate::house::SocialMapHouse;
use crate::keeping::add_once;
use crate::kind::EntryKind;
use crate::refusal::{Page, Refusal};
use crate::view::DAYS;
use crate::visit::Visit;

/// Letters of the random word of a form at least; a shorter one was not made here.
const SHORTEST_TAP: usize = 20;

#[derive(Template)]
#[template(path = "socialmap_make.html")]
struct MakePage {
    frame: Frame,
}

pub(crate) async fn begin(State(house): State<Arc<SocialMapHouse>>, visit: Visit) -> Page {
    Ok(page(StatusCode::OK, &MakePage { frame: visit.frame(&house) }))
}

/// First the sentence becomes a form; then the form becomes an entry.
pub(crate) async fn make(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Form(pairs): Form<Vec<(String, String)>>) -> Page {
    let who = signed_in(&visit)?;
    let sent = pairs.iter().find(|(name, tap)| name == "tik" && tap.len() >= SHORTEST_TAP).map(|(_, tap)| tap.clone());
    let tap = sent.unwrap_or_else(random_token);
    let shown = |form: EntryForm, care: CareForm| Shown {
        action: "/kaart/nieuw".to_owned(),
        back: "/kaart".to_owned(),
        is_new: true,
        tap: tap.clone(),
        form,
        care,
        asks_care: true,
        version: String::new(),
        now: None,
    };
    if let Some((_, sentence)) = pairs.iter().find(|(name, _)| name == "zin") {
        let form = read_sentence(&house, sentence);
        return Ok(form_page(&house, visit.frame(&house), shown(form, CareForm { beheer: "ik".to_owned(), adres: String::new() }), &[]));
    }
    let (form, care) = (EntryForm::of(&pairs), CareForm::of(&pairs));
    let (checked, keeper) = (NewEntry::new(&form, &house.areas), care.keeper(&who));
    let (new, keeper) = match (checked, keeper) {
        (Ok(new), Ok(keeper)) => (new, keeper.unwrap_or_else(Keeper::nobody)),
        (checked, keeper) => {
            let mut wrong = checked.err().unwrap_or_default();
            wrong.extend(keeper.err());
            return Ok(form_page(&house, visit.frame(&house), shown(form, care), &wrong));
        }
    };
    let (doer, once) = (visit.doer(), fingerprint(&tap));
    let write = move |tx: &mut Tx<'_>| -> Result<i64, Refusal> { Ok(add_once(tx, &doer, &new, keeper.clone(), &once)?) };
    match house.site.db.write(write).await {
        Ok(id) => Ok(house.done(&page_of(id), "toegevoegd").await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            Ok(form_page(&house, visit.frame(&house), shown(form, care), &[fault]))
        }
    }
}

/// What a sentence says: name, village, kind, days and themes, as far as they can be heard.
fn read_sentence(house: &SocialMapHouse, sentence: &str) -> EntryForm {
    let sentence: String = sentence.chars().take(400).collect();
    let sentence = sentence.trim();
    let folded = fold(sentence);
    let says = |words: &[&str]| words.iter().any(|word| folded.split(' ').any(|part| part.starts_with(word)));
    let kind = if says(&["bakfiets", "tent", "partytent", "beamer", "gereedschap", "aanhanger", "rolstoel", "leen", "lenen"]) {
        EntryKind::Thing
    } else if says(&["buurthuis", "dorpshuis", "zaal", "plein", "gebouw", "kantine", "bibliotheek"]) {
        EntryKind::Place
    } else if says(&["elke", "iedere", "wekelijks", "maandelijks"]) {
        EntryKind::Activity
    } else if says(&["club", "koor", "groep", "buren", "bewoners", "vrouwen", "mannen"]) {
        EntryKind::Initiative
    } else {
        EntryKind::Party
    };
    let area = house.areas.iter().filter(|area| folded.contains(&fold(&area.name))).max_by_key(|area| area.name.len());
    let first = sentence.split(['.', '!', ',', ':', '\n']).next().unwrap_or(sentence);
    let days: Vec<&str> = DayParts::find(sentence).days().filter_map(|day| DAYS.get(day as usize).copied()).collect();
    EntryForm {
        soort: kind.code().to_owned(),
        naam: first.trim().chars().take(80).collect(),
        tekst: sentence.to_owned(),
        dorp: area.map(|area| area.code.as_str().to_owned()).unwrap_or_default(),
        dagen: days.join("; "),
        themas: house.finder.themes_of("", sentence).iter().map(|theme| theme.code().to_owned()).collect(),
        ..EntryForm::default()
    }
}
