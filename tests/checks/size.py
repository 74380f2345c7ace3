"""No source file has 500 lines or more: one concept a file."""
import sys

from files import ROOT, project_files

LIMIT = 500


def main():
    too_long = 0
    for path in project_files():
        if path.suffix in (".hpp", ".cpp", ".py", ".sh"):
            lines = (ROOT / path).read_bytes().count(b"\n")
            if lines >= LIMIT:
                too_long += 1
                print(f"{path}: {lines} lines")
    return 1 if too_long else 0


if __name__ == "__main__":
    sys.exit(main())
