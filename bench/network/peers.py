#!/usr/bin/env python3
"""One measure by one peer: `python peers.py TIES.csv LIBRARY MEASURE OUT.npy` prints the best processor seconds of up to three and keeps the values.

Building the graph is not in the time. Values are per node in the order of `numpy.unique` of both columns; for bridges the pairs; for community the modularity.
"""
import os
import sys
import time

os.environ |= {"OMP_NUM_THREADS": "1", "RAYON_NUM_THREADS": "1", "RX_PARALLEL_THRESHOLD": "999999999", "OPENBLAS_NUM_THREADS": "1"}
import numpy as np

SOURCES = 256


def read(path):
    table = np.loadtxt(path, delimiter=",", skiprows=1, dtype=np.int64)
    names, ends = np.unique(table[:, :2], return_inverse=True)
    ends = ends.reshape(-1, 2)
    return len(names), ends[:, 0], ends[:, 1], table[:, 2]


def flags(count, chosen):
    values = np.zeros(count)
    values[list(chosen)] = 1
    return values


def by_igraph(nodes, a, b, weight):
    import igraph
    graph, weights = igraph.Graph(n=nodes, edges=np.c_[a, b].tolist()), weight.tolist()
    drawn = np.random.default_rng(3).choice(nodes, min(SOURCES, nodes), replace=False).tolist()
    leiden = lambda: graph.community_leiden("modularity", weights=weights, n_iterations=2)
    return {
        "betweenness": (lambda: graph.betweenness(directed=False), np.array),
        "betweenness-s": (lambda: graph.betweenness(directed=False, sources=drawn), np.array),
        "constraint": (lambda: graph.constraint(weights=weights), np.array),
        "core": (graph.coreness, np.array),
        "cut": (graph.articulation_points, lambda found: flags(nodes, found)),
        "bridges": (graph.bridges, lambda found: np.array([graph.es[edge].tuple for edge in found])),
        "community": (leiden, lambda found: graph.modularity(found.membership, weights)),
    }


def by_networkit(nodes, a, b, weight):
    import networkit
    networkit.setNumberOfThreads(1)
    networkit.setSeed(1, False)
    weighted = networkit.GraphFromCoo((weight.astype(float), (a.astype(np.uint64), b.astype(np.uint64))), n=nodes, weighted=True)
    plain = networkit.graphtools.toUnweighted(weighted)
    run = lambda algorithm: algorithm.run()
    central = networkit.centrality
    return {
        # It counts both directions.
        "betweenness": (lambda: run(central.Betweenness(plain)).scores(), lambda found: np.array(found) / 2),
        "betweenness-s": (lambda: run(central.EstimateBetweenness(plain, SOURCES, False, False)).scores(), np.array),
        "core": (lambda: run(central.CoreDecomposition(plain)).scores(), np.array),
        "community": (lambda: run(networkit.community.ParallelLeiden(weighted)).getPartition(),
                      lambda found: networkit.community.Modularity().getQuality(found, weighted)),
    }


def by_rustworkx(nodes, a, b, weight):
    import rustworkx
    graph = rustworkx.PyGraph()
    graph.add_nodes_from([None] * nodes)
    graph.add_edges_from(list(zip(a.tolist(), b.tolist(), weight.tolist())))
    in_order = lambda found: np.array([found[node] for node in range(nodes)])
    return {
        "betweenness": (lambda: rustworkx.graph_betweenness_centrality(graph, normalized=False), in_order),
        "core": (lambda: rustworkx.core_number(graph), in_order),
        "cut": (lambda: rustworkx.articulation_points(graph), lambda found: flags(nodes, found)),
        "bridges": (lambda: rustworkx.bridges(graph), lambda found: np.array(list(found))),
    }


def by_networkx(nodes, a, b, weight):
    import networkx
    graph = networkx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_weighted_edges_from(zip(a.tolist(), b.tolist(), weight.tolist()))
    everybody = list(graph)
    in_order = lambda found: np.array([found[node] for node in everybody])
    return {
        "betweenness": (lambda: networkx.betweenness_centrality(graph, normalized=False), in_order),
        "constraint": (lambda: networkx.constraint(graph, weight="weight"), in_order),
        # With nodes given it follows its own definition; its way by matrices does not when weights are whole numbers.
        "effective_size": (lambda: networkx.effective_size(graph, nodes=everybody, weight="weight"), in_order),
        "core": (lambda: networkx.core_number(graph), in_order),
        "cut": (lambda: list(networkx.articulation_points(graph)), lambda found: flags(nodes, found)),
        "bridges": (lambda: list(networkx.bridges(graph)), np.array),
    }


def by_scipy(nodes, a, b, weight):
    """Libraries have no call for the best pairs without making all: Adamic-Adar by blocks of rows, the best thousand kept."""
    import scipy.sparse as sparse
    both = sparse.csr_matrix((np.ones(2 * len(a)), (np.r_[a, b], np.r_[b, a])), (nodes, nodes))

    def best_pairs(block=4000, count=1000):
        degree = np.diff(both.indptr)
        shared = sparse.diags(np.where(degree > 1, 1 / np.log(np.maximum(degree, 2)), 0)) @ both
        best = np.zeros(0)
        for begin in range(0, nodes, block):
            scores = (both[begin:begin + block] @ shared).tocoo()
            above = scores.row + begin < scores.col
            row, column, score = scores.row[above] + begin, scores.col[above], scores.data[above]
            if len(best) == count:
                better = score > best[0]
                row, column, score = row[better], column[better], score[better]
            if len(row):
                score = score[np.asarray(both[row, column]).ravel() == 0]
            best = np.sort(np.r_[best, score])[-count:]
        return best

    return {"introductions": (best_pairs, np.array)}


def main(path, library, measure, out):
    work, values = globals()[f"by_{library}"](*read(path))[measure]
    best = float("inf")
    for _ in range(3):
        before = time.process_time()
        found = work()
        best = min(best, time.process_time() - before)
        if best > 1:
            break
    np.save(out, values(found))
    print(best)


if __name__ == "__main__":
    main(*sys.argv[1:])
