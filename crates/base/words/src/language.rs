//! The languages of the screens.

/// A language in which the pages can be read. A new one needs its sentence files and a line here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Dutch, the source of all sentences.
    Nl,
    /// English.
    En,
}

impl Language {
    /// All languages, in the order of the language menu.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// ISO 639-1 code, as in the `lang` attribute.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
        }
    }

    /// Writing direction, as in the `dir` attribute.
    pub fn direction(self) -> &'static str {
        match self {
            Self::Nl | Self::En => "ltr",
        }
    }

    /// The language with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The first language of an `Accept-Language` header that we have; Dutch when there is none.
    pub fn accepted(header: &str) -> Self {
        let mut wishes: Vec<(f32, Self)> = header
            .split(',')
            .filter_map(|part| {
                let mut pieces = part.trim().split(';');
                let language = Self::parse(pieces.next()?.split('-').next()?.trim())?;
                let weight = pieces.find_map(|piece| piece.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
                // A weight of 0 means: not this one (RFC 9110).
                (weight > 0.0).then_some((weight, language))
            })
            .collect();
        wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
        wishes.first().map_or(Self::Nl, |(_, language)| *language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_known_language_of_the_browser_is_taken() {
        assert_eq!(Language::accepted("de-DE,de;q=0.9,en;q=0.7,nl;q=0.3"), Language::En);
        assert_eq!(Language::accepted("tr"), Language::Nl);
        assert_eq!(Language::accepted(""), Language::Nl);
        assert_eq!(Language::accepted("en;q=0"), Language::Nl);
    }
}
