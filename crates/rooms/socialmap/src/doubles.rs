//! Which two are one? The same name, number, address or site, or nearly the same name close by; made one with one tap, and two again within a month.

use std::collections::{BTreeMap, BTreeSet};

use opbouw_audit::Activity;
use opbouw_finder::Themes;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::LatLon;
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use crate::entry::{Entry, Keeper, NewEntry};
use crate::error::SocialMapError;
use crate::keeping::UNDO_DAYS;
use crate::kind::{Audiences, EntryKind};
use crate::listing;
use crate::store::doubles::{self, Merge};
use crate::store::entries;

/// How alike two names must be, from 0 to 1 (Jaro-Winkler), when they are of one village.
const ALIKE: f64 = 0.92;
/// The same when they are within [`NEAR_M`] metres of each other.
const ALIKE_NEAR: f64 = 0.85;
/// Metres.
const NEAR_M: f32 = 150.0;
/// Of one village and one beginning at most so many are compared with each other.
const MOST_TOGETHER: usize = 200;

/// What is compared of an entry.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Alike {
    pub id: i64,
    pub kind: EntryKind,
    pub folded: String,
    pub area: String,
    pub at: Option<LatLon>,
    pub telephone: String,
    pub mail: String,
    pub website: String,
}

/// Why two look like one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Because {
    /// The same name.
    Name,
    /// The same telephone number.
    Telephone,
    /// The same mail address.
    Mail,
    /// The same website.
    Website,
    /// Nearly the same name, in one village or close by.
    NearName,
}

impl Because {
    /// The sentence for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "socialmap-double-name",
            Self::Telephone => "socialmap-double-telephone",
            Self::Mail => "socialmap-double-mail",
            Self::Website => "socialmap-double-website",
            Self::NearName => "socialmap-double-near",
        }
    }
}

/// Two that may be one, the older one first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pair {
    pub low: i64,
    pub high: i64,
    pub because: BTreeSet<Because>,
}

/// What two must have in common.
type KeyOf = fn(&Alike) -> String;

/// All pairs that may be one, the surest first. Compares only what has something in common: a name, a number, or a village and a beginning.
pub(crate) fn find_pairs(all: &[Alike], distinct: &[(i64, i64)]) -> Vec<Pair> {
    let distinct: BTreeSet<(i64, i64)> = distinct.iter().copied().collect();
    let mut pairs: BTreeMap<(i64, i64), BTreeSet<Because>> = BTreeMap::new();
    let keys: [(Because, KeyOf); 4] = [
        (Because::Name, |one| format!("{} {}", one.kind.listed_as().code(), one.folded)),
        (Because::Telephone, |one| digits_of(&one.telephone)),
        (Because::Mail, |one| one.mail.to_lowercase()),
        (Because::Website, |one| site_of(&one.website)),
    ];
    for (because, key) in keys {
        let mut groups: BTreeMap<String, Vec<&Alike>> = BTreeMap::new();
        for one in all {
            let key = key(one);
            if !key.is_empty() {
                groups.entry(key).or_default().push(one);
            }
        }
        for group in groups.values().filter(|group| group.len() < MOST_TOGETHER) {
            each_pair(group, |one, other| {
                // The switchboard of an organisation is on all its places: there the name must say something too.
                if because == Because::Name || is_same_sort(one, other) {
                    pairs.entry((one.id, other.id)).or_default().insert(because);
                }
            });
        }
    }
    let mut groups: BTreeMap<(&str, &str), Vec<&Alike>> = BTreeMap::new();
    for one in all {
        groups.entry((&one.area, beginning_of(&one.folded))).or_default().push(one);
    }
    for group in groups.values() {
        each_pair(&group[..group.len().min(MOST_TOGETHER)], |one, other| {
            if one.folded != other.folded && is_same_sort(one, other) && is_nearly(one, other) {
                pairs.entry((one.id, other.id)).or_default().insert(Because::NearName);
            }
        });
    }
    let mut found: Vec<Pair> =
        pairs.into_iter().filter(|(pair, _)| !distinct.contains(pair)).map(|((low, high), because)| Pair { low, high, because }).collect();
    found.sort_by_key(|pair| (std::cmp::Reverse(pair.because.len()), pair.because.first().copied(), pair.low, pair.high));
    found
}

fn each_pair(group: &[&Alike], mut look: impl FnMut(&Alike, &Alike)) {
    for (at, one) in group.iter().enumerate() {
        for other in &group[at + 1..] {
            let (low, high) = if one.id < other.id { (one, other) } else { (other, one) };
            look(low, high);
        }
    }
}

/// An organisation and an initiative may be one; an organisation and the place where it sits are two.
fn is_same_sort(one: &Alike, other: &Alike) -> bool {
    one.kind.listed_as() == other.kind.listed_as()
}

