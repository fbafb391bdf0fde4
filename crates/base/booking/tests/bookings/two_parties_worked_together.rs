//! A yes of one party to another is counted as working together; a no, a question and a booking of residents are not.

use opbouw_booking::{NewBooking, answer};
use opbouw_neighbourhood::{NewParty, PartyKind, store::found_party};
use opbouw_store::{Db, Statement, values};
use opbouw_ties::list_ties;

use crate::village::{NOW_S, TODAY, Village, ask, slot, villages, wish};

async fn times(db: &Db) -> i64 {
    db.read(|tx| list_ties(tx, TODAY)).await.unwrap().iter().map(opbouw_ties::Tie::times).sum()
}

/// A party with the keys of the house, and one that asks.
async fn parties(db: &Db, village: &Village) -> (i64, i64) {
    let found = |name: &str| {
        let new = NewParty::new(name, PartyKind::Organisation, "").unwrap();
        db.write(move |tx| found_party(tx, &new, TODAY))
    };
    let (keeping, asking) = (found("Dorpshuis").await.unwrap(), found("Koor").await.unwrap());
    let keep = Statement::new("test", "UPDATE booking_places SET party = $1 WHERE id = $2");
    db.execute(&keep, &values![keeping, village.house]).await.unwrap();
    (keeping, asking)
}

fn wish_of(village: &Village, party: Option<i64>, in_days: i64) -> NewBooking {
    NewBooking { party, ..wish(village, village.small, &[slot(in_days, 10, 12)]) }
}

#[tokio::test]
async fn a_yes_between_two_parties_is_counted_once() {
    for (db, village) in villages().await {
        let (keeping, asking) = parties(&db, &village).await;
        let say = |id: i64, yes: bool| db.write(move |tx| answer(tx, NOW_S, id, yes, "", Some(village.keeper)));
        let id = ask(&db, wish_of(&village, Some(asking), 1)).await.unwrap().id;
        assert_eq!(times(&db).await, 0, "asking is not working together");
        say(id, true).await.unwrap();
        assert_eq!(times(&db).await, 1, "{}", db.name);
        for (party, in_days) in [(None, 2), (Some(keeping), 3)] {
            let id = ask(&db, wish_of(&village, party, in_days)).await.unwrap().id;
            say(id, true).await.unwrap();
        }
        let refused = ask(&db, wish_of(&village, Some(asking), 4)).await.unwrap().id;
        say(refused, false).await.unwrap();
        assert_eq!(times(&db).await, 1, "not for residents, for itself, or for a no");
        let own = NewBooking { asked_by: Some(village.keeper), ..wish_of(&village, Some(asking), 5) };
        ask(&db, own).await.unwrap();
        assert_eq!(times(&db).await, 2, "agreed at once, since a keeper asked");
    }
}
