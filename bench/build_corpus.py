#!/usr/bin/env python3
"""Speed of the whole program on real documents, beside xmllint on the same files in the same run.

    bench/build_corpus.py [DIR] [--program RECITAL] [--rounds N]

DIR holds the UN's XML; default: corpus/unxml in $RECITAL_SHARED, else in ../shared. RECITAL is a release build; default:
$RECITAL_PROGRAM, else build/release/cli/recital.

All contestants run once a round, in turns, so that whatever else the machine does falls on all of them. The files are read once
before, so that no one pays for the disk. Printed for each: the median of the seconds, of MB and documents (files) a second, of the
processor's seconds, the highest peak memory, how many times as long as xmllint it took (the median over the rounds, with the least
and the most), and the share of all processors that other programs took meanwhile. docs/speed.md says how to read it.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
from collections import namedtuple

TOP = pathlib.Path(__file__).resolve().parents[1]
ARGUMENT_BYTES = 1_000_000  # of one command line, well within Linux's bound
YARDSTICK = "xmllint --noout"

Cost = namedtuple("Cost", "seconds processor peak_mb others")


def all_processors():
    """Seconds for which the processors have worked, for whomever, since the machine started."""
    with open("/proc/stat", encoding="ascii") as file:
        user, nice, system, _, _, irq, softirq, steal, *_ = map(int, file.readline().split()[1:])
    return (user + nice + system + irq + softirq + steal) / os.sysconf("SC_CLK_TCK")


def measured(*commands):
    """The cost of the commands, one after another. xmllint and recital say 1 where a document is faulty."""
    seconds, processor, peak, worked = 0.0, 0.0, 0, all_processors()
    for command in commands:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds += time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            sys.exit(f"{command[0]} {command[1]} ended with {process.returncode}")
        processor += usage.ru_utime + usage.ru_stime
        peak = max(peak, usage.ru_maxrss / 1024)
    others = max(0.0, all_processors() - worked - processor) / (seconds * os.cpu_count())
    return Cost(seconds, processor, peak, others)


def command_lines(files):
    """The files in as few xmllint processes as Linux allows: one, up to some ten thousand files."""
    line, size = [], 0
    for file in files:
        if size + len(file) > ARGUMENT_BYTES:
            yield ["xmllint", "--noout", *line]
            line, size = [], 0
        line.append(file)
        size += len(file) + 1
    yield ["xmllint", "--noout", *line]


def contestants(program, directory, files, folder):
    """Name -> what to run. Each builds into a store of its own; all but the last find none there."""
    store = folder / "un.db"
    kept = folder / "kept.db"
    build = [program, "build", directory, "--quiet", "--jobs"]
    lint = list(command_lines(files))

    def fresh(jobs):
        store.unlink(missing_ok=True)
        return measured([*build, str(jobs), "-o", store])

    measured([*build, "2", "-o", kept])
    return {
        "recital build --jobs 2": lambda: fresh(2),
        YARDSTICK: lambda: measured(*lint),
        "recital build --jobs 1": lambda: fresh(1),
        "again, nothing changed": lambda: measured([*build, "2", "-o", kept]),
    }


def in_turns(running, rounds):
    """Name -> its costs, a round each; every round begins with another contestant."""
    costs = {name: [] for name in running}
    names = list(running)
    for number in range(rounds):
        for name in names[number % len(names):] + names[:number % len(names)]:
            costs[name].append(running[name]())
    return costs


def report(costs, megabytes, documents):
    print(f"{'':24}{'seconds':>9}{'MB/s':>8}{'documents/s':>13}{'processor s':>13}{'peak MB':>9}{'others':>8}   "
          "beside xmllint")
    for name, rounds in costs.items():
        seconds = statistics.median(cost.seconds for cost in rounds)
        ratios = sorted(cost.seconds / lint.seconds for cost, lint in zip(rounds, costs[YARDSTICK]))
        print(f"{name:24}{seconds:9.2f}{megabytes / seconds:8.1f}{documents / seconds:13,.0f}"
              f"{statistics.median(cost.processor for cost in rounds):13.2f}{max(cost.peak_mb for cost in rounds):9.0f}"
              f"{statistics.median(cost.others for cost in rounds):8.0%}   {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})")


def main():
    shared = pathlib.Path(os.environ.get("RECITAL_SHARED") or TOP.parent / "shared")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", nargs="?", type=pathlib.Path, default=shared / "corpus" / "unxml", metavar="DIR")
    parser.add_argument("--program", metavar="RECITAL",
                        default=os.environ.get("RECITAL_PROGRAM") or TOP / "build" / "release" / "cli" / "recital")
    parser.add_argument("--rounds", type=int, default=7, metavar="N")
    given = parser.parse_args()

    files = sorted(str(path) for path in given.directory.rglob("*.xml"))
    if not files:
        sys.exit(f"there is no XML in {given.directory}")
    megabytes = sum(len(pathlib.Path(file).read_bytes()) for file in files) / 1e6
    print(f"{len(files):,} files, {megabytes:.1f} MB; {os.cpu_count()} cores, load before {os.getloadavg()[0]:.1f}; "
          f"{given.rounds} rounds")
    with tempfile.TemporaryDirectory(prefix="recital-bench-") as folder:
        running = contestants(str(given.program), str(given.directory), files, pathlib.Path(folder))
        costs = in_turns(running, given.rounds)
    report(costs, megabytes, len(files))


if __name__ == "__main__":
    main()
