"""`recital load` into a real store, Virtuoso: afterwards each named graph holds what the N-Quads export holds, through the Graph
Store Protocol and through SPARQL Update; a second load sends nothing; a changed citation and a removed document, and a load
that was killed, end with the same graphs; the wrong password ends it. Also as a measure of any store:

    python3 load_virtuoso_test.py PROGRAM STORE.db [update]     loads it, twice, compares everything, and prints the times
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse

import load_test
from load_test import Data, check, export, failures, run, sent
from virtuoso import Virtuoso, installed

TERM = re.compile(r'<([^>]*)>|"((?:[^"\\]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?')
ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
PLAIN = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
DECIMAL = "http://www.w3.org/2001/XMLSchema#decimal"
INSIDE = "https://w3id.org/recital/id/"


def unescaped(text):
    return ESCAPE.sub(lambda m: PLAIN.get(m[3], m[3]) if m[3] else chr(int(m[1] or m[2], 16)), text)


def term(found):
    iri, text, language, datatype = found.groups()
    if iri is not None:
        return unescaped(iri)
    if datatype == DECIMAL:
        text = text.rstrip("0").rstrip(".") if "." in text else text  # Virtuoso says 1 for 1.0
    return unescaped(text), (language or "").lower(), datatype or ""


def statements(lines):
    return {tuple(map(term, TERM.finditer(line))) for line in lines if line.strip() and not line.startswith("#")}


def graph_of(server, name):
    url = server.graph_url + "?graph=" + urllib.parse.quote(name, safe="")
    return statements(server.fetch(url, accept="application/n-triples", signed=True).decode().split("\n"))


def counts(server, size=1000):
    """Named graphs below our base, a thousand at a time."""
    found, last = {}, ""
    while True:
        rows = server.select("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), '%s') && STR(?g) > '%s') } "
                             "GROUP BY ?g ORDER BY ?g LIMIT %d" % (INSIDE, last, size))
        found.update({row["g"]["value"]: int(row["n"]["value"]) for row in rows})
        if len(rows) < size:
            return {name: n for name, n in found.items() if not name.startswith(load_test.LIST)}
        last = rows[-1]["g"]["value"]


def check_equal(server, graphs, *what, contents=True):
    held = counts(server)
    check(held == {name: len(lines) for name, lines in graphs.items()}, "other graphs or numbers of statements", *what,
          len(held), len(graphs), sorted(set(held) ^ set(graphs))[:5])
    for name in graphs if contents else ():
        check(graph_of(server, name) == statements(graphs[name]), "other statements", *what, name)


def load(server, store, way, *more, **expected):
    address = ("--endpoint", server.graph_url) if way == "graph store" else ("--endpoint", server.update_url)
    return run(load_test.PROGRAM, "load", store, *address, "--user", server.user, *more,
               environment={"RECITAL_PASSWORD": server.password}, **expected)


def follows(server, data, way):
    graphs = len(data.exports[data.first])
    load(server, data.other, way)
    check(sum((sent(load(server, data.first, way)) or ())[:2]) == graphs, way, "first load")
    check_equal(server, data.exports[data.first], way, "first load")
    check(sent(load(server, data.first, way)) == (0, graphs, 0), way, "second load")
    load(server, data.second, way)
    check_equal(server, data.exports[data.second], way, "after a change")
    for seconds in (0.1, 0.2, 0.4, 0.8):
        process = subprocess.Popen([load_test.PROGRAM, "load", data.first, "--endpoint",
                                    server.graph_url if way == "graph store" else server.update_url, "--user", server.user],
                                   env={**os.environ, "RECITAL_PASSWORD": server.password, "NO_PROXY": "*"},
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.kill()
        process.wait()
        load(server, data.first, way, "--check", "--query", server.query_url)
        check_equal(server, data.exports[data.first], way, "killed after", seconds, contents=False)
        load(server, data.second, way)
    check_equal(server, data.exports[data.second], way, "in the end")
    server.password, right = "wrong", server.password
    load(server, data.first, way, code=3, said="refuses the user dba or the password")
    server.password = right


def measure(program, store, way):
    load_test.PROGRAM = program
    graphs = export(pathlib.Path(store))
    with Virtuoso(buffers=85000) as server:
        for what in ("first load", "second load"):
            begun = time.monotonic()
            print(what, load(server, store, way, seconds=3600).stdout, f"{time.monotonic() - begun:.1f} s", flush=True)
        begun = time.monotonic()
        print("checked", load(server, store, way, "--check", "--query", server.query_url, seconds=3600).stdout, flush=True)
        print(f"{time.monotonic() - begun:.1f} s")
        check_equal(server, graphs)
    print(len(graphs), "graphs,", len(failures), "failures")
    return 1 if failures else 0


def main():
    if not load_test.PROGRAM:
        print("no program")
        return 77
    if not installed():
        print("Virtuoso is not installed")
        return 77
    with tempfile.TemporaryDirectory() as folder, Virtuoso() as server:
        data = Data(pathlib.Path(folder))
        for way in ("graph store", "SPARQL"):
            follows(server, data, way)
    print(len(failures), "failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main() if len(sys.argv) < 3 else measure(sys.argv[1], sys.argv[2], "SPARQL" if sys.argv[3:] else "graph store"))
