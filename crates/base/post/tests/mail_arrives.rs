//! Mail arrives once and in order, says what it should, and to nobody else.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use opbouw_post::{
    Channel, Mail, NewMessage, PostError, REFUSE_PATH, State, Transports, forget_recipient, kinds, refuse, refuse_for, retry, six_digits,
};
use opbouw_secrets::Key;
use opbouw_words::Language;
use tokio::io::AsyncWriteExt;

use crate::street::{DAY, HOUR, MINUTE, NOW, Sink, by_mail, free_port, invitation, is, outboxes, postman, put, row, state};

#[tokio::test]
async fn a_sign_in_mail_holds_a_link_and_a_code_that_are_stored_nowhere() {
    let (sink, key) = (Sink::start(), Key::random());
    for db in outboxes().await {
        let postman = postman(&db, &key, by_mail(sink.mail()));
        let message = NewMessage::mail(&kinds::SIGNIN, "fatma@example.org", Language::Nl, "signin-7f3a");
        let id = put(&db, NOW, message.link("/inloggen/link/", "7f3a").expires_at(NOW + 600)).await.unwrap();
        assert_eq!(postman.deliver_due(NOW + 5).await.unwrap().sent, 1, "{}", db.name);
        let mails = sink.received();
        let mail = &mails[0];
        assert_eq!(
            (mails.len(), mail.to.as_slice(), mail.from.as_str()),
            (1, &["fatma@example.org".to_owned()][..], "opbouw@lindelo.example")
        );
        assert_eq!(mail.header("subject"), Some("Inloggen bij Opbouw Lindelo"));
        assert_eq!(mail.header("from"), Some("Opbouw Lindelo <opbouw@lindelo.example>"));
        assert_eq!(mail.header("auto-submitted"), Some("auto-generated"));
        assert_eq!(mail.header("list-unsubscribe"), None);
        assert!(mail.header("content-type").unwrap().starts_with("multipart/alternative"));
        let ticket = kinds::SIGNIN.ticket(&key, "7f3a").unwrap();
        let link = format!("https://opbouw.lindelo.example/inloggen/link/{ticket}");
        for text in [&mail.plain, &mail.html] {
            assert!(text.contains(&link) && text.contains(&six_digits(&key, "7f3a")) && text.contains("10 minuten"), "{text}");
        }
        assert!(mail.html.contains("<html lang=\"nl\" dir=\"ltr\">") && !mail.html.contains("<img") && !mail.html.contains("src="));
        let sent = row(&db, id).await;
        assert_eq!(state(&db, id).await, is("sent", None));
        assert_eq!(
            (sent.get::<String>(2).unwrap(), sent.get::<String>(3).unwrap(), sent.get(4).unwrap()),
            (String::new(), "{}".into(), None::<String>)
        );
    }
}

#[tokio::test]
async fn every_kind_reads_well_in_every_language() {
    let (sink, key) = (Sink::start(), Key::random());
    let db = outboxes().await.remove(0);
    for language in Language::ALL {
        for kind in kinds::ALL {
            let key = format!("{}-{}", kind.name, language.code());
            let message = NewMessage::mail(kind, "fatma@example.org", language, &key).link("/x/", "1").expires_at(NOW + 600);
            put(&db, NOW, message.field("party", "De Pol").field("role", "lid").field("by", "Henk <b>")).await;
        }
    }
    postman(&db, &key, by_mail(sink.mail())).deliver_due(NOW).await.unwrap();
    let mails = sink.received();
    assert_eq!(mails.len(), 2 * kinds::ALL.len());
    for mail in mails {
        let all = format!("{}\n{}\n{}", mail.header("subject").unwrap(), mail.plain, mail.html);
        // A sentence or value that is missing shows as its key or name.
        assert!(!all.replace("/afmelden/post-", "").contains("post-") && !all.contains("{$") && !all.contains('$'), "{all}");
        assert!(!mail.html.contains("Henk <b>"), "{}", mail.html);
    }
}

