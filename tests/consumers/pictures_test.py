"""Pictures of a graph, by those who read them: DOT by Graphviz, whose counts are those of the graph; SVG by xmllint and an XML parser, with
links, quotes and titles and without scripts; PNG by its head; PDF by pdfinfo and pdftotext. And what happens where Graphviz hangs,
fails, writes without end or is missing, and where a graph is too large to be drawn.

The documents are the examples and, where they are at hand, real ones.
"""
import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree

from failing import check, failures

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))
SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}"
MOST_PIXELS = 8000
AROUND = ("--around", "A/RES/60/1", "--depth", "1", "--top", "30")
SAFE_STATEMENT = re.compile(r'^  "(?:[^"\\]|\\.)*"( -> "(?:[^"\\]|\\.)*")? \[[^\]].*\];$')


def run(*command, code=0, path=None):
    environment = dict(os.environ, PATH=path) if path else None
    done = subprocess.run([str(part) for part in command], capture_output=True, env=environment, check=False)
    check(done.returncode == code, command, done.returncode, done.stderr[:1000])
    return done


def text_of(*command, **how):
    return run(*command, **how).stdout.decode("utf-8")


def graph_of(program, store, *selection):
    """Documents, and citations between them by kind, as the JSON lines have them."""
    nodes, kinds = {}, set()
    for line in text_of(program, "export", store, "-f", "jsonl", *selection).splitlines():
        item = json.loads(line)
        if "node" in item:
            nodes[item["node"]] = item
        elif item["edge"] == "cites" and item["status"] not in ("ambiguous", "unresolved"):
            kind = item.get("act") or item.get("relation") or "cites"
            denied = item.get("polarity") == "negative"
            kinds.add((item["source"], item["target"], kind.replace("_", " "), denied, item.get("voice") == "reported"))
    return nodes, kinds


def dot(program, store, folder, *selection):
    """As many nodes and arrows as the graph has; the order of years; the dialect that Gephi reads."""
    file = folder / "graph.gv"
    run(program, "export", store, *selection, "-o", file, "--most-nodes", 10000)
    run("nop", file)
    shown = text_of("gvpr", 'N{printf("n\\t%s\\t%s\\t%s\\n", name, label, year)} E{printf("e\\t%s\\t%s\\t%s\\t%s\\n", '
                            'tail.name, head.name, kind, style)}', file)
    rows = [line.split("\t") for line in shown.splitlines()]
    nodes, citations = graph_of(program, store, *selection)
    names = [row[1] for row in rows if row[0] == "n"]
    check(len(names) == len(set(names)), "a node twice")
    # Beside what was chosen, JSON lines hold documents whose words prove some of it.
    documents = {name for name, node in nodes.items() if "read" in node and node["type"] != "named"}
    if selection:
        documents &= {end for citation in citations for end in citation[:2]}
    check(documents <= set(names), "documents that are not drawn", sorted(documents - set(names))[:5])
    check(set(names) <= set(nodes), "nodes that the graph has not", sorted(set(names) - set(nodes))[:5])
    arrows = {(row[1], row[2], row[3]) for row in rows if row[0] == "e" and row[4] != "dotted"}
    expected = {(source, target, kind + (" (negated)" if denied else "") + (" (reported)" if reported else ""))
                for source, target, kind, denied, reported in citations}
    check(arrows == expected, "arrows differ", len(arrows), len(expected), sorted(arrows ^ expected)[:5])
    years = [int(row[3] or 0) for row in rows if row[0] == "n"]
    text = file.read_text(encoding="utf-8")
    order = [int(year) for year in re.findall(r', year="(\d+)"', text)]
    check(order == sorted(order, reverse=True) and sorted(filter(None, years)) == sorted(order), "order of years")
    lines = text.splitlines()
    check(lines[0] == "digraph G {" and lines[-1] == "}", "head or end", lines[0], lines[-1])
    for line in lines[1:-1]:
        check(SAFE_STATEMENT.match(line), "not the safe dialect", line[:200])
    return names


