//! A group that somebody keeps contact with: the boys of the field, the mothers at the school gate. Never a person, and never a grade.

use jiff::civil::Date;

use crate::moment::Growth;

/// A group as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its number.
    pub id: i64,
    /// Of which party.
    pub party: i64,
    /// What it is called among colleagues.
    pub name: String,
    /// Code of the area.
    pub area: Option<String>,
    /// Who keeps the contact; none: nobody.
    pub owner: Option<i64>,
    /// First name of the owner.
    pub owner_name: Option<String>,
    /// Since when.
    pub since: Date,
    /// Nobody looks for them any more.
    pub is_closed: bool,
    /// The last moment with them, seconds UTC.
    pub last_s: Option<i64>,
}

/// How far a group came on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The day.
    pub day: Date,
    /// The numbers.
    pub growth: Growth,
}

/// Sentence keys of the five steps, in their order.
pub(crate) const STEP_KEYS: [&str; 5] =
    ["contact-step-present", "contact-step-talks", "contact-step-joins", "contact-step-helps", "contact-step-organises"];

/// The furthest step that anybody of the group takes: an index into the five steps; none when nobody was there.
pub(crate) fn furthest(growth: Growth) -> Option<usize> {
    growth.steps().iter().rposition(|step| *step > 0)
}

/// One line of the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// Which of the five steps.
    pub step: usize,
    /// `x,y x,y ...` in the picture.
    pub points: String,
    /// The last point, for the word beside it.
    pub end_y: i64,
}

/// Width and height in which the lines are drawn.
pub(crate) const PICTURE: (i64, i64) = (300, 120);

/// A line per step over the days, the first day at the left, as many people as there were at the top. None for fewer than two days.
pub(crate) fn draw(steps: &[Step]) -> Vec<Line> {
    let (Some(first), Some(last)) = (steps.first(), steps.last()) else { return Vec::new() };
    let days = i64::from(last.day.since(first.day).map_or(0, |span| span.get_days()));
    if days == 0 {
        return Vec::new();
    }
    let most = steps.iter().map(|step| step.growth.present).max().unwrap_or(1).max(1);
    let x = |day: Date| i64::from(day.since(first.day).map_or(0, |span| span.get_days())) * PICTURE.0 / days;
    let y = |number: i64| PICTURE.1 - number * PICTURE.1 / most;
    let line = |step: usize| {
        let points: Vec<String> = steps.iter().map(|at| format!("{},{}", x(at.day), y(at.growth.steps()[step]))).collect();
        Line { step, points: points.join(" "), end_y: y(last.growth.steps()[step]) }
    };
    (0..5).map(line).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn step(day: i8, steps: [i64; 5]) -> Step {
        let [present, talks, joins, helps, organises] = steps;
        Step { day: date(2026, 11, day), growth: Growth { present, talks, joins, helps, organises } }
    }

    #[test]
    fn the_picture_goes_from_the_first_day_to_the_last() {
        let lines = draw(&[step(1, [10, 0, 0, 0, 0]), step(11, [10, 5, 0, 0, 0])]);
        assert_eq!(lines.len(), 5);
        assert_eq!((lines[0].points.as_str(), lines[1].points.as_str()), ("0,0 300,0", "0,120 300,60"));
        assert!(draw(&[step(1, [1, 1, 0, 0, 0])]).is_empty() && draw(&[]).is_empty());
    }

    #[test]
    fn the_furthest_step_is_the_last_one_that_anybody_takes() {
        assert_eq!(furthest(step(1, [9, 4, 0, 1, 0]).growth), Some(3));
        assert_eq!(furthest(step(1, [0, 0, 0, 0, 0]).growth), None);
    }
}
