"""`recital diff -f sparql` in the hands of Oxigraph: the RDF export of one store, and on it the update to another, is the export of
the other, statement for statement; there and back; in the default graph, in one named graph, and in a graph a document. Applied a
second time it changes nothing. The states are those of the example documents, some of them edited, added or taken away.

Where the real documents are there, the same of a session's resolutions added to the others and taken away.

Also as a measure:

    python3 diff_test.py PROGRAM OLD.db NEW.db     does that with two stores, and prints sizes and times
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import rdf_stores
import virtuoso
from failing import check, failures

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))
PROGRAM = os.environ.get("RECITAL_PROGRAM", "recital")
SHARED = pathlib.Path(os.environ.get("RECITAL_SHARED", SOURCE.parent / "shared"))
SKIPPED = 77
GRAPH = "https://example.org/state"
# options of the diff, those of the export, the export's ending
WAYS = {
    "default graph": ([], [], "nt"),
    "one graph": (["--graph", GRAPH], [], "nt"),
    "a graph a document": (["--named-graphs"], [], "nq"),
    "simple, another base": (["--profile", "simple", "--base", "https://example.org/id/"],
                             ["--profile", "simple", "--base", "https://example.org/id/"], "nt"),
}


def run(*arguments, code=0):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", check=False)
    check(done.returncode == code, arguments, "ended with", done.returncode, done.stderr[-1000:])
    return done.stdout


def edit(name, old, new, times=1):
    def change(folder):
        text = (folder / name).read_text(encoding="utf-8")
        check(old in text, name, "does not hold", old)
        (folder / name).write_text(text.replace(old, new, times), encoding="utf-8")
    return change


def remove(*names):
    def change(folder):
        for name in names:
            (folder / name).unlink()
    return change


def keep(*names):
    def change(folder):
        for path in folder.iterdir():
            if path.name not in names:
                path.unlink()
    return change


STATES = {
    "all": [],
    "fewer": [remove("S_RES_1674_2006.txt", "S_RES_1674_2006_fr.txt", "A_RES_60_1.txt", "guide.md")],
    "edited": [edit("S_RES_1738_2006.txt", "1. Condemns", "Having met in the house of Zoe\u0301,\n1. Deplores"),
               edit("S_RES_1738_2006.txt", "Reaffirming its resolutions", "Recalling its resolution 1261 (1999),\nReaffirming its resolutions"),
               edit("guide.md", "Protect: events", "Protect: events at \\u0041, \\\\U00000042 and \\\"home\\ \\\\"),
               edit("S_2013_700.txt", "A/67/929-S/2013/399", "A/67/929"),
               remove("A_RES_63_308_es.txt")],
    "one": [keep("S_RES_1738_2006.txt")],
    "judged": [],
}
# What a person said of statements of the last one.
VERDICTS = """citing\tlanguage\tquote\tverdict\tnew_target\tby\tdate\tnote
S/RES/1738 (2006)\ten\tresolution 1502 (2003)\twrong\tS/RES/1503 (2003)\tO. Ferri\t2024-03-31\ta "test"
A/RES/63/308\ten\t2005 World Summit Outcome\tright\t\tO. Ferri\t\t
"""


def made(folder):
    """State -> its store."""
    stores = {}
    for name, changes in STATES.items():
        documents = folder / name
        shutil.copytree(SOURCE / "examples" / "documents", documents)
        shutil.copytree(HERE / "documents", documents, dirs_exist_ok=True)
        for change in changes:
            change(documents)
        stores[name] = folder / f"{name}.db"
        judged = []
        if name == "judged":
            (folder / "verdicts.tsv").write_text(VERDICTS, encoding="utf-8")
            judged = ["--corrections", folder / "verdicts.tsv"]
        run("build", documents, *judged, "-o", stores[name], "--quiet")
    return stores


def updated(folder, exported, update, graph=""):
    """Sizes before, after and after another time; statements afterwards, as Oxigraph writes them."""
    output = folder / "after.nq"
    done = rdf_stores.run(rdf_stores.oxigraph("update", exported, update, output, *([graph] if graph else [])))
    return tuple(map(int, done.stdout.split())), output


def lines_of(path):
    with open(path, encoding="utf-8") as lines:
        return set(lines)


def follows(folder, old, new, way, what):
    """Old export, and on it the update, is the new export. The number of statements that the update names."""
    of_diff, of_export, ending = WAYS[way]
    graph = GRAPH if "--graph" in of_diff else ""
    exported, wanted, update, nothing = (folder / f"{name}.{ending}" for name in ("old", "new", "update", "nothing"))
    nothing.write_text("# no difference\n", encoding="utf-8")
    syntax = {"nt": "ntriples", "nq": "nquads"}[ending]
    run("export", old, "-f", syntax, *of_export, "-o", exported, "--quiet")
    run("export", new, "-f", syntax, *of_export, "-o", wanted, "--quiet")
    run("diff", old, new, "-f", "sparql", *of_diff, "-o", update)
    sizes, after = updated(folder, exported, update, graph)
    found = lines_of(after)
    check(sizes[1] == sizes[2], what, way, "applied twice", sizes)
    _, same = updated(folder, wanted, nothing, graph)
    apart = found ^ lines_of(same)
    check(not apart, what, way, "other statements:", len(apart), sorted(apart)[:4])
    if not graph and ending == "nt":
        lines = update.read_text(encoding="utf-8").splitlines()
        names = sum(line.startswith("<") for line in lines)
        check(names <= len(lines_of(exported)) + len(lines_of(wanted)), what, "names more than there is")
        return names
    return 0


def samples(folder):
    stores = made(folder)
    for first in stores:
        for second in stores:
            if "judged" in (first, second) and "all" not in (first, second):
                continue
            names = follows(folder, stores[first], stores[second], "default graph", (first, second))
            check((names == 0) == (first == second), first, second, "differ by", names)
    for way in list(WAYS)[1:]:
        for first, second in (("all", "edited"), ("edited", "all"), ("fewer", "edited"), ("one", "fewer")):
            follows(folder, stores[first], stores[second], way, (first, second))
    said = run("diff", stores["all"], stores["judged"], "--limit", "0")
    for words in ("found by a person: nothing -> rejected", "found by a person: nothing -> confirmed", "S/RES/1503 (2003)",
                  "by whom and why: nothing -> O. Ferri"):
        check(words in said, "of verdicts is not said:", words)
    check(run("diff", stores["all"], stores["all"]) == "no difference\n", "text of the same store")
    check(run("diff", stores["all"], stores["all"], "-f", "jsonl") == "", "lines of the same store")
    check(run("diff", stores["all"], stores["all"], "-f", "sparql") == "# no difference\n", "update of the same store")
    print(f"Oxigraph: {len(stores)} states brought to each other; {len(WAYS)} kinds of graphs")
    return stores


def by_virtuoso(folder, stores):
    """The same in one named graph, over the network, each operation a request."""
    load = folder / "load"
    load.mkdir()
    run("export", stores["all"], "-f", "ntriples", "-o", load / "old.nt", "--quiet")
    run("export", stores["edited"], "-f", "ntriples", "-o", load / "new.nt", "--quiet")
    update = run("diff", stores["all"], stores["edited"], "-f", "sparql", "--graph", GRAPH)
    check("\\\\\\u0075" in update, "the update has no backslash before a u")
    with virtuoso.Virtuoso(folders=[load]) as store:
        store.bulk_load(load, "old.nt", GRAPH)
        store.bulk_load(load, "new.nt", GRAPH + "/wanted")
        for operation in update.split(" ;\n"):
            if operation.strip():
                store.update(operation)
        for one, other in ((GRAPH, GRAPH + "/wanted"), (GRAPH + "/wanted", GRAPH)):
            rows = store.select(f"SELECT * {{ GRAPH <{one}> {{ ?s ?p ?o }} FILTER NOT EXISTS {{ GRAPH <{other}> {{ ?s ?p ?o }} }} }}")
            check(not rows, "Virtuoso has other statements in", one, len(rows), rows[:3])
    print("Virtuoso: the same")


def corpus(folder):
    documents = SHARED / "corpus" / "unxml"
    sets = [documents / name for name in ("SC-2020", "SC-2021", "SC-2022", "PRST-2020", "HRC-54")]
    if not all(path.is_dir() for path in sets):
        print("the real documents are not there")
        return
    whole, less = folder / "whole.db", folder / "less.db"
    for store, read in ((whole, sets), (less, [path for path in sets if path.name != "SC-2021"])):
        subprocess.run([PROGRAM, "build", *read, "-o", store, "--quiet"], check=False, stderr=subprocess.DEVNULL)
    print("real documents: a session added,", follows(folder, less, whole, "default graph", "added"), "statements; taken away,",
          follows(folder, whole, less, "default graph", "removed"))


def measure(old, new):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for command in (["export", new, "-f", "ntriples", "-o", folder / "new.nt", "--quiet"],
                        ["diff", old, new, "-o", folder / "update.txt"], ["diff", old, new, "-f", "jsonl", "-o", folder / "update.jsonl"],
                        ["diff", old, new, "-f", "sparql", "-o", folder / "update.ru"]):
            times = []
            for _ in range(5):
                begun = time.perf_counter()
                run(*command)
                times.append(time.perf_counter() - begun)
            print(command[0], command[-1].suffix if command[0] == "diff" else "", f"{min(times):.2f} s")
        print("statements named:", follows(folder, old, new, "default graph", "measured"))


def main():
    if not rdf_stores.oxigraph("statements"):
        print("Oxigraph is not installed: skipped")
        return SKIPPED
    if len(sys.argv) == 4:
        global PROGRAM
        PROGRAM = sys.argv[1]
        measure(*map(pathlib.Path, sys.argv[2:]))
        return 1 if failures else 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        stores = samples(folder)
        if virtuoso.installed():
            by_virtuoso(folder, stores)
        else:
            print("Virtuoso is not installed: not asked")
        corpus(folder)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
