"""Words that have no place in the project's files: marks of unfinished work, and paths of one person's machine."""
import re
import sys

from files import ROOT, project_files

# Spelled in pieces, so that this file passes its own check. The third mark is also a Roman thirty, as in (XXX),
# and counts only where a remark begins with it.
FORBIDDEN = {
    "unfinished": re.compile(r"\b(?:TO" r"DO|FIX" r"ME|HA" r"CK)\b|(?://|#|<!--|;)\s*X" r"XX\b|\bX" r"XX:"),
    "path of one machine": re.compile(r"(?<![\w.:/$}~*-])/(?:wo" r"rk|ro" r"ot|ho" r"me|tm" r"p)/"),
    "merge mark": re.compile(r"^(?:<{7}|>{7}) "),
}
BINARY = {".png", ".svg", ".pdf", ".docx", ".zip"}


def main():
    found = 0
    for path in project_files():
        if path.suffix in BINARY:
            continue
        text = (ROOT / path).read_bytes().decode("utf-8", errors="replace")
        for number, line in enumerate(text.splitlines(), 1):
            for what, pattern in FORBIDDEN.items():
                match = pattern.search(line)
                if match:
                    found += 1
                    print(f"{path}:{number}: {what}: {match.group().strip()}")
    print(f"{found} found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
