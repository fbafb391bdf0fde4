//! Two tables with the same signals in them: another moment, another cut of the areas, a window that moves.

use crate::attack::View;
use crate::town::SECRET;
use crate::town::{flat, table};
use opbouw_disclosure::{Archive, Cell, Chart, Quarter, Rule, closed_block, nearby, release};

const FIRST: Quarter = Quarter { year: 2026, quarter: 1 };

#[test]
fn a_second_cut_of_the_same_quarter_would_give_what_lies_between_the_borders() {
    // The border moves by one street with three signals. Each table is safe by itself.
    let before = flat(&[&[40], &[60]]);
    let after = flat(&[&[48], &[52]]);
    let [first, second] = [&before, &after].map(|table| release(table, Rule::default(), &SECRET));
    let (Cell::Shown(small), Cell::Shown(large)) = (first.get(1, Some(0)), second.get(1, Some(0))) else { panic!("both are large") };
    assert!(large - small >= 5, "so the street has between one and nine: the attack works on two tables of one quarter");

    let mut archive = Archive::default();
    assert!(archive.put(FIRST, first.clone()).is_ok());
    assert!(archive.put(FIRST, second).is_err());
    assert_eq!(archive.find(FIRST), Some(&first));
}

#[test]
fn the_next_quarter_has_other_signals_so_each_is_attacked_by_itself() {
    let quarters = [flat(&[&[50, 12], &[50, 30], &[1, 4]]), table(&[None, Some(0), Some(0)], 1, &[&[51, 12], &[51, 33]])];
    for table in &quarters {
        let shut = release(table, Rule::default(), &SECRET);
        assert_eq!(View::of(&shut).learns(table, 0), []);
        assert_eq!(release(table, Rule::default(), &SECRET), shut, "the same question gives the same answer");
    }
}

#[test]
fn a_quarter_is_released_when_it_is_over() {
    assert_eq!(Quarter::of_month(2026, 3), FIRST);
    assert!(!FIRST.is_closed_in(2026, 3));
    assert!(FIRST.is_closed_in(2026, 4));
    assert!(Quarter { year: 2025, quarter: 4 }.is_closed_in(2026, 1));
}

#[test]
fn a_window_that_moves_would_tell_of_single_weeks() {
    let weeks = [3_u32, 3, 3, 5, 9, 0, 0, 0];
    let moving: Vec<_> = (4..=5).map(|end| nearby(weeks[end - 4..end].iter().sum(), 10)).collect();
    assert_eq!(moving, [Some(10), Some(20)], "the attack: the fifth week has at least nine minus four more than the first");
    // A block stands still for four weeks and then has other weeks.
    let answers: Vec<_> = (4..12).map(|week| closed_block(week).expect("there is one")).collect();
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1] || pair[0].end == pair[1].start));
}

#[test]
fn one_signal_of_ones_own_would_tell_how_many_others_there_are() {
    let others = 14;
    assert_eq!((nearby(others, 10), nearby(others + 1, 10)), (Some(10), Some(15)), "the attack, were the present week counted");
    assert!((0..40).all(|week| closed_block(week).is_none_or(|block| block.end <= week)), "so no block has the present week in it");
}

#[test]
fn a_bar_that_was_shown_stays_when_the_next_week_comes() {
    let weeks = [4_u32, 2, 9, 11, 30, 2, 0, 12, 5, 40, 1, 1];
    for expected in [0.0, 1.0, 3.0, 6.0, 12.0] {
        let chart = Chart::open(101, expected, 10);
        for now in 0..weeks.len() {
            assert!(chart.bars(&weeks[..=now]).starts_with(&chart.bars(&weeks[..now])));
        }
        let below: Vec<u32> = weeks.iter().map(|week| week % 3).collect();
        let bars = chart.bars(&below);
        assert!(bars.iter().all(|bar| bar.level.is_none()), "below k a bar says nothing");
    }
}
