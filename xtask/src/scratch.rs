//! Where tests keep what is gone in a minute: in memory, where the system has room for that, since they make thousands of small files.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use tempfile::TempDir;

/// Memory as a file system, on Linux.
const MEMORY: &str = "/dev/shm";
/// So much must be free there; the tests use a tenth of it.
const ENOUGH_KB: u64 = 3_000_000;

/// A folder for the time of the tests; gone when it is dropped.
pub fn make() -> Result<TempDir> {
    let folder = tempfile::Builder::new().prefix("opbouw-tests-").tempdir_in(place()).context("cannot make a temporary folder")?;
    // Some tests run as somebody who may do nothing, who needs a temporary folder as well.
    std::fs::set_permissions(folder.path(), Permissions::from_mode(0o1777))?;
    Ok(folder)
}

/// In memory, or where temporary files go.
pub fn place() -> PathBuf {
    if free_kb(MEMORY).is_some_and(|free| free > ENOUGH_KB) { Path::new(MEMORY).to_owned() } else { std::env::temp_dir() }
}

/// What `df` says; none where there is no such folder, or it may not be written.
fn free_kb(folder: &str) -> Option<u64> {
    tempfile::tempfile_in(folder).ok()?;
    let output = Command::new("df").args(["-Pk", folder]).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()
}