fn is_nearly(one: &Alike, other: &Alike) -> bool {
    let (mine, theirs) = (telling(&one.folded), telling(&other.folded));
    let alike = strsim::jaro_winkler(&mine, &theirs);
    let is_near = one.at.zip(other.at).is_some_and(|(one, other)| one.distance_m(other) <= NEAR_M);
    alike >= ALIKE || (is_near && alike >= ALIKE_NEAR) || is_shortened(&mine, &theirs)
}

/// A name without what stands in many names and tells nothing.
fn telling(folded: &str) -> String {
    let words: Vec<&str> = folded.split(' ').filter(|word| !["stichting", "vereniging", "de", "het", "t"].contains(word)).collect();
    if words.is_empty() { folded.to_owned() } else { words.join(" ") }
}

/// The same words, of which some are cut short: "prot gemeente" and "protestantse gemeente".
fn is_shortened(one: &str, other: &str) -> bool {
    let (one, other): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    let is_same = |(one, other): (&&str, &&str)| {
        one == other || (one.len().min(other.len()) >= 3 && (one.starts_with(*other) || other.starts_with(*one)))
    };
    one.len() == other.len() && one.len() > 1 && one.iter().zip(&other).all(is_same)
}

/// What stands in front of names and tells nothing is passed over.
fn beginning_of(folded: &str) -> &str {
    let words = ["stichting", "vereniging", "buurthuis", "dorpshuis", "de", "het", "t", "st"];
    let telling = folded.split(' ').find(|word| !words.contains(word)).unwrap_or(folded);
    telling.get(..3.min(telling.len())).unwrap_or(telling)
}

/// The last nine digits: the same with +31 and with 0.
fn digits_of(telephone: &str) -> String {
    let digits: String = telephone.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < 9 { String::new() } else { digits[digits.len() - 9..].to_owned() }
}

/// Without what differs from day to day: `www.` and a slash at the end.
fn site_of(website: &str) -> String {
    let rest = website.split_once("://").map_or(website, |(_, rest)| rest);
    rest.trim_start_matches("www.").trim_end_matches('/').to_lowercase()
}

/// Makes two into one: what was empty is filled, the other is kept for a month so that it can be undone. The number of the merge.
///
/// # Errors
/// [`SocialMapError::NotDoubles`] when one of them is gone, or they are the same.
pub(crate) fn merge(tx: &mut Tx<'_>, doer: &Doer, kept: i64, gone: i64) -> Result<i64, SocialMapError> {
    let live = |entry: Option<Entry>| entry.filter(Entry::is_live).ok_or(SocialMapError::NotDoubles);
    let (kept, gone) = (live(entries::find(tx, kept)?)?, live(entries::find(tx, gone)?)?);
    if kept.id == gone.id {
        return Err(SocialMapError::NotDoubles);
    }
    let (filled, mut names) = fill(&kept.is, &gone.is);
    entries::change(tx, kept.id, &filled, kept.brought, doer.at_s)?;
    if kept.keeper.is_nobody() && !gone.keeper.is_nobody() {
        entries::set_keeper(tx, kept.id, &gone.keeper, doer.at_s)?;
        names.push("keeper");
    }
    entries::set_ended(tx, gone.id, Some(doer.today), Some(kept.id), doer.at_s)?;
    let merge = Merge { kept: kept.id, gone: gone.id, filled: names.join(" "), merged_at: doer.at_s };
    let id = doubles::note_merge(tx, &merge)?;
    relist_both(tx, doer, [kept.id, gone.id])?;
    doer.note(tx, &Note { action: "entry-merge", kind: "entry", id: Some(kept.id), activity: Activity::SocialMap, subject: None })?;
    publish(tx, doer.at_s, &Happening::EntryChanged { entry: kept.id })?;
    publish(tx, doer.at_s, &Happening::EntryEnded { entry: gone.id })?;
    Ok(id)
}

/// Makes them two again: what was filled is empty again, unless somebody changed it since.
///
/// # Errors
/// [`SocialMapError::TooLate`] after a month; [`SocialMapError::NotDoubles`] when it was undone.
pub(crate) fn undo_merge(tx: &mut Tx<'_>, doer: &Doer, id: i64) -> Result<(), SocialMapError> {
    let merge = doubles::find_merge(tx, id)?.ok_or(SocialMapError::NotDoubles)?;
    if merge.merged_at + i64::from(UNDO_DAYS) * 86_400 < doer.at_s {
        return Err(SocialMapError::TooLate);
    }
    let find = |entry: Option<Entry>| entry.ok_or(SocialMapError::NotDoubles);
    let (kept, gone) = (find(entries::find(tx, merge.kept)?)?, find(entries::find(tx, merge.gone)?)?);
    let emptied = empty(&kept.is, &gone.is, &merge.filled);
    entries::change(tx, kept.id, &emptied, kept.brought, doer.at_s)?;
    if merge.filled.ends_with("keeper") && kept.keeper == gone.keeper {
        entries::set_keeper(tx, kept.id, &Keeper::nobody(), doer.at_s)?;
    }
    entries::set_ended(tx, gone.id, None, None, doer.at_s)?;
    doubles::remove_merge(tx, id)?;
    relist_both(tx, doer, [kept.id, gone.id])?;
    doer.note(tx, &Note { action: "entry-unmerge", kind: "entry", id: Some(kept.id), activity: Activity::SocialMap, subject: None })?;
    publish(tx, doer.at_s, &Happening::EntryChanged { entry: kept.id })?;
    publish(tx, doer.at_s, &Happening::EntryListed { entry: gone.id })?;
    Ok(())
}