#[tokio::test]
async fn when_the_server_was_down_for_a_day_everything_arrives_once_and_in_order() {
    for db in outboxes().await {
        let (port, key) = (free_port(), Key::random());
        let postman = postman(&db, &key, by_mail(Mail::new(&format!("smtp://127.0.0.1:{port}"), "opbouw@lindelo.example").unwrap()));
        for hour in 0..24 {
            let receiver = if hour % 2 == 0 { "fatma@example.org" } else { "henk@example.org" };
            put(&db, NOW + hour * HOUR, invitation(receiver, &format!("{hour}")).field("by", &format!("nummer {hour:02}"))).await.unwrap();
            for at in [0, MINUTE, 6 * MINUTE, 36 * MINUTE] {
                let delivered = postman.deliver_due(NOW + hour * HOUR + at).await.unwrap();
                assert_eq!((delivered.sent, delivered.failed, delivered.dropped), (0, 0, 0));
            }
        }
        let overview = postman.overview(100).await.unwrap();
        assert_eq!((overview.count(State::Waiting), overview.latest[0].last_problem.as_deref()), (24, Some("POST-005")), "{}", db.name);
        let sink = Sink::start_with(port, "");
        put(&db, NOW + DAY, invitation("fatma@example.org", "24").field("by", "nummer 24")).await.unwrap();
        assert_eq!(postman.deliver_due(NOW + DAY).await.unwrap().sent, 25, "all leave with the first that gets through");
        let mails = sink.received();
        for receiver in ["fatma@example.org", "henk@example.org"] {
            let of_one = mails.iter().filter(|mail| mail.to == [receiver]);
            let numbers: Vec<u32> = of_one.map(|mail| mail.plain.split("nummer ").nth(1).unwrap()[..2].parse().unwrap()).collect();
            let expected: Vec<u32> = (0..25).filter(|number| (number % 2 == 0) == (receiver == "fatma@example.org")).collect();
            assert_eq!(numbers, expected);
        }
        assert_eq!(postman.deliver_due(NOW + 2 * DAY).await.unwrap().sent, 0);
    }
}

#[tokio::test]
async fn a_server_that_stays_away_ends_in_failed_and_can_be_tried_again() {
    for db in outboxes().await {
        let (port, key) = (free_port(), Key::random());
        let postman = postman(&db, &key, by_mail(Mail::new(&format!("smtp://127.0.0.1:{port}"), "opbouw@lindelo.example").unwrap()));
        let id = put(&db, NOW, invitation("fatma@example.org", "1")).await.unwrap();
        let mut tries = 0;
        for quarter in 0..(3 * 24 * 4 + 30) {
            tries += postman.deliver_due(NOW + quarter * 15 * MINUTE).await.unwrap().later;
        }
        assert_eq!(state(&db, id).await, is("failed", Some("POST-005")), "{}", db.name);
        assert!((12..=18).contains(&tries), "{tries} tries in three days");
        let sink = Sink::start_with(port, "");
        assert!(db.write(move |tx| retry(tx, id, NOW + 5 * DAY)).await.unwrap());
        assert_eq!(postman.deliver_due(NOW + 5 * DAY).await.unwrap().sent, 1);
        assert_eq!(sink.received().len(), 1);
        assert!(!db.write(move |tx| retry(tx, id, NOW + 5 * DAY)).await.unwrap(), "what was sent is not sent again");
    }
}

#[tokio::test]
async fn a_server_that_is_down_is_called_once_and_not_for_every_message() {
    let (listener, key) = (tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap(), Key::random());
    let at = listener.local_addr().unwrap();
    let calls = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&calls);
    tokio::spawn(async move {
        while let Ok((mut connection, _)) = listener.accept().await {
            counter.fetch_add(1, Ordering::SeqCst);
            connection.write_all(b"421 4.3.2 closing\r\n").await.unwrap();
        }
    });
    let db = outboxes().await.remove(0);
    let mail = Mail::new(&format!("smtp://{at}"), "opbouw@lindelo.example").unwrap();
    for number in 0..30 {
        put(&db, NOW, invitation("fatma@example.org", &number.to_string())).await.unwrap();
    }
    postman(&db, &key, by_mail(mail)).deliver_due(NOW).await.unwrap();
    assert_eq!(calls.load(Ordering::SeqCst), 1);
    let rows = opbouw_post::overview(&db, 99).await.unwrap().latest;
    assert!(rows.iter().all(|row| row.state == State::Waiting && row.next_try_at == NOW + MINUTE));
}

#[tokio::test]
async fn a_crash_after_sending_sends_the_same_mail_again() {
    let (sink, key) = (Sink::start(), Key::random());
    for db in outboxes().await {
        let postman = postman(&db, &key, by_mail(sink.mail()));
        let id = put(&db, NOW, invitation("fatma@example.org", "1")).await.unwrap();
        let before = opbouw_store::Statement::new("test::BEFORE", "SELECT fields FROM post_messages WHERE id = $1");
        let fields: String = db.query_one(&before, &[id.into()]).await.unwrap().get(0).unwrap();
        postman.deliver_due(NOW).await.unwrap();
        // What the table holds when the power fails after the server said yes, and before that was written down.
        let crash = opbouw_store::Statement::new(
            "test::CRASH",
            "UPDATE post_messages SET state = 'sending', recipient = 'fatma@example.org', fields = $2, about = 'b7', sent_at = NULL,
                tries = 1, next_try_at = $3 WHERE id = $1",
        );
        db.execute(&crash, &[id.into(), fields.into(), (NOW + 180).into()]).await.unwrap();
        assert_eq!(postman.deliver_due(NOW + 179).await.unwrap().sent, 0, "{}: somebody else may still be at it", db.name);
        assert_eq!(postman.deliver_due(NOW + 180).await.unwrap().sent, 1);
        let mails = sink.received();
        assert_eq!(mails.len(), 2);
        assert!(mails[0].header("message-id").unwrap().ends_with("@lindelo.example>"));
        assert_eq!(mails[0], mails[1], "to the last byte");
    }
}

