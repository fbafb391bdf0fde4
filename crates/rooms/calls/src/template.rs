//! Ready tasks for what is called for most: a clean-up, a welcome, a party, a day of odd jobs, a chore for people.

use crate::call::CallKind;

/// A ready set of tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Template {
    CleanUp,
    Welcome,
    Party,
    OddJobs,
    Chore,
}

/// A task of a template: the sentence of its name, and its share of all people, in parts of a hundred.
pub(crate) struct ReadyTask {
    pub key: &'static str,
    pub share: i64,
    /// The sentence of what to bring along.
    pub bring: Option<&'static str>,
}

const fn task(key: &'static str, share: i64, bring: Option<&'static str>) -> ReadyTask {
    ReadyTask { key, share, bring }
}

impl Template {
    /// All, in the order of the screen.
    pub const ALL: [Self; 5] = [Self::CleanUp, Self::Welcome, Self::Party, Self::OddJobs, Self::Chore];

    /// The code word in the form.
    pub fn code(self) -> &'static str {
        match self {
            Self::CleanUp => "schoonmaak",
            Self::Welcome => "ontvangst",
            Self::Party => "feest",
            Self::OddJobs => "klusdag",
            Self::Chore => "karwei",
        }
    }

    /// The template with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|template| template.code() == code)
    }

    /// The sentence of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::CleanUp => "calls-template-cleanup",
            Self::Welcome => "calls-template-welcome",
            Self::Party => "calls-template-party",
            Self::OddJobs => "calls-template-jobs",
            Self::Chore => "calls-template-chore",
        }
    }

    /// The kind of call that it makes.
    pub fn kind(self) -> CallKind {
        if self == Self::Chore { CallKind::Chore } else { CallKind::Call }
    }

    /// What a sentence is about, by its words.
    pub fn guess(text: &str) -> Self {
        let text = text.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
        match () {
            () if has(&["bewoners van het verzorgings", "dagbesteding", "karwei", "verzorgingshuis", "chore", "zittend"]) => Self::Chore,
            () if has(&["welkom", "ontvangst", "nieuwe bewoner", "gezinnen", "welcome", "families", "statushouder"]) => Self::Welcome,
            () if has(&["opruim", "schoonmaak", "zwerfafval", "poets", "clean"]) => Self::CleanUp,
            () if has(&["feest", "party", "markt", "optocht", "buurtbbq", "barbecue", "festival"]) => Self::Party,
            () => Self::OddJobs,
        }
    }

    /// Its tasks; the first takes what the others leave.
    pub fn tasks(self) -> &'static [ReadyTask] {
        const CLEAN_UP: &[ReadyTask] = &[
            task("calls-task-clean", 85, Some("calls-bring-gloves")),
            task("calls-task-coffee", 10, None),
            task("calls-task-desk", 5, None),
        ];
        const WELCOME: &[ReadyTask] =
            &[task("calls-task-host", 70, None), task("calls-task-cook", 20, None), task("calls-task-children", 10, None)];
        const PARTY: &[ReadyTask] = &[
            task("calls-task-stalls", 50, None),
            task("calls-task-build", 30, Some("calls-bring-gloves")),
            task("calls-task-coffee", 20, None),
        ];
        const ODD_JOBS: &[ReadyTask] = &[task("calls-task-jobs", 90, Some("calls-bring-tools")), task("calls-task-coffee", 10, None)];
        const CHORE: &[ReadyTask] = &[task("calls-task-chore", 100, None)];
        match self {
            Self::CleanUp => CLEAN_UP,
            Self::Welcome => WELCOME,
            Self::Party => PARTY,
            Self::OddJobs => ODD_JOBS,
            Self::Chore => CHORE,
        }
    }

    /// So many people over its tasks, in their order; a task for which there would be nobody is left out.
    pub fn spread(self, people: i64) -> Vec<(&'static ReadyTask, i64)> {
        let people = people.clamp(1, crate::call::MOST_PLACES);
        let others: i64 = self.tasks().iter().skip(1).map(|task| people * task.share / 100).sum();
        let places = |(at, task): (usize, &'static ReadyTask)| (task, if at == 0 { people - others } else { people * task.share / 100 });
        self.tasks().iter().enumerate().map(places).filter(|(_, places)| *places > 0).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_sentence_says_what_it_is_about() {
        let check = |text: &str, expected| assert_eq!(Template::guess(text), expected, "{text}");
        check("dorpsopruiming", Template::CleanUp);
        check("welkom voor 12 gezinnen", Template::Welcome);
        check("Buurtfeest", Template::Party);
        check("schuur verven", Template::OddJobs);
        check("karwei voor de dagbesteding", Template::Chore);
    }

    proptest! {
        #[test]
        fn nobody_gets_lost_over_the_tasks(people in 1i64..=5_000) {
            for template in Template::ALL {
                let spread = template.spread(people);
                prop_assert_eq!(spread.iter().map(|(_, places)| places).sum::<i64>(), people);
                prop_assert!(spread.iter().all(|(_, places)| *places > 0));
            }
        }
    }
}
