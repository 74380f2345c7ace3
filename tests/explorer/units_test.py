"""The modules of the explorer (export/explorer/), each for itself, under Node.js: *.test.mjs beside this file."""
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def main():
    node = shutil.which("node") or shutil.which("nodejs")
    if not node:
        print("Node.js is absent")
        return 77
    return subprocess.run([node, "--test", *sorted(str(path) for path in HERE.glob("*.test.mjs"))], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
