"""Writes docs/codebook.md, the tables of `recital export -f csv` and their columns, from the list of tables in the program.

    RECITAL_PROGRAM=build/release/cli/recital python3 docs/make_codebook.py     write the page
    RECITAL_PROGRAM=... python3 docs/make_codebook.py --check                    exit code 1 where the page is not up to date

The page is the codebook that the program writes beside the tables of examples/documents, without what is said there of that
graph alone: its size, and how much of each column is filled.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "codebook.md"
INTRODUCTION = """# Codebook

Written by `docs/make_codebook.py` from the list of tables in the program (`export/tables.hpp`); change that, not this page. The
codebook that `recital export -f csv` writes beside the tables says in how many rows each column is filled too.

"""


def page(program):
    with tempfile.TemporaryDirectory() as name:
        store, folder = pathlib.Path(name) / "un.db", pathlib.Path(name) / "tables"
        for command in (["build", ROOT / "examples" / "documents", "-o", store, "--quiet"],
                        ["export", store, "-f", "csv", "-o", folder]):
            subprocess.run([program, *map(str, command)], check=True, stdout=subprocess.DEVNULL)
        text = (folder / "codebook.md").read_text(encoding="utf-8")
    _, _, rules, tables = text.split("\n\n", 3)
    tables = re.sub(r"^`\w+\.csv`: .*\n\n", "", tables, flags=re.MULTILINE)
    tables = re.sub(r"^(\|.*\|)[^|]*\|$", r"\1", tables, flags=re.MULTILINE)  # the last cell: how much is filled
    return f"{INTRODUCTION}{rules}\n\n{tables}"


def main(arguments):
    program = os.environ.get("RECITAL_PROGRAM")
    if not program:
        print("RECITAL_PROGRAM names no program")
        return 2
    text = page(program)
    if "--check" in arguments:
        return 0 if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
