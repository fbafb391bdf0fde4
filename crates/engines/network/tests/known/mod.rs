//! Small networks that everybody knows: who: whom, and x how often.

use opbouw_network::Graph;

const NETWORKS: [(&str, &str); 3] = [("karate", KARATE), ("les misérables", LES_MISERABLES), ("southern women", SOUTHERN_WOMEN)];

/// Zachary's karate club (1977): 34 members, 78 ties, weighted.
const KARATE: &str = "0: 1x4 2x5 3x3 4x3 5x3 6x3 7x2 8x2 10x2 11x3 12 13x3 17x2 19x2 21x2 31x2 | 1: 2x6 3x3 7x4 13x5 17 19x2 21x2 30x2 | 2: 3x3 7x4 8x5 9 \
    13x3 27x2 28x2 32x2 | 3: 7x3 12x3 13x3 | 4: 6x2 10x3 | 5: 6x5 10x3 16x3 | 6: 16x3 | 8: 30x3 32x3 33x4 | 9: 33x2 | 13: 33x3 | 14: \
    32x3 33x2 | 15: 32x3 33x4 | 18: 32 33x2 | 19: 33 | 20: 32x3 33 | 22: 32x2 33x3 | 23: 25x5 27x4 29x3 32x5 33x4 | 24: 25x2 27x3 31x2 | \
    25: 31x7 | 26: 29x4 33x2 | 27: 33x4 | 28: 31x2 33x2 | 29: 32x4 33x2 | 30: 32x3 33x3 | 31: 32x4 33x4 | 32: 33x5";

/// Who appears with whom in Les Misérables, after Knuth (1993): 77 people, 254 ties, weighted.
const LES_MISERABLES: &str = "0: 1 | 1: 2x8 3x10 4 5 6 7 8x2 9 10x5 | 2: 3x6 10x3 | 3: 10x3 | 10: 11 12 13 14 15 23x9 24x7 25x12 26x31 27x17 28x8 29x2 31x3 32 \
    33x2 34x3 35x3 36x2 37x2 38x2 43x3 44 48 49x2 51x2 55x19 58x4 64 68 69 70 71 72 | 12: 23x2 | 16: 17x4 18x4 19x4 20x3 21x3 22x3 23x3 \
    | 17: 18x4 19x4 20x3 21x3 22x3 23x3 26 55 | 18: 19x4 20x3 21x3 22x3 23x3 | 19: 20x4 21x3 22x3 23x3 | 20: 21x5 22x4 23x4 | 21: 22x4 \
    23x4 | 22: 23x4 | 23: 24x2 25 27x5 29 30 31x2 | 24: 25x13 26x4 27 41x2 42 50 68 69 70 | 25: 26 27x5 39 40 41x3 42x2 48 55x2 68x5 \
    69x6 70x4 71 75x3 | 26: 27 43 49x3 51x2 54 55x21 72x2 | 27: 28 29 31 33 43 48 58x6 68 69x2 70 71 72 | 28: 44x3 45x2 | 29: 34x2 35x2 \
    36 37 38 | 30: 31x2 | 34: 35x3 36x2 37x2 38x2 | 35: 36x2 37x2 38x2 | 36: 37x2 38x2 | 37: 38x2 | 39: 52 55 | 41: 42x2 55x5 57 62 68 \
    69 70 71 75 | 46: 47 48x2 | 48: 55x4 57 58x7 59x6 60 61x2 62x7 63x5 64x5 65x3 66 68 69 71 73x2 74x2 75 76 | 49: 50 51x9 54 55x12 56 \
    | 51: 52 53 54x2 55x6 | 54: 55 | 55: 56 57 58x7 59x5 61 62x9 63 64x5 65x2 | 57: 58 59x2 61 62x2 63x2 64 65 67x3 | 58: 59x15 60x4 \
    61x6 62x17 63x4 64x10 65x5 66x3 70 76 | 59: 60x2 61x5 62x13 63x5 64x9 65x5 66 | 60: 61x2 62x3 63x2 64x2 65x2 66 | 61: 62x6 63x3 64x6 \
    65x5 66 | 62: 63x6 64x12 65x5 66x2 76 | 63: 64x4 65x5 66 76 | 64: 65x7 66x3 76 | 65: 66x2 76 | 66: 76 | 68: 69x6 70x4 71x2 75x3 | \
    69: 70x4 71x2 75x3 | 70: 71x2 75 | 71: 75 | 73: 74x3";

/// The women of Davis, Gardner and Gardner (1941): 18 women, 139 ties, weighted by how many of the 14 events they shared.
const SOUTHERN_WOMEN: &str = "0: 1x6 2x7 3x6 4x3 5x4 6x3 7x3 8x3 9x2 10x2 11x2 12x2 13x2 14 15x2 16 17 | 1: 2x6 3x6 4x3 5x4 6x4 7x2 8x3 9x2 10 11 12x2 13x2 14x2 \
    15 | 2: 3x6 4x4 5x4 6x4 7x3 8x4 9x3 10x2 11x2 12x3 13x3 14x2 15x2 16 17 | 3: 4x4 5x4 6x4 7x2 8x3 9x2 10 11 12x2 13x2 14x2 15 | 4: \
    5x2 6x2 8x2 9 12 13 14 | 5: 6x3 7x2 8x2 9 10 11 12 13 14 15 | 6: 7x2 8x3 9x2 10 11 12x2 13x2 14x2 15 | 7: 8x2 9x2 10x2 11x2 12x2 \
    13x2 14 15x2 16 17 | 8: 9x3 10x2 11x2 12x3 13x2 14x2 15x2 16 17 | 9: 10x3 11x3 12x4 13x3 14x3 15x2 16 17 | 10: 11x4 12x4 13x3 14x3 \
    15x2 16 17 | 11: 12x6 13x5 14x3 15x2 16 17 | 12: 13x6 14x4 15x2 16 17 | 13: 14x4 15 16x2 17x2 | 14: 15 16 17 | 15: 16 17 | 16: 17x2";

/// The ties of a network.
pub fn list_ties(name: &str) -> Vec<(u32, u32, f64)> {
    let (_, text) = NETWORKS.into_iter().find(|(known, _)| *known == name).unwrap();
    let mut ties = Vec::new();
    for line in text.split('|') {
        let (a, others) = line.split_once(':').unwrap();
        for other in others.split_whitespace() {
            let (b, weight) = other.split_once('x').unwrap_or((other, "1"));
            ties.push((a.trim().parse().unwrap(), b.parse().unwrap(), weight.parse().unwrap()));
        }
    }
    ties
}

/// A network, with or without weights.
pub fn read(name: &str, is_weighted: bool) -> Graph {
    let ties: Vec<(u32, u32, f64)> =
        list_ties(name).into_iter().map(|(a, b, weight)| (a, b, if is_weighted { weight } else { 1.0 })).collect();
    let nodes = ties.iter().map(|tie| tie.0.max(tie.1) as usize + 1).max().unwrap();
    Graph::new(nodes, &ties)
}
