//! A finding in plain words, and how it went as a drawing.

use jiff::civil::Date;
use opbouw_disclosure::Level;
use opbouw_neighbourhood::HomeArea;
use opbouw_web::Frame;

use super::scanning::Finding;
use crate::say::day;
use crate::store::emerging::Cluster;

/// A finding as it is shown.
pub(crate) struct Told {
    pub id: i64,
    pub is_good: bool,
    /// "Eenzaam of weinig contact, rond Lindelo".
    pub title: String,
    /// "3 weken, 4 buurten rond Lindelo: ongeveer twee keer zo vaak als anders."
    pub sentence: String,
    /// "Door toeval komt dit minder dan eens in de 4 jaar voor."
    pub chance: String,
    pub found_on: String,
    /// Names of the areas.
    pub areas: Vec<String>,
    /// Code of the one in the middle.
    pub centre: String,
    /// Code word of the theme; empty for several together.
    pub theme: String,
    pub followups: i64,
}

/// A finding in the words of the screen.
pub(crate) fn tell(frame: &Frame, areas: &[HomeArea], cluster: &Cluster) -> Told {
    let found = &cluster.found;
    let name = |code: &String| areas.iter().find(|area| area.code.as_str() == code).map_or_else(|| code.clone(), |area| area.name.clone());
    let names: Vec<String> = found.areas.iter().map(name).collect();
    let centre = names.first().cloned().unwrap_or_default();
    let what = frame.say(found.stream.key());
    let title =
        frame.site.sentences.say_with(frame.language, "signals-cluster-title", &[("what", what.into()), ("centre", centre.clone().into())]);
    Told {
        id: cluster.id,
        is_good: found.stream.is_good(),
        title,
        sentence: sentence(frame, found, &centre),
        chance: chance(frame, found.recurrence_days),
        found_on: day(cluster.found_week),
        areas: names,
        centre: found.areas.first().cloned().unwrap_or_default(),
        theme: crate::theme::SignalTheme::parse(found.stream.code()).map_or_else(String::new, |theme| theme.code().to_owned()),
        followups: cluster.followups,
    }
}

fn sentence(frame: &Frame, found: &Finding, centre: &str) -> String {
    let weeks = (found.last_week - found.first_week).get_days() / 7 + 1;
    let given = [
        ("weeks", weeks.into()),
        ("places", (found.areas.len() as i64).into()),
        ("centre", centre.to_owned().into()),
        ("level", frame.say(level_key(Some(found.level))).into()),
    ];
    frame.site.sentences.say_with(frame.language, "signals-cluster-sentence", &given)
}

/// By how much, as part of a sentence.
pub(crate) fn level_key(level: Option<Level>) -> &'static str {
    match level {
        None => "signals-level-few",
        Some(Level::Usual) => "signals-level-usual",
        Some(Level::Raised) => "signals-level-raised",
        Some(Level::Twice) => "signals-level-twice",
        Some(Level::Threefold) => "signals-level-threefold",
        Some(Level::Manifold) => "signals-level-manifold",
    }
}

/// How rare, in whole years or weeks.
fn chance(frame: &Frame, days: f64) -> String {
    if days >= 730.0 {
        frame.say_with("signals-chance-years", "count", (days / 365.25).floor() as i64)
    } else if days >= 365.0 {
        frame.say("signals-chance-year")
    } else {
        frame.say_with("signals-chance-weeks", "count", ((days / 7.0).floor() as i64).max(1))
    }
}

/// A bar of the drawing.
pub(crate) struct Bar {
    pub x: u32,
    pub height: u32,
    pub y: u32,
    /// Whether too few were left to say anything.
    pub is_few: bool,
    /// Whether it lies in the weeks that stand out.
    pub is_within: bool,
    pub from: String,
    pub until: String,
    pub level: String,
}

/// How wide a bar is in the drawing, with the room beside it.
pub(crate) const STEP: u32 = 44;
/// How high the drawing is.
const HIGH: u32 = 150;

/// How it went, as bars.
pub(crate) fn bars(frame: &Frame, found: &Finding) -> Vec<Bar> {
    let bar = |(at, (week, weeks, level)): (usize, &(Date, u32, Option<Level>))| {
        let until = week.saturating_add(jiff::Span::new().days(i64::from(*weeks) * 7 - 1));
        let height = match level {
            None => 6,
            Some(Level::Usual) => 34,
            Some(Level::Raised) => 58,
            Some(Level::Twice) => 82,
            Some(Level::Threefold) => 112,
            Some(Level::Manifold) => 140,
        };
        Bar {
            x: at as u32 * STEP,
            height,
            y: HIGH - height,
            is_few: level.is_none(),
            is_within: until >= found.first_week && *week <= found.last_week,
            from: day(*week),
            until: day(until),
            level: frame.say(level_key(*level)),
        }
    };
    found.bars.iter().enumerate().map(bar).collect()
}
