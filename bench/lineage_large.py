#!/usr/bin/env python3
"""Lineage in a graph of a million documents, beside networkx and Oxigraph on the same graph.

    bench/lineage_large.py [--documents N] [--citations N] [--large-store PROGRAM] [--program RECITAL] [--peers]

The graph is made by `large_store` (bench/large), a release build of which lies beside recital_bench; default: build/release/bench. It
has the shape of the real one, and is removed again. Printed: the seconds and the peak memory of whole commands, from start to end,
and how many documents each found; with --peers also what networkx and Oxigraph take to load the same citations as a graph or as triples, and
to find the same documents. The peers take minutes and gigabytes. docs/speed.md has a run.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parents[1]
CITES = "<http://purl.org/spar/cito/cites>"
DEPTH = 1000  # any

NETWORKX = """
import sys, time, networkx
start = time.monotonic()
graph = networkx.DiGraph()
with open(sys.argv[1], encoding="utf-8") as file:
    graph.add_edges_from(line.split(" ", 3)[:3:2] for line in file)
print(f"networkx loads         {time.monotonic() - start:8.2f} s", flush=True)
for symbol in sys.argv[2:]:
    start = time.monotonic()
    found = networkx.ancestors(graph, symbol)
    print(f"networkx cited by      {time.monotonic() - start:8.2f} s  {len(found)} documents", flush=True)
"""


def measured(what, *command):
    start = time.monotonic()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen([str(part) for part in command], stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        out.seek(0)
        text = out.read().decode("utf-8", "replace")
    code = os.waitstatus_to_exitcode(status)
    print(f"{what:<22} {time.monotonic() - start:8.2f} s  {usage.ru_maxrss / 1024:6.0f} MB" + (f"  exit code {code}" if code else ""), flush=True)
    return text


def most_cited(program, store, count):
    rows = subprocess.run([program, "coverage", store, "--missing", "--top", str(count), "-f", "csv"], capture_output=True, text=True,
                          check=True).stdout.splitlines()
    column = rows[0].split(",").index("document")
    return [row.split(",")[column] for row in rows[1:]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=1_000_000)
    parser.add_argument("--citations", type=int, default=10_000_000)
    parser.add_argument("--large-store", default=TOP / "build/release/bench/large_store")
    parser.add_argument("--program", default=os.environ.get("RECITAL_PROGRAM", TOP / "build/release/cli/recital"))
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="recital-lineage-") as name:
        folder = pathlib.Path(name)
        store, triples = folder / "large.db", folder / "large.nt"
        made = measured("large_store", options.large_store, options.documents, options.citations, store, *([triples] if options.peers else []))
        print(made.strip())
        asked = most_cited(options.program, store, 3)
        for symbol in asked:
            for direction in ("--cited-by", "--cites"):
                text = measured(f"lineage {direction}", options.program, "lineage", store, symbol, direction, "--depth", DEPTH, "--limit", 100)
                print("   ", symbol, *(line for line in text.splitlines() if "left out" in line))
        if not options.peers:
            return 0
        iris = {line.split(" ", 3)[2] for line in open(triples, encoding="utf-8")}
        wanted = [iri for iri in iris if any(iri.endswith("/" + symbol.replace("/", "_") + ">") for symbol in asked)]
        print(measured("networkx in all", "/usr/bin/python3", "-c", NETWORKX, triples, *wanted))
        sys.path.insert(0, str(TOP / "tests/consumers"))
        import npm  # the readers in JavaScript of the tests
        for number, iri in enumerate(wanted):
            (folder / f"q{number}.rq").write_text(f"SELECT (COUNT(DISTINCT ?d) AS ?n) WHERE {{ ?d {CITES}+ {iri} }}", encoding="utf-8")
        line = npm.node("oxigraph.mjs", "query", folder, triples, "--", *(folder / f"q{number}.rq" for number in range(len(wanted))))
        if line:
            print(measured("Oxigraph in all", *line)[-2000:])
            for number in range(len(wanted)):
                answer = folder / f"q{number}.json"
                print(answer.read_text(encoding="utf-8")[-80:] if answer.exists() else "no answer")
    return 0


if __name__ == "__main__":
    sys.exit(main())
