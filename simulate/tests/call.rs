//! Promise: waves fill a call without flooding it, whatever the true yes-rate.

use opbouw_simulate::call::{Aim, Asking, Call};

const CALL: Call = Call { aim: Aim::Names, wanted: 200, reachable: 3_000, easiness: 1.0 };

#[test]
fn waves_fill_the_places_and_seldom_more_while_asking_once_does_neither() {
    for easiness in [0.5, 1.0] {
        let call = Call { easiness, ..CALL };
        let went = |asking: Asking| (1..=40).map(|seed| call.play(asking, seed)).collect::<Vec<_>>();
        let (waves, once) = (went(Asking::Waves), went(Asking::Once));
        let missed = |went: &[_]| went.iter().filter(|one| call.is_too_many(one) || call.is_too_few(one)).count();
        assert!(missed(&waves) <= 6 && missed(&once) >= 24, "{} and {} of 40 calls at {easiness}", missed(&waves), missed(&once));
        assert!(waves.iter().filter(|one| call.is_too_many(one)).count() <= 3);
        assert!(waves.iter().all(|one| one.turned_away == 0));
    }
}

#[test]
fn nobody_is_asked_twice_and_no_more_than_there_are() {
    let call = Call { reachable: 300, ..CALL };
    for asking in [Asking::Waves, Asking::Once, Asking::Everybody] {
        let went = call.play(asking, 1);
        assert!(went.asked <= 300 && went.came <= went.coming && went.coming + went.turned_away <= went.asked, "{went:?}");
    }
}

#[test]
fn a_call_goes_the_same_every_time() {
    assert_eq!(CALL.play(Asking::Waves, 7), CALL.play(Asking::Waves, 7));
}
