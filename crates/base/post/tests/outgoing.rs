//! Calls go out encrypted and to the internet only, whatever an address says, and an answer cannot hurt.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{get, post};
use opbouw_post::PostError;
use opbouw_post::outgoing::{Client, Policy};

/// A server inside the network, which must not be called, and the number of times that it was.
async fn inside(address: &str) -> Option<(SocketAddr, Arc<AtomicUsize>)> {
    let listener = tokio::net::TcpListener::bind(address).await.ok()?;
    let (at, calls) = (listener.local_addr().unwrap(), Arc::new(AtomicUsize::new(0)));
    let counter = Arc::clone(&calls);
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            counter.fetch_add(1, Ordering::SeqCst);
            drop(connection);
        }
    });
    Some((at, calls))
}

async fn serve(app: Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    at
}

fn client(allowed: &[String]) -> Client {
    let policy = allowed.iter().fold(Policy::default(), |policy, host| policy.allow(host).unwrap());
    Client::new(Policy { time_out: Duration::from_secs(2), most_bytes: 1_000, ..policy }).unwrap()
}

#[tokio::test]
async fn nothing_inside_the_network_is_called_by_number_or_by_name() {
    let (at, calls) = inside("127.0.0.1:0").await.unwrap();
    let port = at.port();
    let client = client(&[]);
    let hosts = [
        "127.0.0.1",
        "localhost",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "0.0.0.0",
        "[::ffff:127.0.0.1]",
        "[::1]",
        "[::]",
        "①②⑦.⓪.⓪.①",
    ];
    for host in hosts {
        for scheme in ["https", "http"] {
            let url = format!("{scheme}://{host}:{port}/");
            assert_eq!(client.get(&url).await.err(), Some(PostError::AddressNotAllowed), "{url}");
        }
    }
    // Not every system knows this one.
    assert!(client.get(&format!("https://localhost.:{port}/")).await.is_err());
    assert_eq!(calls.load(Ordering::SeqCst), 0, "no connection was made");
    for address in
        ["https://169.254.169.254/latest/meta-data", "https://10.0.0.1/", "https://[fd00:ec2::254]/", "https://192.168.1.1:8443/"]
    {
        assert_eq!(client.get(address).await.err(), Some(PostError::AddressNotAllowed), "{address}");
    }
}

#[tokio::test]
async fn only_https_goes_out_and_no_other_scheme_or_password() {
    let client = client(&[]);
    for address in [
        "http://93.184.216.34/",
        "ftp://93.184.216.34/",
        "file:///etc/passwd",
        "https://user:secret@93.184.216.34/",
        "https://",
        "",
        "data:,x",
    ] {
        assert_eq!(client.get(address).await.err(), Some(PostError::AddressNotAllowed), "{address}");
    }
}

#[tokio::test]
async fn what_the_settings_allow_is_called_and_its_neighbour_on_another_port_is_not() {
    let answer = |headers: HeaderMap, body: Bytes| async move { format!("{} {}", headers["x-name"].to_str().unwrap(), body.len()) };
    let at = serve(Router::new().route("/", post(answer))).await;
    let (other, calls) = inside("127.0.0.1:0").await.unwrap();
    let client = client(&[at.to_string(), format!("LOCALHOST:{}", at.port())]);
    for host in [at.to_string(), format!("localhost:{}", at.port())] {
        let answer = client.post(&format!("http://{host}/"), &[("X-Name", "fatma")], vec![1, 2, 3]).await.unwrap();
        assert_eq!((answer.status, answer.body.as_slice()), (StatusCode::OK, b"fatma 3".as_slice()));
    }
    assert_eq!(client.get(&format!("http://{other}/")).await.err(), Some(PostError::AddressNotAllowed));
    assert_eq!(client.get(&format!("https://localhost:{}/", other.port())).await.err(), Some(PostError::AddressNotAllowed));
    assert_eq!(calls.load(Ordering::SeqCst), 0);
    let bad = client.post(&format!("http://{at}/"), &[("X-Name", "a\r\nX-Evil: b")], vec![]).await;
    assert_eq!(bad.err(), Some(PostError::AddressNotAllowed));
}

#[tokio::test]
async fn a_redirect_is_given_back_and_not_followed() {
    let (inner, calls) = inside("127.0.0.1:0").await.unwrap();
    let to = format!("http://{inner}/secret");
    let app = Router::new().route("/", get(move || async move { (StatusCode::FOUND, [("location", to)]) }));
    let at = serve(app).await;
    let answer = client(&[at.to_string()]).get(&format!("http://{at}/")).await.unwrap();
    assert_eq!(answer.status, StatusCode::FOUND);
    assert!(answer.headers.contains_key("location"));
    assert_eq!(calls.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn an_answer_that_is_too_large_or_never_ends_is_broken_off() {
    let slow = || async {
        tokio::time::sleep(Duration::from_secs(30)).await;
        "too late"
    };
    let app = Router::new().route("/large", get(|| async { "a".repeat(1_001) })).route("/fits", get(|| async { "a".repeat(1_000) }));
    let at = serve(app.route("/slow", get(slow))).await;
    let client = client(&[at.to_string()]);
    assert_eq!(client.get(&format!("http://{at}/large")).await.err(), Some(PostError::AnswerTooLarge));
    assert_eq!(client.get(&format!("http://{at}/fits")).await.unwrap().body.len(), 1_000);
    let begun = Instant::now();
    assert_eq!(client.get(&format!("http://{at}/slow")).await.err(), Some(PostError::Unreachable));
    assert!(begun.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn a_setting_that_is_not_host_and_port_is_refused() {
    for wrong in ["localhost", "localhost:", "localhost:http", "localhost:70000", ""] {
        assert_eq!(Policy::default().allow(wrong).err(), Some(PostError::AddressNotAllowed), "{wrong}");
    }
}
