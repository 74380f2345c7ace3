"""The example graph in the hands of others: Oxigraph (strict) and Jena read every RDF syntax and find the same statements in it, and
Oxigraph, Jena's TDB2 and Virtuoso give the answers of expected/ to every question of ontologies/queries/.

The example graph is that of examples/documents and, for events, letters and office-holders, of tests/consumers/documents. The
expected answers were written from the documents, not taken from a store. A store that is not installed is passed over, with
a message; without any the test is skipped.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import answers
import jena
import npm
import rdf_stores
import virtuoso
from failing import check, failures

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))
PROGRAM = os.environ["RECITAL_PROGRAM"]
SYNTAXES = {"ntriples": "nt", "nquads": "nq", "turtle": "ttl", "trig": "trig", "rdfxml": "rdf", "jsonld": "jsonld"}
LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"
SKIPPED = 77


def exported(folder):
    """The example graph in every syntax."""
    store = folder / "example.db"
    subprocess.run([PROGRAM, "build", SOURCE / "examples" / "documents", HERE / "documents", "-o", store, "--quiet"], check=True)
    for syntax, extension in SYNTAXES.items():
        subprocess.run([PROGRAM, "export", store, "-f", syntax, "-o", folder / f"example.{extension}", "--quiet"], check=True)


def statements(read, file, folder):
    """What the reader finds, each statement once; None where it refuses the file."""
    with tempfile.TemporaryFile("w+", dir=folder, encoding="utf-8") as output:
        try:
            read(file, output)
        except RuntimeError as refused:
            check(False, refused)
            return None
        output.seek(0)
        lines = [line.rstrip("\n") for line in output]
    check(len(lines) == len(set(lines)), "statements that stand twice in", file.name)
    check(not any(" _:" in line or line.startswith("_:") for line in lines), "blank nodes in", file.name)
    return set(lines)


def without_graph(quads):
    return {quad.rpartition(" <")[0] + " ." for quad in quads}


def compare_syntaxes(folder, who, read):
    triples = statements(read, folder / "example.nt", folder)
    quads = statements(read, folder / "example.nq", folder)
    check(triples and quads and without_graph(quads) == triples, who, "finds other triples in N-Quads than in N-Triples")
    for extension in SYNTAXES.values():
        if extension not in ("nt", "nq"):
            found = statements(read, folder / f"example.{extension}", folder)
            wanted = quads if extension in rdf_stores.WITH_GRAPHS else triples
            check(found == wanted, who, "finds other statements in", extension, sorted((found or set()) ^ wanted)[:4])
    print(f"{who}: {len(triples)} triples, {len(quads)} quads in {len(SYNTAXES)} syntaxes")


def compare_answers(who, found):
    """The same rows in the same order as expected/."""
    for name, (columns, rows) in found.items():
        path = HERE / "expected" / f"{name}.tsv"
        if not check(path.exists(), "nobody says what to expect of", name):
            continue
        wanted_columns, wanted = answers.read(path)
        check(columns == wanted_columns, who, name, "has the columns", columns, "not", wanted_columns)
        if rows != wanted:
            lacking, beyond = [row for row in wanted if row not in rows], [row for row in rows if row not in wanted]
            check(False, who, name, "lacks", lacking[:3], "has beyond", beyond[:3],
                  "" if lacking or beyond else "and another order")
    print(f"{who}: {len(found)} questions, {sum(len(rows) for _, rows in found.values())} rows")


def finds_what_has_no_label(folder):
    """The question for nodes without label finds one whose label is taken away."""
    lines = (folder / "example.nq").read_text(encoding="utf-8").splitlines(keepends=True)
    victim = "<https://w3id.org/recital/id/doc/S_RES_1674__2006>"
    (folder / "unlabelled.nq").write_text("".join(line for line in lines if not line.startswith(f"{victim} {LABEL}")),
                                          encoding="utf-8")
    asked = {"without-label": rdf_stores.queries()["without-label"]}
    _, rows = rdf_stores.ask_oxigraph(folder / "unlabelled.nq", asked, folder)["without-label"]
    check([row[0] for row in rows] == ["doc/S_RES_1674__2006"], "a node without label is not found", rows)


def main():
    asked = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        exported(folder)
        if npm.node("oxigraph.mjs"):
            asked.append("Oxigraph")
            compare_syntaxes(folder, "Oxigraph", rdf_stores.read_by_oxigraph)
            compare_answers("Oxigraph", rdf_stores.ask_oxigraph(folder / "example.nq", rdf_stores.queries(), folder))
            finds_what_has_no_label(folder)
        if jena.command("riotcmd.riot"):
            asked.append("Jena")
            for extension in SYNTAXES.values():
                try:
                    rdf_stores.valid_for_jena(folder / f"example.{extension}")
                except RuntimeError as refused:
                    check(False, "riot --validate", refused)
            compare_syntaxes(folder, "Jena", rdf_stores.read_by_jena)
            compare_answers("Jena", rdf_stores.ask_jena(folder / "example.nq", rdf_stores.queries("jena"), folder))
        if virtuoso.installed():
            asked.append("Virtuoso")
            load = folder / "load"
            load.mkdir()
            shutil.copy(folder / "example.nq", load)
            with virtuoso.Virtuoso(folders=[load]) as store:
                store.bulk_load(load, "*.nq")
                compare_answers("Virtuoso", rdf_stores.ask_virtuoso(store, rdf_stores.queries("virtuoso")))
    for who in {"Oxigraph", "Jena", "Virtuoso"} - set(asked):
        print(who, "is not installed: not asked")
    return 1 if failures else 0 if asked else SKIPPED


if __name__ == "__main__":
    sys.exit(main())
