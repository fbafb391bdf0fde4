//! Is this form ours, and filled in by somebody? A key in the form says when it was made; nothing is asked of who fills it in.

use opbouw_secrets::{Key, random_word};

use crate::error::SignalsError;

const PURPOSE: &str = "signal-form";
/// Nobody reads three questions and answers them within so many seconds.
pub(crate) const LEAST_S: i64 = 3;
/// A page that was open longer than this gets a new key.
const MOST_S: i64 = 86_400;

/// A key for a new form.
pub(crate) fn new_key(key: &Key, now_s: i64) -> String {
    let about = format!("{now_s}-{}", random_word());
    format!("{about}.{}", key.derive(PURPOSE, &about))
}

/// Checks the key of a form that came back.
///
/// # Errors
/// [`SignalsError::OldForm`] when it is not ours or too old, [`SignalsError::TooQuick`].
pub(crate) fn check_key(key: &Key, given: &str, now_s: i64) -> Result<(), SignalsError> {
    let (about, token) = given.rsplit_once('.').ok_or(SignalsError::OldForm)?;
    let made_s: i64 = about.split('-').next().and_then(|text| text.parse().ok()).ok_or(SignalsError::OldForm)?;
    if !key.matches(PURPOSE, about, token) || now_s - made_s > MOST_S {
        return Err(SignalsError::OldForm);
    }
    // The clock of the program may be set back a little; a form from the future is simply new.
    if now_s - made_s < LEAST_S { Err(SignalsError::TooQuick) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_ours_neither_too_quick_nor_too_old() {
        let key = Key::random();
        let made = new_key(&key, 1_000);
        assert_eq!(check_key(&key, &made, 1_001), Err(SignalsError::TooQuick));
        assert_eq!(check_key(&key, &made, 1_020), Ok(()));
        assert_eq!(check_key(&key, &made, 90_000), Err(SignalsError::OldForm));
        assert_eq!(check_key(&Key::random(), &made, 1_020), Err(SignalsError::OldForm));
        assert_eq!(check_key(&key, &made.replacen('1', "2", 1), 1_020), Err(SignalsError::OldForm));
        assert_eq!(check_key(&key, "", 1_020), Err(SignalsError::OldForm));
    }
}
