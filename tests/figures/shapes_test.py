"""The graph of all the real documents breaks none of ontologies/shapes.ttl, as Jena sees it, and its description counts it rightly.

Two minutes of one core at most, and 5 GB of memory: Jena holds the graph."""
import collections
import re
import subprocess
import sys

from figures import CORPUS, SHARED, SOURCE, check, figures, recital

sys.path.insert(0, str(SOURCE / "tests" / "consumers"))
import jena  # noqa: E402

BASE, VOID = "https://w3id.org/recital/id/", "http://rdfs.org/ns/void#"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def described(path):
    """Numbers that the description gives, by subject and property."""
    lines = subprocess.run(["rapper", "-q", "-i", "turtle", "-o", "ntriples", path], capture_output=True, text=True,
                           encoding="utf-8", check=True).stdout.splitlines()
    numbers, terms = {}, {}
    for line in lines:
        subject, predicate, value = line[:-2].split(" ", 2)
        name = predicate[1:-1].removeprefix(VOID)
        if found := re.match(r'"(\d+)"\^\^\S+integer>$', value):
            numbers[subject, name] = int(found[1])
        elif name in ("class", "property"):
            terms[subject] = name, value
    dataset = next(subject for subject, name in numbers if name == "distinctSubjects")
    parts = {terms[subject]: number for (subject, _), number in numbers.items() if subject in terms}
    return {name: number for (subject, name), number in numbers.items() if subject == dataset}, parts


def counted(path):
    subjects, objects, parts = set(), set(), collections.Counter()
    triples = 0
    with open(path, encoding="utf-8") as lines:
        for triples, line in enumerate(lines, 1):
            subject, predicate, value = line[:-3].split(" ", 2)
            subjects.add(subject)
            objects.add(value)
            parts["property", predicate] += 1
            if predicate == TYPE:
                parts["class", value] += 1
    kinds = collections.Counter(kind for kind, _ in parts)
    return {"triples": triples, "distinctSubjects": len(subjects), "distinctObjects": len(objects),
            "entities": sum(subject.startswith("<" + BASE) for subject in subjects),
            "classes": kinds["class"], "properties": kinds["property"], "documents": 1}, parts


def shapes(folder):
    store, graph, void = folder / "un.db", folder / "un.nt", folder / "void.ttl"
    recital("build", CORPUS / "unxml", CORPUS / "plain", SHARED / "seeds", "-o", store, "--quiet", codes=(1,))
    recital("export", store, "-o", graph, "--void", void, "--quiet")
    told, told_parts = described(void)
    found, parts = counted(graph)
    check(told == found, "numbers of the description:", told, "of the graph:", found)
    check(told_parts == parts, "partitions:", set(told_parts.items()) ^ set(parts.items()))
    print(found["triples"], "triples,", len(parts), "partitions, counted alike")
    command = jena.command("shacl.shacl", "validate", "--shapes", SOURCE / "ontologies" / "shapes.ttl", "--data", graph, memory="6g")
    if not command:
        print("Jena is not installed: no shapes")
        return
    report = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    check(report.returncode == 0 and re.search(r"sh:conforms\s+true", report.stdout), "SHACL:", report.returncode,
          report.stdout[:3000], report.stderr[-1000:])
    print("SHACL: no violation")


if __name__ == "__main__":
    sys.exit(figures(shapes, CORPUS / "unxml", CORPUS / "plain", SHARED / "seeds"))
