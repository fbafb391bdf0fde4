//! Push messages can be read by the browser and by nobody between; text messages go as the gateway wants them.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use crate::street::{HOUR, MINUTE, NOW, is, outboxes, postman, put, row, state};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use opbouw_post::outgoing::{Client, Policy};
use opbouw_post::{NewMessage, PhoneNumber, Push, Sms, SmsSettings, Transports, VapidKey, kinds};
use opbouw_secrets::Key;
use opbouw_words::Language;
use ring::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral};
use ring::hmac::{HMAC_SHA256, Key as Hmac, sign};
use ring::rand::SystemRandom;

type Calls = Arc<Mutex<Vec<(String, BTreeMap<String, String>, Vec<u8>)>>>;

/// A server that answers with the status in its address.
async fn service() -> (SocketAddr, Calls) {
    async fn take(Path(status): Path<u16>, State(calls): State<Calls>, headers: HeaderMap, body: Bytes) -> StatusCode {
        let headers = headers.iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
        calls.lock().unwrap().push((status.to_string(), headers, body.to_vec()));
        StatusCode::from_u16(status).unwrap()
    }
    let calls = Calls::default();
    let app = Router::new().route("/{status}", post(take)).with_state(Arc::clone(&calls));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    (at, calls)
}

fn allowing(at: SocketAddr) -> Client {
    Client::new(Policy::default().allow(&at.to_string()).unwrap()).unwrap()
}

/// A browser that wants messages, as RFC 8291 has it.
struct Browser {
    key: EphemeralPrivateKey,
    subscription: String,
}

const SECRET: [u8; 16] = *b"sixteen letters!";

impl Browser {
    fn new(endpoint: &str) -> Self {
        let key = EphemeralPrivateKey::generate(&ECDH_P256, &SystemRandom::new()).unwrap();
        let public = URL_SAFE_NO_PAD.encode(key.compute_public_key().unwrap());
        let keys = serde_json::json!({ "p256dh": public, "auth": URL_SAFE_NO_PAD.encode(SECRET) });
        Self { key, subscription: serde_json::json!({ "endpoint": endpoint, "keys": keys }).to_string() }
    }

    /// Written from the standard and not from our own code: HKDF by hand.
    fn read(self, body: &[u8]) -> serde_json::Value {
        let ours = self.key.compute_public_key().unwrap();
        let (salt, theirs) = (&body[..16], &body[21..86]);
        assert_eq!((&body[16..20], body[20]), (&[0, 0, 16, 0][..], 65));
        let shared = agree_ephemeral(self.key, &UnparsedPublicKey::new(&ECDH_P256, theirs), <[u8]>::to_vec).unwrap();
        let hmac = |key: &[u8], text: &[u8]| sign(&Hmac::new(HMAC_SHA256, key), text).as_ref().to_vec();
        let input = hmac(&hmac(&SECRET, &shared), &[b"WebPush: info\0", ours.as_ref(), theirs, &[1]].concat());
        let secret = hmac(salt, &input);
        let key = hmac(&secret, b"Content-Encoding: aes128gcm\0\x01");
        let nonce = hmac(&secret, b"Content-Encoding: nonce\0\x01");
        let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key[..16]).unwrap());
        let mut record = body[86..].to_vec();
        let text = key.open_in_place(Nonce::try_assume_unique_for_key(&nonce[..12]).unwrap(), Aad::empty(), &mut record).unwrap();
        assert_eq!(text.last(), Some(&2));
        serde_json::from_slice(&text[..text.len() - 1]).unwrap()
    }
}

#[tokio::test]
async fn a_push_message_is_read_by_its_browser_and_a_dead_one_is_told() {
    for db in outboxes().await {
        let (at, calls) = service().await;
        let push = Push::new(VapidKey::random().unwrap(), "mailto:beheer@lindelo.example", allowing(at));
        let (public, key) = (push.public_key(), Key::random());
        let postman = postman(&db, &key, Transports { push: Some(push), ..Transports::default() });
        let browsers: Vec<Browser> =
            [201, 410, 404, 503, 403].iter().map(|status| Browser::new(&format!("http://{at}/{status}"))).collect();
        let mut ids = Vec::new();
        for (number, browser) in browsers.iter().enumerate() {
            let message = NewMessage::push(&kinds::MEMBERSHIP_ENDED, &browser.subscription, Language::Nl, &number.to_string());
            ids.push(put(&db, NOW, message.field("party", "De Pol").plain_link("/mijn/").expires_at(NOW + HOUR)).await.unwrap());
        }
        let mut delivered = postman.deliver_due(NOW).await.unwrap();
        delivered.gone.sort();
        assert_eq!((delivered.sent, delivered.dropped, delivered.later, delivered.failed), (1, 2, 1, 1), "{}", db.name);
        assert_eq!(delivered.gone, [format!("http://{at}/404"), format!("http://{at}/410")]);
        for (id, expected) in ids.iter().zip([
            is("sent", None),
            is("dropped", Some("POST-011")),
            is("dropped", Some("POST-011")),
            is("waiting", Some("POST-007")),
            is("failed", Some("POST-008")),
        ]) {
            assert_eq!(state(&db, *id).await, expected);
        }
        let (_, headers, body) = calls.lock().unwrap().iter().find(|(status, ..)| status == "201").unwrap().clone();
        assert_eq!((headers["content-encoding"].as_str(), headers["ttl"].as_str(), headers["topic"].len()), ("aes128gcm", "3600", 32));
        assert!(headers["authorization"].starts_with("vapid t=ey") && headers["authorization"].ends_with(&format!("k={public}")));
        let message = browsers.into_iter().next().unwrap().read(&body);
        assert_eq!(message["title"], "U hoort niet meer bij De Pol");
        assert_eq!((message["url"].as_str(), message["lang"].as_str()), (Some("https://opbouw.lindelo.example/mijn/"), Some("nl")));
    }
}

