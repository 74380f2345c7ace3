"""The tables of -f csv as those read them who are to use them, and the folder of -f neo4j by the rules of its importer.

Tables are held against metadata.json by the rules of CSV on the Web (headers, types, keys, references, shares of filled cells),
read by pandas and R, made a network by networkx and igraph, and compared with the views of the store.

    python3 tests/consumers/tables_test.py FOLDER     holds the tables of a folder against its metadata.json alone
"""
import csv
import gzip
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

import neo4j_check
from failing import check, failures

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))
SHARED = pathlib.Path(os.environ.get("RECITAL_SHARED", SOURCE.parent / "shared"))
PROGRAM = os.environ.get("RECITAL_PROGRAM")
LEXICAL = {  # of datatypes of CSV on the Web
    "integer": re.compile(r"-?[0-9]+"),
    "double": re.compile(r"-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?"),
    "boolean": re.compile(r"true|false"),
}
# Columns that a view of the store has under the same or another name; rows stand in the same order.
VIEWS = {
    "documents": ("v_documents", {"key": "key", "symbol": "symbol", "title": "title", "type": "type", "adopted": "adopted",
                                  "issued": "issued", "published": "published", "dated": "dated", "year": "year",
                                  "session": "session", "meeting": "meeting", "agenda_item": "agenda_item",
                                  "votes_for": "votes_for", "abstentions": "abstentions", "texts": "texts", "read": "read"}),
    "citations": ("v_citations", {"citing": "citing_key", "cited": "cited_key", "citing_provision": "citing_provision",
                                  "cited_provisions": "cited_provisions", "polarity": "polarity", "voice": "voice",
                                  "status": "status", "weight": "weight", "quote": "quote", "name": "name",
                                  "confidence": "confidence", "year": "citing_year"}),
    "mentions": ("v_evidence", {"language": "language", "text": "path", "begin": "begin", "end": "end", "quote": "quote",
                                "name": "name", "form": "form", "rule": "rule"}),
    "texts": ("v_texts", {"path": "path", "document": "key", "format": "format", "size": "size", "damaged": "damaged",
                          "sha256": "text_sha256"}),
    "agents": ("v_agents", {"kind": "kind"}),
    "events": ("v_events", {"type": "kind", "start": "start", "end": "end", "place": "place"}),
    "links": ("v_links", {"kind": "kind"}),
    "claims": ("v_claims", {"document": "key", "kind": "kind", "value": "value", "source": "source", "standing": "standing",
                            "quote": "quote"}),
}


def run(*command, codes=(0,)):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, encoding="utf-8", check=False)
    check(done.returncode in codes, command, done.returncode, done.stdout[-500:], done.stderr[-500:])
    return done


def as_list(value):
    return value if isinstance(value, list) else [value]


