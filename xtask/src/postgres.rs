//! A PostgreSQL of our own for the tests: found or installed, started on a free port in a
//! temporary folder, gone when it is dropped.
//!
//! The server stops even when this process is killed: a small guard process holds the other end
//! of a pipe, and when the pipe closes it stops the server and removes the folder.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

/// What must be installed, and how.
const MISSING: &str = "PostgreSQL was not found (initdb and pg_ctl, in PATH or /usr/lib/postgresql/*/bin). \
    The tests run on SQLite and on PostgreSQL, because Opbouw promises both. Install it with \
    `sudo apt-get install postgresql` on Debian or Ubuntu, `sudo dnf install postgresql-server` on Fedora, \
    `brew install postgresql` on macOS, and run this again; the tests start their own server.";

/// Quick rather than safe: what is in it is gone in a minute anyway, and so is the need for cleaning up in it.
const SETTINGS: &str = "-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c autovacuum=off";

/// Waits for the pipe to close, however that comes about.
const GUARD: &str = r#"read -r _; "$1" -D "$2/data" -m immediate -s stop; rm -rf "$2""#;

/// A running server; dropping it stops it and removes its files.
pub struct Postgres {
    url: String,
    guard: Child,
}

/// Finds or installs PostgreSQL, and starts a private server that nobody else uses.
pub fn start() -> Result<Postgres> {
    let programs = match find_programs() {
        Some(programs) => programs,
        None => install()?,
    };
    let user = User::for_server(&programs)?;
    let folder = make_folder(&user)?;
    // From here on the guard cleans up, also after an error below.
    let guard = start_guard(&programs, &folder, &user)?;
    let mut postgres = Postgres { url: String::new(), guard };
    init(&programs, &folder, &user)?;
    let port = start_on_free_port(&programs, &folder, &user)?;
    postgres.url = format!("postgres://opbouw@127.0.0.1:{port}/postgres");
    Ok(postgres)
}

impl Postgres {
    /// The address, for `OPBOUW_TEST_PG`. Anybody on this machine may come in, without a password.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Keeps it running until Enter or the end of the input: the whole of `cargo xtask pg`.
    /// After Ctrl-C the guard stops it.
    #[allow(dead_code, reason = "for `cargo xtask pg`")]
    pub fn keep_running(self) -> Result<()> {
        println!("export OPBOUW_TEST_PG={}", self.url);
        println!("PostgreSQL runs until you press Enter here.");
        std::io::stdin().read_line(&mut String::new())?;
        Ok(())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        if let Err(error) = self.guard.wait() {
            eprintln!("PostgreSQL at {} may still run: {error}", self.url);
        }
    }
}

/// Where initdb, pg_ctl and postgres are; they are always together.
struct Programs {
    folder: PathBuf,
}

impl Programs {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

/// The newest version on Debian, or whatever PATH leads to.
fn find_programs() -> Option<Programs> {
    let mut debian: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .map(|versions| versions.flatten().map(|version| version.path().join("bin")).collect())
        .unwrap_or_default();
    debian.sort_by_key(|bin| version_of(bin));
    let path = env::var_os("PATH").unwrap_or_default();
    // A link in PATH leads to the folder in which the others are as well.
    let linked = env::split_paths(&path).filter_map(|folder| {
        let initdb = folder.join("initdb").canonicalize().ok()?;
        Some(initdb.parent()?.to_owned())
    });
    linked
        .chain(debian.into_iter().rev())
        .find(|folder| ["initdb", "pg_ctl", "postgres"].iter().all(|name| folder.join(name).is_file()))
        .map(|folder| Programs { folder })
}

/// 15 of /usr/lib/postgresql/15/bin.
fn version_of(bin: &Path) -> u32 {
    let version = bin.parent().and_then(Path::file_name).and_then(OsStr::to_str);
    version.and_then(|version| version.parse().ok()).unwrap_or(0)
}

fn install() -> Result<Programs> {
    if !is_root()? {
        bail!(MISSING);
    }
    eprintln!("PostgreSQL is missing: installing it for the tests");
    for arguments in [&["update"][..], &["install", "-y", "postgresql"][..]] {
        let mut command = Command::new("apt-get");
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        run(&mut command).context(MISSING)?;
    }
    find_programs().context(MISSING)
}

/// The user that the server runs as.
struct User {
    /// None: the one who runs this. PostgreSQL refuses to run as root.
    other: Option<(u32, u32)>,
}

impl User {
    /// As root: `postgres`, or `nobody` where a distribution has no such user.
    fn for_server(programs: &Programs) -> Result<Self> {
        if !is_root()? {
            return Ok(Self { other: None });
        }
        let other = ["postgres", "nobody"].iter().find_map(|name| Some((id("-u", name)?, id("-g", name)?)));
        let other = other.context("PostgreSQL does not run as root, and there is no user postgres or nobody")?;
        let user = Self { other: Some(other) };
        let mut version = user.command(&programs.path("postgres"));
        run(version.arg("--version").stdout(Stdio::null()))
            .context("the user for PostgreSQL may not run it; check the permissions of its folder")?;
        Ok(user)
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        // A folder that this user may enter, and out of reach of Ctrl-C: the guard stops the server.
        command.current_dir("/").process_group(0);
        if let Some((user, group)) = self.other {
            command.uid(user).gid(group);
        }
        command
    }
}

fn is_root() -> Result<bool> {
    // The owner of our own entry in /proc; macOS has none, and there `id` tells.
    if let Ok(this) = fs::metadata("/proc/self") {
        return Ok(this.uid() == 0);
    }
    let output = Command::new("id").arg("-u").output().context("cannot run `id`")?;
    Ok(output.stdout.trim_ascii() == b"0")
}

fn id(option: &str, name: &str) -> Option<u32> {
    let output = Command::new("id").args([option, name]).stderr(Stdio::null()).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}

fn make_folder(user: &User) -> Result<PathBuf> {
    let folder = tempfile::Builder::new().prefix("opbouw-pg-").tempdir_in(crate::scratch::place())?;
    if let Some((user, group)) = user.other {
        chown(folder.path(), Some(user), Some(group))?;
    }
    // The guard removes it.
    Ok(folder.keep())
}

fn start_guard(programs: &Programs, folder: &Path, user: &User) -> Result<Child> {
    let mut command = user.command(Path::new("/bin/sh"));
    command.args(["-c", GUARD, "guard"]).arg(programs.path("pg_ctl")).arg(folder);
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().context("cannot start /bin/sh")
}

fn init(programs: &Programs, folder: &Path, user: &User) -> Result<()> {
    let mut command = user.command(&programs.path("initdb"));
    command.args(["--auth=trust", "--username=opbouw", "--encoding=UTF8", "--locale=C", "--no-sync"]);
    command.arg("-D").arg(folder.join("data"));
    run(command.stdout(Stdio::null())).context("initdb failed")
}

/// Somebody may take the port between our look and the start, so it is tried a few times.
fn start_on_free_port(programs: &Programs, folder: &Path, user: &User) -> Result<u16> {
    for _ in 0..5 {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut command = user.command(&programs.path("pg_ctl"));
        command.arg("-D").arg(folder.join("data")).arg("-l").arg(folder.join("log"));
        command.args(["-s", "-w", "-t", "60", "-o", &format!("-p {port} {SETTINGS}"), "start"]);
        if run(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null())).is_ok() {
            return Ok(port);
        }
    }
    let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
    bail!("PostgreSQL does not start. Its log:\n{log}");
}

fn run(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("cannot run {name}"))?;
    if !status.success() {
        bail!("{name} ended with {status}");
    }
    Ok(())
}
