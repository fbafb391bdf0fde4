//! For each area the areas nearest to it, nearest first and itself before all.

mod tree;

use crate::{Areas, ScanFault};
use tree::Tree;

/// Lists of neighbours. The circles of a centre are the beginnings of its list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbours {
    starts: Vec<u32>,
    lists: Vec<u32>,
}

impl Neighbours {
    /// The `count` nearest, itself included. Of two just as far the first in the order of the areas comes first.
    pub fn nearest(areas: &Areas, count: usize) -> Self {
        let tree = Tree::new(areas.points());
        let count = count.clamp(1, areas.len().max(1));
        let mut lists = vec![0; areas.len() * count];
        tree.for_each_nearest(count, |area, nearest| {
            lists[area as usize * count..][..count].copy_from_slice(nearest);
        });
        Self { starts: (0..=areas.len()).map(|area| (area * count) as u32).collect(), lists }
    }

    /// Lists that somebody else made: by road, by bus, over water. Each begins with the area itself.
    pub fn from_lists(lists: &[Vec<u32>]) -> Result<Self, ScanFault> {
        let mut seen_by = vec![usize::MAX; lists.len()];
        let mut all = Self { starts: vec![0], lists: Vec::new() };
        for (area, list) in lists.iter().enumerate() {
            if list.first() != Some(&(area as u32)) {
                return Err(ScanFault::Neighbours { area });
            }
            for &near in list {
                match seen_by.get_mut(near as usize) {
                    Some(seen) if *seen != area => *seen = area,
                    _ => return Err(ScanFault::Neighbours { area }),
                }
            }
            all.push(list);
        }
        Ok(all)
    }

    /// Only circles with at most this share of all people; a centre with more people than that is still a circle by itself.
    #[must_use]
    pub fn within_population(&self, areas: &Areas, share: f64) -> Self {
        let limit = areas.population().iter().sum::<f64>() * share;
        let mut kept = Self { starts: vec![0], lists: Vec::new() };
        for area in 0..self.len() {
            let list = self.of(area);
            let mut people = 0.0;
            let fits = |near: &&u32| {
                people += areas.population().get(**near as usize).unwrap_or(&0.0);
                people <= limit
            };
            let count = list.iter().take_while(fits).count();
            kept.push(&list[..count.max(1)]);
        }
        kept
    }

    fn push(&mut self, list: &[u32]) {
        self.lists.extend_from_slice(list);
        self.starts.push(self.lists.len() as u32);
    }

    /// The neighbours of one area.
    pub fn of(&self, area: usize) -> &[u32] {
        &self.lists[self.starts[area] as usize..self.starts[area + 1] as usize]
    }

    /// For how many areas.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// For no area at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The length of the longest list.
    pub(crate) fn longest(&self) -> usize {
        self.starts.windows(2).map(|pair| (pair[1] - pair[0]) as usize).max().unwrap_or(0)
    }

    /// The same lists with areas numbered by their place in `order`.
    pub(crate) fn in_order(&self, order: &[u32]) -> Self {
        let mut places = vec![0; order.len()];
        (0..).zip(order).for_each(|(place, area)| places[*area as usize] = place);
        let mut moved = Self { starts: vec![0], lists: Vec::with_capacity(self.lists.len()) };
        for &area in order {
            moved.lists.extend(self.of(area as usize).iter().map(|near| places[*near as usize]));
            moved.starts.push(moved.lists.len() as u32);
        }
        moved
    }
}

/// All areas, those that are near each other with near numbers: good for the cache, and changes no answer.
pub(crate) fn near_order(areas: &Areas) -> Vec<u32> {
    Tree::new(areas.points()).order
}
