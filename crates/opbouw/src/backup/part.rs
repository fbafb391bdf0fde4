//! A file that nobody sees half: written under another name beside it, and given its own name when it is on the disk.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};
use tempfile::NamedTempFile;

/// `FILE.xxxxxx.part`, for its owner only; gone when it is dropped before it is kept.
pub struct Part(BufWriter<NamedTempFile>);

impl Part {
    /// In the same folder, so that it can get its name without being copied.
    pub fn beside(file: &Path, may_replace: bool) -> Result<Self> {
        if !may_replace && file.symlink_metadata().is_ok() {
            bail!("{} is there already; choose another name, or add --force to replace it. Nothing was made", file.display());
        }
        let Some(name) = file.file_name() else { bail!("{} is not the name of a file", file.display()) };
        let mut prefix: OsString = name.to_owned();
        prefix.push(".");
        let made = tempfile::Builder::new().prefix(&prefix).suffix(".part").tempfile_in(folder_of(file));
        let made = made.with_context(|| format!("cannot make a file in {}", folder_of(file).display()))?;
        Ok(Self(BufWriter::with_capacity(256 * 1024, made)))
    }

    /// Gives it its name, once all of it would survive a power cut.
    pub fn keep(self, file: &Path) -> Result<()> {
        let failed = || format!("cannot save {}", file.display());
        let made = self.0.into_inner().map_err(io::IntoInnerError::into_error).with_context(failed)?;
        made.as_file().sync_all().with_context(failed)?;
        made.persist(file).with_context(failed)?;
        // On other systems a folder cannot be opened to do this, and the name is safe without.
        #[cfg(unix)]
        File::open(folder_of(file)).and_then(|folder| folder.sync_all()).with_context(failed)?;
        Ok(())
    }
}

impl Write for Part {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
