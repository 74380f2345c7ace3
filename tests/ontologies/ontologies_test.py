"""The data of ontologies/, read by rapper: Turtle without faults and without blank nodes; every own term that the authority
files, the exports and the export code use is declared with label, definition and home; every term of others that is used has
a stub; authority entries have labels and words and clash with none; docs/vocabulary.md and the context of JSON-LD say what
recital.ttl says.
"""
import collections
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(SOURCE / "docs"))
sys.dont_write_bytecode = True
import make_context  # noqa: E402
import make_vocabulary  # noqa: E402

HOME = "https://w3id.org/recital/ns"
REC = HOME + "#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
CITO = "http://purl.org/spar/cito/"
DCTERMS = "http://purl.org/dc/terms/"
TYPE, LABEL, HOME_OF = RDF + "type", RDFS + "label", RDFS + "isDefinedBy"
SUPER_CLASS, SUPER_PROPERTY = RDFS + "subClassOf", RDFS + "subPropertyOf"
DEFINITION = SKOS + "definition"
# The languages of schemas themselves: every reader of RDF knows their terms.
SCHEMA_LANGUAGES = (RDF, RDFS, OWL, XSD)
LANGUAGES = {"en", "fr", "es", "ru", "zh", "ar"}
WITHOUT_LANGUAGE = {"address", "press_stem", "press_speaker"} # parts of addresses and symbols
TAKEN_BY_NAME = ("Act", "ActClass", "Relation", "Organ", "Instrument", "State")
WITH_WORDS = ("Act", "Relation", "Organ", "Instrument", "State", "GrammarWord")

# What a user's authority file says of entries of ours, and of which node it is said in an export.
MATCHES = (
    ("https://w3id.org/recital/id/org/security_council", OWL + "sameAs", "http://example.org/council",
     "https://w3id.org/recital/id/org/security_council"),
    ("https://w3id.org/recital/instrument#charter", SKOS + "exactMatch", "http://example.org/charter",
     "https://w3id.org/recital/id/doc/UN-CHARTER"),
)

failures = []


def check(what, *detail):
    if not what:
        failures.append(detail)
        print("failed:", *detail)


