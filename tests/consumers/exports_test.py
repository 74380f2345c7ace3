"""The examples, built and exported by the program, read by everyone who is to read them.

RDF through rapper and serdi: the same statements in every syntax, no blank node, a label on everything of ours; two questions
answered from the statements alone; every quote at its place in `recital text`. GraphML through networkx and igraph, DOT through
Graphviz, JSON Lines through json.
"""
import collections
import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from failing import check, failures

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))
BASE = "https://w3id.org/recital/id/"
REC = "https://w3id.org/recital/ns#"
OA = "http://www.w3.org/ns/oa#"
CITO = "http://purl.org/spar/cito/"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
FORMATS = {"turtle": "ttl", "ntriples": "nt", "nquads": "nq", "trig": "trig", "rdfxml": "rdf", "jsonld": "jsonld", "graphml": "graphml", "dot": "gv", "jsonl": "jsonl"}
TERM = re.compile(r'<([^>]*)>|"((?:[^"\\]|\\.)*)"(?:@([a-z-]+)|\^\^<([^>]*)>)?')
ESCAPE = re.compile(r"\\(?:u([0-9A-F]{4})|U([0-9A-F]{8})|(.))")
PLAIN = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}


def run(*command, codes=(0,)):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, encoding="utf-8")
    check(done.returncode in codes, command, done.returncode, done.stderr[:1000])
    return done.stdout


def unescaped(text):
    return ESCAPE.sub(lambda m: PLAIN.get(m[3], m[3]) if m[3] else chr(int(m[1] or m[2], 16)), text)


def statements(lines):
    """IRIs as they are, literals as (text, language or datatype)."""
    for line in lines:
        terms = [m for m in TERM.finditer(line)]
        check(len(terms) == 3, "not three terms", line)
        yield tuple(m[1] if m[1] is not None else (unescaped(m[2]), m[3] or m[4] or "") for m in terms)


def rdf(folder):
    read = {}
    for syntax in ("turtle", "trig", "ntriples", "nquads", "rdfxml"):
        file = folder / f"graph.{FORMATS[syntax]}"
        read["rapper", syntax] = sorted(run("rapper", "-q", "-i", syntax, "-o", "ntriples", file, BASE).splitlines())
        if syntax != "rdfxml":
            read["serdi", syntax] = sorted(run("serdi", "-q", "-i", syntax, "-o", "ntriples", file).splitlines())
    for reader in ("rapper", "serdi"):
        for (who, syntax), lines in read.items():
            if who == reader:
                check(lines == read[reader, "ntriples"], f"{reader}: {syntax} holds other statements than ntriples")
    lines = read["rapper", "ntriples"]
    check(len(lines) == len(set(lines)) == len(read["serdi", "ntriples"]), "statements that stand twice")
    return list(statements(lines))


def labels(triples):
    labelled = collections.Counter()
    named = set()
    for subject, predicate, value in triples:
        check(not subject.startswith("_:") and value != "", "blank node", subject)
        named.add(subject)
        if isinstance(value, str) and value.startswith("https://w3id.org/recital/"):
            named.add(value)
        if predicate == LABEL:
            labelled[subject, value[1]] += 1
            check(value[0], "empty label", subject)
    check(max(labelled.values()) == 1, "several labels in one language")
    without = named - {subject for subject, _ in labelled}
    check(not without, "without label", sorted(without)[:10])


class Graph:
    def __init__(self, triples):
        self.objects = collections.defaultdict(list)
        self.subjects = collections.defaultdict(list)
        for subject, predicate, value in triples:
            self.objects[subject, predicate].append(value)
            self.subjects[predicate, value].append(subject)

    def one(self, subject, predicate):
        values = self.objects[subject, predicate]
        check(len(values) == 1, "not one value", subject, predicate, values)
        return values[0] if values else None


def questions(graph):
    outcome, s1674 = BASE + "doc/A_RES_60_1", BASE + "doc/S_RES_1674__2006"
    check(s1674 in graph.subjects[REC + "reaffirms", outcome], "who reaffirms A/RES/60/1?")
    citing = {}
    for citation in graph.subjects[REC + "citedProvision", outcome + "#para_138"]:
        quotes = [graph.one(place, OA + "exact")[0] for place in graph.objects[citation, REC + "evidence"]]
        check(quotes, "a citation without a quote", citation)
        citing.setdefault(graph.one(citation, CITO + "hasCitingEntity"), quotes)
    check(s1674 in citing, "who cites para. 138 of A/RES/60/1?", sorted(citing))
    print(len(citing), "documents cite A/RES/60/1, para. 138")
    # a direct statement and a citation go together
    for value, subjects in list(graph.subjects.items()):
        if value[0] == CITO + "cites":
            for subject in subjects:
                cited = [c for c in graph.subjects[CITO + "hasCitingEntity", subject]
                         if value[1] in graph.objects[c, CITO + "hasCitedEntity"]]
                check(cited, "cites without a citation", subject, value[1])


