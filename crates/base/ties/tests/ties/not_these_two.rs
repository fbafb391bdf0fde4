//! Pairs that are not to be introduced: until a day, for good, and no longer.

use jiff::civil::date;
use opbouw_ties::{Pair, TiesError, keep_apart, let_meet, list_apart};

use crate::parties::{TODAY, registers};

#[tokio::test]
async fn not_these_two_until_the_day_is_there() {
    for register in registers().await {
        let (pair, later) = (register.pair(), date(2027, 5, 1));
        register.db.write(move |tx| keep_apart(tx, pair, TODAY, Some(later))).await.unwrap();
        let apart = |on| register.db.read(move |tx| list_apart(tx, on));
        assert_eq!(apart(TODAY).await.unwrap(), [(pair, Some(later))], "{}", register.db.name);
        assert_eq!(apart(later).await.unwrap(), []);
        register.db.write(move |tx| keep_apart(tx, pair, TODAY, None)).await.unwrap();
        assert_eq!(apart(date(2040, 1, 1)).await.unwrap(), [(pair, None)], "what is said last counts");
        assert_eq!(register.db.write(move |tx| let_meet(tx, pair)).await, Ok(true));
        assert_eq!((register.db.write(move |tx| let_meet(tx, pair)).await, apart(TODAY).await.unwrap().len()), (Ok(false), 0));
        let nobody = Pair::new(pair.a, 9_999).unwrap();
        assert_eq!(register.db.write(move |tx| keep_apart(tx, nobody, TODAY, None)).await, Err(TiesError::NoParty));
    }
}
