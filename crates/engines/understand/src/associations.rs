//! Reads files of words with the concepts they bring to mind: `coupeuse; naaister = sewing 1, crafts-textile 0.5`.

use crate::file::{VocabularyError, terms_of};
use crate::vocabulary::{Concept, ConceptId, Side, Target};

/// Each term with one concept and its weight.
///
/// # Errors
/// A line that is not `words = concept weight, ...`, or that names an unknown concept or section.
pub(crate) fn read_associations<'t>(
    file: &str,
    text: &'t str,
    concepts: &[Concept],
) -> Result<Vec<(&'t str, Target, f32)>, VocabularyError> {
    let mut side = Side::Both;
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let error = |what: String| VocabularyError { file: file.to_owned(), line: index + 1, what };
        let line = line.trim();
        if let Some(section) = line.strip_prefix("## ") {
            side = match section.split_whitespace().next().unwrap_or("") {
                "vraag" => Side::Ask,
                "aanbod" => Side::Offer,
                "levensloop" => Side::Life,
                "woorden" => Side::Both,
                other => return Err(error(format!("section '{other}' is not known; write vraag, aanbod, woorden or levensloop"))),
            };
            continue;
        }
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (words, meanings) =
            line.split_once('=').ok_or_else(|| error("write 'words = concept weight', for example 'naaister = sewing 1'".to_owned()))?;
        let line_concepts: Vec<(ConceptId, f32)> =
            meanings.split(',').map(|meaning| meaning_of(meaning, concepts).map_err(error)).collect::<Result<_, _>>()?;
        for term in terms_of(words) {
            found.extend(
                line_concepts.iter().map(|&(concept, weight)| (term.trim_end_matches('~'), Target::Concept(concept, side), weight)),
            );
        }
    }
    Ok(found)
}

/// These words were written down one by one for what they bring to mind, which makes them surer than those of the long lists.
const DIRECT: f32 = 1.2;

fn meaning_of(text: &str, concepts: &[Concept]) -> Result<(ConceptId, f32), String> {
    let (id, weight) = text.trim().rsplit_once(' ').ok_or_else(|| format!("'{text}' needs a concept and a weight, as in 'sewing 1'"))?;
    let number =
        concepts.iter().position(|concept| concept.id == id.trim()).ok_or_else(|| format!("concept '{id}' is described nowhere"))?;
    let weight: f32 = weight.parse().map_err(|_| format!("'{weight}' is not a number between 0 and 1"))?;
    Ok((number as ConceptId, weight.clamp(0.0, 1.0) * DIRECT))
}
