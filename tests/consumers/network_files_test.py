"""GraphML, GEXF and Cytoscape's JSON in the hands of those who are to read them: networkx, igraph, graphology, cytoscape.js, xmllint
with the schemas beside this file, and the rules that Gephi is known to follow (graphml_check.py, gexf_check.py).

Every reader finds the nodes and edges of the graph, each with every value that it has in every column, and they are those of the
store's tables. Documents: some written for this, with everything that a format can stumble over, also as provisions and with
merged edges; the examples; and all that lie beside the project, where they do.
"""
import datetime
import itertools
import json
import math
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

import gexf_check
import gephi
import graphml_check
import igraph
import networkx
import npm
from failing import check, failures

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))
SHARED = pathlib.Path(os.environ.get("RECITAL_SHARED", SOURCE.parent / "shared"))
PROGRAM = os.environ.get("RECITAL_PROGRAM")
FORMATS = ("graphml", "gexf", "cyjs")
WAYS = ((), ("--granularity", "provision"), ("--merge-edges",), ("--granularity", "provision", "--merge-edges"))

HOSTILE = """A/RES/98/41
General Assembly
Distr.: General
4 December 2043
Resolution adopted by the General Assembly on 2 December 2043
98/41. Lamps & "harbours" <of> the 'world' ]]> 🚢 שלום &amp; &#10; %26
The General Assembly,
Recalling its resolution 60/1 of 16 September 2005,
Recalling also document A/INF/68/1 and Security Council resolution 1674 (2006),
1. Reaffirms its resolution 60/1 of 16 September 2005, in particular paragraph 138;
2. Does not reaffirm Security Council resolution 1674 (2006);
3. Takes note of the report of the Secretary-General (A/INF/68/1);
"""
PAGE = {"url": "https://lamps.example/a?b=1&c=%26", "title": "Lamps & <keepers>\u202e: \u0007 bell", "date": "2044-01-05", "language": "en",
        "text": "The page recalls General Assembly resolution 98/41, which reaffirms resolution 60/1.\nSee also A/RES/98/41."}


def run(*command, codes=(0,)):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, encoding="utf-8", check=False)
    check(done.returncode in codes, command, done.returncode, done.stderr[-1000:])
    return done


# --- what the readers find: ("node", id, values), ("edge", id, source, target, values); values by the names that Cytoscape's JSON has


def coloured(red, green, blue):
    return f"#{int(red):02x}{int(green):02x}{int(blue):02x}"


def networkx_graphml(path):
    graph = networkx.read_graphml(path, force_multigraph=True)
    for name, values in graph.nodes(data=True):
        yield "node", name, {**values, "name": values.get("label")}
    for source, target, name, values in graph.edges(data=True, keys=True):
        yield "edge", name, source, target, values


def igraph_graphml(path):
    graph = igraph.Graph.Read_GraphML(str(path))
    names = graph.vs["id"] if graph.vcount() else []
    for vertex in graph.vs:
        values = vertex.attributes()
        yield "node", values.pop("id"), {**values, "name": values["label"]}
    for edge in graph.es:
        values = edge.attributes()
        yield "edge", values.pop("id"), names[edge.source], names[edge.target], values


def networkx_gexf(path):
    graph = networkx.read_gexf(path)
    for name, values in graph.nodes(data=True):
        viz = values.pop("viz")
        hues = viz["color"]
        yield "node", name, {**values, "name": values["label"], "size": viz["size"], "color": coloured(hues["r"], hues["g"], hues["b"])}
    for source, target, values in graph.edges(data=True):
        yield "edge", values.pop("id"), source, target, {**values, "interaction": values["label"]}


class InJavascript:
    """What graphology.mjs finds in a file. It reads while others do the same with it in Python."""

    def __init__(self, path):
        line = npm.node("graphology.mjs", path, memory=5000)
        self.process = subprocess.Popen(line, stdout=subprocess.PIPE, text=True, encoding="utf-8") if line else None

    def items(self):
        with self.process:
            for item in map(json.loads, self.process.stdout):
                values = item[-1]
                values.setdefault("name" if item[0] == "node" else "interaction", values.get("label" if item[0] == "node" else "kind"))
                if values.get("color", "").startswith("rgb("):
                    values["color"] = coloured(*values["color"][4:-1].split(","))
                yield item
        check(self.process.returncode == 0, "graphology.mjs ended with", self.process.returncode)

    def compare(self, who, reference, in_xml):
        if self.process is None:
            print(f"  {who}: passed over")
        else:
            compare(who, self.items(), reference, in_xml)


