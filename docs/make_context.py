"""Writes ontologies/context.jsonld, the context of our JSON-LD, from the vocabulary: how the values of each property are written.

    python3 docs/make_context.py           write the file
    python3 docs/make_context.py --check   exit code 1 where the file is not up to date

Properties of ontologies/recital.ttl say by their type and range what their values are; of those of other vocabularies, in
ontologies/reused.ttl, the table below says which have no IRIs for values. Values that are not of this kind are still written
rightly, only longer. The prefixes are those of export/vocabulary.cpp and export/rdf_prefixes.cpp; a test compares them.
"""
import json
import pathlib
import re
import sys

from make_vocabulary import ROOT, TYPE, RANGE, statements

CONTEXT = ROOT / "ontologies" / "context.jsonld"
BASE = "https://w3id.org/recital/id/"
XSD = "http://www.w3.org/2001/XMLSchema#"
# Written as text, number or truth value without more: what JSON-LD makes of these is what they are.
PLAIN = {None, "string", "integer", "boolean"}

# What the values of others' properties are, where they are no IRIs.
TEXT, ENGLISH = {}, {"@language": "en"}
DATE, POSITION = {"@type": "xsd:date"}, {"@type": "xsd:nonNegativeInteger"}
REUSED = {
    "rdfs:label": ENGLISH, "skos:prefLabel": TEXT, "skos:altLabel": TEXT, "skos:definition": ENGLISH, "skos:notation": TEXT,
    "dcterms:title": TEXT, "dcterms:identifier": TEXT, "dcterms:description": TEXT,
    "dcterms:dateAccepted": DATE, "dcterms:issued": DATE, "dcterms:created": DATE, "dcterms:modified": DATE,
    "schema:startDate": DATE, "schema:endDate": DATE, "schema:datePublished": DATE, "schema:location": TEXT,
    "oa:start": POSITION, "oa:end": POSITION, "oa:exact": TEXT, "oa:prefix": TEXT, "oa:suffix": TEXT,
    "foaf:name": TEXT, "prov:value": TEXT, "rdf:object": TEXT,
}
# Used as they are, and declared nowhere.
BUILT_IN = ("rdfs:label", "rdfs:seeAlso", "rdfs:isDefinedBy", "rdf:subject", "rdf:predicate", "rdf:object", "owl:sameAs")


def sources():
    """The prefixes as the program has them."""
    vocabulary = (ROOT / "export/vocabulary.hpp").read_text(encoding="utf-8")
    named = dict(re.findall(r'^#define (RECITAL_\w+) "([^"]+)"', vocabulary, re.MULTILINE))
    table = (ROOT / "export/vocabulary.cpp").read_text(encoding="utf-8")
    table = re.search(r"to_array<Prefix>\(\{(.*?)\}\);", table, re.DOTALL)[1]
    entities = (ROOT / "export/rdf_prefixes.cpp").read_text(encoding="utf-8")
    entities = re.search(r"to_array<Prefix>\(\{(.*?)\}\);", entities, re.DOTALL)[1]
    rows = re.findall(r'\{"(\w+)", (?:(RECITAL_\w+)|"([^"]+)")\}', table)
    prefixes = {name: named[macro] if macro else iri for name, macro, iri in rows}
    return prefixes | {name: BASE + folder for name, folder in re.findall(r'\{"(\w+)", "([^"]+)"\}', entities)}


def context():
    prefixes = sources()

    def short(iri):
        return next((f"{name}:{iri[len(start):]}" for name, start in prefixes.items()
                     if iri.startswith(start) and re.fullmatch(r"\w[\w.-]*", iri[len(start):])), None)

    kinds, ranges = {}, {}
    for file in ("recital.ttl", "reused.ttl"):
        for subject, predicate, value in statements(ROOT / "ontologies" / file):
            if predicate == TYPE and isinstance(value, str) and value.endswith("Property"):
                kinds.setdefault(subject, value.rsplit("#", 1)[1])
            elif predicate == RANGE:
                ranges[subject] = value
    terms = {name: REUSED.get(name, {"@type": "@id"}) for name in BUILT_IN}
    for iri, kind in kinds.items():
        name = short(iri)
        if name is None:
            continue
        if name in REUSED:
            terms[name] = REUSED[name]
        elif kind != "DatatypeProperty":
            terms[name] = {"@type": "@id"}
        elif ranges.get(iri, "").startswith(XSD) and ranges[iri][len(XSD):] not in PLAIN:
            terms[name] = {"@type": "xsd:" + ranges[iri][len(XSD):]}
    terms = {name: term for name, term in sorted(terms.items()) if term}
    lines = [f"    {json.dumps(name)}: {json.dumps(value)}" for name, value in (prefixes | terms).items()]
    return '{\n  "@context": {\n' + ",\n".join(lines) + "\n  }\n}\n"


def main(arguments):
    text = context()
    if arguments == ["--check"]:
        return 0 if CONTEXT.exists() and CONTEXT.read_text(encoding="utf-8") == text else 1
    if arguments:
        print(__doc__, file=sys.stderr)
        return 2
    CONTEXT.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
