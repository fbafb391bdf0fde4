//! Which draw is this? A random number for every question one can ask, so that all policies meet the same people on the same days.
//!
//! A generator that runs on gives other numbers as soon as one policy asks one person more. Here a number is a function of the seed, of what
//! is drawn, and of who it is about (SplitMix64 as a hash; Steele, Lea and Flood 2014). What one giver answers to one request is then the
//! same draw whoever sends them there (common random numbers), and differences between policies are differences between policies.

/// What is drawn. Two draws about the same people with another purpose are independent.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs, reason = "each is the name of a draw")]
pub enum What {
    GiverOffer,
    GiverArrival,
    GiverSpot,
    GiverNature,
    NeedNature,
    PlaceNature,
    LooksAtBoard,
    RequestCount,
    RequestText,
    RequestSpot,
    RequestLength,
    Reaction,
    Answer,
    Silence,
    AnswerDay,
    Contact,
    NoShow,
    DropOut,
    CallRate,
    CallYes,
    CallSilence,
    CallDay,
    CallComes,
}

/// Draws of one seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chance(u64);

impl Chance {
    /// All draws of this seed.
    pub fn of(seed: u64) -> Self {
        Self(mixed(seed ^ 0x4f70_626f_7577_2031))
    }

    /// The number itself.
    fn bits(self, what: What, one: u64, other: u64) -> u64 {
        mixed(mixed(mixed(self.0.wrapping_add(what as u64)) ^ one) ^ other.rotate_left(32))
    }

    /// Evenly between 0 (possible) and 1 (not possible).
    pub fn part(self, what: What, one: u64, other: u64) -> f64 {
        (self.bits(what, one, other) >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Below `count`; 0 when that is 0.
    pub fn below(self, count: usize, what: What, one: u64, other: u64) -> usize {
        (self.part(what, one, other) * count as f64) as usize
    }

    /// Normally distributed with mean 0 and deviation 1 (Box and Muller 1958).
    pub fn normal(self, what: What, one: u64, other: u64) -> f64 {
        let bits = self.bits(what, one, other);
        let even = |bits: u64| ((mixed(bits) >> 11) as f64 + 0.5) / (1u64 << 53) as f64;
        (-2.0 * even(bits).ln()).sqrt() * (std::f64::consts::TAU * even(!bits)).cos()
    }

    /// How many arrive when `mean` do on average (Poisson, by inversion; fine below some hundreds).
    pub fn count(self, mean: f64, what: What, one: u64) -> usize {
        let part = self.part(what, one, 0);
        let (mut so_many, mut chance) = (0, (-mean).exp());
        let mut sum = chance;
        while part > sum && so_many < 10_000 {
            so_many += 1;
            chance *= mean / so_many as f64;
            sum += chance;
        }
        so_many
    }
}

/// One step of SplitMix64.
fn mixed(bits: u64) -> u64 {
    let bits = bits.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_question_gives_the_same_number_and_another_gives_another() {
        let chance = Chance::of(1);
        assert_eq!(chance.part(What::Answer, 3, 4), chance.part(What::Answer, 3, 4));
        assert_ne!(chance.part(What::Answer, 3, 4), chance.part(What::Answer, 4, 3));
        assert_ne!(chance.part(What::Answer, 3, 4), chance.part(What::Silence, 3, 4));
        assert_ne!(chance.part(What::Answer, 3, 4), Chance::of(2).part(What::Answer, 3, 4));
    }

    #[test]
    fn means_and_deviations_are_what_they_should_be() {
        let chance = Chance::of(7);
        let over = |value: &dyn Fn(u64) -> f64| (0..20_000).map(value).sum::<f64>() / 20_000.0;
        assert!((over(&|at| chance.part(What::Answer, at, 1)) - 0.5).abs() < 0.01);
        assert!(over(&|at| chance.normal(What::GiverNature, at, 1)).abs() < 0.03);
        assert!((over(&|at| chance.normal(What::GiverNature, at, 1).powi(2)) - 1.0).abs() < 0.05);
        assert!((over(&|at| chance.count(3.2, What::RequestCount, at) as f64) - 3.2).abs() < 0.06);
    }
}
