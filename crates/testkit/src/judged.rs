//! Judged sets: offers, questions and hand-made judgements in a folder, and how well the finder does on them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use jiff::civil::Date;
use opbouw_finder::files::{FileQuestion, read_offers, read_questions};
use opbouw_finder::{Finder, Found};
use opbouw_understand::Vocabulary;

use crate::measures::{Grades, mean, ndcg_10, success_3};

/// A judged set, read into memory.
pub struct JudgedSet {
    finder: Finder,
    /// Names of the offers, by their number.
    names: Vec<String>,
    questions: Vec<FileQuestion>,
    grades: BTreeMap<String, Grades>,
    traps: BTreeMap<String, BTreeSet<String>>,
    classes: BTreeMap<String, String>,
}

/// How one question went.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The question's id.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Its class, such as `indirect`.
    pub class: String,
    /// nDCG@10; none when nothing was judged for it.
    pub ndcg: Option<f64>,
    /// Success@3; none when no offer is directly useful.
    pub success: Option<bool>,
    /// Whether a trap is among the first three; none without known traps.
    pub trap: Option<bool>,
    /// Whether it was flagged, and whether it had to be.
    pub flagged: bool,
    /// Whether a professional must come first.
    pub must_flag: bool,
    /// What was understood, for the report.
    pub understood: String,
    /// The first results with their grade.
    pub first: Vec<String>,
    /// Directly useful offers that are not among the first ten, with how they were read.
    pub missed: Vec<String>,
}

/// All figures of a set.
#[derive(Debug, Clone)]
pub struct Scores {
    /// Per question.
    pub outcomes: Vec<Outcome>,
}

impl JudgedSet {
    /// Reads a folder with `offers.csv`, `queries.csv`, `qrels.tsv` and, if there, `traps.tsv` and `classes.csv`.
    ///
    /// # Errors
    /// A file is missing or cannot be read.
    pub fn open(folder: &Path, vocabulary: Arc<Vocabulary>) -> Result<Self> {
        let read =
            |name: &str| std::fs::read_to_string(folder.join(name)).with_context(|| format!("cannot read {name} in {}", folder.display()));
        let optional = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap_or_default();
        let today = Date::constant(2026, 11, 23);
        let offers = read_offers(&read("offers.csv")?, today)?;
        let names = offers.iter().map(|offer| offer.reference.clone()).collect();
        let finder = Finder::new(vocabulary);
        offers.into_iter().for_each(|offer| finder.put(offer, today));
        let mut grades: BTreeMap<String, Grades> = BTreeMap::new();
        for (question, offer, grade) in read("qrels.tsv")?.lines().skip(1).filter_map(three) {
            grades.entry(question).or_default().insert(offer, grade.parse()?);
        }
        let mut traps: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (question, offer) in optional("traps.tsv").lines().skip(1).filter_map(|line| line.split_once('\t')) {
            traps.entry(question.to_owned()).or_default().insert(offer.trim().to_owned());
        }
        let classes = optional("classes.csv")
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once(','))
            .map(|(id, class)| (id.to_owned(), class.trim().to_owned()))
            .collect();
        Ok(Self { finder, names, questions: read_questions(&read("queries.csv")?, 10)?, grades, traps, classes })
    }

    /// Asks all questions and scores the answers.
    pub fn score(&self) -> Scores {
        Scores { outcomes: self.questions.iter().map(|question| self.ask(question)).collect() }
    }

    fn ask(&self, question: &FileQuestion) -> Outcome {
        let found = self.finder.find(&question.asked);
        let ranked: Vec<String> = found.results.iter().map(|hit| self.names[hit.resource.id as usize].clone()).collect();
        let grades = self.grades.get(&question.id);
        let grade = |id: &String| grades.and_then(|grades| grades.get(id)).copied().unwrap_or(0);
        Outcome {
            id: question.id.clone(),
            text: question.asked.text.clone(),
            class: self.classes.get(&question.id).cloned().unwrap_or_default(),
            ndcg: grades.map(|grades| ndcg_10(grades, &ranked)),
            success: grades.and_then(|grades| success_3(grades, &ranked)),
            trap: self.traps.get(&question.id).map(|traps| ranked.iter().take(3).any(|id| traps.contains(id))),
            flagged: !found.understanding.dangers.is_empty(),
            must_flag: question.must_flag.unwrap_or(false),
            understood: self.understood(&found),
            missed: self.missed(grades, &ranked),
            first: ranked
                .iter()
                .zip(&found.results)
                .take(10)
                .map(|(id, hit)| format!("{id}:{} {:.2} {}", grade(id), hit.score, self.explain(&found, &hit.reasons)))
                .collect(),
        }
    }

    fn missed(&self, grades: Option<&Grades>, ranked: &[String]) -> Vec<String> {
        let direct = grades.into_iter().flatten().filter(|(id, grade)| **grade == 2 && !ranked.contains(id));
        direct
            .take(4)
            .filter_map(|(id, _)| self.names.iter().position(|name| name == id).map(|number| self.offer_as_read(number)))
            .collect()
    }

    fn offer_as_read(&self, number: usize) -> String {
        let vocabulary = self.finder.vocabulary();
        let Some(offer) = self.finder.get(number as i64) else { return String::new() };
        let reading = vocabulary.read_offer(&offer.title, &offer.text, offer.kind != opbouw_neighbourhood::ResourceKind::Offer);
        let gives: Vec<String> = reading
            .gives
            .iter()
            .take(5)
            .map(|found| format!("{} {:.2}", vocabulary.concepts[usize::from(found.concept)].id, found.strength))
            .collect();
        let asks: Vec<&str> = reading.asks.iter().map(|found| vocabulary.concepts[usize::from(found.concept)].id.as_str()).collect();
        format!("{} {} | {} => {} asks: {}", offer.reference, offer.title, offer.text, gives.join(", "), asks.join(" "))
    }

    fn explain(&self, found: &Found, reasons: &[opbouw_finder::Reason]) -> String {
        let concepts = &self.finder.vocabulary().concepts;
        reasons
            .iter()
            .filter_map(|reason| match reason {
                opbouw_finder::Reason::Serves { wish, concept, how_well } => Some(format!(
                    "{}<{}:{how_well:.2}",
                    concepts[usize::from(found.wishes[*wish].concept)].id,
                    concepts[usize::from(*concept)].id
                )),
                opbouw_finder::Reason::SameWords(count) => Some(format!("words {count}")),
                _ => None,
            })
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn understood(&self, found: &Found) -> String {
        let vocabulary = self.finder.vocabulary();
        let name = |item: &opbouw_understand::Concluded| {
            format!("{} {:.2} ({})", vocabulary.concepts[usize::from(item.concept)].id, item.strength, item.because.join(" "))
        };
        let list = |items: &[opbouw_understand::Concluded]| items.iter().take(6).map(name).collect::<Vec<_>>().join(", ");
        let dangers: Vec<String> = found
            .understanding
            .dangers
            .iter()
            .map(|danger| format!("{} ({})", vocabulary.danger(danger).id, danger.because.join(" ")))
            .collect();
        let limits: Vec<String> = found
            .understanding
            .limits
            .iter()
            .map(|limit| format!("{}{}", if limit.wanted { "+" } else { "-" }, vocabulary.limits[usize::from(limit.limit)].id))
            .collect();
        format!(
            "needs: {} | talents: {} | danger: {} | limits: {}",
            list(&found.understanding.needs),
            list(&found.understanding.talents),
            dangers.join(", "),
            limits.join(" ")
        )
    }
}

