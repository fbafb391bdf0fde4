"""OR-Tools' SimpleMinCostFlow on a DIMACS file: one JSON line. Reading is outside the time, as it is for the others."""
import json
import resource
import sys
import time

import numpy as np
from ortools.graph.python import min_cost_flow

supplies, arcs = [], []
with open(sys.argv[1]) as file:
    for line in file:
        if line[0] == "a":
            arcs.append(line[2:])
        elif line[0] == "n":
            supplies.append(line[2:])
tail, head, _, capacity, cost = np.loadtxt(arcs, np.int64, ndmin=2).T
node, supply = np.loadtxt(supplies, np.int64, ndmin=2).T
del arcs, supplies
begin = time.process_time()
solver = min_cost_flow.SimpleMinCostFlow()
solver.add_arcs_with_capacity_and_unit_cost((tail - 1).astype(np.int32), (head - 1).astype(np.int32), capacity, cost)
solver.set_nodes_supplies((node - 1).astype(np.int32), supply)
built = time.process_time()
assert solver.solve() == solver.OPTIMAL
done = time.process_time()
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"objective": solver.optimal_cost(), "build_seconds": built - begin, "cpu_seconds": done - built, "memory_mb": memory}))
