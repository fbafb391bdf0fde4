//! Everything that somebody could try, each on a table that hides only what is below k, where it succeeds, and on a release, where it does not.

mod attack;
mod levels_of_the_map;
mod over_time;
mod own_signals;
mod pages_and_words;
mod random_tables;
mod rare_themes;
mod same_release;
mod theme_groups;
mod totals_and_parts;
mod town;
