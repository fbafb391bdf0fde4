//! How does one request stand? Who was asked, who said yes, who is meeting them now.

use std::collections::{HashSet, VecDeque};

use opbouw_planner::{Asking, Candidate};
use opbouw_understand::ConceptId;

use crate::chance::What;
use crate::nature::{Nature, rested, season};
use crate::people::People;
use crate::policy::giver_of;
use crate::rates;
use crate::town::Town;

/// A question to a giver, with the answer that will come.
#[derive(Debug, Clone, Copy)]
struct Question {
    giver: usize,
    need: Option<ConceptId>,
    asked_on: u16,
    /// None: never answers.
    answers_on: Option<u16>,
    yes: bool,
    is_answered: bool,
    /// Its answer, or its silence, was counted.
    is_counted: bool,
}

/// What came in today from one request.
#[derive(Debug, Clone, Copy)]
pub struct Heard {
    /// Who.
    pub giver: usize,
    /// For what.
    pub need: Option<ConceptId>,
    /// Said yes; otherwise no, or nothing in time.
    pub yes: bool,
}

/// A request while it is open.
#[derive(Debug, Clone)]
pub struct Case {
    /// Place in [`Town::requests`].
    pub request: usize,
    /// Who could help, as it is seen today.
    pub asking: Asking,
    questions: Vec<Question>,
    reserve: VecDeque<usize>,
    contact: Option<(usize, u16)>,
    tried: HashSet<usize>,
    /// Has been in a plan; from then on it is followed up every day.
    pub is_planned: bool,
}

impl Case {
    /// Nothing was done for it yet.
    pub fn new(request: usize, asking: Asking) -> Self {
        Self { request, asking, questions: Vec::new(), reserve: VecDeque::new(), contact: None, tried: HashSet::new(), is_planned: false }
    }

    /// Whether this giver was asked or has reacted before.
    pub fn was_tried(&self, giver: usize) -> bool {
        self.tried.contains(&giver)
    }

    /// How many more people may be asked when so many questions run at once. A yes that waits counts as one that runs.
    pub fn wanted(&self, at_once: u32, day: u16) -> u32 {
        let runs = |question: &&Question| !question.is_counted && question.asked_on + rates::WAITS_DAYS > day;
        let running = self.questions.iter().filter(runs).count() + self.reserve.len() + usize::from(self.contact.is_some());
        at_once.saturating_sub(running as u32)
    }

    /// Asks a candidate; what they will answer, and when, is drawn here.
    pub fn ask(&mut self, town: &Town, nature: Nature, people: &mut People, found: &Candidate, day: u16) {
        let giver = giver_of(found);
        let (one, other) = (town.requests[self.request].number(), giver as u64);
        let person = people.put(giver);
        let rate = nature.willing(town, found) * rested(person.asked_lately(day), person.tasks_now(day)) * season(day);
        // Who never answers does not say yes either, so the others say it oftener.
        let is_silent = town.chance.part(What::Silence, one, other) < rates::NEVER_ANSWERS;
        let yes = !is_silent && town.chance.part(What::Answer, one, other) < rate / (1.0 - rates::NEVER_ANSWERS);
        let delay = answer_delay(town.chance.part(What::AnswerDay, one, other));
        person.ask(day);
        self.tried.insert(giver);
        let answers_on = (!is_silent).then_some(day + delay);
        let need = found.fit.serves.map(|serves| serves.need);
        self.questions.push(Question { giver, need, asked_on: day, answers_on, yes, is_answered: false, is_counted: false });
    }

    /// A giver reacts by themselves, to a notice.
    pub fn react(&mut self, giver: usize) {
        self.tried.insert(giver);
        self.reserve.push_back(giver);
    }

    /// The answers of today, and the silences that have lasted long enough to count. A late yes is heard as well.
    pub fn hear(&mut self, day: u16) -> Vec<Heard> {
        let mut heard = Vec::new();
        for question in &mut self.questions {
            let answered = question.answers_on == Some(day) && !question.is_answered;
            question.is_answered |= answered;
            if answered && question.yes {
                self.reserve.push_back(question.giver);
            }
            if !question.is_counted && (answered || day >= question.asked_on + rates::WAITS_DAYS) {
                question.is_counted = true;
                heard.push(Heard { giver: question.giver, need: question.need, yes: answered && question.yes });
            }
        }
        heard
    }

    /// The first in the row meets the asker, when nobody does.
    pub fn begin_contact(&mut self, day: u16) -> Option<usize> {
        if self.contact.is_some() {
            return None;
        }
        let giver = self.reserve.pop_front()?;
        self.contact = Some((giver, day + rates::CONTACT_DAYS));
        Some(giver)
    }

    /// Who met the asker, when it is known today how that went.
    pub fn end_contact(&mut self, day: u16) -> Option<usize> {
        let (giver, _) = self.contact.filter(|(_, known_on)| *known_on <= day)?;
        self.contact = None;
        Some(giver)
    }

    /// How many said yes and were not needed.
    pub fn yes_in_vain(&self) -> usize {
        self.reserve.len()
    }
}

/// Days until an answer: most the same day, then a part of the rest each day.
pub fn answer_delay(part: f64) -> u16 {
    let (mut day, mut left) = (0, 1.0 - rates::ANSWERS_SAME_DAY);
    while 1.0 - left < part && day < 14 {
        day += 1;
        left *= 1.0 - rates::ANSWERS_EACH_LATER_DAY;
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_answers_come_the_same_day_and_all_within_two_weeks() {
        assert_eq!(answer_delay(0.0), 0);
        assert_eq!(answer_delay(0.59), 0);
        assert_eq!(answer_delay(0.61), 1);
        assert_eq!(answer_delay(0.999_999), 14);
    }
}
