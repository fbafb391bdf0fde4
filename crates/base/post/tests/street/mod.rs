//! The street in which the post is brought: a mail server that is real, a postman, and what they are called.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use opbouw_post::{MIGRATIONS, Mail, NewMessage, Postman, SENTENCES, Sender, Transports, kinds, queue};
use opbouw_secrets::Key;
use opbouw_store::testing::{TestDb, test_databases};
use opbouw_store::{Db, Row, Statement, Value};
use opbouw_words::{Language, Sentences};
use serde::Deserialize;

/// A Tuesday in November 2026.
pub const NOW: i64 = 1_793_700_000;
pub const MINUTE: i64 = 60;
pub const HOUR: i64 = 3_600;
pub const DAY: i64 = 24 * HOUR;

const INSTALL: &str = "The tests of the mail need Python 3.9 or newer with venv and pip, because they send to a real mail server \
    (aiosmtpd 1.4.6). Install it with `sudo apt-get install python3 python3-venv python3-pip` on Debian or Ubuntu, or from python.org.";

/// A mail as it came in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    pub headers: Vec<(String, String)>,
    pub plain: String,
    pub html: String,
    pub raw: String,
}

impl Received {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }
}

/// A mail server that prints what it gets; it stops when this is dropped.
pub struct Sink {
    pub port: u16,
    child: Child,
    lines: Receiver<String>,
}

impl Sink {
    pub fn start() -> Self {
        Self::start_with(0, "")
    }

    pub fn start_with(port: u16, password: &str) -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/smtp_sink.py");
        let mut child = Command::new(python())
            .args([script.as_os_str(), port.to_string().as_ref(), password.as_ref()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (sender, lines) = channel();
        let output = BufReader::new(child.stdout.take().unwrap());
        std::thread::spawn(move || output.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        let first = lines.recv_timeout(Duration::from_secs(30)).expect("the mail server started");
        let first: serde_json::Value = serde_json::from_str(&first).unwrap();
        Self { port: first["listening"].as_u64().unwrap().try_into().unwrap(), child, lines }
    }

    pub fn mail(&self) -> Mail {
        Mail::new(&format!("smtp://127.0.0.1:{}", self.port), "opbouw@lindelo.example").unwrap()
    }

    /// All that came in; it was printed before the server said yes.
    pub fn received(&self) -> Vec<Received> {
        let mut all = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(Duration::from_millis(200)) {
            all.push(serde_json::from_str(&line).unwrap());
        }
        all
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

/// A port on which nothing listens.
pub fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

pub async fn outboxes() -> Vec<TestDb> {
    let databases = test_databases().await;
    for db in &databases {
        db.migrate(MIGRATIONS).await.unwrap();
    }
    databases
}

pub fn postman(db: &Db, key: &Key, transports: Transports) -> Postman {
    let sender = Sender { public_url: "https://opbouw.lindelo.example/".into(), name: "Opbouw Lindelo".into() };
    Postman::new(db.clone(), key.clone(), Arc::new(Sentences::new(SENTENCES).unwrap()), transports, sender, &[]).unwrap()
}

pub fn by_mail(mail: Mail) -> Transports {
    Transports { mail: Some(mail), ..Transports::default() }
}

pub fn invitation(address: &str, key: &str) -> NewMessage {
    NewMessage::mail(&kinds::INVITE, address, Language::Nl, key)
        .field("party", "Buurthuis De Pol")
        .field("role", "coördinator")
        .field("by", "Fatma")
        .link("/uitnodiging/", "b7")
}

pub async fn put(db: &Db, at_s: i64, message: NewMessage) -> Option<i64> {
    db.write(move |tx| queue(tx, at_s, &message)).await.unwrap()
}

/// The raw columns of a message: state, latest trouble, receiver, fields, about, tries, next try.
pub async fn row(db: &Db, id: i64) -> Row {
    const ROW: Statement = Statement::new(
        "street::ROW",
        "SELECT state, last_problem, recipient, fields, about, tries, next_try_at FROM post_messages WHERE id = $1",
    );
    db.query_one(&ROW, &[Value::Int(id)]).await.unwrap()
}

pub async fn state(db: &Db, id: i64) -> (String, Option<String>) {
    let row = row(db, id).await;
    (row.get(0).unwrap(), row.get(1).unwrap())
}

/// As [`state`] gives it.
pub fn is(state: &str, problem: Option<&str>) -> (String, Option<String>) {
    (state.to_owned(), problem.map(str::to_owned))
}

/// Python with the mail server in it, made once in the target folder.
fn python() -> &'static Path {
    static PYTHON: OnceLock<PathBuf> = OnceLock::new();
    PYTHON.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("smtp-sink");
        let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
        let run = |program: &Path, arguments: &[&str]| {
            let ended = Command::new(program).args(arguments).stdout(Stdio::null()).status();
            assert!(ended.is_ok_and(|status| status.success()), "{INSTALL}\nThis failed: {} {}", program.display(), arguments.join(" "));
        };
        let has_it =
            || Command::new(&python).args(["-c", "import aiosmtpd"]).stderr(Stdio::null()).status().is_ok_and(|status| status.success());
        if !has_it() {
            run(Path::new("python3"), &["-m", "venv", &folder.to_string_lossy()]);
            run(&python, &["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "aiosmtpd==1.4.6"]);
        }
        python
    })
}
