//! Is this a code of an area? `GM9990`, `WK999001`, `BU99900101` as Statistics Netherlands (CBS) gives them, or one of one's own.

use std::fmt;

use super::AreaKind;

/// Longest code of one's own.
const MAX_LENGTH: usize = 40;

/// A code that was checked. It is text, not a number: zeros in front count, and the last parts may hold letters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaCode(String);

impl AreaCode {
    /// A code, with capitals where CBS has them; none when it cannot be one.
    ///
    /// CBS: `GM` and 4 digits; `WK` and 4 digits and 2 digits or letters; `BU` and 4 digits and 4 digits or letters. What begins like
    /// one and is not, such as `BU0014000`, lost a zero somewhere and is refused. Anything else of letters, digits, `-`, `_`
    /// and `.` is a code of one's own.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let capitals = text.to_ascii_uppercase();
        if let Some(rest) = looks_like_cbs(&capitals) {
            return is_cbs(&capitals, rest).then_some(Self(capitals));
        }
        let plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.');
        let ours = text.starts_with(char::is_alphanumeric) && text.chars().all(plain) && text.chars().count() <= MAX_LENGTH;
        (ours && text.contains(char::is_alphabetic)).then(|| Self(text.to_owned()))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The kind that CBS gives it; none for a code of one's own.
    pub fn cbs_kind(&self) -> Option<AreaKind> {
        looks_like_cbs(&self.0)?;
        match &self.0[..2] {
            "GM" => Some(AreaKind::Municipality),
            "WK" => Some(AreaKind::Wijk),
            _ => Some(AreaKind::Buurt),
        }
    }

    /// Whether an area with this code can be of this kind. A village or hamlet is often a buurt, and sometimes a wijk, of CBS.
    pub fn fits(&self, kind: AreaKind) -> bool {
        match self.cbs_kind() {
            Some(AreaKind::Municipality) => kind == AreaKind::Municipality,
            Some(AreaKind::Wijk) => matches!(kind, AreaKind::Wijk | AreaKind::Village),
            Some(_) => matches!(kind, AreaKind::Buurt | AreaKind::Village | AreaKind::Hamlet),
            None => matches!(kind, AreaKind::Village | AreaKind::Hamlet),
        }
    }

    /// The code of the area it lies in, which CBS codes hold themselves: a buurt in its wijk, a wijk in its municipality.
    pub fn parent(&self) -> Option<Self> {
        match self.cbs_kind()? {
            AreaKind::Buurt => Some(Self(format!("WK{}", &self.0[2..8]))),
            AreaKind::Wijk => Some(Self(format!("GM{}", &self.0[2..6]))),
            _ => None,
        }
    }
}

impl fmt::Display for AreaCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What follows `GM`, `WK` or `BU`, when that begins with a digit.
fn looks_like_cbs(code: &str) -> Option<&str> {
    let rest = ["GM", "WK", "BU"].iter().find_map(|prefix| code.strip_prefix(prefix))?;
    rest.starts_with(|first: char| first.is_ascii_digit()).then_some(rest)
}

fn is_cbs(code: &str, rest: &str) -> bool {
    let length = match &code[..2] {
        "GM" => 4,
        "WK" => 6,
        _ => 8,
    };
    rest.len() == length && rest.bytes().take(4).all(|byte| byte.is_ascii_digit()) && rest.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, code: Option<&str>, parent: Option<&str>) {
        let parsed = AreaCode::parse(text);
        assert_eq!(parsed.as_ref().map(AreaCode::as_str), code, "{text}");
        assert_eq!(parsed.and_then(|code| code.parent()).as_ref().map(AreaCode::as_str), parent, "{text}");
    }

    #[test]
    fn cbs_codes_keep_zeros_and_letters() {
        check("GM0014", Some("GM0014"), None);
        check(" wk0014aa ", Some("WK0014AA"), Some("GM0014"));
        check("BU00140a0H", Some("BU00140A0H"), Some("WK00140A"));
    }

    #[test]
    fn codes_that_lost_a_zero_are_refused() {
        for broken in ["GM14", "BU0014000", "WK00140", "GM00A4", "14", "0014", "", "-", "=1+1", "BU0014000é", "een code"] {
            check(broken, None, None);
        }
    }

    #[test]
    fn hamlets_may_have_codes_of_their_own() {
        check("hooikamp", Some("hooikamp"), None);
        check("Bu-hooikamp.1", Some("Bu-hooikamp.1"), None);
        assert!(AreaCode::parse("hooikamp").is_some_and(|code| code.fits(AreaKind::Hamlet) && !code.fits(AreaKind::Buurt)));
    }
}
