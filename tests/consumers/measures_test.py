"""The measures of `recital rank` are those of networkx on the same graph: PageRank, components, core numbers, betweenness. The communities are
as good as those that networkx finds. The graph is made anew from the statements of `recital export -f jsonl`: one arc for each
document and each other that it cites in its own words, where the citation leads to one document.

On the sample documents and, where they are, on the UN's own documents beside the project.
"""
import collections
import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import networkx
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python as pagerank  # the other needs scipy

from failing import check, failures

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))
SHARED = pathlib.Path(os.environ.get("RECITAL_SHARED", SOURCE.parent / "shared"))
PROGRAM = os.environ["RECITAL_PROGRAM"]


def recital(*arguments, codes=(0,)):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, encoding="utf-8")
    check(done.returncode in codes, arguments, done.returncode, done.stderr[-1000:])
    return done.stdout


def ranked(store, *options):
    return list(csv.DictReader(io.StringIO(recital("rank", store, "--top", 0, "-f", "csv", *options))))


def leads(edge, types):
    """To one document: what is known by a name alone may be several."""
    return edge["status"] == "resolved" or (edge["status"] == "partial" and types[edge["target"]] != "named")


def graph_of(store, rows, counts=lambda edge: edge["voice"] == "own"):
    """The vertices are those ranked; that they are the right ones is another question (see `vertices`)."""
    graph = networkx.DiGraph()
    graph.add_nodes_from(sorted(row["id"] for row in rows))
    types = {}
    for line in recital("export", store, "-f", "jsonl").splitlines():
        edge = json.loads(line)
        if "node" in edge:
            types[edge["node"]] = edge["type"]
        elif edge["edge"] == "cites" and leads(edge, types) and counts(edge) and edge["source"] != edge["target"]:
            check(edge["source"] in graph and edge["target"] in graph, "an end that is not ranked", edge["source"], edge["target"])
            graph.add_edge(edge["source"], edge["target"])
    return graph


def vertices(store, rows):
    """Every document but those that open citations alone lead to."""
    documents, types, known = {}, {}, set()
    for line in recital("export", store, "-f", "jsonl").splitlines():
        item = json.loads(line)
        if "node" in item:
            documents[item["node"]], types[item["node"]] = item, item["type"]
            if item.get("read"):
                known.add(item["node"])
        elif item["edge"] != "cites":
            known |= {item["source"], item["target"]}
        else:
            known.add(item["source"])
            if leads(item, types):
                known.add(item["target"])
    wanted = {node for node in known if "read" in documents[node]}
    got = [row["id"] for row in rows]
    check(len(set(got)) == len(got) and set(got) == wanted, "documents ranked", len(got), len(wanted),
          sorted(set(got) ^ wanted)[:5])


def near(what, got, wanted):
    worst = max(wanted, key=lambda node: abs(got[node] - wanted[node]) / max(abs(wanted[node]), 1e-300), default=None)
    if worst is not None:
        check(abs(got[worst] - wanted[worst]) <= 1e-6 * abs(wanted[worst]), what, worst, got[worst], wanted[worst])


def column(rows, name, kind=float):
    return {row["id"]: kind(row[name]) for row in rows}


def groups(rows, name):
    members = collections.defaultdict(set)
    for row in rows:
        members[int(row[name])].add(row["id"])
    numbers = sorted(members)
    check(numbers == list(range(1, len(numbers) + 1)), name, "numbers with gaps")
    sizes = [len(members[number]) for number in numbers]
    check(sizes == sorted(sizes, reverse=True), name, "not numbered by size")
    return {frozenset(group) for group in members.values()}


