//! How do people behave? Every number of the simulation, with where it comes from.
//!
//! *Published*: somebody counted it; the source is named (numbers in brackets are those of the list in `docs/design/0013-simulation.md`).
//! *Assumed*: nobody did, as far as was found. Assumptions hold for all policies alike, and none favours Opbouw on purpose.

/// Residents of the municipality that the published counts of requests come from: Meppel, about 34,000 (assumed, from memory).
const MEPPEL_RESIDENTS: f64 = 34_000.0;
/// Published [1]: 800 requests in three years. Per resident and week.
pub const REQUESTS_PER_RESIDENT_WEEK: f64 = 800.0 / 156.0 / MEPPEL_RESIDENTS;
/// Published [1]: 880 people signed up in three years. Per resident and week; these come beside those who offer at the start.
pub const NEW_GIVERS_PER_RESIDENT_WEEK: f64 = 880.0 / 156.0 / MEPPEL_RESIDENTS;
/// Published [1]: of 1,940 first contacts 485 became a match: what a reaction on the board is worth.
pub const CONTACT_BECOMES_MATCH: f64 = 485.0 / 1_940.0;
/// Published [1]: matches per request on a platform with a board. The reactions below are tuned until the board does as well.
pub const BOARD_MATCHES_PER_REQUEST: f64 = 485.0 / 800.0;
/// Published [2]: part of the volunteers who are gone after a year.
pub const GONE_IN_A_YEAR: f64 = 0.30;
/// Published [3]: of the answers to a link by text message 60 % came within the hour; here: of those who answer, on the day itself.
pub const ANSWERS_SAME_DAY: f64 = 0.60;

/// Assumed: on every later day this part of who still answers does so.
pub const ANSWERS_EACH_LATER_DAY: f64 = 0.45;
/// Assumed: who never answers a question, whatever they would say.
pub const NEVER_ANSWERS: f64 = 0.25;
/// Assumed: what a willing, near, fitting and rested giver says to a concrete question, before the multipliers below. Tuned so that the coordinator
/// who asks the nearest sees one question in four become a match, as [1] and as Opbouw itself believes where there is no history.
pub const SAYS_YES: f64 = 0.77;
/// Assumed: both said yes; the first meeting goes well. (Times the yes-rate: one in four.)
pub const YES_BECOMES_MATCH: f64 = 0.75;
/// Assumed: days from a first contact or a yes until it is known whether it is a match.
pub const CONTACT_DAYS: u16 = 2;
/// Assumed: agreed, and nobody came; then the request is open again. Opbouw's calls believe the same: 85 % come.
pub const NO_SHOW: f64 = 0.15;
/// Assumed: how much answers differ between needs, between villages for one need, and between people (deviation of the log-odds).
pub const NEEDS_DIFFER: f64 = 0.4;
/// See [`NEEDS_DIFFER`]. This is what learning can learn: with 0.8, of two villages one says yes twice as often as the other.
pub const PLACES_DIFFER: f64 = 0.8;
/// See [`NEEDS_DIFFER`].
pub const PEOPLE_DIFFER: f64 = 0.8;
/// Assumed: who offers half of what is asked says yes this much less.
pub const POOR_FIT: f64 = 0.5;
/// Assumed: willingness halves every so many metres.
pub const HALVES_EVERY_M: f64 = 4_000.0;
/// Assumed: each question in the last four weeks makes the next yes this much likelier: fatigue.
pub const ASKED_AGAIN: f64 = 0.8;
/// Assumed: each task that goes on does the same.
pub const BUSY_ALREADY: f64 = 0.5;
/// Published [4] that there is a dip towards the summer; the size is assumed. Weeks 24 to 34, and the two of Christmas.
pub const HOLIDAYS: f64 = 0.75;
/// Assumed: more than three questions in four weeks, and this part leaves each week beside who leaves anyway.
pub const LEAVES_OVERASKED: f64 = 0.02;

/// Assumed: how differently often people look at a board (deviation of the logarithm); few write most.
pub const LOOKS_DIFFER: f64 = 1.0;
/// Tuned, so that the board reaches [`BOARD_MATCHES_PER_REQUEST`]: what a willing giver reacts on the first day of a notice.
pub const REACTS_FIRST_DAY: f64 = 0.042;
/// Assumed: a notice draws half as many eyes every so many days.
pub const NOTICE_HALVES_DAYS: f64 = 5.0;

/// Assumed: the asker gives up, or finds help elsewhere.
pub const GIVES_UP_DAYS: u16 = 28;
/// Assumed: part of the tasks that are done once, in a week; people prefer those [4].
pub const ONE_OFF: f64 = 0.6;
/// Days that a single task takes a giver.
pub const ONE_OFF_DAYS: u16 = 7;
/// Assumed: days that a lasting task does.
pub const LASTING_DAYS: u16 = 91;
/// After this many days without an answer the next is asked. Earlier loses who is slow; later loses days.
pub const WAITS_DAYS: u16 = 3;
/// The span in which questions to one person are counted.
pub const ASKED_DAYS: u16 = 28;
/// More questions than this in that span is asking too often.
pub const ASKED_OFTEN: usize = 3;
