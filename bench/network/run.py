#!/usr/bin/env python3
"""Processor seconds of the engine `network` beside igraph, networkit, rustworkx and networkx, in one run on the same ties. README.md says how to get ready.

    python run.py                                   1,000 to 1,000,000 ties
    python run.py --sizes 1000,10000 --seed 7       a short look
    python run.py --generator PROGRAM               another `PROGRAM gen TIES OUT.npz --seed S` that also writes OUT.txt with `a b weight`
"""
import argparse
import json
import os
import subprocess
import sys

import numpy as np

from gen import write_landscape

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
# How many ties each peer gets at most: what takes minutes is left out.
MOST = {
    "components": {},
    "core": {"igraph": 1e7, "networkit": 1e7, "rustworkx": 1e7, "networkx": 2e4},
    "cut": {"igraph": 1e7, "rustworkx": 1e7, "networkx": 2e4},
    "bridges": {"igraph": 1e7, "rustworkx": 1e7, "networkx": 2e4},
    "constraint": {"igraph": 1e7, "networkx": 2e4},
    "effective_size": {"networkx": 2e3},
    "community": {"igraph": 1e7, "networkit": 1e7},
    "introductions": {"scipy": 1e7},
    "betweenness-s": {"igraph": 1e7, "networkit": 2e5},
    "betweenness": {"igraph": 2e5, "networkit": 2e4, "rustworkx": 2e4, "networkx": 2e3},
}
DASHBOARD = ["constraint", "community", "cut", "bridges", "core", "introductions"]


def write_ties(ties, options):
    path = os.path.join(options.folder, f"ties-{ties}-{options.seed}.csv")
    if not options.generator:
        write_landscape(ties, path, options.seed)
        return path
    arrays = path.replace(".csv", ".npz")
    subprocess.run([sys.executable, options.generator, "gen", str(ties), arrays, "--seed", str(options.seed)], check=True, stdout=subprocess.DEVNULL)
    with open(path, "w") as out:
        out.write("a,b,weight\n" + open(arrays.replace(".npz", ".txt")).read().replace(" ", ","))
    return path


def measure_ours(path, measures):
    out = path.replace(".csv", "-ours.json")
    command = ["cargo", "run", "--quiet", "--release", "-p", "opbouw-network", "--example", "measures_speed", "--", path, "--values", out, "--only", ",".join(measures)]
    seconds = json.loads(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout)["seconds"]
    return seconds, json.load(open(out))


def measure_peer(path, library, measure):
    out = path.replace(".csv", f"-{library}-{measure}.npy")
    done = subprocess.run([sys.executable, os.path.join(HERE, "peers.py"), path, library, measure, out], check=True, stdout=subprocess.PIPE, text=True)
    return float(done.stdout), np.load(out)


def compare(measure, ours, theirs):
    """In words: how far the two are apart."""
    values = np.array([np.nan if value is None else value for value in ours[measure]], float)
    if measure == "community":
        return f"modularity {values[0]:.4f} and {float(theirs):.4f}", values[0] >= float(theirs) - 0.001
    if measure in ("introductions", "betweenness-s"):
        return "not the same question" if measure == "introductions" else "other sources", True
    names = np.array(ours["names"], dtype=np.int64)
    place = np.searchsorted(np.sort(names), names)
    if measure == "bridges":
        pairs = {tuple(sorted(pair)) for pair in place[values.astype(int)].reshape(-1, 2).tolist()}
        same = pairs == {tuple(sorted(pair)) for pair in theirs.reshape(-1, 2).tolist()}
        return f"{len(pairs)} the same" if same else "DIFFERENT", same
    theirs = theirs[place]
    apart = np.nanmax(np.abs(values - theirs) / np.maximum(1, np.abs(theirs)))
    same = apart <= 1e-9 and np.array_equal(np.isnan(values), np.isnan(theirs))
    return f"equal to {apart:.0e}" if same else f"DIFFERENT by {apart:.1e}", same


def compare_all(ties, options):
    path = write_ties(ties, options)
    wanted = [measure for measure in options.measures if measure != "betweenness" or ties <= 2e5]
    seconds, values = measure_ours(path, wanted)
    right, ours_together, best_together = True, 0, 0
    for measure in wanted:
        ours, best = seconds[measure], None
        print(f"| {ties:,} | {measure} | opbouw | {ours:.6f} | | |", flush=True)
        for library, most in MOST[measure].items():
            if ties > most:
                continue
            theirs, found = measure_peer(path, library, measure)
            words, same = compare(measure, values, found)
            right, best = right and same, min(best or theirs, theirs)
            print(f"| {ties:,} | {measure} | {library} | {theirs:.6f} | {theirs / ours:.1f} | {words} |", flush=True)
        if measure in DASHBOARD and best:
            ours_together, best_together = ours_together + ours, best_together + best
    if all(measure in wanted for measure in DASHBOARD):
        print(f"| {ties:,} | **dashboard** | opbouw, best of each | {ours_together:.4f}, {best_together:.4f} | {best_together / ours_together:.1f} | |", flush=True)
    return right


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000,100000,1000000", help="ties")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--measures", nargs="*", default=list(MOST), choices=list(MOST))
    parser.add_argument("--generator", default="")
    parser.add_argument("--folder", default=os.path.join(ROOT, "target", "bench-network"))
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    print("Processor seconds (best of up to three), how many times ours, and whether the values are the same.\n")
    print("| ties | measure | by | seconds | x | values |\n|---|---|---|---|---|---|")
    right = [compare_all(int(size), options) for size in options.sizes.split(",")]
    if not all(right):
        raise SystemExit("values differ")


if __name__ == "__main__":
    main()
