#!/usr/bin/env python3
"""An invented landscape of who works with whom. `python gen.py TIES OUT.csv [SEED]`

One node for every five ties. Villages of about 120 nodes, some far larger. One in eight is an organisation or a professional; those are four times as busy.
How busy somebody is follows a power law, up to a limit. Of the ties 85 % stay in the village, 10 % go to the next, 5 % anywhere; about 70 % have an
organisation at one end. A tie weighs 1 to 20: what was done together. No pair twice, nobody with themselves.
"""
import sys

import numpy as np


class Landscape:
    def __init__(self, ties, seed):
        self.chance = np.random.default_rng(seed)
        self.nodes = ties // 5
        self.villages = max(3, self.nodes // 120)
        sizes = self.chance.lognormal(0, 0.8, self.villages)
        self.village = np.sort(self.chance.choice(self.villages, self.nodes, p=sizes / sizes.sum()))
        self.begins = np.searchsorted(self.village, np.arange(self.villages + 1))
        self.organisation = self.chance.random(self.nodes) < 0.12
        busy = (self.chance.pareto(1.6, self.nodes) + 0.3) * np.where(self.organisation, 4, 1)
        self.busy_before = np.concatenate([[0], np.cumsum(np.minimum(busy, 60 + self.nodes**0.5))])

    def draw(self, begin, end):
        """For each pair of bounds a node between them, the busy ones more often."""
        low, high = self.busy_before[begin], self.busy_before[end]
        at = low + self.chance.random(len(begin)) * (high - low)
        return np.clip(np.searchsorted(self.busy_before, at, "right") - 1, 0, self.nodes - 1)

    def draw_pairs(self, count):
        one = self.draw(np.zeros(count, int), np.full(count, self.nodes))
        home, how_far = self.village[one], self.chance.random(count)
        next_village = np.clip(home + self.chance.choice([-1, 1], count), 0, self.villages - 1)
        anywhere = self.chance.integers(0, self.villages, count)
        there = np.where(how_far < 0.85, home, np.where(how_far < 0.95, next_village, anywhere))
        there = np.where(self.begins[there + 1] > self.begins[there], there, home)
        other = self.draw(self.begins[there], self.begins[there + 1])
        fits = (one != other) & (self.organisation[one] | self.organisation[other] | (self.chance.random(count) < 0.3))
        return np.minimum(one, other)[fits] * self.nodes + np.maximum(one, other)[fits]

    def draw_ties(self, ties):
        pairs = np.zeros(0, np.int64)
        while len(pairs) < ties:
            pairs = np.concatenate([pairs, self.draw_pairs(int((ties - len(pairs)) * 1.4) + 50)])
            _, first = np.unique(pairs, return_index=True)
            pairs = pairs[np.sort(first)]
        pairs = pairs[:ties]
        return pairs // self.nodes, pairs % self.nodes, np.minimum(20, self.chance.geometric(0.35, ties))


def write_landscape(ties, path, seed=1):
    one, other, weight = Landscape(ties, seed).draw_ties(ties)
    np.savetxt(path, np.c_[one, other, weight], fmt="%d", delimiter=",", header="a,b,weight", comments="")


if __name__ == "__main__":
    write_landscape(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1)
