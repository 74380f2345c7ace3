"""No IRI is lost when documents are added: a store of some documents and one of these and others are exported, and each IRI of
the first is a thing in the second, or is written there as another name of one.

    iris_test.py                 all pairs of inputs below that are there
    iris_test.py SOME MORE...    one pair: inputs of the first store, and what is added
"""
import pathlib
import re
import sys

from figures import CORPUS, PROGRAM, SHARED, SKIPPED, SOURCE, check, figures, recital

BASE = "https://w3id.org/recital/id/"
SAME = {"http://www.w3.org/2002/07/owl#sameAs", "http://purl.org/dc/terms/isReplacedBy"}
TERM = re.compile(r"<([^>]*)>|\"(?:[^\"\\]|\\.)*\"\S*")
EXAMPLES = SOURCE / "examples" / "documents"
SEEDS = SHARED / "seeds"
UNXML = CORPUS / "unxml"

# What stands in the first store, and what is added to it.
PAIRS = {
    "one language, then six": ([UNXML / "GA-75" / "en"], [UNXML / "GA-75"]),
    "another language, then six": ([UNXML / "SC-2021" / "ru"], [UNXML / "SC-2021"]),
    "pages, then documents": ([SEEDS], [UNXML / "GA-75", UNXML / "SC-2021", CORPUS / "plain"]),
    "documents, then pages": ([UNXML / "HRC-55" / "en", CORPUS / "plain"], [SEEDS, UNXML / "ECOSOC-2022"]),
    "years that only mastheads tell": ([UNXML / "GA-77" / "en"], [UNXML / "SC-2022"]),
}


def exported(folder, name, inputs):
    """The nodes of an export, and of each that is another name the one it names."""
    store, file = folder / f"{name}.db", folder / f"{name}.nq"
    recital("build", *inputs, "-o", store, "--quiet", codes=(0, 1))
    recital("export", store, "-o", file, "--quiet")
    nodes, same = set(), {}
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            terms = [match[1] for match in TERM.finditer(line)]
            nodes.update(term for term in (terms[0], terms[2], terms[3]) if term and term.startswith(BASE))
            if terms[1] in SAME and terms[2] and terms[2].startswith(BASE):
                same[terms[0]] = terms[2]
    file.unlink()
    store.unlink()
    return nodes, same


def kind(iri):
    return iri[len(BASE):].split("/")[0] + (" place" if "#" in iri else "")


def compare(folder, what, some, more):
    before, names_before = exported(folder, "before", some)
    after, names = exported(folder, "after", [*some, *more])
    lost = sorted(before - after)
    kinds = {}
    for iri in lost:
        kinds.setdefault(kind(iri), []).append(iri)
    for name, iris in kinds.items():
        check(False, what, len(iris), name, "lost:", *iris[:4])
    for other, node in names.items():
        check(node not in names, "a name of a name:", other, node)
        check(other != node, "its own other name:", other)
    superseded = sum(1 for iri in before if iri in names and iri not in names_before)
    print(f"{what}: {len(before)} IRIs, then {len(after)}; {superseded} superseded, {len(lost)} lost")


def split(paths):
    """Every second file, so that both halves hold of everything."""
    files = sorted(path for path in paths if path.is_file())
    return files[::2], files[1::2]


def iris(folder):
    for number, (what, (some, more)) in enumerate(pairs().items()):
        place = pathlib.Path(folder) / str(number)
        place.mkdir()
        if all(path.exists() for path in [*some, *more]):
            compare(place, what, some, more)
        else:
            print("not there:", what)


def pairs():
    if len(sys.argv) > 2:
        return {"asked": ([pathlib.Path(sys.argv[1])], list(map(pathlib.Path, sys.argv[2:])))}
    halves = split(EXAMPLES.iterdir())
    return {"one half of the examples, then both": halves, "the other half": halves[::-1], **PAIRS}


if __name__ == "__main__":
    sys.exit(figures(iris, EXAMPLES) if PROGRAM else SKIPPED)
