#!/usr/bin/env python3
"""How right the citations are: measures every figure of docs/accuracy.md, and writes them there.

    bench/accuracy.py [--program RECITAL] [--shared DIR]           prints the tables
    bench/accuracy.py --write [FILE]                               puts them between the marks in FILE, docs/accuracy.md
    bench/accuracy.py --check [FILE]                               exit code 1 where FILE says something else

DIR holds the real documents, the hand-made gold and the tools that judge (score_citations.py, akn2txt.py); default: $RECITAL_SHARED,
else ../shared. RECITAL is a release build; default: $RECITAL_PROGRAM, else build/release/cli/recital. A run takes about a minute.

Beside recital stand regular expressions on the same texts, which are told what the document's own symbol is. Documents are also read
as if they came from a scan: accuracy_inputs.py says what it does to them.
"""
import argparse
import difflib
import os
import pathlib
import subprocess
import sys
import tempfile

from accuracy_inputs import BASELINES, DAMAGES, STRONGEST, Documents
from accuracy_judges import GoldJudge, LinkJudge, run_extract
from accuracy_tables import agreement_table, both_inputs, gold_tables, link_tables, number_table

TOP = pathlib.Path(__file__).resolve().parents[1]
BEGIN = "<!-- measured by bench/accuracy.py: do not edit between this mark and the next -->"
END = "<!-- end of what is measured -->"


def measured(program, shared, folder):
    """The generated section, in Markdown."""
    sys.dont_write_bytecode = True  # the folder of the tools is not ours to write in
    sys.path.insert(0, str(shared / "tools"))
    documents = Documents(shared, folder)
    gold = GoldJudge(shared / "gold" / "citations", folder)
    links = LinkJudge(folder)
    statements = {
        "xml": run_extract(program, folder, "xml", [documents.xml_folder]),
        "text": run_extract(program, folder, "text", [documents.text_folder]),
        "gold": run_extract(program, folder, "gold", [gold.texts]),
    }
    for damage in DAMAGES:
        statements[damage] = run_extract(program, folder, damage, [documents.damaged(damage)])
        statements[f"gold {damage}"] = run_extract(program, folder, f"gold-{damage}", [documents.damaged(damage, gold.texts)])
    if documents.plain_folder.is_dir():
        statements["plain"] = run_extract(program, folder, "plain", [documents.plain_folder])
    sections = [
        *gold_tables(gold, documents, statements, BASELINES, STRONGEST),
        *link_tables(links, documents, statements, STRONGEST),
        *both_inputs(documents, statements),
        *agreement_table(agreement(program, documents.xml_folder, folder / "un.db")),
        *number_table(documents, statements.get("plain", {})),
    ]
    return "\n\n".join(sections)


def agreement(program, corpus, store):
    """The tables of `recital agree` over the whole corpus."""
    for command in (["build", str(corpus), "-o", str(store), "--quiet"], ["agree", str(store), "--limit", "0"]):
        done = subprocess.run([program, *command], capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1):  # 1: a document is faulty
            sys.exit(f"{program} {command[0]} ended with {done.returncode}: {done.stderr[-500:]}")
    return done.stdout


def placed(text, section):
    """The file with the section between its marks; None where it has no marks."""
    before, mark, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{section}\n\n{END}{after}" if mark and end else None


def main():
    paper = TOP / "docs" / "accuracy.md"
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", metavar="RECITAL",
                        default=os.environ.get("RECITAL_PROGRAM") or TOP / "build" / "release" / "cli" / "recital")
    parser.add_argument("--shared", type=pathlib.Path, metavar="DIR",
                        default=pathlib.Path(os.environ.get("RECITAL_SHARED") or TOP.parent / "shared"))
    task = parser.add_mutually_exclusive_group()
    task.add_argument("--write", nargs="?", type=pathlib.Path, const=paper, metavar="FILE")
    task.add_argument("--check", nargs="?", type=pathlib.Path, const=paper, metavar="FILE")
    given = parser.parse_args()

    missing = [path for path in (given.shared / "tools", given.shared / "gold", given.shared / "corpus") if not path.is_dir()]
    if missing:
        parser.error(f"there is no {missing[0]}")
    with tempfile.TemporaryDirectory(prefix="recital-accuracy-") as folder:
        section = measured(str(given.program), given.shared, pathlib.Path(folder))
    file = given.write or given.check
    if file is None:
        print(section)
        return 0
    old = file.read_text(encoding="utf-8")
    new = placed(old, section)
    if new is None:
        parser.error(f"{file} has no lines {BEGIN} and {END}")
    if given.write:
        file.write_text(new, encoding="utf-8")
        return 0
    sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), new.splitlines(True), str(file), "measured now", n=0))
    return 1 if old != new else 0


if __name__ == "__main__":
    sys.exit(main())