#[tokio::test]
async fn a_subscription_that_points_inside_is_not_called() {
    let (at, calls) = service().await;
    let db = outboxes().await.remove(0);
    let push = Push::new(VapidKey::random().unwrap(), "mailto:beheer@lindelo.example", Client::new(Policy::default()).unwrap());
    let postman = postman(&db, &Key::random(), Transports { push: Some(push), ..Transports::default() });
    for (number, endpoint) in
        [format!("http://{at}/201"), format!("https://localhost:{}/201", at.port()), "https://169.254.169.254/".into()].iter().enumerate()
    {
        let message = NewMessage::push(&kinds::SETUP_TEST, &Browser::new(endpoint).subscription, Language::Nl, &number.to_string());
        let id = put(&db, NOW, message).await.unwrap();
        assert_eq!(postman.deliver_due(NOW).await.unwrap().failed, 1);
        assert_eq!(state(&db, id).await, is("failed", Some("POST-014")), "{endpoint}");
    }
    assert!(calls.lock().unwrap().is_empty());
}

fn gateway(at: SocketAddr, status: u16, client: Client) -> Transports {
    let settings = SmsSettings {
        url: format!("http://{at}/{status}"),
        header_name: "Authorization".into(),
        header_value: "AccessKey geheim".into(),
        body: r#"{"recipients": ["{to}"], "originator": "Opbouw", "body": "{text}"}"#.into(),
    };
    Transports { sms: Some(Sms::new(settings, client).unwrap()), ..Transports::default() }
}

#[tokio::test]
async fn a_text_message_goes_as_the_gateway_wants_it_and_waits_when_it_does_not() {
    for db in outboxes().await {
        let (at, calls) = service().await;
        let key = Key::random();
        let number = PhoneNumber::parse("06-12345678").unwrap();
        let message = NewMessage::sms(&kinds::INVITE, &number, Language::Nl, "1").link("/uitnodiging/", "b7");
        let id = put(&db, NOW, message.field("party", "De \"Pol\"").field("role", "lid").field("by", "Fatma")).await.unwrap();
        let mut now = NOW;
        for (status, expected) in [(401, "POST-006"), (500, "POST-007"), (302, "POST-008")] {
            postman(&db, &key, gateway(at, status, allowing(at))).deliver_due(now).await.unwrap();
            assert_eq!(state(&db, id).await.1.as_deref(), Some(expected), "{status} on {}", db.name);
            now = row(&db, id).await.get(6).unwrap();
        }
        assert_eq!(state(&db, id).await.0, "failed");
        assert!(db.write(move |tx| opbouw_post::retry(tx, id, now)).await.unwrap());
        // A gateway inside the network that the settings do not allow.
        postman(&db, &key, gateway(at, 200, Client::new(Policy::default()).unwrap())).deliver_due(now).await.unwrap();
        assert_eq!(state(&db, id).await, is("waiting", Some("POST-014")));
        assert_eq!(postman(&db, &key, gateway(at, 200, allowing(at))).deliver_due(now + MINUTE).await.unwrap().sent, 1);
        let calls = calls.lock().unwrap();
        let ids: Vec<&String> = calls.iter().map(|(_, headers, _)| &headers["idempotency-key"]).collect();
        assert!(calls.len() == 4 && ids.iter().all(|id| *id == ids[0]), "the same message each time");
        let (_, headers, body) = &calls[3];
        assert_eq!((headers["authorization"].as_str(), headers["content-type"].as_str()), ("AccessKey geheim", "application/json"));
        let body: serde_json::Value = serde_json::from_slice(body).unwrap();
        let link = format!("https://opbouw.lindelo.example/uitnodiging/{}", kinds::INVITE.ticket(&key, "b7").unwrap());
        assert_eq!(body["recipients"][0], "+31612345678");
        assert_eq!(body["body"].as_str().unwrap(), format!("Fatma nodigt u uit om mee te doen bij De \"Pol\", als lid. {link}"));
    }
}

#[tokio::test]
async fn a_gateway_needs_an_address_a_header_and_a_body() {
    let client = Client::new(Policy::default()).unwrap();
    let settings = |url: &str, header_name: &str, header_value: &str, body: &str| SmsSettings {
        url: url.into(),
        header_name: header_name.into(),
        header_value: header_value.into(),
        body: body.into(),
    };
    let body = r#"{"to": "{to}", "text": "{text}"}"#;
    assert!(Sms::new(settings("https://sms.example/send", "X-Key", "a", body), client.clone()).is_ok());
    for wrong in [
        settings("sms.example", "X-Key", "a", body),
        settings("https://sms.example", "X Key", "a", body),
        settings("https://sms.example", "X-Key", "a\nb", body),
        settings("https://sms.example", "X-Key", "a", "{to} {text}"),
    ] {
        assert_eq!(Sms::new(wrong, client.clone()).err().unwrap().code(), "POST-016");
    }
}
