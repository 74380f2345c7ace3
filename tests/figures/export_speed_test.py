"""Exports to RDF beside serdi copying the same statements, and RDF/XML beside rapper converting them: bench/export_corpus.py. And what
an export holds in memory beyond the graph, which is the same for all numbers of statements.

The best rounds are compared, by the processor's seconds, which depend least on what else runs on the machine.
"""
import subprocess
import sys

from figures import CORPUS, PROGRAM, SOURCE, check, figures, recital, run
from speed_test import is_release

sys.path.insert(0, str(SOURCE / "bench"))
import export_corpus  # noqa: E402
from build_corpus import in_turns, measured  # noqa: E402

ROUNDS = 5
COPIED = ("ntriples", "nquads", "turtle")  # at least as fast as the fastest serdi
CONVERTED = 3.0  # times as fast as rapper
SYNTAXES = (*export_corpus.COPIERS,)
BEYOND_MB = 16  # a serializer's buffers, what the mapping knows of one document, names of the vocabulary


def best(costs, name):
    return min(cost.processor for cost in costs[name])


def speed(folder):
    store = folder / "un.db"
    recital("build", CORPUS / "unxml", CORPUS / "plain", "-o", store, "--quiet", codes=(0, 1))
    costs = in_turns(export_corpus.contestants(PROGRAM, str(store), folder, COPIED), ROUNDS)
    export_corpus.report(costs, COPIED, export_corpus.statements(folder / "graph.nt"))
    for syntax in COPIED:
        own = best(costs, export_corpus.ours(syntax))
        other = min(best(costs, copier) for copier in export_corpus.COPIERS[syntax][1])
        check(own <= other, syntax, f"takes {own:.2f} processor's seconds, serdi {other:.2f}")

    # rapper needs half a minute and more; it is stopped when it has taken long enough to have lost.
    own = min(measured([PROGRAM, "export", str(store), "-f", "rdfxml", "-o", "-", "--quiet"]).processor for _ in range(ROUNDS))
    limit = int(CONVERTED * own) + 1
    rapper = f"ulimit -t {limit}; exec rapper -q -i ntriples -o rdfxml {folder / 'graph.nt'} > {folder / 'rapper.rdf'}"
    stopped = subprocess.run(["bash", "-c", rapper], check=False).returncode != 0
    check(stopped, f"rapper took less than {limit} processor's seconds, recital {own:.2f}")
    print(f"rdfxml: {own:.2f} processor's seconds; rapper more than {limit}: {stopped}")

    graph = run(PROGRAM, "stats", store).peak_mb
    for syntax in SYNTAXES:
        peak = run(PROGRAM, "export", store, "-f", syntax, "-o", folder / "graph.out").peak_mb
        check(peak < graph + BEYOND_MB, f"{syntax} takes {peak:.0f} MB, the graph alone {graph:.0f} MB")
        print(f"{syntax}: {peak - graph:.1f} MB beyond the graph")


if __name__ == "__main__":
    if not is_release():
        print("skipped: speed is that of a release build")
        sys.exit(77)
    sys.exit(figures(speed, CORPUS / "unxml", CORPUS / "plain"))
