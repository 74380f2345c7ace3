"""The page of the HTML export, in Debian's Chromium driven by playwright-core: what readers do, hostile titles, small screens,
accessibility by axe-core; and that lineages on the page are those of `recital lineage`. No request may leave the page.

The documents are the examples, some of our own with titles that are markup, and, where they are at hand, real ones.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import npm
from failing import check, failures

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))


def run(*command, code=0):
    done = subprocess.run([str(part) for part in command], capture_output=True, check=False)
    check(code is None or done.returncode == code, command, done.returncode, done.stderr[:1000])
    return done


def page_of(program, store, path, *selection):
    run(program, "export", store, "-f", "html", "-o", path, *selection)
    again = run(program, "export", store, "-f", "html", *selection).stdout
    check(path.read_bytes() == again, "the same graph gives another page", path)
    check(path.stat().st_size < 30_000_000, "the page is too large", path)
    return path


# Titles that a page must take for text.
TITLES = [
    "<script>window.pwned=1</script>",
    "</script><script>window.pwned=2</script>",
    "</title><img src=x onerror=window.pwned=3>",
    "<!-- <script>",
    "]]> &lt;b&gt; &amp; \"quoted\" 'twice' \\ {{data}}",
    "\u05d0\u05d1\u05d2 turned \u202e around",
    "line\u2028end ${window.pwned=4} `x`",
    "__proto__",
]


def hostile_documents(folder):
    folder.mkdir()
    for number, title in enumerate(TITLES, 1):
        text = f"Lamps\n\n1. Recalls its resolution A/RES/60/{number} and S/2044/{number % len(TITLES) + 1}, {title} of lamps."
        record = {"symbol": f"S/2044/{number}", "title": title, "date": f"2044-05-{number:02}", "text": text}
        (folder / f"{number}.json").write_text(json.dumps(record), encoding="utf-8")
    return folder


COLUMNS = ("depth", "parent", "document", "provision", "act", "target_provision", "match", "voice", "again", "whole_only")


def questions_of(program, store, most):
    """Documents that are cited and their places, upwards and downwards."""
    places = {}
    for line in run(program, "export", store, "-f", "jsonl").stdout.splitlines():
        edge = json.loads(line)
        if edge.get("edge") == "cites" and edge["source"] != edge["target"]:
            places.setdefault(edge["target"], []).extend(edge["target_provision"])
            places.setdefault(edge["source"], []).append(edge.get("provision", ""))
    chosen = sorted((key for key in places if re.match(r"[A-Z]+/", key)), key=lambda key: (-len(places[key]), key))[:most]
    for number, key in enumerate(chosen):
        for direction in ("cited_by", "cites"):
            yield {"document": key, "place": "", "direction": direction, "depth": 2}
            for place in sorted(set(places[key]) - {""})[number % 3::3][:3]:
                yield {"document": key, "place": place, "direction": direction, "depth": 3,
                       "voice": "all" if number % 2 else "own", "act": "recall" if number % 4 == 3 else ""}


def lineages(program, node, store, page, most):
    """The page's lineages are those of `recital lineage`."""
    questions = list(questions_of(program, store, most))
    found = subprocess.run([node, HERE / "explorer/lineage.mjs", page], input=json.dumps(questions).encode(), capture_output=True, check=False)
    check(found.returncode == 0, found.stderr)
    rows = 0
    for question, line in zip(questions, found.stdout.splitlines(), strict=True):
        target = question["document"] + (f", {question['place']}" if question["place"] else "")
        asked = [program, "lineage", store, target, "-f", "jsonl", "--depth", question["depth"], "--quiet"]
        asked += ["--cites"] if question["direction"] == "cites" else []
        asked += ["--reported"] if question.get("voice") == "all" else []
        asked += ["--act", question["act"]] if question.get("act") else []
        expected = [[json.loads(row).get(column) or "" for column in COLUMNS] for row in run(*asked).stdout.splitlines()]
        here = json.loads(line)
        rows += len(here)
        check(here == expected, question, [row for row in here if row not in expected][:3], [row for row in expected if row not in here][:3])
    print(f"{len(questions)} lineages of {store.name}, {rows} rows, as recital has them")


def main():
    program = os.environ["RECITAL_PROGRAM"]
    if not shutil.which("chromium"):
        print("chromium is absent")
        return 77
    node = shutil.which("node") or shutil.which("nodejs")
    if not node or not npm.installed():
        return 77
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        run(program, "build", SOURCE / "examples/documents", "-o", folder / "examples.db", "--quiet")
        made = subprocess.run([program, "export", folder / "examples.db", "-f", "html"], capture_output=True, check=False)
        if b"not in this build" in made.stderr:
            print("the explorer is not in this build")
            return 77
        pages = {"EXAMPLES": page_of(program, folder / "examples.db", folder / "examples.html")}
        run(program, "build", hostile_documents(folder / "hostile"), "-o", folder / "hostile.db", "--quiet")
        pages["HOSTILE"] = page_of(program, folder / "hostile.db", folder / "hostile.html")
        lineages(program, node, folder / "examples.db", pages["EXAMPLES"], 60)
        (folder / "review.tsv").write_text("citing\tquote\tverdict\nS/RES/1706 (2006)\t1674 (2006)\twrong\n", encoding="utf-8")
        run(program, "build", SOURCE / "examples/documents", "-o", folder / "judged.db", "--corrections", folder / "review.tsv", "--quiet", code=None)
        pages["JUDGED"] = page_of(program, folder / "judged.db", folder / "judged.html")
        lineages(program, node, folder / "judged.db", pages["JUDGED"], 20)
        shared = pathlib.Path(os.environ.get("RECITAL_SHARED", ""))
        if (shared / "seeds").is_dir() and (shared / "corpus").is_dir():
            run(program, "build", shared / "seeds", "-o", folder / "seeds.db", "--quiet", code=None)
            run(program, "build", shared / "corpus/unxml", shared / "seeds", "-o", folder / "corpus.db", "--quiet", code=None)
            pages["SEEDS"] = page_of(program, folder / "seeds.db", folder / "seeds.html")
            pages["TOP"] = page_of(program, folder / "corpus.db", folder / "top.html", "--top", "5000")
            lineages(program, node, folder / "corpus.db", page_of(program, folder / "corpus.db", folder / "corpus.html"), 20)
        environment = dict(os.environ, EXPLORER_TITLES=json.dumps(TITLES), **{f"EXPLORER_{name}": str(path) for name, path in pages.items()})
        tests = sorted(str(path) for path in (HERE / "explorer").glob("*.test.mjs"))
        done = subprocess.run([node, "--test", "--test-concurrency=1", *tests], env=environment, check=False)
        check(done.returncode == 0, "the browser found something wrong")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
