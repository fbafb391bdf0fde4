//! What an administrator does with a system: adds it, gives it a new secret, or stops it; each with a line in the trail.

use opbouw_audit::Activity;
use opbouw_signin::{Doer, Note};
use opbouw_store::{StoreError, Tx};

use super::super::signing::{OF_HOOK, OF_SOURCE, Secret};
use super::form::LinkForm;
use crate::error::SignalsError;
use crate::house::SignalsHouse;
use crate::refusal::Refusal;
use crate::store::{events, hooks, sources};
use crate::visit::Visit;

/// A secret that was just made.
pub(in super::super) struct Shown {
    /// Number of the system.
    pub id: i64,
    pub name: String,
    pub secret: String,
    /// Whether it sends, rather than hears.
    pub is_source: bool,
    /// Whether an older one still counts for a day.
    pub is_renewed: bool,
}

/// A system with the generation of its secret.
type Made = (i64, String, i64);

/// Does what was asked; none: it was stopped, and there is nothing to show.
pub(super) async fn do_it(house: &SignalsHouse, visit: &Visit, form: &LinkForm) -> Result<Option<Shown>, Refusal> {
    let (doer, form, can_send) = (visit.doer(), form.clone(), house.client.is_some());
    let is_source = form.wat.starts_with("bron");
    let write = move |tx: &mut Tx<'_>| match form.wat.as_str() {
        "bron-erbij" => add_source(tx, &doer, &form).map(Some),
        "bron-sleutel" => renew_source(tx, &doer, &form).map(Some),
        "bron-stop" => end_source(tx, &doer, &form).map(|()| None),
        "haak-erbij" if can_send => add_hook(tx, &doer, &form).map(Some),
        "haak-sleutel" => renew_hook(tx, &doer, &form).map(Some),
        "haak-stop" => end_hook(tx, &doer, &form).map(|()| None),
        _ => Err(SignalsError::UnknownChoice),
    };
    let Some((id, name, generation)) = house.site.db.write(write).await? else { return Ok(None) };
    let purpose = if is_source { OF_SOURCE } else { OF_HOOK };
    let secret = Secret::new(&house.site.key, purpose, id, generation).shown();
    Ok(Some(Shown { id, name, secret, is_source, is_renewed: generation > 1 }))
}

fn add_source(tx: &mut Tx<'_>, doer: &Doer, form: &LinkForm) -> Result<Made, SignalsError> {
    let name = form.name()?;
    let id = sources::create(tx, &name, doer.at_s)?.ok_or(SignalsError::SameName)?;
    note(tx, doer, ("signal-source", id), "signal-source-add")?;
    Ok((id, name, 1))
}

fn renew_source(tx: &mut Tx<'_>, doer: &Doer, form: &LinkForm) -> Result<Made, SignalsError> {
    let (id, generation) = form.which()?;
    // A page that is sent twice must not end the secret that was just shown.
    if !sources::renew(tx, id, generation, doer.at_s)? {
        return Err(SignalsError::WrongState);
    }
    let source = sources::find(tx, id)?.ok_or(SignalsError::WrongState)?;
    note(tx, doer, ("signal-source", id), "signal-source-renew")?;
    Ok((id, source.name, source.generation))
}

fn end_source(tx: &mut Tx<'_>, doer: &Doer, form: &LinkForm) -> Result<(), SignalsError> {
    let (id, _) = form.which()?;
    if !sources::end(tx, id, doer.at_s)? {
        return Err(SignalsError::WrongState);
    }
    Ok(note(tx, doer, ("signal-source", id), "signal-source-stop")?)
}

fn add_hook(tx: &mut Tx<'_>, doer: &Doer, form: &LinkForm) -> Result<Made, SignalsError> {
    let (name, url, hears) = (form.name()?, form.url()?, form.hears()?);
    let id = hooks::create(tx, &name, &url, &hears, doer.at_s)?.ok_or(SignalsError::SameName)?;
    note_hook(tx, doer, id, "signal-hook-add")?;
    Ok((id, name, 1))
}

fn renew_hook(tx: &mut Tx<'_>, doer: &Doer, form: &LinkForm) -> Result<Made, SignalsError> {
    let (id, generation) = form.which()?;
    if !hooks::renew(tx, id, generation, doer.at_s)? {
        return Err(SignalsError::WrongState);
    }
    let hook = hooks::find(tx, id)?.ok_or(SignalsError::WrongState)?;
    note_hook(tx, doer, id, "signal-hook-renew")?;
    Ok((id, hook.name, hook.generation))
}

fn end_hook(tx: &mut Tx<'_>, doer: &Doer, form: &LinkForm) -> Result<(), SignalsError> {
    let (id, _) = form.which()?;
    if !hooks::end(tx, id, doer.at_s, false)? {
        return Err(SignalsError::WrongState);
    }
    events::remove_of(tx, id)?;
    Ok(note_hook(tx, doer, id, "signal-hook-stop")?)
}

/// A line in the trail about a system that hears.
pub(in super::super) fn note_hook(tx: &mut Tx<'_>, doer: &Doer, id: i64, action: &'static str) -> Result<(), StoreError> {
    note(tx, doer, ("signal-hook", id), action)
}

fn note(tx: &mut Tx<'_>, doer: &Doer, (kind, id): (&'static str, i64), action: &'static str) -> Result<(), StoreError> {
    doer.note(tx, &Note { action, kind, id: Some(id), activity: Activity::Signals, subject: None })
}
