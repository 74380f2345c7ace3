"""docs/loading.md does what it says: every block marked sh or js is run, one after another, in a folder with a store un.db, and each
command that asks for the lineage gives the documents of expected/lineage.tsv.

What the page calls $SQL, $DBA_PASSWORD and $SPARQL are those of a Virtuoso of the test's own; Jena's commands are Debian's jars.
Blocks of a store that is not installed are passed over.
"""
import os
import pathlib
import re
import stat
import subprocess
import sys
import tempfile

import answers
import jena
import npm
import virtuoso

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))
PROGRAM = os.environ["RECITAL_PROGRAM"]
PAGE = SOURCE / "docs" / "loading.md"
BLOCK = re.compile(r"^#+ (?P<section>[^\n]+)$|^```(?P<language>sh|js)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
NEEDED = {"In bulk": lambda: True, "Virtuoso": virtuoso.installed, "Jena TDB2": lambda: jena.command("riotcmd.riot"),
          "Oxigraph": lambda: npm.node("oxigraph.mjs")}
JENA = {"riot": "riotcmd.riot", "tdb2.tdbloader": "tdb2.tdbloader", "tdb2.tdbquery": "tdb2.tdbquery"}

failures = []


def blocks():
    """(section, language, code) of the page, in its order."""
    section = ""
    for found in BLOCK.finditer(PAGE.read_text(encoding="utf-8")):
        section = found["section"] or section
        if found["language"]:
            yield section, found["language"], found["code"]


def programs(folder):
    """A folder of commands under the names that the page calls them by."""
    folder.mkdir()
    lines = {"recital": [PROGRAM]} | {name: [sys.executable, HERE / "jena.py", main] for name, main in JENA.items()}
    for name, line in lines.items():
        (folder / name).write_text("#!/bin/sh\nexec " + " ".join(f'"{part}"' for part in line) + ' "$@"\n', encoding="utf-8")
        (folder / name).chmod(stat.S_IRWXU)
    return folder


def run(language, code, folder, environment):
    if language == "js":
        script = folder / "loading.mjs"
        script.write_text(code, encoding="utf-8")
        line = [*npm.node("oxigraph.mjs")[:-1], script]
    else:
        line = ["bash", "-euo", "pipefail", "-c", code]
    done = subprocess.run([str(part) for part in line], cwd=folder, env=environment, capture_output=True, text=True,
                          encoding="utf-8", check=False)
    if done.returncode:
        failures.append(code)
        print("failed:", code, done.stdout[-1000:], done.stderr[-2000:], sep="\n")
    return done.stdout


def main():
    columns, wanted = answers.read(HERE / "expected" / "lineage.tsv")
    labels = {row[columns.index("label")] for row in wanted}
    told = {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "load").mkdir()
        subprocess.run([PROGRAM, "build", SOURCE / "examples" / "documents", HERE / "documents", "-o", folder / "un.db",
                        "--quiet"], check=True)
        if npm.node("oxigraph.mjs"):
            (folder / "node_modules").symlink_to(HERE / "node_modules")
        path = os.pathsep.join([str(programs(folder / "programs")), os.environ["PATH"]])
        environment = {**os.environ, "PATH": path, "no_proxy": "127.0.0.1"}
        server = virtuoso.Virtuoso(folders=[folder / "load"]) if virtuoso.installed() else None
        try:
            if server:
                server.__enter__()
                environment |= {"SQL": f"127.0.0.1:{server.sql_port}", "DBA_PASSWORD": server.password,
                                "SPARQL": server.query_url}
            for section, language, code in blocks():
                if not NEEDED[section]():
                    print(section, "is not installed: passed over")
                    continue
                printed = run(language, code, folder, environment)
                print(f"{section}: {len(printed.splitlines())} lines printed")
                if "lineage" in code:
                    told[section] = {label for label in labels if label in printed}
        finally:
            if server:
                server.__exit__()
    for section, found in told.items():
        if found != labels:
            failures.append(section)
            print("failed:", section, "lacks", sorted(labels - found))
    print(len(told), "stores asked,", len(failures), "failures")
    return 1 if failures or not told else 0


if __name__ == "__main__":
    sys.exit(main())
