"""The lineage that recital answers is the one that SPARQL finds in the exported RDF: every document that leads to another by
`cito:cites`, over any number of steps, a draft and its adopted text taken as one. Asked of Oxigraph.

On the sample documents and, where they are, on the UN's own documents beside the project. What RDF says directly is what documents do
in their own words, to documents that are known: so recital is asked with --own-only and --resolved-only. What they deny is no direct
statement, but a step of a lineage: a document to which only such steps lead is recital's alone.
"""
import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import npm
from failing import check, failures

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))
SHARED = pathlib.Path(os.environ.get("RECITAL_SHARED", SOURCE.parent / "shared"))
PROGRAM = os.environ["RECITAL_PROGRAM"]
SKIPPED = 77

QUERY = """PREFIX rec: <https://w3id.org/recital/ns#>
PREFIX cito: <http://purl.org/spar/cito/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?label WHERE {
  ?start rdfs:label ?name .
  FILTER (STR(?name) = "%s")
  PATH
  FILTER (?document != ?start)
  FILTER NOT EXISTS { ?adopted rec:hasDraft ?document }
  ?document rdfs:label ?label .
}"""
STEPS = "(rec:hasDraft?/cito:cites/(^rec:hasDraft)?)+"
PATHS = {"--cited-by": f"?document {STEPS} ?start .", "--cites": f"?start {STEPS} ?document ."}


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, encoding="utf-8")
    check(done.returncode == 0, command[:4], done.returncode, done.stderr[-1000:])
    return done.stdout


def lineage(store, symbol, direction):
    rows = run(PROGRAM, "lineage", store, symbol, direction, "--depth", 1000, "--limit", 1000000, "--own-only", "--resolved-only",
               "-f", "csv", "--quiet")
    return list(csv.DictReader(io.StringIO(rows, newline="")))


def only_denied(rows, wanted):
    """Documents that no step leads to but denials, and steps from such documents."""
    steps = {}
    for row in rows:
        steps.setdefault(row["document"], set()).add((row["parent"], row["polarity"]))
    extra = set(steps) - wanted
    return {document for document in extra if all(polarity == "negative" or parent in extra for parent, polarity in steps[document])}


def most_cited(store, count):
    rows = run(PROGRAM, "rank", store, "--by", "cited-by", "--top", count, "-f", "jsonl", "--type", "resolution")
    return [json.loads(row)["document"] for row in rows.splitlines()]


def compare(folder, store, symbols):
    graph = folder / "graph.nt"
    run(PROGRAM, "export", store, "-f", "ntriples", "--profile", "simple", "-o", graph)
    questions = {}
    for number, symbol in enumerate(symbols):
        for direction, path in PATHS.items():
            name = f"q{number}{direction}"
            (folder / f"{name}.rq").write_text((QUERY % symbol).replace("PATH", path), encoding="utf-8")
            questions[name] = (symbol, direction)
    run(*npm.node("oxigraph.mjs", "query", folder, graph, "--", *(folder / f"{name}.rq" for name in questions)))
    found = 0
    for name, (symbol, direction) in questions.items():
        answer = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        wanted = {row["label"]["value"] for row in answer["results"]["bindings"]}
        rows = lineage(store, symbol, direction)
        have = {row["document"] for row in rows} - only_denied(rows, wanted)
        found += len(have)
        check(have == wanted, symbol, direction, "only recital:", sorted(have - wanted)[:5], "only SPARQL:", sorted(wanted - have)[:5])
    print(len(questions), "questions,", found, "documents")


def main():
    if npm.node("oxigraph.mjs") is None:
        print("skipped: no Oxigraph")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="recital-lineage-") as name:
        folder = pathlib.Path(name)
        run(PROGRAM, "build", SOURCE / "examples/documents", "-o", folder / "examples.db", "--quiet")
        compare(folder, folder / "examples.db", most_cited(folder / "examples.db", 8))
        if (SHARED / "corpus").is_dir():
            store = folder / "corpus.db"
            subprocess.run([PROGRAM, "build", *(SHARED / "corpus" / part for part in ("unxml", "plain", "typed-paragraphs")), SHARED / "seeds", "-o",
                            store, "--quiet"], capture_output=True, check=False)
            compare(folder, store, most_cited(store, 12))
    print(len(failures), "failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
