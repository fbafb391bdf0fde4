"""Changes to a week, and the week after them, so that a solver that starts anew can say what is right."""
import json

import numpy as np

from landscape import Week


def withhold(week, count, seed):
    """The week without `count` requests, and the changes that bring them one by one."""
    chance = np.random.default_rng([seed, 1])
    later = chance.choice(len(week.need), count, replace=False)
    stays = np.ones(len(week.need), bool)
    stays[later] = False
    number = np.cumsum(stays) - 1
    kept = stays[week.edge_request]
    start = Week(week.need[stays], week.penalty[stays], week.capacity, number[week.edge_request[kept]], week.edge_helper[kept], week.edge_cost[kept])
    begins = np.searchsorted(week.edge_request, np.arange(len(week.need) + 1))
    lines = []
    for request in later:
        edges = range(begins[request], begins[request + 1])
        node = lambda edge: int(stays.sum() + week.edge_helper[edge] + 1)
        lines.append({"change": "add_request", "need": int(week.need[request]), "penalty": int(week.penalty[request]),
                      "edges": [[node(edge), int(week.edge_cost[edge])] for edge in edges]})
    return start, lines


def mix(week, count, seed):
    """Changes of all days: requests that go, helpers that go, other costs, needs, capacities. Returns them and the week after."""
    chance = np.random.default_rng([seed, 2])
    after = Week(*(part.copy() for part in vars(week).values()))
    requests, gone_requests, gone_helpers, lines = len(week.need), set(), set(), []
    while len(lines) < count:
        kind, edge = chance.integers(0, 6), int(chance.integers(0, len(week.edge_cost)))
        request, helper = int(week.edge_request[edge]), int(week.edge_helper[edge])
        if request in gone_requests or helper in gone_helpers:
            continue
        line = {"request": request + 1, "helper": requests + helper + 1}
        if kind == 0:
            gone_requests.add(request)
            after.need[request] = 0
            lines.append({"change": "remove_request", "request": request + 1})
        elif kind == 1:
            gone_helpers.add(helper)
            after.capacity[helper] = 0
            lines.append({"change": "remove_helper", "helper": line["helper"]})
        elif kind == 2:
            after.need[request] = max(1, int(after.need[request]) + int(chance.integers(-1, 2)))
            lines.append({"change": "change_need", "request": request + 1, "need": int(after.need[request])})
        elif kind == 3:
            after.capacity[helper] = chance.integers(0, 5)
            lines.append({"change": "change_capacity", "helper": line["helper"], "capacity": int(after.capacity[helper])})
        else:
            after.edge_cost[edge] = chance.integers(0, 1300)
            lines.append({"change": "change_cost", **line, "cost": int(after.edge_cost[edge])})
    return after, lines


def write_changes(path, lines):
    with open(path, "w") as file:
        file.writelines(json.dumps(line) + "\n" for line in lines)
