"""The scan as straightforward numpy: every cylinder of every replica, and of each its likelihood ratio."""
import time

import numpy as np


def ratios(cases, usual, total, model):
    with np.errstate(all="ignore"):
        inside = cases * np.log(cases / usual)
        if model == "ebp":
            found = inside + usual - cases
        else:
            found = inside + np.where(total > cases, (total - cases) * np.log((total - cases) / (total - usual)), 0.0)
    return np.where(cases > usual, found, 0.0)


def best(counts, usual, near, total, model, windows):
    """The highest ratio, and its centre, circle, window, cases."""
    back = lambda cells: np.cumsum(cells[:, ::-1][:, :windows], axis=1)
    counts, usual = back(counts).astype(float), back(usual)
    top = (0.0, 0, 0, 0, 0)
    # Some centres at a time, or the table of all cylinders would not fit.
    for begin in range(0, len(near), 1000):
        lists = near[begin:begin + 1000]
        cases = np.cumsum(counts[lists], axis=1)
        found = ratios(cases, np.cumsum(usual[lists], axis=1), total, model)
        place = np.unravel_index(found.argmax(), found.shape)
        if found[place] > top[0]:
            top = (float(found[place]), begin + int(place[0]), int(place[1]) + 1, int(place[2]) + 1, int(cases[place]))
    return top


def scan(counts, people, near, model, windows, replicas, seed):
    """What happened, seconds of that, p, and seconds of each replica."""
    chance = np.random.default_rng(seed)
    total = counts.sum()
    share = (counts.sum(axis=1) if model == "permutation" else people) / (total if model == "permutation" else people.sum())
    usual = share[:, None] * counts.sum(axis=0)[None, :]
    begin = time.process_time()
    found = best(counts, usual, near, total, model, windows)
    seen = time.process_time()
    areas, weeks = counts.shape
    owners = np.repeat(np.arange(areas), counts.sum(axis=1))
    times = np.repeat(np.tile(np.arange(weeks), areas), counts.ravel())
    higher = 0
    for _ in range(replicas):
        if model == "permutation":
            again = np.bincount(owners * weeks + chance.permutation(times), minlength=areas * weeks).reshape(areas, weeks)
        elif model == "ebp":
            again = chance.poisson(usual[:, -windows:])
        else:
            again = np.stack([chance.multinomial(int(number), share) for number in counts.sum(axis=0)[-windows:]], axis=1)
        higher += best(again, usual, near, total, model, windows)[0] >= found[0]
    each = (time.process_time() - seen) / max(1, replicas)
    return found, seen - begin, (higher + 1) / (replicas + 1), each