fn relist_both(tx: &mut Tx<'_>, doer: &Doer, both: [i64; 2]) -> Result<(), SocialMapError> {
    for id in both {
        if let Some(entry) = entries::find(tx, id)? {
            listing::put_and_tell(tx, &entry, doer.at_s)?;
        }
    }
    Ok(())
}

/// The texts that can be filled, by the name under which the merge remembers them.
fn texts(entry: &mut NewEntry) -> [(&'static str, &mut String); 8] {
    [
        ("text", &mut entry.text),
        ("spot", &mut entry.spot),
        ("days", &mut entry.days),
        ("languages", &mut entry.languages),
        ("telephone", &mut entry.telephone),
        ("mail", &mut entry.mail),
        ("website", &mut entry.website),
        ("cost", &mut entry.cost),
    ]
}

/// What was empty takes what the other has; and the names of what was filled.
fn fill(kept: &NewEntry, gone: &NewEntry) -> (NewEntry, Vec<&'static str>) {
    let (mut filled, mut other, mut names) = (kept.clone(), gone.clone(), Vec::new());
    for ((name, mine), (_, theirs)) in texts(&mut filled).into_iter().zip(texts(&mut other)) {
        if mine.is_empty() && !theirs.is_empty() {
            mine.clone_from(theirs);
            names.push(name);
        }
    }
    if filled.at.is_none() && gone.at.is_some() {
        filled.at = gone.at;
        names.push("at");
    }
    if filled.themes.is_empty() && !gone.themes.is_empty() {
        filled.themes = gone.themes;
        names.push("themes");
    }
    if filled.audiences.is_everybody() && !gone.audiences.is_everybody() {
        filled.audiences = gone.audiences;
        names.push("audiences");
    }
    (filled, names)
}

/// Takes out again what came from the other, where it still says the same.
fn empty(kept: &NewEntry, gone: &NewEntry, names: &str) -> NewEntry {
    let (mut emptied, mut other) = (kept.clone(), gone.clone());
    let was_filled = |name: &str| names.split(' ').any(|filled| filled == name);
    for ((name, mine), (_, theirs)) in texts(&mut emptied).into_iter().zip(texts(&mut other)) {
        if was_filled(name) && mine == theirs {
            mine.clear();
        }
    }
    if was_filled("at") && emptied.at == gone.at {
        emptied.at = None;
    }
    if was_filled("themes") && emptied.themes == gone.themes {
        emptied.themes = Themes::default();
    }
    if was_filled("audiences") && emptied.audiences == gone.audiences {
        emptied.audiences = Audiences::default();
    }
    emptied
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(id: i64, folded: &str, telephone: &str) -> Alike {
        Alike {
            id,
            kind: EntryKind::Party,
            folded: folded.to_owned(),
            area: "BU1".to_owned(),
            at: None,
            telephone: telephone.to_owned(),
            mail: String::new(),
            website: String::new(),
        }
    }

    #[test]
    fn the_same_name_number_or_nearly_the_same_name_is_found() {
        let all = [
            one(1, "fanfare de linde", "0570 12 34 56"),
            one(2, "stichting fanfare de linde", ""),
            one(3, "fanfare de lindes", "+31 570 123456"),
            one(4, "kaartclub", ""),
            one(5, "kaartclub", ""),
            Alike { kind: EntryKind::Place, ..one(6, "dorpshuis", "0570 12 34 56") },
        ];
        let pairs = find_pairs(&all, &[]);
        let found: Vec<(i64, i64)> = pairs.iter().map(|pair| (pair.low, pair.high)).collect();
        assert_eq!(found[0], (1, 3), "two reasons come first");
        assert!(found.contains(&(4, 5)) && !found.iter().any(|(_, high)| *high == 6), "{found:?}");
        assert!(is_shortened("prot gemeente de brug", "protestantse gemeente de brug") && !is_shortened("oranjevereniging", "oranje"));
        assert!(!find_pairs(&all, &[(4, 5)]).iter().any(|pair| pair.low == 4), "who said that they are two is heard");
    }
}
