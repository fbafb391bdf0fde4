//! How are the givers today? Who is there, who was asked lately, who is busy.

use crate::chance::What;
use crate::rates;
use crate::town::Town;

/// One giver as the year goes on.
#[derive(Debug, Clone, Default)]
pub struct Person {
    is_gone: bool,
    asked_on: Vec<u16>,
    busy_until: Vec<u16>,
    /// Tasks that were agreed and done.
    pub tasks: u32,
    /// Was asked too often at some moment.
    pub was_overasked: bool,
    /// The last day on which they offered something; none: still there.
    pub left_on: Option<u16>,
}

impl Person {
    /// How often they were asked in the last four weeks.
    pub fn asked_lately(&self, day: u16) -> usize {
        self.asked_on.iter().rev().take_while(|&&asked| asked + rates::ASKED_DAYS > day).count()
    }

    /// Days since they were asked last.
    pub fn asked_last(&self, day: u16) -> Option<u32> {
        self.asked_on.last().map(|&asked| u32::from(day.saturating_sub(asked)))
    }

    /// How many tasks go on.
    pub fn tasks_now(&self, day: u16) -> usize {
        self.busy_until.iter().filter(|&&until| until > day).count()
    }

    /// Notes a question.
    pub fn ask(&mut self, day: u16) {
        self.asked_on.push(day);
        self.was_overasked |= self.asked_lately(day) > rates::ASKED_OFTEN;
    }

    /// Notes a task.
    pub fn help(&mut self, day: u16, takes_days: u16) {
        self.busy_until.push(day + takes_days);
        self.tasks += 1;
    }
}

/// All givers of a town.
#[derive(Debug, Clone)]
pub struct People(Vec<Person>);

impl People {
    /// On the first day.
    pub fn of(town: &Town) -> Self {
        Self(vec![Person::default(); town.givers.len()])
    }

    /// One of them.
    pub fn get(&self, giver: usize) -> &Person {
        &self.0[giver]
    }

    /// One of them, to note something.
    pub fn put(&mut self, giver: usize) -> &mut Person {
        &mut self.0[giver]
    }

    /// All of them.
    pub fn all(&self) -> &[Person] {
        &self.0
    }

    /// Whether somebody offers something today.
    pub fn is_here(&self, town: &Town, giver: usize, day: u16) -> bool {
        town.givers[giver].from_day <= day && !self.0[giver].is_gone
    }

    /// Once a week some leave: as many as published, and more of those who were asked too often.
    pub fn some_leave(&mut self, town: &Town, day: u16) {
        let usual = 1.0 - (1.0 - rates::GONE_IN_A_YEAR).powf(1.0 / 52.0);
        for giver in 0..self.0.len() {
            let more = if self.0[giver].asked_lately(day) > rates::ASKED_OFTEN { rates::LEAVES_OVERASKED } else { 0.0 };
            let leaves = town.chance.part(What::DropOut, giver as u64, u64::from(day)) < usual + more;
            if leaves && self.is_here(town, giver, day) {
                self.0[giver].is_gone = true;
                self.0[giver].left_on = Some(day);
            }
        }
    }
}
