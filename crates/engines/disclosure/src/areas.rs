//! The tree of areas: which part lies in which whole.

/// A tree, or several: each area lies in at most one other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Areas {
    parent: Vec<Option<u32>>,
    children: Vec<Vec<u32>>,
    height: Vec<u32>,
    /// Areas that named a parent that is not there, or themselves by a roundabout way. They stand by themselves.
    pub cut_loose: Vec<u32>,
}

impl Areas {
    /// For each area the one it lies in.
    #[must_use]
    pub fn new(parents: &[Option<u32>]) -> Self {
        let mut parent = parents.to_vec();
        let mut cut_loose = vec![];
        for area in 0..parent.len() {
            if parent[area].is_some_and(|above| above as usize >= parent.len()) || comes_back(&parent, area) {
                parent[area] = None;
                cut_loose.push(area as u32);
            }
        }
        let mut children = vec![vec![]; parent.len()];
        for (area, above) in parent.iter().enumerate() {
            if let Some(above) = above {
                children[*above as usize].push(area as u32);
            }
        }
        let height = heights(&parent);
        Self { parent, children, height, cut_loose }
    }

    /// How many areas there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parent.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parent.is_empty()
    }

    /// The area that this one lies in.
    #[must_use]
    pub fn parent(&self, area: usize) -> Option<usize> {
        self.parent[area].map(|above| above as usize)
    }

    /// The areas that lie directly in this one.
    #[must_use]
    pub fn children(&self, area: usize) -> &[u32] {
        &self.children[area]
    }

    /// Whether nothing lies in it.
    #[must_use]
    pub fn is_leaf(&self, area: usize) -> bool {
        self.children[area].is_empty()
    }

    /// How many steps it is to the deepest area in it: 0 for a leaf.
    #[must_use]
    pub fn height(&self, area: usize) -> u32 {
        self.height[area]
    }

    /// This area and everything it lies in, upwards.
    pub fn upwards(&self, area: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(area), |area| self.parent(*area))
    }

    /// How many levels the deepest branch has.
    #[must_use]
    pub fn levels(&self) -> u32 {
        self.height.iter().max().map_or(0, |height| height + 1)
    }
}

/// Whether the way up leads to the area itself. A walk of two speeds, so that a circle further up does not hold it either.
fn comes_back(parent: &[Option<u32>], area: usize) -> bool {
    let up = |area: usize| parent[area].map(|above| above as usize).filter(|above| *above < parent.len());
    let mut slow = Some(area);
    let mut quick = up(area);
    while let Some(ahead) = quick {
        if ahead == area {
            return true;
        }
        if quick == slow {
            return false;
        }
        slow = slow.and_then(up);
        quick = up(ahead).and_then(|next| if next == area { Some(next) } else { up(next) });
    }
    false
}

fn heights(parent: &[Option<u32>]) -> Vec<u32> {
    let mut height = vec![0; parent.len()];
    for start in 0..parent.len() {
        let (mut area, mut steps) = (start, 0);
        while let Some(above) = parent[area] {
            area = above as usize;
            steps += 1;
            if height[area] >= steps {
                break;
            }
            height[area] = steps;
        }
    }
    height
}
