//! Keys in files, and the tokens they make.

use opbouw_secrets::{Key, SecretsError};
use proptest::prelude::*;

#[test]
fn key_file_is_made_once_and_read_after_that() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("opbouw.key");
    let made = Key::from_file_or_new(&path).unwrap();
    let read = Key::from_file_or_new(&path).unwrap();
    assert!(read.matches("enter", "7", &made.derive("enter", "7")));
}

#[cfg(unix)]
#[test]
fn key_file_that_others_can_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("opbouw.key");
    Key::from_file_or_new(&path).unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
    assert!(matches!(Key::from_file_or_new(&path), Err(SecretsError::OpenToOthers { .. })));
}

#[test]
fn file_with_something_else_is_kept_and_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("opbouw.key");
    Key::from_file_or_new(&path).unwrap();
    std::fs::write(&path, "wachtwoord").unwrap();
    assert!(matches!(Key::from_file_or_new(&path), Err(SecretsError::NotAKey { .. })));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "wachtwoord");
}

#[test]
fn token_for_one_purpose_does_not_open_another() {
    let key = Key::random();
    assert!(!key.matches("invite", "7", &key.derive("enter", "7")));
    assert!(!key.matches("enter", "17", &key.derive("enter1", "7")));
    assert!(!Key::random().matches("enter", "7", &key.derive("enter", "7")));
}

proptest! {
    #[test]
    fn no_other_text_is_taken_for_a_token(about in ".{0,20}", given in ".{0,60}") {
        let key = Key::random();
        prop_assert!(!key.matches("enter", &about, &given));
        prop_assert!(key.matches("enter", &about, &key.derive("enter", &about)));
    }
}