def fold(name):
    """As graph/fold.hpp has it: case, marks and whatever parts words do not count."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    return " ".join(re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.category(c).startswith("M"))))


class Data:
    """The statements of some files: facts[subject][predicate] is a list of values."""

    def __init__(self, paths):
        self.triples = []
        self.facts = collections.defaultdict(lambda: collections.defaultdict(list))
        for path in paths:
            try:
                read = make_vocabulary.statements(path)
            except ValueError as fault:
                check(False, fault)
                continue
            check(read, "nothing in", path)
            for subject, predicate, value in read:
                if path.name == "shapes.ttl":  # SHACL says its lists and paths with blank nodes
                    self.facts[subject][predicate].append(value)
                    continue
                blank = [term for term in (subject, value) if isinstance(term, str) and term.startswith("_:")]
                check(not blank, "blank node", path, subject, predicate)
                check(predicate != RDF + "first", "list", path, subject)
                check(predicate != OWL + "imports", "import", path, value)
                self.facts[subject][predicate].append(value)
            self.triples += read

    def iris(self):
        return {term for triple in self.triples for term in triple if isinstance(term, str)}

    def of_class(self, *names):
        classes = {REC + name for name in names}
        return {s: known for s, known in list(self.facts.items()) if classes & set(known[TYPE])}


def one_a_language(subject, known, predicate):
    languages = [language for _, language in known[predicate]]
    check("en" in languages, "not in English:", predicate, subject)
    check(len(languages) == len(set(languages)), "twice in a language:", predicate, subject)
    check(all(text.strip() == text != "" for text, _ in known[predicate]), "blank:", predicate, subject)


def head(vocabulary):
    known = vocabulary.facts[HOME]
    check(OWL + "Ontology" in known[TYPE], "recital.ttl does not say what it is")
    for predicate in (DCTERMS + "title", OWL + "versionInfo", DCTERMS + "license"):
        check(known[predicate], "the head of recital.ttl has no", predicate)
    check(all(isinstance(licence, str) for licence in known[DCTERMS + "license"]), "the licence is no IRI")


def declarations(vocabulary, reused):
    own = {s: known for s, known in vocabulary.facts.items() if s.startswith(REC)}
    for subject, known in own.items():
        one_a_language(subject, known, LABEL)
        one_a_language(subject, known, DEFINITION)
        check(known[HOME_OF] == [HOME], "home of", subject)
        check(known[TYPE], "type of", subject)
        for value in known[SUPER_CLASS] + known[SUPER_PROPERTY]:
            check(value in own or value in reused.facts, "undeclared super-term", subject, value)
    ours = {s for s in own if any(super_term.startswith(CITO) for super_term in own[s][SUPER_PROPERTY])}
    for subject in ours:  # what one document does with another
        check({language for _, language in own[subject][LABEL]} == LANGUAGES, "not in six languages:", subject)
    for subject, known in reused.facts.items():
        one_a_language(subject, known, LABEL)
        check(known[HOME_OF] and subject.startswith(known[HOME_OF][0]), "home of", subject)
        check(not subject.startswith(REC), "own term in reused.ttl", subject)
    print(len(own), "own terms,", len(reused.facts), "of others")
    return set(own)


def used_in_code():
    """Terms that export/ writes, by the spelling of its vocabulary."""
    text = "".join(path.read_text(encoding="utf-8") for path in sorted((SOURCE / "export").glob("*.[ch]pp")))
    spaces = dict(re.findall(r'#define (RECITAL_\w+) "([^"]+)"', text))
    check(spaces.get("RECITAL_REC") == REC, "namespace of the exports")
    return {spaces[name] + term for name, term in re.findall(r'(RECITAL_\w+) "(\w+)"', text) if name in spaces}


def used_in_an_export(declared, reused):
    """All IRIs; each property and class among them is declared here, in whatever vocabulary it is at home."""
    program, examples = os.environ.get("RECITAL_PROGRAM"), SOURCE / "examples" / "documents"
    if not program or not examples.is_dir():
        print("no program or no examples: no export is looked at")
        return set()
    seeds = pathlib.Path(os.environ.get("RECITAL_SHARED") or SOURCE.parent / "shared") / "seeds"
    inputs = [examples] + ([seeds] if seeds.is_dir() else [])
    with tempfile.TemporaryDirectory() as folder:
        store, file = pathlib.Path(folder) / "un.db", pathlib.Path(folder) / "graph.ttl"
        matches = pathlib.Path(folder) / "matches.ttl"
        matches.write_text("\n".join(f"<{subject}> <{predicate}> <{match}> ." for subject, predicate, match, _ in MATCHES))
        built = subprocess.run([program, "build", *inputs, "-o", store, "--authority", matches, "--quiet"], check=False)
        check(built.returncode in (0, 1), "build", built.returncode)  # 1: some inputs had problems
        subprocess.run([program, "export", store, "-f", "turtle", "-o", file], check=True)
        export = Data([file])
    for _, predicate, match, node in MATCHES:
        check((node, predicate, match) in export.triples, "what the authority data say of others' data:", node, match)
    terms_used = {predicate for _, predicate, _ in export.triples}
    terms_used |= {value for _, predicate, value in export.triples if predicate == TYPE}
    for iri in sorted(terms_used):
        check(iri in declared or iri in reused.facts or iri in (TYPE, LABEL), "used and not declared:", iri)
    print(len(terms_used), "properties and classes in an export")
    return export.iris()


def terms(used, data, declared, reused):
    """Own terms are declared; of others, those of the vocabularies that reused.ttl has."""
    for iri in sorted(used):
        if iri.startswith(REC):
            check(iri in declared or data.facts[iri][TYPE], "undeclared", iri)
        elif not iri.startswith(SCHEMA_LANGUAGES):
            homes = {known[HOME_OF][0] for known in reused.facts.values()}
            check(iri in reused.facts or iri.rstrip("#") in homes or not iri.startswith(tuple(homes)), "no stub of", iri)


def authority(data, vocabulary):
    for subject, known in data.of_class(*TAKEN_BY_NAME).items():
        one_a_language(subject, known, LABEL)
    for subject, known in data.of_class(*WITH_WORDS).items():
        words = [word for name in ("word", "wordAfter", "shortWord", "noun") for word in known[REC + name]]
        check(words or known[REC + "value"], "no word of", subject)
        token_class = known[REC + "tokenClass"][0][0] if known[REC + "tokenClass"] else ""
        spelling = token_class == "written_otherwise" # may be a blank
        languages = LANGUAGES | {""} if token_class in WITHOUT_LANGUAGE else LANGUAGES
        for text, language in words:
            check(text != "" and (text.strip() == text or spelling) and language in languages, "word of", subject, repr(text), language)
    for name in ("Act", "Relation"):
        lemmas = collections.defaultdict(list)
        for subject, known in data.of_class(name).items():
            check(len(known[REC + "lemma"]) == 1, "not one lemma", subject)
            for text, _ in known[REC + "lemma"]:
                check(re.fullmatch(r"[a-z][a-z_0-9]*", text), "lemma", text)
                lemmas[text].append(subject)
            for iri in known[REC + "property"]:
                check(vocabulary.facts[iri][SUPER_PROPERTY], "no property of documents:", iri, "of", subject)
        for text, subjects in lemmas.items():
            check(len(subjects) == 1, "lemma of several", text, subjects)
        print(len(lemmas), "lemmas of class", name)
    names = collections.defaultdict(set)
    for subject, known in data.of_class("State").items():
        for code, _ in known[REC + "isoCode"]:
            check(subject.endswith("/" + code.lower()), "the IRI does not end in the code", subject, code)
        for text, _ in known[LABEL] + known[REC + "word"] + known[SKOS + "prefLabel"]:
            names[fold(text)].add(subject)
    for text, subjects in names.items():
        check(len(subjects) == 1, "one name, several States", text, sorted(subjects))
    print(len(names), "names of States")


def main():
    folder = SOURCE / "ontologies"
    vocabulary, reused = Data([folder / "recital.ttl"]), Data([folder / "reused.ttl"])
    others = [path for path in sorted(folder.glob("*.ttl")) if path.name not in ("recital.ttl", "reused.ttl")]
    data = Data(sorted((folder / "authority").glob("*.ttl")))
    more = Data(others)
    head(vocabulary)
    declared = declarations(vocabulary, reused)
    terms(used_in_code() | used_in_an_export(declared, reused) | data.iris() | more.iris() | vocabulary.iris(), data, declared, reused)
    authority(data, vocabulary)
    check(make_vocabulary.main(["--check"]) == 0, "docs/vocabulary.md is out of date: run docs/make_vocabulary.py")
    check(make_context.main(["--check"]) == 0, "ontologies/context.jsonld is out of date: run docs/make_context.py")
    print(len(failures), "failures")
    return 1 if failures else 0


if __name__ == "__main__":
    if not any(os.access(pathlib.Path(place) / "rapper", os.X_OK) for place in os.get_exec_path()):
        print("rapper is not installed")
        sys.exit(77)
    sys.exit(main())
