//! A hard limit of either keeps two from being proposed, whoever has it; wishes rank, and say so in words.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use std::collections::HashSet;

use crate::story::Story;
use opbouw_buddies::rules::chosen::{Chosen, CodeWord};
use opbouw_buddies::rules::fit::{CANDIDATES, Obstacle, Seeker, list_obstacles, rank_givers};
use opbouw_buddies::rules::preferences::{DayPart, Like, Limit, Part, Rhythm, Tongue, Trait};
use opbouw_buddies::rules::profile::{Side, Wanted};
use opbouw_testkit::{MadeUpVillage, TestApp};
use proptest::prelude::*;

fn chosen<Word: CodeWord>(bits: u32) -> Chosen<Word> {
    Word::ALL.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, word)| *word).collect()
}

prop_compose! {
    fn somebody()(
        person in 1i64..40, limits in 0u32..1024, wishes in 0u32..1024, traits in 0u32..64, likes in 0u32..8192, parts in 0u32..2_097_152,
        tongues in 0u32..4, has_vog in any::<bool>(), asked_lately in 0i64..6, waiting_days in 0i64..400, rhythm in 0usize..4,
        is_rare in any::<bool>(),
    ) -> Seeker {
        // Limits on and off by three, so that some fit.
        let limits = if is_rare { limits & limits >> 3 & limits >> 5 } else { 0 };
        Seeker {
            person,
            wanted: Wanted {
                side: Side::Both, limits: chosen(limits), wishes: chosen(wishes), traits: chosen(traits), likes: chosen(likes),
                parts: chosen(parts), rhythm: Rhythm::ALL[rhythm], tongues: chosen(tongues), about: String::new(), capacity: 1,
            },
            area: "Lindelo".to_owned(), place: None, has_vog, asked_lately, waiting_days,
        }
    }
}

/// What a limit asks, told another way than the program does: is it broken when these two meet?
fn is_broken(limit: Limit, mine: &Seeker, theirs: &Seeker) -> bool {
    let they = |word: Trait| theirs.wanted.traits.has(word);
    match limit {
        Limit::NoPets => they(Trait::Pets),
        Limit::NoSmoking => they(Trait::Smokes),
        Limit::NoStairs => they(Trait::Stairs),
        Limit::WomanOnly => !they(Trait::Woman),
        Limit::ManOnly => !they(Trait::Man),
        Limit::CarNeeded => !they(Trait::Car),
        Limit::VogNeeded => !theirs.has_vog,
        Limit::AtHomeOnly => theirs.wanted.limits.has(Limit::AtHomeOnly) || theirs.wanted.limits.has(Limit::OutsideOnly),
        Limit::OutsideOnly => theirs.wanted.limits.has(Limit::AtHomeOnly),
        Limit::NotInTheDark => {
            let can = |seeker: &Seeker, part: DayPart| seeker.wanted.parts.is_empty() || seeker.wanted.parts.has(part);
            !DayPart::ALL.iter().any(|part| part.part() != Part::Evening && can(mine, *part) && can(theirs, *part))
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nobody_is_proposed_across_a_hard_limit_of_either_or_kept_apart(
        asker in somebody(), givers in proptest::collection::vec(somebody(), 0..30), apart in proptest::collection::hash_set(1i64..40, 0..6),
    ) {
        let ranking = rank_givers(&asker, &givers, &apart);
        prop_assert!(ranking.candidates.len() <= CANDIDATES);
        for candidate in &ranking.candidates {
            prop_assert!(!apart.contains(&candidate.person) && candidate.person != asker.person);
            let fits = givers.iter().filter(|giver| giver.person == candidate.person).any(|giver| {
                let broken = |mine: &Seeker, theirs: &Seeker| mine.wanted.limits.words().any(|limit| is_broken(limit, mine, theirs));
                !broken(&asker, giver) && !broken(giver, &asker)
            });
            prop_assert!(fits, "somebody is proposed across a hard limit");
        }
        let scores: Vec<i64> = ranking.candidates.iter().map(|candidate| candidate.score).collect();
        prop_assert!(scores.windows(2).all(|pair| pair[0] >= pair[1]));
    }

    #[test]
    fn what_is_in_the_way_does_not_depend_on_who_is_asked_first(one in somebody(), other in somebody()) {
        let sorted = |mut obstacles: Vec<Obstacle>| { obstacles.sort_unstable(); obstacles };
        prop_assert_eq!(sorted(list_obstacles(&one, &other)), sorted(list_obstacles(&other, &one)));
    }

    #[test]
    fn one_more_hard_limit_never_lets_more_people_in(
        asker in somebody(), givers in proptest::collection::vec(somebody(), 0..20), more in 0usize..10,
    ) {
        let stricter = Seeker { wanted: Wanted { limits: asker.wanted.limits.with(Limit::ALL[more]), ..asker.wanted.clone() }, ..asker.clone() };
        let fitting = |asker: &Seeker| givers.iter().filter(|giver| list_obstacles(asker, giver).is_empty()).count();
        prop_assert!(fitting(&stricter) <= fitting(&asker));
    }
}

#[test]
fn wishes_and_likes_put_the_better_one_first_and_say_why() {
    let base = |person: i64, likes: &str, traits: &str| Seeker {
        person,
        wanted: Wanted {
            side: Side::Giver,
            limits: Chosen::default(),
            wishes: Chosen::default(),
            traits: Chosen::parse(traits.split_whitespace()).unwrap(),
            likes: Chosen::parse(likes.split_whitespace()).unwrap(),
            parts: Chosen::default(),
            rhythm: Rhythm::Any,
            tongues: Chosen::default().with(Tongue::Dutch),
            about: String::new(),
            capacity: 1,
        },
        area: "Lindelo".to_owned(),
        place: None,
        has_vog: false,
        asked_lately: 0,
        waiting_days: 0,
    };
    let mut asker = base(1, "walk games", "");
    asker.wanted.wishes = Chosen::default().with(Limit::NoSmoking);
    let ranking = rank_givers(&asker, &[base(2, "walk", "smokes"), base(3, "walk games", ""), base(4, "music", "")], &HashSet::new());
    let order: Vec<i64> = ranking.candidates.iter().map(|candidate| candidate.person).collect();
    assert_eq!(order, [3, 4, 2]);
    assert_eq!(Like::ALL.len(), 13);
    let misfits = &ranking.candidates[2].misfits;
    assert!(matches!(misfits[0], opbouw_buddies::rules::fit::Misfit::AskersWish(Limit::NoSmoking)), "{misfits:?}");
}

#[tokio::test]
async fn a_limit_keeps_somebody_off_the_page_and_out_of_a_forged_form() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let toos = story.looks("Toos", &[("grens-no-pets", "moet"), ("heb", "smokes")]).await;
        let with_dog = story.gives("Daan", &[("heb", "pets")]).await;
        let no_smoke = story.gives("Saar", &[("grens-no-smoking", "moet")]).await;
        story.gives("Wim", &[("grens-no-smoking", "liever")]).await;
        let page = story.joke().await.get(&format!("/maatjes/mensen/{toos}/kandidaten")).await;
        assert!(page.has("Wim") && !page.has("Daan") && !page.has("Saar"), "{}", app.name);
        assert!(page.has("niet roken") && page.has("geen huisdieren: 1 persoon"), "what does not fit, and why others are not there");
        for forged in [with_dog, no_smoke, toos, 4711] {
            let refused = story.propose(toos, forged).await;
            assert!(refused.status == 400 && refused.has("BUDDIES-007"), "{forged}: {}", refused.text);
        }
        assert!(story.column("buddies_pairs.id").await.is_empty());
    }
}

