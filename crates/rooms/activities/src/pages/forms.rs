//! What pages show of days, and the form to sign up as it was typed.

use opbouw_calendar::to_local;
use opbouw_secrets::random_token;
use opbouw_web::Frame;

use crate::activity::{Day, DayState};
use crate::say;

/// A day as it is shown.
pub(crate) struct DayView {
    pub id: i64,
    /// Day and hours.
    pub when: String,
    /// For fields of forms.
    pub date: String,
    pub from: String,
    pub until: String,
    pub is_on: bool,
    pub is_moved: bool,
    pub left: Option<i64>,
    pub taken: i64,
    pub why: String,
    pub came: i64,
    /// The place is closed then, and nobody has decided what becomes of it.
    pub is_closed: bool,
    /// Where it is this one time; empty: where it always is.
    pub place: String,
}

impl DayView {
    /// A day in the language of a page.
    pub fn of(day: &Day, frame: &Frame) -> Self {
        let (starts, ends) = (to_local(day.starts_s), to_local(day.ends_s));
        Self {
            id: day.id,
            when: say::when_in(day, frame.language),
            date: starts.date().to_string(),
            from: starts.strftime("%H:%M").to_string(),
            until: ends.strftime("%H:%M").to_string(),
            is_on: day.is_on(),
            is_moved: day.state == DayState::Moved,
            left: day.left(),
            taken: day.taken,
            why: say::why_in(frame, &day.why),
            came: day.came,
            is_closed: day.is_closed(),
            place: day.place_name.clone(),
        }
    }
}

/// The form to sign up, as it was typed; it comes back with what was wrong.
#[derive(Debug, Clone, Default)]
pub(crate) struct JoinForm {
    /// Number of the day, or `elke` for every time.
    pub dag: String,
    pub naam: String,
    /// Telephone number or mail address.
    pub bereik: String,
    pub aantal: String,
    /// Comes for the first time.
    pub is_new: bool,
    pub bron: String,
    /// Of this form alone.
    pub tik: String,
}

impl JoinForm {
    /// A new one.
    pub fn new(source: &str) -> Self {
        Self { bron: source.to_owned(), aantal: "1".to_owned(), tik: random_token(), ..Self::default() }
    }

    /// The form of its pairs.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let mut form = Self::default();
        for (name, value) in pairs {
            let field = match name.as_str() {
                "dag" => &mut form.dag,
                "naam" => &mut form.naam,
                "bereik" => &mut form.bereik,
                "aantal" => &mut form.aantal,
                "bron" => &mut form.bron,
                "tik" => &mut form.tik,
                "eerste" => {
                    form.is_new = value == "ja";
                    continue;
                }
                _ => continue,
            };
            value.trim().clone_into(field);
        }
        form
    }

    /// By which way somebody came, as a word of the program.
    pub fn source(&self) -> &'static str {
        if self.bron == "qr" { "qr" } else { "page" }
    }

    /// What only this form has; anything that is not a token of ours is none.
    pub fn tap(&self) -> Option<String> {
        let is_ours = self.tik.len() == 43 && self.tik.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        is_ours.then(|| opbouw_secrets::fingerprint(&self.tik))
    }
}
