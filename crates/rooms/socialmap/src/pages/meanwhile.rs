//! Did somebody else change an entry while this form was open? Then both are shown, and whoever saves again knows what they do.

use std::hash::{DefaultHasher, Hash, Hasher};

use opbouw_neighbourhood::HomeArea;
use opbouw_web::Frame;

use crate::entry::NewEntry;
use crate::form::EntryForm;
use crate::kind::{Audience, EntryKind};
use crate::say::theme_key;

/// Which text a form was made of: the same text has the same mark.
pub(crate) fn version_of(entry: &NewEntry) -> String {
    let mut hasher = DefaultHasher::new();
    format!("{:?}", EntryForm::from_entry(entry)).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// The mark that a form carries; none when it has none.
pub(crate) fn version_in(pairs: &[(String, String)]) -> Option<String> {
    pairs.iter().find(|(name, value)| name == "versie" && !value.is_empty()).map(|(_, version)| version.clone())
}

/// What now stands otherwise than in the form: the name of the box, and what stands there.
pub(crate) fn differences(frame: &Frame, areas: &[HomeArea], typed: &EntryForm, now: &EntryForm) -> Vec<(String, String)> {
    let lines = [
        ("socialmap-field-name", &typed.naam, &now.naam),
        ("socialmap-field-text", &typed.tekst, &now.tekst),
        ("socialmap-where", &typed.plek, &now.plek),
        ("socialmap-field-point", &typed.punt, &now.punt),
        ("socialmap-when", &typed.dagen, &now.dagen),
        ("socialmap-languages", &typed.talen, &now.talen),
        ("socialmap-telephone", &typed.telefoon, &now.telefoon),
        ("socialmap-mail", &typed.mail, &now.mail),
        ("socialmap-website", &typed.website, &now.website),
        ("socialmap-cost", &typed.kosten, &now.kosten),
        ("socialmap-source", &typed.bron, &now.bron),
    ];
    let same = |one: &str, other: &str| one.split_whitespace().eq(other.split_whitespace());
    let mut all: Vec<(String, String)> =
        lines.into_iter().filter(|(_, typed, now)| !same(typed, now)).map(|(key, _, now)| (frame.say(key), now.clone())).collect();
    let mut add = |key: &'static str, is_other: bool, now: String| all.extend(is_other.then(|| (frame.say(key), now)));
    let kind = EntryKind::parse(&now.soort).map(|kind| frame.say(kind.key())).unwrap_or_default();
    add("socialmap-field-kind", typed.soort != now.soort, kind);
    let area = areas.iter().find(|area| area.code.as_str() == now.dorp).map(|area| area.name.clone()).unwrap_or_default();
    add("socialmap-field-area", typed.dorp != now.dorp, area);
    let themes = opbouw_finder::Theme::ALL.into_iter().filter(|theme| now.has_theme(theme.code())).map(|theme| frame.say(theme_key(theme)));
    add("socialmap-field-theme", typed.themas != now.themas, themes.collect::<Vec<_>>().join(", "));
    let audiences = Audience::ALL.into_iter().filter(|one| now.has_audience(one.code())).map(|one| frame.say(one.key()));
    add("socialmap-field-for", typed.voor != now.voor, audiences.collect::<Vec<_>>().join(", "));
    add(
        "socialmap-field-heard",
        typed.gehoord != now.gehoord,
        frame.say(if now.gehoord == "ja" { "socialmap-yes" } else { "socialmap-no" }),
    );
    all
}
