"""The description of a data set (`recital export --void`), checked against the export that it describes as a foreign reader reads
it: every count, every file; and against a publisher's file. rapper reads both.
"""
import collections
import gzip
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from failing import check, failures

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))
SHARED = pathlib.Path(os.environ.get("RECITAL_SHARED", SOURCE.parent / "shared"))
PROGRAM = os.environ.get("RECITAL_PROGRAM")
BASE = "https://w3id.org/recital/id/"
VOID, DCAT, DCTERMS = "http://rdfs.org/ns/void#", "http://www.w3.org/ns/dcat#", "http://purl.org/dc/terms/"
TYPE, LABEL = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "http://www.w3.org/2000/01/rdf-schema#label"
MEDIA = "https://www.iana.org/assignments/media-types/"
# name, format for rapper, media type
FILES = (("un.ttl", "turtle", "text/turtle"), ("un.nt", "ntriples", "application/n-triples"), ("un.trig", "trig", "application/trig"),
         ("un.nq.gz", "nquads", "application/n-quads"), ("un.rdf", "rdfxml", "application/rdf+xml"))
META = """@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix void: <http://rdfs.org/ns/void#> .
<https://example.org/data> a dcat:Dataset ;
    dcterms:title "Who cites whom"@en ;
    dcterms:publisher <https://example.org/> ;
    dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;
    dcterms:issued "2026-11-22" ;
    void:dataDump <https://example.org/files/un.nq.gz> .
<https://example.org/> foaf:name "Office of Examples"@en .
"""


def run(*command, codes=(0,), given=None):
    done = subprocess.run([str(part) for part in command], input=given, capture_output=True, check=False)
    check(done.returncode in codes, command, done.returncode, done.stderr[-1000:])
    return done.stdout.decode("utf-8")


def triples(syntax, content):
    """Lines of N-Triples as [subject, predicate, object], as rapper writes them."""
    lines = run("rapper", "-q", "-i", syntax, "-o", "ntriples", "-", "http://relative.example/", given=content).splitlines()
    check("http://relative.example/" not in "".join(lines), "relative IRI")
    return [line[:-2].split(" ", 2) for line in lines]


class Description:
    def __init__(self, path):
        self.values = collections.defaultdict(list)
        self.subjects = set()
        for subject, predicate, value in triples("turtle", path.read_bytes()):
            check("_:" not in (subject[:2], value[:2]), "blank node", subject, predicate)
            self.subjects.add(subject)
            self.values[subject, predicate[1:-1]].append(value)
        found = [subject for subject in self.subjects if f"<{DCAT}Dataset>" in self.values[subject, TYPE]]
        check(len(found) == 1, "data sets:", found)
        self.dataset = found[0]
        without = [subject for subject in self.subjects if not self.values[subject, LABEL]]
        check(all(self.dataset not in subject and BASE not in subject for subject in without), "without label:", without)

    def all(self, predicate, subject=None):
        return self.values[subject or self.dataset, predicate]

    def one(self, predicate, subject=None):
        values = self.all(predicate, subject)
        check(len(values) == 1, "not one value:", subject or self.dataset, predicate, values)
        return values[0] if values else ""

    def number(self, predicate, subject=None):
        return int((re.match(r'"(\d+)"\^\^', self.one(predicate, subject)) or [0, -1])[1])

    def partitions(self, predicate, term, counted):
        return {self.one(term, part): self.number(counted, part) for part in self.all(predicate)}


