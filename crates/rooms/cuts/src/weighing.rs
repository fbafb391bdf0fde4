//! How heavily does each loss count? Numbers that everybody can see and change.

use crate::model::What;

/// The heaviest.
pub const MOST: u8 = 10;

/// How heavily each kind of loss counts: 0 (not) to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights([u8; 12]);

/// In the order of [`What::ALL`]: what a whole village loses is the heaviest, what can be promised anew the lightest. Residents who are only known
/// are many, so each counts little; one with whom there is contact counts as that contact too.
impl Default for Weights {
    fn default() -> Self {
        Self([1, 3, 3, 1, 2, 2, 2, 3, 1, 1, 1, 5])
    }
}

impl Weights {
    /// How heavily this counts.
    pub fn of(&self, what: What) -> u64 {
        u64::from(self.0[what.at()])
    }

    /// The same with another number for this kind, when it is 0 to 10.
    #[must_use]
    pub fn with(mut self, what: What, weight: u8) -> Self {
        self.0[what.at()] = weight.min(MOST);
        self
    }

    /// Whether nothing counts: then nothing would be lost, whatever goes.
    pub fn is_nothing(&self) -> bool {
        self.0.iter().all(|weight| *weight == 0)
    }

    /// Kinds that count otherwise than usual: how heavily, and how heavily that usually is.
    pub fn list_unusual(&self) -> Vec<(What, u64, u64)> {
        let usual = Self::default();
        What::ALL.into_iter().map(|what| (what, self.of(what), usual.of(what))).filter(|(_, is, usual)| is != usual).collect()
    }

    /// As they are kept: the numbers in order.
    pub fn text(&self) -> String {
        self.0.map(|weight| weight.to_string()).join(" ")
    }

    /// As they were kept; what cannot be read counts as at first.
    pub fn read(text: &str) -> Self {
        let kept = text.split(' ').map(str::parse::<u8>);
        What::ALL.into_iter().zip(kept).fold(Self::default(), |weights, (what, weight)| match weight {
            Ok(weight) => weights.with(what, weight),
            Err(_) => weights,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_read_as_they_were_kept() {
        let weights = Weights::default().with(What::Tie, 7).with(What::Resident, 200);
        assert_eq!((Weights::read(&weights.text()), weights.of(What::Resident)), (weights, 10));
        assert_eq!(Weights::read("x"), Weights::default());
    }
}
