//! `opbouw backup`, `restore` and `backup-key`, as they are run: what comes back, and what is refused without leaving a trace.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

// The binary has no library; its list of rooms is compiled into this test as well.
#[allow(dead_code, reason = "only its tables are wanted here")]
#[path = "../src/rooms.rs"]
mod rooms;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use opbouw_store::testing::{TestDb, migrated_databases, test_databases};
use opbouw_store::{Db, Row, Statement, values};
use tempfile::TempDir;

const COUNT: Statement = Statement::new("test::COUNT", "INSERT INTO ask_counts (day, counted, count) VALUES ($1, $2, $3)");
const LIST: Statement = Statement::new("test::LIST", "SELECT day, counted, count FROM ask_counts ORDER BY day, counted");

/// A database with something in it, and a folder for keys and files.
struct House {
    db: TestDb,
    folder: TempDir,
}

impl House {
    /// On each of the two databases.
    async fn all() -> Vec<Self> {
        let mut houses = Vec::new();
        for db in migrated_databases(&rooms::migrations()).await {
            db.execute(&COUNT, &values!["2026-11-03", "asked", 12]).await.unwrap();
            db.execute(&COUNT, &values!["2026-11-04", "geholpen 🏡", i64::MAX]).await.unwrap();
            let house = Self { db, folder: tempfile::tempdir().unwrap() };
            assert!(house.run(&["backup-key", &house.path("key")]).status.success());
            houses.push(house);
        }
        houses
    }

    /// A house in a file only, where the database does not matter.
    async fn one() -> Self {
        Self::all().await.remove(0)
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_opbouw"));
        command.args(arguments).env_remove("OPBOUW_DATABASE").env_remove("OPBOUW_BACKUP_RECIPIENT");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn public_key(&self, name: &str) -> String {
        let text = fs::read_to_string(self.file(name)).unwrap();
        text.lines().find_map(|line| line.strip_prefix("# public key: ")).unwrap().to_owned()
    }

    /// A back-up for the key of the house.
    fn back_up(&self, name: &str) -> Output {
        self.run(&["backup", &self.path(name), "--database", &self.db.url, "--recipient", &self.public_key("key")])
    }

    fn restore(&self, name: &str, url: &str, key: &str) -> Output {
        self.run(&["restore", &self.path(name), "--database", url, "--identity", &self.path(key)])
    }

    fn has_bytes(&self, name: &str) -> bool {
        fs::metadata(self.file(name)).is_ok_and(|found| found.len() > 0)
    }

    /// What lies in the folder, apart from keys and databases.
    fn files(&self) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.retain(|name| !name.starts_with("key") && !name.contains(".db"));
        names.sort();
        names
    }
}

