//! Python with venv and pip: the tests of mail send to a real mail server (aiosmtpd), which they install for themselves under `target/`.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::steps::run;

const ADVICE: &str = "Python 3.9 or newer with venv and pip is needed, because the tests of mail send to a real mail server: install the Debian \
    packages 'python3 python3-venv python3-pip', or Python from python.org";

/// Finds it or installs it.
pub fn ready() -> Result<()> {
    if has_venv() {
        return Ok(());
    }
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.starts_with(b"0\n"));
    if !is_root || !Path::new("/usr/bin/apt-get").exists() {
        bail!("{ADVICE}. Without root rights this command cannot do it for you.");
    }
    run(Command::new("apt-get").args(["update", "-qq"]))?;
    let packages = ["install", "-y", "-qq", "--no-install-recommends", "python3", "python3-venv", "python3-pip"];
    run(Command::new("apt-get").args(packages).env("DEBIAN_FRONTEND", "noninteractive"))?;
    if has_venv() { Ok(()) } else { bail!("{ADVICE}; the packages were installed and it still does not work") }
}

fn has_venv() -> bool {
    let asked = Command::new("python3").args(["-c", "import venv, ensurepip"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    asked.is_ok_and(|status| status.success())
}
