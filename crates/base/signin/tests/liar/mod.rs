//! A provider that says whatever it is told to say: what a real one never would.

use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::hmac;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Status line with headers, and body.
type Reply = (String, String);

#[derive(Default)]
struct Says {
    calls: Vec<String>,
    replies: Vec<(&'static str, Reply)>,
}

/// Listens until this is dropped.
pub struct Liar {
    pub issuer: String,
    says: Arc<Mutex<Says>>,
    key: EcdsaKeyPair,
    task: tokio::task::JoinHandle<()>,
}

impl Liar {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let says = Arc::new(Mutex::new(Says::default()));
        let heard = Arc::clone(&says);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(answer(stream, Arc::clone(&heard)));
            }
        });
        let liar = Self { issuer, says, key: new_key(), task };
        let discovery = liar.discovery();
        liar.say("/.well-known/openid-configuration", "200 OK", &discovery.to_string());
        let jwks = json!({ "keys": [liar.public_key()] });
        liar.say("/jwks", "200 OK", &jwks.to_string());
        liar
    }

    /// From now on it answers so; more headers may stand behind the status.
    pub fn say(&self, path: &'static str, status: &str, body: &str) {
        let mut says = self.says.lock().unwrap();
        says.replies.retain(|(known, _)| *known != path);
        says.replies.push((path, (status.to_owned(), body.to_owned())));
    }

    /// From now on it gives this id_token for every code.
    pub fn give(&self, id_token: &str) {
        let body = json!({ "access_token": "a", "token_type": "Bearer", "id_token": id_token });
        self.say("/token", "200 OK", &body.to_string());
    }

    /// The paths that were called.
    pub fn calls(&self) -> Vec<String> {
        self.says.lock().unwrap().calls.clone()
    }

    pub fn discovery(&self) -> Value {
        let at = |path: &str| format!("{}{path}", self.issuer);
        json!({
            "issuer": self.issuer, "authorization_endpoint": at("/auth"), "token_endpoint": at("/token"), "jwks_uri": at("/jwks"),
            "response_types_supported": ["code"], "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256", "ES256", "HS256", "none"],
        })
    }

    pub fn signed(&self, claims: &Value) -> String {
        signed_with(&self.key, claims)
    }

    fn public_key(&self) -> Value {
        let point = self.key.public_key().as_ref();
        json!({ "kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": "1", "x": text(&point[1..33]), "y": text(&point[33..]) })
    }
}

impl Drop for Liar {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Signed with a key that is nobody's.
pub fn signed_by_another(claims: &Value) -> String {
    signed_with(&new_key(), claims)
}

/// Sealed with a secret that two have.
pub fn sealed(claims: &Value, secret: &str) -> String {
    let signed = format!("{}.{}", text(br#"{"alg":"HS256"}"#), text(claims.to_string().as_bytes()));
    let seal = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes()), signed.as_bytes());
    format!("{signed}.{}", text(seal.as_ref()))
}

/// Signed by nobody.
pub fn unsigned(claims: &Value) -> String {
    format!("{}.{}.", text(br#"{"alg":"none"}"#), text(claims.to_string().as_bytes()))
}

fn signed_with(key: &EcdsaKeyPair, claims: &Value) -> String {
    let signed = format!("{}.{}", text(br#"{"alg":"ES256","kid":"1"}"#), text(claims.to_string().as_bytes()));
    format!("{signed}.{}", text(key.sign(&SystemRandom::new(), signed.as_bytes()).unwrap().as_ref()))
}

fn new_key() -> EcdsaKeyPair {
    let algorithm = &ECDSA_P256_SHA256_FIXED_SIGNING;
    let pkcs8 = EcdsaKeyPair::generate_pkcs8(algorithm, &SystemRandom::new()).unwrap();
    EcdsaKeyPair::from_pkcs8(algorithm, pkcs8.as_ref(), &SystemRandom::new()).unwrap()
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// One call per connection; a body that comes with it is read too, so that nothing is cut off.
async fn answer(mut stream: TcpStream, says: Arc<Mutex<Says>>) -> Option<()> {
    let mut call = Vec::new();
    let is_whole = |call: &[u8]| {
        let head = String::from_utf8_lossy(call).to_lowercase();
        let end = head.find("\r\n\r\n")?;
        let length = head.split("content-length: ").nth(1).and_then(|rest| rest.split("\r\n").next()).and_then(|text| text.parse().ok());
        Some(call.len() >= end + 4 + length.unwrap_or(0))
    };
    while is_whole(&call) != Some(true) {
        if stream.read_buf(&mut call).await.ok()? == 0 {
            return None;
        }
    }
    let path = String::from_utf8_lossy(&call).split(' ').nth(1)?.to_owned();
    let (status, body) = {
        let mut says = says.lock().unwrap();
        says.calls.push(path.clone());
        says.replies
            .iter()
            .find(|(known, _)| *known == path)
            .map_or_else(|| ("404 Not Found".into(), String::new()), |(_, reply)| reply.clone())
    };
    let length = body.len();
    let reply =
        format!("HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}");
    stream.write_all(reply.as_bytes()).await.ok()
}
