//! The form of a profile: how it is read, and how it is filled in again.

use opbouw_web::Frame;

use crate::error::BuddiesError;
use crate::rules::chosen::{Chosen, CodeWord};
use crate::rules::preferences::{Day, DayPart, Like, Limit, Part, Rhythm, Tongue, Trait};
use crate::rules::profile::{Side, Wanted};

/// What came in, as pairs of name and value: a tick comes once for each word.
pub(crate) type Pairs = Vec<(String, String)>;

/// A word to tick or choose.
pub(crate) struct Choice {
    /// What is sent.
    pub code: &'static str,
    /// What stands there.
    pub label: String,
    /// Whether it is chosen.
    pub is_on: bool,
}

/// A limit with how much it matters.
pub(crate) struct Level {
    /// What is sent.
    pub code: &'static str,
    /// What stands there.
    pub label: String,
    /// It must be so.
    pub is_hard: bool,
    /// It would be nice.
    pub is_wish: bool,
}

/// A day with its three parts.
pub(crate) struct DayRow {
    /// The name of the day.
    pub label: String,
    /// Its parts.
    pub parts: Vec<Choice>,
}

/// The form, filled in.
pub(crate) struct ProfileForm {
    pub sides: Vec<Choice>,
    pub levels: Vec<Level>,
    pub traits: Vec<Choice>,
    pub likes: Vec<Choice>,
    pub days: Vec<DayRow>,
    pub rhythms: Vec<Choice>,
    pub tongues: Vec<Choice>,
    pub about: String,
    pub capacity: i64,
}

/// Somebody of whom nothing is known yet.
pub(crate) fn nothing_yet() -> Wanted {
    Wanted {
        side: Side::Asker,
        limits: Chosen::default(),
        wishes: Chosen::default(),
        traits: Chosen::default(),
        likes: Chosen::default(),
        parts: Chosen::default(),
        rhythm: Rhythm::Any,
        tongues: Chosen::default().with(Tongue::Dutch),
        about: String::new(),
        capacity: 1,
    }
}

/// The first value of a field.
pub(crate) fn field<'p>(pairs: &'p Pairs, name: &str) -> &'p str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
}

/// Reads the form; what is not in a list is a fault, and the rest stays as it was filled in.
pub(crate) fn read_wanted(pairs: &Pairs) -> (Wanted, Vec<BuddiesError>) {
    let mut is_known = true;
    let mut wanted = nothing_yet();
    is_known &= take(Side::parse(field(pairs, "kant")), &mut wanted.side);
    is_known &= take(Rhythm::parse(field(pairs, "ritme")), &mut wanted.rhythm);
    is_known &= take(ticked(pairs, "heb"), &mut wanted.traits);
    is_known &= take(ticked(pairs, "graag"), &mut wanted.likes);
    is_known &= take(ticked(pairs, "kan"), &mut wanted.parts);
    is_known &= take(ticked(pairs, "spreekt"), &mut wanted.tongues);
    let limits = |level: &str| -> Chosen<Limit> {
        Limit::ALL.iter().copied().filter(|limit| field(pairs, &format!("grens-{}", limit.code())) == level).collect()
    };
    (wanted.limits, wanted.wishes) = (limits("moet"), limits("liever"));
    let told = Limit::ALL.iter().map(|limit| field(pairs, &format!("grens-{}", limit.code())));
    is_known &= told.into_iter().all(|level| matches!(level, "" | "moet" | "liever"));
    is_known &= take(field(pairs, "aantal").parse().ok(), &mut wanted.capacity);
    field(pairs, "over").clone_into(&mut wanted.about);
    (wanted, if is_known { Vec::new() } else { vec![BuddiesError::UnknownChoice] })
}

fn take<Value>(read: Option<Value>, into: &mut Value) -> bool {
    let is_known = read.is_some();
    if let Some(value) = read {
        *into = value;
    }
    is_known
}

fn ticked<Word: CodeWord>(pairs: &Pairs, name: &str) -> Option<Chosen<Word>> {
    Chosen::parse(pairs.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str()))
}

impl ProfileForm {
    /// Filled in with what somebody wants.
    pub fn new(frame: &Frame, wanted: &Wanted) -> Self {
        let level = |limit: &Limit| Level {
            code: limit.code(),
            label: frame.say(limit.key()),
            is_hard: wanted.limits.has(*limit),
            is_wish: wanted.wishes.has(*limit),
        };
        Self {
            sides: choices(frame, Side::key, |side| side == wanted.side),
            levels: Limit::ALL.iter().map(level).collect(),
            traits: choices(frame, Trait::key, |word| wanted.traits.has(word)),
            likes: choices(frame, Like::key, |word| wanted.likes.has(word)),
            days: Day::ALL.iter().map(|day| day_row(frame, *day, wanted.parts)).collect(),
            rhythms: choices(frame, Rhythm::key, |rhythm| rhythm == wanted.rhythm),
            tongues: choices(frame, Tongue::key, |word| wanted.tongues.has(word)),
            about: wanted.about.clone(),
            capacity: wanted.capacity,
        }
    }
}

/// All words of a list, for a form.
pub(crate) fn choices<Word: CodeWord>(frame: &Frame, key: impl Fn(Word) -> &'static str, is_on: impl Fn(Word) -> bool) -> Vec<Choice> {
    Word::ALL.iter().map(|word| Choice { code: word.code(), label: frame.say(key(*word)), is_on: is_on(*word) }).collect()
}

fn day_row(frame: &Frame, day: Day, chosen: Chosen<DayPart>) -> DayRow {
    let part = |part: &Part| {
        let both = DayPart::of(day, *part);
        Choice { code: both.code(), label: frame.say(part.key()), is_on: chosen.has(both) }
    };
    DayRow { label: frame.say(day.key()), parts: Part::ALL.iter().map(part).collect() }
}
