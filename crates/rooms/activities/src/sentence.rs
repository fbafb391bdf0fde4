//! One sentence in, an activity half filled in: when, where, what it is about. What is not understood stays in the title, where whoever proposes it
//! sees it; nothing is decided here, because the form comes back to be looked at.

use jiff::civil::{Date, Weekday};
use opbouw_calendar::{End, Nth, Rule, Shape, read_when};
use opbouw_neighbourhood::HomeArea;

use crate::plan::PlanForm;
use crate::templates::Ready;

/// A room that can be asked for, by its number, the name of its place and its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RoomChoice {
    pub id: i64,
    pub place: String,
    pub room: String,
    pub seats: i64,
    /// Code of the village.
    pub area: String,
}

/// Reads a sentence in Dutch or English; the form, and what it seems to be about.
pub(crate) fn read_sentence(text: &str, today: Date, areas: &[HomeArea], rooms: &[RoomChoice]) -> (PlanForm, Option<Ready>) {
    let read = read_when(text, today);
    let ready = Ready::guess(text);
    let mut form = PlanForm { soort: ready.map_or("", Ready::code).to_owned(), ..PlanForm::default() };
    if let Some(day) = read.day {
        form.dag = day.to_string();
    }
    if let Some(time) = read.time {
        form.van = format!("{:02}:{:02}", time.hour(), time.minute());
        let minutes = i64::from(time.hour()) * 60 + i64::from(time.minute()) + i64::from(read.minutes.unwrap_or(120));
        form.tot = format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
    }
    if let Some(rule) = &read.rule {
        put_rule(&mut form, rule, read.day);
    }
    let mut rest = format!(" {} ", read.rest);
    // The place with the longest name wins; what is said first of it is taken.
    let mut rooms: Vec<&RoomChoice> = rooms.iter().collect();
    rooms.sort_by_key(|room| std::cmp::Reverse(room.place.chars().count()));
    if let Some(room) = rooms.into_iter().find(|room| take(&mut rest, &room.place)) {
        form.zaal = room.id.to_string();
        form.dorp = room.area.clone();
    }
    let mut areas: Vec<&HomeArea> = areas.iter().collect();
    areas.sort_by_key(|area| std::cmp::Reverse(area.name.chars().count()));
    if let Some(area) = areas.into_iter().find(|area| take(&mut rest, &area.name)) {
        form.dorp = area.code.as_str().to_owned();
    }
    let (title, more) = split(&rest);
    form.titel = title;
    form.tekst = more;
    (form, ready)
}

/// As a choice of the list when it is there, else as the rule itself.
fn put_rule(form: &mut PlanForm, rule: &Rule, day: Option<Date>) {
    let is_on = |days: &[Weekday]| day.is_some_and(|day| days.is_empty() || days == [day.weekday()]);
    let is_nth = |nth: &[Nth]| day.is_some_and(|day| nth.len() == 1 && nth[0].n == (day.day() + 6) / 7 && nth[0].n < 5);
    let choice = match rule.shape() {
        Shape::Weekly { every: 1, days } if is_on(days) => "week",
        Shape::Weekly { every: 2, days } if is_on(days) => "week2",
        Shape::MonthlyNth { every: 1, nth } if is_nth(nth) => "maand",
        Shape::MonthlyNth { every: 1, nth } if nth.len() == 1 && nth[0].n == -1 => "laatste",
        _ => "regel",
    };
    choice.clone_into(&mut form.herhaling);
    if let End::On(last) = rule.end() {
        form.eind = last.to_string();
    }
    if choice == "regel" {
        form.regel = rule.to_string();
    }
}

