"""Writes docs/vocabulary.md, the readable page of the vocabulary, from ontologies/recital.ttl and ontologies/mapping.ttl.

    python3 docs/make_vocabulary.py           write the page
    python3 docs/make_vocabulary.py --check   exit code 1 where the page is not up to date

Terms stand in the order and under the headings ("# --- Documents") of the Turtle file.
"""
import collections
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "ontologies" / "recital.ttl"
MAPPING = ROOT / "ontologies" / "mapping.ttl"
PAGE = ROOT / "docs" / "vocabulary.md"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
DEFINITION = "http://www.w3.org/2004/02/skos/core#definition"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
SUPER = ("http://www.w3.org/2000/01/rdf-schema#subClassOf", "http://www.w3.org/2000/01/rdf-schema#subPropertyOf")
RANGE = "http://www.w3.org/2000/01/rdf-schema#range"
TERM = re.compile(r'<([^>]*)>|(_:\S+)|"((?:[^"\\]|\\.)*)"(?:@([A-Za-z-]+)|\^\^<([^>]*)>)?')
ESCAPE = re.compile(r"\\(?:u([0-9A-F]{4})|U([0-9A-F]{8})|(.))")
PLAIN = {"n": "\n", "r": "\r", "t": "\t"}

INTRODUCTION = """# Vocabulary

Written by `docs/make_vocabulary.py` from `ontologies/recital.ttl` and `ontologies/mapping.ttl`; change those files, not this page.

The terms that recital defines are written `rec:`, which is short for `https://w3id.org/recital/ns#`. Terms of other
vocabularies are used as they are: UNDO (`undo:`) for types of documents, CiTO (`cito:`) for citations, DCMI Terms
(`dcterms:`), FOAF (`foaf:`), ORG (`org:`), PROV (`prov:`), Web Annotation (`oa:`), SKOS (`skos:`), schema.org
(`schema:`). `ontologies/reused.ttl` names them all, so that a store shows labels without fetching anything.

A citation stands twice in an export: as a direct statement between two documents (`rec:reaffirms`, and always
`cito:cites`), and as a `cito:Citation` that has the places, the act, the status, the confidence and the evidence. Paragraphs cite by
`rec:provisionCites`, and are cited by `rec:citesProvision`; neither is a kind of `cito:cites`, which counts documents.

How the terms relate to UNDO, ELI, FaBiO and schema.org beyond the super-terms below is said in `ontologies/align-*.ttl`, each of which
is to be loaded on purpose: what follows from it stands at its head.

Below: every term with its English name; in the file, most terms of documents, acts and relations bear names in every
official language of the United Nations.
"""


def unescaped(text):
    return ESCAPE.sub(lambda m: PLAIN.get(m[3], m[3]) if m[3] else chr(int(m[1] or m[2], 16)), text)


def statements(path):
    """The statements of a Turtle file: IRIs and blank nodes as text, literals as (text, language or datatype)."""
    done = subprocess.run(["rapper", "-q", "-i", "turtle", "-o", "ntriples", str(path)], capture_output=True, check=False)
    if done.returncode or done.stderr:
        raise ValueError(f"{path}: {done.stderr.decode('utf-8', 'replace').strip() or 'not read'}")
    found = []
    for line in done.stdout.decode("ascii").splitlines():
        terms = list(TERM.finditer(line))
        if len(terms) < 3:
            raise ValueError(f"{path}: no statement: {line}")
        found.append(tuple((unescaped(m[3]), m[4] or m[5] or "") if m[3] is not None else unescaped(m[1] or m[2])
                           for m in terms[:3]))
    return found


def page():
    turtle = SOURCE.read_text(encoding="utf-8")
    prefixes = re.findall(r"^@prefix (\w+): <([^>]+)>", turtle, re.MULTILINE)

    def short(iri):
        return next((f"`{name}:{iri[len(start):]}`" for name, start in prefixes if iri.startswith(start)), f"<{iri}>")

    facts = collections.defaultdict(lambda: collections.defaultdict(list))
    for subject, predicate, value in statements(SOURCE):
        facts[short(subject)][predicate].append(value)

    lines = [INTRODUCTION]
    open_table = False
    for heading, term in re.findall(r"^# --- (.+)$|^(rec:\w+) a ", turtle, re.MULTILINE):
        if heading:
            lines.append(("\n" if open_table else "") + f"## {heading}\n")
            open_table = False
            continue
        if not open_table:
            lines += ["| Term | Name | Meaning | A kind of | Value |", "|---|---|---|---|---|"]
            open_table = True
        known = facts[f"`{term}`"]
        supers = [value for relation in SUPER for value in known[relation]]
        if not supers:  # an individual is shown under its class
            supers = [value for value in known[TYPE] if value.startswith("https://w3id.org/recital/ns#")]
        name, meaning = (next((text for text, language in known[which] if language == "en"), "")
                         for which in (LABEL, DEFINITION))
        cells = [f"`{term}`", name, meaning, *(", ".join(sorted(map(short, iris))) for iris in (supers, known[RANGE]))]
        lines.append("|" + "|".join(f" {cell} " if cell else " " for cell in cells) + "|")
    return "\n".join(lines + mapping(turtle)) + "\n"


def mapping(turtle):
    """What each value of the program's lists is written as, by list."""
    prefixes = re.findall(r"^@prefix (\w+): <([^>]+)>", turtle, re.MULTILINE)
    lists = collections.defaultdict(list)
    for term, property_of, (value, _) in statements(MAPPING):
        kind, name = value.split("/", 1)
        written = next((f"`{prefix}:{term[len(start):]}`" for prefix, start in prefixes if term.startswith(start)), f"<{term}>")
        lists[kind].append(f"`{name}` {written}" + (", read backwards" if property_of.endswith("Inverse") else ""))
    lines = ["", "## What is written as what", "", "Each value of the program's closed lists, and the term it is written as "
             "(`ontologies/mapping.ttl`).", "", "| List | Value and term |", "|---|---|"]
    return lines + [f"| {kind} | {'; '.join(rows)} |" for kind, rows in lists.items()]


def main(arguments):
    text = page()
    if "--check" in arguments:
        return 0 if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
