//! One concept as a block of a file describes it.

use std::collections::HashMap;

use super::{Concept, ConceptId, Sort};
use crate::file::{Block, VocabularyError};

/// The concept of a block; `numbers` are those of all concepts.
pub(super) fn describe_concept(block: &Block, numbers: &HashMap<&str, ConceptId>) -> Result<Concept, VocabularyError> {
    let sort = match block.one("soort") {
        "hulp" => Sort::Help,
        "belangstelling" => Sort::Interest,
        "situatie" => Sort::Situation,
        other => return Err(block.error(format!("'soort: {other}' is not known; write hulp, belangstelling or situatie"))),
    };
    let mut also_helps = Vec::new();
    for part in block.terms("helpt ook").flat_map(|terms| terms.split(',')) {
        let (id, weight) = part
            .trim()
            .rsplit_once(' ')
            .ok_or_else(|| block.error(format!("'helpt ook: {part}' needs a name and a weight, as in 'company 0.6'")))?;
        let weight: f32 = weight.parse().map_err(|_| block.error(format!("'{weight}' is not a number between 0 and 1")))?;
        let number = numbers.get(id.trim()).ok_or_else(|| block.error(format!("'helpt ook' names '{id}', which is described nowhere")))?;
        also_helps.push((*number, weight.clamp(0.0, 1.0)));
    }
    Ok(Concept {
        id: block.id.clone(),
        theme: block.file.trim_end_matches(".txt").to_owned(),
        name_nl: block.one("naam").to_owned(),
        name_en: block.one("name").to_owned(),
        sort,
        who: block.one("wie").split_whitespace().map(str::to_owned).collect(),
        also_helps,
        mutual: sort == Sort::Interest || block.one("wederzijds") == "ja",
        social: block.one("gezelschap") == "ja",
    })
}
