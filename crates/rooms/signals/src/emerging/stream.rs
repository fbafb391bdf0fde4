//! What is looked at by itself: each theme, all worries together, and all good news together.

use crate::theme::SignalTheme;

/// Something that is looked at by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stream {
    /// All worries.
    Worries,
    /// All good news.
    Good,
    /// One theme.
    Theme(SignalTheme),
}

impl Stream {
    /// All of them.
    pub fn all() -> Vec<Self> {
        [Self::Worries, Self::Good].into_iter().chain(SignalTheme::ALL.into_iter().map(Self::Theme)).collect()
    }

    /// Whether a theme is part of it.
    pub fn has(self, theme: SignalTheme) -> bool {
        match self {
            Self::Worries => !theme.is_good(),
            Self::Good => theme.is_good(),
            Self::Theme(own) => own == theme,
        }
    }

    /// Whether it is good news.
    pub fn is_good(self) -> bool {
        match self {
            Self::Worries => false,
            Self::Good => true,
            Self::Theme(theme) => theme.is_good(),
        }
    }

    /// Its word in tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::Worries => "worries",
            Self::Good => "good",
            Self::Theme(theme) => theme.code(),
        }
    }

    /// The stream with this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::all().into_iter().find(|stream| stream.code() == code)
    }

    /// The sentence that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Worries => "signals-stream-worries",
            Self::Good => "signals-stream-good",
            Self::Theme(theme) => theme.key(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stream_has_a_word_of_its_own_and_every_theme_is_in_two() {
        let all = Stream::all();
        assert!(all.iter().all(|stream| Stream::parse(stream.code()) == Some(*stream)));
        assert!(SignalTheme::ALL.iter().all(|theme| all.iter().filter(|stream| stream.has(*theme)).count() == 2));
    }
}