fn three(line: &str) -> Option<(String, String, String)> {
    let mut parts = line.split('\t');
    Some((parts.next()?.to_owned(), parts.next()?.to_owned(), parts.next()?.trim().to_owned()))
}

impl Scores {
    /// Mean nDCG@10 over the judged questions.
    pub fn ndcg(&self) -> f64 {
        mean(self.outcomes.iter().filter_map(|outcome| outcome.ndcg))
    }

    /// Share of questions with a directly useful offer among the first three.
    pub fn success(&self) -> f64 {
        mean(self.outcomes.iter().filter_map(|outcome| outcome.success).map(|success| f64::from(u8::from(success))))
    }

    /// Share of questions with known traps that show one among the first three.
    pub fn traps(&self) -> f64 {
        mean(self.outcomes.iter().filter_map(|outcome| outcome.trap).map(|trap| f64::from(u8::from(trap))))
    }

    /// Precision and recall of the red flags.
    pub fn flags(&self) -> (f64, f64) {
        let count = |flagged: bool, must: bool| {
            self.outcomes.iter().filter(|outcome| outcome.flagged == flagged && outcome.must_flag == must).count() as f64
        };
        let (hit, false_alarm, missed) = (count(true, true), count(true, false), count(false, true));
        (share(hit, hit + false_alarm), share(hit, hit + missed))
    }

    /// nDCG@10 and success@3 per class.
    pub fn by_class(&self) -> BTreeMap<&str, (usize, f64, f64)> {
        let classes: BTreeSet<&str> =
            self.outcomes.iter().filter(|outcome| outcome.ndcg.is_some()).map(|outcome| outcome.class.as_str()).collect();
        classes
            .into_iter()
            .map(|class| {
                let of_class = Scores { outcomes: self.outcomes.iter().filter(|outcome| outcome.class == class).cloned().collect() };
                (class, (of_class.outcomes.len(), of_class.ndcg(), of_class.success()))
            })
            .collect()
    }
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 1.0 }
}
