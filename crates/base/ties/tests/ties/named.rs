//! What parties say: one-sided, confirmed, changed, ended; and how it was on an earlier day.

use jiff::civil::date;
use opbouw_neighbourhood::store::end_party;
use opbouw_ties::{HowOften, TiesError, end_tie, find_named, list_named_of, list_nodes, put_back};

use crate::parties::{NOW_S, TODAY, registers};

#[tokio::test]
async fn a_tie_is_one_sided_until_the_other_says_so_too() {
    for register in registers().await {
        let (welfare, housing) = (register.welfare, register.housing);
        let first = register.name(welfare, housing, HowOften::Sometimes, Some(welfare), TODAY).await.unwrap();
        let same = register.name(welfare, housing, HowOften::Sometimes, Some(welfare), TODAY).await.unwrap();
        assert_eq!((same, register.heard("tie_named").await), (first, 1), "said twice it is one, and nobody hears of it again");
        assert!(!register.ties(TODAY).await[0].named.as_ref().unwrap().is_confirmed());
        register.name(housing, welfare, HowOften::Weekly, Some(housing), TODAY).await.unwrap();
        let ties = register.ties(TODAY).await;
        let named = ties[0].named.clone().unwrap();
        assert!(ties.len() == 1 && named.is_confirmed() && named.how_often == HowOften::Weekly, "{}", register.db.name);
        assert_eq!((register.heard("tie_named").await, ties[0].weight().to_bits()), (2, 3.0_f64.to_bits()));
    }
}

#[tokio::test]
async fn nobody_has_a_tie_with_themselves_or_with_who_is_not_there() {
    for register in registers().await {
        let choir = register.choir;
        let name = |one, other| register.name(one, other, HowOften::Monthly, None, TODAY);
        assert_eq!(name(choir, choir).await, Err(TiesError::SameParty));
        assert_eq!(name(choir, 9_999).await, Err(TiesError::NoParty));
        register.db.write(move |tx| end_party(tx, choir, TODAY)).await.unwrap();
        assert_eq!(name(register.welfare, choir).await, Err(TiesError::NoParty), "{}", register.db.name);
    }
}

#[tokio::test]
async fn what_ended_is_still_there_on_an_earlier_day() {
    for register in registers().await {
        let (pair, spring) = (register.pair(), date(2026, 3, 1));
        register.name(pair.a, pair.b, HowOften::Monthly, None, spring).await.unwrap();
        let end = |today| register.db.write(move |tx| end_tie(tx, NOW_S, today, pair));
        assert_eq!((end(TODAY).await, end(TODAY).await), (Ok(true), Ok(false)));
        assert_eq!(register.heard("tie_ended").await, 1);
        let counts =
            [register.ties(date(2026, 2, 28)).await, register.ties(spring).await, register.ties(TODAY).await].map(|ties| ties.len());
        assert_eq!(counts, [0, 1, 0], "{}", register.db.name);
        register.name(pair.a, pair.b, HowOften::Monthly, None, TODAY).await.unwrap();
        assert_eq!(register.ties(TODAY).await.len(), 1, "they may begin again");
        assert_eq!(end(TODAY).await, Ok(true), "a slip of the same day leaves nothing");
        assert_eq!(register.ties(TODAY).await.len(), 0);
    }
}

#[tokio::test]
async fn what_was_named_is_put_back_as_it_was() {
    for register in registers().await {
        let (pair, spring) = (register.pair(), date(2026, 3, 1));
        let named = || register.db.read(move |tx| find_named(tx, pair));
        register.name(pair.a, pair.b, HowOften::Monthly, Some(pair.a), spring).await.unwrap();
        let was = named().await.unwrap().unwrap();
        register.name(pair.a, pair.b, HowOften::Weekly, Some(pair.b), TODAY).await.unwrap();
        let back = was.clone();
        register.db.write(move |tx| put_back(tx, NOW_S, pair, Some(&back))).await.unwrap();
        assert_eq!(named().await.unwrap(), Some(was.clone()), "{}", register.db.name);
        register.db.write(move |tx| end_tie(tx, NOW_S, TODAY, pair)).await.unwrap();
        let back = was.clone();
        register.db.write(move |tx| put_back(tx, NOW_S, pair, Some(&back))).await.unwrap();
        assert_eq!((named().await.unwrap(), register.ties(TODAY).await.len()), (Some(was), 1), "one that ended");
        register.db.write(move |tx| put_back(tx, NOW_S, pair, None)).await.unwrap();
        assert_eq!((named().await.unwrap(), register.ties(spring).await.len()), (None, 0), "{}: as if never said", register.db.name);
    }
}

#[tokio::test]
async fn a_party_that_ended_is_no_node_from_that_day_on() {
    for register in registers().await {
        let (pair, housing) = (register.pair(), register.housing);
        register.name(pair.a, pair.b, HowOften::Monthly, None, date(2026, 3, 1)).await.unwrap();
        register.db.write(move |tx| end_party(tx, housing, TODAY)).await.unwrap();
        let (before, now) = (register.ties(date(2026, 11, 22)).await, register.ties(TODAY).await);
        assert_eq!((before.len(), now.len()), (1, 0), "{}", register.db.name);
        let nodes = register.db.read(|tx| list_nodes(tx, TODAY)).await.unwrap();
        assert_eq!(nodes.iter().map(|party| party.id).collect::<Vec<_>>(), [register.choir, register.welfare]);
        assert_eq!(register.db.read(move |tx| list_named_of(tx, housing)).await.unwrap().len(), 1);
    }
}
