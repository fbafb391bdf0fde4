//! Many sign up at the same moment: exactly as many come in as there are places, on both databases.

use std::sync::Arc;

use crate::hall::{coordinator, number, open_call, signup_of, ticket, villages};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_sign_up_at_once_for_twenty_places() {
    for app in villages().await {
        let call = open_call(&coordinator(&app).await, "20").await;
        let app = Arc::new(app);
        let one = |at: usize| {
            let app = app.clone();
            tokio::spawn(async move {
                let (name, mail) = (format!("Buur {}", letters(at)), format!("buur{at}@example.org"));
                let fields = [("naam", name.as_str()), ("bereik", mail.as_str()), ("aantal", "1")];
                app.post_form(&format!("/oproepen/{call}/aanmelden"), &fields, &[]).await.status
            })
        };
        let all: Vec<_> = (0..60).map(one).collect();
        for reply in all {
            assert_eq!(reply.await.unwrap(), 303);
        }
        assert_eq!(number(&app, "SELECT count(*) FROM calls_signups WHERE call = $1 AND state = 'in'", call).await, 20, "{}", app.name);
        assert_eq!(number(&app, "SELECT count(*) FROM calls_signups WHERE call = $1 AND state = 'waiting'", call).await, 40);
        assert_eq!(number(&app, "SELECT taken FROM calls_tasks WHERE call = $1", call).await, 20);
        assert!(app.get(&format!("/oproepen/{call}")).await.has("wachtlijst"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn cancelling_and_signing_up_at_once_keeps_the_count() {
    for app in villages().await {
        let call = open_call(&coordinator(&app).await, "5").await;
        for at in 0..12 {
            crate::hall::sign_up(&app, call, &format!("Buur {}", letters(at)), &format!("buur{at}@example.org")).await;
        }
        let mut owns = Vec::new();
        for at in 0..5 {
            let signup = signup_of(&app, call, &format!("Buur {}", letters(at))).await;
            owns.push(format!("/oproepen/mijn/{}", ticket(&app, "calls-signed", signup)));
        }
        let app = Arc::new(app);
        let all: Vec<_> = owns
            .into_iter()
            .map(|own| {
                let app = app.clone();
                tokio::spawn(async move { app.post_form(&own, &[("wat", "afmelden")], &[]).await.status })
            })
            .collect();
        for reply in all {
            assert_eq!(reply.await.unwrap(), 303);
        }
        assert_eq!(number(&app, "SELECT count(*) FROM calls_signups WHERE call = $1 AND state = 'in'", call).await, 5, "{}", app.name);
        assert_eq!(number(&app, "SELECT count(*) FROM calls_signups WHERE call = $1 AND state = 'waiting'", call).await, 2);
        assert_eq!(number(&app, "SELECT taken FROM calls_tasks WHERE call = $1", call).await, 5);
    }
}

/// A name has no digits.
fn letters(at: usize) -> String {
    let letter = |number: usize| char::from(b'a' + (number % 26) as u8);
    format!("{}{}", letter(at / 26), letter(at))
}