def quotes_in_place(program, store, graph):
    texts = {}
    places = graph.subjects["http://www.w3.org/1999/02/22-rdf-syntax-ns#type", OA + "SpecificResource"]
    check(places, "no evidence")
    for place in places:
        source = graph.one(place, OA + "hasSource")
        if source not in texts:
            document, language = source.rsplit("/", 1)
            symbol = graph.objects[document, REC + "symbol"]
            texts[source] = run(program, "text", store, symbol[0][0], "--lang", language) if symbol else None
        if texts[source] is None:
            continue
        begin, end = (int(graph.one(place, OA + which)[0]) for which in ("start", "end"))
        quote = graph.one(place, OA + "exact")[0]
        check(texts[source][begin:end] == quote, "quote not at its place", source, begin, end, quote)
    print(len(places), "quotes in", len(texts), "texts")


def graph_files(folder, documents, draw):
    seen = json.loads(run("/usr/bin/python3", HERE / "graphml_check.py", folder / "graph.graphml"))
    check(not seen["faults"], "GraphML", seen["faults"][:5])
    nodes, edges = {}, []
    for line in (folder / "graph.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        if "node" in item:
            check(not edges and item["node"] not in nodes, "node after an edge, or twice", line)
            nodes[item["node"]] = item
        else:
            edges.append(item)
    for edge in edges:
        check(edge["source"] in nodes and edge["target"] in nodes, "edge without its ends", edge)
    for reader in ("networkx", "igraph"):
        check(len(seen[reader]["nodes"]) == len(nodes), reader, "nodes", len(seen[reader]["nodes"]), len(nodes))
        check(len(seen[reader]["edges"]) == len(edges), reader, "edges", len(seen[reader]["edges"]), len(edges))
        for name, node in nodes.items():
            check(seen[reader]["nodes"].get(name, {}).get("label") == node["label"] or "&" in name, reader, name)
    dot = folder / "graph.gv"
    run("nop", dot)
    shown = run("gvpr", 'BEG_G{printf("%d", nNodes($G))}', dot)
    check(0 < int(shown or 0) <= documents, "nodes of the picture", shown)
    if draw:
        run("dot", "-Tsvg", dot, "-o", folder / "graph.svg")


def counts(graph, folder):
    """No two things share an IRI: as many of each in RDF as in JSON Lines, which knows no IRIs."""
    items = [json.loads(line) for line in (folder / "graph.jsonl").read_text(encoding="utf-8").splitlines()]
    types = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    for what, of_class, in_lines in (
        ("documents", "https://w3id.org/un/ontology/undo/Document", sum("read" in item for item in items)),
        ("States", REC + "State", sum(item.get("type") == "state" for item in items)),
        ("citations", CITO + "Citation", sum(item.get("edge") == "cites" for item in items)),
    ):
        check(len(graph.subjects[types, of_class]) == in_lines, what, len(graph.subjects[types, of_class]), in_lines)
        print(in_lines, what)
    return len(graph.subjects[types, "https://w3id.org/un/ontology/undo/Document"])


def compressed(program, store, folder):
    """By name and by --gzip: the same bytes whenever and under whatever name, and the same inside."""
    made = []
    for name, more in (("a.ttl.gz", ()), ("b.ttl.gz", ("--gzip",)), ("c.ttl", ("--gzip",))):
        run(program, "export", store, "-o", folder / name, *more)
        made.append((folder / name).read_bytes())
        (folder / name).unlink()
    check(made[0] == made[1] == made[2], "compressed files differ")
    check(gzip.decompress(made[0]) == (folder / "graph.ttl").read_bytes(), "what was compressed is something else")


def examine(program, inputs, ask):
    print(inputs)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        store = folder / "un.db"
        run(program, "build", inputs, "-o", store, "--quiet", codes=(0, 1))  # 1: some inputs had problems
        for syntax, extension in FORMATS.items():
            run(program, "export", store, "-f", syntax, "-o", folder / f"graph.{extension}", "--most-nodes", "100000")
        check(run(program, "export", store, "-f", "turtle") == (folder / "graph.ttl").read_text(encoding="utf-8"),
              "standard output and file differ")
        compressed(program, store, folder)
        triples = rdf(folder)
        labels(triples)
        graph = Graph(triples)
        documents = counts(graph, folder)
        if ask:
            questions(graph)
        quotes_in_place(program, store, graph)
        graph_files(folder, documents, draw=ask)
        print(len(triples), "statements")


def main():
    program = os.environ.get("RECITAL_PROGRAM")
    examples = SOURCE / "examples" / "documents"
    if not program or not examples.is_dir():
        print("no program or no examples")
        return 77
    examine(program, examples, True)
    real = pathlib.Path(os.environ.get("RECITAL_SHARED", SOURCE.parent / "shared")) / "corpus" / "unxml" / "SC-2021"
    if real.is_dir():
        examine(program, real, False)
    else:
        print("no real documents beside the project: they are left out")
    print(len(failures), "failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
