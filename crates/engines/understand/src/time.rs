//! Days and parts of the day: "di ochtend; wo", "doordeweeks", "'s avonds", as 21 bits.

use crate::text::tokenize;

/// Parts of a week: bit `day * 3 + part`, Monday first, morning, afternoon, evening. No bits: unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct DayParts(pub u32);

const DAYS: &[(&[&str], u32)] = &[
    (&["ma", "maandag", "maandags", "monday", "montag", "pazartesi", "poniedzialek", "понеділок", "الاثنين"], 0),
    (&["di", "dinsdag", "dinsdags", "tuesday", "dienstag", "sali", "wtorek", "вівторок", "الثلاثاء"], 1),
    (&["wo", "woensdag", "woensdags", "wednesday", "mittwoch", "carsamba", "sroda", "srode", "середа", "середу", "الاربعاء"], 2),
    (&["do", "donderdag", "donderdags", "thursday", "donnerstag", "persembe", "czwartek", "четвер", "الخميس"], 3),
    (&["vr", "vrijdag", "vrijdags", "friday", "freitag", "cuma", "piatek", "пятниця", "пятницю", "الجمعه"], 4),
    (&["za", "zaterdag", "zaterdags", "saturday", "samstag", "cumartesi", "sobota", "sobote", "субота", "суботу", "السبت"], 5),
    (&["zo", "zondag", "zondags", "sunday", "sonntag", "pazar", "niedziela", "niedziele", "неділя", "неділю", "الاحد"], 6),
];
const PARTS: &[(&[&str], u32)] = &[
    (&["ochtend", "ochtends", "morgens", "voormiddag", "vanochtend", "vanmorgen", "morning", "vormittag"], 0b001),
    (&["middag", "middags", "namiddag", "vanmiddag", "afternoon", "nachmittag"], 0b010),
    (&["avond", "avonds", "vanavond", "evening", "abend", "avonduren"], 0b100),
    (&["overdag", "daytime"], 0b011),
];
const WORKDAYS: u32 = 0b0011111;
const WEEKEND: u32 = 0b1100000;
const ALL_DAYS: u32 = 0b1111111;

impl DayParts {
    /// Every part of every day.
    pub const ALWAYS: Self = Self((1 << 21) - 1);

    /// Whether nothing is known.
    pub fn is_unknown(self) -> bool {
        self.0 == 0
    }

    /// Whether the two share a part of the week; unknown fits all.
    pub fn fits(self, other: Self) -> bool {
        self.0 == 0 || other.0 == 0 || self.0 & other.0 != 0
    }

    /// One day-part; `day` 0 = Monday to 6, `part` 0 = morning to 2.
    pub fn one(day: u32, part: u32) -> Self {
        Self(1 << ((day % 7) * 3 + part % 3))
    }

    /// Reads an availability column: "ma di ochtend; za", "doordeweeks middag", "altijd". Words it does not know are passed over;
    /// nothing known gives the unknown value.
    pub fn parse(text: &str) -> Self {
        Self(text.split([';', ',', '\n']).map(|piece| piece_parts(piece, true)).fold(0, |all, parts| all | parts))
    }

    /// Finds days and parts of the day in running text, where "zo" and "do" are words and not days.
    pub fn find(text: &str) -> Self {
        Self(piece_parts(text, false))
    }

    /// The days with at least one part, Monday = 0.
    pub fn days(self) -> impl Iterator<Item = u32> {
        (0..7).filter(move |day| self.0 >> (day * 3) & 0b111 != 0)
    }
}

fn piece_parts(text: &str, short_days: bool) -> u32 {
    let (mut days, mut parts) = (0u32, 0u32);
    for token in tokenize(text) {
        let word = token.word.as_str();
        match word {
            "altijd" | "dagelijks" | "always" | "immer" if short_days => days |= ALL_DAYS,
            "doordeweeks" | "werkdagen" | "weekdays" => days |= WORKDAYS,
            "weekend" | "weekeinde" | "weekenden" => days |= WEEKEND,
            "elke" | "iedere" | "dag" if short_days && text.contains("dag") && days == 0 && !names_a_day(text) => days |= ALL_DAYS,
            _ => {
                let (day, part) = day_and_part(word, short_days);
                days |= day;
                parts |= part;
            }
        }
    }
    if days == 0 && parts == 0 {
        return 0;
    }
    let days = if days == 0 { ALL_DAYS } else { days };
    let parts = if parts == 0 { 0b111 } else { parts };
    (0..7).filter(|day| days >> day & 1 == 1).fold(0, |bits, day| bits | parts << (day * 3))
}

fn names_a_day(text: &str) -> bool {
    tokenize(text).iter().any(|token| day_and_part(&token.word, true).0 != 0)
}

/// "dinsdag", "dinsdagochtend", "ochtend", and with `short_days` "di".
fn day_and_part(word: &str, short_days: bool) -> (u32, u32) {
    for (names, day) in DAYS {
        for (index, name) in names.iter().enumerate() {
            if index == 0 && !short_days {
                continue;
            }
            if word == *name {
                return (1 << day, 0);
            }
            if index == 1
                && let Some(part) = word.strip_prefix(name).and_then(part_of)
            {
                return (1 << day, part);
            }
        }
    }
    (0, part_of(word).unwrap_or(0))
}

fn part_of(word: &str) -> Option<u32> {
    PARTS.iter().find(|(names, _)| names.contains(&word)).map(|(_, bits)| *bits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bits(list: &[(u32, u32)]) -> DayParts {
        DayParts(list.iter().fold(0, |all, &(day, part)| all | DayParts::one(day, part).0))
    }

    #[test]
    fn columns_are_read() {
        assert_eq!(DayParts::parse("di ochtend; wo"), bits(&[(1, 0), (2, 0), (2, 1), (2, 2)]));
        assert_eq!(DayParts::parse("1e di avond"), bits(&[(1, 2)]));
        assert_eq!(DayParts::parse("altijd"), DayParts::ALWAYS);
        assert_eq!(DayParts::parse("doordeweeks middag").0.count_ones(), 5);
        assert_eq!(DayParts::parse("dagelijks").0.count_ones(), 21);
        assert!(DayParts::parse("op afspraak").is_unknown());
    }

    #[test]
    fn running_text_does_not_take_zo_for_sunday() {
        assert!(DayParts::find("zo doe ik dat").is_unknown());
        assert_eq!(DayParts::find("Wie past er dinsdagmiddag op?"), bits(&[(1, 1)]));
        assert_eq!(DayParts::find("'s avonds").0.count_ones(), 7);
    }
}