async fn counts(db: &Db) -> Vec<Row> {
    db.query(&LIST, &[]).await.unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// It failed with these words, and nothing else came out.
fn check_refused(output: &Output, words: &str) {
    let said = said(output);
    assert!(!output.status.success() && said.contains(words) && output.stdout.is_empty(), "{said}");
    assert!(!said.contains("AGE-SECRET-KEY"), "{said}");
}

#[tokio::test]
async fn what_was_backed_up_comes_back_in_either_database() {
    for house in House::all().await {
        let made = house.back_up("a.opbouw");
        assert!(made.status.success(), "{}", said(&made));
        let checked = house.run(&["backup", "--check", &house.path("a.opbouw"), "--identity", &house.path("key")]);
        assert!(checked.status.success() && said(&checked).contains("2  ask_counts"), "{}", said(&checked));
        for to in test_databases().await {
            let restored = house.restore("a.opbouw", &to.url, "key");
            assert!(restored.status.success(), "{} to {}: {}", house.db.name, to.name, said(&restored));
            assert_eq!(counts(&to).await, counts(&house.db).await, "{} to {}", house.db.name, to.name);
            assert_eq!(to.migrate(&rooms::migrations()).await, Ok(0));
            // A second time there is something in it.
            check_refused(&house.restore("a.opbouw", &to.url, "key"), "STORE-028");
        }
    }
}

#[tokio::test]
async fn only_the_owner_can_read_the_files_and_nothing_half_lies_beside_them() {
    let house = House::one().await;
    assert!(house.back_up("a.opbouw").status.success());
    for name in ["a.opbouw", "key"] {
        assert_eq!(fs::metadata(house.file(name)).unwrap().permissions().mode() & 0o777, 0o600, "{name}");
    }
    assert_eq!(house.files(), ["a.opbouw"]);
    let bytes = fs::read(house.file("a.opbouw")).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/v1"));
}

#[tokio::test]
async fn nothing_is_made_without_a_key() {
    let house = House::one().await;
    let make = ["backup", &house.path("a.opbouw"), "--database", &house.db.url];
    check_refused(&house.run(&make), "always encrypted");
    check_refused(&house.command(&make).env("OPBOUW_BACKUP_RECIPIENT", "").output().unwrap(), "always encrypted");
    check_refused(&house.run(&[&make[..], &["--recipient", "age1nonsense"]].concat()), "recipient 1 is not a public key");
    // The secret key by mistake: refused, and not shown.
    let secret = fs::read_to_string(house.file("key")).unwrap().lines().last().unwrap().to_owned();
    check_refused(&house.run(&[&make[..], &["--recipient", &secret]].concat()), "recipient 1 is not a public key");
    assert_eq!(house.files(), Vec::<String>::new());
}

#[tokio::test]
async fn a_wrong_key_opens_nothing_and_leaves_nothing() {
    let house = House::one().await;
    assert!(house.back_up("a.opbouw").status.success());
    assert!(house.run(&["backup-key", &house.path("key-of-another")]).status.success());
    let target = house.path("new.db");
    check_refused(&house.restore("a.opbouw", &format!("sqlite:{target}"), "key-of-another"), "this key does not fit");
    check_refused(&house.run(&["restore", &house.path("a.opbouw"), "--database", &format!("sqlite:{target}")]), "--identity");
    check_refused(&house.restore("a.opbouw", &format!("sqlite:{target}"), "a.opbouw"), "holds no secret key");
    check_refused(&house.run(&["backup", "--check", &house.path("a.opbouw"), "--identity", &house.path("key-of-another")]), "does not fit");
    assert!(!Path::new(&target).exists());
}

#[tokio::test]
async fn each_of_several_keys_opens_it() {
    let house = House::one().await;
    assert!(house.run(&["backup-key", &house.path("key-2")]).status.success());
    let both = format!("{},{}", house.public_key("key"), house.public_key("key-2"));
    let mut make = house.command(&["backup", &house.path("a.opbouw"), "--database", &house.db.url]);
    assert!(make.env("OPBOUW_BACKUP_RECIPIENT", both).output().unwrap().status.success());
    for key in ["key", "key-2"] {
        let checked = house.run(&["backup", "--check", &house.path("a.opbouw"), "--identity", &house.path(key)]);
        assert!(checked.status.success(), "{}", said(&checked));
    }
}

#[tokio::test]
async fn a_passphrase_opens_what_it_closed() {
    let house = House::one().await;
    fs::write(house.file("key-phrase"), "vijf losse woorden op papier\n").unwrap();
    fs::write(house.file("key-wrong"), "vijf andere woorden op papier\n").unwrap();
    fs::write(house.file("key-short"), "geheim\n").unwrap();
    let with =
        |name: &str| house.run(&["backup", &house.path("a.opbouw"), "--database", &house.db.url, "--passphrase-file", &house.path(name)]);
    check_refused(&with("key-short"), "too short");
    assert!(with("key-phrase").status.success());
    let check = |name: &str| house.run(&["backup", "--check", &house.path("a.opbouw"), "--passphrase-file", &house.path(name)]);
    assert!(check("key-phrase").status.success(), "{}", said(&check("key-phrase")));
    check_refused(&check("key-wrong"), "this passphrase does not fit");
    check_refused(&house.restore("a.opbouw", &format!("sqlite:{}", house.path("new.db")), "key"), "--passphrase-file");
}

#[tokio::test]
async fn a_file_that_is_there_is_replaced_only_when_asked() {
    let house = House::one().await;
    fs::write(house.file("a.opbouw"), "ours").unwrap();
    check_refused(&house.back_up("a.opbouw"), "--force");
    assert_eq!(fs::read_to_string(house.file("a.opbouw")).unwrap(), "ours");
    let public = house.public_key("key");
    let make = ["backup", &house.path("a.opbouw"), "--database", &house.db.url, "--recipient", &public, "--force"];
    assert!(house.run(&make).status.success());
    assert!(fs::read(house.file("a.opbouw")).unwrap().starts_with(b"age"));
    let key = fs::read(house.file("key")).unwrap();
    check_refused(&house.run(&["backup-key", &house.path("key")]), "never overwritten");
    assert_eq!(fs::read(house.file("key")).unwrap(), key);
}

#[tokio::test]
async fn a_damaged_file_is_refused_and_the_database_stays_empty() {
    for house in House::all().await {
        assert!(house.back_up("a.opbouw").status.success());
        let whole = fs::read(house.file("a.opbouw")).unwrap();
        let mut damaged: Vec<Vec<u8>> = [0, 30, whole.len() / 2, whole.len() - 1].iter().map(|end| whole[..*end].to_vec()).collect();
        for at in [5, 40, 100, whole.len() / 2, whole.len() - 1] {
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            damaged.push(flipped);
        }
        damaged.push([&whole[..], b"more"].concat());
        let to = test_databases().await.into_iter().find(|db| db.name == house.db.name).unwrap();
        for (number, bytes) in damaged.into_iter().enumerate() {
            fs::write(house.file("damaged"), bytes).unwrap();
            let refused = house.restore("damaged", &to.url, "key");
            assert!(!refused.status.success() && said(&refused).contains("damaged"), "{number}: {}", said(&refused));
            check_refused(&house.run(&["backup", "--check", &house.path("damaged"), "--identity", &house.path("key")]), "damaged");
            assert!(to.query(&LIST, &[]).await.is_err(), "{}: {number}: there are tables", to.name);
        }
    }
}

#[tokio::test]
async fn a_wrong_database_gives_advice_and_no_file() {
    let house = House::one().await;
    let public = house.public_key("key");
    let from = |url: &str| house.run(&["backup", &house.path("a.opbouw"), "--database", url, "--recipient", &public]);
    check_refused(&from(&format!("sqlite:{}", house.path("typo.db"))), "there is no database");
    check_refused(&from("mysql://here"), "STORE-001");
    check_refused(&house.run(&["backup", &house.path("a.opbouw"), "--recipient", &public]), "--database");
    assert_eq!(house.files(), Vec::<String>::new());
}

/// Long enough to be caught in the middle.
#[tokio::test]
async fn ctrl_c_leaves_no_half_file() {
    for house in House::all().await {
        // Words that gzip cannot make much shorter, so that the file grows while we look.
        let word = |n: i64, turn: i64| format!("{:x}", n.wrapping_add(turn).wrapping_mul(0x2545_F491_4F6C_DD1D));
        let words = move |n: i64| (1..8).map(|turn| word(n, turn)).collect::<String>();
        let rows = move || (0..150_000).map(move |n| values![format!("{n}"), words(n), n].to_vec());
        house.db.write(move |tx| tx.execute_many(&COUNT, rows())).await.unwrap();
        for signal in ["-INT", "-TERM"] {
            let public = house.public_key("key");
            let make = ["backup", &house.path("a.opbouw"), "--database", &house.db.url, "--recipient", &public];
            let backup = house.command(&make).spawn().unwrap();
            while !house.files().iter().any(|name| name.ends_with(".part") && house.has_bytes(name)) {
                sleep(Duration::from_millis(2));
            }
            assert!(Command::new("kill").args([signal, &backup.id().to_string()]).status().unwrap().success());
            let ended = backup.wait_with_output().unwrap();
            check_refused(&ended, "stopped; nothing was kept");
            assert_eq!(house.files(), Vec::<String>::new());
        }
    }
}
