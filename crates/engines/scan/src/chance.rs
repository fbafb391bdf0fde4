//! Chance from a seed, replica and interval, so that any replica can be drawn by itself: xoshiro256++ (Blackman and Vigna 2021), begun by SplitMix64.
//!
//! Own code and no crate: thirty lines, and the numbers stay the same when a dependency changes its mind.

/// A stream of numbers that looks like chance and depends on where it began only.
pub(crate) struct Chance([u64; 4]);

impl Chance {
    /// The stream of one replica in one interval. Streams of different places have nothing to do with each other.
    pub fn of(seed: u64, replica: u64, interval: u64) -> Self {
        let place = mix(mix(seed ^ 0x5CA1_AB1E).wrapping_add(replica)).wrapping_add(interval);
        let mut state = mix(place);
        Self(std::array::from_fn(|_| {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            mix(state)
        }))
    }

    #[inline]
    pub fn next(&mut self) -> u64 {
        let [a, b, c, d] = &mut self.0;
        let result = a.wrapping_add(*d).rotate_left(23).wrapping_add(*a);
        let shifted = *b << 17;
        *c ^= *a;
        *d ^= *b;
        *b ^= *c;
        *a ^= *d;
        *c ^= shifted;
        *d = d.rotate_left(45);
        result
    }

    /// A whole number below `end`, and what was left over of the draw: itself even over all of `u64`.
    #[inline]
    pub fn below(&mut self, end: u64) -> (u64, u64) {
        let product = u128::from(self.next()) * u128::from(end);
        ((product >> 64) as u64, product as u64)
    }

    /// A number above 0, up to and with 1.
    pub fn share(&mut self) -> f64 {
        ((self.next() >> 11) + 1) as f64 / (1_u64 << 53) as f64
    }

    /// How many events, when `mean` are expected.
    pub fn poisson(&mut self, mean: f64) -> u64 {
        if mean < 30.0 { self.poisson_by_product(mean) } else { self.poisson_by_rejection(mean) }
    }

    fn poisson_by_product(&mut self, mean: f64) -> u64 {
        let least = (-mean).exp();
        let mut product = self.share();
        let mut events = 0;
        while product > least {
            product *= self.share();
            events += 1;
        }
        events
    }

    /// Hörmann, *The transformed rejection method for generating Poisson random variables* (1993), algorithm PTRS.
    fn poisson_by_rejection(&mut self, mean: f64) -> u64 {
        let b = 0.931 + 2.53 * mean.sqrt();
        let a = -0.059 + 0.024_83 * b;
        let inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
        let quick = 0.9277 - 3.6224 / (b - 2.0);
        loop {
            let (u, v) = (self.share() - 0.5, self.share());
            let rim = 0.5 - u.abs();
            let events = ((2.0 * a / rim + b) * u + mean + 0.43).floor();
            if rim >= 0.07 && v <= quick {
                return events as u64;
            }
            if events < 0.0 || (rim < 0.013 && v > rim) {
                continue;
            }
            let chance = events * mean.ln() - mean - ln_factorial(events);
            if (v * inverse_alpha / (a / (rim * rim) + b)).ln() <= chance {
                return events as u64;
            }
        }
    }
}

fn mix(state: u64) -> u64 {
    let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// Stirling's series from 10 on: off by less than 1e-9.
fn ln_factorial(number: f64) -> f64 {
    if number < 10.0 {
        return (2..=number as u32).map(|factor| f64::from(factor).ln()).sum();
    }
    let x = number + 1.0;
    let square = x * x;
    (x - 0.5) * x.ln() - x + 0.918_938_533_204_672_8 + (1.0 / 12.0 - (1.0 / 360.0 - 1.0 / (1260.0 * square)) / square) / x
}

#[cfg(test)]
mod tests {
    use super::{Chance, ln_factorial};

    #[test]
    fn the_stream_is_that_of_the_paper() {
        // The first numbers from the state 1, 2, 3, 4, as the authors' C code gives them.
        let mut chance = Chance([1, 2, 3, 4]);
        assert_eq!([chance.next(), chance.next(), chance.next()], [41_943_041, 58_720_359, 3_588_806_011_781_223]);
    }

    #[test]
    fn poisson_has_the_mean_and_variance_of_its_name() {
        for mean in [0.2, 5.0, 29.0, 31.0, 700.0] {
            let mut chance = Chance::of(3, 1, 4);
            let draws: Vec<f64> = (0..40_000).map(|_| chance.poisson(mean) as f64).collect();
            let average = draws.iter().sum::<f64>() / 40_000.0;
            let variance = draws.iter().map(|draw| (draw - average).powi(2)).sum::<f64>() / 40_000.0;
            assert!((average / mean - 1.0).abs() < 0.03, "{mean}: {average}");
            assert!((variance / mean - 1.0).abs() < 0.05, "{mean}: {variance}");
        }
    }

    #[test]
    fn factorials_meet_where_the_series_begins() {
        let by_hand: f64 = (2..=10).map(|factor| f64::from(factor).ln()).sum();
        assert!((ln_factorial(10.0) - by_hand).abs() < 1e-9);
    }
}
