"""Who may include whom: graph <- extract, graph <- export, everything <- cli; and headers stay light.

Includes in quotes are ours and are written from the top folder. A library's header that takes long to compile, or that
would bind our users to that library, is included in .cpp files only.
"""
import re
import sys

from files import ROOT, project_files

KNOWS = {
    "graph": {"graph"},
    "extract": {"graph", "extract"},
    "export": {"graph", "export"},
    "cli": {"graph", "extract", "export", "cli"},
    "bench": {"graph", "extract", "export", "bench"},
    "tests": {"graph", "extract", "export", "cli", "tests"},
}
HEAVY = re.compile(r"nlohmann/|spdlog/|fmt/|boost/|sqlite3|raptor2|serd/|pugixml|libxml/|archive|openssl/|tbb/|oneapi/|CLI/|utf8proc|simdjson|curl/")
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')


def faults(path):
    folder = path.parts[0]
    for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if not found:
            continue
        quote, name = found.groups()
        if quote == '"':
            target = name.split("/")[0]
            if "/" not in name or target not in KNOWS:
                yield number, f'"{name}" is not written from the top folder'
            elif target not in KNOWS[folder]:
                yield number, f'{folder}/ must not know {target}/: "{name}"'
        elif path.suffix == ".hpp" and folder in ("graph", "extract", "export") and HEAVY.match(name):
            yield number, f"<{name}> belongs in a .cpp file"


def main():
    found = 0
    seen = 0
    for path in project_files():
        if path.suffix in (".hpp", ".cpp") and path.parts[0] in KNOWS and path.parts[:2] != ("tests", "install"):
            seen += 1
            for number, message in faults(path):
                found += 1
                print(f"{path}:{number}: {message}")
    print(f"{seen} files, {found} faults")
    return 1 if found or not seen else 0


if __name__ == "__main__":
    sys.exit(main())