# --- comparison with what our JSON holds, read by json


class Reference:
    """Nodes and edges of the .cyjs as json reads it: id -> values, id -> (source, target, values)."""

    def __init__(self, path):
        elements = json.loads(path.read_text(encoding="utf-8"))["elements"]
        self.nodes = {node["data"].pop("id"): node["data"] for node in elements["nodes"]}
        self.edges = {edge["data"].pop("id"): (edge["data"].pop("source"), edge["data"].pop("target"), edge["data"]) for edge in elements["edges"]}
        check(len(self.nodes) == len(elements["nodes"]) and len(self.edges) == len(elements["edges"]), "ids that stand twice", path)


    def kinds(self):
        """Cytoscape Desktop takes the type of a column from the first value in it."""
        kinds = {}
        for of, all_values in (("node", self.nodes.values()), ("edge", (edge[2] for edge in self.edges.values()))):
            for name, value in itertools.chain.from_iterable(values.items() for values in all_values):
                kinds.setdefault((of, name), set()).add(type(value) if not isinstance(value, int) or isinstance(value, bool) else float)
        return kinds


def xml_id(name):
    return name.replace("%", "%25").replace("&", "%26")


def values_in_xml(values):
    """What Gephi would change is left out of a file for it."""
    return {name: value for name, value in values.items() if not isinstance(value, str) or name == "name" or "INF" not in value}


def missing(value, without_false):
    return value is None or value == "" or (isinstance(value, float) and math.isnan(value)) or (without_false and value is False)


BESIDE = {"label", "kind", "start", "id", "source", "target"}  # stand elsewhere in some formats, and are compared there


def compare(who, found, reference, in_xml, without_false=False):
    """The same nodes and edges, each with the same values. igraph has "" and False where nothing is known."""
    counted = {"node": 0, "edge": 0}
    for item in found:
        kind, name, values = item[0], item[1], item[-1]
        counted[kind] += 1
        if kind == "node":
            wanted, ends, wanted_ends = reference["node"].get(name), (), ()
        else:
            source, target, wanted = reference["edge"].get(name, (None, None, None))
            ends, wanted_ends = (item[2], item[3]), (source, target)
        seen = {key: value for key, value in values.items() if key not in BESIDE and not missing(value, without_false)}
        if wanted is not None and in_xml:
            wanted = values_in_xml(wanted)
        if wanted is not None and without_false:
            wanted = {key: value for key, value in wanted.items() if value is not False}
        if seen != wanted or ends != wanted_ends:
            check(False, who, kind, name, ends, wanted_ends, sorted(set(seen.items()) ^ set((wanted or {}).items()), key=str)[:6])
            if len(failures) > 20:
                return
    check(counted["node"] == len(reference["node"]) and counted["edge"] == len(reference["edge"]), who, "found", counted)
    print(f"  {who}: {counted['node']} nodes, {counted['edge']} edges")


def in_form(reference, in_xml):
    name = xml_id if in_xml else str
    return {"node": {name(key): values for key, values in reference.nodes.items()},
            "edge": {key: (name(source), name(target), values) for key, (source, target, values) in reference.edges.items()}}


def everyone_reads(folder, reference):
    xml, plain = in_form(reference, True), in_form(reference, False)
    beside = InJavascript(folder / "un.graphml")
    compare("networkx, GraphML", networkx_graphml(folder / "un.graphml"), xml, True)
    compare("igraph, GraphML", igraph_graphml(folder / "un.graphml"), xml, True, without_false=True)
    beside.compare("graphology, GraphML", xml, True)
    beside = InJavascript(folder / "un.gexf")
    compare("networkx, GEXF", networkx_gexf(folder / "un.gexf"), xml, True)
    beside.compare("graphology, GEXF", xml, True)
    InJavascript(folder / "un.cyjs").compare("cytoscape.js", plain, False)


# --- the store's own tables


