"""Invented weeks of help: requests and helpers in villages, who could help whom, and at which cost.

The structure is that of a real week: people live close together in neighbourhoods, most requests want one person, one in a thousand wants a
crowd, a helper has a few talents, some free parts of the week and an own distance, and some requests can be helped by nobody.
The same numbers and seed give the same week.
"""
import numpy as np
from scipy.spatial import cKDTree

TALENTS, DAY_PARTS, LANGUAGES, MOST_CHOICES, PENALTY = 24, 21, 12, 40, 4000


class Week:
    """Arrays: need and penalty by request, capacity by helper; edges as request, helper, cost."""

    def __init__(self, need, penalty, capacity, edge_request, edge_helper, edge_cost):
        self.need, self.penalty, self.capacity = need, penalty, capacity
        self.edge_request, self.edge_helper, self.edge_cost = edge_request, edge_helper, edge_cost


def make_week(requests, helpers, seed, pairs=False):
    chance = np.random.default_rng([seed, requests, helpers])
    request_at, helper_at = make_homes(chance, requests, helpers)
    popularity = 1 / np.arange(1, TALENTS + 1) ** 0.6
    popularity /= popularity.sum()
    talents = bits(chance.choice(TALENTS, (helpers, 4), p=popularity), chance.random((helpers, 4)) < [1, 0.75, 0.5, 0.25])
    free = bits(chance.integers(0, DAY_PARTS, (helpers, 9)), chance.random((helpers, 9)) < 0.7)
    speaks = bits(chance.integers(1, LANGUAGES, (helpers, 1)), chance.random((helpers, 1)) < 0.3) | 1
    screened, reach = chance.random(helpers) < 0.4, chance.choice([800, 1500, 2500, 4000, 5000], helpers, p=[0.15, 0.3, 0.3, 0.15, 0.1])
    capacity, busy = chance.choice([1, 2, 3, 4], helpers, p=[0.4, 0.3, 0.2, 0.1]), chance.integers(0, 101, helpers)
    talent = 1 << chance.choice(TALENTS, requests, p=popularity)
    when = bits(chance.integers(0, DAY_PARTS, (requests, 4)), chance.random((requests, 4)) < [1, 0.8, 0.6, 0.4])
    language = np.where(chance.random(requests) < 0.12, 1 << chance.integers(1, LANGUAGES, requests), 1)
    screening = chance.random(requests) < 0.2
    need = chance.choice([1, 2, 3, 4, 5], requests, p=[0.82, 0.1, 0.04, 0.02, 0.02])
    crowd = np.zeros(requests, bool)
    crowd[chance.choice(requests, max(1, requests // 1000), replace=False)] = True
    need[crowd] = chance.integers(50, 201, crowd.sum())
    if pairs:
        need[:], capacity[:], crowd[:] = 1, 1, False
    fit = chance.integers(0, 201, 4096)
    tree, found = cKDTree(helper_at), []

    def cost(request, helper, metres):
        return np.minimum(1000, metres / 5).astype(np.int64) + fit[(request * 31 + helper * 17) % 4096] + busy[helper]

    single = np.flatnonzero(~crowd)
    for start in range(0, len(single), 2000):
        block = single[start:start + 2000]
        metres, helper = tree.query(request_at[block], k=min(helpers, 1600), distance_upper_bound=5000)
        request, helper = np.broadcast_to(block[:, None], helper.shape), np.where(np.isfinite(metres), helper, 0)
        may = np.isfinite(metres) & (metres <= reach[helper]) & ((talents[helper] & talent[request]) > 0) & ((free[helper] & when[request]) > 0)
        may &= ((speaks[helper] & language[request]) > 0) & (screened[helper] | ~screening[request])
        found.append(cheapest(request[may], helper[may], cost(request[may], helper[may], metres[may]), MOST_CHOICES))
    for request in np.flatnonzero(crowd):
        helper = np.array(sorted(tree.query_ball_point(request_at[request], 8000)), np.int64)
        helper = helper[(free[helper] & (when[request] | 7)) > 0] if len(helper) else helper
        metres = np.hypot(*(helper_at[helper] - request_at[request]).T)
        who = np.full(len(helper), request)
        found.append(cheapest(who, helper, cost(who, helper, metres), need[request] * 6))
    edge_request, edge_helper, edge_cost = (np.concatenate(part) for part in zip(*found))
    order = np.lexsort((edge_helper, edge_request))
    penalty = PENALTY * chance.choice([1, 2, 3], requests, p=[0.6, 0.3, 0.1])
    return Week(need, penalty, capacity, edge_request[order], edge_helper[order], edge_cost[order])


def make_homes(chance, requests, helpers):
    towns, areas = max(1, helpers // 600), max(4, helpers // 40)
    town = chance.uniform(0, 9000 * towns**0.5, (towns, 2))
    area = town[chance.integers(0, towns, areas)] + chance.normal(0, 1700, (areas, 2))
    size = chance.lognormal(0, 0.7, areas)
    return tuple(area[chance.choice(areas, count, p=size / size.sum())] + chance.normal(0, 330, (count, 2)) for count in (requests, helpers))


def bits(numbers, on):
    return np.bitwise_or.reduce(np.where(on, 1 << numbers, 0), axis=1)


def cheapest(request, helper, cost, most):
    order = np.lexsort((helper, cost, request))
    request, helper, cost = request[order], helper[order], cost[order]
    first = np.r_[True, request[1:] != request[:-1]] if len(request) else np.zeros(0, bool)
    rank = np.arange(len(request)) - np.maximum.accumulate(np.where(first, np.arange(len(request)), 0))
    return request[rank < most], helper[rank < most], cost[rank < most]


def arcs_of(week, rise=0):
    """Tail, head, capacity and cost of all arcs, and the supply of all nodes, counted from 0. With `rise` tasks cost 0, rise, 2 * rise extra."""
    requests, helpers = len(week.need), len(week.capacity)
    sink, request, helper = requests + helpers, np.arange(requests), np.arange(helpers)
    parts = [(week.edge_request, requests + week.edge_helper, np.ones(len(week.edge_cost), int), week.edge_cost)]
    parts.append((request, np.full(requests, sink), week.need, week.penalty))
    if rise:
        for task in range(week.capacity.max()):
            able = helper[week.capacity > task]
            parts.append((requests + able, np.full(len(able), sink), np.ones(len(able), int), np.full(len(able), rise * task)))
    else:
        parts.append((requests + helper, np.full(helpers, sink), week.capacity, np.zeros(helpers, int)))
    supply = np.zeros(sink + 1, np.int64)
    supply[:requests], supply[sink] = week.need, -week.need.sum()
    return [np.concatenate(part).astype(np.int64) for part in zip(*parts)] + [supply]


def write_problem(path, week, rise=0):
    tail, head, capacity, cost, supply = arcs_of(week, rise)
    with open(path, "w") as file:
        file.write(f"c an invented week\np min {len(supply)} {len(tail)}\n")
        file.writelines(f"n {node + 1} {supply[node]}\n" for node in np.flatnonzero(supply))
        file.writelines(f"a {a} {b} 0 {c} {w}\n" for a, b, c, w in zip((tail + 1).tolist(), (head + 1).tolist(), capacity.tolist(), cost.tolist()))
