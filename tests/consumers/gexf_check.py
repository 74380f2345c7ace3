"""What readers make of a GEXF file: networkx, and the rules that Gephi's importer is known to follow.

  gexf_check.py FILE      prints one JSON object: {"networkx": {...}, "faults": [...]}

The rules were found by running Gephi's own import code (gephi.py has those that GraphML shares): a date that is not a whole day is
refused and its node has no time; a node without label shows nothing, not its id; `value` is looked for in the first attribute of
viz:size; an undirected edge is dropped where edges are directed; edges of one kind between the same nodes are merged.
"""
import datetime
import json
import re
import sys
import xml.etree.ElementTree as ElementTree

import gephi
import networkx

SPACE = "{http://www.gexf.net/1.2draft}"
VIZ = "{http://www.gexf.net/1.2draft/viz}"
TYPES = {"string", "integer", "double", "boolean"}
SIZE = re.compile(rb"<viz:size (?!value=)")


def models(graph):
    """Class -> id -> type."""
    return {attributes.get("class"): {one.get("id"): one.get("type") for one in attributes} for attributes in graph.findall(SPACE + "attributes")}


def model_faults(graph):
    for attributes in graph.findall(SPACE + "attributes"):
        seen = set()
        for one in attributes:
            name, title = one.get("id"), one.get("title")
            if name != title or name.lower() != name or name in seen or name in gephi.TAKEN or one.get("type") not in TYPES:
                yield f"attribute {name}: title {title}, type {one.get('type')}, or taken"
            seen.add(name)
        if attributes.get("mode") != "static":
            yield "attributes: not static"


def day_fault(start):
    if start is None:
        return None
    try:
        return None if re.fullmatch(r"\d{4}-\d\d-\d\d", start) and datetime.date.fromisoformat(start) else start
    except ValueError:
        return start


def item_faults(item, model):
    name = f"{item.tag.removeprefix(SPACE)} {item.get('id')}"
    seen = set()
    for value in item.find(SPACE + "attvalues"):
        column = value.get("for")
        wrong = gephi.wrong_value(model[column], value.get("value")) if column in model and column not in seen else "unknown, or twice"
        if wrong:
            yield f"{name}: {column} is {value.get('value')!r}: {wrong}"
        seen.add(column)
    if not item.get("label") or day_fault(item.get("start")):
        yield f"{name}: no label, or no whole day: {item.get('start')}"


def faults(path):
    root = ElementTree.parse(path).getroot()
    graph = root.find(SPACE + "graph")
    if [graph.get(name) for name in ("mode", "timeformat", "defaultedgetype")] != ["dynamic", "date", "directed"]:
        yield f"graph: {graph.attrib}"
    with open(path, "rb") as file:
        if SIZE.search(file.read()):
            yield "viz:size: value is not first"
    yield from model_faults(graph)
    model, nodes, edges = models(graph), set(), set()
    for node in graph.find(SPACE + "nodes"):
        yield from item_faults(node, model["node"])
        colour, size = node.find(VIZ + "color"), node.find(VIZ + "size")
        if not all(0 <= int(colour.get(hue)) < 256 for hue in "rgb") or not 1 <= float(size.get("value")) <= 60:
            yield f"node {node.get('id')}: colour or size"
        if node.get("id") in nodes or node.get("pid"):
            yield f"node {node.get('id')}: twice, or within another"
        nodes.add(node.get("id"))
    for edge in graph.find(SPACE + "edges"):
        yield from item_faults(edge, model["edge"])
        if edge.get("source") not in nodes or edge.get("target") not in nodes or edge.get("id") in edges:
            yield f"edge {edge.get('id')}: end, or twice"
        if not edge.get("kind") or edge.get("type") or int(edge.get("weight")) < 1:
            yield f"edge {edge.get('id')}: kind, type or weight"
        edges.add(edge.get("id"))


def by_networkx(path):
    graph = networkx.read_gexf(path)
    return {
        "directed": graph.is_directed(),
        "nodes": {name: dict(data) for name, data in graph.nodes(data=True)},
        "edges": [[source, target, dict(data)] for source, target, data in graph.edges(data=True)],
    }


def main():
    path = sys.argv[1]
    print(json.dumps(gephi.plain({"networkx": by_networkx(path), "faults": list(faults(path))})))
    return 0


if __name__ == "__main__":
    sys.exit(main())
