//! A real OpenID provider (npm `oidc-provider`), and somebody who fills in its form.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use opbouw_signin::OidcAnswer;
use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};
use reqwest::redirect::Policy;
use reqwest::{Client, Response};
use tempfile::TempDir;
use url::Url;

/// Where people come back to; nothing has to listen there.
pub const BACK: &str = "http://localhost:8080/inloggen/organisatie";
pub const SECRET: &str = "een-geheim-dat-twee-hebben-0123456789";

const INSTALL: &str = "The tests of OpenID Connect need Node.js 20 or newer with npm, because they sign in at a real provider (oidc-provider 9). \
    Install the packages nodejs and npm, or get them from nodejs.org.";

/// A provider that runs until this is dropped, and the key with which Opbouw is known there.
pub struct Provider {
    pub issuer: String,
    pub key: PathBuf,
    child: Child,
    folder: TempDir,
}

impl Provider {
    /// One for all tests that only sign in there; it ends with them, because its input does.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Provider> = OnceLock::new();
        SHARED.get_or_init(|| Self::start_in(TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap(), &[]))
    }

    pub fn start(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::start_in(folder, arguments)
    }

    /// The same address and clients, and new keys of its own.
    pub fn start_again(mut self, arguments: &[&str]) -> Self {
        self.stop();
        let port = Url::parse(&self.issuer).unwrap().port().unwrap().to_string();
        let folder = std::mem::replace(&mut self.folder, tempfile::tempdir().unwrap());
        Self::start_in(folder, &[arguments, &["--port", &port]].concat())
    }

    pub fn stop(&mut self) {
        drop(self.child.stdin.take());
        self.child.wait().unwrap();
    }

    fn start_in(folder: TempDir, arguments: &[&str]) -> Self {
        let key = folder.path().join("client.pem");
        let mut child = Command::new("node")
            .arg("oidc_provider.mjs")
            .args(["--redirect", BACK, "--secret", SECRET, "--key"])
            .arg(&key)
            .args(arguments)
            .current_dir(installed())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect(INSTALL);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let issuer = lines.next().expect("the provider started").unwrap();
        std::thread::spawn(move || lines.for_each(drop));
        Self { issuer, key, child, folder }
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Opens the address in a new browser, fills in the form as this person, and gives the address that the provider sends back to.
pub async fn sign_in_as(name: &str, address: &str) -> Url {
    let client = Client::builder().redirect(Policy::none()).build().unwrap();
    let mut cookies = BTreeMap::new();
    let mut at = Url::parse(address).unwrap();
    for _ in 0..10 {
        let mut answer = client.get(at.clone()).header(COOKIE, line(&cookies)).send().await.unwrap();
        keep(&mut cookies, &answer);
        if answer.status().is_success() {
            answer = client.post(at.clone()).header(COOKIE, line(&cookies)).form(&[("login", name)]).send().await.unwrap();
            keep(&mut cookies, &answer);
        }
        let Some(next) = answer.headers().get(LOCATION).map(|next| next.to_str().unwrap().to_owned()) else {
            panic!("{at}: {} {}", answer.status(), answer.text().await.unwrap());
        };
        at = at.join(&next).unwrap();
        if at.as_str().starts_with(BACK) {
            return at;
        }
    }
    panic!("the provider sends us round and round");
}

/// What the page reads from that address.
pub fn answer_of(address: &Url) -> OidcAnswer {
    let value = |name: &str| address.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    OidcAnswer { code: value("code"), state: value("state"), iss: value("iss"), error: value("error") }
}

/// The address with another value for one of its parts.
pub fn with(address: &str, name: &str, value: &str) -> String {
    let mut changed = Url::parse(address).unwrap();
    let pairs: Vec<(String, String)> = changed.query_pairs().into_owned().collect();
    assert!(pairs.iter().any(|(key, _)| key == name), "{name} is in {address}");
    let swapped = pairs.into_iter().map(|(key, old)| if key == name { (key, value.to_owned()) } else { (key, old) });
    let swapped: Vec<_> = swapped.collect();
    changed.query_pairs_mut().clear().extend_pairs(swapped);
    changed.into()
}

fn line(cookies: &BTreeMap<String, String>) -> String {
    cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
}

fn keep(cookies: &mut BTreeMap<String, String>, answer: &Response) {
    for set in answer.headers().get_all(SET_COOKIE) {
        let (name, value) = set.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
        cookies.insert(name.to_owned(), value.to_owned());
    }
}

/// The script with its packages, put in the target folder once.
fn installed() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("oidc-provider");
        std::fs::create_dir_all(&folder).unwrap();
        let lock = "package-lock.json";
        let is_new = std::fs::read(folder.join(lock)).ok() != std::fs::read(from.join(lock)).ok();
        for file in ["oidc_provider.mjs", "package.json", ".npmrc"] {
            std::fs::copy(from.join(file), folder.join(file)).unwrap();
        }
        if is_new || !folder.join("node_modules/oidc-provider").exists() {
            std::fs::copy(from.join(lock), folder.join(lock)).unwrap();
            let ended = Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder).status();
            if !ended.is_ok_and(|status| status.success()) {
                let _ = std::fs::remove_file(folder.join(lock));
                panic!("{INSTALL}");
            }
        }
        folder
    })
}