NO_XML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def clean(text):
    """As every format can carry it."""
    return text and NO_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def like_the_store(store, reference):
    """Nodes and edges of single citations beside v_documents and v_citations, links by number."""
    tables = sqlite3.connect(store)
    documents = {key: row for key, *row in tables.execute("SELECT key, symbol, nullif(year, 0), type FROM v_documents")}
    for key, (label, year, of_type) in documents.items():
        node = reference.nodes.get(key, {})
        check((node.get("name"), node.get("year"), node.get("type")) == (clean(label or key), year, of_type), "node", key, node)
    others = sum(tables.execute(f"SELECT count(*) FROM {view}").fetchone()[0] for view in ("v_agents", "v_events"))
    check(len(reference.nodes) == len(documents) + others, "nodes", len(reference.nodes), len(documents), others)
    citations = list(tables.execute("SELECT citing_key, cited_key, nullif(act, 'none'), weight, nullif(quote, '') FROM v_citations ORDER BY id"))
    links = tables.execute("SELECT count(*) FROM v_links").fetchone()[0]
    check(len(reference.edges) == len(citations) + links, "edges", len(reference.edges), len(citations), links)
    for number, (citing, cited, act, weight, quote) in enumerate(citations, 1):
        source, target, values = reference.edges[f"edge{number}"]
        seen = source, target, values.get("act"), values["weight"], values.get("quote")
        wanted = citing, cited, act, weight, clean(quote)
        check(seen == wanted, "edge", number, seen, wanted)


def keeps_acts_apart(store, reference):
    """As many edges between two documents as there are acts, at least."""
    tables = sqlite3.connect(store)
    pairs = tables.execute("SELECT citing_key, cited_key, count(DISTINCT act) FROM v_citations WHERE act <> 'none' "
                           "GROUP BY citing_key, cited_key HAVING count(DISTINCT act) > 1").fetchall()
    acts = {}
    for source, target, values in reference.edges.values():
        acts.setdefault((source, target), set()).add(values.get("act"))
    for citing, cited, number in pairs:
        check(len(acts[citing, cited] - {None}) == number, citing, cited, "acts", acts[citing, cited])
    return len(pairs)


def whole_day(date):
    return None if date is None else date + "0000-01-01"[len(date):]


def runs_in_time(path, reference):
    """Every node of a known day is there from that day on, every other one has no time; edges begin with what
    cites, or what is voted on."""
    starts, edges = {}, {}
    for _, element in graphml_check.ElementTree.iterparse(path):
        kind = element.tag.removeprefix(gexf_check.SPACE)
        if kind in ("node", "edge"):
            (starts if kind == "node" else edges)[element.get("id")] = element.get("start")
            element.clear()
    for name, values in reference.nodes.items():
        start = starts[xml_id(name)]
        year = values.get("year")
        check((start is None) == ("date" not in values and year is None), "time of", name, start, values.get("date"), year)
        if start:
            check(datetime.date.fromisoformat(start) and start == (whole_day(values.get("date")) or f"{year:04}-01-01"), name, start)
    for name, (source, target, values) in reference.edges.items():
        wanted = starts[xml_id(source)] or ("status" not in values and starts[xml_id(target)]) or None  # citations have a status
        check(edges[name] == wanted, name, "begins", edges[name], wanted)
    return min(filter(None, starts.values()), default=None)


# --- files


def keeps_the_rules(folder):
    for extension, checks in (("graphml", graphml_check), ("gexf", gexf_check)):
        path = folder / f"un.{extension}"
        done = run("xmllint", "--noout", "--huge", "--schema", HERE / f"{extension}.xsd", path)
        check(done.stderr.strip().endswith("validates"), done.stderr[:500])
        wrong = list(itertools.islice(checks.faults(path), 5))
        check(not wrong, extension, wrong)


def export(store, folder, *more):
    for extension in FORMATS:
        done = run(PROGRAM, "export", store, "-o", folder / f"un.{extension}", *more)
        notes = re.findall(r"note: (\d+) values? of '(\w+)' (?:is|are) left out", done.stderr)
        yield extension, {column: int(count) for count, column in notes}


def examine(store, folder, *more):
    notes = dict(export(store, folder, *more))
    reference = Reference(folder / "un.cyjs")
    mixed = [column for column, kinds in reference.kinds().items() if len(kinds) > 1 or kinds & {list, dict, type(None)}]
    check(not mixed, "columns with values of several types", mixed)
    changed = {}
    for values in itertools.chain(reference.nodes.values(), (edge[2] for edge in reference.edges.values())):
        for name in set(values) - set(values_in_xml(values)) - {"interaction"}:
            changed[name] = changed.get(name, 0) + 1
    check(notes == {"graphml": changed, "gexf": changed, "cyjs": {}}, "named as left out", notes, "is", changed)
    keeps_the_rules(folder)
    everyone_reads(folder, reference)
    return reference, changed


