//! What can somebody want, be and like? The closed lists, and which limits cannot go together.

use super::chosen::{Chosen, CodeWord, code_words};

code_words! {
    /// Something that must be so, or that somebody would rather have so. Why matches fail in practice: a pet, smoke, stairs, the dark,
    /// no car, the wrong place to meet.
    Limit {
        /// No pets.
        NoPets = "no-pets", "buddies-limit-no-pets";
        /// No smoking.
        NoSmoking = "no-smoking", "buddies-limit-no-smoking";
        /// No stairs.
        NoStairs = "no-stairs", "buddies-limit-no-stairs";
        /// Not out in the dark: no evenings.
        NotInTheDark = "not-in-the-dark", "buddies-limit-not-in-the-dark";
        /// Only with a woman.
        WomanOnly = "woman-only", "buddies-limit-woman-only";
        /// Only with a man.
        ManOnly = "man-only", "buddies-limit-man-only";
        /// The other has a car.
        CarNeeded = "car-needed", "buddies-limit-car-needed";
        /// Only at one's own home.
        AtHomeOnly = "at-home-only", "buddies-limit-at-home-only";
        /// Only outdoors or in a public place.
        OutsideOnly = "outside-only", "buddies-limit-outside-only";
        /// The other has a certificate of conduct that holds.
        VogNeeded = "vog-needed", "buddies-limit-vog-needed";
    }
}

code_words! {
    /// Something about a person that the limits of others are about. Nothing of health, belief or origin.
    Trait {
        /// Has a pet.
        Pets = "pets", "buddies-trait-pets";
        /// Smokes.
        Smokes = "smokes", "buddies-trait-smokes";
        /// There are stairs to the door.
        Stairs = "stairs", "buddies-trait-stairs";
        /// Has a car and drives.
        Car = "car", "buddies-trait-car";
        /// Is a woman.
        Woman = "woman", "buddies-trait-woman";
        /// Is a man.
        Man = "man", "buddies-trait-man";
    }
}

code_words! {
    /// What somebody likes to do together.
    Like {
        /// Walking.
        Walk = "walk", "buddies-like-walk";
        /// Coffee and talk.
        Coffee = "coffee", "buddies-like-coffee";
        /// Games.
        Games = "games", "buddies-like-games";
        /// Music.
        Music = "music", "buddies-like-music";
        /// Gardening.
        Garden = "garden", "buddies-like-garden";
        /// Cooking.
        Cooking = "cooking", "buddies-like-cooking";
        /// Handicraft.
        Crafts = "crafts", "buddies-like-crafts";
        /// Cycling and sport.
        Sport = "sport", "buddies-like-sport";
        /// Shopping.
        Shopping = "shopping", "buddies-like-shopping";
        /// Going out: museum, market, film.
        Outing = "outing", "buddies-like-outing";
        /// Speaking Dutch.
        Dutch = "dutch", "buddies-like-dutch";
        /// Telephone and computer.
        Computer = "computer", "buddies-like-computer";
        /// Post and papers.
        Papers = "papers", "buddies-like-papers";
    }
}

code_words! {
    /// A language that somebody speaks well enough to talk in.
    Tongue {
        /// Dutch.
        Dutch = "nl", "buddies-tongue-nl";
        /// English.
        English = "en", "buddies-tongue-en";
        /// German.
        German = "de", "buddies-tongue-de";
        /// Arabic.
        Arabic = "ar", "buddies-tongue-ar";
        /// Turkish.
        Turkish = "tr", "buddies-tongue-tr";
        /// Polish.
        Polish = "pl", "buddies-tongue-pl";
        /// Ukrainian.
        Ukrainian = "uk", "buddies-tongue-uk";
        /// Tigrinya.
        Tigrinya = "ti", "buddies-tongue-ti";
    }
}

code_words! {
    /// How often somebody wants to meet.
    Rhythm {
        /// It does not matter.
        Any = "any", "buddies-rhythm-any";
        /// Every week.
        Weekly = "weekly", "buddies-rhythm-weekly";
        /// Every two weeks.
        Fortnightly = "fortnightly", "buddies-rhythm-fortnightly";
        /// Every month.
        Monthly = "monthly", "buddies-rhythm-monthly";
    }
}

code_words! {
    /// A day of the week.
    Day {
        /// Monday.
        Monday = "mo", "buddies-day-mo";
        /// Tuesday.
        Tuesday = "tu", "buddies-day-tu";
        /// Wednesday.
        Wednesday = "we", "buddies-day-we";
        /// Thursday.
        Thursday = "th", "buddies-day-th";
        /// Friday.
        Friday = "fr", "buddies-day-fr";
        /// Saturday.
        Saturday = "sa", "buddies-day-sa";
        /// Sunday.
        Sunday = "su", "buddies-day-su";
    }
}

