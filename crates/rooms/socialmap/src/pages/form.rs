//! The form of an entry, as it is filled in for a new one, to change one, and from a mail.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_finder::Theme;
use opbouw_neighbourhood::{Email, HomeArea};
use opbouw_signin::SignedIn;
use opbouw_web::{Frame, page};

use super::meanwhile::differences;
use crate::entry::Keeper;
use crate::error::SocialMapError;
use crate::form::EntryForm;
use crate::house::SocialMapHouse;
use crate::kind::{Audience, EntryKind};
use crate::say::{faults, theme_key};

/// Who answers for it, as chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct CareForm {
    /// `ik`, `partij`, `mail`, `niemand`; empty: as it is.
    pub beheer: String,
    /// The mail address, for `mail`.
    pub adres: String,
}

impl CareForm {
    /// The fields of a form that was sent.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let one = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default();
        Self { beheer: one("beheer"), adres: one("beheerder") }
    }

    /// Who that is; none: as it is.
    ///
    /// # Errors
    /// [`SocialMapError::BadMail`] when there is no address, [`SocialMapError::UnknownChoice`].
    pub fn keeper(&self, who: &SignedIn) -> Result<Option<Keeper>, SocialMapError> {
        let party = who.actor.parties.first().copied();
        Ok(match self.beheer.as_str() {
            "" => None,
            "ik" => Some(Keeper { person: Some(who.person), party, mail: String::new() }),
            "partij" if party.is_some() => Some(Keeper { party, ..Keeper::default() }),
            "mail" => {
                let mail = Email::parse(&self.adres).map_err(|_| SocialMapError::BadMail)?;
                Some(Keeper { mail: mail.as_str().to_owned(), ..Keeper::default() })
            }
            "niemand" => Some(Keeper::nobody()),
            _ => return Err(SocialMapError::UnknownChoice),
        })
    }
}

#[derive(Template)]
#[template(path = "socialmap_form.html")]
struct FormPage {
    frame: Frame,
    /// Where it is sent.
    action: String,
    /// Where one came from.
    back: String,
    is_new: bool,
    /// A random word of this form, so that sending it twice is once; empty where that does not matter.
    tap: String,
    form: EntryForm,
    care: CareForm,
    /// Who answers for it is asked only of who has signed in.
    asks_care: bool,
    areas: Arc<[HomeArea]>,
    kinds: Vec<(&'static str, &'static str)>,
    themes: Vec<(&'static str, &'static str)>,
    audiences: Vec<(&'static str, &'static str)>,
    faults: Vec<String>,
    /// Which text it was made of; empty for a new one.
    version: String,
    /// What somebody else made of it meanwhile: the name of the box, and what stands there now.
    meanwhile: Vec<(String, String)>,
}

/// What the page of the form shows besides the frame.
pub(crate) struct Shown {
    pub action: String,
    pub back: String,
    pub is_new: bool,
    pub tap: String,
    pub form: EntryForm,
    pub care: CareForm,
    pub asks_care: bool,
    /// Which text it was made of; empty for a new one.
    pub version: String,
    /// What somebody else made of it meanwhile.
    pub now: Option<EntryForm>,
}

/// The page of the form.
pub(crate) fn form_page(house: &SocialMapHouse, frame: Frame, shown: Shown, wrong: &[SocialMapError]) -> Response {
    let Shown { action, back, is_new, tap, form, care, asks_care, version, now } = shown;
    let meanwhile = now.map(|now| differences(&frame, &house.areas, &form, &now)).unwrap_or_default();
    let template = FormPage {
        version,
        meanwhile,
        action,
        back,
        is_new,
        tap,
        form,
        care,
        asks_care,
        areas: house.areas.clone(),
        kinds: EntryKind::ALL.into_iter().map(|kind| (kind.code(), kind.key())).collect(),
        themes: Theme::ALL.into_iter().map(|theme| (theme.code(), theme_key(theme))).collect(),
        audiences: Audience::ALL.into_iter().map(|audience| (audience.code(), audience.key())).collect(),
        faults: faults(&frame, wrong),
        frame,
    };
    page(wrong.first().map_or(StatusCode::OK, SocialMapError::status), &template)
}
