//! One sentence in, an activity half filled in: when, where, for how many, what it is about. What is not understood stays in the title or is said back;
//! nothing is decided here, because the form comes back to be looked at.

mod people;

use jiff::civil::{Date, Weekday};
use opbouw_calendar::{End, LeftOut, Nth, Rule, Shape, read_when};
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

/// What whoever proposes has to look at, since the sentence alone does not settle it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// Something about when that cannot be kept.
    When(LeftOut),
    /// This weekday was said, and the date is another one.
    OtherWeekday(Weekday),
    /// This place has several rooms, and nobody said which or for how many.
    WhichRoom(String),
    /// No room of this place takes so many.
    NoRoomFits(String, i64),
}

/// What a sentence says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub form: PlanForm,
    /// What it seems to be about.
    pub ready: Option<Ready>,
    pub doubts: Vec<Doubt>,
    /// The place that was named.
    pub place: Option<String>,
}

/// Reads a sentence in Dutch or English.
pub(crate) fn read_sentence(text: &str, today: Date, areas: &[HomeArea], rooms: &[RoomChoice]) -> Sentence {
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
    // Holidays are skipped unless somebody ticks otherwise, so "behalve op feestdagen" is understood.
    let is_kept = |left: &LeftOut| left.words.contains("feestdag");
    let mut doubts: Vec<Doubt> = read.left_out.into_iter().filter(|left| !is_kept(left)).map(Doubt::When).collect();
    doubts.extend(read.contradiction.map(Doubt::OtherWeekday));

    let mut rest = read.rest;
    let people = people::take(&mut rest);
    if let Some(people) = people {
        form.plaatsen = people.number.to_string();
        form.voor = people.audience.map_or("", |audience| audience.code()).to_owned();
    }
    let mut rest = format!(" {rest} ");
    let place = take_place(&mut rest, rooms);
    if let Some(place) = &place {
        let of_place: Vec<&RoomChoice> = rooms.iter().filter(|room| room.place == *place).collect();
        doubts.extend(choose_room(&mut form, &mut rest, &of_place, people.map(|people| people.number)));
    }
    let mut areas: Vec<&HomeArea> = areas.iter().collect();
    areas.sort_by_key(|area| std::cmp::Reverse(area.name.chars().count()));
    if let Some(area) = areas.into_iter().find(|area| take(&mut rest, &area.name)) {
        form.dorp = area.code.as_str().to_owned();
    }
    let (title, more) = split(&rest);
    form.titel = title;
    form.tekst = more;
    Sentence { form, ready, doubts, place }
}

/// The place with the longest name that is said.
fn take_place(rest: &mut String, rooms: &[RoomChoice]) -> Option<String> {
    let mut names: Vec<&str> = rooms.iter().map(|room| room.place.as_str()).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.chars().count()));
    names.into_iter().find(|name| take(rest, name)).map(str::to_owned)
}

