"""Exports to GraphML and GEXF beside networkx writing the same graph: bench/network_corpus.py, at least ten times as fast.

recital's time is that of the whole program, networkx's that of writing alone. The best rounds are compared, by the processor's seconds, which
depend least on what else runs on the machine; and what an export holds in memory beyond the graph is bounded.
"""
import sys

from figures import CORPUS, PROGRAM, SHARED, SOURCE, check, figures, recital, run
from speed_test import is_release

sys.path.insert(0, str(SOURCE / "bench"))
import network_corpus  # noqa: E402

ROUNDS = 2
FASTER = 10.0
BEYOND_MB = 48  # ids and counts of nodes, ends of edges, measures


def speed(folder):
    store = folder / "un.db"
    recital("build", CORPUS / "unxml", CORPUS / "plain", SHARED / "seeds", "-o", store, "--quiet", codes=(0, 1))
    for form in network_corpus.FORMATS:
        costs, size = network_corpus.compared(PROGRAM, store, folder, form, ROUNDS)
        network_corpus.report(form, costs, size)
        own, other = (min(cost.processor for cost in costs[name]) for name in ("recital", "networkx"))
        check(other >= FASTER * own, f"{form} takes {own:.2f} processor's seconds, networkx {other:.2f}")
    graph = run(PROGRAM, "stats", store).peak_mb
    for form in (*network_corpus.FORMATS, "cyjs"):
        peak = run(PROGRAM, "export", store, "-f", form, "-o", folder / "graph.out", "--quiet").peak_mb
        print(f"{form}: {peak - graph:.1f} MB beyond the graph")
        check(peak < graph + BEYOND_MB, f"{form} takes {peak:.0f} MB, the graph alone {graph:.0f} MB")


if __name__ == "__main__":
    if not is_release():
        print("skipped: speed is that of a release build")
        sys.exit(77)
    sys.exit(figures(speed, CORPUS / "unxml", CORPUS / "plain", SHARED / "seeds"))