#[tokio::test]
async fn a_receiver_that_is_refused_fails_at_once_and_holds_nobody_up() {
    let (sink, key) = (Sink::start(), Key::random());
    for db in outboxes().await {
        let postman = postman(&db, &key, by_mail(sink.mail()));
        let nobody = put(&db, NOW, invitation("nobody@example.org", "1")).await.unwrap();
        let later = put(&db, NOW, invitation("later@example.org", "2")).await.unwrap();
        let fatma = put(&db, NOW, invitation("fatma@example.org", "3")).await.unwrap();
        let delivered = postman.deliver_due(NOW).await.unwrap();
        assert_eq!((delivered.sent, delivered.failed, delivered.later), (1, 1, 1), "{}", db.name);
        assert_eq!(state(&db, nobody).await, is("failed", Some("POST-008")));
        assert_eq!(state(&db, later).await, is("waiting", Some("POST-007")));
        assert_eq!(state(&db, fatma).await, is("sent", None));
        assert_eq!(row(&db, later).await.get::<i64>(6).unwrap(), NOW + MINUTE);
        assert_eq!(sink.received().len(), 1);
        let overview = postman.overview(10).await.unwrap();
        let masked: Vec<&str> = overview.latest.iter().map(|row| row.recipient.as_str()).collect();
        assert_eq!(masked, ["", "l***@example.org", "n***@example.org"]);
        assert!(overview.latest[2].advice().unwrap().starts_with("Check the address"));
    }
}

#[tokio::test]
async fn nothing_that_people_type_becomes_a_header_a_receiver_or_a_link() {
    let (sink, key) = (Sink::start(), Key::random());
    let db = outboxes().await.remove(0);
    let postman = postman(&db, &key, by_mail(sink.mail()));
    let evil = [
        "a@example.org\r\nBcc: evil@example.org",
        "a@example.org, evil@example.org",
        "a@example.org>\r\nRCPT TO:<evil@example.org",
        "Evil <a@example.org>",
        "",
        "@",
    ];
    for (number, address) in evil.into_iter().enumerate() {
        let id = put(&db, NOW, invitation(address, &number.to_string())).await.unwrap();
        postman.deliver_due(NOW).await.unwrap();
        assert_eq!(state(&db, id).await, is("failed", Some("POST-004")), "{address}");
    }
    assert_eq!(sink.received(), vec![]);
    let text = "De Pol\r\nBcc: evil@example.org\r\n\r\n<a href=\"https://evil.example\">evil.example</a>";
    put(&db, NOW, invitation("fatma@example.org", "x").field("party", text)).await;
    assert_eq!(postman.deliver_due(NOW).await.unwrap().sent, 1);
    let mail = sink.received().remove(0);
    assert_eq!(mail.to, ["fatma@example.org"]);
    assert_eq!((mail.header("bcc"), mail.header("to")), (None, Some("fatma@example.org")));
    assert_eq!(mail.header("subject").unwrap().lines().count(), 1);
    assert!(!mail.html.contains("<a href=\"https://evil") && !mail.plain.contains("evil.example") && !mail.html.contains("evil.example"));
}

