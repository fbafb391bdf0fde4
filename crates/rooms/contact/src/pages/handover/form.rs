//! The form of a handover: what was chosen for each thing, as it was sent, and what that comes to now.

use std::collections::{BTreeMap, HashSet};

use opbouw_handover::{Carried, Choice, Fate, HandoverError, LONGEST_LINE, Plan, Rules, Thing};
use opbouw_secrets::random_token;

use super::scene::Scene;

/// It stays where it is.
pub(super) const STAYS: &str = "blijft";
/// It ends.
pub(super) const ENDS: &str = "einde";

/// What was sent. Nothing of it is trusted; what was typed comes back.
#[derive(Debug, Clone, Default)]
pub(super) struct HandoverForm {
    /// Of this form alone.
    pub tap: String,
    /// The party, as a number.
    pub party: Option<i64>,
    /// The button that was pressed.
    pub step: String,
    /// The colleague for everything that says nothing else.
    pub all: String,
    /// What was chosen for each thing.
    pub wishes: BTreeMap<(Carried, i64), String>,
    /// The line that introduces each taker.
    pub lines: BTreeMap<i64, String>,
}

impl HandoverForm {
    /// An empty one.
    pub fn new() -> Self {
        Self { tap: random_token(), ..Self::default() }
    }

    /// As it was sent: `ding-round-12`, `regel-7` and the rest.
    pub fn read(pairs: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        for (name, value) in pairs {
            match name.as_str() {
                "tik" => form.tap = value.chars().filter(|sign| sign.is_ascii_alphanumeric() || "-_".contains(*sign)).take(64).collect(),
                "partij" => form.party = value.parse().ok(),
                "stap" => form.step = value,
                "alles" => form.all = value,
                other => form.read_more(other, value),
            }
        }
        if form.tap.is_empty() {
            form.tap = random_token();
        }
        form
    }

    fn read_more(&mut self, name: &str, value: String) {
        if let Some((kind, id)) = name.strip_prefix("ding-").and_then(|thing| thing.rsplit_once('-'))
            && let (Some(kind), Ok(id)) = (Carried::find(kind), id.parse())
        {
            self.wishes.insert((kind, id), value);
        } else if let Some(Ok(taker)) = name.strip_prefix("regel-").map(str::parse) {
            self.lines.insert(taker, value.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }

    /// What was chosen for a thing, for its select.
    pub fn wish(&self, thing: &Thing) -> &str {
        self.wishes.get(&(thing.kind, thing.id)).map_or("", String::as_str)
    }

    /// What it comes to, with what is there now. All faults at once.
    pub fn settle(&self, scene: &Scene, rules: &Rules) -> (Settled, Vec<HandoverError>) {
        let (mut settled, mut wrong) = (Settled::default(), Vec::new());
        for held in &scene.held {
            let thing = &held.thing;
            match self.fate(scene, rules, thing.kind, self.wish(thing)) {
                Ok(Some(fate)) => settled.chosen.push((thing.clone(), fate)),
                Ok(None) => settled.stays.push(thing.clone()),
                Err(fault) => wrong.push(fault),
            }
        }
        let here: HashSet<(Carried, i64)> = scene.held.iter().map(|held| (held.thing.kind, held.thing.id)).collect();
        for ((kind, id), wish) in self.wishes.iter().filter(|(key, _)| !here.contains(*key)) {
            match self.fate(scene, rules, *kind, wish) {
                Ok(Some(fate)) => settled.changed.push(Choice { kind: *kind, id: *id, fate }),
                Ok(None) => {}
                Err(fault) => wrong.push(fault),
            }
        }
        if self.lines.values().any(|line| line.chars().count() > LONGEST_LINE) {
            wrong.push(HandoverError::LongLine);
        }
        if settled.chosen.is_empty() && settled.changed.is_empty() && wrong.is_empty() {
            wrong.push(HandoverError::NothingChosen);
        }
        wrong.sort_by_key(HandoverError::code);
        wrong.dedup();
        (settled, wrong)
    }

    /// What happens to a thing; a choice of its own goes before the one at the top.
    fn fate(&self, scene: &Scene, rules: &Rules, kind: Carried, wish: &str) -> Result<Option<Fate>, HandoverError> {
        let wish = if wish.is_empty() { self.all.as_str() } else { wish };
        match wish {
            "" | STAYS => Ok(None),
            ENDS if rules.of(kind).end.is_some() => Ok(Some(Fate::End)),
            ENDS => Err(HandoverError::UnknownChoice),
            taker => {
                let taker: i64 = taker.parse().map_err(|_| HandoverError::UnknownChoice)?;
                let is_colleague = scene.takers.iter().any(|member| member.person == taker);
                if is_colleague { Ok(Some(Fate::To(taker))) } else { Err(HandoverError::NotAColleague) }
            }
        }
    }
}

/// What was chosen, beside what is there.
#[derive(Debug, Default)]
pub(super) struct Settled {
    /// What goes or ends.
    pub chosen: Vec<(Thing, Fate)>,
    /// What stays.
    pub stays: Vec<Thing>,
    /// Chosen on a page that is no longer so: somebody took it meanwhile, or it is over.
    pub changed: Vec<Choice>,
}

impl Settled {
    /// The plan of this form; what changed meanwhile is in it, so that the report tells of it.
    pub fn plan(&self, form: &HandoverForm, scene: &Scene) -> Plan {
        let chosen = self.chosen.iter().map(|(thing, fate)| Choice { kind: thing.kind, id: thing.id, fate: *fate });
        Plan {
            tap: form.tap.clone(),
            party: scene.party,
            from: scene.whose,
            choices: chosen.chain(self.changed.iter().copied()).collect(),
            lines: form.lines.clone(),
        }
    }

    /// The colleagues who get something, in the order of the list.
    pub fn takers(&self, scene: &Scene) -> Vec<i64> {
        let gets = |person: &i64| self.chosen.iter().any(|(_, fate)| *fate == Fate::To(*person));
        scene.takers.iter().map(|member| member.person).filter(gets).collect()
    }
}

/// The value of a fate in the form.
pub(super) fn value_of(fate: Fate) -> String {
    match fate {
        Fate::To(taker) => taker.to_string(),
        Fate::End => ENDS.to_owned(),
    }
}
