#!/usr/bin/env python3
"""Writes the known networks and their known values for the tests of crates/engines/network: what networkx says.

    python known_values.py FOLDER
Zachary (1977), karate club; Davis, Gardner and Gardner (1941), southern women; Knuth (1993), Les Misérables.
"""
import csv
import os
import sys

import networkx as nx


def write_edges(path, rows, header):
    with open(path, "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def write_values(path, graph):
    between = nx.betweenness_centrality(graph, normalized=False)
    # Only for requested nodes networkx follows Burt's definition; its way by matrices differs from its own definition when weights do.
    constraint = nx.constraint(graph, nodes=list(graph), weight="weight")
    effective = nx.effective_size(graph, nodes=list(graph), weight="weight")
    core, cuts = nx.core_number(graph), set(nx.articulation_points(graph))
    rows = [[node, repr(between[node]), repr(constraint[node]), repr(effective[node]), core[node], int(node in cuts)] for node in graph]
    write_edges(path, rows, ["name", "betweenness", "constraint", "effective_size", "core", "cut"])


def write_graph(folder, name, graph):
    write_edges(os.path.join(folder, f"{name}.csv"), [[a, b, data.get("weight", 1)] for a, b, data in graph.edges(data=True)], ["a", "b", "weight"])
    write_values(os.path.join(folder, f"{name}-values.csv"), graph)


def main(folder):
    write_graph(folder, "karate", nx.karate_club_graph())
    write_graph(folder, "les-miserables", nx.les_miserables_graph())
    davis = nx.davis_southern_women_graph()
    women = davis.graph["top"]
    write_edges(os.path.join(folder, "davis.csv"), [[woman, event] for woman in women for event in davis[woman]], ["a", "b"])
    write_values(os.path.join(folder, "davis-values.csv"), davis)
    write_values(os.path.join(folder, "davis-women-values.csv"), nx.bipartite.weighted_projected_graph(davis, women))


if __name__ == "__main__":
    main(sys.argv[1])