def schemas_are_strict(folder):
    """What differs from what we write in one thing is refused."""
    spoilt = {
        "graphml": (("<node id=", '<edge id="e" source="A/RES/60/1" target="A/RES/60/1" label="x"><data key="e_act">x</data></edge><node id='),
                    ('attr.type="int"', 'attr.type="date"'), ('key="v_year"', 'key="e_year"'), (' label="recall"', ""),
                    ('target="A/RES/60/1"', 'target="A/RES/60/2"'), ('id="edge2"', 'id="edge1"'), ('edgedefault="directed"', 'edgedefault="undirected"'),
                    ("<data key=", "<desc>x</desc><data key=")),
        "gexf": (('start="2005-09-16"', 'start="2005-09"'), ('type="integer"', 'type="anyURI"'), ('<viz:size value="4"/>', ""), (' kind="recall"', ""),
                 ('target="A/RES/60/1"', 'target="A/RES/60/2"'), (' r="', ' r="9'), ('weight="1"', 'weight="0"'),
                 ('<attributes class="edge"', '<attributes class="node"'), ("<nodes>", "<edges/><nodes>"), ('version="1.2"', 'version="1.3"')),
    }
    for extension, changes in spoilt.items():
        text = (folder / f"un.{extension}").read_text(encoding="utf-8")
        for before, after in changes:
            check(before in text, extension, "holds no", before)
            bad = folder / f"bad.{extension}"
            bad.write_text(text.replace(before, after, 1), encoding="utf-8")
            done = subprocess.run(["xmllint", "--noout", "--schema", HERE / f"{extension}.xsd", bad], capture_output=True, check=False)
            check(done.returncode == 3, extension, "is taken with", after, done.returncode)


def hostile(folder):
    inputs = folder / "in"
    inputs.mkdir()
    (inputs / "resolution.txt").write_text(HOSTILE, encoding="utf-8")
    (inputs / "page.json").write_text(json.dumps(PAGE), encoding="utf-8")
    store = folder / "un.db"
    run(PROGRAM, "build", inputs, "-o", store, "--quiet", codes=(0, 1))
    for way in reversed(WAYS):  # the last one is that of the checks that follow
        print("own documents", *way)
        reference, changed = examine(store, folder, *way)
    check(changed == {"url": 1, "quote": 2}, "named as left out", changed)
    check(keeps_acts_apart(store, reference) == 3, "pairs of documents tied by two acts")
    like_the_store(store, reference)
    runs_in_time(folder / "un.gexf", reference)
    title = reference.nodes["A/RES/98/41"].get("title", "")
    check("]]>" in title and "\U0001F6A2" in title, "title", title)
    schemas_are_strict(folder)
    one_each(folder, store)


def one_each(folder, store):
    """With merged edges, one for each pair; as provisions, each place is tied to its document."""
    list(export(store, folder, "--merge-edges"))
    merged = Reference(folder / "un.cyjs")
    pairs = [(source, target) for source, target, _ in merged.edges.values()]
    check(len(pairs) == len(set(pairs)), "pairs that stand twice", pairs)
    edge = next(values for source, target, values in merged.edges.values() if (source, target) == ("A/RES/98/41", "A/RES/60/1"))
    check((edge["n_recall"], edge["n_reaffirm"], edge["citations"]) == (1, 1, 2), "merged", edge)
    list(export(store, folder, "--granularity", "provision"))
    places = Reference(folder / "un.cyjs")
    tied = {source: target for source, target, values in places.edges.values() if values["interaction"] == "part_of"}
    check(tied.get("A/RES/60/1#para_138") == "A/RES/60/1", "places", tied)
    check(("A/RES/98/41#op_1", "A/RES/60/1#para_138") in [edge[:2] for edge in places.edges.values()], "edge of places", places.edges)


def real(folder, name, inputs):
    print(name)
    store = folder / "un.db"
    run(PROGRAM, "build", *inputs, "-o", store, "--quiet", codes=(0, 1))
    reference, changed = examine(store, folder)
    pairs = keeps_acts_apart(store, reference)
    like_the_store(store, reference)
    print(f"  {pairs} pairs of documents tied by several acts; from {runs_in_time(folder / 'un.gexf', reference)}; left out: {changed}")


def main():
    if not PROGRAM:
        print("no program to test")
        return 77
    for test in (hostile, lambda folder: real(folder, "examples", [SOURCE / "examples" / "documents", HERE / "documents"])):
        with tempfile.TemporaryDirectory() as folder:
            test(pathlib.Path(folder))
    beside = [SHARED / "corpus" / "unxml", SHARED / "corpus" / "plain", SHARED / "seeds"]
    if all(path.exists() for path in beside):
        with tempfile.TemporaryDirectory() as folder:
            real(pathlib.Path(folder), "all documents beside the project", beside)
    else:
        print("no real documents beside the project: they are left out")
    print(len(failures), "failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
