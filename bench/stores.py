#!/usr/bin/env python3
"""The graph of all the real documents in every syntax, in the hands of the strictest readers and of three stores.

    bench/stores.py [--program RECITAL] [--store UN.DB] [--folder DIR] [--only readers|stores]

RECITAL is a release build; default: $RECITAL_PROGRAM, else build/release/cli/recital. Without --store one is built of the
documents in $RECITAL_SHARED, else in ../shared. DIR takes the exports, some five gigabytes; default: a temporary folder.

Readers: Oxigraph reads each syntax strictly, `riot --validate` of Apache Jena has nothing to say against it, and what either finds
in it is the same set of statements, with graphs where the syntax has them. Stores: Oxigraph, Jena's TDB2 and Virtuoso take the
N-Quads; each gives the same answers to every question of ontologies/queries/, and they are what SQL finds in the store of recital.
Printed: seconds and results of each. The exit code is 1 where anything differs. Takes half an hour on two processors.
"""
import argparse
import hashlib
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP / "tests" / "consumers"))

import rdf_stores  # noqa: E402  (from the folder just named)
import store_answers  # noqa: E402
import virtuoso  # noqa: E402

SYNTAXES = {"ntriples": "nt", "nquads": "nq", "turtle": "ttl", "trig": "trig", "rdfxml": "rdf", "jsonld": "jsonld"}
JAVA = "8g"  # JSON-LD is read whole
STACK = "1g"  # a path through many thousand documents goes deep in Jena

wrong = []


def say(what, seconds, *detail):
    print(f"{what:<34} {seconds:8.1f} s ", *detail, flush=True)


def complain(*detail):
    wrong.append(detail)
    print("WRONG:", *detail, flush=True)


def timed(call):
    begin = time.perf_counter()
    result = call()
    return time.perf_counter() - begin, result


def digest(path, folder, triples):
    """Number and hash of the distinct lines, sorted; with `triples` the graph of each is taken off."""
    environment = {**os.environ, "LC_ALL": "C"}
    source = subprocess.Popen(["cat", path], stdout=subprocess.PIPE)
    if triples:
        cut = subprocess.Popen(["sed", "-E", "s/ <[^>]*> \\.$/ ./"], stdin=source.stdout, stdout=subprocess.PIPE, env=environment)
        source.stdout.close()
        source = cut
    lines = subprocess.Popen(["sort", "-u", "--buffer-size=256M", "-T", folder], stdin=source.stdout, stdout=subprocess.PIPE,
                             env=environment)
    source.stdout.close()
    hashed, number = hashlib.sha256(), 0
    with lines.stdout:
        for line in lines.stdout:
            hashed.update(line)
            number += 1
    if lines.wait() or source.wait():
        sys.exit("sort failed")
    return number, hashed.hexdigest()


def by_oxigraph(file, _):
    return rdf_stores.fingerprint_by_oxigraph(file)


def by_jena(file, folder):
    statements = folder / "statements"
    with open(statements, "w", encoding="utf-8") as output:
        rdf_stores.read_by_jena(file, output, memory=JAVA)
    with_graphs = file.suffix[1:] in rdf_stores.WITH_GRAPHS
    found = digest(statements, folder, with_graphs), digest(statements, folder, False) if with_graphs else (0, "")
    statements.unlink()
    return found


def readers(exports, folder):
    """Every reader finds the same triples, and the same quads, in every syntax; both find as many."""
    numbers = set()
    for who, read in {"Oxigraph": by_oxigraph, "Jena": by_jena}.items():
        sets = {}
        for extension, file in exports.items():
            try:
                if who == "Jena":
                    seconds, _ = timed(lambda file=file: rdf_stores.valid_for_jena(file, memory=JAVA))
                    say(f"riot --validate {file.name}", seconds, "nothing to say")
                seconds, found = timed(lambda file=file, read=read: read(file, folder))
            except RuntimeError as refused:
                complain(who, "refuses", file.name, refused)
                continue
            (triples, triple_hash), (quads, quad_hash) = found
            say(f"{who} reads {file.name}", seconds, f"{triples} triples {triple_hash[:12]}",
                f"{quads} quads {quad_hash[:12]}" if quads else "")
            numbers.add(("triples", triples))
            if sets.setdefault("triples", found[0]) != found[0]:
                complain(who, "finds other triples in", file.name)
            if extension in rdf_stores.WITH_GRAPHS:
                numbers.add(("quads", quads))
                if sets.setdefault("quads", found[1]) != found[1]:
                    complain(who, "finds other quads in", file.name)
    if len(numbers) != 2:
        complain("the readers find different numbers of statements", sorted(numbers))


