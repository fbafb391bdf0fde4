//! What the pages of a call show of its tasks and things, and the form to sign up as it was typed.

use opbouw_secrets::random_token;
use opbouw_words::Language;

use crate::call::Task;
use crate::say;
use crate::store::pledges::Pledge;

/// A task as it is shown.
pub(crate) struct TaskView {
    pub id: i64,
    pub title: String,
    pub hours: String,
    pub places: i64,
    pub taken: i64,
    pub left: i64,
    pub needs: String,
    pub meeting_point: String,
    pub bring: String,
}

impl TaskView {
    /// A task in a language.
    pub fn of(task: &Task, language: Language) -> Self {
        Self {
            id: task.id,
            title: task.title.clone(),
            hours: say::hours_in(task, language),
            places: task.places,
            taken: task.taken,
            left: task.left(),
            needs: task.needs.clone(),
            meeting_point: task.meeting_point.clone(),
            bring: task.bring.clone(),
        }
    }
}

/// A thing that is wanted, as it is shown.
pub(crate) struct PledgeView {
    pub id: i64,
    pub what: String,
    pub wanted: i64,
    pub promised: i64,
    pub giver: String,
    pub left: i64,
}

impl From<&Pledge> for PledgeView {
    fn from(pledge: &Pledge) -> Self {
        let (id, what, giver) = (pledge.id, pledge.what.clone(), pledge.giver.clone());
        Self { id, what, wanted: pledge.wanted, promised: pledge.promised, giver, left: pledge.left() }
    }
}

/// The form to sign up, as it was typed; it comes back with what was wrong.
#[derive(Debug, Clone, Default)]
pub(crate) struct JoinForm {
    /// Number of the task.
    pub taak: String,
    pub naam: String,
    /// Telephone number or mail address.
    pub bereik: String,
    pub aantal: String,
    /// Only if there is nobody else.
    pub is_soft: bool,
    /// Number of what they bring.
    pub meebrengen: String,
    pub via: String,
    pub bron: String,
    /// Of this form alone.
    pub tik: String,
}

impl JoinForm {
    /// A new one, for who came by a code or a club.
    pub fn new(via: &str, source: &str) -> Self {
        Self { via: clean_via(via), bron: source.to_owned(), aantal: "1".to_owned(), tik: random_token(), ..Self::default() }
    }

    /// The form of its pairs.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let mut form = Self::default();
        for (name, value) in pairs {
            let field = match name.as_str() {
                "taak" => &mut form.taak,
                "naam" => &mut form.naam,
                "bereik" => &mut form.bereik,
                "aantal" => &mut form.aantal,
                "meebrengen" => &mut form.meebrengen,
                "via" => &mut form.via,
                "bron" => &mut form.bron,
                "tik" => &mut form.tik,
                "nood" => {
                    form.is_soft = value == "ja";
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
        match (self.bron.as_str(), clean_via(&self.via).is_empty()) {
            (_, false) => "association",
            ("qr", true) => "qr",
            _ => "page",
        }
    }

    /// What only this form has; anything that is not a token of ours is none.
    pub fn tap(&self) -> Option<String> {
        let is_ours = self.tik.len() == 43 && self.tik.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        is_ours.then(|| opbouw_secrets::fingerprint(&self.tik))
    }
}

/// The code word of a club: small letters, digits and dashes, and nothing else.
pub(crate) fn clean_via(via: &str) -> String {
    via.to_lowercase().chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').take(24).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_of_a_club_is_a_word() {
        assert_eq!(clean_via("Tennis-Club"), "tennis-club");
        assert_eq!(clean_via("\"><script>alert(1)</script>"), "scriptalert1script");
        assert_eq!(clean_via(&"a".repeat(99)).len(), 24);
    }
}
