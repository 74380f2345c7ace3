"""What `recital path`, `compare`, `timeline` and `coverage` answer is what networkx finds on the same graph: lengths and numbers of
shortest paths, all paths a little longer, common ancestors and descendants with their distances, coupling and co-citation,
and who cites when. The graph is made anew from `recital export -f jsonl`; a draft and its adopted text are one vertex.

On the sample documents and, where they are, on the UN's own documents beside the project.
"""
import collections
import csv
import io
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

import networkx

from failing import check, failures

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))
SHARED = pathlib.Path(os.environ.get("RECITAL_SHARED", SOURCE.parent / "shared"))
PROGRAM = os.environ["RECITAL_PROGRAM"]
MOST = 2000  # paths compared one by one


def recital(*arguments, codes=(0,)):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, encoding="utf-8")
    check(done.returncode in codes, arguments, done.returncode, done.stderr[-1000:])
    return done.stdout


def answers(*arguments):
    return [json.loads(line) for line in recital(*arguments, "-f", "jsonl").splitlines()]


def leads(edge, nodes):
    """To one document: what is known by a name alone may be several."""
    return edge["status"] == "resolved" or (edge["status"] == "partial" and nodes[edge["target"]]["type"] != "named")


class Store:
    def __init__(self, path):
        self.path = path
        self.nodes, citations, adopted = {}, [], {}
        for line in recital("export", path, "-f", "jsonl").splitlines():
            item = json.loads(line)
            if "node" in item:
                self.nodes[item["node"]] = item
            elif item["edge"] == "cites" and leads(item, self.nodes) and (item["voice"] == "own" or "said_by" in item):
                citations.append(item)
            elif item["edge"] == "draft" and item["source"] != item["target"]:
                adopted[item["target"]] = min(adopted.get(item["target"], item["source"]), item["source"])
        self.text = lambda key: adopted.get(key, key)
        self.citations = [(self.text(edge["source"]), self.text(edge["target"]), edge) for edge in citations]
        self.graph = networkx.DiGraph((citing, cited) for citing, cited, _ in self.citations if citing != cited)

    def ask(self, command, *arguments):
        return answers(command, self.path, *arguments, "--resolved-only")


def paths(store, start, end):
    rows = store.ask("path", start, end, "--limit", MOST)
    found = collections.defaultdict(dict)
    for row in rows:
        found[row["path"]].setdefault(row["step"], (store.text(row["citing"]), store.text(row["cited"])))
    got = {tuple([steps[1][0]] + [steps[i][1] for i in sorted(steps)]) for steps in found.values()}
    if not networkx.has_path(store.graph, start, end):
        check(not rows, "a path where networkx has none", start, end)
        return 0
    length = networkx.shortest_path_length(store.graph, start, end)
    wanted = set(map(tuple, networkx.all_shortest_paths(store.graph, start, end)))
    check(len(found) == len(got) and len(got) == min(MOST, len(wanted)) and got <= wanted, "shortest paths", start, end, length,
          len(got), len(wanted))
    longer = set()
    for path in networkx.all_simple_paths(store.graph, start, end, cutoff=length + 1):
        longer.add(tuple(path))
        if len(longer) >= MOST:
            return length
    rows = store.ask("path", start, end, "--limit", MOST, "--longer", 1)
    check(max((row["path"] for row in rows), default=0) == len(longer), "paths one step longer", start, end,
          max((row["path"] for row in rows), default=0), len(longer))
    check([row["length"] for row in rows] == sorted(row["length"] for row in rows), "order of paths", start, end)
    return length


