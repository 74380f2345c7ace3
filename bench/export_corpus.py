#!/usr/bin/env python3
"""Speed of exports to RDF, the whole program from the store to the last byte, beside serdi and rapper on the same statements.

    bench/export_corpus.py [DIR...] [--program RECITAL] [--rounds N]

DIR holds documents; default: corpus and seeds in $RECITAL_SHARED, else in ../shared. RECITAL is a release build; default:
$RECITAL_PROGRAM, else build/release/cli/recital.

serdi copies what recital exported from one file in memory's cache, in the syntax that it is in, with and without -b (large
writes); rapper makes RDF/XML of the N-Triples. The others' output and ours is thrown away. All run once a round, in turns. Printed for
each: the median of the seconds, of the processor's seconds, of statements a second, the highest peak memory, how many times as
long as recital the other took (the median over the rounds, with the least and the most), and the share of all processors that
other programs took meanwhile.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

import build_corpus
from build_corpus import TOP, measured

# The syntax, the ending of its files, and how others write what stands in one.
COPIERS = {
    "ntriples": ("nt", ["serdi -q -i ntriples -o ntriples", "serdi -q -b -i ntriples -o ntriples"]),
    "nquads": ("nq", ["serdi -q -i nquads -o nquads", "serdi -q -b -i nquads -o nquads"]),
    "turtle": ("ttl", ["serdi -q -i turtle -o turtle", "serdi -q -b -i turtle -o turtle"]),
    "trig": ("trig", ["serdi -q -i trig -o trig", "serdi -q -b -i trig -o trig"]),
    "rdfxml": ("nt", ["rapper -q -i ntriples -o rdfxml"]),
    "jsonld": ("jsonld", []),
}


def ours(syntax):
    return f"recital export -f {syntax}"


def contestants(program, store, folder, syntaxes):
    """Name -> what to run. Writes the files that the others read."""
    running = {}
    for syntax in syntaxes:
        extension, copiers = COPIERS[syntax]
        file = folder / f"graph.{extension}"
        if copiers and not file.exists():
            subprocess.run([program, "export", store, "-o", file, "--quiet"], check=True)
        line = [program, "export", store, "-f", syntax, "-o", "-", "--quiet"]
        running[ours(syntax)] = lambda line=line: measured(line)
        for copier in copiers:
            line = [*copier.split(), str(file)]
            running[copier] = lambda line=line: measured(line)
    return running


def statements(file):
    with open(file, "rb") as lines:
        return sum(1 for _ in lines)


def ratios(costs, syntax, copier, of="seconds"):
    """How many times as long as recital the other took, a round each, from the least to the most."""
    return sorted(getattr(other, of) / getattr(own, of) for own, other in zip(costs[ours(syntax)], costs[copier]))


def report(costs, syntaxes, number):
    print(f"{'':38}{'seconds':>9}{'processor s':>13}{'statements/s':>14}{'peak MB':>9}{'others':>8}   times as long")
    for syntax in syntaxes:
        for name in (ours(syntax), *COPIERS[syntax][1]):
            seconds = statistics.median(cost.seconds for cost in costs[name])
            line = (f"{name:38}{seconds:9.2f}{statistics.median(cost.processor for cost in costs[name]):13.2f}{number / seconds:14,.0f}"
                    f"{max(cost.peak_mb for cost in costs[name]):9.0f}{statistics.median(cost.others for cost in costs[name]):8.0%}")
            if name != ours(syntax):
                times = ratios(costs, syntax, name)
                line += f"   {statistics.median(times):.2f} ({times[0]:.2f} to {times[-1]:.2f})"
            print(line)


def main():
    shared = pathlib.Path(os.environ.get("RECITAL_SHARED") or TOP.parent / "shared")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", nargs="*", type=pathlib.Path, metavar="DIR",
                        default=[shared / "corpus" / "unxml", shared / "corpus" / "plain", shared / "seeds"])
    parser.add_argument("--program", metavar="RECITAL",
                        default=os.environ.get("RECITAL_PROGRAM") or TOP / "build" / "release" / "cli" / "recital")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    given = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="recital-bench-") as name:
        folder = pathlib.Path(name)
        store = folder / "un.db"
        measured([str(given.program), "build", *map(str, given.directory), "-o", str(store), "--quiet"])
        if not store.exists():
            sys.exit("no store was made of " + " ".join(map(str, given.directory)))
        running = contestants(str(given.program), str(store), folder, COPIERS)
        number = statements(folder / "graph.nt")
        print(f"{number:,} statements; {os.cpu_count()} cores, load before {os.getloadavg()[0]:.1f}; {given.rounds} rounds")
        costs = build_corpus.in_turns(running, given.rounds)
    report(costs, COPIERS, number)


if __name__ == "__main__":
    main()
