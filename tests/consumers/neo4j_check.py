"""Whether the folder of -f neo4j is what neo4j-admin imports, by the rules of its manual ("CSV header format"): no server is started.

    python3 tests/consumers/neo4j_check.py FOLDER
"""
import csv
import datetime
import pathlib
import re
import sys

from failing import check, failures

FIELD = re.compile(r"(?P<name>[A-Za-z_][A-Za-z0-9_]*)?(?::(?P<type>[A-Za-z_]+)(?P<array>\[\])?)?")
WHOLE = re.compile(r"-?[0-9]+")


def date(text):
    datetime.date.fromisoformat(text)  # a whole one


def whole(text):
    if not WHOLE.fullmatch(text) or not -(1 << 31) <= int(text) < 1 << 31:
        raise ValueError(text)


def truth(text):
    if text not in ("true", "false"):
        raise ValueError(text)


READERS = {"int": whole, "double": float, "boolean": truth, "date": date, "string": str}
SPECIAL = {"ID", "LABEL", "START_ID", "END_ID", "TYPE"}


def read(path, wanted):
    with open(path, encoding="utf-8", errors="strict", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    header, rows = rows[0], rows[1:]
    fields = [FIELD.fullmatch(field) for field in header]
    check(all(fields), path.name, "header", header)
    names = [field["name"] for field in fields if field["name"]]
    check(len(set(names)) == len(names), path.name, "properties of one name", names)
    check({field["type"] for field in fields if field["type"] in SPECIAL} == wanted, path.name, "special fields", header)
    check(all(len(row) == len(header) for row in rows), path.name, "rows of another width")
    for position, field in enumerate(fields):
        if field["type"] in SPECIAL:
            continue
        reader = READERS.get(field["type"])
        if not check(reader is not None, path.name, "no type of Neo4j", header[position]):
            continue
        for row in rows:
            try:
                for part in row[position].split(";") if field["array"] else [row[position]]:
                    if part:
                        reader(part)
            except ValueError:
                check(False, path.name, header[position], "holds", row[position])
                break
    return {(field["type"] if field["type"] in SPECIAL else field["name"]): [row[position] for row in rows]
            for position, field in enumerate(fields)}


def examine(folder):
    nodes = read(folder / "nodes.csv", {"ID", "LABEL"})
    edges = read(folder / "relationships.csv", {"START_ID", "END_ID", "TYPE"})
    ids = set(nodes["ID"])
    check(len(ids) == len(nodes["ID"]) and "" not in ids, "ids of nodes are not unique")
    check(set(edges["START_ID"]) | set(edges["END_ID"]) <= ids, "a relationship without its ends")
    check(all(re.fullmatch(r"[A-Z][A-Za-z]*(;[A-Z][A-Za-z]*)*", labels) for labels in nodes["LABEL"]), "labels", sorted(set(nodes["LABEL"])))
    check(all(re.fullmatch(r"[A-Z][A-Z_]*", kind) for kind in edges["TYPE"]), "types", sorted(set(edges["TYPE"])))
    check(all(nodes["label"]), "a node without a label")
    readme = (folder / "README.md").read_text(encoding="utf-8")
    check(f"{len(ids)} nodes, {len(edges['TYPE'])} relationships" in readme and "--multiline-fields=true" in readme, "README.md")
    print("neo4j:", len(ids), "nodes,", len(edges["TYPE"]), "relationships")


if __name__ == "__main__":
    examine(pathlib.Path(sys.argv[1]))
    sys.exit(1 if failures else 0)