def compare(path, answers):
    connection = sqlite3.connect(path)
    relations = (TOP / "ontologies" / "authority" / "relations.ttl").read_text(encoding="utf-8")
    wanted = store_answers.wanted(connection, relations)
    first = next(iter(answers.values()))
    for who, found in answers.items():
        for name, answer in found.items():
            if answer != first[name]:
                complain(who, "gives other rows, or another order, of", name)
        for name, (columns, rows) in wanted.items():
            if store_answers.of_columns(found[name], columns) != sorted(set(rows)):
                complain(who, "and SQL differ on", name)
        print(f"{who}: {len(found)} questions answered, {len(wanted)} of them compared with SQL;",
              ", ".join(f"{name} {len(rows)}" for name, (_, rows) in found.items()), flush=True)


def asked(store, folder):
    place = folder / f"asked-{store}"
    place.mkdir(exist_ok=True)
    found = {}
    for name, path in rdf_stores.queries(store).items():
        found[name] = place / path.name
        found[name].write_text(store_answers.with_parameters(name, path.read_text(encoding="utf-8")), encoding="utf-8")
    return found


def stores(path, quads, folder):
    answers = {}
    seconds, answers["Oxigraph"] = timed(lambda: rdf_stores.ask_oxigraph(quads, asked("oxigraph", folder), folder))
    say("Oxigraph loads and answers", seconds)
    seconds, answers["Jena"] = timed(lambda: rdf_stores.ask_jena(quads, asked("jena", folder), folder, memory=JAVA, stack=STACK))
    say("Jena loads and answers", seconds)
    load = folder / "load"
    load.mkdir(exist_ok=True)
    (load / "un.nq").unlink(missing_ok=True)
    os.link(quads, load / "un.nq")
    with virtuoso.Virtuoso(folders=[load], buffers=100000) as server:
        seconds, _ = timed(lambda: server.bulk_load(load, "*.nq"))
        say("Virtuoso loads", seconds)
        seconds, answers["Virtuoso"] = timed(lambda: rdf_stores.ask_virtuoso(server, asked("virtuoso", folder)))
        say("Virtuoso answers", seconds)
    compare(path, answers)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.environ.get("RECITAL_PROGRAM") or TOP / "build/release/cli/recital")
    parser.add_argument("--store", type=pathlib.Path)
    parser.add_argument("--folder", type=pathlib.Path)
    parser.add_argument("--only", choices=("readers", "stores"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="recital-stores-") as name:
        folder = options.folder or pathlib.Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        store = options.store or folder / "un.db"
        if not options.store:
            shared = pathlib.Path(os.environ.get("RECITAL_SHARED") or TOP.parent / "shared")
            inputs = [shared / "corpus" / "unxml", shared / "corpus" / "plain", shared / "seeds"]
            subprocess.run([options.program, "build", *inputs, "-o", store, "--quiet"], check=False, stderr=subprocess.DEVNULL)
        exports = {}
        for syntax, extension in SYNTAXES.items():
            if options.only == "stores" and extension != "nq":
                continue
            exports[extension] = folder / f"un.{extension}"
            line = [options.program, "export", store, "-f", syntax, "-o", exports[extension], "--quiet"]
            seconds, _ = timed(lambda line=line: subprocess.run(line, check=True))
            say(f"recital exports {syntax}", seconds, f"{exports[extension].stat().st_size / 1e6:.0f} MB")
        if options.only != "stores":
            readers(exports, folder)
        if options.only != "readers":
            stores(store, exports["nq"], folder)
    print("all the same" if not wrong else f"{len(wrong)} differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