#[tokio::test]
async fn contradictory_limits_are_refused_with_what_is_wrong_and_nothing_is_lost() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let person = app.register("Toos", Some(story.party)).await;
        let fields =
            [&crate::story::profile("asker")[..], &[("grens-woman-only", "moet"), ("grens-man-only", "moet"), ("over", "Ik schaak graag")]]
                .concat();
        let refused = story.joke().await.post(&format!("/maatjes/mensen/{person}"), &fields).await;
        assert!(refused.status == 400 && refused.has("BUDDIES-002") && refused.has("kan niet samen"), "{}", refused.text);
        assert!(refused.has("Ik schaak graag") && refused.has("value=\"moet\" selected"), "what was typed stays");
        assert!(story.column("buddies_profiles.id").await.is_empty(), "{}", app.name);
    }
}

#[tokio::test]
async fn a_certificate_that_holds_lets_somebody_in_and_one_that_ran_out_does_not() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let toos = story.looks("Toos", &[("grens-vog-needed", "moet")]).await;
        let henny = story.gives("Henny", &[]).await;
        let seen = [("soort", "vog"), ("vanaf", "2026-01-01"), ("tot", "2026-11-24")];
        let page = |page: opbouw_testkit::Reply| page.has("Stel Henny voor");
        assert!(!page(story.joke().await.get(&format!("/maatjes/mensen/{toos}/kandidaten")).await));
        story.joke().await.post(&format!("/maatjes/mensen/{henny}/bewijzen"), &seen).await;
        assert!(page(story.joke().await.get(&format!("/maatjes/mensen/{toos}/kandidaten")).await), "{}", app.name);
        app.clock.pass(jiff::ToSpan::days(2));
        assert!(!page(story.joke().await.get(&format!("/maatjes/mensen/{toos}/kandidaten")).await));
    }
}