/// The room that is said, the only one, or the smallest that takes so many; else what has to be asked.
fn choose_room(form: &mut PlanForm, rest: &mut String, rooms: &[&RoomChoice], number: Option<i64>) -> Option<Doubt> {
    let first = rooms.first()?;
    form.dorp = first.area.clone();
    let said = rooms.iter().find(|room| take(rest, &room.room));
    let fitting = number.and_then(|number| rooms.iter().filter(|room| room.seats >= number).min_by_key(|room| (room.seats, room.id)));
    let only = (rooms.len() == 1).then_some(first);
    if let Some(room) = said.or(fitting).or(only.filter(|_| number.is_none())) {
        form.zaal = room.id.to_string();
        return None;
    }
    Some(match number {
        Some(number) => Doubt::NoRoomFits(first.place.clone(), number),
        None => Doubt::WhichRoom(first.place.clone()),
    })
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
    for little in [
        " van het", " van de", " van", " in de", " in het", " bij de", " bij het", " op het", " op de", " in", " bij", " op", " at the",
        " at",
    ] {
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
        let room = |id, place: &str, room: &str, seats| RoomChoice {
            id,
            place: place.to_owned(),
            room: room.to_owned(),
            seats,
            area: "BU99900101".to_owned(),
        };
        vec![
            room(1, "Huis", "Zaal", 80),
            room(7, "Ons Huis", "Keuken", 12),
            room(8, "Ons Huis", "Kamer", 30),
            room(9, "Ons Huis", "Grote zaal", 80),
        ]
    }

    fn read(text: &str) -> Sentence {
        read_sentence(text, TODAY, &areas(), &rooms())
    }

    #[test]
    fn one_sentence_fills_the_form() {
        let text = "Elke dinsdagavond om half acht taalcafé in de kamer van Ons Huis, voor wie Nederlands wil oefenen";
        let Sentence { form, ready, doubts, .. } = read(text);
        assert_eq!((form.dag.as_str(), form.van.as_str(), form.tot.as_str()), ("2026-11-24", "19:30", "21:30"));
        assert_eq!((form.herhaling.as_str(), form.zaal.as_str(), form.dorp.as_str()), ("week", "8", "BU99900101"));
        assert_eq!((form.titel.as_str(), form.tekst.as_str()), ("Taalcafé", "Voor wie Nederlands wil oefenen"));
        assert_eq!((ready, doubts), (Some(Ready::LanguageCafe), vec![]));
    }

    #[test]
    fn once_in_a_village_without_a_room() {
        let Sentence { form, ready, .. } = read("zaterdag 5 december 14 uur voetbaltoernooi in Eskerhout");
        assert_eq!((form.dag.as_str(), form.van.as_str(), form.herhaling.as_str()), ("2026-12-05", "14:00", ""));
        assert_eq!((form.zaal.as_str(), form.dorp.as_str(), form.titel.as_str()), ("", "BU99900201", "Voetbaltoernooi"));
        assert_eq!(ready, Some(Ready::Tournament));
    }

    #[test]
    fn a_place_without_a_room_is_the_smallest_that_fits_or_is_asked() {
        let check = |text: &str, room: &str, places: &str, title: &str, doubt: Option<Doubt>| {
            let Sentence { form, doubts, .. } = read(text);
            let found = (form.zaal.as_str(), form.plaatsen.as_str(), form.titel.as_str(), doubts.into_iter().next());
            assert_eq!(found, (room, places, title, doubt), "{text}");
        };
        check("morgen om 10 uur soep eten in Ons Huis voor 10 mensen", "7", "10", "Soep eten", None);
        check("morgen om 10 uur soep eten voor 25 mensen in Ons Huis", "8", "25", "Soep eten", None);
        check("morgen om 10 uur soep eten met 80 kinderen in Ons Huis", "9", "80", "Soep eten", None);
        check("morgen om 10 uur soep eten in Ons Huis", "", "", "Soep eten", Some(Doubt::WhichRoom("Ons Huis".to_owned())));
        let none = Some(Doubt::NoRoomFits("Ons Huis".to_owned(), 500));
        check("morgen om 10 uur feest in Ons Huis voor 500 mensen", "", "500", "Feest", none);
        check("morgen om 10 uur schaken bij Huis", "1", "", "Schaken", None);
        assert_eq!(read("knutselen voor 10 kinderen").form.voor, "children");
    }

    #[test]
    fn what_cannot_be_kept_is_said_back_and_leaves_nothing_in_the_title() {
        let check = |text: &str, title: &str, day: &str, words: Option<&str>| {
            let Sentence { form, doubts, .. } = read(text);
            let said: Vec<&str> =
                doubts.iter().filter_map(|doubt| if let Doubt::When(left) = doubt { Some(left.words.as_str()) } else { None }).collect();
            assert_eq!((form.titel.as_str(), form.dag.as_str(), said), (title, day, words.into_iter().collect()), "{text}");
        };
        check("30 februari om 14 uur soep", "Soep", "", Some("30 februari"));
        check("elke dinsdag schaken behalve in december", "Schaken", "2026-11-24", Some("behalve in december"));
        check("elke dinsdag schaken behalve op feestdagen", "Schaken", "2026-11-24", None);
        check("gisteren schaken voor 10 mensen", "Schaken", "", Some("gisteren"));
        assert_eq!(read("zondag 5 december schaken").doubts, [Doubt::OtherWeekday(Weekday::Sunday)]);
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,80}") {
            read(&text);
        }

        #[test]
        fn names_in_any_writing_do_not_panic(before in "[İıß a-z]{0,8}", after in "[İıß a-z]{0,8}") {
            read(&format!("{before}ons huis{after} in LINDELO"));
        }
    }
}