def described(folder, store, name, syntax, media_type):
    path, void = folder / name, folder / f"{name}.void.ttl"
    run(PROGRAM, "export", store, "-o", path, "--void", void)
    content = path.read_bytes()
    about = Description(void)
    graph = triples(syntax, gzip.decompress(content) if name.endswith(".gz") else content)
    check(about.number(VOID + "triples") == len(graph) == len(set(map(tuple, graph))), name, "triples", len(graph))
    subjects, objects = {s for s, _, _ in graph}, {o for _, _, o in graph}
    for what, number in (("distinctSubjects", len(subjects)), ("distinctObjects", len(objects)),
                         ("entities", sum(s.startswith("<" + BASE) for s in subjects)),
                         ("properties", len({p for _, p, _ in graph})), ("documents", 1)):
        check(about.number(VOID + what) == number, name, what, about.number(VOID + what), "not", number)
    properties = collections.Counter(p for _, p, _ in graph)
    classes = collections.Counter(o for _, p, o in graph if p == f"<{TYPE}>")
    check(about.number(VOID + "classes") == len(classes), name, "classes")
    check(about.partitions(VOID + "propertyPartition", VOID + "property", VOID + "triples") == properties, name, "properties")
    check(about.partitions(VOID + "classPartition", VOID + "class", VOID + "entities") == classes, name, "classes")
    for linkset in about.all(VOID + "subset"):
        spaces = tuple("<" + space[1:-1] for space in about.all(VOID + "uriSpace", about.one(VOID + "objectsTarget", linkset)))
        predicate = about.one(VOID + "linkPredicate", linkset)
        links = sum(p == predicate and o.startswith(spaces) for _, p, o in graph)
        check(links == about.number(VOID + "triples", linkset) > 0, name, "links", linkset, links)
        check(about.one(VOID + "subjectsTarget", linkset) == about.dataset, "subjects of", linkset)
    check(len(about.all(VOID + "subset")) >= 2, name, "linksets", len(about.all(VOID + "subset")))
    for example in about.all(VOID + "exampleResource"):
        check(example in subjects, name, "no such example", example)
    file = about.one(DCAT + "distribution")
    check(about.number(DCAT + "byteSize", file) == len(content), name, "size")
    check(about.one(DCAT + "mediaType", file) == f"<{MEDIA}{media_type}>", name, "media type")
    check(len(about.all(DCAT + "compressFormat", file)) == name.endswith(".gz"), name, "compression")
    check(not about.all(DCTERMS + "license") and not about.all(DCTERMS + "license", file), name, "a licence that nobody gave")
    print(f"{name}: {len(graph)} triples, {len(classes)} classes, {len(properties)} properties, counted alike")
    return void.read_bytes(), about


def published(folder, store):
    meta, void, file = folder / "META.ttl", folder / "published.ttl", folder / "un.nq.gz"
    meta.write_text(META, encoding="utf-8")
    run(PROGRAM, "export", store, "-o", file, "--void", void, "--dataset", meta)
    about = Description(void)
    distribution = about.one(DCAT + "distribution")
    for subject, predicate, wanted in (
            (None, DCTERMS + "title", '"Who cites whom"@en'),
            (None, DCTERMS + "license", "<https://creativecommons.org/licenses/by/4.0/>"),
            (None, DCTERMS + "publisher", "<https://example.org/>"),
            (None, DCTERMS + "source", "<https://docs.un.org/>"),
            (None, VOID + "dataDump", "<https://example.org/files/un.nq.gz>"),
            (distribution, DCAT + "downloadURL", "<https://example.org/files/un.nq.gz>"),
            ("<https://example.org/>", "http://xmlns.com/foaf/0.1/name", '"Office of Examples"@en')):
        check(about.one(predicate, subject) == wanted, predicate, about.all(predicate, subject))
    check(about.dataset == "<https://example.org/data>", about.dataset)


def main():
    if not PROGRAM:
        print("no program")
        return 77
    with tempfile.TemporaryDirectory(prefix="recital-void-") as name:
        folder = pathlib.Path(name)
        for inputs in (SOURCE / "examples" / "documents", SHARED / "seeds"):
            if not inputs.is_dir():
                continue
            print(inputs.name)
            store = folder / f"{inputs.name}.db"
            run(PROGRAM, "build", inputs, "-o", store, "--quiet", codes=(0, 1))
            versions = set()
            for file in FILES:
                first, about = described(folder, store, *file)
                again, _ = described(folder, store, *file)
                check(first == again, "two descriptions of one graph differ", file)
                versions.add(about.one(DCAT + "version"))
            check(len(versions) == 1, "versions:", versions)
            published(folder, store)
    print(len(failures), "failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
