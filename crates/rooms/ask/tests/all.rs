//! All tests of this crate in one program: many programs take longer to link than to run.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

mod asking_gives_neighbours_with_reasons;
mod cards_outcomes_and_offers;
mod corrections_are_followed;
mod counts_add_up_without_text;
mod every_answer_has_safe_headers;
mod hostile_text_stays_text;
mod nothing_of_a_question_is_kept;
mod openapi_is_the_api;
mod pages_speak_the_readers_language;
mod red_flag_gives_numbers_and_no_volunteers;
mod the_api_answers_and_refuses;
mod wrong_questions_are_explained;
