"""What persons said of citations, read back from RDF by Oxigraph and from tables by Python: who said what of which citation, and that what
they rejected is in no direct statement. The export conforms to ontologies/shapes.ttl, and the questions of ontologies/queries/ find in
it what the store has.
"""
import csv
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import npm  # noqa: E402
import rdf_stores  # noqa: E402
import store_answers  # noqa: E402
from failing import check, failures  # noqa: E402

SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))
PROGRAM = os.environ["RECITAL_PROGRAM"]
SKIPPED = 77
PREFIXES = """PREFIX rec: <https://w3id.org/recital/ns#>
PREFIX cito: <http://purl.org/spar/cito/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
QUERIES = {
    "judged": PREFIXES + """SELECT ?citing ?cited ?judged ?who ?on ?note WHERE {
        ?citation rec:judged ?judged ; cito:hasCitingEntity/rdfs:label ?citing ; cito:hasCitedEntity/rdfs:label ?cited .
        OPTIONAL { ?citation prov:wasAttributedTo ?person . ?person a prov:Person ; rdfs:label ?who }
        OPTIONAL { ?citation rec:judgedOn ?on }
        OPTIONAL { ?citation rec:judgedNote ?note } }""",
    "direct": PREFIXES + """SELECT DISTINCT ?citing ?cited WHERE {
        ?a cito:cites ?b . ?a rdfs:label ?citing . ?b rdfs:label ?cited }""",
    "persons": PREFIXES + "SELECT ?person ?label WHERE { ?person a prov:Person ; rdfs:label ?label }",
}
PERSONS = ["A. Reader", "https://example.org/people/1?a=b#c"]


def run(*command, codes=(0,)):
    done = subprocess.run([str(part) for part in command], capture_output=True, encoding="utf-8", check=False)
    check(done.returncode in codes, command[:3], done.returncode, done.stderr[-1500:])
    return done.stdout


def corrected(folder):
    """A store whose every third statement is right, every third wrong, every third wrong with something else in its place."""
    plain, store, table, filled = (folder / name for name in ("plain.db", "un.db", "review.tsv", "filled.tsv"))
    run(PROGRAM, "build", SOURCE / "examples" / "documents", "-o", plain, "--quiet")
    run(PROGRAM, "review", plain, "--sample", 60, "--seed", 3, "-o", table, "--quiet")
    with open(table, encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    for i, row in enumerate(rows):
        row.update(verdict="right" if i % 3 == 0 else "wrong", by=PERSONS[i % 2], date="2044-05-01", note=f"note {i}, ünï <&\"")
        if i % 3 == 2:
            row["new_target"] = f"A/RES/71/{i + 1}"
    with open(filled, "w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, rows[0], delimiter="\t")  # CRLF, as spreadsheet programs write it
        writer.writeheader()
        writer.writerows(rows)
    run(PROGRAM, "build", SOURCE / "examples" / "documents", "-o", store, "--corrections", filled, "--quiet")
    return plain, store, rows


def store_rows(store, sql):
    with sqlite3.connect(store) as connection:
        return [tuple("" if value is None else str(value) for value in row) for row in connection.execute(sql)]


def main():
    if npm.node("oxigraph.mjs") is None:
        print("Oxigraph is not installed")
        return SKIPPED
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        plain, store, rows = corrected(folder)
        file = folder / "un.nq"
        run(PROGRAM, "export", store, "-f", "nquads", "-o", file)
        asked = {}
        for query, text in QUERIES.items():
            asked[query] = folder / f"{query}.rq"
            asked[query].write_text(text, encoding="utf-8")
        found = {query: answer[1] for query, answer in rdf_stores.ask_oxigraph(file, asked, folder).items()}

        views = store_rows(store, "SELECT citing, cited, judged, judged_by, judged_on, judged_note FROM v_citations WHERE judged IS NOT NULL")
        kinds = [row[2] for row in views]
        check(kinds.count("confirmed") >= 15 and kinds.count("rejected") >= 30 and kinds.count("curated") >= 15, "verdicts", kinds)
        wanted = sorted((citing, cited, "rec:" + judged.capitalize(), by, on, " ".join(note.split()))
                        for citing, cited, judged, by, on, note in views if ";" not in by)
        got = sorted(row for row in found["judged"] if any(row[:2] == one[:2] and row[3:] == one[3:] for one in wanted))
        check(got == wanted, "what was judged", [row for row in wanted if row not in got][:3], [row for row in got if row not in wanted][:3])
        check({row[1] for row in found["persons"]} == set(PERSONS), "persons", found["persons"])

        direct = set(found["direct"])
        stands = set(store_rows(store, "SELECT citing, cited FROM v_citations WHERE judged IS NOT 'rejected'"))
        rejected = set(store_rows(store, "SELECT citing, cited FROM v_citations WHERE judged = 'rejected'"))
        check(not direct & (rejected - stands), "rejected, and a direct statement", direct & (rejected - stands))
        check(len(rejected - stands) >= 5, "pairs that only rejected citations tie", len(rejected - stands))

        with sqlite3.connect(store) as connection:
            relations = (SOURCE / "ontologies" / "authority" / "relations.ttl").read_text(encoding="utf-8")
            answers = store_answers.wanted(connection, relations)
        questions = {query: path for query, path in rdf_stores.queries("oxigraph").items() if query in answers}
        for query, answer in rdf_stores.ask_oxigraph(file, questions, folder).items():
            columns, expected = answers[query]
            check(store_answers.of_columns(answer, columns) == sorted(set(expected)), "question", query)

        report = subprocess.run(npm.node("shapes.mjs", SOURCE / "ontologies" / "shapes.ttl", export(folder, store), memory=3000),
                                capture_output=True, encoding="utf-8", check=False)
        check('"results":[]' in report.stdout.replace(" ", "").replace("\n", ""), "shapes", report.stdout[:800], report.stderr[-300:])

        tables = folder / "tables"
        run(PROGRAM, "export", store, "-f", "csv", "-o", tables)
        with open(tables / "citations.csv", encoding="utf-8", newline="") as lines:
            cells = list(csv.DictReader(lines))
        check(sorted(row["judged"] for row in cells if row["judged"]) == sorted(kinds), "the table of citations")
        same = {row["id"] for row in cells if row["judged"] != "curated"}
        run(PROGRAM, "export", plain, "-f", "csv", "-o", folder / "before")
        with open(folder / "before" / "citations.csv", encoding="utf-8", newline="") as lines:
            before = {row["id"] for row in csv.DictReader(lines)}
        check(len(before - same) <= 2, "a citation keeps its name, whatever a person says of it", before - same)
        print(len(views), "citations judged,", len(rejected - stands), "pairs without a direct statement")
    return 1 if failures else 0


def export(folder, store):
    file = folder / "un.nt"
    run(PROGRAM, "export", store, "-f", "ntriples", "-o", file)
    return file


if __name__ == "__main__":
    sys.exit(main())
