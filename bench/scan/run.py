#!/usr/bin/env python3
"""Processor seconds of the engine `scan` beside straightforward numpy, in one run on the same cases. README.md says how to get ready.

    python run.py                                    1,000 and 14,000 areas, 104 weeks, three models
    python run.py --areas 1000 --seed 7              a short look
    python run.py --instance FILE.npz                counts, pop, xy and nn from elsewhere
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

import numpy as np

from gen import invent, write
from plain import scan

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def measure_ours(base, model, replicas):
    command = ["cargo", "run", "--quiet", "--release", "-p", "opbouw-scan", "--example", "scan_speed", "--", base + "-areas.csv", base + "-cases.csv", model, str(replicas)]
    runs = [json.loads(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout) for _ in range(3)]
    return sorted(runs, key=lambda run: run["seconds"])[1]


def compare(name, instance, options):
    counts, people, places, near = instance
    base = os.path.join(options.folder, name)
    write(base, counts, people, places)
    areas, weeks = counts.shape
    print(f"{name}: {areas} areas, {weeks} weeks, {counts.sum()} cases, {near.shape[1]} circles, {options.windows} windows, {options.replicas} replicas")
    same = True
    for model in options.models.split(","):
        ours = measure_ours(base, model, options.replicas)
        found, first, p, each = scan(counts, people, near, model, options.windows, options.plain_replicas, options.seed)
        theirs = first + options.replicas * each
        is_same = abs(found[0] - ours["llr"]) < 2e-6 and set(near[found[1], :found[2]]) == set(ours["areas"]) and found[3] == weeks - ours["first"] and found[4] == ours["observed"]
        same &= is_same
        print(f"  {model:12} opbouw {ours['seconds']:.3f} s (nearest {ours['neighbours_seconds']:.3f}, what happened {ours['observed_seconds']:.3f}, replicas {ours['replicas_seconds']:.3f}), p {ours['p']}")
        print(f"  {'':12} numpy {theirs:.1f} s reckoned from {options.plain_replicas} replicas of {each:.3f}, p {p:.3f}; ratio {theirs / ours['seconds']:.0f}")
        print(f"  {'':12} llr {ours['llr']} and {found[0]:.6f}: {'the same areas, weeks and cases' if is_same else 'NOT THE SAME'}")
    return same


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--areas", default="1000,14000")
    parser.add_argument("--weeks", type=int, default=104)
    parser.add_argument("--mean", type=float, default=0.5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--windows", type=int, default=8)
    parser.add_argument("--replicas", type=int, default=999)
    parser.add_argument("--plain-replicas", type=int, default=9)
    parser.add_argument("--models", default="poisson,permutation,ebp")
    parser.add_argument("--instance")
    parser.add_argument("--folder", default=tempfile.mkdtemp())
    options = parser.parse_args()
    if options.instance:
        there = np.load(options.instance)
        instances = [("instance", (there["counts"], there["pop"], there["xy"], there["nn"]))]
    else:
        instances = [(f"areas-{areas}", invent(int(areas), options.weeks, options.mean, options.seed)) for areas in options.areas.split(",")]
    same = [compare(name, instance, options) for name, instance in instances]
    sys.exit(0 if all(same) else 1)


if __name__ == "__main__":
    main()
