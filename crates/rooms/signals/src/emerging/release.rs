//! The numbers of a quarter as everybody may see them: made once by `opbouw-disclosure`, kept, and read by every page, file and endpoint.

use std::collections::HashMap;

use opbouw_disclosure::{Areas, Cell, Rule, Secret, Table, release};
use opbouw_neighbourhood::{Area, AreaKind};
use serde::{Deserialize, Serialize};

use crate::store::counts::Count;
use crate::theme::SignalTheme;

/// Signals that one attacker may know, for instance as their own.
const KNOWN: u32 = 3;

/// A number as everybody may see it: at least so many, and fewer than five more; none: too few, or hidden to protect another.
pub type Shown = Option<u64>;

/// The numbers of one area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Code of the area it lies in; empty for the whole.
    pub parent: String,
    /// All themes together.
    pub all: Shown,
    /// Each theme, in the order of [`Figures::themes`].
    pub themes: Vec<Shown>,
}

/// All numbers of a quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Code words of the themes.
    pub themes: Vec<String>,
    /// The whole first, then what lies in it.
    pub areas: Vec<Line>,
}

impl Figures {
    /// The number of one area and theme.
    pub(crate) fn find(&self, area: &str, theme: SignalTheme) -> Shown {
        let at = self.themes.iter().position(|code| code == theme.code())?;
        self.areas.iter().find(|line| line.code == area)?.themes.get(at).copied().flatten()
    }

    /// What lies directly in an area.
    pub(crate) fn parts_of(&self, code: &str) -> Vec<&Line> {
        self.areas.iter().filter(|line| line.parent == code && line.code != code).collect()
    }
}

/// Works the numbers of a quarter out. `chance` cannot be foreseen, and is kept nowhere.
pub(crate) fn make(all: &[Area], counts: &[Count], least: i64, chance: [u8; 32]) -> Figures {
    let tree = Tree::new(all);
    let number: HashMap<&str, u32> = tree.lines.iter().zip(0..).map(|(line, at)| (line.code.as_str(), at)).collect();
    let theme = |theme: SignalTheme| SignalTheme::ALL.iter().position(|other| *other == theme).unwrap_or(0) as u32;
    let cells: Vec<(u32, u32, u32)> = counts
        .iter()
        .filter_map(|count| Some((*number.get(count.area.as_str())?, theme(count.theme), u32::try_from(count.count).ok()?)))
        .collect();
    let table = Table::new(Areas::new(&tree.parents), SignalTheme::ALL.len(), &cells);
    let rule = Rule::new(u32::try_from(least).unwrap_or(u32::MAX), KNOWN);
    let made = release(&table, rule, &Secret(chance));
    let shown = |area: usize, theme: Option<usize>| match made.get(area, theme) {
        Cell::Shown(count) => Some(count),
        Cell::Hidden => None,
    };
    let mut lines = tree.lines;
    for (area, line) in lines.iter_mut().enumerate() {
        line.all = shown(area, None);
        line.themes = (0..SignalTheme::ALL.len()).map(|theme| shown(area, Some(theme))).collect();
    }
    Figures { themes: SignalTheme::ALL.iter().map(|theme| theme.code().to_owned()).collect(), areas: lines }
}

/// Areas people live in, with everything they lie in, and one whole above all.
struct Tree {
    lines: Vec<Line>,
    parents: Vec<Option<u32>>,
}

/// Code of the whole when no municipality is in the list.
const WHOLE: &str = "*";

impl Tree {
    fn new(all: &[Area]) -> Self {
        let by_code: HashMap<&str, &Area> = all.iter().map(|area| (area.code.as_str(), area)).collect();
        let whole = all.iter().find(|area| area.kind == AreaKind::Municipality);
        let top = Line { code: whole.map_or(WHOLE, |area| area.code.as_str()).to_owned(), ..line(whole, "") };
        let mut tree = Self { lines: vec![top], parents: vec![None] };
        let mut number: HashMap<&str, u32> = HashMap::new();
        for leaf in all.iter().filter(|area| area.kind.is_lived_in()) {
            tree.place(leaf, &by_code, &mut number);
        }
        tree
    }

    /// The number of an area, put in its place with everything it lies in.
    fn place<'a>(&mut self, area: &'a Area, by_code: &HashMap<&str, &'a Area>, number: &mut HashMap<&'a str, u32>) -> u32 {
        if area.code.as_str() == self.lines[0].code {
            return 0;
        }
        if let Some(known) = number.get(area.code.as_str()) {
            return *known;
        }
        // A circle in the list must not go on for ever: what is being placed lies in the whole.
        number.insert(area.code.as_str(), 0);
        let parent = holder(area, by_code).map_or(0, |parent| self.place(parent, by_code, number));
        let at = self.lines.len() as u32;
        let within = self.lines[parent as usize].code.clone();
        self.lines.push(line(Some(area), &within));
        self.parents.push(Some(parent));
        number.insert(area.code.as_str(), at);
        at
    }
}

/// What an area lies in: the nearest in which nobody is counted, so that who is counted in a village is not in one of its hamlets too.
fn holder<'a>(area: &Area, by_code: &HashMap<&str, &'a Area>) -> Option<&'a Area> {
    let above = std::iter::successors(by_code.get(area.parent.as_str()), |above| by_code.get(above.parent.as_str()));
    above.take(by_code.len()).find(|above| !above.kind.is_lived_in()).copied()
}

fn line(area: Option<&Area>, parent: &str) -> Line {
    let (code, name) = area.map_or((WHOLE, ""), |area| (area.code.as_str(), area.name.as_str()));
    Line { code: code.to_owned(), name: name.to_owned(), parent: parent.to_owned(), all: None, themes: Vec::new() }
}