/// Takes a name out, with the little word before it; false when it is not there as whole words.
fn take(rest: &mut String, name: &str) -> bool {
    let (lower, name) = (rest.to_lowercase(), name.to_lowercase());
    // Only where small letters take as much room as capitals: a place can be cut out by its bytes.
    if name.trim().is_empty() || lower.len() != rest.len() {
        return false;
    }
    let is_word = |at: usize| {
        let before = lower[..at].chars().next_back().is_none_or(|letter| !letter.is_alphanumeric());
        let after = lower[at + name.len()..].chars().next().is_none_or(|letter| !letter.is_alphanumeric());
        before && after
    };
    let Some(at) = lower.match_indices(&name).map(|found| found.0).find(|at| is_word(*at)) else { return false };
    if !rest.is_char_boundary(at) || !rest.is_char_boundary(at + name.len()) {
        return false;
    }
    let mut before = rest[..at].trim_end().to_owned();
    for little in [" in de", " in het", " bij de", " bij het", " op het", " op de", " in", " bij", " op", " at the", " at"] {
        if before.to_lowercase().ends_with(little) && before.is_char_boundary(before.len() - little.len()) {
            before.truncate(before.len() - little.len());
            break;
        }
    }
    *rest = format!("{before} {}", rest[at + name.len()..].trim_start());
    true
}

/// Up to the first comma is the title; what follows is for the text.
fn split(rest: &str) -> (String, String) {
    let clean = |text: &str| {
        let text = text.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '.' | ';' | ':'));
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ,", ",");
        let mut letters = text.chars();
        letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
    };
    let (title, more) = rest.split_once(',').unwrap_or((rest, ""));
    let (title, more) = (clean(title), clean(more));
    if title.is_empty() { (more, String::new()) } else { (title, more) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use opbouw_neighbourhood::AreaCode;
    use proptest::prelude::*;

    use super::*;

    /// A Monday.
    const TODAY: Date = date(2026, 11, 23);

    fn areas() -> Vec<HomeArea> {
        [("BU99900101", "Lindelo"), ("BU99900201", "Eskerhout")]
            .into_iter()
            .filter_map(|(code, name)| Some(HomeArea { code: AreaCode::parse(code)?, name: name.to_owned(), centre: None }))
            .collect()
    }

    fn rooms() -> Vec<RoomChoice> {
        let room =
            |id, place: &str| RoomChoice { id, place: place.to_owned(), room: "Zaal".to_owned(), seats: 80, area: "BU99900101".to_owned() };
        vec![room(1, "Huis"), room(7, "Ons Huis")]
    }

    #[test]
    fn one_sentence_fills_the_form() {
        let text = "Elke dinsdagavond om half acht taalcafé in Ons Huis, voor wie Nederlands wil oefenen";
        let (form, ready) = read_sentence(text, TODAY, &areas(), &rooms());
        assert_eq!((form.dag.as_str(), form.van.as_str(), form.tot.as_str()), ("2026-11-24", "19:30", "21:30"));
        assert_eq!((form.herhaling.as_str(), form.zaal.as_str(), form.dorp.as_str()), ("week", "7", "BU99900101"));
        assert_eq!((form.titel.as_str(), form.tekst.as_str()), ("Taalcafé", "Voor wie Nederlands wil oefenen"));
        assert_eq!(ready, Some(Ready::LanguageCafe));
    }

    #[test]
    fn once_in_a_village_without_a_room() {
        let (form, ready) = read_sentence("zaterdag 5 december 14 uur voetbaltoernooi in Eskerhout", TODAY, &areas(), &rooms());
        assert_eq!((form.dag.as_str(), form.van.as_str(), form.herhaling.as_str()), ("2026-12-05", "14:00", ""));
        assert_eq!((form.zaal.as_str(), form.dorp.as_str(), form.titel.as_str()), ("", "BU99900201", "Voetbaltoernooi"));
        assert_eq!(ready, Some(Ready::Tournament));
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,80}") {
            read_sentence(&text, TODAY, &areas(), &rooms());
        }

        #[test]
        fn names_in_any_writing_do_not_panic(before in "[İıß a-z]{0,8}", after in "[İıß a-z]{0,8}") {
            read_sentence(&format!("{before}ons huis{after} in LINDELO"), TODAY, &areas(), &rooms());
        }
    }
}
