#!/usr/bin/env python3
"""Communities and introductions beside igraph, networkit and scipy: one run, one thread, the same ties.

    python groups.py --program target/release/examples/groups_speed             1,000 to 1,000,000 ties, three rounds, medians
    python groups.py --program ... --sizes 10000 --seeds 7 --rounds 1           a short look

Needs numpy, scipy, python-igraph and networkit. CPU seconds of the work itself, without reading the ties. The ties come from `make_ties`: villages,
organisations that know many, 85 % of the ties inside, 10 % with the next village, 5 % anywhere; weights 1 to 20; five ties per node.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np


def make_ties(count, seed):
    chance = np.random.default_rng(seed)
    nodes = count // 5
    villages = max(3, nodes // 120)
    sizes = chance.lognormal(0, .8, villages)
    village = np.sort(chance.choice(villages, nodes, p=sizes / sizes.sum()))
    starts = np.searchsorted(village, np.arange(villages + 1))
    is_organisation = chance.random(nodes) < .12
    activity = np.minimum((chance.pareto(1.6, nodes) + .3) * np.where(is_organisation, 4, 1), 60 + nodes ** .5)
    total = np.concatenate([[0], np.cumsum(activity)])

    def pick(low, high, many):
        at = total[low] + chance.random(many) * (total[high] - total[low])
        return np.clip(np.searchsorted(total, at, 'right') - 1, 0, nodes - 1)

    seen = np.zeros(0, np.int64)
    while len(seen) < count:
        many = int((count - len(seen)) * 1.4) + 50
        a = pick(np.zeros(many, int), np.full(many, nodes), many)
        where = chance.random(many)
        near = np.clip(village[a] + chance.choice([-1, 1], many), 0, villages - 1)
        other = np.where(where < .85, village[a], np.where(where < .95, near, chance.integers(0, villages, many)))
        other = np.where(starts[other + 1] > starts[other], other, village[a])
        b = pick(starts[other], starts[other + 1], many)
        is_tie = (a != b) & (is_organisation[a] | is_organisation[b] | (chance.random(many) < .3))
        seen = np.concatenate([seen, np.minimum(a, b)[is_tie] * nodes + np.maximum(a, b)[is_tie]])
        _, first = np.unique(seen, return_index=True)
        seen = seen[np.sort(first)]
    seen = seen[:count]
    return nodes, seen // nodes, seen % nodes, np.minimum(20, chance.geometric(.35, count))


def timed(work):
    begin = time.process_time()
    done = work()
    return done, time.process_time() - begin


def igraph_leiden(nodes, a, b, weights):
    import igraph
    graph = igraph.Graph(n=nodes, edges=np.c_[a, b].tolist())
    weights = weights.tolist()
    found, seconds = timed(lambda: graph.community_leiden('modularity', weights=weights, n_iterations=2))
    return {"seconds": seconds, "modularity": graph.modularity(found.membership, weights)}


def networkit_leiden(nodes, a, b, weights):
    import networkit
    networkit.setNumberOfThreads(1)
    networkit.setSeed(1, False)
    graph = networkit.GraphFromCoo((weights.astype(float), (a.astype(np.uint64), b.astype(np.uint64))), n=nodes, weighted=True)
    found, seconds = timed(lambda: networkit.community.ParallelLeiden(graph).run().getPartition())
    return {"seconds": seconds, "modularity": networkit.community.Modularity().getQuality(found, graph)}


def scipy_adamic_adar(nodes, a, b, weights):
    import scipy.sparse as sparse
    ties = sparse.csr_matrix((np.ones(2 * len(a)), (np.r_[a, b], np.r_[b, a])), (nodes, nodes))
    degree = np.diff(ties.indptr)
    shares = sparse.diags(np.where(degree > 1, 1 / np.log(np.maximum(degree, 2)), 0)) @ ties

    def best():
        top = np.zeros(0)
        for start in range(0, nodes, 4000):
            pairs = (ties[start:start + 4000] @ shares).tocoo()
            once = pairs.row + start < pairs.col
            row, column, score = pairs.row[once] + start, pairs.col[once], pairs.data[once]
            if len(top) == 1000:
                row, column, score = row[score > top[0]], column[score > top[0]], score[score > top[0]]
            if len(row):
                score = score[np.asarray(ties[row, column]).ravel() == 0]
            top = np.sort(np.r_[top, score])[-1000:]
        return top
    _, seconds = timed(best)
    return {"seconds": seconds}


PEERS = {"igraph Leiden": igraph_leiden, "networkit ParallelLeiden": networkit_leiden, "scipy Adamic-Adar": scipy_adamic_adar}


def ours(program, path):
    found = json.loads(subprocess.run([program, path], stdout=subprocess.PIPE, text=True, check=True).stdout)
    return {"opbouw communities": {"seconds": found["communities_seconds"], "modularity": found["modularity"]},
            "opbouw introductions": {"seconds": found["introductions_seconds"]}}


def one_round(program, path, ties_path):
    done = ours(program, path)
    for name in PEERS:
        # A process each, so that none is slowed by the memory of another.
        one = subprocess.run([sys.executable, __file__, "--peer", name, "--ties", ties_path], stdout=subprocess.PIPE, text=True, check=True,
                             env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"})
        done[name] = json.loads(one.stdout)
    return done


def compare(size, seed, options):
    nodes, a, b, weights = make_ties(size, seed)
    with tempfile.TemporaryDirectory() as folder:
        path, ties_path = os.path.join(folder, "ties.txt"), os.path.join(folder, "ties.npz")
        np.savetxt(path, np.c_[a, b, weights], fmt="%d")
        np.savez(ties_path, nodes=nodes, a=a, b=b, weights=weights)
        rounds = [one_round(options.program, path, ties_path) for _ in range(options.rounds)]
    for name in rounds[0]:
        own = "opbouw introductions" if "introductions" in name or "Adamic" in name else "opbouw communities"
        seconds = statistics.median(one[name]["seconds"] for one in rounds)
        modularity = rounds[0][name].get("modularity")
        ratio = seconds / statistics.median(one[own]["seconds"] for one in rounds)
        print(f"| {size:,} | {seed} | {name} | {seconds:.4f} | {ratio:.1f} | {'' if modularity is None else f'{modularity:.5f}'} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="target/release/examples/groups_speed")
    parser.add_argument("--sizes", default="1000,10000,100000,1000000")
    parser.add_argument("--seeds", default="1")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    parser.add_argument("--ties", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        ties = np.load(options.ties)
        print(json.dumps(PEERS[options.peer](int(ties["nodes"]), ties["a"], ties["b"], ties["weights"])))
        return
    print("| ties | seed | | CPU s | times ours | modularity |\n|---|---|---|---|---|---|")
    for size in map(int, options.sizes.split(",")):
        for seed in map(int, options.seeds.split(",")):
            compare(size, seed, options)


if __name__ == "__main__":
    main()
