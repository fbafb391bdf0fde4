#!/usr/bin/env python3
"""Speed of `opbouw assign` beside OR-Tools and LEMON, in one run on the same files. README.md says how to get ready.

    python run.py                                        loose and tight, up to 100,000 requests, three rounds
    python run.py --sizes 1000x5000 --seeds 7            a short look
    python run.py --files a.min b.min                    own DIMACS files
"""
import argparse
import json
import os
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
ROUNDS = [("opbouw", "opbouw"), ("lemon", "LEMON network simplex"), ("ortools", "OR-Tools SimpleMinCostFlow")]


def run(command):
    """One process: its JSON, with the most memory that it had and all its processor time."""
    watch = ("import json,resource,subprocess,sys;r=subprocess.run(sys.argv[1:],stdout=subprocess.PIPE,text=True);u=resource.getrusage("
             "resource.RUSAGE_CHILDREN);print(json.dumps([r.returncode,r.stdout,u.ru_maxrss/1024,u.ru_utime+u.ru_stime]))")
    code, text, memory, whole = json.loads(subprocess.run([sys.executable, "-c", watch, *command], stdout=subprocess.PIPE, text=True, check=True).stdout)
    if code != 0:
        raise SystemExit(f"{' '.join(command)} ended with {code}")
    return {**json.loads(text), "memory_mb": memory, "whole_seconds": whole}


def command_of(solver, path, options):
    return {"opbouw": [options.program, "assign", path], "lemon": [options.lemon, path],
            "ortools": [sys.executable, os.path.join(HERE, "ortools_peer.py"), path]}[solver]


def compare(name, path, options):
    results = {}
    for solver, title in ROUNDS:
        if solver in options.without:
            continue
        rounds = [run(command_of(solver, path, options)) for _ in range(options.rounds)]
        results[solver] = {key: statistics.median(one[key] for one in rounds) for key in ("objective", "cpu_seconds", "memory_mb", "whole_seconds")}
    ours = results["opbouw"]
    for solver, title in ROUNDS:
        if solver in results:
            one = results[solver]
            same = "" if one["objective"] == ours["objective"] else f"  DIFFERENT OBJECTIVE {one['objective']}"
            print(f"| {name} | {title} | {one['cpu_seconds']:.4f} | {one['cpu_seconds'] / ours['cpu_seconds']:.1f} | {one['memory_mb']:.0f} |"
                  f" {one['whole_seconds']:.2f} |{same}", flush=True)
    return all(one["objective"] == ours["objective"] for one in results.values())


def follow_changes(name, kind, start, lines, after, options):
    """Makes the changes and compares the objective with that of a peer that solves the week after them anew."""
    from changes import write_changes
    from landscape import write_problem
    paths = [os.path.join(options.folder, f"{name}-{kind}{end}") for end in ("-start.min", ".jsonl", "-after.min")]
    write_problem(paths[0], start)
    write_changes(paths[1], lines)
    write_problem(paths[2], after)
    ours = run([options.program, "assign", paths[0], "--changes", paths[1]])
    again = run(command_of("lemon" if "lemon" not in options.without else "ortools", paths[2], options))
    same = ours["objective"] == again["objective"]
    print(f"| {name} | {kind} | {len(lines)} | {ours['change_p50_us']:.1f} | {ours['change_p99_us']:.0f} | {ours['change_max_us']:.0f} |"
          f" {ours['change_mean_us']:.1f} | {again['cpu_seconds']:.3f} | {again['cpu_seconds'] * 1e6 / ours['change_mean_us']:,.0f} |"
          f"{'' if same else '  DIFFERENT OBJECTIVE'}", flush=True)
    for path in paths:
        os.remove(path)
    return same


def weeks(options):
    from landscape import make_week
    for size in options.sizes.split(","):
        requests, helpers = map(int, size.split("x"))
        for seed in options.seeds.split(","):
            yield f"{size} seed {seed}", int(seed), make_week(requests, helpers, int(seed))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000x5000,10000x50000,100000x500000,10000x10000,100000x100000", help="requests x helpers")
    parser.add_argument("--seeds", default="1,2")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--changes", type=int, default=2000, help="how many changes to follow; 0 for none")
    parser.add_argument("--rise", type=int, default=0, help="what each next task of a helper costs more")
    parser.add_argument("--files", nargs="*", default=[])
    parser.add_argument("--without", nargs="*", default=[], choices=["lemon", "ortools"])
    parser.add_argument("--program", default=os.path.join(ROOT, "target", "release", "opbouw"))
    parser.add_argument("--folder", default=os.path.join(ROOT, "target", "bench-assign"))
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    options.lemon = os.path.join(options.folder, "lemon_peer")
    if "lemon" not in options.without:
        subprocess.run(["g++", "-O3", "-DNDEBUG", os.path.join(HERE, "lemon_peer.cpp"), "-o", options.lemon, "-llemon"], check=True)
    print("Processor seconds of solving (median), how many times ours, most memory in MB, processor seconds of the whole process.\n")
    print("| week | solver | solving s | x | MB | process s |\n|---|---|---|---|---|---|")
    right = [compare(os.path.basename(path), path, options) for path in options.files]
    made = [] if options.files else list(weeks(options)) if options.changes else weeks(options)
    from_landscape = []
    for name, seed, week in made:
        from landscape import write_problem
        path = os.path.join(options.folder, "week.min")
        write_problem(path, week, options.rise)
        right.append(compare(name, path, options))
        os.remove(path)
        from_landscape.append((name, seed, week) if options.changes else None)
    if options.changes and not options.files:
        from changes import mix, withhold
        print("\nMicroseconds per change, and a peer that solves the week after all changes anew (processor seconds, times our mean).\n")
        print("| week | changes | count | p50 | p99 | most | mean | anew s | x |\n|---|---|---|---|---|---|---|---|---|")
        for name, seed, week in from_landscape:
            count = min(options.changes, len(week.need) // 3)
            start, lines = withhold(week, count, seed)
            right.append(follow_changes(name.replace(" ", "-"), "new-requests", start, lines, week, options))
            after, lines = mix(week, count, seed)
            right.append(follow_changes(name.replace(" ", "-"), "mixed", week, lines, after, options))
    if not all(right):
        raise SystemExit("objectives differ")


if __name__ == "__main__":
    main()
