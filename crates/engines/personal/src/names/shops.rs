//! Which name is that of a shop, a stall or a café, because the sentence says so: "Marktkraam van bakker Bart"?

use super::Names;
use super::around::is_trade;

/// Words after a trade or a relative under which a shop can be known.
const RELATIVES: &[&str] = &["tante", "oom", "ome", "oma", "opa"];

impl Names<'_> {
    /// Whether the name of these words is that of a shop.
    pub(super) fn is_shop(&self, first: usize, last: usize) -> bool {
        self.is_called_shop(last)
            || self.has_shop_sign(first) && !self.is_told_of(last) && (self.is_shop_of(first) || self.is_shop_aside(last))
    }

    /// "Kees Kruidenier is een winkel"
    fn is_called_shop(&self, last: usize) -> bool {
        let article = matches!(self.key(last + 2), "een" | "de" | "het" | "a" | "the");
        let says = matches!(self.key(last + 1), "is" | "was");
        says && article && (self.names_shop(last + 3) || self.names_shop(last + 4))
    }

    /// "De winkel van tante Riet is dicht en zij is eenzaam": it is about her after all.
    fn is_told_of(&self, last: usize) -> bool {
        let person = ["zij", "ze", "hij", "haar", "hem", "eenzaam", "ziek", "alleen", "she", "he", "huilt", "drinkt"];
        (last + 1..last + 14).any(|place| person.contains(&self.key(place)))
    }

    /// A trade or a relative before it: the name on the sign of a shop.
    fn has_shop_sign(&self, first: usize) -> bool {
        let one = self.key_before(first, 1);
        is_trade(one) || RELATIVES.contains(&one)
    }

    /// "De kraam van slager Henk"
    fn is_shop_of(&self, first: usize) -> bool {
        matches!(self.key_before(first, 2), "van" | "bij" | "of") && first > 2 && self.names_shop(first - 3)
    }

    /// "bij tante Sjaan (café)", "bij oma Toos, een winkel"
    fn is_shop_aside(&self, last: usize) -> bool {
        let signed = matches!(self.key(last + 1), "(" | ",");
        let article = usize::from(matches!(self.key(last + 2), "een" | "de" | "het"));
        signed && self.names_shop(last + 2 + article)
    }

    fn names_shop(&self, at: usize) -> bool {
        let endings = ["winkel", "kraam", "cafe", "shop", "stall", "bakkerij", "slagerij", "kruidenier", "store", "marktkraam"];
        self.word(at).is_some_and(|word| word.is_word() && endings.iter().any(|ending| word.key.ends_with(ending)))
    }
}
