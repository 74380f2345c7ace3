"""Exports against ontologies/shapes.ttl, by two engines: Jena's, and rdf-validate-shacl, which leaves out constraints in SPARQL.

What recital exports conforms. Of a small graph with everything in it, variants are made with one statement removed, changed or
added; each is reported, with the shapes that it breaks and no other. All variants are validated at once: each has a base of its
own, so that they are strangers to each other.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import jena  # noqa: E402
import npm  # noqa: E402
from failing import check, failures

SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))
SHARED = pathlib.Path(os.environ.get("RECITAL_SHARED", SOURCE.parent / "shared"))
PROGRAM = os.environ.get("RECITAL_PROGRAM")
SHAPES = SOURCE / "ontologies" / "shapes.ttl"
SHAPE, SH = "https://w3id.org/recital/shapes#", "http://www.w3.org/ns/shacl#"
BASE, REC = "https://w3id.org/recital/id/", "https://w3id.org/recital/ns#"
# A resolution with paragraphs and a vote, pages that tell of events and documents, and of a role.
VARIED = ("examples/documents/S_RES_1674_2006.txt", "examples/documents/A_RES_75_277.xml", "tests/fixtures/pages/guide.md",
          "tests/fixtures/pages/press.html")


# --- Edits: each takes the lines of a graph in N-Triples and changes one of them. `line` is a regular expression.

def first(lines, line):
    found = next((i for i, text in enumerate(lines) if re.search(line, text)), None)
    assert found is not None, f"no statement is like {line}"
    return found


def without(line):
    return lambda lines: lines.pop(first(lines, line))


def changed(line, old, new):
    def edit(lines):
        at = first(lines, line)
        text = re.sub(old, new, lines[at], count=1)
        assert text != lines[at], f"nothing to change by {old} in {lines[at]}"
        lines[at] = text
    return edit


def also(line, old, new):
    """A second statement beside the first that is like it."""
    def edit(lines):
        text = lines[first(lines, line)]
        assert re.sub(old, new, text, count=1) != text, f"nothing to change by {old} in {text}"
        lines.append(re.sub(old, new, text, count=1))
    return edit


def added(text):
    return lambda lines: lines.append(text.replace(":id/", BASE).replace("rec:", REC))


def value(new):
    """As `old, new` of an edit: the whole object of the statement."""
    return r"> (?:<[^>]*>|\".*\"\S*) \.$", f"> {new.replace('rec:', REC)} ."


DATE, INTEGER = "<http://www.w3.org/2001/XMLSchema#date>", "<http://www.w3.org/2001/XMLSchema#integer>"
DOCUMENT, TEXT = r"^<\S+/doc/S_RES_1674__2006> .*", r"^<\S+/doc/S_RES_1674__2006/en/\w+> .*"
CITATION, EVIDENCE, EVENT, TELLING = r"^<\S+/cit/\w+> .*", r"^<\S+/ev/\w+> .*", r"^<\S+/event/\S+> .*", r"^<\S+/tell/\w+> .*"
NOWHERE = "<https://example.org/nowhere>"
A, ORG = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "http://www.w3.org/ns/org#"
LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"

# (what, edit, shapes of the report by both engines, and those of Jena's alone: constraints in SPARQL, and days that are none)
VARIANTS = [
    # documents
    ("no label", without(DOCUMENT + "#label>"), {"label"}, set()),
    ("two labels in a language", also(DOCUMENT + "#label>", *value('"another"@en')), {"label"}, set()),
    ("a label in no language", also(DOCUMENT + "#label>", *value('"another"')), {"label"}, set()),
    ("an empty label", changed(DOCUMENT + "#label>", *value('" "@en')), {"label"}, set()),
    ("no symbol", changed(DOCUMENT + "ns#symbol>", *value('"the resolution"')), {"symbol"}, set()),
    ("a symbol that is no identifier", without(DOCUMENT + "terms/identifier>"), {"symbol"}, set()),
    ("a typed symbol", changed(DOCUMENT + "ns#symbol>", *value('"S/RES/1674 (2006)"@en')), {"symbol"}, set()),
    ("a key with blanks", changed(DOCUMENT + "symbolKey>", *value('"SRES 1674"')), {"symbolKey"}, set()),
    ("a page that is a text", changed(DOCUMENT + "foaf/0.1/page>", *value('"docs.un.org"')), {"page"}, set()),
    ("read and not read", also(DOCUMENT + "ns#read>", "true", "false"), {"read"}, set()),
    ("a year as text", changed(DOCUMENT + "ns#year>", *value('"2006"')), {"year"}, set()),
    ("a year in no calendar", changed(DOCUMENT + "ns#year>", *value(f'"20006"^^{INTEGER}')), {"year"}, set()),
    ("a year as a day", changed(DOCUMENT + "dateAccepted>", *value(f'"2006"^^{DATE}')), {"adopted"}, set()),
    ("a day that is none", changed(DOCUMENT + "dateAccepted>", *value(f'"2006-02-30"^^{DATE}')), set(), {"adopted"}),
    ("two days of adoption", also(DOCUMENT + "dateAccepted>", *value(f'"2006-05-28"^^{DATE}')), {"adopted"}, set()),
    ("a date as text", changed(DOCUMENT + "dateAccepted>", *value('"28 April 2006"')), {"adopted"}, {"YearsOfDates"}),
    ("a day without its year", without(DOCUMENT + "adoptedYear>"), set(), {"YearsOfDates"}),
    ("a day with another year", changed(DOCUMENT + "adoptedYear>", *value(f'"2007"^^{INTEGER}')), set(), {"YearsOfDates"}),
    ("a day with a year as text", changed(DOCUMENT + "adoptedYear>", *value('"2006"')), {"adoptedYear"}, set()),
    ("a session that is none", changed(r"^<\S+/doc/A_RES_75_277> .*inSession>", *value(NOWHERE)), {"session"}, set()),
    ("a session of two organs", also(r"/session/\S+> .*organizer>", *value(f"<{BASE}org/security_council>")), {"organizer"}, set()),
    ("fewer votes than none", changed("votesFor>", *value(f'"-1"^^{INTEGER}')), {"votesFor"}, set()),
    ("adopted in no known way", changed("ns#adoption>", *value(NOWHERE)), {"adoption"}, set()),
    ("cites what is no document", also(DOCUMENT + "cito/cites>", *value(NOWHERE)), {"cites"}, {"ShortcutAndCitation"}),
    ("cites directly without a citation", also(DOCUMENT + "cito/cites>", *value(f"<{BASE}doc/A_RES_75_277>")), set(),
     {"ShortcutAndCitation"}),
    ("cites a place that is none", also(DOCUMENT + "hasVersion>", r"<\S+hasVersion> <[^>]*>", f"<{REC}citesProvision> {NOWHERE}"),
     {"citesProvision"}, set()),
    ("read without a text", without(DOCUMENT + "hasVersion>"), {"Document", "versionBothWays"}, set()),
    # texts
    ("a short hash", changed(TEXT + "sha256>", r'"\w', '"'), {"sha256"}, set()),
    ("a hash in capitals", changed(TEXT + "sha256>", r'"\w{2}', '"AB'), {"sha256"}, set()),
    ("two hashes", also(TEXT + "sha256>", r'"\w{2}', '"ff'), {"sha256"}, set()),
    ("a text of nothing", without(TEXT + "isVersionOf>"), {"versionOf", "versionBothWays"}, set()),
    ("a text of two documents", also(TEXT + "isVersionOf>", *value(f"<{BASE}doc/A_RES_75_277>")),
     {"versionOf", "versionBothWays"}, set()),
    ("a language by name", changed(TEXT + "language>", *value('"English"')), {"language"}, set()),
    ("a text whole or not", without(TEXT + "damaged>"), {"damaged"}, set()),
    # provisions
    ("a place in nothing", without(r"^<\S+75_277#\w+> .*isPartOf>"), {"partOf"}, {"CitationAndPlaces"}),
    ("a place of a page", changed(r"^<\S+75_277#\w+> .*isPartOf>", *value(NOWHERE)), {"partOf"}, {"CitationAndPlaces"}),
    ("a place that cites nothing known", changed("provisionCites>", *value(NOWHERE)), {"provisionCites"}, set()),
    ("two keys of a place", also(r"provisionKey>", *value('"op_99"')), {"provisionKey"}, set()),
    # citations
    *((f"no {what}", without(CITATION + predicate), {shape}, sparql) for what, predicate, shape, sparql in (
        ("citing document", "hasCitingEntity>", "citing", {"ShortcutAndCitation"}),
        ("cited document", "hasCitedEntity>", "cited", {"ShortcutAndCitation"}),
        ("characterisation", "hasCitationCharacterization>", "characterization", set()),
        ("status", "ns#status>", "status", set()),
        ("weight", "ns#weight>", "weight", set()),
        ("run", "wasGeneratedBy>", "generatedBy", set()),
        ("evidence", "ns#evidence>", "citationEvidence", set()))),
    *((f"two of {what}", also(CITATION + predicate, *value(new)), {shape}, set()) for what, predicate, new, shape in (
        ("characterisation", "hasCitationCharacterization>", "<rec:welcomes>", "characterization"),
        ("status", "ns#status> <\\S+Resolved>", "<rec:Unresolved>", "status"),
        ("voice", "ns#voice>", "<rec:ReportedVoice>", "voice"),
        ("polarity", "ns#polarity>", "<rec:Negative>", "polarity"))),
    ("a voice that is none", changed(CITATION + "ns#voice>", *value(NOWHERE)), {"voice"}, {"ShortcutAndCitation"}),
    ("confidence above one", changed(CITATION + "confidence>", r'"[\d.]+"', '"1.01"'), {"confidence"}, set()),
    ("confidence below nothing", changed(CITATION + "confidence>", r'"[\d.]+"', '"-0.5"'), {"confidence"}, set()),
    ("confidence as a double", changed(CITATION + "confidence>", "decimal", "double"), {"confidence"}, set()),
    ("a mention less than one", changed(CITATION + "ns#weight>", r'"\d+"', '"0"'), {"weight"}, set()),
    ("an act that is none", changed(CITATION + "ns#act>", *value(NOWHERE)), {"act"}, set()),
    ("a cited place that is none", also(CITATION + "citedProvision>", *value(NOWHERE)), {"citedProvision"}, {"CitationAndPlaces"}),
    ("evidence that is none", also(CITATION + "ns#evidence>", *value(NOWHERE)), {"citationEvidence"}, set()),
    ("a citation without its shortcut", without(DOCUMENT + "cito/cites>"), set(), {"CitationAndShortcut"}),
    # evidence
    ("no text", without(EVIDENCE + "hasSource>"), {"source"}, set()),
    ("two texts", also(EVIDENCE + "hasSource>", *value(NOWHERE)), {"source"}, set()),
    ("a quote without its place", without(EVIDENCE + "oa#start>"), {"Evidence"}, set()),
    ("a place without its quote", without(EVIDENCE + "oa#exact>"), {"Evidence"}, set()),
    ("ends before it starts", changed(EVIDENCE + "oa#start>", r'"\d+"', '"99999999"'), {"start"}, set()),
    ("starts before the text", changed(EVIDENCE + "oa#start>", r'"\d+"', '"-1"'), {"start"}, set()),
    ("a rule that is none", changed(EVIDENCE + "ns#rule>", *value(NOWHERE)), {"rule"}, set()),
    # what is told
    ("told of nothing", without(TELLING + "ns#subject>"), {"tellingSubject"}, set()),
    ("told as nothing", without(TELLING + "ns#predicate>"), {"tellingPredicate"}, set()),
    ("nothing told", without(TELLING + "ns#object>"), {"tellingObject"}, set()),
    ("believed and not", also(TELLING + "ns#standing>", *value("<rec:Outdone>")), {"standing"}, set()),
    ("told nowhere", without(TELLING + "ns#evidence>"), {"Telling"}, set()),
    # persons and events
    ("a role of nobody", without("ns/org#member>"), {"member"}, set()),
    ("a role of two", also("ns/org#member>", *value(NOWHERE)), {"member"}, set()),
    ("no role", without("ns/org#role>"), {"role"}, set()),
    ("an event that ends first", changed(EVENT + "endDate>", r'"[^"]*"', '"1999-01-01"'), set(), {"Event"}),
    ("an event that ends in its first month", changed(EVENT + "endDate>", r'"(\d+-\d+)-\d+"\^\^<[^>]*>',
                                                          r'"\1"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'), set(), set()),
    ("an event on a day in words", changed(EVENT + "startDate>", *value('"yesterday"')), {"from"}, {"Event"}),
    ("a tenure that ends first", changed(r"/tenure/\S+> .*endDate>", r'"\d+', '"1900'), set(), {"Membership"}),
    ("a post in nothing", added(f'<:id/role/x> {A} <{ORG}Post> .\n<:id/role/x> {A} <{ORG}Role> .\n<:id/role/x> {LABEL} "X"@en .'),
     {"postIn"}, set()),
    # the run and former names
    ("no fingerprint", without(r"^<\S+/run/\w+> .*fingerprint>"), {"fingerprint"}, set()),
    ("a run of no program", without("wasAssociatedWith>"), {"software"}, set()),
    ("a run by no rules", without("qualifiedAssociation>"), {"association"}, set()),
    ("a run that used what is not there", also("prov#used>", *value(NOWHERE)), {"used"}, set()),
    ("a rule that is none", also("hadPlan>", *value(NOWHERE)), {"plan"}, set()),
    ("authority data without a hash", without(r"/authority/\w+> .*fingerprint>"), {"fingerprint"}, set()),
    ("another name of nothing", added(f'<:id/doc/X_1> <http://www.w3.org/2002/07/owl#sameAs> "X/1" .\n<:id/doc/X_1> {LABEL} "X/1"@en .'),
     {"sameAs"}, set()),
    ("a name without a label", added(f"<:id/doc/X_1> <http://www.w3.org/2002/07/owl#sameAs> <:id/doc/X_2> ."), {"label"}, set()),
]


def run(command, codes=(0,)):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, encoding="utf-8", check=False)
    check(done.returncode in codes, [str(part)[:200] for part in command[-4:]], done.returncode, done.stderr[-2000:])
    return done.stdout


def by_jena(file):
    """(focus node, shape) of each result; None where there is no Jena."""
    command = jena.command("shacl.shacl", "validate", "--shapes", SHAPES, "--data", file, memory="3g")
    if not command:
        return None
    report = file.with_suffix(".report.ttl")
    report.write_text(run(command, codes=(0, 1)), encoding="utf-8")
    lines = run(["rapper", "-q", "-i", "turtle", "-o", "ntriples", report]).splitlines()
    found = {predicate: dict(re.findall(rf"^(_:\S+) <{SH}{predicate}> <([^>]*)> \.$", "\n".join(lines), re.MULTILINE))
             for predicate in ("focusNode", "sourceShape")}
    conforms = any(f"<{SH}conforms> \"true\"" in line for line in lines)
    results = [(found["focusNode"].get(node, ""), shape) for node, shape in found["sourceShape"].items()]
    check(conforms == (not results), "Jena's report is at odds with itself", file.name)
    return results


def by_npm(file):
    command = npm.node("shapes.mjs", SHAPES, file, memory=3000)
    if not command:
        return None
    return [tuple(result) for result in json.loads(run(command))["results"]]


ENGINES = {"Jena": by_jena, "rdf-validate-shacl": by_npm}


def export(folder, name, inputs, *options):
    store, file = folder / f"{name}.db", folder / f"{name}.nt"
    run([PROGRAM, "build", *inputs, "-o", store, "--quiet"], codes=(0, 1))
    run([PROGRAM, "export", store, "-f", "ntriples", "-o", file, *options])
    return file


def conforms(folder):
    """What is exported conforms; true where an engine looked at it."""
    graphs = {"examples": [SOURCE / "examples" / "documents"], "varied": [SOURCE / path for path in VARIED]}
    if (SHARED / "seeds").is_dir():
        graphs["seeds"] = [SHARED / "seeds"]
    looked = False
    for name, inputs in graphs.items():
        file = export(folder, name, inputs)
        for engine, validate in ENGINES.items():
            results = validate(file)
            if results is None:
                print(engine, "is not installed")
                continue
            looked = True
            check(not results, f"{engine}: the export of {name} does not conform", results[:5])
            print(f"{engine}: {name}, {len(results)} violations")
    return looked


def variants(folder):
    lines = (folder / "varied.nt").read_text(encoding="utf-8").splitlines()
    everything = []
    for number, (what, edit, _, _) in enumerate(VARIANTS):
        variant = list(lines)
        edit(variant)
        everything += [line.replace(BASE, f"https://v{number}.example/id/") for line in variant]
    file = folder / "variants.nt"
    file.write_text("\n".join(everything) + "\n", encoding="utf-8")
    for engine, validate in ENGINES.items():
        results = validate(file)
        if results is None:
            continue
        found = [set() for _ in VARIANTS]
        for focus, shape in results:
            number = re.match(r"https://v(\d+)\.example/", focus)
            if check(number and shape.startswith(SHAPE), "a report of no variant", focus, shape):
                found[int(number[1])].add(shape[len(SHAPE):])
        for (what, _, core, sparql), shapes in zip(VARIANTS, found):
            wanted = core | sparql if engine == "Jena" else core
            check(shapes == wanted, f"{engine}: {what}:", sorted(shapes), "instead of", sorted(wanted))
        print(f"{engine}: {len(VARIANTS)} variants, {sum(map(bool, found))} of them reported, {len(results)} results")


def main():
    if not PROGRAM:
        print("no program")
        return 77
    with tempfile.TemporaryDirectory(prefix="recital-shapes-") as name:
        folder = pathlib.Path(name)
        if not conforms(folder):
            print("no engine is installed")
            return 77
        variants(folder)
    print(len(failures), "failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
