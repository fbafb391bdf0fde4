//! What people organise most: a ready activity with tasks, material and usual hours. Any past activity is a template too.

/// A ready task: the sentence that names it, how many people, and whether it is every time anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ReadyTask {
    pub key: &'static str,
    pub wanted: i64,
    pub each_day: bool,
}

/// A ready activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ready {
    /// A tournament on the field.
    Tournament,
    /// Eating together in the street.
    StreetMeal,
    /// Practising a language over coffee.
    LanguageCafe,
    /// Repairing together.
    RepairMorning,
    /// Walking together.
    WalkingGroup,
}

impl Ready {
    /// All, in the order of the screen.
    pub const ALL: [Self; 5] = [Self::LanguageCafe, Self::RepairMorning, Self::StreetMeal, Self::Tournament, Self::WalkingGroup];

    /// The code word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Tournament => "tournament",
            Self::StreetMeal => "street-meal",
            Self::LanguageCafe => "language-cafe",
            Self::RepairMorning => "repair-morning",
            Self::WalkingGroup => "walking-group",
        }
    }

    /// The one with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ready| ready.code() == code)
    }

    /// Its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Tournament => "activities-ready-tournament",
            Self::StreetMeal => "activities-ready-street-meal",
            Self::LanguageCafe => "activities-ready-language-cafe",
            Self::RepairMorning => "activities-ready-repair-morning",
            Self::WalkingGroup => "activities-ready-walking-group",
        }
    }

    /// A text to begin with.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Tournament => "activities-ready-tournament-text",
            Self::StreetMeal => "activities-ready-street-meal-text",
            Self::LanguageCafe => "activities-ready-language-cafe-text",
            Self::RepairMorning => "activities-ready-repair-morning-text",
            Self::WalkingGroup => "activities-ready-walking-group-text",
        }
    }

    /// Hours that are usual: begin, and minutes.
    pub fn hours(self) -> (&'static str, i64) {
        match self {
            Self::Tournament => ("13:00", 240),
            Self::StreetMeal => ("17:00", 180),
            Self::LanguageCafe => ("19:30", 90),
            Self::RepairMorning => ("09:30", 150),
            Self::WalkingGroup => ("10:00", 90),
        }
    }

    /// What is to be done.
    pub fn tasks(self) -> Vec<ReadyTask> {
        let task = |key, wanted, each_day| ReadyTask { key, wanted, each_day };
        match self {
            Self::Tournament => vec![
                task("activities-task-referee", 4, true),
                task("activities-task-table", 2, true),
                task("activities-task-drinks", 3, true),
                task("activities-task-tidy", 4, true),
            ],
            Self::StreetMeal => vec![
                task("activities-task-tables", 6, true),
                task("activities-task-cook", 8, true),
                task("activities-task-neighbours", 3, false),
                task("activities-task-tidy", 6, true),
            ],
            Self::LanguageCafe => vec![
                task("activities-task-coffee", 1, true),
                task("activities-task-talk", 4, true),
                task("activities-task-welcome", 1, true),
            ],
            Self::RepairMorning => vec![
                task("activities-task-repair", 4, true),
                task("activities-task-desk", 1, true),
                task("activities-task-coffee", 1, true),
                task("activities-task-tidy", 2, true),
            ],
            Self::WalkingGroup => {
                vec![task("activities-task-front", 1, true), task("activities-task-back", 1, true), task("activities-task-coffee", 1, true)]
            }
        }
    }

    /// What is needed.
    pub fn material(self) -> &'static [&'static str] {
        match self {
            Self::Tournament => &["activities-thing-balls", "activities-thing-vests", "activities-thing-firstaid"],
            Self::StreetMeal => &["activities-thing-tables", "activities-thing-lights", "activities-thing-plates"],
            Self::LanguageCafe => &["activities-thing-coffee", "activities-thing-cards"],
            Self::RepairMorning => &["activities-thing-tools", "activities-thing-cables", "activities-thing-coffee"],
            Self::WalkingGroup => &["activities-thing-vests", "activities-thing-firstaid"],
        }
    }

    /// What a sentence seems to be about.
    pub fn guess(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
        let hints: [(Self, &[&str]); 5] = [
            (Self::LanguageCafe, &["taalcafé", "taalcafe", "nederlands oefenen", "taal oefenen", "language café", "language cafe"]),
            (Self::RepairMorning, &["repair", "repareer", "reparatie", "repareren", "maken wat kapot"]),
            (Self::StreetMeal, &["straatdiner", "samen eten", "buurtmaaltijd", "eettafel", "straatmaaltijd", "street meal", "barbecue"]),
            (Self::Tournament, &["toernooi", "tournament", "voetbal", "wedstrijd"]),
            (Self::WalkingGroup, &["wandel", "ommetje", "walking", "lopen met"]),
        ];
        hints.into_iter().find(|(_, words)| has(words)).map(|(ready, _)| ready)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_says_what_it_is_about() {
        let check = |text: &str, expected: Option<Ready>| assert_eq!(Ready::guess(text), expected, "{text}");
        check("Elke dinsdagavond taalcafé in Ons Huis", Some(Ready::LanguageCafe));
        check("zaterdag straatdiner", Some(Ready::StreetMeal));
        check("Voetbaltoernooi op het veldje", Some(Ready::Tournament));
        check("samen wandelen", Some(Ready::WalkingGroup));
        check("Repair café", Some(Ready::RepairMorning));
        check("kerstbomen verbranden", None);
        assert!(Ready::ALL.into_iter().all(|ready| Ready::parse(ready.code()) == Some(ready) && !ready.tasks().is_empty()));
    }
}
