"""docs/authority.md does what it says: its blocks named as files are written, its commands are run one after another in one folder,
and what stands in a block marked output under them is printed, line by line in that order.
"""
import os
import pathlib
import re
import stat
import subprocess
import sys
import tempfile

from failing import check, failures

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))
PAGE = SOURCE / "docs" / "authority.md"
BLOCK = re.compile(r"^```(?P<kind>\w+)(?: (?P<name>[\w.]+))?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def printed(command, folder, environment):
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", command], cwd=folder, env=environment, capture_output=True,
                          encoding="utf-8", check=False)
    check(done.returncode == 0, command, done.returncode, done.stderr, done.stdout)
    return done.stdout


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        programs = folder / "bin"
        programs.mkdir()
        (programs / "recital").write_text(f'#!/bin/sh\nexec "{os.environ["RECITAL_PROGRAM"]}" "$@"\n', encoding="utf-8")
        (programs / "recital").chmod(stat.S_IRWXU)
        environment = os.environ | {"PATH": f"{programs}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
        said = ""
        commands = 0
        answers = 0
        for block in BLOCK.finditer(PAGE.read_text(encoding="utf-8")):
            kind, file, text = block["kind"], block["name"], block["text"]
            if file:
                (folder / file).write_text(text, encoding="utf-8")
            elif kind == "sh":
                check(commands == answers, "a command without its output before", text)
                said = printed(text, folder, environment)
                commands += 1
                if "-v" in sys.argv:
                    print("$", text, said, sep="\n")
            elif kind == "output":
                answers += 1
                at = 0
                for line in text.splitlines():
                    found = said.find(line, at)
                    if check(found >= 0, "not printed:", line, "in", said):
                        at = found + len(line)
        check(commands == answers and commands > 8, "commands and outputs of the page", commands, answers)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
