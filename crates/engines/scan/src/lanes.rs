//! Sixty-four replicas side by side in the narrowest numbers that hold them, so that one instruction counts for many.

/// How many replicas walk together.
pub(crate) const LANES: usize = 64;

/// One number of each replica, on a line of the cache or more.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(crate) struct Cell<T>(pub [T; LANES]);

/// A signed number that stops at its ends instead of going round.
pub(crate) trait Lane: Copy + PartialOrd {
    const ZERO: Self;
    const ONE: Self;
    const LEAST: Self;
    const MOST: Self;
    fn plus(self, other: Self) -> Self;
    fn minus(self, other: Self) -> Self;
    /// The nearest there is.
    fn narrow(number: i32) -> Self;
    fn wide(self) -> i32;
    /// All bits, or none.
    fn when(yes: bool) -> Self;
    fn and(self, other: Self) -> Self;
    fn or(self, other: Self) -> Self;
}

macro_rules! lane {
    ($number:ty) => {
        impl Lane for $number {
            const ZERO: Self = 0;
            const ONE: Self = 1;
            const LEAST: Self = <$number>::MIN;
            const MOST: Self = <$number>::MAX;
            #[inline(always)]
            fn plus(self, other: Self) -> Self {
                self.saturating_add(other)
            }
            #[inline(always)]
            fn minus(self, other: Self) -> Self {
                self.saturating_sub(other)
            }
            #[inline(always)]
            fn narrow(number: i32) -> Self {
                number.clamp(<$number>::MIN as i32, <$number>::MAX as i32) as Self
            }
            #[inline(always)]
            fn wide(self) -> i32 {
                self as i32
            }
            #[inline(always)]
            fn when(yes: bool) -> Self {
                -(yes as $number)
            }
            #[inline(always)]
            fn or(self, other: Self) -> Self {
                self | other
            }
            #[inline(always)]
            fn and(self, other: Self) -> Self {
                self & other
            }
        }
    };
}

lane!(i8);
lane!(i16);
lane!(i32);