def compare(store, rows, graph):
    check(column(rows, "cited_by", int) == dict(graph.in_degree()), "cited_by")
    check(column(rows, "cites", int) == dict(graph.out_degree()), "cites")
    near("PageRank", column(rows, "pagerank"), pagerank(graph, tol=1e-15, max_iter=1000))
    check(groups(rows, "component") == set(map(frozenset, networkx.weakly_connected_components(graph))), "component")
    check(groups(rows, "strong_component") == set(map(frozenset, networkx.strongly_connected_components(graph))),
          "strong_component")
    undirected = graph.to_undirected()
    check(column(rows, "core", int) == networkx.core_number(undirected), "core")
    for a, b in undirected.edges:  # a tie counts for each direction it has
        undirected[a][b]["weight"] = graph.has_edge(a, b) + graph.has_edge(b, a)
    if graph.size() == 0:
        return
    quality = networkx.community.modularity
    ours = quality(undirected, groups(rows, "community"))
    theirs = quality(undirected, networkx.community.louvain_communities(undirected, seed=1))
    print(f"{graph.order()} documents, {graph.size()} ties; modularity {ours:.4f}, networkx {theirs:.4f}")
    check(ours >= 0.95 * theirs, "communities", ours, theirs)


def between(store, graph, *options):
    rows = ranked(store, "--by", "betweenness", *options)
    near("betweenness", column(rows, "betweenness"), networkx.betweenness_centrality(graph))
    values = [float(row["betweenness"]) for row in rows]
    check(values == sorted(values, reverse=True) and values[0] > 0, "order by betweenness")


def in_graph_files(folder, store, rows):
    """What GraphML says of a document is what is ranked."""
    file = folder / "graph.graphml"
    recital("export", store, "-f", "graphml", "-o", file, "--quiet")
    nodes = networkx.read_graphml(file, force_multigraph=True).nodes(data=True)
    measured = {node: data for node, data in nodes if "community" in data}
    check(measured.keys() == {row["id"] for row in rows}, "documents measured", len(measured), len(rows))
    for row in rows:
        data = measured.get(row["id"], {})
        for name, kind in (("pagerank", float), ("community", int), ("cited_by", int), ("cites", int)):
            check(data.get(name) == kind(row[name]), "GraphML", row["id"], name, data.get(name), row[name])


def samples(folder):
    store = folder / "samples.db"
    recital("build", SOURCE / "examples" / "documents", HERE / "documents", "-o", store, "--quiet", codes=(0, 1))
    rows = ranked(store)
    vertices(store, rows)
    graph = graph_of(store, rows)
    check(graph.size() > 50, "few ties", graph.size())
    compare(store, rows, graph)
    between(store, graph)
    in_graph_files(folder, store, rows)
    # a part of the citations
    rows = ranked(store, "--act", "reaffirm", "--act", "recall")
    graph = graph_of(store, rows, lambda edge: edge["voice"] == "own" and edge.get("act") in ("reaffirm", "recall"))
    check(graph.size() > 5, "few ties by act", graph.size())
    compare(store, rows, graph)
    between(store, graph, "--act", "reaffirm", "--act", "recall")
    # and all that is told
    rows = ranked(store, "--reported")
    compare(store, rows, graph_of(store, rows, lambda edge: True))
    # both formats for programs hold the same
    lines = [json.loads(line) for line in recital("rank", store, "--top", 0, "-f", "jsonl").splitlines()]
    shown = [{key: str(value).lower() if isinstance(value, bool) else value for key, value in line.items()} for line in lines]
    rows = ranked(store)
    check([line["id"] for line in lines] == [row["id"] for row in rows], "order of csv and jsonl")
    for line, row in zip(shown, rows):
        told = {key: value for key, value in row.items() if value != ""}
        check(told.keys() == line.keys() and all(type(line[key])(told[key]) == line[key] for key in told), "csv and jsonl", row)


def corpus(folder):
    inputs = [SHARED / "corpus" / "unxml", SHARED / "corpus" / "plain", SHARED / "seeds"]
    if not all(path.is_dir() for path in inputs):
        print("no documents of the UN beside the project: samples only")
        return
    store = folder / "corpus.db"
    recital("build", *inputs, "-o", store, "--quiet", codes=(0, 1))
    rows = ranked(store)
    compare(store, rows, graph_of(store, rows))


def main():
    with tempfile.TemporaryDirectory() as name:
        samples(pathlib.Path(name))
        corpus(pathlib.Path(name))
    print(len(failures), "failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
