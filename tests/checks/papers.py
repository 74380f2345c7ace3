"""The papers keep up with the program: one check each for the licence table, the change log, the man page, and links."""
import os
import re
import subprocess
import sys

from files import ROOT, project_files


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def licences():
    """docs/licences.md has a row for every package of debian-packages.txt, and no row for another."""
    packages = {line.split()[0] for line in read("debian-packages.txt").splitlines() if line.strip() and line[0] != "#"}
    rows = set(re.findall(r"^\| `([^`]+)`", read("docs/licences.md"), re.MULTILINE))
    yield from (f"docs/licences.md has no row for {name}" for name in sorted(packages - rows))
    yield from (f"docs/licences.md has {name}, debian-packages.txt has not" for name in sorted(rows - packages))


def changelog():
    """CHANGELOG.md has a heading for what is not released yet, or for the version that CMakeLists.txt names."""
    version = re.search(r"^\s*VERSION (\d+\.\d+\.\d+)", read("CMakeLists.txt"), re.MULTILINE).group(1)
    if not re.search(rf"^## \[(Unreleased|{re.escape(version)})\]", read("CHANGELOG.md"), re.MULTILINE):
        yield f"CHANGELOG.md has neither [Unreleased] nor [{version}]"
    if not re.search(rf"^version: {re.escape(version)}$", read("CITATION.cff"), re.MULTILINE):
        yield f"CITATION.cff does not say version: {version}"
    if f"recital {version}" not in read("docs/recital.1"):
        yield f"docs/recital.1 does not say recital {version}"


def man_page():
    """docs/recital.1 is set without a warning, and names every command and every option that --help lists."""
    page = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", str(ROOT / "docs/recital.1")], capture_output=True,
                          text=True, check=False, env={**os.environ, "MANWIDTH": "120", "MAN_KEEP_FORMATTING": ""})
    if page.returncode or page.stderr.strip():
        yield f"man: {page.stderr.strip() or page.returncode}"
    program = os.environ.get("RECITAL_PROGRAM")
    if not program:
        return
    text = read("docs/recital.1").replace("\\-", "-").replace("\\", "")
    listing = help_of(program)
    commands = re.findall(r"^  ([a-z]+) ", listing.partition("Subcommands:")[2], re.MULTILINE)
    if not commands:
        yield "recital --help lists no command"
    for command in commands:
        if not re.search(rf"\b{command}\b", text):
            yield f"docs/recital.1 does not name the command {command}"
        for option in sorted(set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", help_of(program, command)))):
            if not re.search(rf"{option}(?![a-z-])", text):
                yield f"docs/recital.1 does not name {option} of recital {command}"


def links():
    """Every link of a Markdown file to a file of the project leads somewhere; pages that readers are tested with are no papers."""
    for path in project_files():
        if path.suffix == ".md" and "fixtures" not in path.parts:
            for target in re.findall(r"\]\(([^)#\s]+)", read(path)):
                if "://" not in target and not (ROOT / path.parent / target).exists():
                    yield f"{path}: there is no {target}"


def help_of(program, *command):
    return subprocess.run([program, *command, "--help"], capture_output=True, text=True, check=True).stdout


CHECKS = {"licences": licences, "changelog": changelog, "man-page": man_page, "links": links}


def main(name):
    faults = list(CHECKS[name]())
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