def compare(store, a, b):
    rows = store.ask("compare", a, b)
    measures = {row["id"]: row["value"] for row in rows if row["row"] == "measure"}
    common = 0
    for kind, graph, plural, direct, names in (
            ("ancestor", store.graph, "ancestors", "coupling", ("cited_by_a", "cited_by_b")),
            ("descendant", store.graph.reverse(copy=False), "descendants", "co_citation", ("citing_a", "citing_b"))):
        of_a = networkx.single_source_shortest_path_length(graph, a)
        of_b = networkx.single_source_shortest_path_length(graph, b)
        wanted = {key: (of_a[key], of_b[key]) for key in of_a.keys() & of_b.keys() - {a, b}}
        got = {row["id"]: (row["steps_a"], row["steps_b"]) for row in rows if row["row"] == kind}
        check(got == wanted, "common " + plural, a, b, len(got), len(wanted), list(got.items() ^ wanted.items())[:4])
        check((measures[plural + "_a"], measures[plural + "_b"]) == (len(of_a) - 1, len(of_b) - 1), plural, a, b, measures)
        near_a, near_b = set(graph[a]), set(graph[b])
        both, either = len(near_a & near_b), len(near_a | near_b)
        check(measures[direct] == both, direct, a, b, measures[direct], both)
        check(tuple(measures[name] for name in names) == (len(near_a), len(near_b)), direct, "sets", a, b)
        check(abs(measures[direct + "_jaccard"] - (both / either if either else 0)) < 1e-9, direct, "Jaccard", a, b)
        cosine = both / (len(near_a) * len(near_b)) ** 0.5 if near_a and near_b else 0
        check(abs(measures[direct + "_cosine"] - cosine) < 1e-9, direct, "cosine", a, b)
        common += len(wanted)
    for name, citing, cited in (("a_cites_b", a, b), ("b_cites_a", b, a)):
        wanted = sum(1 for source, target, _ in store.citations if (source, target) == (citing, cited))
        check(measures[name] == wanted, name, a, b, measures[name], wanted)
    return common


def timeline(store, target):
    years = collections.defaultdict(set)
    for citing, cited, edge in store.citations:
        if cited == target and citing != target and edge["voice"] == "own":
            years[store.nodes[citing].get("year")].add(citing)
    rows = [row for row in store.ask("timeline", target) if "act" not in row]
    got = {row.get("year"): row["documents"] for row in rows if row["documents"]}
    wanted = {year: len(documents) for year, documents in years.items()}
    check(got == wanted, "timeline", target, got, wanted)
    dated = [row["year"] for row in rows if "year" in row]
    check(dated == list(range(dated[0], dated[-1] + 1)) if dated else not wanted, "years of", target, dated)


def coverage(store):
    documents = [node for node in store.nodes.values() if "read" in node]
    rows = list(csv.DictReader(io.StringIO(recital("coverage", store.path, "-f", "csv"))))
    years = [row for row in rows if row["row"] == "year"]
    check(sum(int(row["read"]) for row in years) == sum(node["read"] for node in documents), "documents read")
    check(sum(int(row["cited_only"]) for row in years) == sum(not node["read"] for node in documents), "documents cited")
    for row in rows:
        if row["row"] == "series":
            check(int(row["at_least"]) >= int(row["numbers_read"]), "numbers of", row)
    missing = answers("coverage", store.path, "--missing", "--top", 0)
    check(all(not store.nodes[row["id"]]["read"] for row in missing), "missing, but read")
    counts = [row["cited_by"] for row in missing]
    check(counts and counts == sorted(counts, reverse=True), "order of what is missing")


def compared(path, pairs):
    store = Store(path)
    chosen = random.Random(7)
    keys = sorted(store.graph)
    cited = sorted(keys, key=lambda key: (-store.graph.in_degree(key), key))
    citing = sorted(keys, key=lambda key: (-store.graph.out_degree(key), key))
    asked = [(citing[0], cited[0]), (cited[0], citing[0]), (cited[0], cited[1]), (citing[0], citing[1])]
    for _ in range(pairs):
        start = chosen.choice(citing[: len(keys) // 4])
        steps = networkx.single_source_shortest_path_length(store.graph, start)
        ends = sorted(steps.keys() - {start}, key=lambda key: (steps[key], key))
        asked.append((start, chosen.choice(ends[len(ends) // 2:])))
    lengths, common = collections.Counter(), 0
    for a, b in asked:
        if a != b:
            lengths[paths(store, a, b)] += 1
            common += compare(store, a, b)
    for target in cited[:5]:
        timeline(store, target)
    coverage(store)
    print(f"{store.graph.order()} documents, {store.graph.size()} ties; lengths of paths {sorted(lengths.items())}, "
          f"{common} documents in common")
    check(lengths.total() > lengths[0] and common > 0, "nothing compared")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        store = folder / "samples.db"
        recital("build", SOURCE / "examples" / "documents", HERE / "documents", "-o", store, "--quiet", codes=(0, 1))
        compared(store, 10)
        inputs = [SHARED / "corpus" / "unxml", SHARED / "corpus" / "plain", SHARED / "seeds"]
        if all(path.is_dir() for path in inputs):
            store = folder / "corpus.db"
            recital("build", *inputs, "-o", store, "--quiet", codes=(0, 1))
            compared(store, 16)
        else:
            print("no documents of the UN beside the project: samples only")
    print(len(failures), "failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
