//! What are our themes, audiences and sorts as terms of HSDS? Three lists, in Dutch, as everything that is published here.

use opbouw_finder::Theme;
use opbouw_openreferral::{At, Id, Taxonomy, TaxonomyTerm};

use crate::kind::{Audience, EntryKind, ShownKind};

const THEMES: &str = "Thema's van de sociale kaart";
const AUDIENCES: &str = "Doelgroepen van de sociale kaart";
const KINDS: &str = "Soorten op de sociale kaart";
/// What stands before the code of an audience and of a sort, so that another map's term is not taken for one.
const FOR: &str = "voor:";
const SORT: &str = "soort:";

/// The sort that one of our terms means.
pub(crate) fn kind(code: &str) -> Option<EntryKind> {
    EntryKind::parse(code.strip_prefix(SORT)?)
}

/// The audience that one of our terms means.
pub(crate) fn audience(code: &str) -> Option<Audience> {
    Audience::parse(code.strip_prefix(FOR)?)
}

/// The id of the term of a theme.
pub(super) fn of_theme(theme: Theme) -> Id {
    id(theme.code())
}

/// The id of the term of an audience.
pub(super) fn of_audience(audience: Audience) -> Id {
    id(&format!("{FOR}{}", audience.code()))
}

/// The id of the term of a sort.
pub(super) fn of_kind(kind: ShownKind) -> Id {
    id(&format!("{SORT}{}", kind.code()))
}

/// The three lists.
pub(super) fn taxonomies() -> Vec<Taxonomy> {
    let list = |name: &str, description: &str| Taxonomy {
        id: id(name),
        name: name.to_owned(),
        description: description.to_owned(),
        uri: String::new(),
        version: "1".to_owned(),
        at: At::default(),
    };
    vec![
        list(THEMES, "Waar het over gaat, in zeven groepen."),
        list(AUDIENCES, "Voor wie het is; zonder doelgroep is het voor iedereen."),
        list(KINDS, "Wat het is: een organisatie, een initiatief, een activiteit, een plek, of iets om te lenen."),
    ]
}

/// All terms.
pub(super) fn terms() -> Vec<TaxonomyTerm> {
    let term = |list: &str, code: String, name: &str| TaxonomyTerm {
        id: id(&code),
        code,
        name: name.to_owned(),
        description: String::new(),
        parent: None,
        taxonomy: Some(id(list)),
        taxonomy_name: list.to_owned(),
        language: "nl".to_owned(),
        uri: String::new(),
        at: At::default(),
    };
    let themes = Theme::ALL.into_iter().map(|theme| term(THEMES, theme.code().to_owned(), theme_name(theme)));
    let audiences = Audience::ALL.into_iter().map(|one| term(AUDIENCES, format!("{FOR}{}", one.code()), audience_name(one)));
    let kinds = EntryKind::ALL.into_iter().map(|one| term(KINDS, format!("{SORT}{}", one.code()), kind_name(one)));
    themes.chain(audiences).chain(kinds).collect()
}

/// The same everywhere: these lists are of the program and not of one municipality.
fn id(name: &str) -> Id {
    Id::derive("opbouw", name)
}

fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::Home => "Eten, huis en tuin",
        Theme::Company => "Gezelschap en cultuur",
        Theme::Outdoors => "Onderweg, bewegen en dieren",
        Theme::Family => "Gezin, jeugd en taal",
        Theme::Paperwork => "Papier, geld en werk",
        Theme::Health => "Gezondheid en steun",
        Theme::Crafts => "Vakmanschap en samen doen",
    }
}

/// As it is said after *voor*.
pub(super) fn audience_name(audience: Audience) -> &'static str {
    match audience {
        Audience::Children => "kinderen",
        Audience::Youth => "jongeren",
        Audience::Parents => "ouders",
        Audience::Adults => "volwassenen",
        Audience::Older => "ouderen",
        Audience::NewHere => "wie hier nieuw is",
        Audience::Carers => "mantelzorgers",
        Audience::Limited => "mensen met een beperking",
        Audience::LittleMoney => "wie weinig geld heeft",
    }
}

fn kind_name(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Party => "organisatie",
        EntryKind::Initiative => "initiatief",
        EntryKind::Activity => "activiteit",
        EntryKind::Place => "plek",
        EntryKind::Thing => "spullen",
    }
}
