"""What readers make of a GraphML file: networkx, igraph, and the rules that Gephi's importer is known to follow.

  graphml_check.py FILE      prints one JSON object: {"networkx": {...}, "igraph": {...}, "faults": [...]}

The rules were found by running Gephi's own import code (gephi.py has those that GEXF shares): key ids are folded to lower case and
matched before names, an edge without weight is dropped, edges of one type between the same nodes are merged, a type that it
does not know loses the column, a colour is "#RRGGBB". Other readers add theirs: nodes before edges, booleans spelled out.
"""
import json
import re
import sys
import xml.etree.ElementTree as ElementTree

import gephi
import igraph
import networkx

SPACE = "{http://graphml.graphdrawing.org/xmlns}"
PREFIX = {"node": "v_", "edge": "e_"}
TYPES = {"string", "int", "double", "boolean"}
COLOUR = re.compile(r"#[0-9a-f]{6}")
ENTITY = re.compile(rb'<data key="[^"]*">[^<]*&')  # Java's own reader loses blanks between two


def key_faults(root):
    ids, names = set(), set()
    for key in root.findall(SPACE + "key"):
        name, owner, title = key.get("id"), key.get("for"), key.get("attr.name")
        if name.lower() != name or name in ids or owner not in PREFIX or name != PREFIX[owner] + title:
            yield f"key {name}: for {owner}, named {title}"
        if title in gephi.TAKEN and title not in gephi.PROPERTIES.get(owner, ()):
            yield f"key {name}: Gephi takes it for something else"
        if key.get("attr.type") not in TYPES:
            yield f"key {name}: type {key.get('attr.type')}"
        if (owner, title) in names:
            yield f"key {name}: the same name twice"
        names.add((owner, title))
        ids.add(name)


def faults(path):
    nodes, edges, root = set(), set(), ElementTree.parse(path).getroot()
    yield from key_faults(root)
    with open(path, "rb") as file:
        if ENTITY.search(file.read()):
            yield "data: an entity outside of CDATA"
    keys = {key.get("id"): (key.get("for"), key.get("attr.type")) for key in root.findall(SPACE + "key")}
    graph = root.find(SPACE + "graph")
    if graph.get("edgedefault") != "directed":
        yield "graph: not directed"
    for item in graph:
        kind = item.tag.removeprefix(SPACE)
        values = {}
        for data in item.findall(SPACE + "data"):
            name, value = data.get("key"), data.text or ""
            owner, of_type = keys.get(name, (None, None))
            if owner != kind or name in values:
                yield f"{kind} {item.get('id')}: key {name}"
                continue
            values[name] = value
            wrong = name != "v_label" and gephi.wrong_value(of_type, value)
            if wrong:
                yield f"{kind} {item.get('id')}: {name} is {value!r}: {wrong}"
        if kind == "node":
            if edges:
                yield f"node {item.get('id')}: after an edge"
            if item.get("id") in nodes or not values.get("v_label"):
                yield f"node {item.get('id')}: twice, or without label"
            if not COLOUR.fullmatch(values.get("v_color", "")) or not 1 <= float(values.get("v_size", "0")) <= 60:
                yield f"node {item.get('id')}: colour or size"
            nodes.add(item.get("id"))
        elif kind == "edge":
            if item.get("directed") is not None or item.get("id") in edges or not item.get("label"):
                yield f"edge {item.get('id')}: directed, twice, or without type"
            if int(values.get("e_weight", "0")) < 1 or values.get("e_interaction") != item.get("label"):
                yield f"edge {item.get('id')}: weight, or interaction"
            if item.get("source") not in nodes or item.get("target") not in nodes:
                yield f"edge {item.get('id')}: end"
            edges.add(item.get("id"))
        else:
            yield f"{kind}: unknown"


def by_networkx(path):
    graph = networkx.read_graphml(path, force_multigraph=True)
    return {
        "directed": graph.is_directed(),
        "nodes": {name: dict(data) for name, data in graph.nodes(data=True)},
        "edges": [[source, target, dict(data)] for source, target, data in graph.edges(data=True)],
    }


def by_igraph(path):
    graph = igraph.Graph.Read_GraphML(path)
    names = graph.vs["id"] if graph.vcount() else []
    return {
        "directed": graph.is_directed(),
        "nodes": {vertex["id"]: vertex.attributes() for vertex in graph.vs},
        "edges": [[names[edge.source], names[edge.target], edge.attributes()] for edge in graph.es],
    }


def main():
    path = sys.argv[1]
    seen = {"networkx": by_networkx(path), "igraph": by_igraph(path), "faults": list(faults(path))}
    print(json.dumps(gephi.plain(seen)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
