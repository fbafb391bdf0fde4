//! /kaart/{id}/wijzigen: what is said of an entry, and who answers for it.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use opbouw_store::Tx;

use super::form::{CareForm, Shown, form_page};
use super::meanwhile::{version_in, version_of};
use super::{kept, number, signed_in};
use crate::entry::{NewEntry, page_of};
use crate::error::SocialMapError;
use crate::form::EntryForm;
use crate::house::SocialMapHouse;
use crate::keeping;
use crate::refusal::{Page, Refusal};
use crate::visit::Visit;

/// What is wrong with a form, and what somebody else made of the entry meanwhile.
#[derive(Default)]
struct Wrong {
    faults: Vec<SocialMapError>,
    now: Option<NewEntry>,
}

fn shown(id: i64, form: EntryForm, care: CareForm, version: String, now: Option<EntryForm>) -> Shown {
    Shown {
        version,
        now,
        action: format!("/kaart/{id}/wijzigen"),
        back: page_of(id),
        is_new: false,
        tap: String::new(),
        form,
        care,
        asks_care: true,
    }
}

pub(crate) async fn form(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, who, today) = (number(&id)?, signed_in(&visit)?, visit.today());
    let entry = house.site.db.read(move |tx| kept(tx, &who, id, today)).await?;
    Ok(form_page(
        &house,
        visit.frame(&house),
        shown(id, EntryForm::from_entry(&entry.is), CareForm::default(), version_of(&entry.is), None),
        &[],
    ))
}

pub(crate) async fn change(
    State(house): State<Arc<SocialMapHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Page {
    let (id, who, doer) = (number(&id)?, signed_in(&visit)?, visit.doer());
    let (form, care) = (EntryForm::of(&pairs), CareForm::of(&pairs));
    let (version, mut now) = (version_in(&pairs), None);
    let seen = version.clone();
    let (checked, keeper) = (NewEntry::new(&form, &house.areas), care.keeper(&who));
    let write = move |tx: &mut Tx<'_>| -> Result<Wrong, Refusal> {
        // Whoever may not know of it hears nothing of what is wrong with the form either.
        let entry = kept(tx, &who, id, doer.today)?;
        let (new, keeper) = match (&checked, &keeper) {
            (Ok(new), Ok(keeper)) => (new, keeper),
            (checked, keeper) => {
                let mut wrong = checked.as_ref().err().cloned().unwrap_or_default();
                wrong.extend(keeper.as_ref().err().cloned());
                return Ok(Wrong { faults: wrong, now: None });
            }
        };
        if !entry.is_live() {
            return Err(SocialMapError::WrongState.into());
        }
        // Somebody else was first: what they made of it is shown beside what was typed.
        if seen.as_ref().is_some_and(|seen| *seen != version_of(&entry.is)) {
            return Ok(Wrong { faults: vec![SocialMapError::ChangedMeanwhile], now: Some(entry.is) });
        }
        keeping::change(tx, &doer, &entry, new)?;
        if let Some(keeper) = keeper {
            keeping::give_to(tx, &doer, id, keeper)?;
        }
        Ok(Wrong::default())
    };
    let wrong = match house.site.db.write(write).await {
        Ok(wrong) if wrong.faults.is_empty() => return Ok(house.done(&page_of(id), "bewaard").await),
        Ok(wrong) => {
            now = wrong.now;
            wrong.faults
        }
        Err(refusal) => vec![refusal.mendable()?],
    };
    // Whoever saves again has seen it.
    let version = now.as_ref().map(version_of).or(version).unwrap_or_default();
    Ok(form_page(&house, visit.frame(&house), shown(id, form, care, version, now.as_ref().map(EntryForm::from_entry)), &wrong))
}
