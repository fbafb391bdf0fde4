//! Chromium and the Node packages that drive it: found, or installed when we may.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::steps::{root, run};

const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome"];

/// The path of a Chromium, with Node and the packages of `e2e/` in place.
pub fn ready() -> Result<PathBuf> {
    let chromium = match find(NAMES) {
        Some(path) => path,
        None => install_chromium()?,
    };
    if find(&["node"]).is_none() || find(&["npm"]).is_none() {
        bail!("Node.js 18 or newer with npm is needed to drive the browser: install the packages nodejs and npm");
    }
    if !root().join("e2e/node_modules/playwright-core").exists() {
        run(Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(root().join("e2e")))?;
    }
    Ok(chromium)
}

fn install_chromium() -> Result<PathBuf> {
    let advice = "Chromium is needed to test in a real browser: install the Debian package 'chromium'";
    if !am_root() || find(&["apt-get"]).is_none() {
        bail!("{advice}. Without root rights this command cannot do it for you.");
    }
    run(Command::new("apt-get").args(["update", "-qq"]))?;
    run(Command::new("apt-get")
        .args(["install", "-y", "-qq", "--no-install-recommends", "chromium"])
        .env("DEBIAN_FRONTEND", "noninteractive"))?;
    find(NAMES).ok_or_else(|| anyhow::anyhow!("{advice}; the package was installed but the program was not found"))
}

fn am_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.starts_with(b"0\n"))
}

/// The first of these programs on the PATH.
fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    names.iter().find_map(|name| std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file()))
}