def read_table(folder, table):
    """Header and rows, read without forgiving anything."""
    opened = gzip.open if table["url"].endswith(".gz") else open
    with opened(folder / table["url"], "rt", encoding="utf-8", errors="strict", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    return rows[0], rows[1:]


def datatype_of(column):
    datatype = column["datatype"]
    return (datatype["base"], re.compile(datatype["format"])) if isinstance(datatype, dict) else (datatype, LEXICAL.get(datatype))


def columns_hold(name, table, header, rows):
    columns = table["tableSchema"]["columns"]
    check([column["titles"] for column in columns] == header, name, "header", header)
    check(len(set(header)) == len(header), name, "columns of one name")
    check(all(re.fullmatch("[a-z][a-z0-9_]*", title) for title in header), name, "names of columns", header)
    check(all(len(row) == len(header) for row in rows), name, "rows of another width")
    notes = {note["column"]: note for note in table["notes"]}
    for position, column in enumerate(columns):
        cells = [row[position] for row in rows]
        filled = sum(cell != "" for cell in cells)
        check(not column.get("required") or filled == len(cells), name, column["name"], "is not always filled")
        _, pattern = datatype_of(column)
        if pattern:
            wrong = [cell for cell in cells if cell and not pattern.fullmatch(cell)]
            check(not wrong, name, column["name"], "is of another type", wrong[:3])
        note = notes[column["name"]]
        check(note["target"] == f"{table['url']}#col={position + 1}", name, note["target"])
        check((note["filled"], note["rows"]) == (filled, len(cells)), name, column["name"], "filled", note, filled)
        formulas = sum(cell[:1] in ("=", "+", "-", "@", "\t", "\n") for cell in cells if cell) if not pattern else 0
        check(note.get("formulas", 0) == formulas, name, column["name"], "formulas", note, formulas)


def values(table, header, rows, reference):
    positions = [header.index(column) for column in as_list(reference)]
    return [tuple(row[position] for position in positions) for row in rows]


def tables_hold(folder):
    """The rules of CSV on the Web. Returns header and rows by table."""
    metadata = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
    check(as_list(metadata["@context"])[0] == "http://www.w3.org/ns/csvw", "context", metadata["@context"])
    check(metadata["dialect"]["encoding"] == "utf-8" and metadata["dialect"]["header"], "dialect")
    files = {table["url"] for table in metadata["tables"]} | {"metadata.json", "codebook.md"}
    check({path.name for path in folder.iterdir()} == files, "files", sorted(path.name for path in folder.iterdir()))
    read = {table["url"]: (table, *read_table(folder, table)) for table in metadata["tables"]}
    for url, (table, header, rows) in read.items():
        columns_hold(url, table, header, rows)
        keys = values(table, header, rows, table["tableSchema"]["primaryKey"])
        check(len(set(keys)) == len(keys), url, "keys are not unique")
        for key in table["tableSchema"].get("foreignKeys", []):
            other, other_header, other_rows = read[key["reference"]["resource"]]
            known = set(values(other, other_header, other_rows, key["reference"]["columnReference"]))
            used = {value for value in values(table, header, rows, key["columnReference"]) if any(value)}
            check(used <= known, url, key, "refers to what is not there", sorted(used - known)[:3])
    codebook = (folder / "codebook.md").read_text(encoding="utf-8")
    for url, (table, header, _) in read.items():
        section = codebook.partition(f"`{url}`: ")[2].partition("\n## ")[0]
        check(all(f"| `{title}` |" in section for title in header), url, "codebook")
    return {url.partition(".")[0]: (header, rows) for url, (_, header, rows) in read.items()}


def as_store(value):
    """A value of the store as a cell has it."""
    return "" if value is None else re.sub("\r\n?", "\n", value) if isinstance(value, str) else str(value)


def as_the_store(tables, store):
    database = sqlite3.connect(store)
    for name, (view, columns) in VIEWS.items():
        header, rows = tables[name]
        kept = list(database.execute("SELECT %s FROM %s ORDER BY id" % (", ".join(f'"{c}"' for c in columns.values()), view)))
        check(len(kept) == len(rows), name, len(rows), "rows; the store has", len(kept))
        for position, column in enumerate(columns):
            cells = [row[header.index(column)] for row in rows]
            if column in ("read", "damaged"):
                cells = [str(int(cell == "true")) for cell in cells]
            others = [as_store(row[position]) for row in kept]
            wrong = [pair for pair in zip(cells, others) if pair[0] != pair[1] and not same_number(*pair)]
            check(not wrong, name, column, "differs from the store", wrong[:2])
    votes = database.execute("SELECT count(*) FROM v_links WHERE kind IN ('voted_for', 'voted_against', 'abstained') "
                             "AND coalesce(standing, 'shown') = 'shown'").fetchone()[0]
    check(len(tables["votes"][1]) == votes, "votes", len(tables["votes"][1]), votes)
    database.close()
    print(", ".join(f"{len(rows)} {name}" for name, (_, rows) in tables.items()))


def same_number(left, right):
    try:
        return float(left or 0) == float(right or 0)
    except ValueError:
        return False


def as_rdf(tables, store, folder):
    """What tables give as names in RDF is what RDF calls these things."""
    run(PROGRAM, "export", store, "-o", folder / "graph.nt")
    subjects = set(re.findall("^<([^>]*)>", (folder / "graph.nt").read_text(encoding="utf-8"), re.MULTILINE))
    for name, (header, rows) in tables.items():
        if "iri" in header:
            unknown = {row[header.index("iri")] for row in rows} - subjects
            check(not unknown, name, "IRIs that RDF has not", sorted(unknown)[:3])
    base = "https://w3id.org/recital/id/cit/"
    named = {base + row[0] for row in tables["citations"][1]}
    check(tables["citations"][0][0] == "id" and named <= subjects, "ids of citations", sorted(named - subjects)[:3])


def by_pandas(folder, tables):
    """With the types of the metadata, and as pandas guesses them: no row or known cell is lost, whatever it says."""
    try:
        import networkx
        import pandas
    except ImportError as absent:
        print("left out:", absent)
        return
    types = {"string": "string", "integer": "Int64", "double": "float64", "boolean": "boolean"}
    frames = {}
    for table in json.loads((folder / "metadata.json").read_text(encoding="utf-8"))["tables"]:
        name = table["url"].partition(".")[0]
        columns = table["tableSchema"]["columns"]
        frame = pandas.read_csv(folder / table["url"], dtype={c["name"]: types[datatype_of(c)[0]] for c in columns},
                                keep_default_na=False, na_values=[""])
        rows = tables[name][1]
        check(frame.shape == (len(rows), len(columns)), name, "pandas", frame.shape)
        for position, column in enumerate(columns):
            filled = sum(row[position] != "" for row in rows)
            check(frame[column["name"]].notna().sum() == filled, name, column["name"], "pandas counts other filled cells")
        guessed = pandas.read_csv(folder / table["url"], low_memory=False)
        check(guessed.shape == frame.shape and (guessed.isna().to_numpy() == frame.isna().to_numpy()).all(), name,
              "pandas takes a value for one that is not known")
        frames[name] = frame
    documents, citations = frames["documents"], frames["citations"]
    joined = citations.merge(documents, left_on="citing", right_on="key", validate="many_to_one")
    joined = joined.merge(documents, left_on="cited", right_on="key", validate="many_to_one", suffixes=("_citing", "_cited"))
    check(len(joined) == len(citations), "a join loses citations", len(joined), len(citations))
    mentions = frames["mentions"].groupby("citation").size().reindex(citations["id"], fill_value=0)
    check((mentions.to_numpy() == citations["mentions"].to_numpy()).all(), "mentions of citations")
    own = joined[(joined["voice"] == "own") & (joined["citing"] != joined["cited"]) &
                 ((joined["status"] == "resolved") | (joined["status"] == "partial") & (joined["type_cited"] != "named"))]
    network = networkx.from_pandas_edgelist(own, "citing", "cited", create_using=networkx.DiGraph)
    network.add_nodes_from(documents["key"])
    check(dict(network.in_degree()) == dict(zip(documents["key"], documents["cited_by"])), "cited_by is not the in-degree")
    check(dict(network.out_degree()) == dict(zip(documents["key"], documents["cites"])), "cites is not the out-degree")
    print("pandas, networkx:", network.number_of_nodes(), "nodes,", network.number_of_edges(), "pairs")


def by_r(folder, tables):
    if not shutil.which("Rscript"):
        print("left out: no Rscript")
        return
    lines = run("Rscript", "--vanilla", HERE / "tables.R", folder).stdout.splitlines()
    seen = {line.split("\t")[0]: line.split("\t")[1:] for line in lines}
    for name, (header, rows) in tables.items():
        filled = str(sum(cell != "" for row in rows for cell in row))
        check(seen.get(name) == [str(len(rows)), str(len(header)), filled], name, "in R", seen.get(name), filled)
    if "igraph" in seen:
        check(seen["igraph"] == [str(len(tables["documents"][1])), str(len(tables["citations"][1]))], "igraph", seen["igraph"])
    print("R:", seen.get("igraph", "without igraph"))


def folder_rules(store, folder, plain):
    """Compressed, the same again, into a folder of others' files, and what must fail."""
    packed = folder / "packed"
    run(PROGRAM, "export", store, "-f", "csv", "-o", packed, "--gzip")
    tables_hold(packed)
    for path in plain.glob("*.csv"):
        check(gzip.decompress((packed / (path.name + ".gz")).read_bytes()) == path.read_bytes(), path.name, "compressed differs")
    again = folder / "again"
    again.mkdir()
    (again / "mine.txt").write_text("mine", encoding="utf-8")
    (again / "documents.csv").write_text("old", encoding="utf-8")
    run(PROGRAM, "export", store, "-f", "csv", "-o", str(again) + "/")
    check((again / "mine.txt").read_text(encoding="utf-8") == "mine", "a foreign file was changed")
    (again / "mine.txt").unlink()
    check({p.name: p.read_bytes() for p in again.iterdir()} == {p.name: p.read_bytes() for p in plain.iterdir()},
          "the same graph gives other bytes")
    done = run(PROGRAM, "export", store, "-f", "csv", codes=(2,))
    check("-o" in done.stderr and not done.stdout, "standard output", done.stderr)
    file = folder / "file"
    file.write_text("mine", encoding="utf-8")
    done = run(PROGRAM, "export", store, "-f", "csv", "-o", file, codes=(3,))
    check("folder" in done.stderr and file.read_text(encoding="utf-8") == "mine", "a file in its place", done.stderr)
    run(PROGRAM, "export", store, "-f", "csv", "-o", folder / "absent" / "deep", codes=(3,))
    check(not (folder / "absent").exists(), "a folder was made above")


def parts(store, folder):
    """A part of the graph holds together as the whole does, and says what is there for its evidence alone."""
    for number, options in enumerate((("--around", "A/RES/60/1, para. 138"), ("--types", "resolution"), ("--acts", "reaffirm"),
                                      ("--since", "2009", "--until", "2012"), ("--reported", "only"), ("--top", "3"))):
        part = folder / f"part{number}"
        run(PROGRAM, "export", store, "-f", "csv", "-o", part, *options)
        header, rows = tables_hold(part)["documents"]
        seen = {row[header.index("type")] for row in rows if row[header.index("evidence_only")] == "false"}
        check(rows and (options[0] != "--types" or seen == {"resolution"}), options, "documents", seen)


def examine(name, inputs, small):
    print(name)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        store = folder / "un.db"
        run(PROGRAM, "build", *inputs, "-o", store, "--quiet", codes=(0, 1))  # 1: some inputs had problems
        plain = folder / "tables"
        run(PROGRAM, "export", store, "-f", "csv", "-o", plain)
        tables = tables_hold(plain)
        as_the_store(tables, store)
        as_rdf(tables, store, folder)
        by_pandas(plain, tables)
        by_r(plain, tables)
        for options in ((), ("--merge-edges",), ("--granularity", "provision")) if small else ((),):
            run(PROGRAM, "export", store, "-f", "neo4j", "-o", folder / "neo4j", *options)
            neo4j_check.examine(folder / "neo4j")
        if small:
            folder_rules(store, folder, plain)
            parts(store, folder)


def main(arguments):
    csv.field_size_limit(1 << 30)
    if arguments:
        tables_hold(pathlib.Path(arguments[0]))
        return 1 if failures else 0
    examples = SOURCE / "examples" / "documents"
    if not PROGRAM or not examples.is_dir():
        print("no program or no examples")
        return 77
    check(run(sys.executable, SOURCE / "docs" / "make_codebook.py", "--check", codes=(0, 1)).returncode == 0,
          "docs/codebook.md is not up to date: docs/make_codebook.py writes it")
    examine("examples", [examples, HERE / "documents"], True)
    real = [SHARED / "corpus" / "unxml", SHARED / "corpus" / "plain", SHARED / "seeds"]
    if all(path.is_dir() for path in real):
        examine("corpus and seeds", real, False)
    else:
        print("no real documents beside the project: they are left out")
    print(len(failures), "failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