def svg(program, store, folder, labels, *selection):
    file = folder / "graph.svg"
    run(program, "export", store, *selection, "-o", file)
    run("xmllint", "--noout", "--nonet", file)
    root = ElementTree.parse(file).getroot()
    check(root.tag == SVG + "svg" and root[0].tag == SVG + "title" and root[1].tag == SVG + "desc", "title and description first")
    check(len(root[0].text) > 10 and "arrow leads from the citing document" in root[1].text, "what title and description say")
    tags = {element.tag.replace(SVG, "") for element in root.iter()}
    check(not tags & {"script", "image", "foreignObject", "iframe"}, "what an SVG should not hold", tags)
    for element in root.iter():
        check(not any(name.startswith("on") for name in element.attrib), "an event handler", element.attrib)
    addresses = {element.get(LINK + "href") for element in root.iter(SVG + "a")} - {None}
    check(any(address.startswith("https://docs.un.org/") for address in addresses), "no links to documents", sorted(addresses)[:3])
    check(all(re.match(r"https?://", address) for address in addresses), "links that are no addresses of the web", sorted(addresses)[:3])
    tooltips = [element.get(LINK + "title") or "" for element in root.iter(SVG + "a")]
    check(any("\u201C" in tooltip for tooltip in tooltips), "no quotes to point at")
    drawn = "\n".join("".join(element.itertext()) for element in root.iter(SVG + "text"))
    for label in labels:
        check(label in drawn, "a label that is not drawn", label)
    # under each other: years from the latest on
    years = [(float(element.get("y")), int(element.text)) for element in root.iter(SVG + "text")
             if element.text and re.fullmatch(r"(1[89]|20)\d\d", element.text)]
    check(len(years) > 1 and [year for _, year in sorted(years)] == sorted((year for _, year in years), reverse=True), "years", years)
    again = folder / "again.svg"
    run(program, "export", store, *selection, "-o", again)
    check(again.read_bytes() == file.read_bytes(), "the same picture, other bytes")


def png(program, store, folder, *selection):
    file = folder / "graph.png"
    run(program, "export", store, *selection, "-o", file)
    head = file.read_bytes()[:24]
    check(head[:8] == b"\x89PNG\r\n\x1a\n", "no PNG", head)
    width, height = struct.unpack(">II", head[16:24])
    check(200 < width <= MOST_PIXELS and 200 < height <= MOST_PIXELS, "size", width, height)
    run(program, "export", store, *selection, "-o", folder / "again.png")
    check((folder / "again.png").read_bytes() == file.read_bytes(), "the same PNG, other bytes")
    print(width, "x", height, "pixels")


def pdf(program, store, folder, labels, *selection):
    file = folder / "graph.pdf"
    run(program, "export", store, *selection, "-o", file)
    check(re.search(r"^Pages:\s+1$", text_of("pdfinfo", file), re.MULTILINE), "pages")
    text = text_of("pdftotext", file, "-")
    for label in labels:
        check(label in text, "a label that is not in the PDF", label)
    time.sleep(1.1)  # a PDF knows the second in which it was made
    run(program, "export", store, *selection, "-o", folder / "again.pdf")
    check((folder / "again.pdf").read_bytes() == file.read_bytes(), "the same PDF, other bytes")


def wide(program, folder):
    """A page of Chinese and Arabic comes out in letters, not as boxes: the PDF names fonts that have them."""
    documents = folder / "scripts"
    documents.mkdir()
    for symbol, title in (("A/RES/98/1", "\u6d4b\u8bd5\u6587\u4ef6\u7684\u6807\u9898"), ("A/RES/98/2", "\u0639\u0646\u0648\u0627\u0646 \u0648\u062b\u064a\u0642\u0629")):
        (documents / (symbol.replace("/", "_") + ".json")).write_text(
            json.dumps({"symbol": symbol, "title": title, "date": "2044-05-06", "text": "Recalling its resolution 97/1,"}), encoding="utf-8")
    store = folder / "scripts.db"
    run(program, "build", documents, "-o", store, "--quiet", code=0)
    file = folder / "scripts.pdf"
    run(program, "export", store, "-o", file)
    text = text_of("pdftotext", file, "-")
    check("\u6d4b\u8bd5\u6587\u4ef6" in text.replace(" ", ""), "Chinese in the PDF", text)
    # every glyph of it comes from a font that says which letter it stands for
    fonts = text_of("pdffonts", file).splitlines()[2:]
    check(len(fonts) >= 3, "fonts for three scripts", fonts)