code_words! {
    /// A part of the day.
    Part {
        /// Morning.
        Morning = "morning", "buddies-part-morning";
        /// Afternoon.
        Afternoon = "afternoon", "buddies-part-afternoon";
        /// Evening.
        Evening = "evening", "buddies-part-evening";
    }
}

/// A part of a day of the week: `mo-morning`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DayPart(u8);

const DAY_PARTS: [DayPart; 21] = {
    let mut all = [DayPart(0); 21];
    let mut at = 0;
    while at < 21 {
        all[at as usize] = DayPart(at);
        at += 1;
    }
    all
};

#[rustfmt::skip]
const DAY_PART_CODES: [&str; 21] = [
    "mo-morning", "mo-afternoon", "mo-evening", "tu-morning", "tu-afternoon", "tu-evening", "we-morning", "we-afternoon", "we-evening",
    "th-morning", "th-afternoon", "th-evening", "fr-morning", "fr-afternoon", "fr-evening", "sa-morning", "sa-afternoon", "sa-evening",
    "su-morning", "su-afternoon", "su-evening",
];

impl CodeWord for DayPart {
    const ALL: &'static [Self] = &DAY_PARTS;

    fn code(self) -> &'static str {
        DAY_PART_CODES.get(usize::from(self.0)).copied().unwrap_or("")
    }
}

impl DayPart {
    /// This part of this day.
    pub fn of(day: Day, part: Part) -> Self {
        Self(day as u8 * 3 + part as u8)
    }

    /// Which part of the day.
    pub fn part(self) -> Part {
        Part::ALL[usize::from(self.0 % 3)]
    }

    /// Which day.
    pub fn day(self) -> Day {
        Day::ALL[usize::from(self.0 / 3)]
    }
}

code_words! {
    /// Limits of one person that leave nobody over.
    Contradiction {
        /// Only a woman and only a man.
        WomanAndMan = "woman-and-man", "buddies-contradiction-woman-and-man";
        /// Only at home and only outside.
        HomeAndOutside = "home-and-outside", "buddies-contradiction-home-and-outside";
        /// Not in the dark, and evenings only.
        DarkAndEvenings = "dark-and-evenings", "buddies-contradiction-dark-and-evenings";
        /// Somebody with a car, and only at one's own home.
        CarAndHome = "car-and-home", "buddies-contradiction-car-and-home";
        /// A woman and a man.
        BothTraits = "both-traits", "buddies-contradiction-both-traits";
    }
}

/// What cannot go together in what one person fills in; empty: all is well.
pub fn list_contradictions(limits: Chosen<Limit>, traits: Chosen<Trait>, parts: Chosen<DayPart>) -> Vec<Contradiction> {
    let both = |one, other| limits.has(one) && limits.has(other);
    let only_evenings = !parts.is_empty() && parts.words().all(|part| part.part() == Part::Evening);
    [
        (both(Limit::WomanOnly, Limit::ManOnly), Contradiction::WomanAndMan),
        (both(Limit::AtHomeOnly, Limit::OutsideOnly), Contradiction::HomeAndOutside),
        (limits.has(Limit::NotInTheDark) && only_evenings, Contradiction::DarkAndEvenings),
        (both(Limit::CarNeeded, Limit::AtHomeOnly), Contradiction::CarAndHome),
        (traits.has(Trait::Woman) && traits.has(Trait::Man), Contradiction::BothTraits),
    ]
    .into_iter()
    .filter_map(|(is_so, contradiction)| is_so.then_some(contradiction))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_day_is_called_after_both() {
        for day in Day::ALL {
            for part in Part::ALL {
                let both = DayPart::of(*day, *part);
                assert_eq!(both.code(), format!("{}-{}", day.code(), part.code()));
                assert_eq!((both.day(), both.part()), (*day, *part));
            }
        }
    }

    #[test]
    fn limits_that_leave_nobody_over_are_named() {
        let limits = |codes: &str| Chosen::parse(codes.split_whitespace()).expect("limits");
        let evenings = Chosen::default().with(DayPart::of(Day::Monday, Part::Evening));
        let named = |codes, parts| list_contradictions(limits(codes), Chosen::default(), parts);
        assert_eq!(named("woman-only man-only", Chosen::default()), [Contradiction::WomanAndMan]);
        assert_eq!(named("at-home-only outside-only", Chosen::default()), [Contradiction::HomeAndOutside]);
        assert_eq!(named("not-in-the-dark", evenings), [Contradiction::DarkAndEvenings]);
        assert_eq!(named("not-in-the-dark", Chosen::default()), []);
        assert_eq!(named("car-needed at-home-only no-pets", Chosen::default()), [Contradiction::CarAndHome]);
    }
}
