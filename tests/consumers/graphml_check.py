"""What readers make of a GraphML file: networkx, igraph, and the rules that Gephi's importer is known to follow.

  graphml_check.py FILE      prints one JSON object: {"networkx": {...}, "igraph": {...}, "faults": [...]}

The rules were found by running Gephi's own import code: key ids are folded to lower case and matched before names, some
names mean colour or place, an edge without weight is dropped, edges of one type between the same nodes are merged, a
type that it does not know loses the column. Other readers add theirs: nodes before edges, booleans spelled out.
"""
import json
import math
import sys
import xml.etree.ElementTree as ElementTree

import igraph
import networkx

SPACE = "{http://graphml.graphdrawing.org/xmlns}"
TAKEN = {"id", "timeset", "r", "g", "b", "x", "y", "z", "xpos", "ypos", "zpos", "size", "color"}
TYPES = {"string", "int", "double", "boolean"}


def faults(path):
    keys, nodes, edges, names = {}, set(), set(), set()
    root = ElementTree.parse(path).getroot()
    for key in root.findall(SPACE + "key"):
        name = key.get("id")
        if name.lower() != name or name in keys or name in TAKEN or key.get("attr.name").lower() in TAKEN:
            yield f"key {name}: not a name of its own"
        if key.get("for") not in ("node", "edge") or not name.startswith({"node": "v_", "edge": "e_"}.get(key.get("for"), "?")):
            yield f"key {name}: for {key.get('for')}"
        if key.get("attr.type") not in TYPES:
            yield f"key {name}: type {key.get('attr.type')}"
        if (key.get("for"), key.get("attr.name")) in names:
            yield f"key {name}: the same name twice"
        names.add((key.get("for"), key.get("attr.name")))
        keys[name] = key
    graph = root.find(SPACE + "graph")
    if graph.get("edgedefault") != "directed":
        yield "graph: not directed"
    for item in graph:
        kind = item.tag.removeprefix(SPACE)
        values = {}
        for data in item.findall(SPACE + "data"):
            key = keys.get(data.get("key"))
            if key is None or key.get("for") != kind:
                yield f"{kind} {item.get('id')}: key {data.get('key')}"
                continue
            values[data.get("key")] = data.text or ""
            if key.get("attr.type") == "boolean" and data.text not in ("true", "false"):
                yield f"{kind} {item.get('id')}: boolean {data.text}"
            if key.get("attr.type") == "int":
                int(data.text)
        if kind == "node":
            if edges:
                yield f"node {item.get('id')}: after an edge"
            if item.get("id") in nodes or not values.get("v_label"):
                yield f"node {item.get('id')}: twice, or without label"
            nodes.add(item.get("id"))
        elif kind == "edge":
            if item.get("directed") is not None or item.get("id") in edges or not item.get("label"):
                yield f"edge {item.get('id')}: directed, twice, or without type"
            if int(values.get("e_weight", "0")) < 1:
                yield f"edge {item.get('id')}: weight"
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
    names = graph.vs["id"]
    return {
        "directed": graph.is_directed(),
        "nodes": {vertex["id"]: vertex.attributes() for vertex in graph.vs},
        "edges": [[names[edge.source], names[edge.target], edge.attributes()] for edge in graph.es],
    }


def plain(value):
    """A number that igraph has to make up for a node without one is null, which JSON can carry."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return None if isinstance(value, float) and math.isnan(value) else value


def main():
    path = sys.argv[1]
    seen = {"networkx": by_networkx(path), "igraph": by_igraph(path), "faults": list(faults(path))}
    print(json.dumps(plain(seen)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
