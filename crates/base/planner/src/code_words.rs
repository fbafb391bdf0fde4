//! Reasons as code words, for a column of the database.

use opbouw_understand::{ConceptId, Languages, LimitId, Vocabulary};

use crate::reason::LineReason;

/// Reasons as they are kept: `serves meals cooking; distance 1200; speaks ar,ti`. Concepts and limits by their code words, because their
/// numbers change with the vocabulary.
pub fn write_reasons(reasons: &[LineReason], vocabulary: &Vocabulary) -> String {
    let words: Vec<String> = reasons.iter().filter_map(|reason| write_reason(*reason, vocabulary)).collect();
    words.join("; ")
}

fn write_reason(reason: LineReason, vocabulary: &Vocabulary) -> Option<String> {
    let concept = |id: ConceptId| vocabulary.concepts.get(usize::from(id)).map(|known| known.id.as_str());
    let limit = |id: LimitId| vocabulary.limits.get(usize::from(id)).map(|known| known.id.as_str());
    Some(match reason {
        LineReason::Serves { need, by } => format!("serves {} {}", concept(need)?, concept(by)?),
        LineReason::Distance(metres) => format!("distance {metres}"),
        LineReason::Speaks(languages) => format!("speaks {}", languages.codes().collect::<Vec<_>>().join(",")),
        LineReason::Suits(id) => format!("suits {}", limit(id)?),
        LineReason::Against(id) => format!("against {}", limit(id)?),
        LineReason::HelpedBefore(times) => format!("helped-before {times}"),
        LineReason::AskedLately(times) => format!("asked-lately {times}"),
        plain => PLAIN.iter().find(|(_, known)| *known == plain)?.0.to_owned(),
    })
}

const PLAIN: [(&str, LineReason); 9] = [
    ("same-words", LineReason::SameWords),
    ("no-distance", LineReason::NoDistance),
    ("that-time", LineReason::ThatTime),
    ("not-asked-lately", LineReason::NotAskedLately),
    ("often-yes", LineReason::OftenYes),
    ("only-part", LineReason::OnlyPart),
    ("other-time", LineReason::OtherTime),
    ("other-language", LineReason::OtherLanguage),
    ("stale", LineReason::Stale),
];

/// The reverse of [`write_reasons`]; what is not known any more is left out.
pub fn read_reasons(text: &str, vocabulary: &Vocabulary) -> Vec<LineReason> {
    text.split("; ").filter_map(|words| read_reason(words, vocabulary)).collect()
}

fn read_reason(words: &str, vocabulary: &Vocabulary) -> Option<LineReason> {
    let mut words = words.split(' ');
    let word = words.next()?;
    let mut next = || words.next();
    Some(match word {
        "serves" => LineReason::Serves { need: vocabulary.concept(next()?)?, by: vocabulary.concept(next()?)? },
        "distance" => LineReason::Distance(next()?.parse().ok()?),
        "speaks" => LineReason::Speaks(Languages::parse(next()?)),
        "suits" => LineReason::Suits(vocabulary.limit(next()?)?),
        "against" => LineReason::Against(vocabulary.limit(next()?)?),
        "helped-before" => LineReason::HelpedBefore(next()?.parse().ok()?),
        "asked-lately" => LineReason::AskedLately(next()?.parse().ok()?),
        plain => PLAIN.iter().find(|(known, _)| *known == plain)?.1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_come_back_as_they_were_written_and_words_of_another_time_are_left_out() {
        let vocabulary = Vocabulary::built_in().unwrap();
        let mut reasons = vec![
            LineReason::Serves { need: 3, by: 5 },
            LineReason::Distance(1_200),
            LineReason::Speaks(Languages::parse("ar, ti")),
            LineReason::Suits(0),
            LineReason::Against(1),
            LineReason::HelpedBefore(2),
            LineReason::AskedLately(3),
        ];
        reasons.extend(PLAIN.iter().map(|(_, reason)| *reason));
        assert_eq!(read_reasons(&write_reasons(&reasons, &vocabulary), &vocabulary), reasons);
        let text = "serves no-such-concept meals; distance far; something-new; stale";
        assert_eq!(read_reasons(text, &vocabulary), [LineReason::Stale]);
        assert_eq!(read_reasons("", &vocabulary), []);
    }
}
