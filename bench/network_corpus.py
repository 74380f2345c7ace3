#!/usr/bin/env python3
"""Speed of exports to GraphML and GEXF, the whole program from the store to the last byte, beside networkx writing the same graph.

    bench/network_corpus.py [DIR...] [--program RECITAL] [--rounds N]

DIR holds documents; default: corpus and seeds in $RECITAL_SHARED, else in ../shared. RECITAL is a release build; default:
$RECITAL_PROGRAM, else build/release/cli/recital. networkx is run by $RECITAL_PYTHON, else by /usr/bin/python3.

networkx reads the file that recital wrote; only its write_graphml or write_gexf is timed. recital's time is that of its whole process: it
opens the store, builds the graph, measures it and writes. Both write a file into the same folder, in turns. Printed for each: the
median of the seconds, of the processor's seconds and of MB a second, and how many times as long as recital networkx took (the median over
the rounds, with the least and the most).
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
from collections import namedtuple

from build_corpus import TOP, in_turns, measured

FORMATS = ("graphml", "gexf")
PYTHON = os.environ.get("RECITAL_PYTHON") or "/usr/bin/python3"
# Read once, write as often as asked; a line for each: seconds, processor's seconds.
WRITER = """
import sys, time
import networkx
form, source, target = sys.argv[1:]
graph = networkx.read_graphml(source, force_multigraph=True) if form == "graphml" else networkx.read_gexf(source)
for _ in sys.stdin:
    begin, worked = time.perf_counter(), time.process_time()
    (networkx.write_graphml if form == "graphml" else networkx.write_gexf)(graph, target)
    print(time.perf_counter() - begin, time.process_time() - worked, flush=True)
"""

Cost = namedtuple("Cost", "seconds processor")


class Networkx:
    """A process that holds the graph of a file and writes it when it is asked to."""

    def __init__(self, form, source, target):
        self.process = subprocess.Popen([PYTHON, "-c", WRITER, form, str(source), str(target)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True)

    def write(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit("networkx could not write the graph")
        return Cost(*map(float, line.split()))

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def compared(program, store, folder, form, rounds):
    """Name -> its costs, a round each; and the size of recital's file."""
    file = folder / f"un.{form}"
    line = [str(program), "export", str(store), "-o", str(file), "--quiet"]
    measured(line)
    networkx = Networkx(form, file, folder / f"networkx.{form}")
    costs = in_turns({"recital": lambda: Cost(*measured(line)[:2]), "networkx": networkx.write}, rounds)
    networkx.end()
    return costs, file.stat().st_size


def ratios(costs, of="seconds"):
    """How many times as long as recital networkx took, a round each, from the least to the most."""
    return sorted(getattr(other, of) / getattr(own, of) for own, other in zip(costs["recital"], costs["networkx"]))


def report(form, costs, size):
    for name, rounds in costs.items():
        seconds = statistics.median(cost.seconds for cost in rounds)
        line = (f"{form:9}{name:9}{seconds:9.2f} s{statistics.median(cost.processor for cost in rounds):9.2f} processor's s"
                f"{size / 1e6 / seconds:9.1f} MB/s")
        if name != "recital":
            times = ratios(costs)
            line += f"   {statistics.median(times):.1f} times as long ({times[0]:.1f} to {times[-1]:.1f})"
        print(line, flush=True)


def main():
    shared = pathlib.Path(os.environ.get("RECITAL_SHARED") or TOP.parent / "shared")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", nargs="*", type=pathlib.Path, metavar="DIR",
                        default=[shared / "corpus" / "unxml", shared / "corpus" / "plain", shared / "seeds"])
    parser.add_argument("--program", metavar="RECITAL",
                        default=os.environ.get("RECITAL_PROGRAM") or TOP / "build" / "release" / "cli" / "recital")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    given = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="recital-bench-") as name:
        folder = pathlib.Path(name)
        store = folder / "un.db"
        measured([str(given.program), "build", *map(str, given.directory), "-o", str(store), "--quiet"])
        if not store.exists():
            sys.exit("no store was made of " + " ".join(map(str, given.directory)))
        print(f"{os.cpu_count()} cores, load before {os.getloadavg()[0]:.1f}; {given.rounds} rounds")
        for form in FORMATS:
            report(form, *compared(given.program, store, folder, form, given.rounds))


if __name__ == "__main__":
    main()
