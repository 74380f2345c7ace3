"""The RDF of all the real documents, read back by two foreign readers and, for JSON-LD, by json of Python: every syntax holds the same
statements, no node is blank or without a label, and no two things share an IRI."""
import hashlib
import os
import pathlib
import re
import sqlite3
import subprocess
import sys

from figures import CORPUS, PROGRAM, check, figures, recital

SYNTAXES = ("ntriples", "turtle", "trig", "nquads", "rdfxml")
READERS = {
    "rapper": lambda syntax: ("rapper", "-q", "-i", syntax, "-o", "ntriples", "-", "http://example.org/"),
    "serdi": lambda syntax: ("serdi", "-q", "-i", syntax, "-o", "ntriples", "-"),  # it reads no RDF/XML
}
JSONLD = (sys.executable, str(pathlib.Path(__file__).with_name("jsonld_lines.py")))  # its lines are as those of rapper
OURS = "<https://w3id.org/recital/"
RDF, RDFS, OA = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#", "http://www.w3.org/ns/oa#"
CITO, REC, UNDO = "http://purl.org/spar/cito/", "https://w3id.org/recital/ns#", "https://w3id.org/un/ontology/undo/"

# As many things of each class as the store holds: fewer means that two share an IRI. Copies of one text are one text.
THINGS = {
    f"<{UNDO}Document>": "SELECT count(*) FROM v_documents",
    f"<{CITO}Citation>": "SELECT count(*) FROM v_citations",
    f"<{REC}State>": "SELECT count(*) FROM v_agents WHERE kind = 'state'",
    f"<{UNDO}DocumentVersion>": "SELECT count(*) FROM (SELECT DISTINCT key, language, text_sha256 FROM v_texts)",
    # places that citations rest on, and places where pages tell something
    f"<{OA}SpecificResource>": """SELECT (SELECT count(*) FROM (SELECT DISTINCT e.citation, t.text_sha256, e."begin", e."end"
                                                                FROM v_evidence e JOIN v_texts t ON t.path = e.path))
                                  + (SELECT count(*) FROM (SELECT DISTINCT x.key, x.text_sha256, o."begin", o."end"
                                                           FROM told o JOIN v_texts x ON x.id = o.text))""",
}
# What a thing has one of; two say that they are two things.
SINGLE = {f"<{name}>" for name in (
    *(OA + local for local in ("start", "end", "exact", "hasSource")),
    *(CITO + local for local in ("hasCitingEntity", "hasCitedEntity")),
    *(REC + local for local in ("sha256", "damaged", "read", "weight", "voice", "status", "polarity", "confidence",
                                "citingProvision", "provisionKey")),
    "http://purl.org/dc/terms/isVersionOf")}


def sorted_statements(store, syntax, reader, folder):
    """The lines of `recital export | reader | sort`, one after another: no syntax is ever held whole."""
    environment = {**os.environ, "LC_ALL": "C"}
    written = subprocess.Popen([PROGRAM, "export", store, "-f", syntax, "-o", "-", "--quiet"], stdout=subprocess.PIPE)
    read = subprocess.Popen(JSONLD if reader == "json" else READERS[reader](syntax), stdin=written.stdout, stdout=subprocess.PIPE)
    lines = subprocess.Popen(["sort", "--buffer-size=256M", "--temporary-directory", folder], stdin=read.stdout,
                             stdout=subprocess.PIPE, env=environment)
    written.stdout.close()
    read.stdout.close()
    with lines.stdout:
        yield from lines.stdout
    codes = [process.wait() for process in (written, read, lines)]
    check(codes == [0, 0, 0], "exit codes of export, reader, sort:", codes, syntax, reader)


def digest(lines):
    """Number and hash of the statements; a statement that stands twice is a failure."""
    hashed, number, twice, last = hashlib.sha256(), 0, 0, None
    for line in lines:
        hashed.update(line)
        number += 1
        twice += line == last
        last = line
    check(not twice, twice, "statements stand twice")
    return number, hashed.hexdigest()


def examined(lines, counts):
    """Passes the sorted lines on, and looks at each."""
    kind, label = f"<{RDF}type>", f"<{RDFS}label>"
    subject, predicate = None, None
    labelled, named = set(), set()
    for raw in lines:
        yield raw
        new_subject, new_predicate, value = raw.decode().rstrip(" .\n").split(" ", 2)
        check(not new_subject.startswith("_:") and not value.startswith("_:"), "blank node", raw)
        if new_subject == subject and new_predicate == predicate and predicate in SINGLE:
            check(False, "two values of what a thing has one of:", subject, predicate)
        subject, predicate = new_subject, new_predicate
        named.add(subject)
        if value.startswith(OURS):
            named.add(value)
        if predicate == label:
            labelled.add(subject)
            check(re.match(r'"[^"]*\S', value), "empty label", subject)
        elif predicate == kind:
            counts[value] = counts.get(value, 0) + 1
    without = named - labelled
    check(not without, len(without), "nodes without label", sorted(without)[:5])
    print(len(labelled), "nodes, all of them labelled" if not without else "nodes")


def rdf(folder):
    path = folder / "un.db"
    recital("build", CORPUS / "unxml", CORPUS / "plain", "-o", path, "--quiet", codes=(1,))
    counts = {}
    for reader in READERS:
        first = None
        for syntax in SYNTAXES:
            if (reader, syntax) == ("serdi", "rdfxml"):
                continue
            lines = sorted_statements(path, syntax, reader, folder)
            found = digest(lines if counts else examined(lines, counts))
            print(f"{found[0]} statements in {syntax} by {reader}")
            first = first or found
            check(found == first, reader, "reads other statements in", syntax, "than in", SYNTAXES[0])
        if reader == "rapper":
            found = digest(sorted_statements(path, "jsonld", "json", folder))
            check(found == first, "there are other statements in jsonld than in", SYNTAXES[0], found, first)
    store = sqlite3.connect(path)
    for of_class, asked in THINGS.items():
        number, = store.execute(asked).fetchone()
        check(counts.get(of_class) == number, "IRIs of", of_class, counts.get(of_class), "not", number)
    store.close()


if __name__ == "__main__":
    sys.exit(figures(rdf, CORPUS / "unxml", CORPUS / "plain"))