def too_large(program, store, folder):
    file = folder / "large.svg"
    file.write_text("old", encoding="utf-8")
    done = run(program, "export", store, "-o", file, "--most-nodes", 2, code=2)
    message = done.stderr.decode("utf-8")
    for hint in ("--around", "--top", "--since", "--most-nodes", "sfdp"):
        check(hint in message, "no hint", hint, message)
    check(file.read_text(encoding="utf-8") == "old", "the existing file is gone")


def without_graphviz(program, store, folder):
    """A program by the name of dot that hangs, fails, writes nothing or without end, or is not there."""
    fake = folder / "bin"
    fake.mkdir()
    file = folder / "fake.svg"
    for script, words in (("sleep 60", "did not end within 1 s"), ("sleep 60 & sleep 60", "did not end within 1 s"),
                          ("echo out of paint >&2; exit 7", "ended with exit code 7: out of paint"),
                          ("cat > /dev/null", "Graphviz"), ("exec cat /dev/zero", "Graphviz"), (None, "install Graphviz")):
        program_file = fake / "dot"
        program_file.unlink(missing_ok=True)
        path = str(fake)
        if script is not None:
            program_file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
            program_file.chmod(0o755)
            path += ":" + os.environ["PATH"]
        file.write_text("old", encoding="utf-8")
        begun = time.monotonic()
        done = run(program, "export", store, "-o", file, "--timeout", 1, code=3, path=path)
        message = done.stderr.decode("utf-8")
        check(words in message, "message", script, message)
        check(time.monotonic() - begun < 15, "it took long", script)
        check(file.read_text(encoding="utf-8") == "old", "the existing file is gone", script)
        left = sorted(entry.name for entry in folder.iterdir() if entry.name.startswith(("fake", ".fake")))
        check(left == ["fake.svg"], "files left behind", left)


def examine(program, store, folder, labels, *selection):
    names = dot(program, store, folder, *selection)
    svg(program, store, folder, labels, *selection)
    png(program, store, folder, *selection)
    pdf(program, store, folder, labels, *selection)
    print(len(names), "nodes")
    for more in (("--granularity", "provision"), ("--merge-edges",), ("--cluster", "organ"), ("--cluster", "none")):
        run(program, "export", store, *selection, *more, "-o", folder / "other.svg")
        run("xmllint", "--noout", "--nonet", folder / "other.svg")


def main():
    program = os.environ.get("RECITAL_PROGRAM")
    examples = SOURCE / "examples" / "documents"
    missing = [tool for tool in ("dot", "gvpr", "nop", "xmllint", "pdfinfo", "pdftotext") if not shutil.which(tool)]
    if not program or not examples.is_dir() or missing:
        print("no program, no examples or no", *missing)
        return 77
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        store = folder / "un.db"
        run(program, "build", examples, "-o", store, "--quiet")
        examine(program, store, folder, ["A/RES/60/1", "S/RES/1674 (2006)"])
        wide(program, folder)
        too_large(program, store, folder)
        without_graphviz(program, store, folder)
        real = pathlib.Path(os.environ.get("RECITAL_SHARED", SOURCE.parent / "shared")) / "corpus" / "unxml"
        if real.is_dir():
            subprocess.run([program, "build", *(str(real / part) for part in ("GA-76", "SC-2021") if (real / part).is_dir()), "-o",
                            str(store), "--quiet"], capture_output=True, check=False)
            examine(program, store, folder, ["A/RES/60/1", "2005 World Summit Outcome"], *AROUND)
        else:
            print("no real documents beside the project: they are left out")
    print(len(failures), "failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