#[tokio::test]
async fn who_refuses_a_kind_gets_it_no_more_and_the_rest_still() {
    let (sink, key) = (Sink::start(), Key::random());
    for db in outboxes().await {
        let postman = postman(&db, &key, by_mail(sink.mail()));
        put(&db, NOW, invitation("Fatma@example.org", "1")).await;
        postman.deliver_due(NOW).await.unwrap();
        let mail = sink.received().remove(0);
        assert_eq!(mail.header("list-unsubscribe-post"), Some("List-Unsubscribe=One-Click"));
        let link = mail.header("list-unsubscribe").unwrap().trim_matches(['<', '>']).replace(['\r', '\n', ' '], "");
        let start = format!("https://opbouw.lindelo.example{REFUSE_PATH}");
        let ticket = link.strip_prefix(&start).unwrap().to_owned();
        assert!(mail.plain.contains(&link) && !ticket.to_lowercase().contains("fatma"));
        for wrong in [ticket.replace("post-invite", "post-signin"), format!("{ticket}x"), String::new(), "a.b.c".into()] {
            let (key, tried) = (key.clone(), wrong.clone());
            assert_eq!(db.write(move |tx| refuse(tx, &key, &tried, NOW)).await, Err(PostError::BadTicket), "{wrong}");
        }
        for _ in 0..2 {
            let (key, ticket) = (key.clone(), ticket.clone());
            assert_eq!(db.write(move |tx| refuse(tx, &key, &ticket, NOW)).await, Ok("post-invite".to_owned()));
        }
        let invite = put(&db, NOW, invitation("fatma@example.org", "2")).await.unwrap();
        let signin = NewMessage::mail(&kinds::SIGNIN, "fatma@example.org", Language::En, "3").link("/inloggen/link/", "7");
        let signin = put(&db, NOW, signin).await.unwrap();
        let henk = put(&db, NOW, invitation("henk@example.org", "4")).await.unwrap();
        let delivered = postman.deliver_due(NOW).await.unwrap();
        assert_eq!((delivered.sent, delivered.dropped), (2, 1), "{}", db.name);
        assert_eq!(state(&db, invite).await, is("dropped", Some("POST-010")));
        assert_eq!((state(&db, signin).await.0, state(&db, henk).await.0), ("sent".into(), "sent".into()));
        assert_eq!(row(&db, invite).await.get::<String>(2).unwrap(), "");
        db.write(|tx| refuse_for(tx, "henk@example.org", "post-invite", NOW)).await.unwrap();
        put(&db, NOW, invitation("henk@example.org", "5")).await;
        assert_eq!(postman.deliver_due(NOW).await.unwrap().dropped, 1);
        assert_eq!(sink.received().len(), 2);
    }
}

#[tokio::test]
async fn without_a_server_everything_waits_and_the_overview_says_so() {
    let (sink, key) = (Sink::start(), Key::random());
    for db in outboxes().await {
        let nobody = postman(&db, &key, Transports::default());
        let id = put(&db, NOW, invitation("fatma@example.org", "1")).await.unwrap();
        let signin = NewMessage::mail(&kinds::SIGNIN, "fatma@example.org", Language::Nl, "2").link("/l/", "7").expires_at(NOW + 600);
        let signin = put(&db, NOW, signin).await.unwrap();
        for day in 0..9 {
            nobody.deliver_due(NOW + day * DAY).await.unwrap();
        }
        let overview = nobody.overview(10).await.unwrap();
        assert_eq!((overview.not_set_up.as_slice(), overview.count(State::Waiting)), (&[Channel::Mail][..], 1), "{}", db.name);
        assert_eq!(state(&db, signin).await, is("dropped", Some("POST-009")));
        let postman = postman(&db, &key, by_mail(sink.mail()));
        assert_eq!(postman.deliver_due(NOW + 9 * DAY).await.unwrap().sent, 1);
        assert_eq!((state(&db, id).await, sink.received().len()), (is("sent", None), 1));
        assert!(postman.overview(10).await.unwrap().not_set_up.is_empty());
    }
}

#[tokio::test]
async fn a_wrong_password_or_no_encryption_makes_mail_wait_and_not_leak() {
    let (sink, key) = (Sink::start_with(0, "geheim"), Key::random());
    let db = outboxes().await.remove(0);
    let mail =
        |user: &str, rest: &str| Mail::new(&format!("smtp://{user}127.0.0.1:{}{rest}", sink.port), "opbouw@lindelo.example").unwrap();
    let id = put(&db, NOW, invitation("fatma@example.org", "1")).await.unwrap();
    for (at, wrong) in [mail("opbouw:fout@", ""), mail("", ""), mail("opbouw:geheim@", "?tls=required")].into_iter().enumerate() {
        let delivered = postman(&db, &key, by_mail(wrong)).deliver_due(NOW + at as i64 * 12 * HOUR).await.unwrap();
        assert_eq!((delivered.later, delivered.failed), (1, 0));
        assert_eq!(state(&db, id).await, is("waiting", Some("POST-006")));
    }
    assert_eq!(sink.received(), vec![]);
    assert_eq!(postman(&db, &key, by_mail(mail("opbouw:geheim@", ""))).deliver_due(NOW + 2 * DAY).await.unwrap().sent, 1);
    assert_eq!(sink.received().len(), 1);
}

#[tokio::test]
async fn who_is_erased_is_not_written_to() {
    let (sink, key) = (Sink::start(), Key::random());
    for db in outboxes().await {
        put(&db, NOW, invitation("fatma@example.org", "1")).await;
        put(&db, NOW, invitation("henk@example.org", "2")).await;
        assert_eq!(db.write(|tx| forget_recipient(tx, Channel::Mail, "fatma@example.org")).await, Ok(1));
        postman(&db, &key, by_mail(sink.mail())).deliver_due(NOW).await.unwrap();
        assert_eq!(sink.received().iter().flat_map(|mail| mail.to.clone()).collect::<Vec<_>>(), ["henk@example.org"]);
    }
}
