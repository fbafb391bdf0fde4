//! What is a signal about? A short list of worries, and of good news.

/// What somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SignalTheme {
    /// Few contacts, loneliness, a loss.
    Company,
    /// A carer who cannot go on.
    Caring,
    /// Curtains, post, garden, smell.
    Home,
    /// Weight, falls, medicine.
    Health,
    /// Withdrawn, confused, drinking.
    Behaviour,
    /// No groceries, rent not paid.
    Money,
    /// Absent, hungry, caring for parents.
    Children,
    /// Nuisance, quarrel, rising tension.
    Tension,
    /// An empty square, something that is not there.
    Missing,
    /// Good news: people meet.
    Meeting,
    /// Good news: neighbours help each other.
    Helping,
    /// Good news: a place that people love.
    Lovely,
    /// Good news: young people do something fine.
    Youth,
}

impl SignalTheme {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 13] = [
        Self::Company,
        Self::Caring,
        Self::Home,
        Self::Health,
        Self::Behaviour,
        Self::Money,
        Self::Children,
        Self::Tension,
        Self::Missing,
        Self::Meeting,
        Self::Helping,
        Self::Lovely,
        Self::Youth,
    ];

    /// Its word in forms, tables and the API; it never means anything else.
    pub fn code(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Caring => "caring",
            Self::Home => "home",
            Self::Health => "health",
            Self::Behaviour => "behaviour",
            Self::Money => "money",
            Self::Children => "children",
            Self::Tension => "tension",
            Self::Missing => "missing",
            Self::Meeting => "meeting",
            Self::Helping => "helping",
            Self::Lovely => "lovely",
            Self::Youth => "youth",
        }
    }

    /// The theme with this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }

    /// Whether it is good news.
    pub fn is_good(self) -> bool {
        matches!(self, Self::Meeting | Self::Helping | Self::Lovely | Self::Youth)
    }

    /// The sentence that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Company => "signals-theme-company",
            Self::Caring => "signals-theme-caring",
            Self::Home => "signals-theme-home",
            Self::Health => "signals-theme-health",
            Self::Behaviour => "signals-theme-behaviour",
            Self::Money => "signals-theme-money",
            Self::Children => "signals-theme-children",
            Self::Tension => "signals-theme-tension",
            Self::Missing => "signals-theme-missing",
            Self::Meeting => "signals-theme-meeting",
            Self::Helping => "signals-theme-helping",
            Self::Lovely => "signals-theme-lovely",
            Self::Youth => "signals-theme-youth",
        }
    }

    /// The sentence with a few examples of it.
    pub fn hint_key(self) -> &'static str {
        match self {
            Self::Company => "signals-hint-company",
            Self::Caring => "signals-hint-caring",
            Self::Home => "signals-hint-home",
            Self::Health => "signals-hint-health",
            Self::Behaviour => "signals-hint-behaviour",
            Self::Money => "signals-hint-money",
            Self::Children => "signals-hint-children",
            Self::Tension => "signals-hint-tension",
            Self::Missing => "signals-hint-missing",
            Self::Meeting => "signals-hint-meeting",
            Self::Helping => "signals-hint-helping",
            Self::Lovely => "signals-hint-lovely",
            Self::Youth => "signals-hint-youth",
        }
    }

    /// A question about it for Ask, Dutch because the register is.
    pub fn question_key(self) -> &'static str {
        match self {
            Self::Company => "signals-ask-company",
            Self::Caring => "signals-ask-caring",
            Self::Home => "signals-ask-home",
            Self::Health => "signals-ask-health",
            Self::Behaviour => "signals-ask-behaviour",
            Self::Money => "signals-ask-money",
            Self::Children => "signals-ask-children",
            Self::Tension => "signals-ask-tension",
            Self::Missing => "signals-ask-missing",
            Self::Meeting | Self::Helping | Self::Lovely | Self::Youth => "signals-ask-good",
        }
    }

    /// The line of its picture, in a box of 24 by 24.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Company => "M9 8a3 3 0 1 0 0-.01M3 20a6 6 0 0 1 12 0M19 6v6M19 16v.01",
            Self::Caring => "M12 20s-7-4.5-7-10a4 4 0 0 1 7-2.5A4 4 0 0 1 19 10c0 5.500-7 10-7 10zM9 11h2l1-2 1 4 1-2h1",
            Self::Home => "M3 11 12 4l9 7M5 10v10h14V10M9 20v-6h6v6",
            Self::Health => "M12 5v14M5 12h14M4 4h16v16H4z",
            Self::Behaviour => "M4 5h16v11H10l-4 4v-4H4zM9.500 9a2.500 2.500 0 1 1 2.500 2.500V13M12 14.500v.01",
            Self::Money => "M3 6h18v12H3zM12 9a3 3 0 1 0 .01 0M6 9v.01M18 15v.01",
            Self::Children => {
                "M8 6a2 2 0 1 0 .01 0M8 11v5M5 13h6M8 16l-2 5M8 16l2 5M17 10a1.500 1.500 0 1 0 .01 0M17 14v3M15 15h4M17 17l-1.500 4M17 17l1.500 4"
            }
            Self::Tension => "M13 3 5 14h6l-1 7 8-11h-6z",
            Self::Missing => "M4 19h16M6 19v-6h12v6M8 13V9h8v4M12 5v.01M3 3l18 18",
            Self::Meeting => {
                "M8 8a3 3 0 1 0 .01 0M16 8a3 3 0 1 0 .01 0M2.500 20a5.500 5.500 0 0 1 11 0M13 14.500a5.500 5.500 0 0 1 8.500 5.500"
            }
            Self::Helping => "M3 12l4-4 5 4 5-4 4 4-9 8zM12 12v8",
            Self::Lovely => "M12 3v18M12 8c0-3 2-5 6-5 0 4-2 6-6 6M12 13c0-3-2-5-6-5 0 4 2 6 6 6M6 21h12",
            Self::Youth => "M12 3l2.500 5.500 6 .7-4.400 4.100 1.100 6L12 16.500l-5.200 2.800 1.100-6L3.500 9.200l6-.7z",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_has_a_word_of_its_own_that_leads_back() {
        for theme in SignalTheme::ALL {
            assert_eq!(SignalTheme::parse(theme.code()), Some(theme));
        }
        assert_eq!(SignalTheme::ALL.iter().filter(|theme| theme.is_good()).count(), 4);
        assert_eq!(SignalTheme::parse("gossip"), None);
    }
}
