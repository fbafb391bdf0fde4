//! What the work counts: per month, for twelve months, and never for one party or one that is not there.

use jiff::civil::{Date, date};
use opbouw_ties::{How, HowOften, Worked, list_worked_of, note_together};

use crate::parties::{Register, TODAY, registers};

async fn note(register: &Register, one: i64, other: i64, how: How, on: Date) -> bool {
    register.db.write(move |tx| note_together(tx, one, other, how, on)).await.unwrap()
}

#[tokio::test]
async fn what_is_done_together_makes_a_tie_that_fades_after_a_year() {
    for register in registers().await {
        let pair = register.pair();
        for on in [date(2025, 11, 30), date(2025, 12, 1), date(2026, 11, 2), TODAY] {
            assert!(note(&register, pair.b, pair.a, How::Booking, on).await);
        }
        assert!(note(&register, pair.a, pair.b, How::Activity, TODAY).await);
        let ties = register.ties(TODAY).await;
        let expected = [Worked { how: How::Activity, count: 1 }, Worked { how: How::Booking, count: 3 }];
        assert_eq!((ties.len(), &ties[0].worked[..], ties[0].times()), (1, &expected[..], 4), "{}", register.db.name);
        assert!(ties[0].named.is_none() && ties[0].weight() > 1.9);
        assert_eq!(register.ties(date(2027, 11, 1)).await.len(), 0, "a year later nothing is left");
        assert_eq!(register.ties(date(2025, 11, 30)).await[0].times(), 1, "and before it there was less");
        let party = pair.a;
        assert_eq!(register.db.read(move |tx| list_worked_of(tx, party, TODAY)).await.unwrap().len(), 2);
    }
}

#[tokio::test]
async fn what_counts_for_nothing_does_not_fail() {
    for register in registers().await {
        let (welfare, choir) = (register.welfare, register.choir);
        assert!(!note(&register, welfare, welfare, How::Call, TODAY).await);
        assert!(!note(&register, welfare, 9_999, How::Call, TODAY).await);
        register.db.write(move |tx| opbouw_neighbourhood::store::end_party(tx, choir, TODAY)).await.unwrap();
        assert!(!note(&register, welfare, choir, How::Call, TODAY).await, "{}", register.db.name);
        assert!(register.ties(TODAY).await.is_empty());
    }
}

#[tokio::test]
async fn said_and_done_is_one_tie_of_both() {
    for register in registers().await {
        let pair = register.pair();
        register.name(pair.a, pair.b, HowOften::Weekly, Some(pair.a), TODAY).await.unwrap();
        for _ in 0..8 {
            note(&register, pair.a, pair.b, How::Contact, TODAY).await;
        }
        let ties = register.ties(TODAY).await;
        assert_eq!((ties.len(), ties[0].times(), ties[0].weight().to_bits()), (1, 8, 6.0_f64.to_bits()), "{}", register.db.name);
    }
}
